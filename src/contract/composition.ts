import { z } from 'zod'
import { audienceKeySchema, channelSchema } from './audience.ts'
import { messageSchema } from './message.ts'

/** Why a sentence of a composed text is to be looked at. */
export const composedDoubtSchema = z.object({
  /**
   * `contradicted`, `unsupported`: the fact check, with its message · `untold`: no passage of the record comes near it: an opinion or an
   * invention, which only a reader tells apart · `cliche`: a brochure's formula.
   */
  code: z.enum(['contradicted', 'unsupported', 'untold', 'cliche']),
  words: z.string(),
  message: messageSchema.nullable(),
  /** What the record would have it say. */
  suggestion: z.string().nullable(),
  /** The field of the record that decided. */
  fact: z.string().nullable(),
})
export type ComposedDoubt = z.infer<typeof composedDoubtSchema>

/** One sentence of a composed text. Offsets count UTF-16 units of the version's `text`. */
export const composedSentenceSchema = z.object({
  key: z.string(),
  start: z.number().int(),
  end: z.number().int(),
  text: z.string(),
  /** `rule`: the practical lines, the subject or the preheader that the model did not write. */
  by: z.enum(['model', 'rule', 'quote']),
  /** Passages of the record that say it, by words. */
  passages: z.array(z.object({ text: z.string(), source: z.string() })),
  /** `contradicted`: the record says otherwise, twice over · `look`: a person reads it. */
  status: z.enum(['sound', 'look', 'contradicted']),
  why: z.array(composedDoubtSchema),
})
export type ComposedSentence = z.infer<typeof composedSentenceSchema>

/** What the model changed of its own text once the check had answered; `after` empty: it took the sentence out. */
export const composedMendSchema = z.object({
  round: z.number().int(),
  before: z.string(),
  after: z.string(),
  why: z.array(composedDoubtSchema),
  /** A mend that brought more doubts than it took is refused: the sentence stays. */
  isTaken: z.boolean(),
})
export type ComposedMend = z.infer<typeof composedMendSchema>

export const composedVersionSchema = z.object({
  key: z.string(),
  /** What it opens on, in the model's words. */
  angle: z.string(),
  /** Times that the model was asked to mend it. */
  rounds: z.number().int(),
  /** Subject, preheader, body, hashtags and alternative text, as a draft has them. */
  text: z.string(),
  body: z.string(),
  sentences: z.array(composedSentenceSchema),
  mends: z.array(composedMendSchema),
  /** Bounds of the channel that it passes: codes of `checkLength`. */
  form: z.array(
    z.object({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number(), z.null()])) }),
  ),
  /** Null when it is offered; else why it is not: `contradicted`: too much of it is against the record · `too-short`: too little is left. */
  dropped: z.enum(['contradicted', 'too-short']).nullable(),
})
export type ComposedVersion = z.infer<typeof composedVersionSchema>

export const compositionProposalSchema = z.object({
  /** `composed`: nothing to look at · `to-look`: a person looks first · `fell-back`: no version stands, the text without a model does. */
  code: z.enum(['composed', 'to-look', 'fell-back']),
  /** Why the model gave nothing, or stopped giving; null when it answered each time. */
  why: z.string().nullable(),
  model: z.string(),
  versions: z.array(composedVersionSchema),
  tokens: z.number().int(),
  wh: z.number(),
  bytesSent: z.number().int(),
})
export type CompositionProposal = z.infer<typeof compositionProposalSchema>

/** Versions that one asking gives, at most. */
export const mostVersions = 3

/** A text of a trial, for a person to read. */
export const composeTrialTextSchema = z.object({
  show: z.string(),
  channel: channelSchema,
  audience: audienceKeySchema,
  /** Empty when the model gave none. */
  text: z.string(),
  /** Why it would not be offered; null when it would. */
  why: z.string().nullable(),
  marks: z.array(z.object({ code: composedDoubtSchema.shape.code, words: z.string(), sentence: z.string() })),
})
export type ComposeTrialText = z.infer<typeof composeTrialTextSchema>

/** How a model composed here, for twelve invented records. */
export const composeTrialSchema = z.object({
  isAllowed: z.boolean(),
  at: z.string(),
  promptVersion: z.string(),
  asked: z.number().int(),
  offered: z.number().int(),
  /** Of these, with nothing left that the record says otherwise or does not say. */
  sound: z.number().int(),
  /** Of these, within every bound of their channel. */
  fit: z.number().int(),
  /** Mean share of the sentences of a record's own text that the texts tell. */
  told: z.number(),
  cliches: z.number().int(),
  distance: z.number().nullable(),
  seconds: z.number(),
  tokens: z.number().int(),
  wh: z.number(),
  texts: z.array(composeTrialTextSchema),
})
export type ComposeTrial = z.infer<typeof composeTrialSchema>
