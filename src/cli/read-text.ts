import { readFile } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'
import { TextDecoder } from 'node:util'
import { AppError } from '../contract/index.ts'
import { decodedText } from '../engine/index.ts'
import type { CommandContext } from './command.ts'

/**
 * The text of a file, or what comes on the standard input (no path, or `-`), whatever it is written in.
 * Throws `file-not-found`, and `file-not-a-text` for a PDF, a Word document or any other bytes that are no text.
 */
export async function textOf({ io }: Pick<CommandContext, 'io'>, path = '-'): Promise<string> {
  const bytes = path === '-' ? await buffer(io.stdin()) : await readFile(await io.input(path))
  const text = await decodedText(bytes)
  if (text.includes('\0') || text.startsWith('%PDF-')) throw new AppError('file-not-a-text', { file: path })
  return text
}

/**
 * Lines of bytes as they come, each given as soon as it is whole. A line ends at a line feed (a carriage return before it is no
 * part of it), and at no other separator: U+2028 may stand in a JSON text. A line that is no UTF-8 is read as the file of an older system.
 */
export async function* linesOf(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<string, void> {
  for await (const line of byteLines(unwidened(pieces))) yield (await decodedText(line)).replace(/\r$/, '')
}

/** Bytes in UTF-16, told by their mark, as UTF-8; others as they are. */
async function* unwidened(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void> {
  let decoder: TextDecoder | null = null
  let head: Uint8Array | null = new Uint8Array(0)
  for await (const piece of pieces) {
    const bytes: Uint8Array = head === null ? piece : Buffer.concat([head, piece])
    if (head !== null) {
      head = bytes.length < 2 ? bytes : null
      if (head !== null) continue
      const encoding = wideMarks[`${bytes[0]} ${bytes[1]}`]
      if (encoding !== undefined) decoder = new TextDecoder(encoding)
    }
    yield decoder === null ? bytes : Buffer.from(decoder.decode(bytes, { stream: true }))
  }
  if (head !== null) yield head
  if (decoder !== null) yield Buffer.from(decoder.decode())
}

const wideMarks: Record<string, string> = { '255 254': 'utf-16le', '254 255': 'utf-16be' }

async function* byteLines(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void> {
  let begun: Uint8Array[] = []
  for await (const piece of pieces) {
    let from = 0
    for (let at = piece.indexOf(10); at >= 0; at = piece.indexOf(10, from)) {
      yield Buffer.concat([...begun, piece.subarray(from, at)])
      begun = []
      from = at + 1
    }
    if (from < piece.length) begun.push(piece.subarray(from))
  }
  if (begun.length > 0) yield Buffer.concat(begun)
}
