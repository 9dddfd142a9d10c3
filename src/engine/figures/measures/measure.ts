import type { ExclusionReason, FigureUnit } from '../../../contract/index.ts'

/** The facts that a measure can be asked of; each has its `.sql` in `facts/`. */
export type Fact = 'ticket' | 'holder' | 'visit' | 'visitor' | 'performance' | 'return' | 'subscription'

/** What a measure leaves out, counted in the unit that its sentence says (`words/figures.ts`, under `why`). */
export interface Exclusion {
  why: ExclusionReason
  /** An aggregate in the portable subset. */
  sql: string
}

export interface Note {
  code: string
  /** An aggregate in the portable subset. */
  sql: string
}

/**
 * A figure, declared once (design.md, invariant 4). SQL is in the portable subset of stack.md §15: `f` is the fact, `k` the
 * seats taken of a performance, `{{cutoff}}` the day number up to which things are seen, `{{alive}}` true of a ticket that
 * counts on that day, `s` the season after (of the facts that are summed by day), `{{nextSeasonDay}}` the day of it from which the
 * figure can be read.
 */
export interface Measure {
  key: string
  unit: FigureUnit
  label: { fr: string; en: string }
  definition: { fr: string; en: string }
  fact: Fact
  /** `count`: the numerator alone. `ratio`: numerator ÷ denominator. `median`: by cumulative counts. `split`: each part of a whole. */
  kind: 'count' | 'ratio' | 'median' | 'split'
  numerator: string
  denominator?: string
  exclusions: readonly Exclusion[]
  /** For a count of persons by their tickets: the condition, so that doubts about who is one person give it a range. */
  rangeOf?: string
  /** For what counts persons: the same of a whole season, from those who held tickets on each day. */
  held?: Pick<Measure, 'fact' | 'numerator' | 'denominator' | 'exclusions'>
  /** What is inside and must be known to read it, counted in the unit that its sentence says (`words/figures.ts`, under `caution`). */
  notes?: readonly Note[]
  /**
   * For what counts paid seats or their money: the same with what is unpaid or under option. Last season's bookings have been paid since and this
   * season's not yet: the two are compared by this (P7).
   */
  taken?: Pick<Measure, 'numerator' | 'denominator'>
  /** The measure that it counts among: what that one leaves out is left out here too. */
  countsAmong?: 'identifiedBuyers'
  /** For `split`: the dimension whose values are the parts. */
  splitBy?: string
  /** The figure of season S is read during season S + 1 (return rate): the same point is sought in the season after. */
  isReadOneSeasonLater?: true
  /** It rests on statuses that exports do not date (unpaid, options, holds): last season's are settled, so none is compared. */
  isUndatedState?: true
  /** What no file tells is null in its SQL, and stays so: seats of which no file says whether they are free, money of no price (P10). */
  isNullUnknown?: true
  /** It counts persons or their homes: unknown in a season of which no file names a buyer. */
  needsBuyers?: true
  /** The column of performances that holds the ticketing system's own total of it. */
  till?: 'aggregate_sold' | 'aggregate_receipts_cents'
  /** A season that is the first of the data has no value (new buyers: nobody knows who came before). */
  isUnknownInFirstSeason?: true
}

/** Seats of the tickets for which the condition holds. */
export function seatsWhere(condition: string): string {
  return `sum(CASE WHEN ${condition} THEN f.seats ELSE 0 END)`
}

/** A condition on tickets that count on the cut-off day. */
export function alive(condition: string): string {
  return `{{alive}} AND ${condition}`
}
