import { z } from 'zod'
import { messageSchema } from './message.ts'

export const findingTiers = ['sure', 'check', 'typography', 'style'] as const
export const findingTierSchema = z.enum(findingTiers)

/** One thing to mend in a French text. Offsets count UTF-16 units. */
export const findingSchema = z.object({
  start: z.number().int(),
  end: z.number().int(),
  rule: z.string(),
  category: z.string(),
  tier: findingTierSchema,
  message: messageSchema,
  suggestions: z.array(z.string()),
})
export type Finding = z.infer<typeof findingSchema>

/** once: this very sentence of one text · text: wherever one text says it · always: the house's lexicon. */
export const ignoreScopes = ['once', 'text', 'always'] as const
export const ignoreScopeSchema = z.enum(ignoreScopes)
export type IgnoreScope = z.infer<typeof ignoreScopeSchema>

/** A remark of the corrector that a person has set aside. */
export const ignoredFindingSchema = z.object({
  id: z.number().int(),
  scope: ignoreScopeSchema,
  rule: z.string(),
  words: z.string(),
  by: z.string(),
  at: z.string(),
})
export type IgnoredFinding = z.infer<typeof ignoredFindingSchema>

export const correctionResultSchema = z.object({
  id: z.union([z.string(), z.number()]).optional(),
  findings: z.array(findingSchema),
})
export type CorrectionResult = z.infer<typeof correctionResultSchema>

/** What the house writes: anything, as long as a text keeps to one way; both words in full, and no shortened form; or the median point alone. */
export const inclusiveChoices = ['any', 'inFull', 'medianPoint'] as const
export type InclusiveChoice = (typeof inclusiveChoices)[number]
