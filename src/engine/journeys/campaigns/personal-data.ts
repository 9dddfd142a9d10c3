import { extname } from 'node:path'
import { type PersonalPlace, unlessNamed, withoutNamingStrings, withWordsHidden } from '../../store/index.ts'

/** A campaign bears the name that somebody gave it: its results stay, with her words hidden in that name. */
export const campaignWordsPersonalData: readonly PersonalPlace[] = [
  {
    store: 'app',
    table: 'campaign',
    columns: ['name', 'results', 'source', 'said_by'],
    knownBy: {
      by: 'words',
      id: ['id'],
      texts: ['name'],
      forget: {
        name: withWordsHidden,
        results: withoutNamingStrings,
        source: (name, { names }) => (names([name]) ? `fichier${extname(name)}` : name),
        said_by: unlessNamed,
      },
      mend: { title: 'name', text: 'name', canBeSetAside: false },
    },
    given: ['sent_on', 'name'],
  },
]
