import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { FigureResult } from '../contract/index.ts'
import { audiences, House, houseFigure, houseFigures, importFiles, today, writeDemo } from '../engine/index.ts'
import { sentence } from '../words/index.ts'

const asOf = '2026-11-24'
const lang = 'fr'
let root: string
let house: House

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'parterre-words-'))
  const { mainSet } = await writeDemo({ out: join(root, 'demo'), scale: 0.04, seed: 1, today: asOf })
  house = await House.open(join(root, 'data'))
  const files = [...mainSet, 'exports/jauges.xlsx'].map((path) => ({
    path: join(root, 'demo', path),
    name: path.replace('exports/', ''),
  }))
  await importFiles(house, { files, today: asOf })
}, 180_000)
afterAll(async () => {
  await house.close()
  await rm(root, { recursive: true, force: true })
})

it('one word is one number of the season, on whatever page it stands', async () => {
  const [day, publics] = await Promise.all([today(house, { asOf, lang }), audiences(house, { asOf, lang })])
  const season = day.season ?? ''
  const asked = await Promise.all(
    houseFigures(lang).map(async ({ key }) => await houseFigure(house, { key, asOf, lang, where: { season } })),
  )
  const words = new Map<string, Set<number | null>>()
  const say = (word: string, value: number | null) => {
    const heard = words.get(word.toLowerCase()) ?? new Set()
    words.set(word.toLowerCase(), heard.add(value))
  }
  const sayFigure = ({ label, value }: FigureResult) => say(label, value)
  for (const figure of [...day.figures, ...publics.figures, ...publics.shares, ...asked]) sayFigure(figure)
  for (const { key, size } of publics.segments) say(sentence('fr', `audience.${key}`), size)
  const twice = [...words].filter(([, values]) => values.size > 1)
  expect(twice).toEqual([])
  // A figure that begins with the name of a public is it to a reader, unless it says in what it differs.
  const alike = publics.segments.flatMap(({ key, size }) => {
    const name = sentence('fr', `audience.${key}`).toLowerCase()
    return [...words].filter(
      ([word, values]) => word.startsWith(`${name} `) && !word.includes(',') && !values.has(size),
    )
  })
  expect(alike).toEqual([])
})

it('says beside the receipts the money of subscriptions, which no performance carries', async () => {
  const { season, figures } = await today(house, { asOf, lang })
  const receipts = figures.find(({ key }) => key === 'receipts')
  const apart = receipts?.cautions?.find(({ code }) => code === 'moneyApart')
  expect(season).toBe('2026-2027')
  expect(apart?.count ?? 0).toBeGreaterThan(0)
})

it('gives every ticket of the season a genre, and every reseller’s seat to the resellers', async () => {
  const where = { season: '2026-2027' }
  const genres = await houseFigure(house, { key: 'tickets', asOf, where, by: ['genre'] })
  expect(genres.rows?.map(({ by }) => by.genre)).not.toContain(null)
  const { segments } = await audiences(house, { asOf, lang })
  expect(segments.find(({ key }) => key === 'reseller')?.size).toBeGreaterThan(0)
})
