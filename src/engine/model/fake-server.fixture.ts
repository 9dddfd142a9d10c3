import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface FakeServer {
  readonly baseUrl: string
  readonly bodies: string[]
}

/** Runs `use` against a server on this machine that keeps every body and has `answer` answer it. (No `await using`: the walls' parser does not read it.) */
export async function withBodies(
  answer: (body: string, response: ServerResponse) => void,
  use: (server: FakeServer) => Promise<void>,
): Promise<void> {
  const bodies: string[] = []
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(Buffer.from(chunk))
    const body = Buffer.concat(chunks).toString('utf8')
    bodies.push(body)
    answer(body, response)
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
