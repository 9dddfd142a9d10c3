import { type FakeServer, withBodies } from './fake-server.fixture.ts'

/** What a fake server of vectors answers to a body: one vector a text, or a status to refuse with, or silence. */
export type FakeVectors =
  | { readonly vectors: readonly (readonly number[])[] }
  | { readonly status: number; readonly message: string }
  | 'silence'

/** Runs `use` against a server on this machine that answers `/v1/embeddings` as OpenAI does; 21 tokens, whatever is asked. */
export async function withFakeVectors(
  answer: (texts: readonly string[]) => FakeVectors,
  use: (server: FakeServer) => Promise<void>,
): Promise<void> {
  await withBodies((body, response) => {
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
  }, use)
}
