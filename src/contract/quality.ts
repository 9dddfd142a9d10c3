import { z } from 'zod'

/** What the *contrôle du fichier* looks at (B9). */
export const qualityDimensions = [
  'completeness',
  'validity',
  'uniqueness',
  'consistency',
  'freshness',
  'coverage',
] as const
export const qualityDimensionSchema = z.enum(qualityDimensions)
export type QualityDimension = z.infer<typeof qualityDimensionSchema>

const paramsSchema = z.record(z.string(), z.union([z.string(), z.number(), z.null()]))

/** `high`: figures are wrong because of it; `medium`: some may be; `low`: worth knowing. */
export const severitySchema = z.enum(['high', 'medium', 'low'])
export type Severity = z.infer<typeof severitySchema>

/** A row that a rule found, with the cells it looked at by their meaning; money in cents. */
export const foundRowSchema = z.object({
  row: z.number().int(),
  cells: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
})
export type FoundRow = z.infer<typeof foundRowSchema>

/** What one declared rule found: its sentences are `{code}`, `{code}.why`. */
export const ruleFindingSchema = z.object({
  code: z.string(),
  dimension: qualityDimensionSchema,
  severity: severitySchema,
  /** The meanings of the columns that the rule reads. */
  looksAt: z.array(z.string()),
  found: z.number().int(),
  unit: z.enum(['rows', 'seats', 'buyers', 'performances', 'weeks']),
  params: paramsSchema,
  /** Where: rows of the file, seats, performances or weeks; never a person. */
  examples: z.array(z.string()),
  /** Code of the repair that can be proposed, null where a person must mend the file. */
  repair: z.string().nullable(),
  /** True when its rows can be taken away as a table. */
  hasRows: z.boolean(),
  /** Its first rows, on a trial only: they may hold persons, and a control is kept. */
  shown: z.array(foundRowSchema).optional(),
})
export type RuleFinding = z.infer<typeof ruleFindingSchema>

/** What lacks, in how many of the rows looked at, and what that prevents (`prevents.…`). */
export const qualityGapSchema = z.object({
  missing: z.string(),
  lacking: z.number().int(),
  of: z.number().int(),
  prevents: z.string(),
})
export type QualityGap = z.infer<typeof qualityGapSchema>

/** One dimension: so many sound of so many (null where it is no share), its gaps, its own values (a day, a count). */
export const dimensionControlSchema = z.object({
  dimension: qualityDimensionSchema,
  sound: z.number().nullable(),
  of: z.number().nullable(),
  params: paramsSchema,
  gaps: z.array(qualityGapSchema),
})
export type DimensionControl = z.infer<typeof dimensionControlSchema>

/**
 * The quality of a file, of a set or of a season. `points` is a sum over rows, each giving between 0 and 1: no row dropped
 * can raise it. `of` counts every row read, those set aside included, and those that the ticketing system says there are:
 * the share falls when rows are missing, and does not rise when they are set aside.
 */
export const qualitySchema = z.object({
  score: z.object({ points: z.number(), of: z.number().int() }),
  dimensions: z.array(dimensionControlSchema),
  findings: z.array(ruleFindingSchema),
})
export type Quality = z.infer<typeof qualitySchema>
