import { z } from 'zod'
import { audienceKeySchema, channelSchema } from './audience.ts'
import { atomKindSchema, atomStatuses } from './check.ts'
import { messageSchema } from './message.ts'

/** A stretch of a draft bound to a fact of the show or of the house. Offsets count UTF-16 units of `text`. */
export const draftFactSchema = z.object({
  text: z.string(),
  start: z.number().int(),
  end: z.number().int(),
  kind: atomKindSchema,
  factId: z.string().nullable(),
  status: z.enum(atomStatuses),
  message: messageSchema.optional(),
})
export type DraftFact = z.infer<typeof draftFactSchema>

export const draftCheckSchema = z.object({
  /** facts, recipients, ageing, french, length, claims, mentions, originality */
  key: z.string(),
  /** blocking: no validation · look: cannot be checked by a machine, a person opens it (P26) · passed */
  level: z.enum(['blocking', 'look', 'passed']),
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
  spans: z.array(z.object({ start: z.number().int(), end: z.number().int() })),
})
export type DraftCheck = z.infer<typeof draftCheckSchema>

/** What a draft is: the fields of its channel, and the one `text` on which offsets are counted. */
export const draftContentSchema = z.object({
  subject: z.string().nullable(),
  preheader: z.string().nullable(),
  /** The body as light Markdown: paragraphs, `*title*`, `**call to action**`. */
  body: z.string(),
  altText: z.string().nullable(),
  hashtags: z.array(z.string()),
  /** The photo that leaves with it (`photos`); absent = none. */
  photoId: z.string().nullish(),
})
export type DraftContent = z.infer<typeof draftContentSchema>

export const briefSchema = z.object({
  showKey: z.string(),
  channel: channelSchema,
  audience: audienceKeySchema,
  intention: z.string().nullable().default(null),
  /** What makes it worth writing now; read by the rules as the intention is. */
  whyNow: z.string().nullish(),
  /** What there is to offer: written only where a record holds it. */
  offer: z.string().nullish(),
  /** In a person's words. The rules keep to their own; a model is told it. */
  tone: z.string().nullish(),
  /** Only some of the audience: those whose first and only visit was within the last fortnight. */
  only: z.enum(['firstVisit']).nullish(),
  /** How much of the story and of its makers is told; as usual when it is not said. Never what a reader must know. */
  length: z.enum(['short', 'usual', 'long']).nullish(),
  /** Starts of the performances that the text is about, as the record has them: a letter puts them first, and tells the others after. */
  performances: z.array(z.string()).nullish(),
})
export type Brief = z.infer<typeof briefSchema>

/** A brief that the team takes up again, for any show. */
export const reusableBriefSchema = briefSchema.omit({ showKey: true, performances: true })
export type ReusableBrief = z.infer<typeof reusableBriefSchema>

export const savedBriefSchema = z.object({
  name: z.string(),
  brief: reusableBriefSchema,
  savedBy: z.string(),
  savedAt: z.string(),
})
export type SavedBrief = z.infer<typeof savedBriefSchema>

/** What the writer without a model understands of a brief's wishes: what it will put forward, and the performances named. */
export const understoodSchema = z.object({
  /** Codes `intention-reason.*` of `words/advice.ts`. */
  reasons: z.array(z.string()),
  performances: z.array(z.string()),
})
export type Understood = z.infer<typeof understoodSchema>

/** Who wrote each sentence (person, rule or model, or quoted from a source): it stays in the text for ever. */
export const sentenceOriginSchema = z.object({
  start: z.number().int(),
  end: z.number().int(),
  writtenBy: z.enum(['person', 'rule', 'model', 'quote']),
  source: z.string().nullable(),
})

export const writtenDraftSchema = z.object({
  content: draftContentSchema,
  /** subject, preheader, body, hashtags and alt text joined by blank lines: what checks and offsets speak of. */
  text: z.string(),
  facts: z.array(draftFactSchema),
  checks: z.array(draftCheckSchema),
  origins: z.array(sentenceOriginSchema),
  model: z.string(),
  tokens: z.number().int(),
  wh: z.number(),
  bytesSent: z.number().int(),
})
export type WrittenDraft = z.infer<typeof writtenDraftSchema>

/** Why a text is weak, where, and what a rule would put there. Advice never blocks: it is taken or left. */
export const adviceSchema = z.object({
  /** Holds for this very version of the text. */
  id: z.string(),
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
  /** UTF-16 offsets in the draft's one text; the same place twice where something is missing. */
  start: z.number().int(),
  end: z.number().int(),
  /** Null when no rule can mend it: a person writes. */
  fix: z.object({ start: z.number().int(), end: z.number().int(), by: z.string() }).nullable(),
})
export type Advice = z.infer<typeof adviceSchema>
