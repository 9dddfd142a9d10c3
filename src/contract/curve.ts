import { z } from 'zod'
import { noSamePointReasons } from './figure.ts'

/** Seats taken (tickets, unpaid bookings, options) on a day, and how many days that is since the sales of its season opened. */
const seasonPointSchema = z.object({
  sinceOpening: z.number().int(),
  day: z.iso.date(),
  seats: z.number().int(),
})
export type SeasonPoint = z.infer<typeof seasonPointSchema>

/** The season under way, week after week, beside the one before, counted from its own opening (P7). */
export const seasonCurvesSchema = z.object({
  season: z.string(),
  points: z.array(seasonPointSchema),
  /** Why no season stands beside it. */
  why: z.enum(noSamePointReasons).nullable(),
  before: z.object({ season: z.string(), samePoint: seasonPointSchema, points: z.array(seasonPointSchema) }).nullable(),
})
export type SeasonCurves = z.infer<typeof seasonCurvesSchema>

/** Tickets of a performance, so many days before it. */
const pacePointSchema = z.object({ daysBefore: z.number().int(), seats: z.number() })

/** How a performance sold up to now, beside those it is compared with, brought to its own capacity where both are known. */
export const paceCurvesSchema = z.object({
  points: z.array(pacePointSchema),
  comparables: z.array(
    z.object({
      performanceKey: z.string(),
      show: z.string(),
      startsAt: z.string().nullable(),
      points: z.array(pacePointSchema),
    }),
  ),
})
export type PaceCurves = z.infer<typeof paceCurvesSchema>
