import { existsSync } from 'node:fs'
import { AppError } from '../../../contract/index.ts'
import type { DataFolder } from '../../store/index.ts'

/**
 * No figure comes out of a file that is not what was imported: each is compared with its name, the hash of its content, before tickets are
 * computed from it. Throws `files-damaged`, which names them as they came in.
 */
export async function refuseDamagedFiles({ app, files }: DataFolder): Promise<void> {
  const rows = await app
    .selectFrom('import_file')
    .innerJoin('import_set', 'import_set.id', 'import_file.import_id')
    .select(['import_file.name', 'import_file.normalised', 'import_file.rejected'])
    .where('import_set.status', '=', 'committed')
    .execute()
  const cameAs = new Map(
    rows.flatMap(({ name, normalised, rejected }) => [
      [normalised, name],
      [rejected, name],
    ]),
  )
  const lost = [...cameAs.keys()].filter((name) => !existsSync(files.path(name)))
  const changed = await files.changed([...cameAs.keys()].filter((name) => !lost.includes(name)))
  const names = [...new Set([...lost, ...changed].map((name) => cameAs.get(name) ?? name))].sort()
  if (names.length > 0)
    throw new AppError('files-damaged', { count: names.length, names: names.slice(0, 3).join(', '), path: '' })
}
