import { afterAll, beforeAll, expect, test } from 'vitest'
import { withFakeServer } from '../../model/fake-openai-server.fixture.ts'
import { readLedger } from '../../stewardship/index.ts'
import { changeSetting } from '../house/index.ts'
import { tryComposeModel } from '../models/index.ts'
import { keepPassedComposeTrial } from '../models/passed-trial.fixture.ts'
import { readSettings } from '../settings/index.ts'
import { asOf, openHouseWithShow } from './house-with-show.fixture.ts'
import {
  previewComposition,
  proposeComposition,
  proposeSentence,
  readContent,
  restoreContent,
  settleComposition,
  settleRewriting,
  takenUnseen,
} from './index.ts'

let here: Awaited<ReturnType<typeof openHouseWithShow>>

beforeAll(async () => {
  here = await openHouseWithShow()
})
afterAll(() => here.close())

const told = 'Une femme attend un bateau.'
const wrong = 'Le spectacle dure 2 h 30.'
const text = { angle: 'l’attente', subject: 'Elle attend', body: `${told} La mer ne dit rien. ${wrong}` }

/** Composes `text`, and gives back what is sent back as it was. */
function answering(body: string): { text: string } {
  const prompt = JSON.parse(body).messages.at(-1).content as string
  const asked = [...prompt.matchAll(/^Phrase (\d+) : <donnees>\n(.*)\n<\/donnees>/gmu)]
  if (asked.length === 0) return { text: `Voici :\n${JSON.stringify(text)}` }
  return { text: JSON.stringify(Object.fromEntries(asked.map(([, key, words = '""']) => [key, JSON.parse(words)]))) }
}

async function withModel(
  answer: (body: string) => { text: string },
  use: (server: { bodies: string[] }) => Promise<void>,
): Promise<void> {
  await withFakeServer([answer], async (server) => {
    await changeSetting(here.house.folder.app, 'model', { name: 'grand', baseUrl: server.baseUrl })
    await use(server)
  })
}

test('a model that was not tried at composing writes nothing, and nothing leaves', async () => {
  const { id } = await here.written()
  await withModel(answering, async ({ bodies }) => {
    const request = { id, asOf, staffId: here.staffId }
    await expect(proposeComposition(here.house, request)).rejects.toMatchObject({ code: 'model-untried' })
    expect(bodies).toEqual([])
  })
})

test('a person takes a version without a sentence; each sentence says whose it is, and the text before comes back', async () => {
  const { id, draft: before } = await here.written()
  await withModel(answering, async ({ bodies }) => {
    await keepPassedComposeTrial(here.house)
    const request = { id, asOf, staffId: here.staffId }
    const { body } = await previewComposition(here.house, request)
    const proposal = await proposeComposition(here.house, request)
    expect(bodies[0]).toBe(body)
    expect(bodies.join('')).not.toMatch(/Kerouan|Drevet|exemple\.example/u)
    expect(proposal).toMatchObject({ code: 'to-look', versions: [{ rounds: 2, dropped: null }] })
    expect((await readContent(here.house, { id, asOf })).version).toBe(1)
    const taken = takenUnseen(proposal)
    expect(taken?.without).toHaveLength(1)
    const settled = await settleComposition(here.house, proposal, {
      ...(taken ?? { version: '', without: [] }),
      asOf,
      staffId: here.staffId,
    })
    const { origins, facts, model } = settled.draft
    expect(settled.version).toBe(2)
    expect(model).toBe('grand')
    expect(settled.draft.text).toContain(told)
    expect(settled.draft.text).not.toMatch(/2.h.30/u)
    expect(settled.draft.content.subject).toBe('Elle attend')
    const who = origins.filter(({ start, end }) => settled.draft.text.slice(start, end) === told)
    expect(who).toMatchObject([{ writtenBy: 'model', source: 'grand (compose-1)' }])
    for (const fact of facts) expect(settled.draft.text.slice(fact.start, fact.end)).toBe(fact.text)
    await expect(
      settleComposition(here.house, proposal, { version: '1', without: [], asOf, staffId: here.staffId }),
    ).rejects.toMatchObject({ code: 'draft-changed' })
    const back = await restoreContent(here.house, { id, asOf, staffId: here.staffId, version: 1 })
    expect(back.draft.text).toBe(before.text)
    const { calls } = await readLedger(here.house.folder.app)
    expect(calls.filter(({ task }) => task === 'compose')).toHaveLength(3)
  })
})

test('one sentence of a text is asked again, and taken as a rewriting is', async () => {
  const { id } = await here.written()
  await withModel(
    (body) =>
      body.includes('Récris une seule phrase') ? { text: '{"sentence": "La mer se tait."}' } : answering(body),
    async () => {
      await keepPassedComposeTrial(here.house)
      const whose = { asOf, staffId: here.staffId }
      const proposal = await proposeComposition(here.house, { id, ...whose })
      const settled = await settleComposition(here.house, proposal, { version: '1', without: [], ...whose })
      const start = settled.draft.text.indexOf('La mer ne dit rien.')
      const asked = await proposeSentence(here.house, { id, ...whose, start, wish: 'plus court' })
      expect(asked.changes).toMatchObject([{ before: 'La mer ne dit rien.', after: 'La mer se tait.' }])
      const choices = [{ key: asked.changes[0]?.key ?? '', take: 'proposed' as const, text: null }]
      const after = await settleRewriting(here.house, asked, { choices, ...whose })
      expect(after.draft.text).toContain(`${told} La mer se tait.`)
    },
  )
})

test('a trial lets in a model that composes well, keeps its twelve texts, and refuses one that does not', async () => {
  await withModel(answering, async () => {
    const trial = await tryComposeModel(here.house, { staffId: here.staffId })
    expect(trial).toMatchObject({ isAllowed: false, asked: 12 })
    expect(trial.texts).toHaveLength(12)
    const { model } = await readSettings(here.house)
    expect(model?.composeTrial?.texts[0]?.text).toContain(told)
    const { id } = await here.written()
    await expect(proposeComposition(here.house, { id, asOf, staffId: null })).rejects.toMatchObject({
      code: 'model-not-allowed',
    })
  })
})
