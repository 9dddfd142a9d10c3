import { expect, it } from 'vitest'
import { profile, recognise } from '../recognised.fixture.ts'
import { statusLegend, withLegend } from './status-legend.ts'

const said = (...details: string[]) =>
  Object.fromEntries(statusLegend(details.map((detail) => ({ row: 1, why: 'footer', detail }))))

it('reads what letters mean in the lines around a table, however they are set out', () => {
  const payment = { P: 'payé', R: 'réservé à payer sur place', X: 'annulé' }
  expect(said('Réservations au 06/07 (P = payé, R = réservé à payer sur place, X = annulé)')).toEqual(payment)
  expect(said('Légende : | V = vendu, R = réservé, L = libre, B = bloqué (régie)')).toEqual({
    V: 'vendu',
    R: 'réservé',
    L: 'libre',
    B: 'bloqué',
  })
  expect(said('Légende', 'P | payé', 'R | réservé, pas payé', 'O | option', 'A | annulé')).toEqual({
    P: 'payé',
    R: 'réservé, pas payé',
    O: 'option',
    A: 'annulé',
  })
  expect(said('V vendu / R réservé non payé / B bloqué régie / vide = libre')).toEqual({
    V: 'vendu',
    R: 'réservé non payé',
    B: 'bloqué régie',
  })
  expect(said('P payé, R réservé, A annulé')).toEqual({ P: 'payé', R: 'réservé', A: 'annulé' })
})

it('reads nothing out of a title, a price or one letter alone', () => {
  expect(said('Théâtre du Viaduc – Réservations', 'Tarifs : P 14 €, R 9 €', 'A annulé le 3')).toEqual({})
})

it('reads what letters mean in the heading of their own column, whatever another column is called', () => {
  const header = ['Spectacle', 'Date', 'Prix', 'État (V=vendu R=réservé A=annulé)', 'Nom', 'Prénom']
  const state = lettered(header, ['V', 'V', 'R', 'A', 'V', 'R'])
  expect(state).toMatchObject({ meaning: 'status', legend: { V: 'vendu', R: 'réservé', A: 'annulé' } })
})

it('leaves letters alone of which the heading of their column explains some', () => {
  const header = ['Spectacle', 'Date', 'Prix', 'Code (V=vendu A=annulé)', 'Nom', 'Prénom']
  const state = lettered(header, ['V', 'Q', 'A', 'V', 'Q', 'V'])
  expect(state?.meaning).toBe('unknown')
})

it('reads a legend that spells one of its states in three letters: left alone, C would be a cancelled ticket', () => {
  const legend = { C: 'confirmé', O: 'option', ANN: 'annulé' }
  expect(said('C = confirmé, O = option, ANN = annulé')).toEqual(legend)
  const header = ['Spectacle', 'Date', 'Prix', 'Etat', 'Nom', 'Prénom']
  const rows = ['C', 'C', 'O', 'ANN', 'C'].map((state, at) => [
    'Merlin',
    '17/10/2026 15:00',
    '8,00',
    state,
    `Roux${at}`,
    'Zoé',
  ])
  const below = [{ row: 9, why: 'footer' as const, detail: 'C = confirmé, O = option, ANN = annulé' }]
  const [state] = withLegend(recognise({ header, rows }).columns, profile(header, rows), below).slice(3)
  expect(state).toMatchObject({ meaning: 'status', legend })
})

/** The fourth column of sales that have such letters in it. */
function lettered(header: string[], letters: readonly string[]) {
  const rows = letters.map((state, at) => ['Merlin', '17/10/2026 15:00', '8,00', state, `Roux${at}`, 'Zoé'])
  return withLegend(recognise({ header, rows }).columns, profile(header, rows), [])[3]
}
