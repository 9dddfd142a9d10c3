import { isUtf8 } from 'node:buffer'
import { bytesSource } from './byte-source.ts'
import { decodedPieces } from './decode.ts'
import { detectEncoding } from './detect-encoding.ts'

const utf8 = new TextDecoder('utf-8')

/**
 * The text of bytes in memory without its byte-order mark, by the same evidence as a table's: mark, zero bytes of UTF-16, strict
 * UTF-8, else a one-byte set by its letters. Accents encoded twice are left as they are: a text is read, not mended.
 */
export async function decodedText(bytes: Uint8Array): Promise<string> {
  if (isUtf8(bytes) && !bytes.includes(0)) return utf8.decode(bytes)
  const source = bytesSource(bytes, '')
  const detected = await detectEncoding(source)
  const pieces: string[] = []
  for await (const piece of decodedPieces(source, detected)) pieces.push(piece)
  return pieces.join('')
}
