import { ownCopy } from '../../clean/index.ts'
import { type CodedColumn, countValues, type RowGroup } from '../../read/index.ts'
import { type ColumnProfile, ColumnTally } from './column-profile.ts'
import { isSurelyInteger, shapeOf, type ValueShape } from './value-shape.ts'

/** Distinct values remembered a column; beyond it a column is counted value by value, with no memory of them. */
const rememberedValues = 10_000
/** Once the memory is full, a column that misses this often, and more often than it hits, is counted without it. */
const toleratedMisses = 50_000

/** Rows whose order is looked at. */
const rowsOfHead = 2000

const emptyShape = shapeOf('')

type Entry = { value: string; shape: ValueShape; count: number }

/** Gathers, in one pass over every row, what each column's values look like. */
export class TableProfiler {
  readonly #columns: ColumnMemory[]
  #isFirst = true

  constructor(header: readonly string[]) {
    this.#columns = header.map((name, index) => new ColumnMemory(name, index))
  }

  add({ columns }: RowGroup): void {
    for (const [index, column] of columns.entries()) {
      if (this.#isFirst) this.#columns[index]?.noteHead(column)
      this.#columns[index]?.add(column)
    }
    this.#isFirst = false
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

  /** How the filled cells of the first rows follow one another. */
  noteHead(column: CodedColumn): void {
    const codes = Array.from(column.codes.subarray(0, rowsOfHead))
    const blank = new Set([...new Set(codes)].filter((code) => column.valueAt(code).trim() === ''))
    const filled = codes.filter((code) => !blank.has(code))
    this.#tally.noteHead({
      startsFilled: codes.length > 0 && !blank.has(codes[0] ?? 0),
      filled: filled.length,
      runs: codes.filter((code, row) => !blank.has(code) && (row === 0 || blank.has(codes[row - 1] ?? 0))).length,
      repeats: filled.filter((code, at) => at > 0 && code === filled[at - 1]).length,
    })
  }

  add(column: CodedColumn): void {
    const counts = countValues(column)
    if (this.#isClosed) this.#passEach(column, counts)
    else for (const [code, value] of column.texts().entries()) this.#addValue(value, counts[code] ?? 0)
  }

  /** The keys of a long file are numbers, and nothing is remembered of them: no text is made of one. */
  #passEach(column: CodedColumn, counts: Int32Array): void {
    for (let code = 0; code < column.count; code++) {
      const [number, length, count] = [column.figuresAt(code), column.lengthAt(code), counts[code] ?? 0]
      if (number >= 0 && isSurelyInteger(number, length)) this.#tally.addInteger(number, length, count)
      else this.#addValue(column.valueAt(code), count)
    }
  }

  #addValue(raw: string, count: number): void {
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
