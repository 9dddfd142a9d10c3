import { oc } from '@orpc/contract'
import { z } from 'zod'
import { photoFactsSchema, photoSchema, photoUseSchema } from '../photo.ts'
import { actingAs } from './acting-as.ts'
import { saidSchema } from './said.ts'

/** A photo beside what keeps it from leaving (`problems`), what its alternative text could do better, and where it may be shown today. */
export const photoViewSchema = photoSchema.extend({
  problems: z.array(saidSchema),
  remarks: z.array(saidSchema),
  mayLeaveFor: z.array(photoUseSchema),
})
export type PhotoView = z.infer<typeof photoViewSchema>

/**
 * Photos of shows and of the house. Their pictures are files: `GET /api/photos/:id/preview` for a page, `/original` as it was given;
 * new ones are dropped as a set (`POST /api/photos`).
 */
export const photosContract = {
  list: oc.input(z.object({ showKey: z.string().nullable() })).output(z.array(photoViewSchema)),
  /** Each file dropped is taken, or refused by its own name (`file`) with the code that says why. */
  add: oc
    .input(z.object({ setId: z.string(), showKey: z.string().nullable(), ...actingAs }))
    .output(z.object({ added: z.array(photoViewSchema), refused: z.array(saidSchema.extend({ file: z.string() })) })),
  save: oc.input(z.object({ id: z.string(), facts: photoFactsSchema.partial(), ...actingAs })).output(photoViewSchema),
  remove: oc
    .input(z.object({ id: z.string(), isRemoved: z.boolean().default(true), ...actingAs }))
    .output(z.object({ ok: z.literal(true) })),
}
