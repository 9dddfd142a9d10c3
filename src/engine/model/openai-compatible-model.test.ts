import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { withFakeServer } from './fake-openai-server.fixture.ts'
import { type LedgerEntry, type OpenAiCompatibleConfig, openAiCompatibleModel } from './index.ts'

const asked = { system: 'Réécris.', prompt: 'Écrire à Mme Duval', who: 'Ana', task: 'rewrite' }

function config(baseUrl: string): OpenAiCompatibleConfig {
  return {
    name: 'petit',
    baseUrl,
    modelId: 'fake',
    apiKey: 'secret-key',
    energy: { kind: 'local', watts: 30 },
    timeoutMs: 2000,
  }
}

function effects() {
  const entries: LedgerEntry[] = []
  return {
    entries,
    redact: (text: string) => text.replaceAll('Duval', '⟦P1⟧'),
    ledger: (entry: LedgerEntry) => void entries.push(entry),
  }
}

describe('a model behind an OpenAI-compatible server', () => {
  it('streams its answer, redacts every byte sent, and writes what left in the ledger', async () => {
    await withFakeServer([() => ({ text: 'Bonsoir à vous, et à vendredi.' })], async (server) => {
      const { entries, ...own } = effects()
      const pieces: string[] = []
      const result = await openAiCompatibleModel(config(server.baseUrl), own).generate({
        ...asked,
        onToken: (piece) => pieces.push(piece),
      })
      expect(result.text).toBe('Bonsoir à vous, et à vendredi.')
      expect(pieces.length).toBeGreaterThan(1)
      expect(server.bodies[0]).not.toContain('Duval')
      expect(server.bodies[0]).toContain('⟦P1⟧')
      expect(entries).toHaveLength(1)
      expect(entries[0]).toMatchObject({
        who: 'Ana',
        task: 'rewrite',
        tokensIn: 120,
        tokensOut: 80,
        outcome: 'done',
        perimeter: 'local-power',
      })
      expect(entries[0]?.sent).toBe(server.bodies[0])
      expect(entries[0]?.bytesSent).toBe(Buffer.byteLength(server.bodies[0] ?? ''))
      expect(JSON.stringify(entries)).not.toContain('secret-key')
    })
  })

  it('refuses what is not configured, and to send in clear beyond this machine', () => {
    const { entries: _, ...own } = effects()
    for (const baseUrl of ['', 'gpt-4', 'http://example.org/v1', 'file:///etc']) {
      expect(() => openAiCompatibleModel(config(baseUrl), own)).toThrow('model-unknown')
    }
  })

  it('fails once, without retry, and says so in the ledger', async () => {
    await withFakeServer([() => ({ status: 503 })], async (server) => {
      const { entries, ...own } = effects()
      const failing = openAiCompatibleModel(config(server.baseUrl), own).generate(asked)
      await expect(failing).rejects.toMatchObject({ code: 'model-failed', params: { why: 'refused' } })
      expect(server.bodies).toHaveLength(1)
      expect(entries[0]?.outcome).toBe('failed')
    })
  })

  it('can be stopped, and gives up on a silent server', async () => {
    await withFakeServer([() => ({ hang: true })], async (server) => {
      const { entries, ...own } = effects()
      const stopped = openAiCompatibleModel(config(server.baseUrl), own).generate({
        ...asked,
        signal: AbortSignal.timeout(80),
      })
      await expect(stopped).rejects.toMatchObject({ params: { why: 'stopped' } })
      const slow = openAiCompatibleModel({ ...config(server.baseUrl), timeoutMs: 80 }, own).generate(asked)
      await expect(slow).rejects.toMatchObject({ params: { why: 'timeout' } })
      expect(entries.map(({ outcome }) => outcome)).toEqual(['stopped', 'failed'])
    })
  })

  it('refuses an answer that has not the shape asked for', async () => {
    await withFakeServer([() => ({ text: '{"a":1}' }), () => ({ text: 'non' })], async (server) => {
      const { entries: _, ...own } = effects()
      const model = openAiCompatibleModel(config(server.baseUrl), own)
      const schema = z.object({ a: z.number() })
      expect(JSON.parse((await model.generate({ ...asked, schema })).text)).toEqual({ a: 1 })
      expect(JSON.parse(server.bodies[0] ?? '')).toMatchObject({ response_format: { type: 'json_schema' } })
      await expect(model.generate({ ...asked, schema })).rejects.toMatchObject({ params: { why: 'invalid' } })
    })
  })

  it('waits for a server that is still loading its model', async () => {
    await withFakeServer(
      [() => ({ status: 503, message: 'Loading model' }), () => ({ text: 'Bonsoir.' })],
      async (server) => {
        const { entries, ...own } = effects()
        expect((await openAiCompatibleModel(config(server.baseUrl), own).generate(asked)).text).toBe('Bonsoir.')
        expect(server.bodies).toHaveLength(2)
        expect(entries[0]?.bytesSent).toBe(Buffer.byteLength(server.bodies.join('\n')))
      },
    )
  })

  it('asks again without the shape where the server refuses to be held to one, and reads JSON out of talk', async () => {
    const fenced = '<think>{non}</think>Voici :\n```json\n{"a":1}\n```'
    await withFakeServer(
      [() => ({ status: 400, message: 'response_format is not supported' }), () => ({ text: fenced })],
      async (server) => {
        const { entries: _, ...own } = effects()
        const request = { ...asked, schema: z.object({ a: z.number() }), isJson: true }
        const { text } = await openAiCompatibleModel(config(server.baseUrl), own).generate(request)
        expect(JSON.parse(text)).toEqual({ a: 1 })
        expect(server.bodies[1]).not.toContain('response_format')
      },
    )
  })

  it('says that a text is too long for the model, or that its answer was cut', async () => {
    const tooLong = 'request (9035 tokens) exceeds the available context size (4096 tokens), try increasing it'
    await withFakeServer(
      [() => ({ status: 400, message: tooLong }), () => ({ text: 'Bonsoir à', finish: 'length' })],
      async (server) => {
        const { entries: _, ...own } = effects()
        const model = openAiCompatibleModel(config(server.baseUrl), own)
        await expect(model.generate(asked)).rejects.toMatchObject({ params: { why: 'context' } })
        await expect(model.generate(asked)).rejects.toMatchObject({ params: { why: 'truncated' } })
      },
    )
  })

  it('shows the exact body that it would send, and sends nothing', async () => {
    await withFakeServer([() => ({ text: 'Bonsoir.' })], async (server) => {
      const { entries, ...own } = effects()
      const model = openAiCompatibleModel(config(server.baseUrl), own)
      const body = await model.preview(asked)
      expect([server.bodies, entries]).toEqual([[], []])
      await model.generate(asked)
      expect(server.bodies).toEqual([body])
    })
  })
})
