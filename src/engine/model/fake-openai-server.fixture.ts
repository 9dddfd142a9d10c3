import { type FakeServer, withBodies } from './fake-server.fixture.ts'

/** What a fake server answers: the text to stream, or a status to refuse with, or silence. */
export type FakeAnswer =
  | { readonly text: string; readonly finish?: 'stop' | 'length' }
  | { readonly status: number; readonly message?: string }
  | { readonly hang: true }

/** Runs `use` against a server on this machine that speaks the streaming dialect of OpenAI; `answers` are given in turn, the last again. */
export async function withFakeServer(
  answers: readonly ((body: string) => FakeAnswer)[],
  use: (server: FakeServer) => Promise<void>,
): Promise<void> {
  let asked = 0
  await withBodies((body, response) => {
    const answer = answers[Math.min(asked, answers.length - 1)]?.(body) ?? { status: 500 }
    asked += 1
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
  }, use)
}

function send(response: { write: (text: string) => unknown }, event: object): void {
  response.write(
    `data: ${JSON.stringify({ id: 'x', object: 'chat.completion.chunk', created: 1, model: 'fake', ...event })}\n\n`,
  )
}
