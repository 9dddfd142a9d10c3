import { ownCopy } from '../clean/index.ts'
import { countValues, type RowGroup } from '../read/index.ts'
import { type ColumnProfile, ColumnTally } from './column-profile.ts'
import { shapeOf, type ValueShape } from './value-shape.ts'

/** Distinct values remembered a column; beyond it a column is counted value by value, with no memory of them. */
const rememberedValues = 10_000
/** Once the memory is full, a column that misses this often, and more often than it hits, is counted without it. */
const toleratedMisses = 50_000

const emptyShape = shapeOf('')

type Entry = { value: string; shape: ValueShape; count: number }

/** Gathers, in one pass over every row, what each column's values look like. */
export class TableProfiler {
  readonly #columns: ColumnMemory[]

  constructor(header: readonly string[]) {
    this.#columns = header.map((name, index) => new ColumnMemory(name, index))
  }

  add({ columns }: RowGroup): void {
    for (const [index, column] of columns.entries()) {
      const counts = countValues(column)
      for (const [code, value] of column.texts().entries()) this.#columns[index]?.add(value, counts[code] ?? 0)
    }
  }

  finish(): ColumnProfile[] {
    return this.#columns.map((column) => column.finish())
  }
}

class ColumnMemory {
  readonly #tally: ColumnTally
  readonly #seen = new Map<string, Entry>()
  #isClosed = false
  #hits = 0
  #misses = 0

  constructor(name: string, index: number) {
    this.#tally = new ColumnTally(name, index)
  }

  add(raw: string, count: number): void {
    if (raw === '') {
      this.#tally.add('', emptyShape, count)
      return
    }
    const known = this.#isClosed ? undefined : this.#seen.get(raw)
    if (known !== undefined) {
      known.count += count
      this.#hits += count
      return
    }
    if (this.#seen.size < rememberedValues) this.#remember(raw, count)
    else this.#pass(raw, count)
  }

  #remember(raw: string, count: number): void {
    const value = ownCopy(raw)
    this.#seen.set(value, { value, shape: shapeOf(value.trim()), count })
  }

  #pass(raw: string, count: number): void {
    this.#tally.distinctIsExact = false
    this.#tally.add(raw, shapeOf(raw.trim()), count)
    this.#misses += count
    this.#isClosed ||= this.#misses > toleratedMisses && this.#misses > this.#hits
  }

  finish(): ColumnProfile {
    this.#tally.noteDistinct(this.#seen)
    for (const entry of this.#seen.values()) this.#tally.add(entry.value, entry.shape, entry.count)
    return this.#tally.finish()
  }
}
