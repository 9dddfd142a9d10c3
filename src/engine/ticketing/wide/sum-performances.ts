import type { ReadColumn } from '../../../contract/index.ts'
import { cellsOf, type RowGroup } from '../read/index.ts'
import { type CellCorrection, type LineGroup, lineGroup } from './line-group.ts'
import type { WidePlan } from './plan.ts'
import { seatsInCell } from './seats-in-cell.ts'
import { WideFacts } from './wide-facts.ts'

/** Adds up the columns of seats of a list of performances: the seats sold of each, one line a row. */
export class PerformanceSummer {
  readonly facts = new WideFacts()
  readonly columns: ReadColumn[]
  readonly #plan: WidePlan
  #lines = 0

  constructor(columns: readonly ReadColumn[], plan: WidePlan) {
    this.#plan = plan
    const isRead = new Set([...plan.seats.map(({ index }) => index), plan.total])
    this.columns = [
      ...columns.map((column, index) => (isRead.has(index) ? { ...column, meaning: 'unknown' as const } : column)),
      { name: '', meaning: 'seatsSold', type: 'integer', format: null, confidence: 1, samples: [] },
    ]
  }

  unfold(group: RowGroup): LineGroup {
    const corrections: CellCorrection[] = []
    const sold = Array.from({ length: group.count }, (_, index) => {
      const cells = cellsOf(group, index)
      const seats = this.#sold(cells, { row: group.rows[index] ?? 0, index, corrections })
      return seats === null ? '' : String(seats)
    })
    const before = this.#lines
    this.#lines += group.count
    const sources = Int32Array.from(sold, (_, index) => index)
    return lineGroup(group, { sources, made: [sold], refused: new Map(), corrections, before })
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
}
