import { z } from 'zod'
import { audienceKeySchema, channelSchema } from '../audience.ts'
import { saidSchema } from './said.ts'

const count = z.number().int().nullable()

/** A text of the house that has left it. */
export const sentTextSchema = z.object({
  draftId: z.string(),
  showKey: z.string(),
  showTitle: z.string(),
  audience: audienceKeySchema,
  channel: channelSchema,
  /** Addresses of the list that left with it, the last before the sending; null where none did. */
  listed: z.number().int().nullable(),
})
export type SentText = z.infer<typeof sentTextSchema>

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
  /** The day on which these figures were taken in: they go on growing. */
  readOnDay: z.string(),
  recipients: count,
  delivered: count,
  opens: count,
  clicks: count,
  unsubscriptions: count,
  bounces: count,
  complaints: count,
  /** The text of the house that it sent: the only one that left the house under its subject in the weeks before it, or that its name tells. */
  text: sentTextSchema.nullable(),
  /** The texts that it may have sent, where nothing tells which: never one alone. */
  mayBe: z.array(sentTextSchema),
  /** Who said which text it was of, or that it was of none; null where nobody did. */
  settledBy: z.string().nullable(),
})
export type CampaignResult = z.infer<typeof campaignResultSchema>

/** What a person says of a sending: the text that it was of, that it was of none of the house's, or what they said taken back. */
export const campaignAnswerSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), draftId: z.string() }),
  z.object({ kind: z.literal('none') }),
  z.object({ kind: z.literal('takenBack') }),
])
export type CampaignAnswer = z.infer<typeof campaignAnswerSchema>

/** A sending that its file dates after the day: kept, and counted from its own. */
export const campaignAheadSchema = z.object({ id: z.string(), name: z.string(), sentOn: z.string() })
export type CampaignAhead = z.infer<typeof campaignAheadSchema>

/** What became of a file of results. */
export const campaignsReadSchema = z.object({
  name: z.string(),
  /** A code of `words/errors.ts` when it could not be read, and what its sentence needs beside the name. */
  why: z.string().nullable(),
  whyParams: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
  /** Sendings kept, those known before that have fresher figures, those dated after the day. */
  campaigns: z.number().int(),
  refreshed: z.number().int(),
  ahead: z.array(campaignAheadSchema),
  /** Columns of openings or clicks that were not read: they do not say that each address is counted once. */
  unread: z.array(z.string()),
  /** Cells that no campaign can have: their rows are left out. Codes of `campaign-fault.…`. */
  rejected: z.array(
    z.object({
      row: z.number().int(),
      column: z.string(),
      value: z.string(),
      why: z.string(),
      most: z.number().nullable(),
    }),
  ),
})
export type CampaignsRead = z.infer<typeof campaignsReadSchema>

/** What was sent before to a public, or about a show, and what follows from it for the next text. */
export const pastSendingsSchema = z.object({
  /** The last letter to this very public; null where none is known, which does not say that they received none (P15). */
  toAudience: campaignResultSchema.nullable(),
  /** Letters that spoke of the show, the last first: a text on it, or a sending that bears its title. */
  aboutShow: z.array(campaignResultSchema),
  /** What whoever writes next should know: days too near, those who left, figures that are not of this public alone. */
  follows: z.array(saidSchema),
})
export type PastSendings = z.infer<typeof pastSendingsSchema>
