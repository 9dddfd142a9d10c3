import { ownCopy } from '../clean/index.ts'
import { type ColumnProfile, ColumnTally } from './column-profile.ts'
import { shapeOf, type ValueShape } from './value-shape.ts'

/** Distinct values remembered a column; beyond it a column is counted value by value, with no memory of them. */
const rememberedValues = 10_000
/** Once the memory is full, a column that misses this often, and more often than it hits, is counted without it. */
const toleratedMisses = 50_000

type Entry = { value: string; shape: ValueShape; count: number }

/**
 * Gathers, in one pass over every row, what each column's values look like. Cells beyond the header are left aside,
 * cells that a short row lacks count as empty.
 */
export class TableProfiler {
  readonly #columns: ColumnMemory[]

  constructor(header: readonly string[]) {
    this.#columns = header.map((name, index) => new ColumnMemory(name, index))
  }

  add(cells: readonly string[]): void {
    const columns = this.#columns
    for (let index = 0; index < columns.length; index++) columns[index]?.add(cells[index] ?? '')
  }

  finish(): ColumnProfile[] {
    return this.#columns.map((column) => column.finish())
  }
}

class ColumnMemory {
  readonly #tally: ColumnTally
  #seen: Map<string, Entry> | null = new Map()
  #last: Entry | null = null
  #empty = 0
  #hits = 0
  #misses = 0

  constructor(name: string, index: number) {
    this.#tally = new ColumnTally(name, index)
  }

  add(raw: string): void {
    if (raw === '') {
      this.#empty++
      return
    }
    const last = this.#last
    if (last !== null && last.value === raw) {
      last.count++
      return
    }
    if (this.#seen === null) this.#tally.add(raw, shapeOf(raw.trim()), 1)
    else this.#remember(this.#seen, raw)
  }

  #remember(seen: Map<string, Entry>, raw: string): void {
    const known = seen.get(raw)
    if (known !== undefined) {
      known.count++
      this.#hits++
      this.#last = known
      return
    }
    if (seen.size >= rememberedValues) {
      this.#overflow(seen, raw)
      return
    }
    const value = ownCopy(raw)
    const entry = { value, shape: shapeOf(value.trim()), count: 1 }
    seen.set(value, entry)
    this.#last = entry
  }

  #overflow(seen: Map<string, Entry>, raw: string): void {
    this.#tally.distinctIsExact = false
    this.#tally.add(raw, shapeOf(raw.trim()), 1)
    this.#misses++
    if (this.#misses > toleratedMisses && this.#misses > this.#hits) this.#flush(seen)
  }

  #flush(seen: Map<string, Entry>): void {
    this.#tally.noteDistinct(seen)
    for (const entry of seen.values()) this.#tally.add(entry.value, entry.shape, entry.count)
    this.#seen = null
    this.#last = null
  }

  finish(): ColumnProfile {
    if (this.#seen !== null) this.#flush(this.#seen)
    if (this.#empty > 0) this.#tally.add('', shapeOf(''), this.#empty)
    return this.#tally.finish()
  }
}
