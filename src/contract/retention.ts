import { z } from 'zod'

/** Somebody whose data has been kept as long as it may be. */
export const retentionDueSchema = z.object({
  personId: z.string(),
  name: z.string(),
  /** Seats that stay, with nobody's name. */
  tickets: z.number().int(),
  rule: z.enum(['customer', 'prospect']),
  /** Their own last sign: a purchase, a performance they held a seat for, what they said of being written to. */
  last: z.object({ kind: z.enum(['purchase', 'performance', 'permission']), day: z.string() }),
  dueOn: z.string(),
})
export type RetentionDue = z.infer<typeof retentionDueSchema>

export const retentionSchema = z.object({
  asOf: z.string(),
  /** Persons in the data, due or not. */
  persons: z.number().int(),
  /** Those who fall due first; one act erases these. */
  due: z.array(retentionDueSchema),
  dueCustomers: z.number().int(),
  dueProspects: z.number().int(),
  dueWithinYear: z.number().int(),
  /** Persons of whom no file gives a day: nobody can say whether they are due. */
  undated: z.number().int(),
  objectionsDue: z.number().int(),
  objectionsKept: z.number().int(),
  references: z.array(
    z.object({
      rule: z.enum(['customer', 'prospect', 'objection']),
      years: z.number(),
      source: z.string(),
      url: z.string(),
      dated: z.string(),
      isVerified: z.boolean(),
    }),
  ),
})
export type Retention = z.infer<typeof retentionSchema>
