import { z } from 'zod'
import type { Channel } from './audience.ts'

/** Where a photo may be shown, as its rights are given: social networks, e-mails, the site, the press, printed matter. */
export const photoUses = ['social', 'email', 'web', 'press', 'print'] as const
export const photoUseSchema = z.enum(photoUses)
export type PhotoUse = z.infer<typeof photoUseSchema>

/** What a person knows of the rights (P25, D9). `until` null: the holder set no end, and the person says so. */
export const photoRightsSchema = z.object({
  holder: z.string().trim().min(1).max(200),
  uses: z.array(photoUseSchema).min(1),
  /** The last day on which it may be shown, `YYYY-MM-DD`. */
  until: z.iso.date().nullable(),
})
export type PhotoRights = z.infer<typeof photoRightsSchema>

/** The point that every crop keeps, as shares of the width and of the height. */
export const focusSchema = z.object({ x: z.number().min(0).max(1), y: z.number().min(0).max(1) })
export type Focus = z.infer<typeof focusSchema>

export const photoFactsSchema = z.object({
  /** As it must be printed: « Jeanne Roy », « © Jeanne Roy ». */
  credit: z.string().trim().max(200).nullable(),
  /** Null = nobody has said: the photo does not leave. */
  rights: photoRightsSchema.nullable(),
  /** What is seen on it, in French, for those who do not see it. */
  altText: z.string().trim().max(600).nullable(),
  focus: focusSchema,
})
export type PhotoFacts = z.infer<typeof photoFactsSchema>

/** A photo of a show, or of the house when `showKey` is null. Sizes in pixels (upright) and bytes of the file as it was given. */
export const photoSchema = photoFactsSchema.extend({
  id: z.string(),
  showKey: z.string().nullable(),
  fileName: z.string(),
  /** SHA-256 of the file as it was given. */
  sha256: z.string(),
  mediaType: z.enum(['image/jpeg', 'image/png', 'image/webp']),
  width: z.number().int(),
  height: z.number().int(),
  bytes: z.number().int(),
  /** Where each fact comes from: a person's name, the show's record, the file, or the program for a focus that nobody chose. */
  sources: z.object({ credit: z.string(), rights: z.string(), altText: z.string(), focus: z.string() }).partial(),
  addedBy: z.string(),
  addedAt: z.string(),
})
export type Photo = z.infer<typeof photoSchema>

/** Sizes in which a picture is posted, in pixels: Instagram's and Facebook's portrait, square and story. */
export const photoShapes = {
  '4x5': { width: 1080, height: 1350 },
  '1x1': { width: 1080, height: 1080 },
  '9x16': { width: 1080, height: 1920 },
} as const
export type PhotoShape = keyof typeof photoShapes
export const photoShapeNames = Object.keys(photoShapes) as PhotoShape[]

export interface Rectangle {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/**
 * The largest rectangle of a shape inside a photo, as near as can be to having the focus at its middle. Whole pixels, inside the photo.
 * @example cropRectangle({ width: 3000, height: 2000 }, '1x1', { x: 0.5, y: 0.5 }) // { left: 500, top: 0, width: 2000, height: 2000 }
 */
export function cropRectangle(
  photo: { readonly width: number; readonly height: number },
  shape: PhotoShape,
  focus: Focus,
): Rectangle {
  return cropToRatio(photo, photoShapes[shape].width / photoShapes[shape].height, focus)
}

/** The same for any shape, given as its width over its height. */
export function cropToRatio(
  photo: { readonly width: number; readonly height: number },
  ratio: number,
  focus: Focus,
): Rectangle {
  const width = Math.max(1, Math.min(photo.width, Math.round(photo.height * ratio)))
  const height = Math.max(1, Math.min(photo.height, Math.round(photo.width / ratio)))
  return {
    left: nearest({ middle: focus.x * photo.width, length: width, within: photo.width }),
    top: nearest({ middle: focus.y * photo.height, length: height, within: photo.height }),
    width,
    height,
  }
}

function nearest({ middle, length, within }: { middle: number; length: number; within: number }): number {
  return Math.round(Math.min(Math.max(middle - length / 2, 0), within - length))
}

/** The use under which a channel shows a photo; null where it shows none. */
export const photoUseOf: Readonly<Record<Channel, PhotoUse | null>> = {
  newsletter: 'email',
  email: 'email',
  instagram: 'social',
  facebook: 'social',
  linkedin: 'social',
  sms: null,
  press: 'press',
  web: 'web',
  brochure: 'print',
  leaflet: 'print',
}

/** « Photo : © … » on a line of its own. */
const creditLine = /^Photo[\s\u00a0\u202f]*:.*$/mu

/** The line by which a text credits its photo; null in a text that credits none. */
export function creditLineOf(body: string): string | null {
  return creditLine.exec(body)?.[0] ?? null
}

/** The text with the credit of this photo in the place of another's, at its end where it has none; with null, without any. */
export function withCreditLine(body: string, credit: string | null): string {
  const found = creditLineOf(body)
  if (credit === null)
    return found === null
      ? body
      : body
          .replace(creditLine, '')
          .replaceAll(/\n{3,}/gu, '\n\n')
          .trimEnd()
  const line = `Photo\u202f: ${/^[©(]/u.test(credit) ? '' : '© '}${credit}`
  return found === null ? `${body.trimEnd()}\n\n${line}` : body.replace(creditLine, () => line)
}
