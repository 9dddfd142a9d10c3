import { expect, it } from 'vitest'
import { freshHouse } from './fresh-house.fixture.ts'

const fresh = freshHouse()

interface Statement {
  show: string
  day: string
  /** Seats at 14 €, at 9 € and given. */
  seats: [number, number, number]
}

const names = 'Tarif;Prix unitaire;N° premier;N° dernier;Nombre de billets;Recette TTC'
const statements: Statement[] = [
  { show: 'Le Mécano', day: 'samedi 3 février 2024 à 18h00', seats: [40, 12, 3] },
  { show: 'Le Loup', day: 'mercredi 6 mars 2024 à 15h00', seats: [31, 20, 2] },
  { show: 'Le Loup', day: 'mercredi 6 mars 2024 à 17h00', seats: [22, 9, 4] },
]
const rowsOf = ({ seats: [full, reduced, free] }: Statement) => [
  `Plein;14,00;1;${full};${full};${full * 14},00`,
  `Réduit;9,00;1;${reduced};${reduced};${reduced * 9},00`,
  `Exonéré;0,00;1;${free};${free};0,00`,
  `Total représentation;;;;${full + reduced + free};${full * 14 + reduced * 9},00`,
]
const foot = ['dont TVA 5,5 %;;;;;30,12', 'Jauge de la salle;;;;280;']
const labels = ({ show, day }: Statement) => [`Spectacle :;${show};;;;`, `Représentation du :;${day};;;;`]
const blank = ';;;;;'

async function performances(lines: readonly string[]) {
  await fresh.taken({ 'bordereaux.csv': ['VILLE DE MONTCLAIR;;;;;', 'Bordereaux de recettes;;;;;', blank, ...lines] })
  const rows = await (await fresh.house.warehouse()).run(
    `SELECT show_title AS show, strftime(starts_at, '%Y-%m-%d %H:%M') AS day, CAST(aggregate_sold AS INTEGER) AS seats, CAST(aggregate_receipts_cents AS INTEGER) AS cents
     FROM performance ORDER BY starts_at`,
  )
  return rows
}

const expected = [
  { show: 'Le Mécano', day: '2024-02-03 18:00', seats: 55, cents: 668_00 },
  { show: 'Le Loup', day: '2024-03-06 15:00', seats: 53, cents: 614_00 },
  { show: 'Le Loup', day: '2024-03-06 17:00', seats: 35, cents: 389_00 },
]

it('reads the statements printed below one another in a sheet, each by its own form, and none of what stands below their totals', async () => {
  const lines = statements.flatMap((one) => [...labels(one), names, ...rowsOf(one), ...foot, blank])
  expect(await performances([...lines, 'TOTAL GÉNÉRAL;;;;143;1671,00'])).toEqual(expected)
})

it('reads them with a blank line below each form', async () => {
  const apart = statements.flatMap((one) => [...labels(one), blank, names, ...rowsOf(one), blank])
  expect(await performances(apart)).toEqual(expected)
})

it('reads them where nothing parts them', async () => {
  const close = statements.flatMap((one) => [...labels(one), names, ...rowsOf(one), ...foot])
  expect(await performances(close)).toEqual(expected)
})

it('reads them where a line of one cell names the show above each, and another its evening', async () => {
  const bands = ({ show, day }: Statement) => [`Manifestation : ${show};;;;;`, `Séance du ${day}   Jauge : 280;;;;;`]
  const lines = statements.flatMap((one) => [...bands(one), names, ...rowsOf(one)])
  expect(await performances([...lines, 'TOTAL PÉRIODE;;;;143;1671,00'])).toEqual(expected)
})

it('counts the seats of statements alone, which is said, until tickets of their days are known', async () => {
  const lines = statements.flatMap((one) => [...labels(one), names, ...rowsOf(one)])
  const said = async (files: Record<string, readonly string[]>) => {
    const { files: read } = await fresh.taken(files)
    return read.flatMap(({ warnings }) => warnings).filter(({ code }) => code === 'warning.counts-alone')
  }
  expect(await said({ 'bordereaux.csv': lines })).toEqual([
    {
      code: 'warning.counts-alone',
      params: {
        performances: 3,
        seats: 143,
        euros: 1671,
      },
    },
  ])
  await fresh.taken({
    'billets.csv': [
      'N° billet;Spectacle;Date du spectacle;Tarif;Prix',
      '1;Le Mécano;2024-02-03 18:00;Plein;14,00',
      '2;Le Loup;2024-03-06 15:00;Plein;14,00',
    ],
  })
  expect(await said({ 'bordereaux.csv': [...lines, ''] })).toEqual([])
})

it('reads one alone, without the hall and the taxes below its total', async () => {
  const lines = statements.slice(0, 1).flatMap((one) => [...labels(one), names, ...rowsOf(one), ...foot])
  expect(await performances(lines)).toEqual(expected.slice(0, 1))
})
