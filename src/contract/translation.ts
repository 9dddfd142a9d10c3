import { z } from 'zod'
import { practicalLanguageSchema } from './practical.ts'

/** What became of a locked stretch: where it stood is not told, how it is said in the other language is. */
export const lockKinds = ['name', 'date', 'hour', 'price', 'duration', 'address', 'number'] as const
export type LockKind = (typeof lockKinds)[number]

/** Why a sentence stays French: it lost, doubled or changed what was locked, or told a figure, a day or a link of its own. */
export const translationFaults = ['absent', 'lost', 'doubled', 'changed', 'digits', 'calendar', 'link', 'same'] as const
/** Why a person reads a sentence whose locks all came back. */
export type TranslationFault = (typeof translationFaults)[number]
export const translationDoubts = ['order', 'words', 'number', 'length', 'name'] as const

const remarkSchema = z.object({
  code: z.enum([...translationFaults, ...translationDoubts]),
  /** The words concerned, in the language where they stand. */
  words: z.string(),
})
export type TranslationRemark = z.infer<typeof remarkSchema>

const lockedSchema = z.object({ kind: z.enum(lockKinds), french: z.string(), shown: z.string() })
export type LockedWords = z.infer<typeof lockedSchema>

export const translatedSentenceSchema = z.object({
  key: z.string(),
  /** What stands between the sentence before and this one: spaces, ends of lines. */
  gap: z.string(),
  before: z.string(),
  /** The sentence in the other language; the French one where `state` is `refused`. */
  after: z.string(),
  /** What the translator answered and was refused, its locks as they came. */
  refused: z.string().nullable(),
  /** `rules`: nothing in it but facts · `proved` · `look`: whole, to be read by a person · `refused`: stays in French */
  state: z.enum(['rules', 'proved', 'look', 'refused']),
  remarks: z.array(remarkSchema),
  locked: z.array(lockedSchema),
})
export type TranslatedSentence = z.infer<typeof translatedSentenceSchema>

/** A text in another language, sentence by sentence, with the proof of all that could not change. */
export const translationSchema = z.object({
  to: practicalLanguageSchema,
  translator: z.string(),
  host: z.string(),
  sentences: z.array(translatedSentenceSchema),
  /** Titles that stand as they are: a person says whether they have another in that language. */
  titles: z.array(z.string()),
  /** What a reader from elsewhere may not know, for the person who reads again; in French. */
  notes: z.array(z.object({ term: z.string(), note: z.string() })),
  bytesSent: z.number(),
  wh: z.number(),
})
export type Translation = z.infer<typeof translationSchema>

/** The whole text; a sentence that was refused stands in French. */
export function translatedText({ sentences }: Pick<Translation, 'sentences'>): string {
  return sentences.map(({ gap, after }) => gap + after).join('')
}
