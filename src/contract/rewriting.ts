import { z } from 'zod'

/** What became of one sentence that a model was asked to say otherwise. */
export const sentenceChangeSchema = z.object({
  key: z.string(),
  before: z.string(),
  after: z.string(),
  /** `kept`: it failed its check twice (`faults`), so it stays as it was · `unchanged`: the model changed nothing. */
  outcome: z.enum(['rewritten', 'repaired', 'unchanged', 'kept']),
  /** Codes `rewrite-fault.*` of `words/rewriting.ts`, with the words at fault. */
  faults: z.array(z.object({ code: z.string(), detail: z.string() })),
})
export type SentenceChange = z.infer<typeof sentenceChangeSchema>

export const rewriteProposalSchema = z.object({
  code: z.enum(['rewritten', 'repaired', 'partly', 'unchanged', 'fell-back']),
  /** Why the model gave nothing (`model-why.*`); null when it answered. */
  why: z.string().nullable(),
  model: z.string(),
  changes: z.array(sentenceChangeSchema),
  tokens: z.number().int(),
  wh: z.number(),
  bytesSent: z.number().int(),
})
export type RewriteProposal = z.infer<typeof rewriteProposalSchema>

/** What a person does with one sentence of a proposal. */
export const rewriteChoiceSchema = z.object({
  key: z.string(),
  take: z.enum(['model', 'before', 'edited']),
  /** Their own words, for `edited`. */
  text: z.string().max(1000).nullable().default(null),
})
export type RewriteChoice = z.infer<typeof rewriteChoiceSchema>

/** An instruction that the house keeps; changing it makes the next version. */
export const savedPromptSchema = z.object({
  name: z.string(),
  version: z.number().int(),
  instruction: z.string(),
  savedBy: z.string(),
  savedAt: z.string(),
})
export type SavedPrompt = z.infer<typeof savedPromptSchema>

export const promptChoicesSchema = z.object({
  /** The rules that stand before any instruction. */
  system: z.string(),
  version: z.string(),
  /** Sentences `rewrite-move.*` name them. */
  moves: z.array(z.object({ key: z.string(), instruction: z.string() })),
  saved: z.array(savedPromptSchema),
})
export type PromptChoices = z.infer<typeof promptChoicesSchema>
