import { existsSync } from 'node:fs'
import type { DataFolder } from './data-folder.ts'
import { damageOf } from './state-tables.ts'

/** What is not as it was written, in the truth of a house. */
export interface HouseDamage {
  /** In the words of the engine of the state; null where it is whole. */
  readonly state: string | null
  /** Files that the state names and that are not there. */
  readonly lost: readonly DamagedFile[]
  /** Files whose content is no longer what their name, its hash, says. */
  readonly changed: readonly DamagedFile[]
}

/** A file of the house, and the name under which it came in; its own where no import and no photo names it. */
export interface DamagedFile {
  readonly name: string
  readonly cameAs: string
}

/** Looks at the whole truth of a house, every byte of it. Changes nothing. */
export async function houseDamage(folder: DataFolder): Promise<HouseDamage> {
  const state = await damageOf(folder.app)
  const named = state === null ? await namedFiles(folder) : new Map<string, string>()
  const changed = (await folder.files.changed()).map((name) => ({ name, cameAs: named.get(name) ?? name }))
  return { state, lost: state === null ? await lostFiles(folder) : [], changed }
}

/** Files that the state names and that are not there. */
export async function lostFiles(folder: DataFolder): Promise<DamagedFile[]> {
  const named = [...(await namedFiles(folder))].map(([name, cameAs]) => ({ name, cameAs }))
  return named.filter(({ name }) => !existsSync(folder.files.path(name)))
}

/** Every file that the state counts on, by its name in `files/`, with the name under which it came in. */
async function namedFiles({ app, files }: DataFolder): Promise<Map<string, string>> {
  const imported = await app.selectFrom('import_file').selectAll().execute()
  const photos = await app.selectFrom('photo').select(['file_name', 'original', 'master', 'preview']).execute()
  const named = new Map<string, string>()
  for (const { name, normalised, corrections, rejected } of imported)
    for (const one of [normalised, corrections, rejected]) named.set(one, name)
  for (const { file_name, original, master, preview } of photos)
    for (const one of [original, master, preview]) named.set(one, file_name)
  const cameAs = new Map(imported.map(({ sha256, name }) => [sha256, name]))
  for (const name of await files.list()) {
    const came = cameAs.get(name.slice(0, 64))
    if (came !== undefined && !named.has(name)) named.set(name, came)
  }
  return named
}
