import { emptied, type PersonalPlace, unlessNamed } from '../../store/index.ts'

/** What came of calls: those to a person go with them; a note on another may name them. */
export const callsPersonalData: readonly PersonalPlace[] = [
  {
    store: 'app',
    table: 'relay_call',
    columns: ['person_id'],
    knownBy: { by: 'person', columns: ['person_id'] },
    given: ['called_on', 'result', 'note'],
  },
  {
    store: 'app',
    table: 'relay_call',
    columns: ['note', 'called_by'],
    knownBy: { by: 'words', id: ['id'], forget: { note: emptied, called_by: unlessNamed } },
    given: ['called_on', 'note'],
  },
]
