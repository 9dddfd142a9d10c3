import type { ReadColumn } from '../../../contract/index.ts'
import { readStatus } from '../clean/index.ts'
import { cellsOf, type RowGroup } from '../read/index.ts'
import { type CellCorrection, type LineGroup, lineGroup } from './line-group.ts'
import { pairMoneyReader } from './money-reader.ts'
import type { WidePlan } from './plan.ts'
import { seatsInCell } from './seats-in-cell.ts'
import { WideFacts } from './wide-facts.ts'

/** Adds up the columns of seats of a list of performances: the seats sold of each, one line a row. */
export class PerformanceSummer {
  readonly facts = new WideFacts()
  readonly columns: ReadColumn[]
  readonly #plan: WidePlan
  readonly #moneyOf: (cells: readonly string[], index: number) => number | null
  /** True where no column gives the receipts of the row, and those of its pairs do. */
  readonly #addsMoney: boolean
  #lines = 0

  constructor(columns: readonly ReadColumn[], plan: WidePlan) {
    this.#plan = plan
    this.#moneyOf = pairMoneyReader(columns, plan.seats)
    this.#addsMoney = plan.money === null && plan.seats.some(({ money }) => money !== null)
    const hasStatus = columns.some(({ meaning }) => meaning === 'status')
    const isRead = new Set([...plan.seats.flatMap(({ index, money }) => [index, money]), plan.total])
    this.columns = [
      ...columns.map((column, index) => (isRead.has(index) ? { ...column, meaning: 'unknown' as const } : column)),
      { name: '', meaning: 'seatsSold', type: 'integer', format: null, confidence: 1, samples: [] },
      { ...unnamed, meaning: this.#addsMoney ? 'receiptsCents' : 'unknown', type: 'money', format: 'cents' },
      { ...unnamed, meaning: hasStatus ? 'unknown' : 'status', type: 'text', format: null },
      { ...unnamed, meaning: 'freeSeatsWithin', type: 'integer', format: null },
    ]
  }

  unfold(group: RowGroup): LineGroup {
    const corrections: CellCorrection[] = []
    const sold = Array.from({ length: group.count }, (_, index) => {
      const cells = cellsOf(group, index)
      const seats = this.#sold(cells, { row: group.rows[index] ?? 0, index, corrections })
      return seats === null ? '' : String(seats)
    })
    const money = sold.map((_, index) => (this.#addsMoney ? this.#receipts(cellsOf(group, index)) : ''))
    const states = sold.map((seats, index) => {
      const word = seats === '' ? this.#cancelledBy(cellsOf(group, index)) : null
      if (word !== null) this.facts.note('warning.performance-cancelled', group.rows[index] ?? 0)
      return word === null ? '' : 'annulé'
    })
    const free = sold.map((seats, index) => (seats === '' ? '' : this.#free(cellsOf(group, index))))
    const before = this.#lines
    this.#lines += group.count
    const sources = Int32Array.from(sold, (_, index) => index)
    return lineGroup(group, { sources, made: [sold, money, states, free], refused: new Map(), corrections, before })
  }

  /** The total that the row gives, else the sum of what it has; null when it has none, or a cell of it cannot be read. */
  #sold(
    cells: readonly string[],
    { row, index, corrections }: { row: number; index: number; corrections: CellCorrection[] },
  ): number | null {
    const { seats, total } = this.#plan
    let sum: number | null = null
    let isUnreadable = false
    for (const { index: at, name } of seats) {
      const raw = cells[at] ?? ''
      const found = seatsInCell(raw)
      if (found.kind === 'seats') sum = (sum ?? 0) + found.seats
      if (found.kind !== 'unreadable') continue
      isUnreadable = true
      corrections.push({ index, column: name, raw, clean: null, rule: found.why })
    }
    const whole = total === null ? null : seatsInCell(cells[total] ?? '')
    const said = whole?.kind === 'seats' ? whole.seats : null
    if (said !== null && sum !== null && said !== sum) this.facts.note('warning.seats-total-differs', row)
    return said ?? (isUnreadable ? null : sum)
  }

  /** Those of its seats that their heading says to be free; blank where no heading does. */
  #free(cells: readonly string[]): string {
    const free = this.#plan.seats.filter(({ priceCents, channel }) => priceCents === 0 && channel === null)
    const told = free.map(({ index }) => seatsInCell(cells[index] ?? ''))
    return told.length === 0 ? '' : String(told.reduce((sum, one) => sum + (one.kind === 'seats' ? one.seats : 0), 0))
  }

  #receipts(cells: readonly string[]): string {
    const told = this.#plan.seats.flatMap(({ money }) => (money === null ? [] : (this.#moneyOf(cells, money) ?? [])))
    return told.length === 0 ? '' : String(told.reduce((sum, cents) => sum + cents, 0))
  }

  /** The words that stand in place of a figure and say that nothing was played (« annulée (grève) »); null without them. */
  #cancelledBy(cells: readonly string[]): string | null {
    const figures = [
      ...this.#plan.seats.flatMap(({ index, money }) => [index, money]),
      this.#plan.total,
      this.#plan.money,
    ]
    const words = figures.flatMap((at) => (at === null ? [] : [(cells[at] ?? '').trim()]))
    return words.find((word) => /\p{L}{3}/u.test(word) && readStatus(word) === 'cancelled') ?? null
  }
}

const unnamed = { name: '', confidence: 1, samples: [] }
