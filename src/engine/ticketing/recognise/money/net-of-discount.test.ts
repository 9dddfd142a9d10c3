import { expect, it } from 'vitest'
import { recognise } from '../recognised.fixture.ts'

const header = ['Billet', 'Spectacle', 'Date séance', 'Type de tarif', 'Tarif de base', 'Remise', 'Prix net payé']
const ticket = (at: number, ...amounts: string[]) => [`90${at}`, 'Bérénice', '12/03/2026 20:30', 'Adulte', ...amounts]
const meant = (names: string[], rows: string[][]) => {
  const { columns } = recognise({ header: names, rows })
  return Object.fromEntries(columns.map(({ name, meaning }) => [name, meaning]))
}
const less = [1, 2, 3].map((at) => ticket(at, '23,00', '4,60', '18,40'))
const given = ticket(4, '23,00', '23,00', '0,00')

it('a discount is not taken twice off the price that another amount makes with it', () => {
  for (const net of ['Prix net payé', 'Montant', 'À payer']) {
    const names = [...header.slice(0, 6), net]
    expect(meant(names, [...less, given])).toMatchObject({ [net]: 'priceCents' })
    expect(Object.values(meant(names, [...less, given]))).not.toContain('discountCents')
  }
})

it('nor off a price that calls itself paid, or that is less than the discount', () => {
  const without = (names: string[], rows: string[][]) =>
    meant(
      names.toSpliced(4, 1),
      rows.map((row) => row.toSpliced(4, 1)),
    )
  expect(without(header, less)).toMatchObject({ 'Prix net payé': 'priceCents', Remise: 'unknown' })
  expect(without([...header.slice(0, 6), 'Prix'], [...less, given])).toMatchObject({
    Prix: 'priceCents',
    Remise: 'unknown',
  })
  // « Prix » that no discount exceeds is that of the tariff, as tools for clubs export it.
  expect(without([...header.slice(0, 6), 'Prix'], less)).toMatchObject({ Prix: 'priceCents', Remise: 'discountCents' })
})

it('of several seats, less the discount of the row or that of each', () => {
  const names = ['Commande', 'Spectacle', 'Date séance', 'Qté', 'PU', 'Remise', 'Total']
  const order = (at: number, seats: string, discount: string, total: string) => [
    ...[`C${at}`, 'Bérénice', '12/03/2026 20:30', seats, '20,00', discount, total],
  ]
  const ofRow = [order(1, '2', '5,00', '35,00'), order(2, '3', '6,00', '54,00'), order(3, '1', '2,00', '18,00')]
  const ofEach = [order(1, '2', '5,00', '30,00'), order(2, '3', '6,00', '42,00'), order(3, '1', '2,00', '18,00')]
  for (const rows of [ofRow, ofEach])
    expect(meant(names, rows)).toMatchObject({ Total: 'priceCents', PU: 'unitPriceCents', Remise: 'unknown' })
})

it('a total that holds the meals or the donation of some rows is no price, however many have none', () => {
  const names = [...header.slice(0, 4), 'Tarif (€)', 'Remise (€)', 'Repas (€)', 'Total payé (€)']
  const plain = Array.from({ length: 20 }, (_, at) => ticket(at, '18,00', at < 6 ? '3,00' : '0,00', '', ''))
  const total = (more: number) => (cells: string[], at: number) =>
    cells.with(6, more > 0 ? `${more},00` : '').with(7, `${(at < 6 ? 15 : 18) + more},00`)
  const withMeal = plain.map((cells, at) => total(at === 12 ? 14 : 0)(cells, at))
  expect(meant(names, withMeal)).toMatchObject({
    ...{ 'Tarif (€)': 'priceCents', 'Remise (€)': 'discountCents', 'Total payé (€)': 'unknown' },
  })
  expect(meant(names, plain.map(total(0)))).toMatchObject({ 'Total payé (€)': 'priceCents', 'Remise (€)': 'unknown' })
})
