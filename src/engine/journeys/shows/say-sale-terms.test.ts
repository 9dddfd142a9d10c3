import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ownSale } from '../../../contract/index.ts'
import { houseFigure } from '../figures/index.ts'
import type { House } from '../house/index.ts'
import { openHouse } from '../house/new-house.fixture.ts'
import { importFiles } from '../import/index.ts'
import { saveShowRecord } from '../programme/records.ts'
import { giveCapacity, houseForecast, listShows, saySaleTerms, showDetail } from './index.ts'

const asOf = '2026-11-24'
const by = 'Anne Morel'
const tickets = ['Numéro client;Numéro billet;Spectacle;Date représentation;Heure;Salle;Tarif;Prix;Date achat']
for (let seat = 1; seat <= 10; seat += 1) {
  tickets.push(`${seat};A${seat};Antigone;22/03/2027;20:30;Grande salle;Plein;20,00;0${(seat % 9) + 1}/10/2026`)
  if (seat <= 4) tickets.push(`${seat};B${seat};Phèdre;23/03/2027;20:30;Grande salle;Plein;20,00;02/10/2026`)
}

let folder = ''
let house: House

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parterre-terms-'))
  house = await openHouse(join(folder, 'data'))
  const path = join(folder, 'billets.csv')
  await writeFile(path, `${tickets.join('\n')}\n`)
  await importFiles(house, { files: [{ path, name: 'billets.csv' }], today: asOf })
  await giveCapacity(house, { hall: 'Grande salle', seats: 100, by })
})

afterAll(async () => {
  await house.close()
  await rm(folder, { recursive: true, force: true })
})

async function value(key: string): Promise<number | null> {
  return (await houseFigure(house, { key, asOf, lang: 'fr' })).value
}

test('what is said of a show changes its figures at once, and is taken back by saying otherwise', async () => {
  expect(await value('fillRate')).toBe(14 / 200)
  await saySaleTerms(house, { showKey: 'phedre', terms: { ...ownSale, kind: 'partner', partner: 'Le Volcan' }, by })
  await saySaleTerms(house, { showKey: 'antigone', terms: { ...ownSale, kind: 'coRealised', ownShare: 0.6 }, by })
  expect(await value('fillRate')).toBe(10 / 100)
  expect(await value('receipts')).toBe(28_000)
  expect(await value('houseReceipts')).toBe(12_000)
  const { shows, hallsWithoutCapacity } = await listShows(house, { asOf })
  const phedre = shows.find(({ key }) => key === 'phedre')?.performances[0]
  expect(phedre).toMatchObject({ terms: { partner: 'Le Volcan' }, capacity: null, state: 'unknown', forecast: null })
  // Nobody is asked for the seats of what is not the house's to sell.
  expect(hallsWithoutCapacity).toEqual([])
  expect((await houseForecast(house, asOf)).soldByPartner).toBe(1)
  const detail = await showDetail(house, { key: 'antigone', asOf, lang: 'fr' })
  expect(detail.figures.map(({ key }) => key)).toContain('houseReceipts')
  await saySaleTerms(house, { showKey: 'phedre', terms: ownSale, by })
  expect(await value('fillRate')).toBe(14 / 200)
})

test('a show is named by the key of its record too', async () => {
  const record = { key: 'phedre-de-racine', title: 'Phèdre', performances: [{ startsAt: '2027-03-23T20:30' }] }
  await saveShowRecord(house, { record, source: 'test' })
  expect(await saySaleTerms(house, { showKey: 'phedre-de-racine', terms: ownSale, by })).toEqual({ performances: 1 })
})

test('the last word on a performance holds, of its show or of itself', async () => {
  const { shows } = await listShows(house, { asOf })
  const performanceKey = shows.find(({ key }) => key === 'phedre')?.performances[0]?.performanceKey ?? ''
  const elsewhere = { ...ownSale, isElsewhere: true }
  expect(await saySaleTerms(house, { performanceKey, terms: { ...elsewhere, seatsElsewhere: 40 }, by })).toEqual({
    performances: 1,
  })
  expect(await value('fillRate')).toBe(14 / 140)
  await saySaleTerms(house, { showKey: 'phedre', terms: elsewhere, by })
  expect(await value('fillRate')).toBe(10 / 100)
})

test('terms that do not hold together, or are of no show, are refused', async () => {
  const wrong = { ...ownSale, ownShare: 0.5 }
  await expect(saySaleTerms(house, { showKey: 'phedre', terms: wrong, by })).rejects.toMatchObject({ code: 'usage' })
  await expect(saySaleTerms(house, { showKey: 'inconnu', terms: ownSale, by })).rejects.toMatchObject({
    code: 'show-not-found',
  })
  await expect(saySaleTerms(house, { performanceKey: 'x', terms: ownSale, by })).rejects.toMatchObject({
    code: 'usage',
  })
  await expect(saySaleTerms(house, { terms: ownSale, by })).rejects.toMatchObject({ code: 'usage' })
})
