import { z } from 'zod'
import type { Rectangle } from './photo.ts'
import type { VisualFormat } from './visual.ts'

/** Shapes of a film, each set as the still of that shape is: the same words, margins, and place left to a platform's buttons. */
export const filmFormats = { '9:16': 'story-9x16', '1:1': 'post-1x1', '16:9': 'wide-16x9' } as const satisfies Readonly<
  Record<string, VisualFormat>
>
export type FilmFormat = keyof typeof filmFormats
export const filmFormatNames = Object.keys(filmFormats) as FilmFormat[]
export const filmFormatSchema = z.enum(filmFormatNames)

/** The photo of a film, cut to its shape, in pixels; `nearest`: the part of it that is seen at the end of the travelling. */
export const filmPhotoSchema = z.object({
  width: z.number(),
  height: z.number(),
  focus: z.object({ x: z.number(), y: z.number() }),
  nearest: z.number().min(0.5).max(1),
})
export type FilmPhoto = z.infer<typeof filmPhotoSchema>

export const filmFrameRate = 25
export const filmSeconds = { least: 6, most: 15 } as const

export const filmRequestSchema = z.object({
  showKey: z.string(),
  format: filmFormatSchema,
  /** Null: as long as its words ask to be read. */
  seconds: z.number().int().min(filmSeconds.least).max(filmSeconds.most).nullable(),
  /** Nothing moves: no travelling in the photo, cards that follow each other without a fade. */
  isStill: z.boolean(),
})
export type FilmRequest = z.infer<typeof filmRequestSchema>

/** One card of a film, from one instant to another, in seconds. */
export const filmSceneSchema = z.object({
  key: z.string(),
  start: z.number(),
  end: z.number(),
  /** It covers the photo. */
  isOpaque: z.boolean(),
  /** Its words, for the caption file. */
  said: z.string(),
})
export type FilmScene = z.infer<typeof filmSceneSchema>

export interface FilmTime {
  readonly seconds: number
  readonly isStill: boolean
  readonly scenes: readonly FilmScene[]
}

/** Part of a picture that is seen at the end of a travelling, where its pixels allow it: nearer, around the focus. */
export const nearestFrame = 1 / 1.18
const fade = 0.4

/** The part of a picture (in its pixels, not whole ones) that is seen at an instant: from the whole towards its focus. */
export function framedAt(
  { seconds, isStill }: Pick<FilmTime, 'seconds' | 'isStill'>,
  at: number,
  { focus, width, height, nearest }: FilmPhoto,
): Rectangle {
  const along = isStill ? 0 : Math.min(1, Math.max(0, at / seconds))
  const endOf = (length: number, middle: number) => {
    const seen = length * nearest
    return { start: Math.min(Math.max(middle * length - seen / 2, 0), length - seen), seen }
  }
  const [across, down] = [endOf(width, focus.x), endOf(height, focus.y)]
  return {
    left: across.start * along,
    top: down.start * along,
    width: width + (across.seen - width) * along,
    height: height + (down.seen - height) * along,
  }
}

/** The cards seen at an instant, the one beneath first, with their share of opacity. */
export function layersAt(
  { scenes, isStill }: Pick<FilmTime, 'scenes' | 'isStill'>,
  at: number,
): { scene: FilmScene; share: number }[] {
  const index = Math.max(
    0,
    scenes.findLastIndex(({ start }) => start <= at + 1e-6),
  )
  const [scene, before] = [scenes[index], scenes[index - 1]]
  if (!scene) return []
  const share = isStill || !before ? 1 : Math.min(1, (at - scene.start) / fade)
  if (!before || share >= 1) return [{ scene, share: 1 }]
  return [
    { scene: before, share: scene.isOpaque ? 1 : 1 - share },
    { scene, share },
  ]
}
