import { isBlank, type RawRow } from '../raw-row.ts'
import type { RowFilter } from '../table/filter-rows.ts'
import type { TableArea } from '../table/find-table.ts'
import type { PlacedCells, RowGrouper } from '../table/row-group.ts'
import { totalBeginnings } from '../table/total-row.ts'
import type { RecordTaker } from './scan-bytes.ts'

/** A row of so few cells may be anything: « 32 | restantes ». */
const fewestOfPlain = 2
const space = 32
const firstPastAscii = 127

/**
 * Hands to the grouper, where they stand, the rows that the filter would take as they are; sends it all others as texts. It is sure
 * of few things and asks for the rest: a doubt costs time, never a row.
 */
export class PlainRows implements RecordTaker {
  readonly #filter: RowFilter
  readonly #grouper: RowGrouper
  readonly #width: number
  readonly #isAtEdge: boolean
  /** By the first two bytes of a cell: those with which a total or a header may begin. */
  readonly #suspect: Uint8Array

  constructor(of: { area: TableArea; filter: RowFilter; grouper: RowGrouper }) {
    this.#filter = of.filter
    this.#grouper = of.grouper
    this.#width = of.area.header.length
    this.#isAtEdge = of.area.fromColumn === 0
    this.#suspect = suspectBeginnings([
      ...of.area.headerCells,
      ...of.area.headLines.flat().filter((cell) => !isBlank(cell)),
    ])
  }

  takePlaced(cells: PlacedCells, count: number, row: number): boolean {
    if (!this.#isAtEdge || !this.#filter.isCalm(row) || !this.#isPlain(cells, count)) return false
    this.#grouper.addPlaced(cells, row)
    return true
  }

  takeRow(row: RawRow): void {
    this.#grouper.add(this.#filter.take([row]))
  }

  settle(): void {
    this.#grouper.settle()
  }

  #isPlain({ bytes, starts, ends }: PlacedCells, count: number): boolean {
    const width = this.#width
    if (count < width) return false
    for (let column = width; column < count; column++) if (starts[column] !== ends[column]) return false
    let filled = 0
    for (let column = 0; column < width; column++) {
      const start = starts[column] ?? 0
      const length = (ends[column] ?? 0) - start
      if (length === 0) continue
      const isSure = isSurelyFilled(bytes[start] ?? 0)
      if (filled === 0 && (!isSure || this.#isSuspect(bytes, start, length))) return false
      if (isSure) filled++
    }
    return filled > Math.max(this.#filter.lowFill, fewestOfPlain)
  }

  #isSuspect(bytes: Uint8Array, start: number, length: number): boolean {
    return this.#suspect[keyOf(bytes[start] ?? 0, length > 1 ? (bytes[start + 1] ?? 0) : 0)] === 1
  }
}

/** A cell that begins with a blank, or with a letter beyond ASCII, may be a blank one. */
function isSurelyFilled(first: number): boolean {
  return first > space && first < firstPastAscii
}

function keyOf(first: number, second: number): number {
  return (first << 8) | second
}

function suspectBeginnings(headerCells: readonly string[]): Uint8Array {
  const suspect = new Uint8Array(1 << 16)
  for (const start of '*-') suspect.fill(1, keyOf(start.charCodeAt(0), 0), keyOf(start.charCodeAt(0), 255) + 1)
  for (const name of headerCells) {
    const [first = 0, second = 0] = Buffer.from(name.trim())
    suspect[keyOf(first, second)] = 1
    // A name of one letter may have any blank behind it.
    if (second === 0) suspect.fill(1, keyOf(first, 0), keyOf(first, 255) + 1)
  }
  for (const beginning of totalBeginnings)
    for (const [first = 0, second = 0] of casesOf(beginning)) suspect[keyOf(first, second)] = 1
  return suspect
}

function casesOf(beginning: string): Uint8Array[] {
  const [first = '', second = ''] = beginning
  return [first, first.toUpperCase()].flatMap((one) =>
    [second, second.toUpperCase()].map((other) => Buffer.from(one + other)),
  )
}
