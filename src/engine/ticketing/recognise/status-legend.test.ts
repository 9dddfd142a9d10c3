import { expect, it } from 'vitest'
import { statusLegend } from './status-legend.ts'

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
