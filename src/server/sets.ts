import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import { basename, join, parse } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream as NodeReadableStream } from 'node:stream/web'
import { AppError } from '../contract/index.ts'

/** What one drop may weigh in all: a season of a large house is a tenth of it. */
const mostBytes = 1024 ** 3
const mostFiles = 40
/** A page left open since yesterday has its files dropped anew. */
const keptForMs = 24 * 3_600_000

/** The files of a form. */
export function droppedFiles(form: FormData): File[] {
  return form.getAll('files').filter((value) => value instanceof File)
}

/** Puts the files of a drop in a folder of their own, and gives its number. Throws `file-too-large`. */
export async function keepSet(folder: string, files: File[]): Promise<{ setId: string; files: string[] }> {
  const total = files.reduce((sum, file) => sum + file.size, 0)
  if (total > mostBytes || files.length > mostFiles)
    throw new AppError('file-too-large', { file: files[0]?.name ?? '' })
  await removeForgotten(folder)
  const setId = randomUUID()
  const setFolder = join(folder, `set-${setId}`)
  await mkdir(setFolder, { recursive: true, mode: 0o700 })
  const names = namesApart(files.map(({ name }) => safeName(name)))
  for (const [index, file] of files.entries()) {
    await pipeline(
      Readable.fromWeb(file.stream() as NodeReadableStream),
      createWriteStream(join(setFolder, names[index] ?? ''), { mode: 0o600, flags: 'wx' }),
    )
  }
  return { setId, files: await readdir(setFolder) }
}

/** The files of a kept set. Throws `not-allowed` for what is no number of a set, `dropped-files-gone`. */
export async function filesOfSet(folder: string, setId: string): Promise<{ path: string; name: string }[]> {
  const setFolder = folderOf(folder, setId)
  const names = await readdir(setFolder).catch(() => {
    throw new AppError('dropped-files-gone', {})
  })
  return names.map((name) => ({ path: join(setFolder, name), name }))
}

/** Removes the files of a set: nothing of it was to be kept, or all that was is in its place. Throws `not-allowed` for what is no number of a set. */
export async function dropSet(folder: string, setId: string): Promise<void> {
  await rm(folderOf(folder, setId), { recursive: true, force: true })
}

/** Files of people, dropped and left there by a page that was closed. */
async function removeForgotten(folder: string): Promise<void> {
  // An erasure empties what is temporary, this folder too.
  await mkdir(folder, { recursive: true, mode: 0o700 })
  for (const name of await readdir(folder)) {
    const { mtimeMs } = await stat(join(folder, name))
    if (Date.now() - mtimeMs > keptForMs) await rm(join(folder, name), { recursive: true, force: true })
  }
}

function folderOf(folder: string, setId: string): string {
  if (!/^[0-9a-f-]{36}$/.test(setId)) throw new AppError('not-allowed', {})
  return join(folder, `set-${setId}`)
}

/** « billets.csv » of two folders stay two files, as on a disk where capitals do not count: « billets.csv » and « billets (2).csv ». */
function namesApart(names: readonly string[]): string[] {
  const own = new Set(names.map(folded))
  const taken = new Set<string>()
  return names.map((name) => {
    const { name: stem, ext } = parse(name)
    let free = name
    for (let count = 2; taken.has(folded(free)) || (free !== name && own.has(folded(free))); count++)
      free = `${stem} (${count})${ext}`
    taken.add(folded(free))
    return free
  })
}

function folded(name: string): string {
  return name.normalize('NFC').toLowerCase()
}

/** A name that a person can recognise and that stays in its folder on any system. */
function safeName(name: string): string {
  const bare = basename(name.replaceAll('\\', '/'))
    .replace(/[\u0000-\u001f<>:"/\\|?*]/g, '_')
    .replace(/^\.+/, '_')
  return bare.slice(-180) || 'fichier'
}
