import { z } from 'zod'

/** What became of one sentence that a model was asked to say otherwise. */
export const sentenceChangeSchema = z.object({
  key: z.string(),
  before: z.string(),
  after: z.string(),
  /** `kept`: it failed its check twice (`faults`), so it stays as it was · `unsure`: its facts are there, and words (`faults`) that nothing told before · `unchanged`: the model changed nothing. */
  outcome: z.enum(['rewritten', 'repaired', 'unsure', 'unchanged', 'kept']),
  /** Codes `rewrite-fault.*` of `words/rewriting.ts`, with the words at fault. */
  faults: z.array(z.object({ code: z.string(), detail: z.string() })),
})
export type SentenceChange = z.infer<typeof sentenceChangeSchema>

export const rewriteProposalSchema = z.object({
  code: z.enum(['rewritten', 'repaired', 'partly', 'unsure', 'unchanged', 'nothing-open', 'fell-back']),
  /** Why the model gave nothing, said by `fell-back`; null when it answered. */
  why: z.string().nullable(),
  model: z.string(),
  changes: z.array(sentenceChangeSchema),
  tokens: z.number().int(),
  wh: z.number(),
  bytesSent: z.number().int(),
})
export type RewriteProposal = z.infer<typeof rewriteProposalSchema>

/** What a person does with one sentence of a proposal, of a model or of the rules. */
export const rewriteChoiceSchema = z.object({
  key: z.string(),
  take: z.enum(['proposed', 'before', 'edited']),
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
  /** How the house wants to be written for; the usual words until she has her own. */
  manner: z.object({
    words: z.string(),
    usual: z.string(),
    /** Of her own words; 0 for the usual ones. */
    version: z.number().int(),
    savedBy: z.string().nullable(),
  }),
  /** The rules that always follow it, and that nobody takes away. */
  guards: z.string(),
  version: z.string(),
  /** Sentences `rewrite-move.*` name them. */
  moves: z.array(z.object({ key: z.string(), instruction: z.string() })),
  saved: z.array(savedPromptSchema),
})
export type PromptChoices = z.infer<typeof promptChoicesSchema>

/** How a text may be said otherwise without a model. */
export const rephraseWays = ['shorter', 'longer', 'otherwise'] as const
export const rephraseWaySchema = z.enum(rephraseWays)
export type RephraseWay = z.infer<typeof rephraseWaySchema>

/** One change that rules propose for a text: taken or refused by itself. Sentences `rephrase-why.*` say why. */
export const rephraseChangeSchema = z.object({
  key: z.string(),
  /** moved: `before` goes where `after` stands. */
  kind: z.enum(['cut', 'added', 'replaced', 'moved']),
  /** Empty for what is added. */
  before: z.string(),
  /** Empty for what is cut. */
  after: z.string(),
  why: z.enum([
    'cut-press',
    'cut-award',
    'cut-crafts',
    'cut-bar',
    'cut-note',
    'cut-story',
    'add-story',
    'add-makers',
    'add-note',
    'add-crafts',
    'add-award',
    'add-press',
    'add-way',
    'add-bar',
    'other-subject',
    'other-opening',
    'opening-before',
    'other-words',
  ]),
})
export type RephraseChange = z.infer<typeof rephraseChangeSchema>

export const rephraseProposalSchema = z.object({
  way: rephraseWaySchema,
  /** The version that is said otherwise. */
  version: z.number().int(),
  /** Of that version and these changes: what is settled is what was shown. */
  hash: z.string(),
  changes: z.array(rephraseChangeSchema),
})
export type RephraseProposal = z.infer<typeof rephraseProposalSchema>
