import { afterAll, beforeAll, expect, test } from 'vitest'
import { translatedText } from '../../../contract/index.ts'
import { withFakeServer } from '../../model/fake-openai-server.fixture.ts'
import { withBodies } from '../../model/fake-server.fixture.ts'
import { listJournal, readLedger } from '../../stewardship/index.ts'
import { changeSetting } from '../house/index.ts'
import { changeModel, readSettings } from '../settings/index.ts'
import { asOf, openHouseWithShow, show } from './house-with-show.fixture.ts'
import { allowTranslatorHost, previewTranslation, translateContent } from './index.ts'

let here: Awaited<ReturnType<typeof openHouseWithShow>>

beforeAll(async () => {
  here = await openHouseWithShow()
})
afterAll(() => here.close())

const text = 'Une femme attend un bateau, vendredi 15 janvier à 20 h 30.'
const said = 'A woman waits for a boat, ⟦date1⟧ at ⟦hour1⟧.'
const shown = 'A woman waits for a boat, Friday 15 January at 20:30.'
const request = (more: object = {}) => ({
  of: { text, show: { key: show.key } },
  to: 'en' as const,
  title: null,
  asOf,
  staffId: here.staffId,
  ...more,
})

test('with neither translator nor model, nothing leaves', async () => {
  await expect(translateContent(here.house, request())).rejects.toMatchObject({ code: 'translator-none' })
})

test('the model of the house translates, its answer refused once told why', async () => {
  const answer = (body: string) => {
    const isAgain = body.includes('Fautes de ta réponse')
    return {
      text: JSON.stringify({ translations: [{ key: '1', text: isAgain ? said : said.replace('⟦hour1⟧', '8.30 pm') }] }),
    }
  }
  await withFakeServer([answer], async ({ baseUrl, bodies }) => {
    await changeSetting(here.house.folder.app, 'model', { name: 'grand', baseUrl })
    const translation = await translateContent(here.house, request())
    expect(translatedText(translation)).toBe(shown)
    expect(translation).toMatchObject({ translator: 'grand', titles: [], sentences: [{ state: 'proved' }] })
    expect(bodies).toHaveLength(2)
    expect(bodies[1]).toContain('marque perdue (20 h 30)')
    expect(bodies.join()).not.toMatch(/15 janvier/u)
  })
  const { calls } = await readLedger(here.house.folder.app)
  expect(calls.slice(0, 2)).toMatchObject([{ task: 'translate' }, { task: 'translate' }])
})

test('a translation server set by a person comes before the model, and may be taken out', async () => {
  const { house } = here
  await withBodies(
    (_, response) => response.end(JSON.stringify({ translatedText: [said] })),
    async ({ baseUrl, bodies }) => {
      const translator = {
        model: { name: 'libre', baseUrl },
        isConfirmed: false,
        by: 'Anne Morel',
        use: 'translator',
      } as const
      await changeModel(house, translator)
      expect((await readSettings(house)).translator).toMatchObject({ name: 'libre', isLocal: true })
      expect((await listJournal(house.folder.app, { limit: 1 }))[0]).toMatchObject({ action: 'translator-let-in' })
      const translation = await translateContent(house, request({ title: 'The Waves' }))
      expect(translatedText(translation)).toBe(shown)
      expect(translation.translator).toBe('libre')
      expect(bodies).toHaveLength(1)
      await changeModel(house, { ...translator, model: null })
    },
  )
  expect((await readSettings(house)).translator).toBeNull()
})

test('beyond this computer, a person reads the bytes before any leaves', async () => {
  const { house, staffId } = here
  await changeSetting(house.folder.app, 'translator', { name: 'libre', baseUrl: 'https://traduire.example' })
  await expect(translateContent(house, request())).rejects.toMatchObject({ code: 'model-host-new' })
  const { host, body } = await previewTranslation(house, request())
  expect(host).toBe('traduire.example')
  expect(JSON.parse(body).q).toEqual(['Une femme attend un bateau, ⟦date1⟧ à ⟦hour1⟧.'])
  await allowTranslatorHost(house, { ...request(), staffId })
  expect((await listJournal(house.folder.app, { limit: 1 }))[0]).toMatchObject({ action: 'host-let-in' })
  await changeSetting(house.folder.app, 'translator', null)
})

test('a text of the house is translated from its present version, a record that none keeps with its own text', async () => {
  const { house } = here
  const { id } = await here.written()
  const answer = (body: string) => {
    const sentences = JSON.parse(JSON.parse(body).messages.at(-1).content.split('Phrases :\n')[1])
    const translations = Object.entries<string>(sentences).map(([key, words]) => ({ key, text: words }))
    return { text: JSON.stringify({ translations }) }
  }
  await withFakeServer([answer], async ({ baseUrl }) => {
    await changeSetting(house.folder.app, 'model', { name: 'grand', baseUrl })
    const { sentences } = await translateContent(house, request({ of: { id } }))
    expect(sentences.filter(({ state }) => state === 'refused').every(({ before, after }) => before === after)).toBe(
      true,
    )
    const given = { text: 'Les Marées', show: { record: { key: 'm', title: 'Les Marées' }, file: 'm.json' } }
    expect((await translateContent(house, request({ of: given }))).titles).toEqual(['Les Marées'])
  })
  await expect(translateContent(house, request({ of: { id: 'none' } }))).rejects.toMatchObject({
    code: 'draft-not-found',
  })
})
