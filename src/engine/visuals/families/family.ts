import { z } from 'zod'
import { colourRoleSchema } from '../../../contract/index.ts'

const shareSchema = z.number().min(0).max(1)
/** A rectangle, as shares of the sheet: from the left, from the top, width, height. */
const areaSchema = z.tuple([shareSchema, shareSchema, shareSchema, shareSchema])

const placedWords = [
  'series',
  'title',
  'subtitle',
  'people',
  'genre',
  'hook',
  'quote',
  'dates',
  'hours',
  'calendar',
  'notice',
  'noticeText',
  'place',
  'booking',
] as const

const arrangementSchema = z.object({
  photo: areaSchema.nullable(),
  text: areaSchema,
  /** Where the ornament is drawn; null: in what the words leave between those above and those below. */
  ornament: areaSchema.nullable(),
  /** Which way the veil under the words darkens; `none` where they stand on a flat ground. */
  veil: z.enum(['none', 'up', 'right', 'whole']),
  /** Share of the height that words leave free between those above and those below, for the photo or the ornament. */
  free: shareSchema,
  align: z.enum(['left', 'center']),
})

/** How a family of visuals is set: data, read by one layout. `upright` from the square to the story, `wide` beyond. */
export const familySchema = z.object({
  key: z.string().regex(/^[a-z][a-z0-9-]*$/),
  name: z.object({ fr: z.string(), en: z.string() }),
  /** What a show must have for the family to serve. */
  needs: z.array(z.enum(['photo', 'quote', 'calendar', 'notice'])),
  ground: colourRoleSchema,
  words: colourRoleSchema,
  struck: colourRoleSchema,
  photo: z.enum(['plain', 'duotone', 'arch', 'round']).nullable(),
  ornament: z.enum(['none', 'seats', 'curtain', 'spot', 'blocks', 'rule', 'frame']),
  ornamentColour: colourRoleSchema,
  upright: arrangementSchema,
  wide: arrangementSchema,
  /** Words at the top of their area, then at its foot; the first is the largest. */
  head: z.array(z.enum(placedWords)).min(1),
  foot: z.array(z.enum(placedWords)),
  /** Set largest: fitted to the room that the others leave. */
  largest: z.enum(['title', 'quote', 'notice', 'dates']),
  /** Left out first where room is short, in this order; the rest always stays. */
  spared: z.array(z.enum(placedWords)),
})
export type VisualFamily = z.infer<typeof familySchema>
