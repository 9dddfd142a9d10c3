import { type PersonalPlace, unlessNamed, withoutNamingStrings, withWordsHidden } from '../../store/index.ts'

/** Shows, the house and its photos: where their facts came from may name somebody; whoever stands in a record of a show stands there. */
export const programmePersonalData: readonly PersonalPlace[] = [
  ...['show_record', 'house_record'].map(
    (table): PersonalPlace => ({
      store: 'app',
      table,
      columns: ['record', 'sources'],
      knownBy: {
        by: 'words',
        id: [table === 'show_record' ? 'key' : 'id'],
        texts: ['record'],
        forget: { record: withWordsHidden, sources: withoutNamingStrings },
        mend: { title: table === 'show_record' ? 'key' : 'record', text: 'record', canBeSetAside: false },
      },
      given: [],
    }),
  ),
  {
    store: 'app',
    table: 'past_show_record',
    columns: ['record'],
    knownBy: { by: 'words', id: ['id'], texts: ['record'], forget: { record: withWordsHidden } },
    given: [],
  },
  {
    store: 'app',
    table: 'photo',
    columns: ['file_name', 'facts', 'sources', 'added_by'],
    knownBy: {
      by: 'words',
      id: ['id'],
      texts: ['facts'],
      forget: {
        file_name: (name, { names }) => (names([name]) ? 'photo' : name),
        facts: withWordsHidden,
        sources: withoutNamingStrings,
        added_by: unlessNamed,
      },
      mend: { title: 'file_name', text: 'facts', canBeSetAside: false },
    },
    given: [],
  },
]
