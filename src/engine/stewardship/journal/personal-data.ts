import { type PersonalPlace, unlessNamed, withoutNamingStrings } from '../../store/index.ts'

/** The journal names nobody of the public by itself (`writeJournal`): a file or a word of the house's lexicon may. */
export const journalPersonalData: readonly PersonalPlace[] = [
  {
    store: 'app',
    table: 'journal',
    columns: ['who', 'detail'],
    knownBy: { by: 'words', id: ['id'], forget: { who: unlessNamed, detail: withoutNamingStrings } },
    given: ['at', 'detail'],
  },
]
