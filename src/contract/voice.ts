import { z } from 'zod'
import { channelSchema } from './audience.ts'

/** What is measured of a text's manner. Shares go from 0 to 1; the rest is a number a hundred sentences or a thousand words. */
export const manners = [
  'wordsPerSentence',
  'shortSentences',
  'longSentences',
  'questions',
  'exclamations',
  'colons',
  'semicolons',
  'dashes',
  'ellipses',
  'brackets',
  'vous',
  'tu',
  'nous',
  'on',
  'longWords',
  'praise',
] as const
export const mannerSchema = z.enum(manners)
export type Manner = z.infer<typeof mannerSchema>

const countedWords = z.object({ words: z.string(), count: z.number().int(), texts: z.number().int() })

const mannerRangeSchema = z.object({
  key: mannerSchema,
  mean: z.number(),
  /** The least and the most of the house's own texts. */
  low: z.number(),
  high: z.number(),
})

/** How the house writes, from its own past texts: always with the words that say so. */
export const voiceSchema = z.object({
  texts: z.number().int(),
  words: z.number().int(),
  /** Too few texts, and nothing is compared. */
  isEnough: z.boolean(),
  manners: z.array(mannerRangeSchema),
  address: z.enum(['vous', 'tu', 'none', 'mixed']),
  greeting: countedWords.nullable(),
  signature: countedWords.nullable(),
  openings: z.array(
    z.object({
      title: z.string(),
      text: z.string(),
      kind: z.enum(['question', 'number', 'quote', 'name', 'reader', 'house', 'thing']),
    }),
  ),
  /** Content words of several texts, most spread first. */
  usualWords: z.array(countedWords),
  /** Runs of words that come back as they are. */
  phrases: z.array(countedWords),
  cliches: z.array(countedWords),
  /** Words of every brochure that none of these texts holds. */
  neverSaid: z.array(z.string()),
  seasons: z.array(
    z.object({
      season: z.string(),
      texts: z.number().int(),
      manners: z.array(z.object({ key: mannerSchema, mean: z.number() })),
    }),
  ),
  /** What has moved from the first season to the last by more than the texts of one season differ. */
  drift: z.array(z.object({ key: mannerSchema, from: z.number(), to: z.number() })),
})
export type Voice = z.infer<typeof voiceSchema>

/** Channels that a house writes for in one manner: letters, posts, printed matter; the press, the site and SMS each alone. */
export const voiceKinds = ['mail', 'social', 'print', 'press', 'web', 'sms'] as const
export const voiceKindSchema = z.enum(voiceKinds)
export type VoiceKind = z.infer<typeof voiceKindSchema>

const placed = z.object({ start: z.number().int(), end: z.number().int(), text: z.string() })

/** How far a text is from the voice, from what was said already, and from every brochure. Offsets count UTF-16 units. */
export const voiceDistanceSchema = z.object({
  /** From 0, like the house's own texts, to 1; null when there is too little to compare. */
  distance: z.number().nullable(),
  /** The kind of texts that it was compared with; null for all of them, where there are too few of its own kind. */
  heardIn: voiceKindSchema.nullable(),
  manners: z.array(
    mannerRangeSchema.extend({
      value: z.number(),
      isApart: z.boolean(),
      /** The words that make it so. */
      shown: z.array(placed),
    }),
  ),
  /** Words of the house that the text uses. */
  usualWords: z.array(z.string()),
  /** Passages that stand in a text of the house already. */
  repeated: z.array(placed.extend({ title: z.string() })),
  /** Share of the text in those passages, 0 to 1. */
  repeatedShare: z.number(),
  cliches: z.array(placed),
})
export type VoiceDistance = z.infer<typeof voiceDistanceSchema>

/** A past text that the house keeps; its words stay in the house. */
export const keptTextSchema = z.object({
  id: z.string(),
  title: z.string(),
  /** `YYYY-MM-DD`; null when nothing says it. */
  day: z.string().nullable(),
  /** Where it was published; null when nobody has said. */
  channel: channelSchema.nullable(),
  /** The file that it came in with. */
  source: z.string(),
  words: z.number().int(),
})
export type KeptText = z.infer<typeof keptTextSchema>

/**
 * Why something of a file of publications is not kept: too short to hold a manner, without text, known by its words already, never sent, not
 * written by the house, about persons and so not opened, of another kind, not readable. Of a text that is kept: a greeting with a person's name,
 * addresses, the lines of the sending tool, passages that speak to a program.
 */
export const leftOutWhys = [
  'short',
  'noText',
  'twice',
  'unsent',
  'notOurs',
  'personal',
  'otherKind',
  'unread',
  'greetings',
  'addresses',
  'toolLines',
  'instructions',
] as const
export const leftOutWhySchema = z.enum(leftOutWhys)
export type LeftOutWhy = z.infer<typeof leftOutWhySchema>

/** A past text as a person reads it. */
export const pastTextViewSchema = keptTextSchema.omit({ words: true }).extend({
  text: z.string(),
  /** What was taken out of it when it was read: never kept. Null for one that was kept before that was told. */
  takenOut: z.array(z.object({ why: leftOutWhySchema, count: z.number().int() })).nullable(),
})
export type PastTextView = z.infer<typeof pastTextViewSchema>

export const houseVoiceSchema = z.object({
  voice: voiceSchema,
  /** The voice of each kind of texts that there are enough of. */
  kinds: z.array(z.object({ kind: voiceKindSchema, voice: voiceSchema })),
  texts: z.array(keptTextSchema),
  /** How many texts kept before were cleaned again, by what a reading takes out today; said once. */
  cleanedAgain: z.number().int(),
})
export type HouseVoice = z.infer<typeof houseVoiceSchema>
