import { expect, it } from 'vitest'
import { profile, recognise } from '../recognised.fixture.ts'
import { withTariffLegend } from './tariff-legend.ts'

const prices = 'P = plein 14 €   R = réduit 9 €   G = invitation'
const header = ['Spectacle', 'Séance', 'Nom', 'Nb', 'Tarif']

/** What the letters of the last column say, where these lines stand around the table. */
function legend(letters: readonly string[], lines: readonly string[], columns = header) {
  const rows = letters.map((tariff, at) => ['Merlin', '17/10/2026 15:00', `Roux${at}`, '3', tariff])
  const skipped = lines.map((detail) => ({ row: 1, why: 'footer', detail }))
  return withTariffLegend(recognise({ header: columns, rows }).columns, profile(columns, rows), skipped).at(-1)?.legend
}

it('reads the prices of letters, alone or several in a cell, in a line beside the table', () => {
  expect(legend(['P', 'R', '2P+1R', 'G', 'P'], [prices])).toEqual({
    P: 'plein 14 €',
    R: 'réduit 9 €',
    '2P+1R': '2 x plein 14 € + 1 x réduit 9 €',
    G: 'invitation',
  })
})

it('reads none where two lines disagree, where they explain few of the cells, or where a column gives the money', () => {
  expect(legend(['P', 'R', 'G'], [prices, 'P = plein 16 €, R = réduit 9 €'])).toBeUndefined()
  expect(legend(['P', 'jeune', 'senior', 'groupe'], [prices])).toBeUndefined()
  expect(legend(['P', 'R', 'G'], [prices], ['Spectacle', 'Séance', 'Nom', 'Montant', 'Tarif'])).toBeUndefined()
})
