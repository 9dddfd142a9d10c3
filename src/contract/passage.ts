import { z } from 'zod'

/**
 * How the house's documents stand behind a sentence. quoted: word for word · told: a passage has all that it says, in other order or
 * number · near: a passage has most of it · meaning: other words, and a model of meaning finds this passage the nearest · none: nothing
 * is near enough to be worth reading. None of them proves: a person reads both.
 */
export const supportLevelSchema = z.enum(['quoted', 'told', 'near', 'meaning', 'none'])
export type SupportLevel = z.infer<typeof supportLevelSchema>

/** A sentence of what the house has on a show, with the document that says it. */
export const passageSchema = z.object({ text: z.string(), source: z.string() })
export type Passage = z.infer<typeof passageSchema>

export const sentenceSupportSchema = z.object({
  /** UTF-16 offsets in the text. */
  start: z.number().int(),
  end: z.number().int(),
  text: z.string(),
  level: supportLevelSchema,
  /** What to read beside the sentence, the nearest first: two where it tells what two passages do. */
  passages: z.array(passageSchema.extend({ foundBy: z.enum(['words', 'meaning']) })),
  /** Words of the sentence that these passages have not. */
  missing: z.array(z.string()),
})
export type SentenceSupport = z.infer<typeof sentenceSupportSchema>

/** How a model of meaning did on this computer with invented documents, beside words alone. */
export const meaningTrialSchema = z.object({
  isAllowed: z.boolean(),
  at: z.string(),
  /** Sentences that a passage says in other words; of these, shown the right one by the model, and by words alone. */
  asked: z.number().int(),
  right: z.number().int(),
  byWords: z.number().int(),
  /** Sentences that no passage says; of these, shown one all the same. */
  absent: z.number().int(),
  wrong: z.number().int(),
  /** Cosine from which what this model finds is shown. */
  least: z.number(),
  seconds: z.number(),
  tokens: z.number().int(),
  wh: z.number(),
})
export type MeaningTrial = z.infer<typeof meaningTrialSchema>

/** The model that the house lets find passages by meaning. `trial` null: not tried here, so not asked. */
export const meaningModelSchema = z.object({
  name: z.string(),
  baseUrl: z.string(),
  isLocal: z.boolean(),
  trial: meaningTrialSchema.nullable(),
})
export type MeaningModel = z.infer<typeof meaningModelSchema>

export const contentPassagesSchema = z.object({
  /** In the order of the text. */
  sentences: z.array(sentenceSupportSchema),
  /** A model of meaning was asked beside the words. */
  isByMeaning: z.boolean(),
  meaningModel: meaningModelSchema.nullable(),
})
export type ContentPassages = z.infer<typeof contentPassagesSchema>
