import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { describeTable } from './describe-table.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parterre titres '))
})
afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

const header = 'Billet;Vendu le;Nom;Représentation;Tarif;Prix'
let count = 0
const ticket = (day: string, tariff = 'Plein', price = '18,00') =>
  `${11_000 + count++};02/09/2026;Roux;${day};${tariff};${price}`
const [first, second, third] = ['sam. 10 oct. 2026 20h30', 'dim. 11 oct. 2026 17h00', 'ven. 20 nov. 2026 20h30']

/** The lines found above rows, and what the first column made of them says of each row. */
async function read(lines: readonly string[], names = header) {
  const path = join(folder, `${count}.csv`)
  await writeFile(path, [names, ...lines].join('\n'))
  const { table, description } = await describeTable(path, { today: '2026-11-24' })
  const shows: string[] = []
  for await (const { cells } of table.rows()) if (table.bands.count > 0) shows.push(cells.at(-1) ?? '')
  return { bands: table.bands, shows, meaning: description.columns.at(-1)?.meaning, rows: description.rows }
}

it('sets beside each ticket the show that stands alone over it, in whatever column, its sub-totals aside', async () => {
  const lines = [
    'BOUCAN ! (3 billets);;;;;',
    ticket(first),
    ticket(first, 'Réduit', '12,00'),
    ticket(second),
    'Sous-total (3 billets);;;;;48,00',
    ';;318;;;',
    ticket(third),
    ticket(third),
    'Sous-total (2 billets);;;;;36,00',
  ]
  expect(await read(lines)).toEqual({
    bands: { count: 2, columns: ['Spectacle'] },
    shows: ['BOUCAN !', 'BOUCAN !', 'BOUCAN !', '318', '318'],
    meaning: 'showTitle',
    rows: 5,
  })
})

it('tells by their hour two shows of one day', async () => {
  const names = 'Billet;Nom;Date;Heure;Tarif;Prix'
  const at = (hour: string) => `${11_000 + count++};Roux;10/10/2026;${hour};Plein;18,00`
  const { shows } = await read(
    ['Le Bal;;;;;', at('15:00'), at('15:00'), 'Boucan;;;;;', at('20:30'), at('20:30')],
    names,
  )
  expect(shows).toEqual(['Le Bal', 'Le Bal', 'Boucan', 'Boucan'])
})

it('takes for no show a tariff, a way of selling or a person, under which evenings come again', async () => {
  for (const [one, other] of [
    ['Tarif unique', 'Autres'],
    ['Au guichet', 'En ligne'],
    ['Famille Roux', 'Famille Brun'],
  ])
    expect(
      (await read([`${one};;;;;`, ticket(first), ticket(second), `${other};;;;;`, ticket(first)])).bands.count,
    ).toBe(0)
})

it('nor a hall or a month, nor the one line over all rows, nor what a row says again', async () => {
  const under = async (one: string, other: string) =>
    (await read([`${one};;;;;`, ticket(first), ticket(second), `${other};;;;;`, ticket(third)])).bands.count
  expect(await under('Grande salle', 'Studio')).toBe(0)
  expect(await under('OCTOBRE 2026', 'NOVEMBRE 2026')).toBe(0)
  expect(await under('Les Arches', 'Les Arches')).toBe(0)
  expect(await under('Plein', 'Boucan')).toBe(0)
})
