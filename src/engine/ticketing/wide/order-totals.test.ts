import { expect, it } from 'vitest'
import type { Meaning } from '../../../contract/index.ts'
import { cellsOf, type RowGroup, RowGrouper } from '../read/index.ts'
import { OrderTotalSharer, orderTotalsPlan } from './order-totals.ts'

const columns = (...meanings: Meaning[]) =>
  meanings.map((meaning) => {
    const isMoney = meaning.endsWith('Cents')
    return {
      name: meaning,
      meaning,
      type: isMoney ? ('money' as const) : ('text' as const),
      format: isMoney ? 'decimal-dot' : null,
      confidence: 1,
      samples: [],
    }
  })
const shop = columns('orderNumber', 'showTitle', 'quantity', 'orderTotalCents')

/** The cents of each row, group after group. */
function shared(...groups: string[][][]): string[] {
  const plan = orderTotalsPlan(shop)
  if (plan === null) throw new Error('no totals of orders')
  const sharer = new OrderTotalSharer(shop, plan)
  return groups.flatMap((rows) => {
    const made: RowGroup[] = []
    const grouper = new RowGrouper(shop.length, (group) => made.push(group), 100)
    grouper.add(rows.map((cells, index) => ({ row: index + 1, cells })))
    grouper.end()
    return made.flatMap((group) => {
      const lines = sharer.unfold(group)
      return Array.from({ length: lines.count }, (_, at) => cellsOf(lines, at).at(-1) ?? '')
    })
  })
}

it('counts the total that the rows of an order repeat once, by their seats', () => {
  expect(
    shared([
      ['M1', 'Merlin', '2', '14.00'],
      ['M2', 'Merlin', '5', '66.00'],
      ['M2', 'Phèdre', '3', '66.00'],
    ]),
  ).toEqual(['1400', '4125', '2475'])
})

it('counts it once too where its rows stand apart, in two groups of the file', () => {
  expect(shared([['M2', 'Merlin', '5', '66.00']], [['M2', 'Phèdre', '3', '66.00']])).toEqual(['6600', '0'])
})

it('leaves rows that say each their own, and orders without a number', () => {
  expect(
    shared([
      ['M2', 'Merlin', '5', '40.00'],
      ['M2', 'Phèdre', '3', '26.00'],
      ['', 'Phèdre', '1', '9.00'],
      ['', 'Phèdre', '1', '9.00'],
    ]),
  ).toEqual(['4000', '2600', '900', '900'])
})

it('is for no file that gives a price', () => {
  expect(orderTotalsPlan(columns('orderNumber', 'orderTotalCents', 'priceCents'))).toBeNull()
  expect(orderTotalsPlan(columns('orderTotalCents', 'quantity'))).toBeNull()
})
