import type { ReadColumn } from '../../../contract/index.ts'
import { cellsOf, type RowGroup } from '../read/index.ts'
import { type CellCorrection, type LineGroup, lineGroup } from './line-group.ts'
import { made, madeBy, madeColumn, type ReadSeats, says } from './made-columns.ts'
import { extrasReader, moneyReader, pairMoneyReader } from './money-reader.ts'
import { plain } from './plain.ts'
import type { SeatColumn, WidePlan } from './plan.ts'
import { type RowMoney, type SharedMoney, shareMoney, splitMoney } from './row-money.ts'
import { seatsInCell } from './seats-in-cell.ts'
import { shareReturns } from './share-returns.ts'
import { pricesBesideExtras, withoutExtras } from './taken-off.ts'
import { WideFacts } from './wide-facts.ts'

/** Rows on which prices are looked for: enough to prove them. */
const rowsLookedAt = 2000

/** In place of a way to pay. */
const invited = /^(invit(e|é)?e?s?|invitations?|offert(e|s|es)?|gratuit(e|s|es)?|exo|exon(e|é)r(e|é)e?s?)\b/i

/**
 * Unfolds the groups of a file of sales, in order, by its plan: one line a filled column of seats. What each says stands in columns of
 * its own, after the file's.
 */
export class SaleUnfolder {
  readonly facts = new WideFacts()
  /** The columns of the groups that it gives: those of the file, without those that it has read, then those that it makes. */
  readonly columns: ReadColumn[]
  /** Prices that no heading gives and that the first rows prove, in cents by tariff. */
  deduced: { tariff: string; cents: number }[] | null = null
  /** The names of the columns whose amounts the money of the rows holds, and that are taken off it; none where it holds the seats alone. */
  takenOff: readonly string[] = []
  /** The name of the column of the money of a row; empty where none has it. */
  readonly moneyName: string
  #plan: WidePlan
  readonly #extras: (cells: readonly string[]) => number
  readonly #money: (cells: readonly string[]) => RowMoney
  readonly #pairMoney: (cells: readonly string[], index: number) => number | null
  readonly #refunded: (cells: readonly string[]) => RowMoney
  #lines = 0

  constructor(columns: readonly ReadColumn[], plan: WidePlan) {
    this.#plan = plan
    this.#money = moneyReader(columns, plan)
    this.#pairMoney = pairMoneyReader(columns, plan.seats)
    this.moneyName = columns[plan.money ?? -1]?.name ?? ''
    this.#extras = extrasReader(columns, plan)
    this.#refunded = moneyReader(columns, { money: plan.refunded, unitPrice: null })
    const isMade = madeBy(plan)
    const isRead = new Set([
      ...plan.seats.flatMap(({ index, money }) => [index, money]),
      plan.total,
      plan.money,
      plan.unitPrice,
      ...(plan.returned === null ? [] : [plan.returned, plan.refunded]),
    ])
    // The ways to pay of the file stay: what is made only says what its money says in words.
    const isReplaced = ({ meaning }: ReadColumn) => isMade.has(meaning) && meaning !== 'paymentMethod'
    this.columns = [
      ...columns.map((column, index) =>
        isRead.has(index) || isReplaced(column) ? { ...column, meaning: 'unknown' as const } : column,
      ),
      ...made.map((meaning) => madeColumn(meaning, isMade.has(meaning), plan)),
    ]
  }

  unfold(group: RowGroup): LineGroup {
    if (this.deduced === null) this.#deduce(group)
    const sources: number[] = []
    const lines: (ReadSeats | null)[] = []
    const refused = new Map<number, string>()
    const corrections: CellCorrection[] = []
    for (let source = 0; source < group.count; source++) {
      const cells = cellsOf(group, source)
      const row = this.#readRow(cells)
      for (const correction of row.corrections) corrections.push({ ...correction, index: lines.length })
      if (row.why !== null) refused.set(lines.length, row.why)
      else this.#settle(row, cells, group.rows[source] ?? 0)
      for (const line of row.why === null ? row.seats : [null]) {
        sources.push(source)
        lines.push(line)
      }
    }
    const before = this.#lines
    this.#lines += lines.length
    const texts = made.map((name) => lines.map((line) => (line === null ? '' : says[name](line))))
    return lineGroup(group, { sources: Int32Array.from(sources), made: texts, refused, corrections, before })
  }

  /** The prices of the tariffs, where the first rows prove those that nothing says. */
  #deduce(group: RowGroup): void {
    this.deduced = []
    const { seats: columns, money, unitPrice, extras, isOfShows } = this.#plan
    if (money === null || unitPrice !== null || columns.some(({ isMoneyOfOne }) => isMoneyOfOne)) return
    const rows = Array.from({ length: Math.min(group.count, rowsLookedAt) }, (_, at) => {
      const cells = cellsOf(group, at)
      const found = columns.map(({ index }) => seatsInCell(cells[index] ?? ''))
      const seats = found.map((one) => (one.kind === 'seats' && one.tariff === null ? one.seats : 0))
      // What a cross under a show is worth, other columns say: its row proves no price.
      const isUnsure = isOfShows && found.some(({ kind }) => kind === 'mark' || kind === 'unreadable')
      return { seats, cents: isUnsure ? null : this.#money(cells).cents, extras: this.#extras(cells) }
    })
    const known = columns.map(({ priceCents }) => priceCents)
    const { prices, isTakenOff } = pricesBesideExtras(rows, known)
    if (isTakenOff) this.takenOff = extras.map((at) => this.columns[at]?.name ?? '')
    if (prices === null) return
    const priced = columns.map((column, at) => ({ ...column, priceCents: prices[at] ?? null }))
    this.deduced = priced.flatMap(({ tariff, name, priceCents }, at) =>
      priceCents === null || known[at] !== null ? [] : [{ tariff: tariff ?? name, cents: priceCents }],
    )
    this.#plan = { ...this.#plan, seats: priced }
  }

  #readRow(cells: readonly string[]): ReadRow {
    const row: ReadRow = { seats: [], corrections: [], why: null, hasMark: false, hasZero: false, hasGivenBack: false }
    const whole = this.#whole(cells)
    const each = whole ?? this.#subscribers(cells)
    for (const column of this.#plan.seats) this.#readCell(row, column, { raw: cells[column.index] ?? '', each })
    if (row.seats.length > 0 || row.why !== null) return row
    // Its total is filled and its columns are not: seats of a tariff that nobody wrote down.
    if (whole !== null && whole !== 0 && !this.#plan.isOfShows)
      return { ...row, seats: [{ column: noColumn, seats: whole, priceCents: null }] }
    // Who answers again « 0 » gives up what they asked for: the line stands for it, with no seat.
    if (row.hasZero && this.#plan.isDated && !this.#money(cells).cents)
      return { ...row, seats: [{ column: noColumn, seats: 0, priceCents: null }] }
    return { ...row, why: 'row-without-seats' }
  }

  #readCell(row: ReadRow, column: SeatColumn, { raw, each }: { raw: string; each: number }): void {
    if (this.#plan.hasGivenBack && betweenParentheses.test(raw.trim())) {
      row.hasGivenBack = true
      return
    }
    const found = seatsInCell(raw)
    if (found.kind === 'mark') {
      const isMark = this.#plan.isOfSubscribers
      row.hasMark = true
      row.seats.push({ column, seats: each * found.times, priceCents: column.priceCents, isMark })
    } else if (found.kind === 'seats' && found.seats === 0) {
      row.hasZero = true
    } else if (found.kind === 'seats') {
      const { seats, tariff, rule } = found
      // The price of a column is not that of the seats whose cell names another tariff.
      const own = tariff === null ? column : { ...column, tariff, priceCents: null }
      row.seats.push({ column: own, seats, priceCents: own.priceCents })
      if (rule !== null) row.corrections.push({ column: column.name, raw, clean: String(seats), rule })
    } else if (found.kind === 'unreadable') {
      row.corrections.push({ column: column.name, raw, clean: null, rule: found.why })
      row.why = 'row-seats-unreadable'
    }
  }

  /** How many subscribers the row names: one, and those of the columns made for the others. */
  #subscribers(cells: readonly string[]): number {
    return 1 + this.#plan.subscribers.filter((at) => (cells[at] ?? '').trim() !== '').length
  }

  /** The seats that the row says it has in all; null when it does not. */
  #whole(cells: readonly string[]): number | null {
    const { total } = this.#plan
    const said = total === null ? null : seatsInCell(cells[total] ?? '')
    return said?.kind === 'seats' ? said.seats : null
  }

  /** Compares the row with its totals, and gives each line its price. */
  #settle({ seats, hasMark, hasGivenBack }: ReadRow, cells: readonly string[], row: number): void {
    const { isOfShows } = this.#plan
    const whole = this.#whole(cells)
    const sum = seats.reduce((all, one) => all + one.seats, 0)
    const ofSeveral = this.#plan.subscribers.length > 0 ? 'warning.cross-is-each' : 'warning.cross-is-one'
    if (hasGivenBack) this.facts.note('warning.choices-given-back', row)
    if (hasMark) this.facts.note(whole !== null ? 'warning.cross-is-column' : ofSeveral, row)
    const isOfEach = this.#plan.isOfSubscribers && seats.every((one) => one.seats === whole)
    if (whole !== null && !hasMark && !isOfEach && whole !== sum) this.facts.note('warning.seats-total-differs', row)
    const money = this.#pricedMoney(seats, cells)
    if (this.#isInvited(cells, money)) {
      for (const one of seats) one.priceCents = 0
      this.facts.note('warning.row-invited', row)
    }
    const isGuest = money.cents === 0 && (this.deduced ?? []).length > 0
    const own = isGuest || this.#owesNothing(cells) ? free(seats) : this.#ownMoney(seats, cells, money.cents)
    const { prices, how } = own ?? (isOfShows ? splitMoney(seats, money) : shareMoney(seats, money))
    if (how !== 'told') this.facts.note(`warning.row-money-${how}`, row)
    const words = this.#moneyInWords(cells)
    for (const [place, one] of seats.entries()) {
      one.linePriceCents = prices[place] ?? null
      one.words = words
    }
    this.#giveBack(seats, cells, row)
  }

  /** Shares out what the row says to have given back between its lines. */
  #giveBack(seats: ReadSeats[], cells: readonly string[], row: number): void {
    const { returned } = this.#plan
    const said = returned === null ? null : seatsInCell(cells[returned] ?? '')
    if (said?.kind !== 'seats' || said.seats < 1) return
    const shared = shareReturns(seats, { seats: said.seats, cents: this.#refunded(cells).cents })
    if (!shared.isTold) this.facts.note('warning.row-returns-first', row)
    for (const [place, one] of seats.entries()) one.returned = shared.returned[place] ?? null
  }

  /** The money of the row; the price of one seat is given to those whose it is, where its name says of whom. */
  #pricedMoney(seats: readonly ReadSeats[], cells: readonly string[]): RowMoney {
    const whole = this.#money(cells)
    const isLess = this.takenOff.length > 0
    const money = isLess ? { ...whole, cents: withoutExtras(whole.cents, this.#extras(cells)) } : whole
    const { unitPriceOf } = this.#plan
    if (unitPriceOf === null) return money
    for (const one of seats) if (unitPriceOf.has(one.column.index)) one.priceCents ??= money.unitCents
    return { ...money, unitCents: null }
  }

  /** True for « INVIT » where the others say how they paid, of a row that says no amount by itself. */
  #isInvited(cells: readonly string[], { cents }: RowMoney): boolean {
    const { payment } = this.#plan
    return payment !== null && cents === null && invited.test((cells[payment] ?? '').trim())
  }

  /** True where a mark or a word stands for the money of the row, and says that there is none: « / », « offert ». */
  #owesNothing(cells: readonly string[]): boolean {
    const { money } = this.#plan
    return money !== null && nothingDue.test(plain((cells[money] ?? '').trim()))
  }

  /** What stands in words where the money of the row should: « payé », « ANNULÉ »; null where an amount does, or nothing. */
  #moneyInWords(cells: readonly string[]): string | null {
    const { money } = this.#plan
    const cell = money === null ? '' : (cells[money] ?? '').trim()
    return /^\p{L}{2}/u.test(cell) && this.#money(cells).cents === null ? cell : null
  }

  /** The money that stands beside the seats of each line; null where none does, or where it is not that of the row. */
  #ownMoney(seats: readonly ReadSeats[], cells: readonly string[], whole: number | null): SharedMoney | null {
    if (seats.every(({ column }) => column.money === null)) return null
    const prices = seats.map(({ column, seats: count, priceCents }) => {
      if (column.money === null) return priceCents === 0 ? 0 : null
      return (this.#pairMoney(cells, column.money) ?? 0) * (column.isMoneyOfOne ? count : 1)
    })
    const sum = prices.reduce<number>((all, price) => all + (price ?? 0), 0)
    return whole === null || whole === sum ? { prices, how: 'told' } : null
  }
}

/** « (x) », « (2) »: a choice given back, where the list says so. */
const betweenParentheses = /^\((x|\d{1,2})\)$/i

const nothingDue = /^([-–—/]|gratuit\w*|offert\w*|invit\w*|exo(neree?s?)?)$/

function free(seats: readonly ReadSeats[]): SharedMoney {
  return { prices: seats.map(() => 0), how: 'told' }
}

interface ReadRow {
  seats: ReadSeats[]
  corrections: Omit<CellCorrection, 'index'>[]
  /** Why none of its seats can be taken; null when they can. */
  why: string | null
  hasMark: boolean
  /** True where a cell says that it has no seat. */
  hasZero: boolean
  /** True where it gave a choice back. */
  hasGivenBack: boolean
}

const noColumn: SeatColumn = {
  ...{ index: -1, name: '', tariff: null, priceCents: null, title: null, startsAt: null, isUndated: false },
  ...{ money: null, isMoneyOfOne: false, channel: null },
}
