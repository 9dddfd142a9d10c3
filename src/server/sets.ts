import { randomUUID } from 'node:crypto'
import { type FileHandle, mkdir, open, readdir, rm, stat } from 'node:fs/promises'
import { basename, join, parse } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream as NodeReadableStream } from 'node:stream/web'
import type { Context } from 'hono'
import { AppError } from '../contract/index.ts'

/** What one drop may weigh in all: a season of a large house is a tenth of it. */
const mostBytes = 1024 ** 3
const mostFiles = 40
/** A page left open since yesterday has its files dropped anew. */
const keptForMs = 24 * 3_600_000

interface Dropped {
  /** The drop that it belongs to; null: it is the first of a new one. */
  readonly setId: string | null
  readonly name: string
  readonly bytes: ReadableStream<Uint8Array> | null
  /** What the drop may weigh with it, in bytes. */
  readonly most?: number
}

/** A file as a page drops it: `POST …?name=billets.csv`, then `&set=` the number answered for each other file of the drop; its bytes are the body. */
export function droppedBy(c: Context): Dropped {
  return { setId: c.req.query('set') ?? null, name: c.req.query('name') ?? '', bytes: c.req.raw.body }
}

/**
 * Writes a dropped file beside the others of its drop, as it comes: no more of it than a piece is ever in memory. Gives the number of the
 * drop, and the name that the file has there. Throws `file-too-large`, and leaves nothing of that file, `dropped-files-gone`, `not-allowed` for
 * what is no number of a drop.
 */
export async function keepDropped(
  folder: string,
  { setId: known, name, bytes, most = mostBytes }: Dropped,
): Promise<{ setId: string; file: string }> {
  await removeForgotten(folder)
  const setId = known ?? randomUUID()
  const setFolder = folderOf(folder, setId)
  if (known === null) await mkdir(setFolder, { recursive: true, mode: 0o700 })
  const beside = await filesOfSet(folder, setId)
  const weights = await Promise.all(beside.map(async ({ path }) => (await stat(path)).size))
  const left = most - weights.reduce((sum, weight) => sum + weight, 0)
  const tooLarge = () => new AppError('file-too-large', { file: name })
  if (beside.length >= mostFiles) throw tooLarge()
  const { file, handle } = await freeFile(setFolder, safeName(name))
  try {
    const body = bytes === null ? Readable.from([]) : Readable.fromWeb(bytes as NodeReadableStream)
    await pipeline(body, upTo(left, tooLarge), handle.createWriteStream())
  } catch (error) {
    await rm(join(setFolder, file), { force: true })
    throw error
  }
  return { setId, file }
}

/** A new file under the first name that is free: one of the same name that comes at this very moment gets the next. */
async function freeFile(setFolder: string, name: string): Promise<{ file: string; handle: FileHandle }> {
  for (;;) {
    const file = nameBeside(name, await readdir(setFolder))
    try {
      return { file, handle: await open(join(setFolder, file), 'wx', 0o600) }
    } catch (error) {
      if (!isCode(error, 'EEXIST')) throw error
    }
  }
}

function upTo(most: number, tooLarge: () => AppError) {
  return async function* (pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    let weight = 0
    for await (const piece of pieces) {
      weight += piece.length
      if (weight > most) throw tooLarge()
      yield piece
    }
  }
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
  await rm(controlNoteOf(folder, setId), { force: true })
}

/** Where it is noted that the control of a set was asked for: beside its files, gone with them. */
export function controlNoteOf(folder: string, setId: string): string {
  return join(folder, `control-${setId}.json`)
}

/** Files of people, dropped and left there by a page that was closed. */
async function removeForgotten(folder: string): Promise<void> {
  // An erasure empties what is temporary, this folder too.
  await mkdir(folder, { recursive: true, mode: 0o700 })
  for (const name of await readdir(folder)) {
    const path = join(folder, name)
    const facts = await stat(path).catch((error: unknown) => {
      // Imported, or taken back, since the folder was read.
      if (isCode(error, 'ENOENT')) return null
      throw error
    })
    if (facts && Date.now() - facts.mtimeMs > keptForMs) await rm(path, { recursive: true, force: true })
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}

function folderOf(folder: string, setId: string): string {
  if (!/^[0-9a-f-]{36}$/.test(setId)) throw new AppError('not-allowed', {})
  return join(folder, `set-${setId}`)
}

/** « billets.csv » of two folders stay two files, as on a disk where capitals do not count: « billets.csv » and « billets (2).csv ». */
function nameBeside(name: string, others: readonly string[]): string {
  const taken = new Set(others.map(folded))
  const { name: stem, ext } = parse(name)
  let free = name
  for (let count = 2; taken.has(folded(free)); count++) free = `${stem} (${count})${ext}`
  return free
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
