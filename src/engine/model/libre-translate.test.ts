import { expect, it } from 'vitest'
import { withBodies } from './fake-server.fixture.ts'
import { libreTranslate } from './libre-translate.ts'
import type { LedgerEntry } from './text-model.ts'

const request = {
  texts: ['Bonjour ⟦name1⟧', 'À ⟦hour1⟧'],
  to: 'en',
  terms: [],
  wrong: [],
  who: 'Anne',
  task: 'translate',
} as const

function translator(baseUrl: string, ledger: LedgerEntry[] = [], redact = (text: string) => text) {
  const server = {
    name: 'libre',
    baseUrl,
    modelId: 'libre',
    energy: { kind: 'local', watts: 10 },
    timeoutMs: 2000,
  } as const
  return libreTranslate(server, { redact, ledger: (entry) => void ledger.push(entry) })
}

it('asks the server for all sentences at once, and keeps what left in the ledger', async () => {
  const ledger: LedgerEntry[] = []
  await withBodies(
    (_, response) => response.end(JSON.stringify({ translatedText: ['Hello ⟦name1⟧', 'At ⟦hour1⟧'] })),
    async ({ baseUrl, bodies }) => {
      const { texts } = await translator(baseUrl, ledger).translate(request)
      expect(texts).toEqual(['Hello ⟦name1⟧', 'At ⟦hour1⟧'])
      expect(JSON.parse(bodies[0] ?? '')).toEqual({ q: request.texts, source: 'fr', target: 'en', format: 'text' })
      expect(ledger).toMatchObject([{ who: 'Anne', task: 'translate', sent: bodies[0], outcome: 'done' }])
    },
  )
})

it('hides what the shield hides, and shows the bytes without sending any', async () => {
  await withBodies(
    (_, response) => response.end('{}'),
    async ({ baseUrl, bodies }) => {
      const preview = await translator(baseUrl, [], (text) => text.replace('Bonjour', '…')).preview(request)
      expect(JSON.parse(preview).q[0]).toBe('… ⟦name1⟧')
      expect(bodies).toEqual([])
    },
  )
})

it.each([
  ['an error', 500, '{"error":"busy"}', 'refused'],
  ['another shape', 200, '{"text":"Hello"}', 'invalid'],
  ['no JSON', 200, 'Hello', 'invalid'],
])('fails on %s, kept in the ledger', async (_, status, body, why) => {
  const ledger: LedgerEntry[] = []
  await withBodies(
    (__, response) => response.writeHead(status).end(body),
    async ({ baseUrl }) => {
      await expect(translator(baseUrl, ledger).translate(request)).rejects.toMatchObject({
        code: 'model-failed',
        params: { why },
      })
      expect(ledger).toMatchObject([{ outcome: 'failed' }])
    },
  )
})

it('gives nothing for a sentence that the server left out', async () => {
  await withBodies(
    (_, response) => response.end(JSON.stringify({ translatedText: ['Hello'] })),
    async ({ baseUrl }) => expect((await translator(baseUrl).translate(request)).texts).toEqual(['Hello', null]),
  )
})
