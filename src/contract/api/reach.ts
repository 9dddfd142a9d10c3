import { z } from 'zod'

/** Whom a text reaches on one channel: one row an address, households that share one merged (P12, P27). */
export const reachSchema = z.object({
  persons: z.number().int(),
  reachable: z.number().int(),
  addresses: z.number().int(),
  whyNot: z.array(z.object({ why: z.string(), count: z.number().int() })),
})
export type Reach = z.infer<typeof reachSchema>
