import { oc } from '@orpc/contract'
import { z } from 'zod'
import { actingAs } from './acting-as.ts'
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
  /**
   * What speaks for one person and what against, the strongest first: codes of `words/identity.ts`. `weight` is its part of the
   * strongest sign of the pair, 0 to 1.
   */
  signs: z.array(z.object({ code: z.string(), speaks: z.enum(['for', 'against']), weight: z.number() })),
  /** The program has put the two together, and doubts. */
  isMerged: z.boolean(),
  /** The two alone would be one person; another record of one of them, or a first name or birth, says two. */
  isHeldApart: z.boolean(),
  /** How likely it finds one person, 0 to 1. */
  probability: z.number(),
  /** Other doubtful pairs that compare in the same way: the answer weighs on them too. */
  alike: z.number().int(),
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
  /** Set when many were decided in one act, undone together: how many, and how many may be wrong. */
  act: z.object({ pairs: z.number().int(), expectedErrors: z.number().nullable() }).nullable(),
})
export type DuplicateDecision = z.infer<typeof duplicateDecisionSchema>

export const duplicateQueueSchema = z.object({
  /** Whether a record says who somebody is: without one, nothing can be compared, and no answer of this page says that all is well. */
  hasNames: z.boolean(),
  /** Records that were joined to another without asking anybody. */
  merged: z.number().int(),
  /** Pairs that wait for an eye, those shown included. */
  waiting: z.number().int(),
  /** True when more pairs wait than are counted. */
  isMore: z.boolean(),
  pairs: z.array(duplicatePairSchema).max(20),
  /** What the matching expects of itself, by pairs of records, 0 to 1; recall is an upper bound. Null before the first import. */
  expected: z.object({ precision: z.number(), recall: z.number() }).nullable(),
  /** Pairs that may be said to be one person in one act: at least so likely each, the surest first. */
  sure: z.array(z.object({ level: z.number(), pairs: z.number().int(), expectedErrors: z.number() })),
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
        ...actingAs,
      }),
    )
    .output(z.object({ id: z.number().int().nullable() })),
  /** Says of all pairs at least so likely that each is one person: one act, undone as one. */
  acceptSure: oc
    .input(z.object({ level: z.number().min(0.5).max(1), ...actingAs }))
    .output(z.object({ pairs: z.number().int() })),
  decisions: oc.output(z.array(duplicateDecisionSchema)),
  undo: oc.input(z.object({ id: z.number().int(), ...actingAs })).output(z.object({ ok: z.literal(true) })),
  apply: oc.output(jobRefSchema),
}
