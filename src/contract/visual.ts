import { z } from 'zod'
import type { PhotoUse } from './photo.ts'

/**
 * The formats of a kit, as platforms and printers ask them in 2026. Pixels, or millimetres of the trimmed sheet with its bleed.
 * `clear`: shares of the height kept free at the top and at the bottom, where a story shows its own buttons.
 */
export interface VisualFormatFacts {
  readonly width: number
  readonly height: number
  readonly unit: 'px' | 'mm'
  readonly bleed?: number
  readonly clear?: { readonly top: number; readonly bottom: number }
  /** Dots an inch under which a photo is seen to be enlarged, at the distance from which it is looked at. */
  readonly dots?: number
  /** Carries the QR code of the booking address: what one can hold a telephone to. */
  readonly isScanned?: true
  readonly use: PhotoUse
}

const story = { top: 0.14, bottom: 0.2 } as const

export const visualFormats = {
  'post-4x5': { width: 1080, height: 1350, unit: 'px', use: 'social' },
  'post-3x4': { width: 1080, height: 1440, unit: 'px', use: 'social' },
  'post-1x1': { width: 1080, height: 1080, unit: 'px', use: 'social' },
  'story-9x16': { width: 1080, height: 1920, unit: 'px', clear: story, use: 'social' },
  'wide-16x9': { width: 1920, height: 1080, unit: 'px', use: 'web' },
  'web-share': { width: 1200, height: 630, unit: 'px', use: 'web' },
  linkedin: { width: 1200, height: 627, unit: 'px', use: 'social' },
  'facebook-event': { width: 1920, height: 1005, unit: 'px', use: 'social' },
  'facebook-cover': { width: 1640, height: 624, unit: 'px', use: 'social' },
  'video-cover': { width: 1280, height: 720, unit: 'px', use: 'web' },
  'email-head': { width: 1200, height: 600, unit: 'px', use: 'email' },
  'foyer-screen': { width: 1920, height: 1080, unit: 'px', isScanned: true, use: 'print' },
  'foyer-upright': { width: 1080, height: 1920, unit: 'px', isScanned: true, use: 'print' },
  'poster-a3': { width: 297, height: 420, unit: 'mm', bleed: 5, dots: 120, isScanned: true, use: 'print' },
  'poster-40x60': { width: 400, height: 600, unit: 'mm', bleed: 5, dots: 90, isScanned: true, use: 'print' },
  'flyer-a5': { width: 148, height: 210, unit: 'mm', bleed: 3, dots: 150, isScanned: true, use: 'print' },
} as const satisfies Readonly<Record<string, VisualFormatFacts>>
export type VisualFormat = keyof typeof visualFormats
export const visualFormatNames = Object.keys(visualFormats) as VisualFormat[]
export const visualFormatSchema = z.enum(visualFormatNames)

/** The facts of a format, the optional ones included. */
export function visualFormat(format: VisualFormat): VisualFormatFacts {
  return visualFormats[format]
}

export const hexSchema = z.string().regex(/^#[0-9a-f]{6}$/)

/** What a colour is for: the ground of a sheet, what is read on it, what strikes, a second that strikes, and a light one. */
export const colourRoles = ['ink', 'paper', 'accent', 'second', 'pale'] as const
export type ColourRole = (typeof colourRoles)[number]
export const colourRoleSchema = z.enum(colourRoles)

/** A picture or a face of the charter, by its name in the house's files, and as people call it. */
export const charterFileSchema = z.object({
  file: z.string().regex(/^[0-9a-f]{64}\.(?:svg|png|ttf|otf)$/),
  name: z.string().max(200),
})
export type CharterFile = z.infer<typeof charterFileSchema>
/** A logo. `luminance`, 0 to 1, is that of what is drawn of it: on which grounds it is seen; null for one that brings its own ground. */
export const charterLogoSchema = charterFileSchema.extend({
  luminance: z.number().min(0).max(1).nullable(),
  /** Width over height. */
  ratio: z.number().positive(),
})
export type CharterLogo = z.infer<typeof charterLogoSchema>
/** A face that the house brought. `licence`: what allows it to be used here, as a person says; until then it is set nowhere. */
export const charterFontSchema = charterFileSchema.extend({
  family: z.string().min(1).max(200),
  style: z.string().max(100),
  licence: z.string().trim().max(300),
})
export type CharterFont = z.infer<typeof charterFontSchema>

/** The faces of the program, that any charter may name. */
export const ownFaces = ['Parterre Titre', 'Parterre Texte'] as const

/** The graphic charter of a house: a contract that each visual is tested against. Lengths as shares of a sheet's shorter side. */
export const graphicCharterSchema = z.object({
  colours: z.record(colourRoleSchema, hexSchema),
  fonts: z.object({ title: z.string().min(1), text: z.string().min(1) }),
  titleCase: z.enum(['as-is', 'capitals']),
  margin: z.number().min(0.03).max(0.15),
  /** Kept free around the logo, as a share of its height. */
  clearSpace: z.number().min(0).max(2),
  logoWidth: z.number().min(0.08).max(0.6),
  /** Smallest text, in pixels of a screen 1080 wide, and in points of a printed A3. */
  smallest: z.object({ screen: z.number().min(8), print: z.number().min(4) }),
  /** Two roles never put one on the other: ground, then text. */
  forbidden: z.array(z.tuple([colourRoleSchema, colourRoleSchema])),
  /** Partners whose names or logos must stand on every visual, in this order. */
  partners: z.array(z.string()),
  /** For light grounds, and for dark ones; without one that is seen on a ground, the name of the house stands there. */
  logos: z
    .object({ onLight: charterLogoSchema.nullable(), onDark: charterLogoSchema.nullable() })
    .default({ onLight: null, onDark: null }),
  fontFiles: z.array(charterFontSchema).max(12).default([]),
  /** Logos of partners, by the partner's name: they stand in the order of `partners`. */
  partnerLogos: z.record(z.string(), charterLogoSchema).default({}),
  /** What every visual must say, whatever the show. */
  mentions: z.array(z.string().trim().min(1).max(200)).max(8).default([]),
})
export type GraphicCharter = z.infer<typeof graphicCharterSchema>

/** What holds until a house has said its own: the colours and faces of the program. */
export const plainCharter: GraphicCharter = {
  colours: { ink: '#1d1a20', paper: '#f7f1e7', accent: '#a3172f', second: '#f6c958', pale: '#ffffff' },
  fonts: { title: 'Parterre Titre', text: 'Parterre Texte' },
  titleCase: 'as-is',
  margin: 0.06,
  clearSpace: 0.5,
  logoWidth: 0.22,
  smallest: { screen: 17, print: 8 },
  forbidden: [],
  partners: [],
  logos: { onLight: null, onDark: null },
  fontFiles: [],
  partnerLogos: {},
  mentions: [],
}

/** The words that a visual can carry; an empty one is not there. */
export const visualWordsSchema = z.object({
  series: z.string().optional(),
  title: z.string().min(1),
  subtitle: z.string().optional(),
  people: z.string().optional(),
  genre: z.string().optional(),
  hook: z.string().optional(),
  quote: z.string().optional(),
  quoteSource: z.string().optional(),
  dates: z.string().optional(),
  hours: z.string().optional(),
  calendar: z.array(z.object({ day: z.string(), hour: z.string(), note: z.string() })).default([]),
  notice: z.string().optional(),
  noticeText: z.string().optional(),
  place: z.string().optional(),
  booking: z.string().optional(),
  house: z.string(),
  mentions: z.array(z.string()).default([]),
  credit: z.string().optional(),
})
export type VisualWords = z.infer<typeof visualWordsSchema>
export type VisualWord = Exclude<keyof VisualWords, 'calendar' | 'mentions'> | 'calendar' | 'mentions'

/** What a person chose for the visuals of a show; null: the program's proposal. */
export const visualChoicesSchema = z.object({
  family: z.string().nullable().default(null),
  /** `none`: no photo, though one may be shown. */
  photoId: z.string().nullable().default(null),
  focus: z
    .object({ x: z.number().min(0).max(1), y: z.number().min(0).max(1) })
    .nullable()
    .default(null),
  ground: colourRoleSchema.nullable().default(null),
  /** Words of a person in the place of the record's, checked like any: a title keeps its letters, and takes breaks of line. */
  words: visualWordsSchema
    .pick({ series: true, subtitle: true, people: true, hook: true, quote: true, quoteSource: true, noticeText: true })
    .extend({ title: z.string().min(1) })
    .partial()
    .default({}),
  /** Performances told, by their `startsAt`; null: all those to come. */
  dates: z.array(z.string()).min(1).nullable().default(null),
})
export type VisualChoices = z.infer<typeof visualChoicesSchema>
