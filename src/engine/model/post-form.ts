import { randomUUID } from 'node:crypto'
import { request as inClear } from 'node:http'
import { request as encrypted } from 'node:https'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'

export interface Form {
  readonly fields: readonly (readonly [name: string, value: string])[]
  /** Streamed as it is read; it is called `son` whatever its name. */
  readonly file: Blob
  readonly headers: Readonly<Record<string, string>>
  readonly signal: AbortSignal
}

/**
 * Posts a form with one file and gives what came back; no redirect is followed. `fetch` gives up after five minutes without an answer,
 * and a film takes longer to be heard: here `signal` alone says when. Throws what the connection throws.
 */
export async function postForm(
  url: URL,
  { fields, file, headers, signal }: Form,
): Promise<{ status: number; body: string }> {
  const boundary = `parterre-${randomUUID()}`
  const part = (name: string, more = '') => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"${more}\r\n`
  const head = Buffer.from(
    fields.map(([name, value]) => `${part(name)}\r\n${value}\r\n`).join('') +
      `${part('file', '; filename="son"')}Content-Type: application/octet-stream\r\n\r\n`,
  )
  const tail = Buffer.from(`\r\n--${boundary}--\r\n`)
  const post = (url.protocol === 'https:' ? encrypted : inClear)(url, {
    method: 'POST',
    signal,
    headers: {
      ...headers,
      'content-type': `multipart/form-data; boundary=${boundary}`,
      'content-length': head.length + file.size + tail.length,
    },
  })
  const answered = new Promise<{ status: number; body: string }>((resolve, reject) => {
    post.on('error', reject)
    post.on('response', (response) => {
      text(response).then((body) => resolve({ status: response.statusCode ?? 0, body }), reject)
    })
  })
  const sent = pipeline(Readable.from(partsOf(head, file, tail)), post)
  // A server that refuses may hang up before all has left: its answer is what counts.
  sent.catch(() => undefined)
  return await answered
}

async function* partsOf(head: Buffer, file: Blob, tail: Buffer): AsyncGenerator<Uint8Array> {
  yield head
  for await (const piece of file.stream()) yield piece
  yield tail
}
