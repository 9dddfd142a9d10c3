import { z } from 'zod'

/**
 * Who or what is heard, as the charter of the subtitles for the deaf and hard of hearing parts it (CSA, 12 December 2011): each has
 * its colour on a dark band. Names of colours are those of WebVTT, which players know without a style sheet.
 */
export const captionRoles = {
  'on-screen': { colour: '#ffffff', name: 'white' },
  'off-screen': { colour: '#ffff00', name: 'yellow' },
  sound: { colour: '#ff0000', name: 'red' },
  music: { colour: '#ff00ff', name: 'magenta' },
  thought: { colour: '#00ffff', name: 'cyan' },
  foreign: { colour: '#00ff00', name: 'lime' },
} as const satisfies Readonly<Record<string, { readonly colour: string; readonly name: string }>>
export type CaptionRole = keyof typeof captionRoles
export const captionRoleNames = Object.keys(captionRoles) as CaptionRole[]

/** Placed near the source of the words: at the top where the bottom of the picture is taken. */
export const captionSides = ['left', 'centre', 'right'] as const
export const captionHeights = ['bottom', 'top'] as const

/** One subtitle. Times in milliseconds from the start; `text` holds its lines, parted by a line feed. */
export const captionCueSchema = z.object({
  start: z.number().int().min(0),
  end: z.number().int().min(0),
  text: z.string(),
  role: z.enum(captionRoleNames).default('on-screen'),
  speaker: z.string().nullable().default(null),
  side: z.enum(captionSides).default('centre'),
  height: z.enum(captionHeights).default('bottom'),
})
export type CaptionCue = z.infer<typeof captionCueSchema>

/** What was done to read a file, or to bring its cues to the norm: a code of `src/words/captions.ts`, and the line of the file. */
export const captionNoteSchema = z.object({
  code: z.string(),
  /** From 1; null where it is said of the whole. */
  line: z.number().int().nullable(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
})
export type CaptionNote = z.infer<typeof captionNoteSchema>

export const captionFormats = ['srt', 'vtt', 'ass', 'stl', 'txt', 'html'] as const
export type CaptionFormat = (typeof captionFormats)[number]
/** `txt` is a transcript: words without times, or with a few. */
export const readCaptionFormats = ['srt', 'vtt', 'ass', 'stl', 'txt'] as const
export type ReadCaptionFormat = (typeof readCaptionFormats)[number]

/** A name or a title written nearly as the season's records do. Offsets in UTF-16 units of the cue's text. */
export const captionNameSchema = z.object({
  cue: z.number().int(),
  start: z.number().int(),
  end: z.number().int(),
  written: z.string(),
  better: z.string(),
  /** The whole name as the records print it. */
  name: z.string(),
})
export type CaptionName = z.infer<typeof captionNameSchema>

/** Who writes what it hears, once a person has set it. `isAllowed`: on this computer, or let in by a person. */
export const speechServerSchema = z.object({ name: z.string(), host: z.string(), isAllowed: z.boolean() })
export type SpeechServer = z.infer<typeof speechServerSchema>

/** A silence where a describing voice has room. `words`: how many it can say, at `describedWordsPerMinute`. */
export interface CaptionGap {
  readonly start: number
  readonly end: number
  readonly words: number
}
