import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { houseFigure } from '../figures/index.ts'
import { House } from '../house/index.ts'
import { importFiles } from './import-files.ts'

let root: string
let house: House
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'parterre-money-'))
  house = await House.open(join(root, 'data'))
})
afterEach(async () => {
  await house.close()
  await rm(root, { recursive: true, force: true })
})

const head =
  'N° billet;N° commande;Date opération;N° client;Nom;Spectacle;Date séance;Heure séance;Rang;Place;Tarif;Prix TTC;Etat'
/** A line of the till: ticket, customer, seat, tariff, price and state. */
const line = (ticket: number, customer: number, [row, seat]: [string, number], [tariff, price, state]: string[]) =>
  `${ticket};9${customer};12/10/2026;${customer};NOM${customer};Phèdre;19/12/2026;20:30;${row};${seat};${tariff};${price};${state ?? 'Vendu'}`

async function take(lines: readonly string[]) {
  const path = join(root, 'billets.csv')
  await writeFile(path, [head, ...lines].join('\n'))
  return await importFiles(house, { files: [{ path, name: 'billets.csv' }], today: '2026-11-24' })
}

async function figure(key: string, where: Record<string, string> = {}) {
  return (await houseFigure(house, { key, where, asOf: '2026-11-24' })).value
}

it('counts the money of a companion who paid, and as free only the one who did not (P5, P8)', async () => {
  await take([
    line(1, 1, ['A', 1], ['PMR', '10,00']),
    line(2, 1, ['A', 2], ['Accompagnateur PMR', '10,00']),
    line(3, 2, ['A', 3], ['Exonéré accompagnateur', '0,00']),
    line(4, 3, ['A', 4], ['Invitation', '0,00']),
  ])
  expect(await figure('receipts')).toBe(2000)
  expect(await figure('paidTickets')).toBe(2)
  expect(await figure('comps')).toBe(2)
  expect(await figure('tickets', { tariffClass: 'exempted' })).toBe(1)
})

it('calls the pass Culture by its name, no reseller, and writes to none of its beneficiaries (P13)', async () => {
  await take([
    line(1, 1, ['A', 1], ['Plein', '22,00']),
    line(2, 2, ['A', 2], ['Pass Culture', '10,00']),
    line(3, 3, ['A', 3], ['pass Culture', '10,00']),
  ])
  expect(await figure('tickets', { tariffClass: 'passCulture' })).toBe(2)
  expect(await figure('tickets', { tariffClass: 'reseller' })).toBe(0)
  expect(await figure('identifiedBuyers')).toBe(1)
  const { warehouse, schema } = await house.marts('2026-11-24')
  const rows = await warehouse.run(
    'SELECT audience_key, count(*) AS persons FROM mart_audience GROUP BY 1 ORDER BY 1',
    {
      schema,
    },
  )
  expect(rows.map(({ audience_key, persons }) => [audience_key, Number(persons)])).toEqual([
    ['occasional', 1],
    ['passCulture', 2],
  ])
})
