import { z } from 'zod'

export const personKinds = ['person', 'organisation', 'technical'] as const
export const personKindSchema = z.enum(personKinds)
export type PersonKind = z.infer<typeof personKindSchema>

/** One line of `match`: `personId` is the first-named person, `otherPersonIds` the rest of a couple. */
export const matchedRecordSchema = z.object({
  recordId: z.string(),
  personId: z.string(),
  otherPersonIds: z.array(z.string()),
  householdId: z.string().nullable(),
  kind: personKindSchema,
  confidence: z.number(),
})
export type MatchedRecord = z.infer<typeof matchedRecordSchema>

/**
 * What the matching expects of its own answer, by pairs of records, each between 0 and 1: the part of the pairs put together that are one
 * person, and the part of the pairs of one person that were put together (an upper bound: what nothing brings near is not counted).
 */
export const expectedQualitySchema = z.object({ precision: z.number(), recall: z.number() })
export type ExpectedQuality = z.infer<typeof expectedQualitySchema>

export const matchSummarySchema = z.object({
  records: z.number().int(),
  persons: z.number().int(),
  organisations: z.number().int(),
  technical: z.number().int(),
  households: z.number().int(),
  /** Records merged into another's person, by the strongest evidence that joined them. */
  mergedBy: z.array(z.object({ evidence: z.string(), records: z.number().int() })),
  /** Pairs that wait for a person's eye. */
  waiting: z.number().int(),
  expected: expectedQualitySchema,
})
export type MatchSummary = z.infer<typeof matchSummarySchema>
