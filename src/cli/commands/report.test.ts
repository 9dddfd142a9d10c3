import { unzipSync } from 'fflate'
import { expect, it } from 'vitest'
import { freshHouse } from '../../engine/journeys/import/fresh-house.fixture.ts'
import { printReport, reportWorkbook } from '../../engine/journeys/report/index.ts'
import { printedReport } from '../../engine/journeys/report/printed-report.ts'
import { seasonFacts } from '../../engine/journeys/report/season-facts.ts'
import { giveCapacity } from '../../engine/journeys/shows/index.ts'
import type { PrintedBlock } from '../../engine/print/index.ts'
import { sentence } from '../../words/index.ts'

const fresh = freshHouse()
const asOf = '2026-11-24'
const words = { language: 'fr' as const, say: (code: string, params = {}) => sentence('fr', code, params) }
const header = 'Spectacle;Date;Heure;Salle;Nom;Prénom;Email;Tarif;Prix;Date de vente'

async function twoSeasons() {
  const line = (show: string, [played, bought]: readonly [string, string], place: number) =>
    `${show};${played};20:30;Grande salle;Nom${place};Prénom;p${place}@example.org;Plein;25,00;${bought}`
  const lines = (show: string, days: readonly [string, string], count: number) =>
    Array.from({ length: count }, (_, place) => line(show, days, place))
  await fresh.taken({
    'ventes.csv': [
      header,
      ...lines('Phèdre', ['12/12/2025', '15/09/2025'], 40),
      ...lines('Le Cid', ['14/11/2026', '15/09/2026'], 30),
      ...lines('=Bérénice', ['12/12/2026', '20/11/2026'], 6),
    ],
  })
  await giveCapacity(fresh.house, { hall: 'Grande salle', seats: 100, by: 'cli' })
}

it('says no number that the figures behind it do not hold', async () => {
  await twoSeasons()
  const facts = await seasonFacts(fresh.house, { season: null, asOf, lang: 'fr' })
  const held = new Set(JSON.stringify(facts).match(/\d+(?:\.\d+)?/g))
  const made = (value: number | null, unit: string) => {
    if (value === null) return []
    if (unit === 'share') return [String(Math.round(value * 100)), String(Math.round(value * 1000) / 10)]
    return unit === 'cents'
      ? [String(value / 100), String(Math.round(value / 100))]
      : [String(Math.round(value * 10) / 10)]
  }
  for (const { value, unit, lastSeason } of facts.figures)
    for (const one of [
      ...made(value, unit),
      ...made(lastSeason?.value ?? null, unit),
      ...made(lastSeason?.now ?? null, unit),
    ])
      held.add(one)
  const { blocks } = printedReport(facts, words)
  const said = blocks
    .flatMap(figuresOf)
    .flatMap(({ value, label }) => numbersIn(`${value} ${label.replace(/\([^)]*\)/g, '')}`))
  expect(said.length).toBeGreaterThan(10)
  expect(said.filter((number) => !held.has(number) && !held.has(String(Number(number))))).toEqual([])
})

it('adds up: shows one by one, then the figures of the season', async () => {
  await twoSeasons()
  const facts = await seasonFacts(fresh.house, { season: '2026-2027', asOf, lang: 'fr' })
  const { blocks } = printedReport(facts, words)
  const table = blocks.find(({ kind }) => kind === 'table')
  expect(table?.kind === 'table' ? table.rows.map((row) => row.map(plain)) : []).toEqual([
    ['Le Cid', '1', '30', '30 %', '750 €'],
    ['=Bérénice', '1', '6', '6 %', '150 €'],
    ['Total', '2', '36', '18 %', '900 €'],
  ])
})

it('prints a tagged document with its pictures, of a past season too, and refuses one that no file holds', async () => {
  await twoSeasons()
  const pdf = Buffer.from(await printReport(fresh.house, { season: '2025-2026', asOf, words }))
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  expect(pdf.toString('latin1')).toContain('/StructTreeRoot')
  await expect(printReport(fresh.house, { season: '2019-2020', asOf, words })).rejects.toMatchObject({
    code: 'season-unknown',
  })
})

it('writes a workbook whose totals and fill rates follow what is corrected, and no text as a formula', async () => {
  await twoSeasons()
  const book = unzipSync(await reportWorkbook(fresh.house, { season: null, asOf, words }))
  const sheet = new TextDecoder().decode(book['xl/worksheets/sheet1.xml'])
  const formulas = [...sheet.matchAll(/<f>([^<]*)<\/f>/g)].map(([, formula]) => formula)
  expect(formulas).toContain('SUM(E2:E3)')
  expect(formulas.filter((formula) => formula?.includes('E2/D2'))).toHaveLength(1)
  expect(formulas.join('\n')).not.toContain('Bérénice')
})

function figuresOf(block: PrintedBlock) {
  return block.kind === 'figure' ? [block] : []
}

function plain(text: string): string {
  return text.replace(/[\u00a0\u202f]/g, ' ')
}

/** Numbers of a text without the spaces of its thousands; days of the year are no figures. */
function numbersIn(text: string): string[] {
  const withoutDays = text.replace(/\d{1,2}(?:er)?[ \u00a0]\p{L}+[ \u00a0]\d{4}/gu, '')
  return [...withoutDays.matchAll(/\d[\d\u00a0\u202f]*(?:,\d+)?/g)].map(([found]) =>
    found.replace(/[\u00a0\u202f]/g, '').replace(',', '.'),
  )
}
