import { z } from 'zod'
import { grainSchema, leftOutReasons, meaningSchema } from '../../../contract/index.ts'

/** How sure the header is: seen in the vendor's source, in a real file, parsed by others, documented, an API's, or our own inference. */
export const layoutConfidences = ['V-SRC', 'V-FILE', 'V-PARSE', 'V-DOC', 'API', 'INFERRED'] as const

/** Rows that a layout says are not tickets: those whose column's value is (`is`) or is not (`isNot`) in the list. */
const leaveOutSchema = z.object({
  column: z.string(),
  is: z.array(z.string()).optional(),
  isNot: z.array(z.string()).optional(),
  /** A code of `words/ticketing.ts`. */
  why: z.enum(leftOutReasons),
})

/** One layout is one folder: this file, a small invented fixture and what reading it must give. */
export const layoutSchema = z.object({
  name: z.string(),
  title: z.object({ fr: z.string(), en: z.string() }),
  system: z.string(),
  confidence: z.enum(layoutConfidences),
  grain: grainSchema,
  /** Full state or addition: what the import proposes (P1); a person confirms. */
  scope: z.enum(['full', 'addition']),
  /** The share of a header that the layout must know (0 to 1), lower where exports carry many columns of the customer's own. */
  leastShare: z.number().default(0.5),
  /** Of two exports under one header, what parts them: this one where the amounts of a column are of `most` euros at most, one of them above nothing, over `rows` rows at least. */
  onlyWhere: z.object({ column: z.string(), most: z.number(), rows: z.number().int() }).optional(),
  /** In the order of the export. A name may come twice (pretix): the first is the first column of that name. */
  columns: z.array(
    z.object({
      name: z.string(),
      meaning: meaningSchema,
      /** What the column is instead, where nearly all its values are that: of a column that each house fills in its own way. */
      meaningOfValues: meaningSchema.optional(),
      /** What no value tells: that amounts are in `cents`. */
      format: z.string().optional(),
      optional: z.boolean().optional(),
      other: z.array(z.string()).optional(),
      /** Where the export has this column, what others of it are then: beside « Nom (Commande) », who bought, « Nom » is who comes. */
      beside: z.record(z.string(), meaningSchema).optional(),
    }),
  ),
  leaveOut: z.array(leaveOutSchema).default([]),
  /** Codes of the system's values, by column: raw value → what it means in ours. */
  valueCodes: z.record(z.string(), z.record(z.string(), z.string())).default({}),
  /** Meanings whose amount is repeated on each line of an order: never summed by line. */
  orderLevel: z.array(meaningSchema).default([]),
  notes: z.array(z.string()).default([]),
})
export type Layout = z.infer<typeof layoutSchema>
