import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { House } from '../house/index.ts'
import { distanceToVoice, forgetPastTexts, houseVoice, importPastTexts, pastTexts } from './index.ts'

let folder = ''
let house: House

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parterre-voice-'))
  house = await House.open(join(folder, 'data'))
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
