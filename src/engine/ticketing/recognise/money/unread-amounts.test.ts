import { expect, it } from 'vitest'
import type { ReadColumn } from '../../../../contract/index.ts'
import { profile, recognise } from '../recognised.fixture.ts'
import { withUnreadAmountsAsked } from './unread-amounts.ts'

const asked = (names: readonly string[], cells: readonly (readonly string[])[], titles: readonly string[] = []) => {
  const header = ['Nom', 'Spectacle', 'Date du spectacle', ...names]
  const rows = cells.map((row, at) => [`Nom ${at}`, 'Le Bal', '12/12/2026 20:30', ...row])
  const { columns, grain } = recognise({ header, rows })
  const found = withUnreadAmountsAsked(columns, { grain, profiles: profile(header, rows), titles })
  return found.flatMap(({ name, ambiguous }: ReadColumn) => (ambiguous === undefined ? [] : [[name, ambiguous]]))
}

it('asks what the only amounts of a list of bookings are, were some of them crosses', () => {
  const cells = [
    ['2', '20 euros'],
    ['1', '10€'],
    ['3', 'x'],
    ['2', ''],
    ['3', '30 €'],
  ]
  expect(asked(['Nb', 'Payé'], cells)).toEqual([['Payé', ['priceCents', 'unitPriceCents', 'unknown']]])
})

it('asks it of whole numbers under a word for what is paid, beside crosses under shows', () => {
  const cells = [
    ['X', '', '45'],
    ['X', 'X', '60'],
    ['', 'X', '45'],
    ['X', 'X', '60'],
  ]
  expect(asked(['Antigone 14/11/26', 'Ubu 05/12/26', 'Réglé'], cells)).toEqual([['Réglé', ['priceCents', 'unknown']]])
})

it('asks nothing where a column, a heading or a line above tells the prices, nor of an answer, a debt or a gift', () => {
  const paid = [
    ['2', '20,00', '20 €'],
    ['1', '10,00', '10 €'],
    ['3', '30,00', '30 €'],
  ]
  expect(asked(['Nb', 'Montant', 'Acquis'], paid)).toEqual([])
  const answers = [
    ['2', 'oui', '12 €'],
    ['1', 'non', '8 €'],
    ['3', 'oui', '5 €'],
  ]
  expect(asked(['Nb', 'Payé', 'Reste dû'], answers)).toEqual([])
  expect(asked(['Nb', 'Payé', 'Don'], answers)).toEqual([])
  const wide = [
    ['2', '1', '40 €'],
    ['1', '', '15 €'],
    ['3', '2', '65 €'],
  ]
  expect(asked(['Plein (15 €)', 'Réduit (10 €)', 'Versé'], wide)).toEqual([])
  expect(asked(['Plein', 'Réduit', 'Versé'], wide, ['Tarifs : plein 15 €, réduit 10 €'])).toEqual([])
})

it('asks nothing of a list of orders that names no show: the list of their tickets bears the prices', () => {
  const header = ['N° commande', 'Date commande', 'Nom', 'E-mail', 'Nb billets', 'Total billets']
  const rows = [
    ['W1', '13/03/2026', 'Roux', 'roux@courriel.example', '2', '12,00'],
    ['W2', '14/03/2026', 'Brun', 'brun@courriel.example', '2', '24,00'],
    ['W3', '15/03/2026', 'Noir', 'noir@courriel.example', '2', '24,00'],
  ]
  const { columns, grain } = recognise({ header, rows })
  expect(grain).toBe('orders')
  expect(withUnreadAmountsAsked(columns, { grain, profiles: profile(header, rows), titles: [] })).toEqual(columns)
})
