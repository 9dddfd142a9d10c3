import { z } from 'zod'

/** The repairs that a person may accept, one rule at a time. */
export const repairCodes = [
  'repair.sale-date-unknown-after',
  'repair.sale-date-unknown-long-after',
  'repair.refund-cancels',
  'repair.remark-cancels',
  'repair.price-unknown',
  'repair.email-domain',
  'repair.postcode-unknown',
] as const
export const repairCodeSchema = z.enum(repairCodes)
export type RepairCode = z.infer<typeof repairCodeSchema>

/** Values that a repair replaces, as they were when a person accepted it; `to` null empties them. */
export const replacedValuesSchema = z.array(z.object({ from: z.string(), to: z.string().nullable() }))
export type ReplacedValues = z.infer<typeof replacedValuesSchema>

/** A repair of the house's data: proposed while `id` is null. Reversible, kept for ever, applied at each rebuild. */
export const repairSchema = z.object({
  code: repairCodeSchema,
  rule: z.string(),
  /** Rows that its rule found in the files that are kept; null for one that was taken back. */
  found: z.number().int(),
  id: z.number().int().nullable(),
  replaced: replacedValuesSchema,
  decidedBy: z.string().nullable(),
  decidedAt: z.string().nullable(),
})
export type Repair = z.infer<typeof repairSchema>

const sideSchema = z.object({ found: z.number().int(), seats: z.number().int(), receiptsCents: z.number().int() })

/** What a repair would change: rows that its rule finds, seats sold, receipts. */
export const repairEffectSchema = z.object({
  code: repairCodeSchema,
  before: sideSchema,
  after: sideSchema,
  /** The values that would be replaced, where the repair is a list of them. */
  replaced: replacedValuesSchema,
})
export type RepairEffect = z.infer<typeof repairEffectSchema>
