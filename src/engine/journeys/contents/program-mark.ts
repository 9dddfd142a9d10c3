import { createHash } from 'node:crypto'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'

/** The engine and the contract, as they lie beside one another in the sources and in what is shipped. */
const code = resolve(import.meta.dirname, '../../..')
const manifest = resolve(code, '../package.json')

let mark: Promise<string | null> | null = null

/**
 * A hash of the program that runs: its code and its word lists, what it depends on, its Node. Null where its files have changed
 * since it started: nobody can tell then what runs.
 */
export function programMark(): Promise<string | null> {
  mark ??= markOf({
    folders: [join(code, 'engine'), join(code, 'contract')],
    manifest,
    startedAt: performance.timeOrigin,
  })
  return mark
}

/** The same of folders and a manifest given; `startedAt` in milliseconds since 1970. */
export async function markOf({
  folders,
  manifest,
  startedAt,
}: {
  readonly folders: readonly string[]
  readonly manifest: string
  readonly startedAt: number
}): Promise<string | null> {
  const listed = await Promise.all(folders.map(filesOf))
  const paths = [manifest, ...listed.flat()]
  const read = await Promise.all(
    paths.map(async (path) => ({ changedAt: (await stat(path)).ctimeMs, bytes: await readFile(path) })),
  )
  if (read.some(({ changedAt }) => changedAt > startedAt)) return null
  const hash = createHash('sha256').update(JSON.stringify(process.versions))
  for (const { bytes } of read) hash.update(`${bytes.length}\n`).update(bytes)
  return hash.digest('hex')
}

/** Every file of a folder that runs, in the order of their names: tests change nothing of what is judged. */
async function filesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && !/\.(?:test|fixture)\.|\.d\.ts$/u.test(entry.name))
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort()
}
