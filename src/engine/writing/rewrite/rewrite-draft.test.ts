import { describe, expect, it } from 'vitest'
import { channels } from '../../../contract/index.ts'
import { withFakeServer } from '../../model/fake-openai-server.fixture.ts'
import { openAiCompatibleModel, type TextModel } from '../../model/index.ts'
import { writeDraft } from '../draft/index.ts'
import { berenice, house, season } from '../draft/season.fixture.ts'
import { rewriteDraft } from './index.ts'
import { bodyRange, lockBody } from './lock.ts'
import { unlockBody } from './unlock.ts'

const draft = draftOf(berenice)

function draftOf(show: typeof berenice, channel: (typeof channels)[number] = 'email') {
  return writeDraft({
    brief: { showKey: show.key, channel, audience: 'new', intention: null },
    show,
    house,
    asOf: '2026-11-24',
    audience: { key: 'new', persons: 10, addresses: 9 },
    usedOpenings: [],
    seed: 2,
  })
}

function modelAt(baseUrl: string): TextModel {
  return openAiCompatibleModel(
    { name: 'petit', baseUrl, modelId: 'fake', energy: { kind: 'local', watts: 30 }, timeoutMs: 2000 },
    { redact: (text) => text, ledger: () => undefined },
  )
}

/** The text that the prompt asked to rewrite. */
function asked(body: string): string {
  const { messages } = JSON.parse(body) as { messages: { content: string }[] }
  return messages.at(-1)?.content.split('Texte à réécrire :\n\n')[1] ?? ''
}

describe('locking the facts of a draft', () => {
  it('leaves no date, price, hour or number for a model to change, and comes back the same', () => {
    for (const show of season) {
      for (const channel of channels) {
        const before = draftOf(show, channel)
        const body = lockBody(before)
        expect(body.text.replace(/⟦[^⟧]*⟧/gu, '')).not.toMatch(/\d|€/u)
        const back = unlockBody(body.text, { draft: before, locked: body.locked, writer: 'x' })
        expect(back.text).toBe(before.text)
        expect(back.facts).toEqual(before.facts)
      }
    }
  })
})

describe('rewriting under locked facts', () => {
  it('keeps every fact bound where it now stands, and says who wrote each sentence', async () => {
    await withFakeServer([(body) => ({ text: `Un mot d’abord, pour vous.\n\n${asked(body)}` })], async (server) => {
      const result = await rewriteDraft({ draft, model: modelAt(server.baseUrl), who: 'Ana' })
      expect(result.code).toBe('rewritten')
      for (const { start, end, text } of result.draft.facts) expect(result.draft.text.slice(start, end)).toBe(text)
      expect(result.draft.facts.map(({ factId }) => factId).sort()).toEqual(
        draft.facts.map(({ factId }) => factId).sort(),
      )
      const own = result.draft.origins.find(({ writtenBy }) => writtenBy === 'model')
      expect(result.draft.text.slice(own?.start, own?.end)).toBe('Un mot d’abord, pour vous.')
      expect(result.draft.origins.some(({ writtenBy }) => writtenBy === 'rule')).toBe(true)
      const { start, end } = bodyRange(result.draft)
      expect(result.draft.text.slice(start, end)).toBe(result.draft.content.body)
      expect(result.draft).toMatchObject({ model: 'petit', tokens: 200 })
      expect(result.draft.bytesSent).toBe(Buffer.byteLength(server.bodies[0] ?? ''))
    })
  })

  it('asks for one repair when a fact is lost or doubled', async () => {
    await withFakeServer(
      [(body) => ({ text: asked(body).replace(/⟦S\d+⟧/u, '') }), () => ({ text: lockBody(draft).text })],
      async (server) => {
        const result = await rewriteDraft({ draft, model: modelAt(server.baseUrl), who: 'Ana' })
        expect(result.code).toBe('repaired')
        expect(server.bodies[1]).toContain('jeton absent')
        expect(result.draft.tokens).toBe(400)
      },
    )
  })

  it('falls back to the draft without a model when the repair fails, and says why', async () => {
    for (const spoil of [
      (text: string) => `${text} Complet dès samedi !`,
      (text: string) => `${text} ⟦F99⟧`,
      (text: string) => `${text} Un moment hors du temps.`,
      (text: string) => text.replace(/⟦[FS]1⟧/u, '⟦F1⟧ ⟦S1⟧ ⟦F1⟧ ⟦S1⟧'),
    ]) {
      await withFakeServer([() => ({ text: spoil(lockBody(draft).text) })], async (server) => {
        const result = await rewriteDraft({ draft, model: modelAt(server.baseUrl), who: 'Ana' })
        expect(result.code).toBe('fell-back')
        expect(result.faults.length).toBeGreaterThan(0)
        expect(result.draft.text).toBe(draft.text)
        expect(result.draft.model).toBe('none')
        expect(server.bodies).toHaveLength(2)
        expect(result.draft.tokens).toBe(400)
      })
    }
  })

  it('asks the house’s own fact check what was added', async () => {
    await withFakeServer(
      [(body) => ({ text: `Avec Jeanne Moulin. ${asked(body)}` }), () => ({ text: lockBody(draft).text })],
      async (server) => {
        const invented = (text: string) => (text.includes('Jeanne Moulin') ? ['Jeanne Moulin'] : [])
        const result = await rewriteDraft({ draft, model: modelAt(server.baseUrl), who: 'Ana', invented })
        expect(result.code).toBe('repaired')
        expect(server.bodies[1]).toContain('Jeanne Moulin')
      },
    )
  })

  it('falls back when the model is missing, and stops when the person does', async () => {
    await withFakeServer([() => ({ status: 500 })], async (server) => {
      const missing = await rewriteDraft({ draft, model: modelAt(server.baseUrl), who: 'Ana' })
      expect(missing).toMatchObject({ code: 'fell-back', why: 'refused' })
      await withFakeServer([() => ({ hang: true })], async (silent) => {
        const stopped = rewriteDraft({
          draft,
          model: modelAt(silent.baseUrl),
          who: 'Ana',
          signal: AbortSignal.timeout(60),
        })
        await expect(stopped).rejects.toMatchObject({ params: { why: 'stopped' } })
      })
    })
  })
})
