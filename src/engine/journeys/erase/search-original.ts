import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { decodedText, everyRow } from '../../ticketing/index.ts'
import type { Needles } from './needles.ts'
import { bytesMatcher, longestNeedle, rowMatcher } from './row-matcher.ts'

export interface OriginalsSearch {
  readonly needles: readonly Needles[]
  readonly originals: readonly SearchedOriginal[]
}

export interface SearchedOriginal {
  readonly path: string
  /** As it was dropped: its ending tells what the bytes leave open. */
  readonly name: string
}

export interface FoundInOriginal {
  /** Rows that name one of the persons; lines of a text that is no table; 1 where their bytes do. */
  readonly found: number
  /** False of a file that could be opened neither as a table nor as a text: only its bytes were compared. */
  readonly isOpened: boolean
}

/** Opens each file as its kind and counts all its rows that name one of the persons, on every sheet. Meant for a child process. */
export async function searchOriginals({ needles, originals }: OriginalsSearch): Promise<FoundInOriginal[]> {
  const found: FoundInOriginal[] = []
  // A bare number in a column of any kind tells of nobody: it is sought where the column is known, in the normalised file.
  const isFound = rowMatcher(needles, null)
  const holds = { bytes: bytesMatcher(needles), overlap: longestNeedle(needles) }
  for (const original of originals) found.push(await searchOriginal(original, { isFound, holds }))
  return found
}

interface Sought {
  readonly isFound: (cells: readonly string[]) => boolean
  readonly holds: { readonly bytes: (bytes: Buffer) => boolean; readonly overlap: number }
}

async function searchOriginal(original: SearchedOriginal, sought: Sought): Promise<FoundInOriginal> {
  const rows = await rowsFound(original, sought)
  // A page or a list of records says more than its tables.
  if (rows !== null && !(await isMarked(original.path))) return { found: rows, isOpened: true }
  const { found, isOpened } = await searchBytes(original.path, sought)
  return { found: Math.max(rows ?? 0, found), isOpened: rows !== null || isOpened }
}

/** Null of what cannot be opened as a table, for whatever reason: it is said, and looked at otherwise. */
async function rowsFound({ path, name }: SearchedOriginal, { isFound }: Sought): Promise<number | null> {
  try {
    let found = 0
    for await (const batch of everyRow(path, { name })) found += batch.filter(({ cells }) => isFound(cells)).length
    return found
  } catch {
    return null
  }
}

async function isMarked(path: string): Promise<boolean> {
  for await (const piece of createReadStream(path, { end: 63 }) as AsyncIterable<Buffer>)
    return /^[\s\0\xef\xbb\xbf\xff\xfe]*[<{[]/.test(piece.toString('latin1'))
  return false
}

/** A text that is no table is looked at line by line; anything else as bytes, a piece at a time. */
async function searchBytes(path: string, { isFound, holds }: Sought): Promise<FoundInOriginal> {
  let isHeld = false
  let before = Buffer.alloc(0)
  let isText = (await stat(path)).size <= mostTextBytes
  for await (const piece of createReadStream(path, { highWaterMark: pieceBytes }) as AsyncIterable<Buffer>) {
    const bytes = Buffer.concat([before, piece])
    isHeld ||= holds.bytes(bytes)
    isText &&= !piece.includes(0)
    before = bytes.subarray(Math.max(0, bytes.length - holds.overlap))
  }
  const lines = isText ? (await decodedText(await readFile(path))).split(lineEnd) : []
  const found = lines.filter((line) => isFound([line])).length
  return { found: Math.max(found, Number(isHeld)), isOpened: isText }
}

const pieceBytes = 1 << 22
const mostTextBytes = 64 * 1024 * 1024
/** Records of a list and rows of a page may all stand on one line. */
const lineEnd = /\n|\}|<\/(?:tr|p|div|li)>/i
