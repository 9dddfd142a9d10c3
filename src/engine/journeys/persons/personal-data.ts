import type { PersonalPlace } from '../../store/index.ts'

/** What is decided and remembered of records: which are of one person. */
export const decisionsPersonalData: readonly PersonalPlace[] = [
  {
    store: 'app',
    table: 'person_decision',
    columns: ['record_a', 'record_b'],
    knownBy: { by: 'ownRecord', columns: ['record_a', 'record_b'] },
    // The other record may be somebody else's.
    given: ['decided_at', 'kind'],
  },
  {
    store: 'app',
    table: 'person_assignment',
    columns: ['record_id', 'person_id'],
    knownBy: { by: 'person', columns: ['person_id'] },
    given: [],
  },
]
