import { type FakeServer, withBodies } from './fake-server.fixture.ts'

/** What a fake server of speech answers: JSON, or a status to refuse with, or silence. */
export type FakeSpeech = { readonly json: unknown } | { readonly status: number } | 'silence'

/** Runs `use` against a server on this machine that answers every sound with `answer`. */
export async function withFakeSpeech(answer: FakeSpeech, use: (server: FakeServer) => Promise<void>): Promise<void> {
  await withBodies((_, response) => {
    if (answer === 'silence') return
    const isRefused = 'status' in answer
    response.writeHead(isRefused ? answer.status : 200, { 'content-type': 'application/json' })
    response.end(isRefused ? '{"error":{"message":"no"}}' : JSON.stringify(answer.json))
  }, use)
}
