import { oc } from '@orpc/contract'
import { z } from 'zod'

/** Long work seen from a page: how far it is, and how it ended. `of` and `secondsLeft` are null while nobody can tell. */
export const jobSchema = z.object({
  id: z.string(),
  kind: z.string(),
  status: z.enum(['running', 'done', 'failed', 'cancelled']),
  progress: z.object({
    phase: z.string(),
    file: z.string().nullable(),
    rows: z.number(),
    of: z.number().nullable(),
    secondsLeft: z.number().nullable(),
    /** Words that are being written, as far as they have come. */
    text: z.string().nullable().default(null),
  }),
  error: z
    .object({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number(), z.null()])) })
    .nullable(),
})
export type Job = z.infer<typeof jobSchema>

export const jobRefSchema = z.object({ jobId: z.string() })

/** Work that changes what everybody in the house sees. */
export const workOfTheHouse = ['import', 'undo', 'repair', 'persons', 'demo'] as const

export const jobsContract = {
  /** The work of the house under way, whoever began it. */
  underWay: oc.output(z.array(jobSchema)),
  get: oc.input(jobRefSchema).output(jobSchema),
  /** Refused (`role-forbids`) to whoever may not begin work of that kind. */
  cancel: oc.input(jobRefSchema).output(jobSchema),
}
