import type { PersonalPlace } from '../store/index.ts'

/** Where this room keeps personal data: what an erasure walks. */
export const identityPersonalData: readonly PersonalPlace[] = [
  ofPerson('person', ['display_name', 'last_name', 'first_name', 'birth_year', 'postcode', 'city']),
  ofPerson('person_record', ['record_id']),
  ofPerson('person_beside', ['record_id']),
  ofPerson('person_text', ['name', 'city', 'records', 'text']),
  ofPerson('address_permission', ['address'], ['channel', 'address', 'permission', 'basis']),
  {
    store: 'warehouse',
    table: 'person_doubt',
    columns: ['person_a', 'person_b'],
    knownBy: { by: 'person', columns: ['person_a', 'person_b'] },
    given: [],
  },
  {
    store: 'warehouse',
    table: 'record_bought',
    columns: ['record_id'],
    knownBy: { by: 'ownRecord', columns: ['record_id'] },
    given: [],
  },
]

function ofPerson(table: string, columns: readonly string[], given: readonly string[] = []): PersonalPlace {
  const knownBy = { by: 'person', columns: ['person_id'] } as const
  return { store: 'warehouse', table, columns: ['person_id', ...columns], knownBy, given }
}
