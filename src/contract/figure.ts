import { z } from 'zod'

export const figureUnits = [
  'tickets',
  'cents',
  'share',
  'persons',
  'seats',
  'days',
  'performances',
  'visitsPerPerson',
  'households',
] as const

/** Why a measure leaves something out; each says its own unit in words. */
export const exclusionReasons = [
  'cancelledTickets',
  'unpaidSeats',
  'optionSeats',
  'heldSeats',
  'freeTickets',
  'priceUnknown',
  'packageNotAllocated',
  'ticketsOfCancelledPerformances',
  'undatedPurchases',
  'performancesToCome',
  'boughtAfterwards',
  'cancelledPerformances',
  'capacityUnknown',
  'salesUnknown',
  'holdsUnknown',
  'anonymousTickets',
  'organisationTickets',
  'personsWithoutOwnPurchase',
  'buyersOfFirstSeason',
  'nextSeasonNotOver',
  'renewalNotDue',
  'visitsToCancelledPerformances',
  'soldByPartner',
  'playedElsewhere',
  'ownShareUnknown',
] as const
export type ExclusionReason = (typeof exclusionReasons)[number]

/** Why no same point of last season is shown beside a figure of a season. */
export const noSamePointReasons = [
  'noSeasonBefore',
  'notOpenYet',
  'pastTooShort',
  'openingsApart',
  'nothingThen',
  'nothingNow',
  'datesUnknown',
] as const
export type NoSamePoint = (typeof noSamePointReasons)[number]

export const exclusionSchema = z.object({ why: z.string(), count: z.number() })

export const figureValueSchema = z.object({
  value: z.number().nullable(),
  numerator: z.number().nullable(),
  denominator: z.number().nullable(),
})

/**
 * What a figure was on an earlier day. `now` is what it is today counted by the same rule, where that rule is another than the figure's own:
 * seats unpaid or under option then have been paid since, and count on both sides. `paid`: how much of `value` was paid that day, as far as
 * the exports tell.
 */
export const figureThenSchema = figureValueSchema.extend({
  asOf: z.string(),
  now: z.number().nullable(),
  paid: z.object({ low: z.number(), high: z.number() }).nullable(),
})
export type FigureThen = z.infer<typeof figureThenSchema>

/** One figure, opened: never a number without what it is made of (design.md, invariant 4). Shares are 0 to 1, money is cents. */
export const figureResultSchema = z.object({
  key: z.string(),
  label: z.string(),
  definition: z.string(),
  unit: z.enum(figureUnits),
  value: z.number().nullable(),
  numerator: z.number().nullable(),
  denominator: z.number().nullable(),
  excluded: z.array(exclusionSchema),
  /** The day on which the figure is computed, and the last sale that the data holds (P7). */
  asOf: z.string(),
  dataUntil: z.string().nullable(),
  /** The same point last season, aligned on days since sales opened; null when it is not known, or would mislead (`noLastSeason`). */
  lastSeason: figureThenSchema.extend({ alignedOn: z.string() }).nullable(),
  /** Why a figure of a season has no same point last season. */
  noLastSeason: z.enum(noSamePointReasons).nullable(),
  /** The season before on the same day of the year; null where it is not known. */
  sameDay: figureThenSchema.nullable(),
  /**
   * The ticketing system's own total, when someone typed it, and the gap (P6); where the figure is not known, what its files give for whole
   * performances, and no gap.
   */
  till: z.object({ total: z.number(), gap: z.number().nullable() }).nullable(),
  /**
   * Between what and what a count of persons lies, since a merge may be wrong and a duplicate missed; null where the figure counts no
   * persons. `method` names how it was computed.
   */
  range: z
    .object({ low: z.number().int(), high: z.number().int(), method: z.literal('linkageUncertainty') })
    .nullable(),
  /** What must be known to read it, by code: undated purchases, the first season of the data, a season under way. */
  cautions: z.array(z.object({ code: z.string(), count: z.number().nullable() })).optional(),
  rows: z
    .array(
      figureValueSchema.extend({
        by: z.record(z.string(), z.string().nullable()),
        excluded: z.array(exclusionSchema).optional(),
        /** The same values at the same point last season. */
        lastSeason: figureValueSchema.extend({ asOf: z.string() }).optional(),
        /** Names for people of the values in `by`, by dimension, when the data has one (the title of a show). */
        labels: z.record(z.string(), z.string()).optional(),
      }),
    )
    .optional(),
})
export type FigureResult = z.infer<typeof figureResultSchema>
export type FigureUnit = (typeof figureUnits)[number]
