import { z } from 'zod'
import { audienceKeySchema, channelSchema } from '../audience.ts'

const count = z.number().int().nullable()

/**
 * What came back of one sending, as its tool counts it: addresses, once each, never a person (P15). Null where the file does not say.
 * Bounces: refused for good (hard) and for a time (soft), together.
 */
export const campaignResultSchema = z.object({
  id: z.string(),
  tool: z.enum(['brevo', 'mailchimp']),
  name: z.string(),
  subject: z.string().nullable(),
  /** `YYYY-MM-DD`, or `YYYY-MM-DD HH:MM`, as the tool writes it; null when the file does not say. */
  sentOn: z.string().nullable(),
  recipients: count,
  delivered: count,
  opens: count,
  clicks: count,
  unsubscriptions: count,
  bounces: count,
  complaints: count,
  /** The text of the house that it sent: the only one that has left the house under this subject; null where none has, or two have. */
  text: z
    .object({ draftId: z.string(), showTitle: z.string(), audience: audienceKeySchema, channel: channelSchema })
    .nullable(),
})
export type CampaignResult = z.infer<typeof campaignResultSchema>
