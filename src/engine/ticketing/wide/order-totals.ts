import type { Meaning, ReadColumn } from '../../../contract/index.ts'
import { cellsOf, type RowGroup } from '../read/index.ts'
import { type LineGroup, lineGroup } from './line-group.ts'
import { moneyReader } from './money-reader.ts'
import { splitMoney } from './row-money.ts'
import { seatsInCell } from './seats-in-cell.ts'
import { WideFacts } from './wide-facts.ts'

/** The columns, by their place, of a file whose rows say the total of their order and no price. */
export interface OrderTotalsPlan {
  order: number
  total: number
  quantity: number | null
}

/** How the totals of a file are shared between the rows of each order; null where another column gives a price, or where orders have no number. */
export function orderTotalsPlan(columns: readonly ReadColumn[]): OrderTotalsPlan | null {
  const at = (...meanings: Meaning[]) => columns.findIndex(({ meaning }) => meanings.includes(meaning))
  const [order, total, quantity] = [at('orderNumber'), at('orderTotalCents'), at('quantity')]
  const isPriced = at('priceCents', 'unitPriceCents', 'receiptsCents', 'tariffSeats', 'showSeats') >= 0
  return order < 0 || total < 0 || isPriced ? null : { order, total, quantity: quantity < 0 ? null : quantity }
}

/**
 * Shares the total that an order says again on each of its rows between them, by their seats: summed row by row it would count as often. What stands in another
 * group than the first rows of its order has none left.
 */
export class OrderTotalSharer {
  readonly facts = new WideFacts()
  readonly columns: ReadColumn[]
  readonly #plan: OrderTotalsPlan
  readonly #total: (cells: readonly string[]) => number | null
  readonly #told = new Set<string>()
  #rows = 0

  constructor(columns: readonly ReadColumn[], plan: OrderTotalsPlan) {
    this.#plan = plan
    const money = moneyReader(columns, { money: plan.total, unitPrice: null })
    this.#total = (cells) => money(cells).cents
    this.columns = [
      ...columns,
      { name: '', meaning: 'priceCents', type: 'money', format: 'cents', confidence: 1, samples: [] },
    ]
  }

  unfold(group: RowGroup): LineGroup {
    const cents = new Array<string>(group.count).fill('')
    for (const [number, rows] of this.#ordersOf(group)) {
      const prices = this.#told.has(number) ? rows.map(() => 0) : this.#share(group, rows)
      this.#told.add(number)
      for (const [place, row] of rows.entries()) cents[row] = prices[place] == null ? '' : String(prices[place])
    }
    const before = this.#rows
    this.#rows += group.count
    const sources = Int32Array.from({ length: group.count }, (_, row) => row)
    return lineGroup(group, { sources, made: [cents], refused: new Map(), corrections: [], before })
  }

  /** The rows of each order; one that bears no number is an order by itself. */
  #ordersOf(group: RowGroup): Map<string, number[]> {
    const orders = new Map<string, number[]>()
    for (let row = 0; row < group.count; row++) {
      const said = (cellsOf(group, row)[this.#plan.order] ?? '').trim()
      const number = said === '' ? `\u0000${this.#rows + row}` : said
      orders.set(number, [...(orders.get(number) ?? []), row])
    }
    return orders
  }

  /** Rows of one order that say several totals are of their own: each keeps what it says. */
  #share(group: RowGroup, rows: readonly number[]): (number | null)[] {
    const totals = rows.map((row) => this.#total(cellsOf(group, row)))
    const [first = null] = totals
    if (rows.length === 1 || totals.some((total) => total !== first)) return totals
    this.facts.note('warning.order-total-shared', group.rows[rows[0] ?? 0] ?? 0)
    const { quantity } = this.#plan
    const seats = rows.map((row) => {
      const found = seatsInCell(quantity === null ? '' : (cellsOf(group, row)[quantity] ?? ''))
      return { seats: found.kind === 'seats' ? found.seats : 1, priceCents: null }
    })
    return first === null ? totals : splitMoney(seats, { cents: first, unitCents: null }).prices
  }
}
