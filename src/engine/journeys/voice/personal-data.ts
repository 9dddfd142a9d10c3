import { extname } from 'node:path'
import { type PersonalPlace, withoutNamingStrings, withWordsHidden } from '../../store/index.ts'

/** What the house has published may quote somebody: her words are hidden, or the text is put aside. */
export const voicePersonalData: readonly PersonalPlace[] = [
  {
    store: 'app',
    table: 'past_text',
    columns: ['title', 'channel', 'text', 'source', 'taken_out'],
    knownBy: {
      by: 'words',
      id: ['id'],
      texts: ['title', 'text'],
      forget: {
        title: withWordsHidden,
        text: withWordsHidden,
        source: (name, { names }) => (names([name]) ? `fichier${extname(name)}` : name),
        taken_out: withoutNamingStrings,
      },
      mend: { title: 'title', text: 'text', canBeSetAside: true },
    },
    given: ['day', 'title', 'text'],
  },
]
