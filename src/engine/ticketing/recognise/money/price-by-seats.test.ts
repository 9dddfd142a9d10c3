import { expect, it } from 'vitest'
import { recognise } from '../recognised.fixture.ts'

const parties = [1, 3, 2, 4, 2, 1, 5, 2]
const prices = [18, 18, 12, 12, 18, 12, 18, 12]
const list = (name: string, amountOf: (unit: number, seats: number) => number, tariffs = true) =>
  recognise({
    header: ['Spectacle', 'Date du spectacle', 'Nom', ...(tariffs ? ['Tarif'] : []), 'Qté', name],
    rows: parties.map((seats, at) => [
      ...['Le Bal', '12/12/2026 20:30', `Roux${at}`, ...(tariffs ? [prices[at] === 18 ? 'Plein' : 'Réduit'] : [])],
      ...[`${seats}`, `${amountOf(prices[at] ?? 0, seats)}`],
    ]),
  }).column(name)

it.each(['Prix', 'Prix du billet', 'Montant'])(
  'takes « %s » that a tariff keeps whatever the seats for the price of one',
  (name) => {
    for (const tariffs of [true, false]) {
      const column = list(name, (unit) => unit, tariffs)
      expect(column.meaning).toBe('unitPriceCents')
      expect(column.ambiguous).toBeUndefined()
    }
  },
)

it.each(['Prix', 'Prix du billet', 'Montant'])(
  'takes « %s » that grows with the seats for the price of the line',
  (name) => {
    for (const tariffs of [true, false]) {
      const column = list(name, (unit, seats) => unit * seats, tariffs)
      expect(column.meaning).toBe('priceCents')
      expect(column.ambiguous).toBeUndefined()
    }
  },
)

it('asks where no number comes back beside another number of seats, unless the name says a total', () => {
  const odd = (_: number, seats: number) => [0, 11, 10.5, 9, 8.5, 7][seats] ?? 0
  expect(list('Prix', odd)).toMatchObject({ ambiguous: ['priceCents', 'unitPriceCents'] })
  expect(list('Total payé', odd).ambiguous).toBeUndefined()
})

it('asks nothing where every row counts as many seats: nothing there speaks against what the name says', () => {
  const rows = parties.map((_, at) => ['Le Bal', '12/12/2026 20:30', `Roux${at}`, '2', '24,00'])
  const { column } = recognise({ header: ['Spectacle', 'Date du spectacle', 'Nom', 'Qté', 'Montant'], rows })
  expect(column('Montant').meaning).toBe('priceCents')
  expect(column('Montant').ambiguous).toBeUndefined()
})
