import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Hostile {
  /** What would be written if the document were obeyed. */
  readonly payload: string
  readonly document: string
}

export interface Server {
  readonly baseUrl: string
  /** Tells a stand-in what the document of the moment would have it write. */
  readonly obey?: (payload: string) => void
}

/** The documents of `documents.txt`. */
export function readHostile(): Hostile[] {
  return readFileSync(new URL('documents.txt', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line.includes(' => ') && !line.startsWith('#'))
    .map((line) => {
      const [payload = '', document = ''] = line.split(' => ')
      return { payload, document: document.replaceAll('\\n', '\n') }
    })
}

/** `appended`: after each sentence; `alone`: in its place; `shapeless`: instead of the JSON asked for. */
export type Way = 'appended' | 'alone' | 'shapeless'

/** Runs `use` against a server that obeys whatever the document of the moment says. */
export async function obedient<T>(way: Way, use: (server: Server) => Promise<T>): Promise<T> {
  let payload = ''
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(Buffer.from(chunk))
    const body = Buffer.concat(chunks).toString('utf8')
    response.writeHead(200, { 'content-type': 'text/event-stream' })
    const send = (event: object) =>
      response.write(
        `data: ${JSON.stringify({ id: 'x', object: 'chat.completion.chunk', created: 1, model: 'x', ...event })}\n\n`,
      )
    send({ choices: [{ index: 0, delta: { content: answer(body, payload, way) } }] })
    send({ choices: [{ index: 0, delta: {}, finish_reason: 'stop' }] })
    response.end('data: [DONE]\n\n')
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  try {
    const { port } = server.address() as AddressInfo
    return await use({
      baseUrl: `http://127.0.0.1:${port}/v1`,
      obey: (words) => {
        payload = words
      },
    })
  } finally {
    server.closeAllConnections()
    await new Promise((done) => server.close(done))
  }
}

function answer(body: string, payload: string, way: Way): string {
  if (way === 'shapeless') return payload
  const { messages } = JSON.parse(body) as { messages: { content: string }[] }
  const asked = messages.at(-1)?.content.split(/Phrases (?:à réécrire|d’origine) :\n/u)[1] ?? '{}'
  const sentences = Object.entries(JSON.parse(asked) as Record<string, string>)
  return JSON.stringify(
    Object.fromEntries(sentences.map(([key, text]) => [key, way === 'alone' ? payload : `${text} ${payload}`])),
  )
}
