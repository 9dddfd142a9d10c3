import { expect, it } from 'vitest'
import type { Meaning } from '../../../contract/index.ts'
import { cellsOf, type RowGroup, RowGrouper } from '../read/index.ts'
import { widePlan } from './plan.ts'
import { SaleUnfolder } from './unfold-sales.ts'

/** The seats of each line of a list of school bookings, and its cents. */
function lines(columns: Record<string, Meaning>, ...rows: string[][]): string[][] {
  const read = Object.entries(columns).map(([name, meaning]) => {
    const isMoney = meaning.endsWith('Cents')
    return {
      name,
      meaning,
      type: isMoney ? ('money' as const) : ('text' as const),
      format: isMoney ? 'decimal-comma' : null,
      confidence: 1,
      samples: [],
    }
  })
  const plan = widePlan({ columns: read, grain: 'orders', texts: [], today: '2026-11-28' })
  if (plan === null) throw new Error('no columns of seats')
  const groups: RowGroup[] = []
  const grouper = new RowGrouper(read.length, (group) => groups.push(group), 100)
  grouper.add(rows.map((cells, index) => ({ row: index + 1, cells })))
  grouper.end()
  const unfolder = new SaleUnfolder(read, plan)
  const seats = unfolder.columns.findLastIndex(({ meaning }) => meaning === 'quantity')
  const cents = unfolder.columns.findLastIndex(({ meaning }) => meaning === 'priceCents')
  return groups.flatMap((group) => {
    const made = unfolder.unfold(group)
    return Array.from({ length: made.count }, (_, at) => [
      cellsOf(made, at)[seats] ?? '',
      cellsOf(made, at)[cents] ?? '',
    ])
  })
}

const list: Record<string, Meaning> = { Classe: 'unknown', 'Nb élèves': 'tariffSeats', 'Nb accomp.': 'tariffSeats' }

it('gives the price « / élève » to the pupils alone: what they pay is the money of the row', () => {
  const columns = { ...list, 'Prix / élève': 'unitPriceCents', 'À facturer': 'priceCents' } as const
  expect(lines(columns, ['CP', '13', '3', '3,50', '45,50'])).toEqual([
    ['13', '4550'],
    ['3', '0'],
  ])
})

it('gives a price that names nobody to each seat', () => {
  const columns = { ...list, 'Prix unitaire': 'unitPriceCents', Total: 'priceCents' } as const
  expect(lines(columns, ['CP', '13', '3', '3,50', '56,00'])).toEqual([
    ['13', '4550'],
    ['3', '1050'],
  ])
})

it('an invitation in place of a payment is free, where only headings give prices', () => {
  const columns = { 'Adultes 9 €': 'tariffSeats', 'Enfants 6 €': 'tariffSeats', Payé: 'paymentMethod' } as const
  expect(lines(columns, ['1', '2', 'INVIT'], ['1', '2', 'chq'])).toEqual([
    ['1', '0'],
    ['2', '0'],
    ['1', '900'],
    ['2', '1200'],
  ])
  const paid = { ...columns, Total: 'priceCents' } as const
  expect(lines(paid, ['1', '0', 'INVIT', '5,00'])).toEqual([['1', '500']])
})

it('counts each show of an order at the price that the orders prove, without the postage that its total holds', () => {
  const orders: Record<string, Meaning> = {
    Nom: 'lastName',
    'Ven. 17.07.2026 19h Braises': 'showSeats',
    'Sam. 18.07.2026 20h Toupie': 'showSeats',
    'Frais de port': 'feesCents',
    'Total €': 'priceCents',
  }
  const alone = [1, 2, 3].flatMap((seats) => [
    ['Roux', `${seats}`, '', '', `${seats * 20}`],
    ['Brun', '', `${seats}`, '3', `${seats * 25 + 3}`],
  ])
  const made = lines(orders, ...alone, ['Blanc', '1', '2', '3', '73'])
  expect(made.slice(-2)).toEqual([
    ['1', '2000'],
    ['2', '5000'],
  ])
  expect(made[1]).toEqual(['1', '2500'])
})
