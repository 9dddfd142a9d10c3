import { oc } from '@orpc/contract'
import { z } from 'zod'
import { audienceKeySchema } from '../audience.ts'
import { seasonCurvesSchema } from '../curve.ts'
import { figureResultSchema } from '../figure.ts'
import { actingAs } from './acting-as.ts'
import { saidSchema, whyNotSchema } from './said.ts'

export const segmentSchema = z.object({
  key: audienceKeySchema,
  /** `buyers`: one of those that add up to the identified buyers (P11). `apart`: counted beside them. */
  group: z.enum(['buyers', 'apart']),
  size: z.number().int(),
  /** At the same point last season; null when the data had not begun. */
  sizeSamePoint: z.number().int().nullable(),
  /** Of the identified buyers, 0 to 1; null for the groups apart. */
  share: z.number().nullable(),
  reachable: z.object({ email: z.number().int(), sms: z.number().int(), any: z.number().int() }),
  whyNot: z.object({ email: z.array(whyNotSchema), sms: z.array(whyNotSchema) }),
  /** Performances a member: this season, last season in all, last season by the same point. */
  visits: z.object({
    thisSeason: z.number().nullable(),
    lastSeason: z.number().nullable(),
    lastSeasonSamePoint: z.number().nullable(),
  }),
  tickets: z.number().int(),
  rule: saidSchema,
  /** What to do, the most useful first: codes of `segment-action-…`. */
  actions: z.array(z.string()).readonly(),
})
export type AudienceSegment = z.infer<typeof segmentSchema>

/** Of the new buyers of a whole season, those who came back, month after month; all followed to the last point. */
export const retentionCurveSchema = z.object({
  season: z.string(),
  /** New buyers of the season who have come. */
  size: z.number().int(),
  points: z.array(z.object({ month: z.number().int(), returned: z.number().int(), share: z.number() })),
})

/** The season under way beside newcomers of the same part of the seasons before it, followed as long (P7). */
export const retentionSoFarSchema = z.object({
  month: z.number().int(),
  /** The last first visit counted, in the season under way; the same date in the others. */
  until: z.string(),
  /** The season under way first. */
  cohorts: z.array(
    z.object({ season: z.string(), size: z.number().int(), returned: z.number().int(), share: z.number() }),
  ),
})

export const audiencesSchema = z.object({
  season: z.string().nullable(),
  identifiedBuyers: z.number().int(),
  /** Whether any file names a buyer: where none does, groups are unknown, and not empty. */
  buyersAreKnown: z.boolean(),
  /** Between what and what it lies, since a merge may be wrong and a duplicate missed. */
  identifiedBuyersRange: figureResultSchema.shape.range,
  /** The same, opened: over all the seasons of the files. */
  everyone: figureResultSchema.nullable(),
  /** The data begins with this season: nobody can be said to be new. */
  newIsUnknown: z.boolean(),
  segments: z.array(segmentSchema),
  /** Seats taken week after week, beside last season; null where no sale has a date. */
  curves: seasonCurvesSchema.nullable(),
  /** The day of last season with which the groups are compared; null where none can be. */
  samePoint: z.string().nullable(),
  /** Valid tickets of this season sold without a name. */
  anonymousTickets: z.number().int(),
  retention: z.object({ curves: z.array(retentionCurveSchema), soFar: z.array(retentionSoFarSchema) }),
  figures: z.array(figureResultSchema),
  /** Figures divided by a dimension whose parts are their rows: distance, channels, tariffs. */
  shares: z.array(figureResultSchema),
  /** Subscriptions of last season renewed by now, by formula (P9); null where nobody held one. */
  renewal: figureResultSchema.nullable(),
})
export type Audiences = z.infer<typeof audiencesSchema>

/** A person of a group, as a page shows them: no address, which leaves only on a list that is reviewed or journalled. */
export const segmentMemberSchema = z.object({
  personId: z.string(),
  name: z.string(),
  city: z.string().nullable(),
  visits: z.number().int(),
  lastVisit: z.string().nullable(),
  nextVisit: z.string().nullable(),
  /** Null = may be written to by e-mail; else the reason of `why-not.…`. */
  emailWhyNot: z.string().nullable(),
})
export type SegmentMember = z.infer<typeof segmentMemberSchema>

const memberInput = z.object({ key: audienceKeySchema, ...actingAs })

export const audiencesContract = {
  /** Those of a group who come most, and the group itself; journalled. */
  members: oc.input(memberInput).output(z.object({ segment: segmentSchema, members: z.array(segmentMemberSchema) })),
  /** All persons of a group as a CSV for Excel; journalled. */
  exportMembers: oc.input(memberInput).output(z.object({ name: z.string(), rows: z.number().int(), text: z.string() })),
  get: oc.input(z.object({ lang: z.enum(['fr', 'en']).default('fr') })).output(audiencesSchema),
}
