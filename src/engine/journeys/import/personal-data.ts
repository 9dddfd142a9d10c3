import { extname } from 'node:path'
import { type PersonalPlace, withoutNamingStrings } from '../../store/index.ts'

/** What is kept of an import beside its files: the names that these had, and what its control says of them. */
export const importsPersonalData: readonly PersonalPlace[] = [
  {
    store: 'app',
    table: 'import_set',
    columns: ['control'],
    knownBy: { by: 'words', id: ['id'], forget: { control: withoutNamingStrings } },
    given: [],
  },
  {
    store: 'app',
    table: 'import_file',
    columns: ['name'],
    knownBy: {
      by: 'words',
      id: ['import_id', 'sha256'],
      forget: { name: (name, { names }) => (names([name]) ? `fichier${extname(name)}` : name) },
    },
    given: [],
  },
]
