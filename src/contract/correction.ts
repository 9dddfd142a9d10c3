import { z } from 'zod'

export const findingTiers = ['sure', 'check', 'typography', 'style'] as const
export const findingTierSchema = z.enum(findingTiers)

/** One thing to mend in a French text. Offsets count UTF-16 units. */
export const findingSchema = z.object({
  start: z.number().int(),
  end: z.number().int(),
  rule: z.string(),
  category: z.string(),
  tier: findingTierSchema,
  message: z.string(),
  suggestions: z.array(z.string()),
})
export type Finding = z.infer<typeof findingSchema>

export const correctionResultSchema = z.object({
  id: z.union([z.string(), z.number()]).optional(),
  findings: z.array(findingSchema),
})
export type CorrectionResult = z.infer<typeof correctionResultSchema>
