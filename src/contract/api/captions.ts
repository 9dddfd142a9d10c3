import { oc } from '@orpc/contract'
import { z } from 'zod'
import {
  captionCueSchema,
  captionFormats,
  captionNameSchema,
  captionNoteSchema,
  readCaptionFormats,
  speechServerSchema,
} from '../caption.ts'
import { actingAs } from './acting-as.ts'
import { jobRefSchema } from './jobs.ts'

/** A film of ten hours has some ten thousand. */
const cuesSchema = z.array(captionCueSchema).max(20_000)

export const captionsReadSchema = z.object({
  format: z.enum(readCaptionFormats),
  /** False where the times are proposals, of words that nobody listened to. */
  isTimed: z.boolean(),
  cues: z.array(captionCueSchema),
  notes: z.array(captionNoteSchema),
  /** Names that the records print otherwise: nothing is changed by itself. */
  names: z.array(captionNameSchema),
})
export type CaptionsRead = z.infer<typeof captionsReadSchema>

/** Subtitles under the hands: nothing of them is kept here, the page holds them. */
export const captionsContract = {
  /** The bytes of a file, in base 64. A text without times is parted and paced at once. */
  read: oc.input(z.object({ name: z.string(), base64: z.string() })).output(captionsReadSchema),
  /** Parted on the sense and timed to the norm: all the words, in order. */
  fit: oc
    .input(z.object({ cues: cuesSchema }))
    .output(z.object({ cues: z.array(captionCueSchema), names: z.array(captionNameSchema) })),
  /** Who would listen, if a person has set it; null: nobody, and no sound leaves. */
  speech: oc.output(speechServerSchema.nullable()),
  /** A job: the sound dropped at `/api/captions/sound` is sent to that server, and removed. Refused with `model-host-new` before `allowHost`. */
  listen: oc.input(z.object({ setId: z.string(), ...actingAs })).output(jobRefSchema),
  heard: oc.input(jobRefSchema).output(captionsReadSchema),
  /** A named person lets sounds go to the server that is set. */
  allowHost: oc.input(z.object(actingAs)).output(z.object({ ok: z.literal(true) })),
  names: oc.input(z.object({ cues: cuesSchema })).output(z.array(captionNameSchema)),
  write: oc
    .input(z.object({ cues: cuesSchema, format: z.enum(captionFormats), title: z.string() }))
    .output(z.object({ text: z.string() })),
}
