import { open, readFile, stat } from 'node:fs/promises'
import { AppError } from '../../../../contract/index.ts'

/** Bytes that can be read several times: a file, or what a zip holds. `file` is the name shown to people. */
export interface ByteSource {
  file: string
  /** Null when it is only known once read. */
  size: number | null
  /** The bytes in pieces, each until the next is asked for: whoever keeps one copies it. */
  stream(): AsyncIterable<Uint8Array>
  whole(): Promise<Uint8Array>
}

const pieceBytes = 1 << 18

/** @throws AppError `file-not-found` when the path leads to no readable file. */
export async function fileSource(path: string, file: string): Promise<ByteSource> {
  const facts = await stat(path).catch(() => null)
  if (!facts?.isFile()) throw new AppError('file-not-found', { file })
  return { file, size: facts.size, stream: () => piecesOf(path), whole: () => readFile(path) }
}

/** Reads a piece while the one before is worked on, in the same two places from end to end: pieces of their own would each have to be collected. */
async function* piecesOf(path: string): AsyncGenerator<Uint8Array, void> {
  const handle = await open(path)
  const read = (bytes: Buffer) => {
    const reading = handle.read(bytes, 0, pieceBytes, null)
    // What fails is told when the piece is asked for, and not before.
    reading.catch(() => undefined)
    return reading
  }
  let [now, after] = [Buffer.allocUnsafeSlow(pieceBytes), Buffer.allocUnsafeSlow(pieceBytes)]
  let next = read(now)
  try {
    for (;;) {
      const { bytesRead } = await next
      if (bytesRead === 0) return
      next = read(after)
      yield now.subarray(0, bytesRead)
      ;[now, after] = [after, now]
    }
  } finally {
    await next.catch(() => undefined)
    await handle.close()
  }
}

/** Bytes that are in memory already. */
export function bytesSource(bytes: Uint8Array, file: string): ByteSource {
  async function* stream() {
    for (let at = 0; at < bytes.length; at += pieceBytes) yield bytes.subarray(at, at + pieceBytes)
  }
  return { file, size: bytes.length, stream, whole: async () => bytes }
}

/** The first `length` bytes (fewer when the source is shorter). */
export async function headBytes(source: ByteSource, length: number): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  let read = 0
  for await (const piece of source.stream()) {
    pieces.push(Uint8Array.from(piece))
    read += piece.length
    if (read >= length) break
  }
  return Buffer.concat(pieces).subarray(0, length)
}
