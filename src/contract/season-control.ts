import { z } from 'zod'
import { saidSchema } from './api/said.ts'
import { qualitySchema } from './quality.ts'

/** A total of the ticketing system beside ours, and what may explain the gap, what makes it up exactly first (P6). */
export const totalBesideSchema = z.object({
  total: z.number().int(),
  counted: z.number().int(),
  causes: z.array(saidSchema.extend({ isExact: z.boolean() })),
})
export type TotalBeside = z.infer<typeof totalBesideSchema>

/** Money that the till cashed and no ticket carries: packages whose seats stand at 0 € (P8), gift cards, memberships. */
export const unallocatedMoneySchema = z.object({
  packages: z.object({ lines: z.number().int(), cents: z.number().int() }),
  others: z.object({ lines: z.number().int(), cents: z.number().int() }),
})
export type UnallocatedMoney = z.infer<typeof unallocatedMoneySchema>

/** The contrôle of a season: what all its imports and decisions end with. Seats and cents. */
export const seasonControlSchema = z.object({
  season: z.string(),
  seasons: z.array(z.string()),
  asOf: z.string(),
  quality: qualitySchema,
  seats: z.number().int().nullable(),
  /** Of tickets alone. */
  /** Null where no file gives a price. */
  receiptsCents: z.number().int().nullable(),
  unallocated: unallocatedMoneySchema,
  /** What a person noted of the season's total in the ticketing system; null while nobody did. */
  tickets: totalBesideSchema.nullable(),
  receipts: totalBesideSchema.nullable(),
  /** Performances whose total is not the ticketing system's, the widest gap first. */
  performances: z.array(
    totalBesideSchema.extend({ key: z.string(), show: z.string(), startsAt: z.string().nullable() }),
  ),
})
export type SeasonControl = z.infer<typeof seasonControlSchema>
