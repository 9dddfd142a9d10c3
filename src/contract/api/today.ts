import { oc } from '@orpc/contract'
import { z } from 'zod'
import { figureResultSchema } from '../figure.ts'
import { pastSendingsSchema } from './campaigns.ts'
import { saidSchema, whyNotSchema } from './said.ts'
import { performanceSchema } from './shows.ts'

export const todayCardSchema = z.object({
  key: z.string(),
  kind: z.enum([
    'behind',
    'farUnder',
    'sentUntrue',
    'atRisk',
    'options',
    'welcome',
    'relays',
    'duplicates',
    'capacityMissing',
    'contactsMissing',
    'permissionMissing',
    'recordMissing',
    'drafts',
  ]),
  headline: saidSchema,
  evidence: z.array(saidSchema),
  seats: z
    .object({
      capacity: z.number(),
      sold: z.number(),
      forecast: z.object({ low: z.number(), mean: z.number(), high: z.number() }).nullable(),
    })
    .nullable(),
  /** Whom it is about, how many may be written to by e-mail, and why not the others (P12). */
  people: z
    .object({ count: z.number().int(), reachable: z.number().int(), unreachable: z.array(whyNotSchema) })
    .nullable(),
  /** What was sent before to the same public or about the same show; null for what is no message, or where nothing came back of any. */
  sendings: pastSendingsSchema.nullable(),
  /** The first is the thing to do; `to` is one of our pages. */
  actions: z.array(z.object({ code: z.string(), to: z.string(), search: z.record(z.string(), z.string()).optional() })),
})
export type TodayCardData = z.infer<typeof todayCardSchema>

export const todaySchema = z.object({
  season: z.string().nullable(),
  /** The day on which the files stop, where that is months ago: nothing of this week is proposed from them. */
  stoppedOn: z.string().nullable(),
  /** What can still be changed, the most first; empty when nothing needs doing. */
  cards: z.array(todayCardSchema),
  /** The next performances. */
  performances: z.array(performanceSchema),
  figures: z.array(figureResultSchema),
})
export type Today = z.infer<typeof todaySchema>

export const todayContract = {
  get: oc.input(z.object({ lang: z.enum(['fr', 'en']).default('fr') })).output(todaySchema),
}
