import { oc } from '@orpc/contract'
import { z } from 'zod'
import { jobRefSchema } from './jobs.ts'

/** One person as one record names them. `id` is the record's, with `#1` for the other of a couple. */
export const duplicateRecordSchema = z.object({
  id: z.string(),
  name: z.string(),
  /** The record's own wording when it names a couple (« M. et Mme Durand »); null when it names one person. */
  within: z.string().nullable(),
  source: z.string(),
  customerNumber: z.string().nullable(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  address: z.string().nullable(),
  birth: z.string().nullable(),
  tickets: z.number().int(),
  /** Day of the last purchase, `YYYY-MM-DD`. */
  lastPurchase: z.string().nullable(),
})
export type DuplicateRecord = z.infer<typeof duplicateRecordSchema>

export const duplicatePairSchema = z.object({
  records: z.tuple([duplicateRecordSchema, duplicateRecordSchema]),
  /** What speaks for one person and what against, the strongest first: codes of `words/identity.ts`. */
  signs: z.array(z.object({ code: z.string(), speaks: z.enum(['for', 'against']) })),
})
export type DuplicatePair = z.infer<typeof duplicatePairSchema>

export const duplicateAnswers = ['same', 'different', 'sameHousehold', 'unknown'] as const

export const duplicateDecisionSchema = z.object({
  id: z.number().int(),
  kind: z.enum(['same', 'different', 'sameHousehold']),
  names: z.tuple([z.string(), z.string()]),
  decidedBy: z.string(),
  decidedAt: z.string(),
  undoneAt: z.string().nullable(),
})
export type DuplicateDecision = z.infer<typeof duplicateDecisionSchema>

export const duplicateQueueSchema = z.object({
  /** Records that were joined to another without asking anybody. */
  merged: z.number().int(),
  /** Pairs that wait for an eye, those shown included. */
  waiting: z.number().int(),
  /** True when more pairs wait than are counted. */
  isMore: z.boolean(),
  pairs: z.array(duplicatePairSchema).max(20),
  /** True when an answer was given that the figures do not follow yet: `apply` makes them. */
  isBehind: z.boolean(),
})
export type DuplicateQueue = z.infer<typeof duplicateQueueSchema>

/** Answers are kept at once; the figures follow with `apply`, a job, so that twenty answers cost one computation. */
export const duplicatesContract = {
  list: oc.output(duplicateQueueSchema),
  decide: oc
    .input(
      z.object({
        a: z.string(),
        b: z.string(),
        kind: z.enum(duplicateAnswers),
        /** Number of the staff member who answers; needed when the house has several. */
        staffId: z.string().optional(),
      }),
    )
    .output(z.object({ id: z.number().int().nullable() })),
  decisions: oc.output(z.array(duplicateDecisionSchema)),
  undo: oc.input(z.object({ id: z.number().int() })).output(z.object({ ok: z.literal(true) })),
  apply: oc.output(jobRefSchema),
}
