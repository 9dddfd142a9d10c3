import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { AppError } from '../../../contract/index.ts'

/** Bytes that can be read several times: a file, or what a zip holds. `file` is the name shown to people. */
export interface ByteSource {
  file: string
  /** Null when it is only known once read. */
  size: number | null
  stream(): AsyncIterable<Uint8Array>
  whole(): Promise<Uint8Array>
}

const pieceBytes = 1 << 18

/** @throws AppError `file-not-found` when the path leads to no readable file. */
export async function fileSource(path: string, file: string): Promise<ByteSource> {
  const facts = await stat(path).catch(() => null)
  if (!facts?.isFile()) throw new AppError('file-not-found', { file })
  const stream = () => createReadStream(path, { highWaterMark: pieceBytes })
  return { file, size: facts.size, stream, whole: () => joined(stream()) }
}

/** Bytes that are in memory already. */
export function bytesSource(bytes: Uint8Array, file: string): ByteSource {
  async function* stream() {
    for (let at = 0; at < bytes.length; at += pieceBytes) yield bytes.subarray(at, at + pieceBytes)
  }
  return { file, size: bytes.length, stream, whole: async () => bytes }
}

export async function joined(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = []
  for await (const piece of pieces) all.push(piece)
  return all.length === 1 && all[0] ? all[0] : Buffer.concat(all)
}

/** The first `length` bytes (fewer when the source is shorter). */
export async function headBytes(source: ByteSource, length: number): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  let read = 0
  for await (const piece of source.stream()) {
    pieces.push(piece)
    read += piece.length
    if (read >= length) break
  }
  return Buffer.concat(pieces).subarray(0, length)
}
