import type { Meaning, ReadDescription } from '../../../contract/index.ts'
import { isToBePaidAtDoor } from '../clean/index.ts'
import { findLayout, type Layout } from '../layouts/index.ts'
import { cellsOf, type RowGroup, type RowProblem } from '../read/index.ts'
import type { LineGroup } from '../wide/index.ts'
import { type Coded, combine, firstOf } from './coded.ts'
import { FileFacts } from './file-facts.ts'
import { leftOutBy } from './left-out.ts'
import { type Correction, createGroupReader, type MeantGroup } from './meant-group.ts'
import { type NormalisedValues, normalisedValues } from './normalised-values.ts'
import { productSold, type Refusal, refusalsOf } from './refusals.ts'
import { refundedInPart, rowPrice, text, withCompanions, workedOutSeats } from './said-values.ts'
import { saleStatus } from './sale-status.ts'
import { moneyOfTariff, seatsOfMoney } from './told-counts.ts'

/** One group in the normalised shape: which of its rows were taken, why the others were not, what was changed. */
export interface NormalisedGroup {
  /** Indexes of the rows taken. */
  kept: Int32Array
  /** The place of each row in its file. */
  rows: Int32Array
  /** The place of each line in its file, where its rows were unfolded. */
  lines: Int32Array | null
  values: NormalisedValues
  corrections: (Omit<Correction, 'isUnreadable'> & { row: number })[]
  rejected: (Refusal & { row: number; cells: string; cents: number | null })[]
}

/** Corrections kept one by one; beyond, they are only counted (the original file holds them all). */
const correctionsKept = 200_000

/** Normalises the groups of one file, in order, and counts what it holds. */
export class GroupNormaliser {
  readonly facts = new FileFacts()
  readonly layout: Layout | null
  readonly #grain: ReadDescription['grain']
  readonly #read: (group: RowGroup) => MeantGroup
  readonly #leftOut: (group: RowGroup) => Coded<string | null>
  readonly #saysWhoPaid: boolean
  readonly #earlier: ReadonlySet<number>
  #corrected = 0

  constructor({
    description,
    header,
    constants,
    earlier,
  }: {
    /** Rows that a later count of the same performance counts again, by their place in the file. */
    earlier: ReadonlySet<number>
    description: ReadDescription
    header: readonly string[]
    constants: Partial<Record<Meaning, string>>
  }) {
    this.layout = description.layout === null ? null : findLayout(description.layout)
    this.#grain = description.grain
    this.#earlier = earlier
    this.#read = createGroupReader({ columns: description.columns, layout: this.layout, constants, grain: this.#grain })
    this.#saysWhoPaid = description.columns.some(
      ({ meaning, format }) => meaning === 'paymentMethod' && format === 'paid',
    )
    this.#leftOut = leftOutBy(this.layout, header)
  }

  normalise(group: RowGroup | LineGroup): NormalisedGroup {
    const said = this.#read(group)
    const refusals = combine(this.#leftOut(group), refusalsOf(said, this.#grain), (why, refusal) =>
      why === null ? refusal : { why, column: null },
    )
    const prices = rowPrice(said)
    const products = firstOf(productSold(said), text(said, 'showTitle'))
    const states = saleStatus(said)
    const note = this.#notes(said, group.rows)
    const kept = new Int32Array(group.count)
    const rejected: NormalisedGroup['rejected'] = []
    let count = 0
    for (let index = 0; index < group.count; index++) {
      const refusal =
        this.#earlierCount(group, index) ??
        shiftOf(group, said, index) ??
        unreadSeats(group, index) ??
        refusals.values[refusals.codes[index] ?? 0] ??
        null
      if (refusal === null) {
        kept[count++] = index
        note.taken(index)
        continue
      }
      if (refusal.why === 'row-status-ignored') note.withoutSeat(index)
      const row = group.rows[index] ?? 0
      this.facts.reject(refusal.why, row)
      if (refusal.why === 'row-not-a-ticket')
        this.facts.setAside(rowValue(products, index), rowValue(prices, index), rowValue(states, index))
      if (refusal.why === 'row-package') this.facts.packageCents += Number(prices.values[prices.codes[index] ?? 0] ?? 0)
      const cents = isCashed(refusal, rowValue(states, index)) ? rowValue(prices, index) : null
      rejected.push({ ...refusal, row, cells: JSON.stringify(fileCells(group, index)), cents })
    }
    const taken = kept.subarray(0, count)
    const values = normalisedValues(said, this.#grain)
    this.facts.keep(values, taken)
    if (this.#grain === 'performances') this.facts.keepPerformances(values, taken)
    if (this.#grain === 'subscriptions') this.facts.keepSubscriptions(values, taken)
    const corrections = this.#corrections(group, said, taken)
    return {
      kept: taken,
      rows: group.rows,
      lines: 'lines' in group ? group.lines : null,
      values,
      rejected,
      corrections,
    }
  }

  #earlierCount({ rows }: RowGroup | LineGroup, index: number): Refusal | null {
    return this.#earlier.has(rows[index] ?? 0) ? { why: 'row-earlier-count', column: null } : null
  }

  /** Notes what the states of rows leave to be said, by their index. */
  #notes(said: MeantGroup, rows: Int32Array): { taken: (index: number) => void; withoutSeat: (index: number) => void } {
    const labels = firstOf(text(said, 'status'), text(said, 'operation'))
    const seats = withCompanions(said)
    const refunded = refundedInPart(said)
    const words = said.unread('priceCents')
    const states = saleStatus(said)
    const workedOut = {
      seats: firstOf(workedOutSeats(said), seatsOfMoney(said, 'seatsSold', 'receiptsCents')),
      cents: moneyOfTariff(said, seats),
    }
    const hasStates = said.each('status').length > 0
    const prices = rowPrice(said)
    const ways = text(said, 'paymentMethod')
    return {
      taken: (index) => {
        if (hasStates && rowValue(labels, index) === null) this.facts.noteWithoutState(rowValue(seats, index))
        this.facts.noteWorkedOut({ seats: rowValue(workedOut.seats, index), cents: rowValue(workedOut.cents, index) })
        const [cents, isSold] = [rowValue(prices, index) ?? 0, rowValue(states, index) === 'sold']
        if (this.#saysWhoPaid && isSold && cents > 0 && rowValue(ways, index) === null)
          this.facts.noteWithoutPayment(rows[index] ?? 0, cents)
        const way = rowValue(ways, index)
        if (isSold && way !== null && isToBePaidAtDoor(way))
          this.facts.notePaidAtDoor({ seats: rowValue(seats, index), cents, label: way })
        this.facts.noteRefunded(rowValue(refunded, index) ?? 0)
        const word = rowValue(words, index)
        if (word !== null && rowValue(states, index) !== 'cancelled') this.facts.noteMoneyInWords(word)
      },
      withoutSeat: (index) => this.facts.leaveWithoutSeat(rowValue(labels, index), rowValue(seats, index)),
    }
  }

  /** In the order of the rows, then of the columns. */
  #corrections(
    group: RowGroup | LineGroup,
    { corrections }: MeantGroup,
    kept: Int32Array,
  ): NormalisedGroup['corrections'] {
    const listed: NormalisedGroup['corrections'] = this.#cellsCorrected(group)
    if (corrections.length === 0) return listed
    let row = -1
    const told = new Set<string>()
    for (const index of kept) {
      if (group.rows[index] !== row) told.clear()
      row = group.rows[index] ?? 0
      for (const { values, codes } of corrections) {
        const correction = values[codes[index] ?? 0] ?? null
        if (correction === null) continue
        // What was changed in a cell is told once, however many lines its row makes.
        if ('lines' in group && !group.ownColumns?.has(correction.column) && wasTold(told, correction)) continue
        this.facts.correct(correction)
        this.#corrected += 1
        if (this.#corrected <= correctionsKept) listed.push({ ...correction, row: group.rows[index] ?? 0 })
      }
    }
    return listed
  }

  #cellsCorrected(group: RowGroup | LineGroup): NormalisedGroup['corrections'] {
    if (!('lines' in group)) return []
    return group.corrections.map(({ index, column, raw, clean, rule }) => {
      this.facts.correct({ column, raw, clean, rule, isUnreadable: clean === null })
      this.#corrected += 1
      return { column, raw, clean, rule, row: group.rows[index] ?? 0 }
    })
  }
}

function wasTold(told: Set<string>, { column, raw }: Correction): boolean {
  const key = `${column}\u0000${raw}`
  const was = told.has(key)
  told.add(key)
  return was
}

/** A line that sells something else than a seat, and that nobody took back. */
function isCashed({ why }: Refusal, state: string | null): boolean {
  return (why === 'row-package' || why === 'row-not-a-ticket') && (state === null || state === 'sold')
}

/** The cells of a row as its file has them. */
function fileCells(group: RowGroup | LineGroup, index: number): string[] {
  const cells = cellsOf(group, index)
  return 'width' in group && !group.odd.has(index) ? cells.slice(0, group.width) : cells
}

/** Why the seats of a line cannot be taken, where its row has a column for each kind of them. */
function unreadSeats(group: RowGroup | LineGroup, index: number): Refusal | null {
  const why = 'refused' in group ? group.refused.get(index) : undefined
  return why === undefined ? null : { why, column: 'quantity' }
}

/**
 * A row that lacks its last cells (a spreadsheet drops blank ones) is taken when what it has can be read; one with too
 * many, or with a quote gone astray, may have shifted and is set aside.
 */
function shiftOf(group: RowGroup, said: MeantGroup, index: number): { why: RowProblem; column: null } | null {
  const problem = group.odd.get(index)?.problem
  if (problem === undefined) return null
  const isUnreadable = said.corrections.some(({ values, codes }) => values[codes[index] ?? 0]?.isUnreadable === true)
  return problem !== 'fewer-cells' || isUnreadable ? { why: problem, column: null } : null
}

function rowValue<T>({ values, codes }: Coded<T>, index: number): T | null {
  return values[codes[index] ?? 0] ?? null
}
