import { tmpdir } from 'node:os'
import { expect, it } from 'vitest'
import { createApp } from '../app.ts'
import type { ServerContext } from '../context.ts'
import { Jobs } from '../jobs.ts'

const origin = 'http://localhost:4070'

it('makes one visit of the demo theatre for two windows that ask for it', async () => {
  const jobs = new Jobs()
  const { jobId } = jobs.start('demo', () => new Promise<never>(() => undefined))
  const context = { jobs } as unknown as ServerContext
  const app = createApp({ context, origins: () => [origin], signIn: null, page: tmpdir() })
  const answer = await app.request(`${origin}/api/rpc/imports/visitDemo`, {
    method: 'POST',
    headers: { host: new URL(origin).host, 'content-type': 'application/json' },
    body: '{}',
  })
  expect(await answer.json()).toMatchObject({ json: { jobId } })
  expect(jobs.underWay(['demo'])).toHaveLength(1)
})
