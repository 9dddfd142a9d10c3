import { oc } from '@orpc/contract'
import { z } from 'zod'
import { houseVoiceSchema, voiceDistanceSchema } from '../voice.ts'
import { jobRefSchema } from './jobs.ts'

/** What became of a file of past texts. */
export const pastTextReadSchema = z.object({
  name: z.string(),
  /** Null when it could not be read: `why` says it. */
  title: z.string().nullable(),
  why: z.string().nullable(),
})
export type PastTextRead = z.infer<typeof pastTextReadSchema>

/** How the house writes, from what it has written. */
export const voiceContract = {
  get: oc.output(houseVoiceSchema),
  distance: oc.input(z.object({ draftId: z.string() })).output(voiceDistanceSchema),
  /** Reads and keeps files dropped as a set (`POST /api/sets`); a job, whose end is asked for with `kept`. */
  keep: oc.input(z.object({ setId: z.string() })).output(jobRefSchema),
  kept: oc.input(jobRefSchema).output(z.array(pastTextReadSchema)),
  forget: oc.input(z.object({ id: z.string() })).output(z.object({ ok: z.literal(true) })),
}
