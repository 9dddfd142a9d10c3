import { describe, expect, it } from 'vitest'
import { type FakeVectors, withFakeVectors } from './fake-embedding-server.fixture.ts'
import { cosine, type EmbeddingModel, type LedgerEntry, openAiCompatibleEmbeddings } from './index.ts'

interface Here {
  readonly model: EmbeddingModel
  readonly bodies: string[]
  readonly entries: LedgerEntry[]
}

/** A model behind a server that gives `answer` to whatever is asked of it. */
async function withModel(answer: FakeVectors, use: (here: Here) => Promise<void>): Promise<void> {
  const entries: LedgerEntry[] = []
  await withFakeVectors(
    () => answer,
    async ({ baseUrl, bodies }) => {
      const name = 'multilingual-e5-small'
      const model = openAiCompatibleEmbeddings(
        {
          name,
          baseUrl,
          modelId: name,
          apiKey: 'secret-key',
          energy: { kind: 'local', watts: 30 },
          timeoutMs: 300,
        },
        { redact: (text) => text.replaceAll('Duval', '⟦P1⟧'), ledger: (entry) => void entries.push(entry) },
      )
      await use({ model, bodies, entries })
    },
  )
}

const asked = { texts: ['Mme Duval part.', 'La mer monte.'], role: 'question', who: 'Ana', task: 'passages' } as const
const two = {
  vectors: [
    [1, 0],
    [0, 2],
  ],
}

describe('a model of meaning behind an OpenAI-compatible server', () => {
  it('is told each text by its role and redacted, and keeps what left in the ledger', async () => {
    await withModel(two, async ({ model, bodies, entries }) => {
      const { vectors, tokens, wh } = await model.embed(asked)
      expect(vectors).toEqual(two.vectors)
      expect(tokens).toBe(21)
      expect(wh).toBeGreaterThan(0)
      expect(JSON.parse(bodies[0] ?? '')).toMatchObject({ input: ['query: Mme ⟦P1⟧ part.', 'query: La mer monte.'] })
      expect(entries).toMatchObject([{ who: 'Ana', task: 'passages', tokensIn: 21, tokensOut: 0, outcome: 'done' }])
      expect(entries[0]?.sent).toBe(bodies[0])
      expect(JSON.stringify(entries)).not.toContain('secret-key')
    })
  })

  it.each([
    ['one vector for two texts', { vectors: [[1, 0]] }, 'invalid'],
    ['vectors of two lengths', { vectors: [[1, 0], [1]] }, 'invalid'],
    ['vectors without length', { vectors: [[], []] }, 'invalid'],
    ['a refusal', { status: 500, message: 'no' }, 'refused'],
    ['a text that is too long', { status: 400, message: 'input is too large to process' }, 'context'],
    ['silence', 'silence', 'timeout'],
  ] as const)('fails once on %s, and says so in the ledger', async (_, answer, why) => {
    await withModel(answer, async ({ model, bodies, entries }) => {
      await expect(model.embed(asked)).rejects.toMatchObject({ code: 'model-failed', params: { why } })
      expect(bodies).toHaveLength(1)
      expect(entries[0]?.outcome).toBe('failed')
    })
  })

  it('can be stopped', async () => {
    await withModel('silence', async ({ model, entries }) => {
      const stopped = model.embed({ ...asked, signal: AbortSignal.timeout(60) })
      await expect(stopped).rejects.toMatchObject({ params: { why: 'stopped' } })
      expect(entries[0]?.outcome).toBe('stopped')
    })
  })

  it('shows the exact body that it would send, and sends nothing', async () => {
    await withModel(two, async ({ model, bodies, entries }) => {
      const body = await model.preview(asked)
      expect([bodies, entries]).toEqual([[], []])
      await model.embed(asked)
      expect(bodies).toEqual([body])
    })
  })
})

describe('how near two meanings are', () => {
  it('is the cosine of their angle, whatever their lengths', () => {
    expect(cosine([1, 0], [3, 0])).toBeCloseTo(1)
    expect(cosine([1, 0], [0, 5])).toBeCloseTo(0)
    expect(cosine([1, 1], [-1, -1])).toBeCloseTo(-1)
    expect(cosine([0, 0], [1, 0])).toBe(0)
  })
})
