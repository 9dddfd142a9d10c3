import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What a fake server answers: the text to stream, or a status to refuse with, or silence. */
export type FakeAnswer =
  | { readonly text: string; readonly finish?: 'stop' | 'length' }
  | { readonly status: number; readonly message?: string }
  | { readonly hang: true }

export interface FakeServer {
  readonly baseUrl: string
  readonly bodies: string[]
}

/**
 * Runs `use` against a server on this machine that speaks the streaming dialect of OpenAI; `answers` are given in turn,
 * the last again. (No `await using`: the walls' parser does not read it.)
 */
export async function withFakeServer(
  answers: readonly ((body: string) => FakeAnswer)[],
  use: (server: FakeServer) => Promise<void>,
): Promise<void> {
  const bodies: string[] = []
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(Buffer.from(chunk))
    const body = Buffer.concat(chunks).toString('utf8')
    const answer = answers[Math.min(bodies.length, answers.length - 1)]?.(body) ?? { status: 500 }
    bodies.push(body)
    if ('hang' in answer) return
    if ('status' in answer) {
      response.writeHead(answer.status, { 'content-type': 'application/json' })
      response.end(JSON.stringify({ error: { message: answer.message ?? 'refused' } }))
      return
    }
    response.writeHead(200, { 'content-type': 'text/event-stream' })
    for (const piece of answer.text.match(/[\s\S]{1,12}/gu) ?? [])
      send(response, { choices: [{ index: 0, delta: { content: piece } }] })
    send(response, { choices: [{ index: 0, delta: {}, finish_reason: answer.finish ?? 'stop' }] })
    send(response, { choices: [], usage: { prompt_tokens: 120, completion_tokens: 80, total_tokens: 200 } })
    response.end('data: [DONE]\n\n')
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  try {
    await use({ baseUrl: `http://127.0.0.1:${port}/v1`, bodies })
  } finally {
    server.closeAllConnections()
    await new Promise((done) => server.close(done))
  }
}

function send(response: { write: (text: string) => unknown }, event: object): void {
  response.write(
    `data: ${JSON.stringify({ id: 'x', object: 'chat.completion.chunk', created: 1, model: 'fake', ...event })}\n\n`,
  )
}
