import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listJournal } from '../../stewardship/index.ts'
import type { House } from '../house/index.ts'
import { openHouse } from '../house/new-house.fixture.ts'
import { distanceToVoice, forgetPastTexts, houseVoice, importPastTexts, pastText, pastTexts } from './index.ts'

let folder = ''
let house: House

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parterre-voice-'))
  house = await openHouse(join(folder, 'data'))
})

afterAll(async () => {
  await house.close()
  await rm(folder, { recursive: true, force: true })
})

async function given(name: string, content: string) {
  await writeFile(join(folder, name), content)
  const { kept } = await importPastTexts(house, { path: join(folder, name), name })
  return kept[0]
}

test('past texts come in as pages and as text, with their subject, their day and without what no reader sees', async () => {
  const page = await given(
    'lettre.html',
    '<html><head><style>p{color:red}</style></head><body><h1>Une crue</h1><p>Bonjour,</p><p>Le 12 septembre 2025, la crue monte et nous ouvrons le bar une heure avant. Venez en bottes.</p><footer>Se désabonner</footer></body></html>',
  )
  expect(page).toMatchObject({ title: 'Une crue', day: '2025-09-12' })
  expect(page?.text).not.toMatch(/Une crue|désabonner|color/u)
  const text = await given(
    '2024-02-10 chaises.txt',
    'Objet : Huit chaises\n\nBonjour,\n\nQue faire de huit chaises ? Nous avons une idée, et elle tient sur deux mains posées.',
  )
  expect(text).toMatchObject({ title: 'Huit chaises', day: '2024-02-10' })
  expect((await pastTexts(house)).map(({ day }) => day)).toEqual(['2024-02-10', '2025-09-12'])
})

test('a text is kept once, forgotten when asked, and too few are said to be', async () => {
  const words = 'Bonjour,\n\nNous avons une idée pour dimanche, et elle tient dans une malle avec cinq acrobates.'
  await given('a.txt', words)
  await given('b.txt', words)
  const texts = await pastTexts(house)
  expect(texts).toHaveLength(3)
  expect((await houseVoice(house)).voice).toMatchObject({ texts: 3, isEnough: true })
  expect((await distanceToVoice(house, 'Tu viens ?')).manners.find(({ key }) => key === 'tu')?.isApart).toBe(true)
  await forgetPastTexts(house, { id: texts[0]?.id ?? '' })
  expect((await houseVoice(house)).voice.isEnough).toBe(false)
})

test('a caption is refused: it holds no manner', async () => {
  await expect(given('court.txt', 'Ce soir, 20 h.')).rejects.toMatchObject({ code: 'past-text-short' })
})

test('texts kept before their cleaning was mended are cleaned again when they are next read, and that is said once', async () => {
  const body = 'La crue monte, et nous ouvrons le bar une heure avant chaque soir de la semaine prochaine.'
  const other = await openHouse(join(folder, 'other'))
  const kept = { title: 'Crue', day: null, channel: 'newsletter', source: 'lettre.html', added_at: '' }
  await other.folder.app
    .insertInto('past_text')
    .values([
      { ...kept, id: 'a', text: `Voir dans le navigateur\n\n${body}`, taken_out: '{"toolLines":1}' },
      { ...kept, id: 'b', text: `${body}\n\nSe désabonner`, taken_out: null },
      { ...kept, id: 'c', title: 'Chaises', text: 'Huit chaises attendent sur un quai.', taken_out: null },
    ])
    .execute()
  const first = await houseVoice(other)
  expect(first.voice.openings.map(({ text }) => text).toSorted()).toEqual(['Huit chaises attendent sur un quai.', body])
  expect(first.cleanedAgain).toBe(2)
  const crue = first.texts.find(({ title }) => title === 'Crue')
  expect((await pastText(other, crue?.id ?? '')).takenOut).toEqual([{ why: 'toolLines', count: 2 }])
  expect((await houseVoice(other)).cleanedAgain).toBe(0)
  const said = (await listJournal(other.folder.app, { limit: 9 })).filter(
    ({ action }) => action === 'past-texts-cleaned',
  )
  expect(said.map(({ params }) => params)).toEqual([{ texts: 2 }])
  await other.close()
})
