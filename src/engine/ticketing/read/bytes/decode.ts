import type { ByteSource } from './byte-source.ts'
import { characterLength, type DetectedEncoding, lastWholeCharacter } from './detect-encoding.ts'
import { dosText } from './dos-letters.ts'
import { mendedPieces } from './doubled-text.ts'

/** The text of a source in pieces, without its byte-order mark, its doubled accents mended. */
export function decodedPieces(source: ByteSource, detected: DetectedEncoding): AsyncIterable<string> {
  const pieces = writtenPieces(source, detected)
  return detected.isDoubled === true ? mendedPieces(pieces) : pieces
}

async function* writtenPieces(source: ByteSource, detected: DetectedEncoding): AsyncGenerator<string, void> {
  const decode = detected.isMixed ? mixedDecoder() : plainDecoder(detected)
  let toSkip = detected.bomLength
  for await (const piece of source.stream()) {
    const bytes = toSkip > 0 ? piece.subarray(toSkip) : piece
    toSkip = Math.max(0, toSkip - piece.length)
    const text = decode(bytes, false)
    if (text.length > 0) yield text
  }
  const last = decode(new Uint8Array(0), true)
  if (last.length > 0) yield last
}

/** The same text as bytes in UTF-8: those of the file itself where they are known to be that. */
export async function* utf8Pieces(
  source: ByteSource,
  detected: DetectedEncoding,
  isKnown: boolean,
): AsyncGenerator<Uint8Array, void> {
  if (detected.encoding !== 'utf-8' || detected.isMixed || !isKnown) {
    for await (const text of decodedPieces(source, detected)) yield Buffer.from(text)
    return
  }
  let toSkip = detected.bomLength
  for await (const piece of source.stream()) {
    const bytes = toSkip > 0 ? piece.subarray(toSkip) : piece
    toSkip = Math.max(0, toSkip - piece.length)
    if (bytes.length > 0) yield bytes
  }
}

type Decode = (bytes: Uint8Array, isLast: boolean) => string

function plainDecoder({ encoding }: DetectedEncoding): Decode {
  if (encoding === 'ibm850') return dosText
  const decoder = new TextDecoder(encoding, { ignoreBOM: true })
  return (bytes, isLast) => decoder.decode(bytes, { stream: !isLast })
}

/** UTF-8 in which a few lines were pasted from an older system: their bytes are read as Windows-1252. */
function mixedDecoder(): Decode {
  const old = new TextDecoder('windows-1252')
  let carry: Uint8Array = new Uint8Array(0)
  return (piece, isLast) => {
    const bytes = Buffer.concat([carry, piece])
    const end = isLast ? bytes.length : lastWholeCharacter(bytes)
    carry = bytes.subarray(end)
    let text = ''
    let from = 0
    for (let at = 0; at < end; ) {
      const length = (bytes[at] ?? 0) < 0x80 ? 1 : characterLength(bytes, at)
      if (length === 1 && (bytes[at] ?? 0) >= 0x80) {
        text += bytes.toString('utf8', from, at) + old.decode(bytes.subarray(at, at + 1))
        from = at + 1
      }
      at += length
    }
    return text + bytes.toString('utf8', from, end)
  }
}
