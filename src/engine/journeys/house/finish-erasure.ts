import { extname } from 'node:path'
import { keepErasures } from '../../stewardship/index.ts'
import { compactAppDatabase, type DataFolder } from '../../store/index.ts'
import { changeSetting, setting } from './settings.ts'

/**
 * Ends an erasure whose decision is committed: keeps it beside the key, which stops the backups made before, deletes the files that no longer belong to the house and the originals that
 * named the person, and has both databases written anew, so that no free page keeps what was deleted. Does nothing when
 * there is none to end; called again after a kill, it ends the work.
 * @returns true when the warehouse was deleted, and must be built again
 */
export async function finishErasure(folder: DataFolder): Promise<boolean> {
  const droppedOriginals = await setting(folder.app, 'erasurePending')
  if (droppedOriginals === null) return false
  await keepErasures(folder.app)
  await folder.files.sweep(await keptFiles(folder, new Set(droppedOriginals)))
  await folder.dropWarehouse()
  await changeSetting(folder.app, 'erasurePending', null)
  await compactAppDatabase(folder.app)
  return true
}

/** The files of imports, photos and the graphic charter, by their names in `files/`, less the originals dropped (by their hash). */
export async function keptFiles({ app, files }: DataFolder, dropped: ReadonlySet<string>): Promise<Set<string>> {
  const rows = await app.selectFrom('import_file').selectAll().execute()
  const kept = new Set(rows.flatMap(({ normalised, corrections, rejected }) => [normalised, corrections, rejected]))
  const photos = await app.selectFrom('photo').select(['original', 'master', 'preview']).execute()
  for (const photo of photos) for (const name of Object.values(photo)) kept.add(name)
  for (const { charter } of await app.selectFrom('graphic_charter').select('charter').execute())
    for (const [name] of charter.matchAll(/[0-9a-f]{64}\.[a-z]+/gu)) kept.add(name)
  const originals = new Set(rows.map(({ sha256 }) => sha256))
  for (const name of await files.list()) {
    const sha256 = name.slice(0, 64)
    if (extname(name) !== '.parquet' && originals.has(sha256) && !dropped.has(sha256)) kept.add(name)
  }
  return kept
}
