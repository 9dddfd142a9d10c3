import type { FileControl, Grain } from '../../../contract/index.ts'
import type { NormalisedRow } from './normalised-columns.ts'
import type { Correction } from './row-reader.ts'

/** Examples kept of each reason: enough to recognise it, never a list of people. */
const examplesKept = 3

/** Counts what a file holds while its rows go by, for its control. */
export class FileFacts {
  kept = 0
  rejected = 0
  #seats = 0
  #receipts: number | null = null
  #hasSeats = false
  readonly #rejectedBy = new Map<string, { count: number; examples: string[] }>()
  readonly #correctedBy = new Map<string, { count: number; examples: string[] }>()
  readonly #days = { performance: new Span(), sale: new Span() }

  keep(row: NormalisedRow): void {
    this.kept += 1
    this.#days.performance.add(row.starts_at)
    this.#days.sale.add(row.purchased_at)
    if (row.status === null || row.status === 'cancelled' || row.starts_at === null) return
    this.#hasSeats = true
    this.#seats += row.quantity ?? 1
    if (row.price_cents !== null) this.#receipts = (this.#receipts ?? 0) + row.price_cents
  }

  /** Money of the packages (cents), which no performance holds: shown as not allocated. */
  packageCents = 0

  reject(why: string, example: string): void {
    this.rejected += 1
    count(this.#rejectedBy, why, example)
  }

  correct({ rule, column, raw, clean }: Correction): void {
    count(this.#correctedBy, rule, `${column} : ${raw} → ${clean ?? '∅'}`)
  }

  /** The parts of the control that come from the rows. */
  finish(
    grain: Grain,
  ): Pick<
    FileControl,
    'kept' | 'rejected' | 'rejectedBy' | 'correctedBy' | 'performanceDates' | 'saleDates' | 'seats' | 'receiptsCents'
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
    }
  }
}

class Span {
  #first: string | null = null
  #last: string | null = null

  add(moment: string | null): void {
    if (moment === null) return
    if (this.#first === null || moment < this.#first) this.#first = moment
    if (this.#last === null || moment > this.#last) this.#last = moment
  }

  read(): { first: string; last: string } | null {
    return this.#first === null || this.#last === null ? null : { first: this.#first, last: this.#last }
  }
}

function count(reasons: Map<string, { count: number; examples: string[] }>, why: string, example: string): void {
  const known = reasons.get(why)
  if (known === undefined) {
    reasons.set(why, { count: 1, examples: [example] })
    return
  }
  known.count += 1
  if (known.examples.length < examplesKept && !known.examples.includes(example)) known.examples.push(example)
}

function counted(reasons: Map<string, { count: number; examples: string[] }>): FileControl['rejectedBy'] {
  return [...reasons]
    .map(([why, { count: times, examples }]) => ({ why, count: times, examples }))
    .sort((a, b) => b.count - a.count)
}
