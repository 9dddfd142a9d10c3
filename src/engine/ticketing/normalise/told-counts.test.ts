import { expect, it } from 'vitest'
import { normalisedLines } from './normalised-lines.fixture.ts'

const readLines = normalisedLines()

/** The seats and cents of each row of a list, and of how many they were worked out. */
async function read(...lines: string[]) {
  const { description, facts, rows } = await readLines(lines, '2026-11-28')
  const seats = description.grain === 'performances' ? 'seats_sold' : 'quantity'
  return { rows: rows(seats, 'price_cents'), workedOut: facts.workedOut }
}

const head = 'Spectacle;Date du spectacle;Nom;Nb;Tarif;À payer;Payé'
const line = (rest: string) => `Merlin;05/12/2026 20:30;${rest}`

it('works the seats and the amount that a list by hand leaves blank out of its tariff', async () => {
  const { rows, workedOut } = await read(
    head,
    line('Zoé Roux;3;2 x 15€ + 1 x 8€;38€;esp'),
    line('Ivo Brun;;2 x 15€;30€;chq'),
    line('Ana Noir;;1 x 15€ + 2 x 8€;;'),
    line('Léa Blanc;2;Plein 15€;;oui'),
    line('Paul Gris;1;plein;;'),
    line('Mia Vert;2;invités;0;-'),
  )
  expect(rows).toEqual([
    [3, 3800],
    [2, 3000],
    [3, 3100],
    [2, 3000],
    [1, 1500],
    [2, 0],
  ])
  expect(workedOut).toEqual({ seats: 2, amounts: 3 })
})

it('leaves a blank amount unknown where no tariff bears a price', async () => {
  const { rows, workedOut } = await read(head, line('Zoé Roux;3;Plein;45€;esp'), line('Ivo Brun;2;Plein;;chq'))
  expect(rows).toEqual([
    [3, 4500],
    [2, null],
  ])
  expect(workedOut).toEqual({ seats: 0, amounts: 0 })
})

it('works the seats that a statement leaves blank out of its receipts and the price of one', async () => {
  const { rows } = await read(
    'Date;Spectacle;Tarif;Nb vendus;P.U.;Recette',
    '26/09/2026;Merlin;jaune;31;10;310',
    '26/09/2026;Merlin;bleu;;6;324',
    '10/10/2026;Phèdre;blanc;;0;0',
  )
  expect(rows.map(([seats]) => seats)).toEqual([31, 54, null])
})

it('works the amounts of a list without a column of them out of the prices that its tariffs bear', async () => {
  const { rows, workedOut } = await read(
    'Spectacle;Date du spectacle;Nom;Nb;Tarif',
    line('Zoé Roux;2;Plein 15€'),
    line('Ivo Brun;3;Réduit 8€'),
    line('Ana Noir;1;Invitation'),
  )
  expect(rows).toEqual([
    [2, 3000],
    [3, 2400],
    [1, null],
  ])
  expect(workedOut).toEqual({ seats: 0, amounts: 2 })
})
