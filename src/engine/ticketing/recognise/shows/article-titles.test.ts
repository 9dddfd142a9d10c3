import { expect, it } from 'vitest'
import { recognise } from '../recognised.fixture.ts'

const header = ['Commande', 'Désignation', 'Date séance', 'Tarif', 'Qté', 'PU']
const basket = [
  ['1', 'Bérénice', '12/03/2026 20:30', 'Plein', '2', '20'],
  ['1', 'Affiche', '', '', '1', '5'],
  ['2', 'Bérénice', '12/03/2026 20:30', 'Réduit', '1', '12'],
  ['3', 'Quintette Alizé', '20/03/2026 20:30', 'Plein', '1', '20'],
  ['3', 'Quintette Alizé', '20/03/2026 20:30', 'Réduit', '2', '12'],
  ['4', 'La Famille Ortiz', '28/03/2026 20:30', 'Plein', '2', '20'],
]
const titleOf = (rows: string[][], names = header) => recognise({ header: names, rows }).column(names[1] ?? '').meaning

it('what a shop calls its articles names the show of the rows that have the day of a performance', () => {
  expect(titleOf(basket)).toBe('showTitle')
  expect(titleOf(basket, ['Commande', 'Article', ...header.slice(2)])).toBe('showTitle')
})

it('does not where it names tariffs, where each evening has many labels, nor where a column names the show', () => {
  const tariffs = basket.map(([order = '', , day = '', tariff = '', ...more]) => [order, tariff, day, '', ...more])
  expect(titleOf(tariffs)).not.toBe('showTitle')
  const mixed = basket.map(([order = '', , ...more], at) => [order, `Coffret ${'ABCDEF'[at]}`, ...more])
  expect(titleOf(mixed)).not.toBe('showTitle')
  const named = basket.map((row) => [...row, 'Bérénice'])
  expect(titleOf(named, [...header, 'Spectacle'])).not.toBe('showTitle')
})

it('« Produit » that names passes and tickets of the days of a festival is their tariff, and no show', () => {
  const names = ['Référence', 'Produit', 'Date séance', 'Montant', 'Acheteur']
  const sold = ['Pass 3 jours', 'Pass 3 jours', 'Billet 1 jour', 'Invitation'].flatMap((product, at) =>
    ['10/07/2026 18:00', '11/07/2026 14:00'].map((day) => [`F${at}`, product, day, '26,00 €', `Roux ${at}`]),
  )
  expect(titleOf([...sold, ['F9', 'Parking', '', '5,00 €', 'Brun']], names)).toBe('tariff')
  expect(
    titleOf(
      sold.map((row, at) => row.with(1, at % 2 === 0 ? 'Bérénice' : 'Bal')),
      names,
    ),
  ).toBe('showTitle')
})
