import { z } from 'zod'

const partySchema = z.object({ staffId: z.string(), name: z.string() })

/** From one day to another, one person of the house validates for another who is away. */
export const delegationSchema = z.object({
  id: z.number().int(),
  from: partySchema,
  to: partySchema,
  fromDay: z.iso.date(),
  untilDay: z.iso.date(),
  /** Under way today. */
  isActive: z.boolean(),
})
export type Delegation = z.infer<typeof delegationSchema>
