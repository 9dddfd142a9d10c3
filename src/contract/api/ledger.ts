import { oc } from '@orpc/contract'
import { z } from 'zod'

/**
 * What watt-hours are counted with where the house has measured nothing of its own: a small office computer at work, and an open model of
 * the size that European hosts serve by default, in billions of parameters. The sentences `perimeter.*` say them.
 */
export const supposedEnergy = { watts: 65, billions: 24 } as const

/** How many decimals watt-hours are said with, so that a little is not rounded to nothing: two from a tenth on, else two figures. */
export function decimalsOfWh(wh: number): number {
  return wh >= 0.1 || wh <= 0 ? 2 : Math.ceil(-Math.log10(wh)) + 1
}

/** One call of a model: what left, for whom, what came back, what it cost. */
export const modelCallSchema = z.object({
  id: z.string(),
  at: z.string(),
  who: z.string(),
  /** A task, by code: `rewrite`. */
  task: z.string(),
  model: z.string(),
  host: z.string(),
  isLocal: z.boolean(),
  /** The exact body, as it left. */
  sent: z.string(),
  bytesSent: z.number().int(),
  tokensIn: z.number().int(),
  tokensOut: z.number().int(),
  /** The server did not count its tokens: they are estimated from the length. */
  areTokensEstimated: z.boolean(),
  wh: z.number(),
  /** `local-power` or `hosted-gpu`: what the watt-hours count (sentences `perimeter.*`, with `supposedEnergy`). */
  perimeter: z.string(),
  /** Null for calls made before these were kept. */
  seconds: z.number().nullable(),
  /** `done`, `stopped` or `failed`. */
  outcome: z.string().nullable(),
})
export type LedgerCall = z.infer<typeof modelCallSchema>

const totalsSchema = z.object({
  calls: z.number().int(),
  bytesSent: z.number().int(),
  tokens: z.number().int(),
  wh: z.number(),
})

export const ledgerSchema = z.object({
  calls: z.array(modelCallSchema),
  totals: totalsSchema,
  /** Texts written in all, and those of them whose present version no model has touched. */
  texts: z.object({ all: z.number().int(), withoutModel: z.number().int() }),
  /** The month under way (`2026-11`), beside what the house allows itself in a month; null = no bound. */
  month: totalsSchema.extend({ key: z.string(), budgetWh: z.number().nullable() }),
  /** Each month with a call, newest first. */
  months: z.array(totalsSchema.extend({ key: z.string() })),
})
export type Ledger = z.infer<typeof ledgerSchema>

/** What left the house or was decided: exports of texts and lists, validations, points taken on. Newest first. */
export const journalEntrySchema = z.object({
  id: z.number().int(),
  at: z.string(),
  who: z.string(),
  /** `draft-exported`, `list-exported`, `draft-approved`, `approval-withdrawn`, `check-taken-on`, `contacts-synced`… */
  action: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
})
export type JournalEntry = z.infer<typeof journalEntrySchema>

export const ledgerContract = {
  list: oc.output(ledgerSchema),
  /** Beyond it no model is called before the next month (`model-budget-spent`). */
  saveBudget: oc.input(z.object({ budgetWh: z.number().positive().max(1_000_000).nullable() })).output(ledgerSchema),
  /** One line a call, for a spreadsheet. */
  csv: oc.output(z.object({ name: z.string(), text: z.string() })),
}
export const journalContract = {
  list: oc
    .input(z.object({ limit: z.number().int().min(1).max(1000).default(200) }))
    .output(z.array(journalEntrySchema)),
}
