import { oc } from '@orpc/contract'
import { z } from 'zod'
import { delegationSchema } from '../delegation.ts'
import { answeringFor } from './acting-as.ts'

/** What every page needs to know first. Days are `YYYY-MM-DD`. */
export const statusSchema = z.object({
  version: z.string(),
  language: z.enum(['fr', 'en']),
  houseName: z.string().nullable(),
  /** The day on which everything is computed: today, or the demo theatre's clock. */
  asOf: z.string(),
  isDemo: z.boolean(),
  /** The demo theatre was being visited when the program last stopped, and has not been since. */
  demoEnded: z.boolean(),
  hasData: z.boolean(),
  /** The last sale in the data (P7), `YYYY-MM-DD HH:MM:SS`. */
  dataUntil: z.string().nullable(),
  season: z.number().int(),
  staff: z.array(z.object({ id: z.string(), name: z.string(), role: z.string(), hasPin: z.boolean() })),
  drafts: z.number().int(),
})
export type Status = z.infer<typeof statusSchema>

export const statusContract = {
  get: oc.output(statusSchema),
}

export const staffContract = {
  /** Once somebody has a code, another comes in by the code of a person who may (`code-needed` without). */
  add: oc
    .input(
      z.object({
        name: z.string().min(2).max(80),
        role: z.string().max(80).default(''),
        pin: z.string().regex(/^\d{4,8}$/),
        ...answeringFor,
      }),
    )
    .output(z.object({ id: z.string() })),
  /** Who validates for whom, under way and to come. */
  delegations: oc.output(z.array(delegationSchema)),
  /** Whoever will be away names another, with their own PIN. */
  delegate: oc
    .input(
      z.object({
        staffId: z.string(),
        pin: z.string(),
        toStaffId: z.string(),
        fromDay: z.iso.date(),
        untilDay: z.iso.date(),
      }),
    )
    .output(z.array(delegationSchema)),
  endDelegation: oc
    .input(z.object({ id: z.number().int(), staffId: z.string(), pin: z.string() }))
    .output(z.array(delegationSchema)),
  /** By the code of a person who may, once somebody has one. */
  leave: oc.input(z.object({ id: z.string(), ...answeringFor })).output(z.object({ ok: z.literal(true) })),
}
