import { crc32, createInflateRaw } from 'node:zlib'
import { AppError } from '../../../../contract/index.ts'
import { entryData, type ZipEntry } from './zip-directory.ts'

/** Texts of this length die young; longer ones are kept by the engine until it needs the room. */
const pieceBytes = 1 << 16

/**
 * The text of one XML part of a zip, in pieces, never held whole. The size that the directory tells is a ceiling.
 * @throws AppError `file-unreadable` when it inflates to more than it told, is cut, or its checksum is wrong.
 */
export async function* partPieces(of: {
  bytes: Uint8Array
  entry: ZipEntry
  file: string
}): AsyncGenerator<string, void> {
  let decoder: { decode(bytes?: Uint8Array, options?: { stream: boolean }): string } | null = null
  for await (const piece of inflated(of)) {
    decoder ??= new TextDecoder(encodingOf(piece))
    yield decoder.decode(piece, { stream: true })
  }
  yield decoder?.decode() ?? ''
}

function encodingOf(piece: Uint8Array): string {
  if (piece[0] === 0xff && piece[1] === 0xfe) return 'utf-16le'
  return piece[0] === 0xfe && piece[1] === 0xff ? 'utf-16be' : 'utf-8'
}

async function* inflated(of: { bytes: Uint8Array; entry: ZipEntry; file: string }): AsyncGenerator<Uint8Array, void> {
  let length = 0
  let checksum = 0
  try {
    for await (const piece of rawPieces(of.entry, entryData(of))) {
      length += piece.length
      if (length > of.entry.uncompressedBytes) throw new Error('longer than told')
      checksum = crc32(piece, checksum)
      yield piece
    }
    if (length !== of.entry.uncompressedBytes || checksum !== of.entry.checksum) throw new Error('damaged')
  } catch (cause) {
    if (cause instanceof AppError) throw cause
    throw new AppError('file-unreadable', { file: of.file, why: 'zip' }, { cause })
  }
}

function rawPieces(entry: ZipEntry, data: Uint8Array): AsyncIterable<Uint8Array> | Uint8Array[] {
  if (entry.method === 0) return [data]
  const stream = createInflateRaw({ chunkSize: pieceBytes })
  stream.end(data)
  return stream
}
