import { oc } from '@orpc/contract'
import { z } from 'zod'
import { paceCurvesSchema } from '../curve.ts'
import { figureResultSchema } from '../figure.ts'
import { saleTermsSchema } from '../sale-terms.ts'
import { showRecordSchema } from '../show-record.ts'
import { actingAs } from './acting-as.ts'
import { saidSchema } from './said.ts'

const count = z.number().int()

/** What is expected in the end, in tickets, and what it rests on. `mean` is null when nothing can be told, and `method` why. */
export const performanceForecastSchema = z.object({
  mean: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  method: z.enum(['pace', 'baseline', 'tooFewPerformances']),
  /** What the plain rule expects. */
  baseline: z.number().nullable(),
  daysBefore: count,
  /** Tickets and unpaid bookings ahead of the comparable performances at the same number of days before; below 0, behind. */
  aheadOfPace: z.number().nullable(),
  comparables: z.array(
    z.object({
      performanceKey: z.string(),
      show: z.string(),
      startsAt: z.string().nullable(),
      sold: z.number(),
      final: z.number(),
    }),
  ),
  /** How wrong such forecasts were on the house's own past at about that many days before; null under 20 performances. */
  backtest: z
    .object({
      horizon: count,
      performances: count,
      error: z.number(),
      plainError: z.number(),
      coverage: z.number().nullable(),
    })
    .nullable(),
})
export type PerformanceForecast = z.infer<typeof performanceForecastSchema>

export const tillSchema = z.object({
  /** `typed`: a person read it in the ticketing system; `file`: a file of totals gave it. */
  origin: z.enum(['typed', 'file']),
  total: count,
  /** Tickets counted here minus that total; null where none can be counted. */
  gap: count.nullable(),
  notedAt: z.string().nullable(),
  notedBy: z.string().nullable(),
  /** What may explain the gap, the likeliest first; `isExact` when the seats add up to it. */
  causes: z.array(saidSchema.extend({ isExact: z.boolean() })),
})

export const performanceSchema = z.object({
  performanceKey: z.string(),
  showKey: z.string(),
  show: z.string(),
  season: z.string().nullable(),
  /** Local to the venue, `YYYY-MM-DDTHH:MM`. */
  startsAt: z.string().nullable(),
  venue: z.string().nullable(),
  hall: z.string().nullable(),
  isCancelled: z.boolean(),
  isGiven: z.boolean(),
  /** Whose receipts it makes (P10): where a partner sells it, `sold` is only what the house's files hold. */
  terms: saleTermsSchema,
  /** Null when it was never given (P4), when a partner sells it, or when it is played elsewhere and nobody said its seats. */
  capacity: count.nullable(),
  /** Tickets, paid and free. */
  /** Null where the files give its money alone: how many seats that is, nobody says (P10). */
  sold: count.nullable(),
  soldToGroups: count,
  /** What is sold is not one number (P5): seats; null where the files do not say. */
  seats: z.object({
    paid: count.nullable(),
    comps: count.nullable(),
    exempted: count.nullable(),
    unpaid: count,
    options: count,
    optionsExpired: count,
    /** The first day on which one of them ends, past ones that are still held included; null where no file says it. */
    optionsEndOn: z.string().nullable(),
    holds: count.nullable(),
    remaining: count.nullable(),
  }),
  receiptsCents: count.nullable(),
  forecast: performanceForecastSchema.nullable(),
  state: z.enum(['toSupport', 'onCourse', 'soldOut', 'unknown']),
})
export type PerformanceSummary = z.infer<typeof performanceSchema>

export const showSummarySchema = z.object({
  key: z.string(),
  title: z.string(),
  genre: z.string().nullable(),
  season: z.string().nullable(),
  /** The record of its facts, without which nothing can be written about it; its key may be another. */
  recordKey: z.string().nullable(),
  performances: z.array(performanceSchema),
})
export type ShowSummary = z.infer<typeof showSummarySchema>

/** A hall whose capacity no file gives. */
export const hallToAskSchema = z.object({
  hall: z.string(),
  performances: count,
  mostSold: count,
  /** Seats that the hall has most often in other performances; null where none has any. */
  seatsElsewhere: count.nullable(),
})

export const showsSchema = z.object({
  season: z.string().nullable(),
  seasons: z.array(z.string()),
  /** By date of their first performance; those to come before those that are over. */
  shows: z.array(showSummarySchema),
  hallsWithoutCapacity: z.array(hallToAskSchema),
})
export type Shows = z.infer<typeof showsSchema>

export const performanceDetailSchema = performanceSchema.extend({
  /** Tickets at the same number of days before, mean of last season's performances in the same hall (P7). */
  tickets: figureResultSchema.nullable(),
  /** Null where most sales have no date, or are unknown. */
  pace: paceCurvesSchema.nullable(),
  till: tillSchema.nullable(),
})
export type PerformanceDetail = z.infer<typeof performanceDetailSchema>

export const showDetailSchema = z.object({
  key: z.string(),
  title: z.string(),
  genre: z.string().nullable(),
  record: showRecordSchema.nullable(),
  performances: z.array(performanceDetailSchema),
  figures: z.array(figureResultSchema),
})
export type ShowDetail = z.infer<typeof showDetailSchema>

export const showsContract = {
  /** Of the season under way when none is asked. */
  list: oc.input(z.object({ season: z.string().nullish() })).output(showsSchema),
  get: oc.input(z.object({ key: z.string(), lang: z.enum(['fr', 'en']).default('fr') })).output(showDetailSchema),
  /** For a hall from a day on, or for one performance (P4). */
  setCapacity: oc
    .input(
      z.object({
        hall: z.string().nullish(),
        performanceKey: z.string().nullish(),
        seats: z.number().int().min(1).max(100_000),
        validFrom: z.iso.date().nullish(),
        ...actingAs,
      }),
    )
    .output(z.object({ performances: count })),
  /** Whose receipts a show (by its key in the ticketing files) or one performance makes (P10). */
  setSaleTerms: oc
    .input(
      z.object({
        showKey: z.string().nullish(),
        performanceKey: z.string().nullish(),
        terms: saleTermsSchema,
        ...actingAs,
      }),
    )
    .output(z.object({ performances: count })),
  /** The total of tickets that the ticketing system shows for a performance (P6); null takes it back. */
  setTillTotal: oc
    .input(
      z.object({
        performanceKey: z.string(),
        total: z.number().int().min(0).max(1_000_000).nullable(),
        ...actingAs,
      }),
    )
    .output(z.object({ ok: z.literal(true) })),
}
