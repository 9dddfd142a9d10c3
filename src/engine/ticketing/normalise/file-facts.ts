import type { FileControl, Grain } from '../../../contract/index.ts'
import type { Coded } from './coded.ts'
import type { Correction, Meant } from './meant-group.ts'
import type { NormalisedValues } from './normalised-values.ts'

/** Examples kept of each reason: enough to recognise it, never a list of people. */
const examplesKept = 3

/** Counts what a file holds while its rows go by, for its control. */
export class FileFacts {
  kept = 0
  rejected = 0
  #seats = 0
  #receipts: number | null = null
  #hasSeats = false
  readonly #awaited = { seats: 0, cents: 0 }
  readonly #rejectedBy = new Map<string, Reason>()
  readonly #correctedBy = new Map<string, Reason>()
  readonly #days = { performance: new Span(), sale: new Span() }

  /** Adds the rows of a group that were taken, by their index. */
  keep(values: NormalisedValues, rows: Int32Array): void {
    this.kept += rows.length
    this.#days.performance.add(values.starts_at, rows)
    this.#days.sale.add(values.purchased_at, rows)
    this.#count(values, rows)
    this.#countObjections(values, rows)
  }

  readonly #performances = new Map<string, number>()

  /** Performances that stand on several rows of a list of performances, and those rows: their totals are added up. */
  get severalRows(): { performances: number; rows: number } {
    const several = [...this.#performances.values()].filter((rows) => rows > 1)
    return { performances: several.length, rows: several.reduce((sum, rows) => sum + rows, 0) }
  }

  /** Rows of a list of performances that say theirs was not played. */
  cancelledPerformances = 0

  /** Counts the rows of each performance that gives seats or receipts. */
  keepPerformances(values: NormalisedValues, rows: Int32Array): void {
    const { show_title, starts_at, seats_sold, receipts_cents, status } = values
    for (const row of rows) {
      if (valueAt(status, row) === 'cancelled') this.cancelledPerformances += 1
      if (valueAt(seats_sold, row) === null && valueAt(receipts_cents, row) === null) continue
      const key = `${valueAt(show_title, row)} ${valueAt(starts_at, row)}`
      this.#performances.set(key, (this.#performances.get(key) ?? 0) + 1)
    }
  }

  /** Adds the money of subscriptions that are not given up: no performance holds it. */
  keepSubscriptions({ price_cents, status }: NormalisedValues, rows: Int32Array): void {
    for (const row of rows)
      if (valueAt(status, row) !== 'cancelled') this.packageCents += Number(valueAt(price_cents, row) ?? 0)
  }

  /** Rows that ask not to be written to any more, by e-mail or at all. */
  objections = 0

  /** Rows whose e-mail address is said to be out of use. */
  bounced = 0

  #countObjections({ permission_email, no_contact, email_bounced }: NormalisedValues, rows: Int32Array): void {
    const says = (column: Coded<Meant>, word: string) =>
      column.values.includes(word) ? rows.filter((row) => valueAt(column, row) === word) : rows.subarray(0, 0)
    const refused = new Set([...says(permission_email, 'no'), ...says(no_contact, 'yes')])
    this.objections += refused.size
    this.bounced += says(email_bounced, 'yes').length
  }

  #count(values: NormalisedValues, rows: Int32Array): void {
    const { status, starts_at, quantity, price_cents, takes_back, remark_cancels } = values
    for (const row of rows) {
      const state = valueAt(status, row)
      // A line of its own for a refund takes back seats that another line sold.
      const isRefund = state === 'cancelled' && valueAt(takes_back, row) === 1
      const [seats, by] = [Number(valueAt(quantity, row) ?? 1), valueAt(remark_cancels, row)]
      this.#countTakenBack({ isRefund, isCancelled: state === 'cancelled', by, seats })
      if (state === null || (state === 'cancelled' && !isRefund)) continue
      if (seats === 0 && Number(valueAt(price_cents, row) ?? 0) < 0) {
        this.rebates.rows += 1
        this.rebates.cents -= Number(valueAt(price_cents, row))
      }
      this.#countNotPaid(state, seats, Number(valueAt(price_cents, row) ?? 0))
      if (!isRefund && by === 1) this.seatsCancelledInRemarks += seats
      if (valueAt(starts_at, row) === null) {
        this.unplacedRows += 1
        continue
      }
      this.#add({ state, seats: isRefund ? -Math.abs(seats) : seats, cents: valueAt(price_cents, row), isRefund })
    }
  }

  #countNotPaid(state: Meant, seats: number, cents: number): void {
    if (state === 'option') this.notPaid.options += seats
    if (state !== 'unpaid') return
    this.notPaid.unpaid += seats
    this.notPaid.cents += cents
  }

  #countTakenBack(of: { isRefund: boolean; isCancelled: boolean; by: Meant; seats: number }): void {
    const { isRefund, isCancelled, by, seats } = of
    if (isRefund || by === 4) this.refundLines += 1
    if (!isCancelled) return
    if (by === 2) this.seatsCancelledByRemark += Math.abs(seats)
    if (by === 3) this.seatsCancelledByPayment += Math.abs(seats)
  }

  #add({ state, seats, cents, isRefund }: { state: Meant; seats: number; cents: Meant; isRefund: boolean }): void {
    this.#hasSeats = true
    if (state === 'option' || state === 'unpaid') {
      this.#awaited.seats += seats
      this.#awaited.cents += Number(cents ?? 0)
      return
    }
    this.#seats += seats
    if (!isRefund && Number(cents ?? 0) > 0) {
      this.priced.seats += seats
      this.priced.cents += Number(cents)
    }
    if (cents !== null) this.#receipts = (this.#receipts ?? 0) + (isRefund ? -Math.abs(Number(cents)) : Number(cents))
  }

  /** Seats sold for money, and that money: what is free says nothing of the prices. */
  readonly priced = { seats: 0, cents: 0 }

  /** Lines that take money off a sale and no seat, and those cents. */
  readonly rebates = { rows: 0, cents: 0 }

  /** Lines of sale that name no moment, so that their seats count nowhere. */
  unplacedRows = 0

  /** Seats that a remark alone calls cancelled, or with the status. */
  seatsCancelledByRemark = 0

  /** Seats whose way of paying says that they were given back, alone or with the status. */
  seatsCancelledByPayment = 0

  /** Seats that count, and that a remark says to be given up. */
  seatsCancelledInRemarks = 0

  /** Lines that take another back; whether they find it is told when files are put together. */
  refundLines = 0

  /** What was sold that is no seat, and is set aside: rows that were not cancelled, cents, and the labels, most frequent first. */
  get otherProducts(): { rows: number; cents: number; labels: string[] } {
    const labels = [...this.#others].sort((a, b) => b[1].rows - a[1].rows)
    const sum = (pick: 'rows' | 'cents') => labels.reduce((total, [, one]) => total + one[pick], 0)
    return { rows: sum('rows'), cents: sum('cents'), labels: labels.map(([label]) => label) }
  }

  readonly #others = new Map<string, { rows: number; cents: number }>()

  setAside(label: string | null, cents: number | null, status: string | null): void {
    if (status === 'cancelled' || status === 'ignored') return
    const known = this.#others.get(label ?? '') ?? { rows: 0, cents: 0 }
    this.#others.set(label ?? '', { rows: known.rows + 1, cents: known.cents + Number(cents ?? 0) })
  }

  readonly #withoutSeat = new Map<string, { rows: number; seats: number }>()

  /** A row whose state gives it no seat: a waiting list, an invitation without an answer, a free seat of a plan. */
  leaveWithoutSeat(label: string | null, seats: number | null): void {
    const known = this.#withoutSeat.get(label ?? '') ?? { rows: 0, seats: 0 }
    this.#withoutSeat.set(label ?? '', { rows: known.rows + 1, seats: known.seats + (seats ?? 1) })
  }

  /** Rows whose state gives them no seat, the seats that they ask for, and those states, most frequent first. */
  get withoutSeat(): { rows: number; seats: number; labels: string[] } {
    const labels = [...this.#withoutSeat].sort((a, b) => b[1].rows - a[1].rows)
    const sum = (pick: 'rows' | 'seats') => labels.reduce((total, [, one]) => total + one[pick], 0)
    return { rows: sum('rows'), seats: sum('seats'), labels: labels.map(([label]) => label) }
  }

  /** Rows that a column of states leaves blank, and their seats. */
  readonly withoutState = { rows: 0, seats: 0 }

  noteWithoutState(seats: number | null): void {
    this.withoutState.rows += 1
    this.withoutState.seats += seats ?? 1
  }

  /** Rows that count as sold beside nothing under « Réglé », where the others say how they were paid, and their cents. */
  readonly withoutPayment = { rows: 0, cents: 0 }
  #rowWithoutPayment = -1

  /** `row` is the place of the row in its file: several lines may come of it. */
  noteWithoutPayment(row: number, cents: number): void {
    if (row !== this.#rowWithoutPayment) this.withoutPayment.rows += 1
    this.#rowWithoutPayment = row
    this.withoutPayment.cents += cents
  }

  readonly #paidAtDoor = new Set<string>()
  readonly #owedAtDoor = { seats: 0, cents: 0 }

  notePaidAtDoor({ seats, cents, label }: { seats: number | null; cents: number; label: string }): void {
    this.#owedAtDoor.seats += seats ?? 1
    this.#owedAtDoor.cents += cents
    this.#paidAtDoor.add(label)
  }

  /** Seats that count as sold and were to be paid on the evening itself, their cents, and the words that say so. */
  get paidAtDoor(): { seats: number; cents: number; labels: string[] } {
    return { ...this.#owedAtDoor, labels: [...this.#paidAtDoor] }
  }

  /** Seats that are reserved and not paid, their cents, and those that are only optioned: they count apart from what is sold. */
  readonly notPaid = { unpaid: 0, cents: 0, options: 0 }

  readonly #moneyInWords = new Map<string, number>()

  noteMoneyInWords(words: string): void {
    this.#moneyInWords.set(words, (this.#moneyInWords.get(words) ?? 0) + 1)
  }

  /** Rows in which words stand for an amount, and those words, most frequent first: their receipts are not known. */
  get moneyInWords(): { rows: number; labels: string[] } {
    const labels = [...this.#moneyInWords].sort((a, b) => b[1] - a[1])
    return { rows: labels.reduce((sum, [, rows]) => sum + rows, 0), labels: labels.map(([label]) => label) }
  }

  /** Rows whose seats, or whose amount, were left blank and are worked out of their tariff or of their price. */
  readonly workedOut = { seats: 0, amounts: 0 }

  noteWorkedOut({ seats, cents }: { seats: number | null; cents: number | null }): void {
    if (seats !== null) this.workedOut.seats += 1
    if (cents !== null) this.workedOut.amounts += 1
  }

  /** Orders of which a part was given back, and those cents. */
  readonly refundedInPart = { rows: 0, cents: 0 }

  noteRefunded(cents: number): void {
    if (cents === 0) return
    this.refundedInPart.rows += 1
    this.refundedInPart.cents += cents
  }

  /** Money of the packages (cents), which no performance holds: shown as not allocated. */
  packageCents = 0

  /** Rows set aside for one reason. */
  rejectedFor(why: string): number {
    return this.#rejectedBy.get(why)?.count ?? 0
  }

  /** The first row set aside for one reason, by its place in the file; null where none was. */
  firstRejectedFor(why: string): number | null {
    return this.#firstRejected.get(why) ?? null
  }

  readonly #firstRejected = new Map<string, number>()

  reject(why: string, row: number): void {
    this.rejected += 1
    if (!this.#firstRejected.has(why)) this.#firstRejected.set(why, row)
    count(this.#rejectedBy, why, () => `ligne ${row}`)
  }

  correct({ rule, column, raw, clean }: Correction): void {
    if (rule === 'status-unknown') this.#unknownStatuses.set(raw, (this.#unknownStatuses.get(raw) ?? 0) + 1)
    count(this.#correctedBy, rule, () => `${column} : ${raw} → ${clean ?? '∅'}`)
  }

  readonly #unknownStatuses = new Map<string, number>()

  /** States that no word tells, whose seats count as sold: rows, and the labels, most frequent first. */
  get unknownStatuses(): { rows: number; labels: string[] } {
    const labels = [...this.#unknownStatuses].sort((a, b) => b[1] - a[1])
    return { rows: labels.reduce((sum, [, rows]) => sum + rows, 0), labels: labels.map(([label]) => label) }
  }

  /** The parts of the control that come from the rows. */
  finish(
    grain: Grain,
  ): Pick<
    FileControl,
    | 'kept'
    | 'rejected'
    | 'rejectedBy'
    | 'correctedBy'
    | 'performanceDates'
    | 'saleDates'
    | 'seats'
    | 'receiptsCents'
    | 'awaited'
  > {
    const sells = grain === 'tickets' || grain === 'orders'
    return {
      kept: this.kept,
      rejected: this.rejected,
      rejectedBy: counted(this.#rejectedBy),
      correctedBy: counted(this.#correctedBy),
      performanceDates: this.#days.performance.read(),
      saleDates: this.#days.sale.read(),
      seats: sells && this.#hasSeats ? this.#seats : null,
      receiptsCents: sells ? this.#receipts : null,
      awaited: sells ? { ...this.#awaited } : null,
    }
  }
}

class Span {
  #first: string | null = null
  #last: string | null = null

  add({ values, codes }: Coded<Meant>, rows: Int32Array): void {
    const seen = new Uint8Array(values.length)
    for (const row of rows) seen[codes[row] ?? 0] = 1
    for (const [code, moment] of values.entries())
      if (seen[code] === 1 && typeof moment === 'string') this.#widen(moment)
  }

  #widen(moment: string): void {
    if (this.#first === null || moment < this.#first) this.#first = moment
    if (this.#last === null || moment > this.#last) this.#last = moment
  }

  read(): { first: string; last: string } | null {
    return this.#first === null || this.#last === null ? null : { first: this.#first, last: this.#last }
  }
}

function valueAt<T>({ values, codes }: Coded<T>, row: number): T | null {
  return values[codes[row] ?? 0] ?? null
}

interface Reason {
  count: number
  examples: string[]
}

function count(reasons: Map<string, Reason>, why: string, example: () => string): void {
  const known = reasons.get(why) ?? { count: 0, examples: [] }
  known.count += 1
  if (known.count === 1) reasons.set(why, known)
  if (known.examples.length >= examplesKept) return
  const shown = example()
  if (!known.examples.includes(shown)) known.examples.push(shown)
}

function counted(reasons: Map<string, Reason>): FileControl['rejectedBy'] {
  return [...reasons]
    .map(([why, { count: times, examples }]) => ({ why, count: times, examples }))
    .sort((a, b) => b.count - a.count)
}
