import { z } from 'zod'

/** A remark of a person of the house on one sentence of a text, as it stands in the text of today. */
export const draftCommentSchema = z.object({
  id: z.number().int(),
  by: z.string(),
  at: z.string(),
  /** Version of the text that the person was reading. */
  version: z.number().int(),
  /** Empty once an erasure has taken it out. */
  text: z.string(),
  /** The sentence as it was read. */
  sentence: z.string(),
  /** here: the sentence is still in the text · changed: another has taken its place (`start`, `end`) · gone: none has. */
  place: z.enum(['here', 'changed', 'gone']),
  /** UTF-16 offsets in the draft's one text; null when `gone`. */
  start: z.number().int().nullable(),
  end: z.number().int().nullable(),
  resolved: z.object({ by: z.string(), at: z.string() }).nullable(),
})
export type DraftComment = z.infer<typeof draftCommentSchema>

export const draftCommentsSchema = z.object({
  comments: z.array(draftCommentSchema),
  /** The sentences of the text of today, on which a person may remark. */
  sentences: z.array(z.object({ start: z.number().int(), end: z.number().int(), text: z.string() })),
})
export type DraftComments = z.infer<typeof draftCommentsSchema>
