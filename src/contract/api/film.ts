import { z } from 'zod'
import { filmFormatSchema, filmPhotoSchema, filmSceneSchema } from '../video.ts'
import { saidSchema } from './said.ts'

/** The film as a page makes it: its cards, its photo, what is seen when. Pictures in base 64. */
export const filmViewSchema = z.object({
  showKey: z.string(),
  title: z.string(),
  format: filmFormatSchema,
  width: z.number(),
  height: z.number(),
  seconds: z.number(),
  /** What its words ask to be read in; more than `seconds` says that it goes too fast. */
  neededSeconds: z.number(),
  isStill: z.boolean(),
  scenes: z.array(filmSceneSchema.extend({ image: z.string() })),
  photo: filmPhotoSchema.extend({ image: z.string() }).nullable(),
  credit: z.string().nullable(),
  /** The caption file (WebVTT). */
  captions: z.string(),
  /** What its cards break of the charter; nothing is made while there is one. */
  findings: z.array(saidSchema),
  /** Words that no record bears. */
  untrue: z.array(z.string()),
  keptBack: z.array(z.object({ file: z.string(), problems: z.array(saidSchema) })),
  contentHash: z.string(),
  validatedBy: z.string().nullable(),
  /** Under which it is put down, without its ending; says that it is a draft until somebody validates it. */
  fileName: z.string(),
})
export type FilmView = z.infer<typeof filmViewSchema>
