import { oc } from '@orpc/contract'
import { z } from 'zod'
import { channelSchema } from '../audience.ts'
import { houseVoiceSchema, leftOutWhySchema, pastTextViewSchema, voiceDistanceSchema } from '../voice.ts'
import { jobRefSchema } from './jobs.ts'

/** What became of a file of past texts. */
export const pastTextReadSchema = z.object({
  name: z.string(),
  /** A code of `words/errors.ts` when it could not be read. */
  why: z.string().nullable(),
  /** What the sentence of that code needs beside the name: what the file was to be. */
  whyParams: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
  /** Texts that the house did not have yet. */
  kept: z.array(z.object({ title: z.string(), day: z.string().nullable(), channel: channelSchema.nullable() })),
  leftOut: z.array(z.object({ why: leftOutWhySchema, count: z.number().int() })),
})
export type PastTextRead = z.infer<typeof pastTextReadSchema>

/** How the house writes, from what it has written. */
export const voiceContract = {
  get: oc.output(houseVoiceSchema),
  distance: oc.input(z.object({ draftId: z.string() })).output(voiceDistanceSchema),
  /** Reads and keeps files dropped as a set (`POST /api/sets`); a job, whose end is asked for with `kept`. */
  keep: oc.input(z.object({ setId: z.string() })).output(jobRefSchema),
  kept: oc.input(jobRefSchema).output(z.array(pastTextReadSchema)),
  /** One past text with its words. Throws `past-text-not-found`. */
  text: oc.input(z.object({ id: z.string() })).output(pastTextViewSchema),
  /** Takes out one text, or all that came in with one file. */
  forget: oc
    .input(z.union([z.object({ id: z.string() }), z.object({ source: z.string() })]))
    .output(z.object({ ok: z.literal(true) })),
  /** Says where a text was published. */
  place: oc
    .input(z.object({ id: z.string(), channel: channelSchema.nullable() }))
    .output(z.object({ ok: z.literal(true) })),
}
