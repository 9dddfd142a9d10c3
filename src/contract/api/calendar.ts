import { oc } from '@orpc/contract'
import { z } from 'zod'
import { localMomentSchema } from '../show-record.ts'
import { actingAs } from './acting-as.ts'
import { draftListingSchema, listedDraftSchema } from './draft-listing.ts'
import { saidSchema } from './said.ts'

/** A text with the day on which it should go out. */
export const plannedTextSchema = z.object({
  draft: draftListingSchema,
  /** `YYYY-MM-DD`, or `YYYY-MM-DDTHH:MM`, local. */
  plannedFor: localMomentSchema,
  plannedBy: z.string(),
  /** When it last left the house (journal), instant UTC; null = it never did. */
  exportedAt: z.string().nullable(),
  /** What would be wrong that day (`plan.*`): the same readers twice, sold out, a fact that will have aged… None blocks. */
  warnings: z.array(saidSchema),
})
export type PlannedText = z.infer<typeof plannedTextSchema>

/** What a season brings by itself: sales that open, a first, a last or an only performance. */
export const seasonMomentSchema = z.object({
  kind: z.enum(['onSale', 'first', 'last', 'only']),
  showKey: z.string(),
  title: z.string(),
  at: localMomentSchema,
  hall: z.string().nullable(),
  /** How long the performance lasts by the show's record, in minutes; null or absent where it is not known, or nothing is played. */
  minutes: z.number().nullish(),
})
export type SeasonMoment = z.infer<typeof seasonMomentSchema>

/** A performance that is no moment of the season: between the first and the last, kept for schools, or cancelled. */
export const otherPerformanceSchema = seasonMomentSchema.omit({ kind: true }).extend({
  kind: z.enum(['performance', 'school', 'cancelled']),
  /** Its place among all those of its record, from 1. */
  rank: z.number().int(),
})
export type OtherPerformance = z.infer<typeof otherPerformanceSchema>

/** School holidays of the zone in which the house is: who brings classes is away, families are not. */
export const schoolHolidaysSchema = z.object({
  zone: z.enum(['A', 'B', 'C']),
  /** The last day that is known. */
  knownUntil: z.iso.date(),
  periods: z.array(
    z.object({
      name: z.enum(['toussaint', 'christmas', 'winter', 'spring', 'ascension', 'summer']),
      from: z.iso.date(),
      to: z.iso.date(),
    }),
  ),
})
export type SchoolHolidays = z.infer<typeof schoolHolidaysSchema>

export const calendarSchema = z.object({
  from: z.iso.date(),
  to: z.iso.date(),
  texts: z.array(plannedTextSchema),
  moments: z.array(seasonMomentSchema),
  /** The performances that are none of these moments. */
  performances: z.array(otherPerformanceSchema),
  /** Null where no zone is known: no postcode, Corsica, overseas, abroad, or days beyond those known. */
  schoolHolidays: schoolHolidaysSchema.nullable(),
  /** What the e-mailing tool says that it sent, from its imported exports. */
  campaigns: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      day: z.string(),
      /** Its file dates it after the day: nobody says that it has left. */
      isAhead: z.boolean(),
    }),
  ),
  /** Texts without a day; the page is given them as far as they were judged. */
  unplanned: z.array(listedDraftSchema),
  /** Fewest days between two messages to the same address on one channel. */
  spacingDays: z.number().int(),
})
export type Calendar = z.infer<typeof calendarSchema>

const range = { from: z.iso.date(), to: z.iso.date() }

export const calendarContract = {
  get: oc.input(z.object(range)).output(calendarSchema),
  /** The plan of one text; null while it has none. */
  ofDraft: oc.input(z.object({ draftId: z.string() })).output(plannedTextSchema.nullable()),
  /** Gives a text its day, or none. */
  plan: oc
    .input(
      z.object({
        draftId: z.string(),
        plannedFor: localMomentSchema.nullable(),
        ...actingAs,
      }),
    )
    .output(z.object({ ok: z.literal(true) })),
  saveSpacing: oc.input(z.object({ days: z.number().int().min(1).max(30) })).output(z.object({ ok: z.literal(true) })),
  /** The same as an iCalendar file (RFC 5545), for the calendar program of the house. */
  ics: oc.input(z.object(range)).output(z.object({ name: z.string(), text: z.string() })),
}
