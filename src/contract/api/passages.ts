import { oc } from '@orpc/contract'
import { z } from 'zod'
import { contentPassagesSchema } from '../passage.ts'
import { actingAs } from './acting-as.ts'
import { jobRefSchema } from './jobs.ts'

const asked = z.object({ id: z.string(), ...actingAs })

/** Which passages of the house's documents say what a text says. */
export const passagesContract = {
  /** By words alone. */
  of: oc.input(z.object({ id: z.string() })).output(contentPassagesSchema),
  /** The same with the model of meaning that is let in. Throws `meaning-model-none`, `meaning-model-untried`, `meaning-model-worse`, `model-host-new`, `model-budget-spent`, `model-failed`. */
  seek: oc.input(asked).output(contentPassagesSchema),
  /** The exact bytes that `seek` would send first, and where. Nothing is sent. */
  preview: oc.input(asked).output(z.object({ host: z.string(), body: z.string() })),
  /** A named person, having read them, lets them go to that host from now on. */
  allowHost: oc.input(asked).output(z.object({ ok: z.literal(true) })),
  /** A job: the model of meaning, on invented documents; whether it is asked follows from its score. */
  try: oc.input(z.object(actingAs)).output(jobRefSchema),
}
