import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What a fake server of vectors answers to a body: one vector a text, or a status to refuse with, or silence. */
export type FakeVectors =
  | { readonly vectors: readonly (readonly number[])[] }
  | { readonly status: number; readonly message: string }
  | 'silence'

/** Runs `use` against a server on this machine that answers `/v1/embeddings` as OpenAI does; 21 tokens, whatever is asked. */
export async function withFakeVectors(
  answer: (texts: readonly string[]) => FakeVectors,
  use: (server: { readonly baseUrl: string; readonly bodies: string[] }) => Promise<void>,
): Promise<void> {
  const bodies: string[] = []
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(Buffer.from(chunk))
    const body = Buffer.concat(chunks).toString('utf8')
    bodies.push(body)
    const given = answer((JSON.parse(body) as { input: string[] }).input)
    if (given === 'silence') return
    const isRefused = 'status' in given
    response.writeHead(isRefused ? given.status : 200, { 'content-type': 'application/json' })
    const told = isRefused
      ? { error: { message: given.message } }
      : {
          object: 'list',
          model: 'fake',
          data: given.vectors.map((embedding, index) => ({ object: 'embedding', index, embedding })),
          usage: { prompt_tokens: 21, total_tokens: 21 },
        }
    response.end(JSON.stringify(told))
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
