import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { DraftView } from '../../../contract/index.ts'
import { withFakeVectors } from '../../model/fake-embedding-server.fixture.ts'
import { addStaff, readLedger } from '../../stewardship/index.ts'
import { trialVectors } from '../../writing/support/trial-vectors.fixture.ts'
import { editContent, writeContent } from '../contents/index.ts'
import { changeSetting, type House } from '../house/index.ts'
import { openHouse } from '../house/new-house.fixture.ts'
import { tryMeaningModel } from '../models/index.ts'
import { saveHouseRecord, saveShowRecord } from '../programme/records.ts'
import { changeModel, readSettings } from '../settings/index.ts'
import { allowMeaningHost, contentPassages, previewMeaning, seekPassages } from './index.ts'

const asOf = '2026-11-24'
const near = 'La mer monte au-dessus des toits, et une femme attend un bateau.'
const far = 'Une épouse guette le large.'
const opinion = 'Un moment rare à partager.'
let folder = ''
let house: House
let staffId = ''
let view: DraftView

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parterre-passages-'))
  house = await openHouse(folder)
  await saveHouseRecord(house, { record: { name: 'Théâtre du Môle', phone: '02 00 00 00 00' }, source: 'test' })
  await saveShowRecord(house, {
    record: {
      key: 'vagues',
      title: 'Les Vagues',
      company: 'Compagnie du Môle',
      performances: [{ startsAt: '2027-01-15T20:30' }],
      prices: [{ label: 'plein', cents: 2400 }],
      texts: [
        {
          kind: 'summary',
          source: 'dossier de la compagnie',
          text: 'Une femme attend un bateau. La mer monte au-dessus des toits. Personne ne parle.',
        },
      ],
    },
    source: 'test',
  })
  staffId = (await addStaff(house.folder.app, { name: 'Anne Morel', role: '', pin: '4821' })).id
  const brief = { showKey: 'vagues', channel: 'email', audience: 'occasional', intention: null } as const
  const written = await writeContent(house, { brief, asOf, staffId })
  const body = `${near} ${far} ${opinion}\n\n${written.draft.content.body}`
  view = await editContent(house, { id: written.id, asOf, staffId, content: { ...written.draft.content, body } })
})

beforeEach(async () => {
  await changeSetting(house.folder.app, 'meaningModel', null)
})

afterAll(async () => {
  await house.close()
  await rm(folder, { recursive: true, force: true })
})

/** Places what the show says beside what is said of it in other words. */
const said = [/bateau|large/u, /toits/u, /parle/u]
const understanding = trialVectors((text) => {
  const at = said.findIndex((words) => words.test(text))
  return at < 0 ? null : 50 + at
})

test('each sentence that a person wrote stands beside the passage that says it; those of the rules are bound elsewhere', async () => {
  const { sentences, isByMeaning, meaningModel } = await contentPassages(house, view.id)
  expect(sentences.map(({ text, level }) => [text, level])).toEqual([
    [near, 'told'],
    [far, 'none'],
    [opinion, 'none'],
  ])
  expect(sentences[0]?.passages.map(({ source }) => source)).toEqual([
    'dossier de la compagnie',
    'dossier de la compagnie',
  ])
  expect(view.draft.text.slice(sentences[1]?.start, sentences[1]?.end)).toBe(far)
  expect([isByMeaning, meaningModel]).toEqual([false, null])
})

test('a model of meaning is asked once it has passed its trial here, and what it cost is in the ledger', async () => {
  await withFakeVectors(
    (texts) => ({ vectors: texts.map(understanding) }),
    async ({ baseUrl, bodies }) => {
      await changeModel(house, {
        model: { name: 'sens', baseUrl },
        isConfirmed: false,
        by: 'Anne Morel',
        use: 'meaningModel',
      })
      const asked = { id: view.id, staffId }
      await expect(seekPassages(house, asked)).rejects.toMatchObject({ code: 'meaning-model-untried' })
      expect(bodies).toEqual([])
      expect(await tryMeaningModel(house, { staffId })).toMatchObject({ isAllowed: true, right: 20, wrong: 0 })
      expect((await readSettings(house)).meaningModel?.trial?.isAllowed).toBe(true)
      const { sentences, isByMeaning } = await seekPassages(house, asked)
      expect(isByMeaning).toBe(true)
      expect(sentences.map(({ level }) => level)).toEqual(['told', 'meaning', 'none'])
      expect(sentences[1]?.passages.map(({ text }) => text)).toEqual(['Une femme attend un bateau.'])
      const { calls } = await readLedger(house.folder.app)
      expect(calls[0]).toMatchObject({ who: 'Anne Morel', task: 'passages', model: 'sens', outcome: 'done' })
    },
  )
})

test('one that brings everything near everything is not asked', async () => {
  await withFakeVectors(
    (texts) => ({ vectors: texts.map(() => [1, 1]) }),
    async ({ baseUrl, bodies }) => {
      const model = { name: 'vague', baseUrl }
      await changeModel(house, { model, isConfirmed: false, by: 'Anne Morel', use: 'meaningModel' })
      expect((await tryMeaningModel(house)).isAllowed).toBe(false)
      const tried = bodies.length
      await expect(seekPassages(house, { id: view.id, staffId })).rejects.toMatchObject({ code: 'meaning-model-worse' })
      expect(bodies).toHaveLength(tried)
      expect((await readSettings(house)).meaningModel?.trial?.isAllowed).toBe(false)
    },
  )
})

test('without one, nothing is asked; a verdict at one address says nothing of another', async () => {
  await expect(seekPassages(house, { id: view.id, staffId })).rejects.toMatchObject({ code: 'meaning-model-none' })
  await expect(tryMeaningModel(house)).rejects.toMatchObject({ code: 'meaning-model-none' })
  const model = { name: 'sens', baseUrl: 'http://127.0.0.1:1/v1' }
  await changeModel(house, { model, isConfirmed: false, by: 'Anne Morel', use: 'meaningModel' })
  expect((await readSettings(house)).meaningModel).toMatchObject({ ...model, isLocal: true, trial: null })
})

test('beyond this computer nothing leaves before a person has read the exact bytes and let them go', async () => {
  const model = { name: 'sens', baseUrl: 'https://vecteurs.invalid/v1' }
  const change = (isConfirmed: boolean) =>
    changeModel(house, { model, isConfirmed, by: 'Anne Morel', use: 'meaningModel' })
  await expect(change(false)).rejects.toMatchObject({ code: 'model-not-local' })
  await change(true)
  await expect(tryMeaningModel(house)).rejects.toMatchObject({ code: 'model-host-new' })
  const asked = { id: view.id, staffId }
  const { host, body } = await previewMeaning(house, asked)
  expect(host).toBe('vecteurs.invalid')
  expect(JSON.parse(body).input).toContain('La mer monte au-dessus des toits.')
  await allowMeaningHost(house, asked)
  const kept = await house.folder.app.selectFrom('allowed_host').selectAll().execute()
  expect(kept).toMatchObject([{ host, who: 'Anne Morel', shown: body }])
})
