import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, rename, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { AppError } from '../../../contract/index.ts'

export interface WantedFile {
  readonly url: string
  readonly bytes: number
  /** Null = nobody knows it: the file is then kept, and said to be unverified. */
  readonly sha256: string | null
}

interface FetchOptions {
  readonly to: string
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: { readonly done: number; readonly of: number }) => void
}

/**
 * Brings a file by an explicit order: what had already come is kept in `FILE.part` and gone on from; the whole is hashed before it
 * takes its name. Given up, or cut on the way, the part stays. Gives the hash. Throws `model-file` when the server refuses, when the line
 * is cut, or when the file is not the one expected (the part is then thrown away).
 */
export async function fetchFile(wanted: WantedFile, { to, signal, onProgress }: FetchOptions): Promise<string> {
  await mkdir(dirname(to), { recursive: true })
  const part = `${to}.part`
  const had = await sizeOf(part)
  if (had < wanted.bytes)
    await bring(wanted, { part, had, ...(signal && { signal }), ...(onProgress && { onProgress }) })
  const sha256 = await hashFile(part, signal)
  if ((await sizeOf(part)) !== wanted.bytes || (wanted.sha256 !== null && sha256 !== wanted.sha256)) {
    await rm(part, { force: true })
    throw new AppError('model-file', { file: wanted.url, detail: `sha256 ${sha256}` })
  }
  await rename(part, to)
  return sha256
}

interface Bringing {
  readonly part: string
  readonly had: number
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: { readonly done: number; readonly of: number }) => void
}

async function bring({ url, bytes }: WantedFile, { part, had, signal, onProgress }: Bringing): Promise<void> {
  const response = await fetch(url, {
    ...(had > 0 && { headers: { range: `bytes=${had}-` } }),
    ...(signal && { signal }),
  }).catch((cause: unknown) => {
    signal?.throwIfAborted()
    throw new AppError('model-file', { file: url, detail: 'unreachable' }, { cause })
  })
  if (!response.ok || !response.body) throw new AppError('model-file', { file: url, detail: `HTTP ${response.status}` })
  // A server that does not go on from where it was asked to sends the whole again.
  const goesOn = response.status === 206
  let done = goesOn ? had : 0
  const body = response.body.getReader()
  await pipeline(
    async function* counted() {
      for (let piece = await body.read(); !piece.done; piece = await body.read()) {
        done += piece.value.byteLength
        onProgress?.({ done, of: bytes })
        yield piece.value
      }
    },
    createWriteStream(part, { flags: goesOn ? 'a' : 'w' }),
    ...(signal ? [{ signal }] : []),
  ).catch((cause: unknown) => {
    signal?.throwIfAborted()
    throw new AppError('model-file', { file: url, detail: 'cut' }, { cause })
  })
  if (done < bytes) throw new AppError('model-file', { file: url, detail: 'cut' })
}

/** The SHA-256 of a file, in hexadecimal. */
export async function hashFile(path: string, signal?: AbortSignal): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path, signal ? { signal } : {})) hash.update(chunk as Buffer)
  return hash.digest('hex')
}

async function sizeOf(path: string): Promise<number> {
  return await stat(path).then(
    ({ size }) => size,
    () => 0,
  )
}
