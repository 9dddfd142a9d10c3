import type { Manner } from '../../../contract/index.ts'
import { praise } from '../channels/cliches.ts'
import { type Placed, sentencesIn, wordsIn } from './past-text.ts'

const shortest = 8
const longest = 25
const longLetters = 10

/** How one manner is measured in a text, and the words that show it. */
interface Measure {
  readonly key: Manner
  /** What it is counted against. */
  readonly per: 'sentence' | 'hundred' | 'thousand'
  readonly find: (
    text: string,
    parts: { readonly sentences: readonly Placed[]; readonly words: readonly Placed[] },
  ) => readonly Placed[]
}

const everyPraise = new RegExp(praise.source, 'giu')

const measures: readonly Measure[] = [
  {
    key: 'shortSentences',
    per: 'sentence',
    find: (_, { sentences }) => sentences.filter((one) => wordsIn(one.text).length <= shortest),
  },
  {
    key: 'longSentences',
    per: 'sentence',
    find: (_, { sentences }) => sentences.filter((one) => wordsIn(one.text).length > longest),
  },
  { key: 'questions', per: 'hundred', find: (text) => matches(text, /[^.!?…\n]*\?/gu) },
  { key: 'exclamations', per: 'hundred', find: (text) => matches(text, /!/gu) },
  { key: 'colons', per: 'thousand', find: (text) => matches(text, /:(?!\/\/)/gu) },
  { key: 'semicolons', per: 'thousand', find: (text) => matches(text, /;/gu) },
  { key: 'dashes', per: 'thousand', find: (text) => matches(text, /[–—]/gu) },
  { key: 'ellipses', per: 'thousand', find: (text) => matches(text, /…|\.{3}/gu) },
  { key: 'brackets', per: 'thousand', find: (text) => matches(text, /\([^)\n]*\)/gu) },
  { key: 'vous', per: 'hundred', find: (text) => matches(text, /(?<!\p{L})(?:vous|votre|vos)(?!\p{L})/giu) },
  { key: 'tu', per: 'hundred', find: (text) => matches(text, /(?<!\p{L})(?:tu|te|toi|ton|ta|tes)(?![\p{L}’'])/giu) },
  { key: 'nous', per: 'hundred', find: (text) => matches(text, /(?<!\p{L})(?:nous|notre|nos)(?!\p{L})/giu) },
  { key: 'on', per: 'hundred', find: (text) => matches(text, /(?<![\p{L}-])(?:l[’'])?on(?!\p{L})/giu) },
  { key: 'longWords', per: 'thousand', find: (_, { words }) => words.filter(({ text }) => text.length >= longLetters) },
  { key: 'praise', per: 'thousand', find: (text) => matches(text, everyPraise) },
]

export interface MannerOfText {
  readonly key: Manner
  readonly value: number
  /** What `value` is the ratio of: how many were counted, and of how many units. */
  readonly count: number
  readonly units: number
  /** How much the count of one unit varies by itself, from unit to unit; null where it is that of the count. */
  readonly spread: number | null
  readonly per: Measure['per']
  readonly shown: readonly Placed[]
}

/** Every manner of a text: its number, and where it is seen. */
export function mannersOf(text: string): MannerOfText[] {
  const parts = { sentences: sentencesIn(text), words: wordsIn(text) }
  const sentences = Math.max(1, parts.sentences.length)
  const divisors = { sentence: sentences, hundred: sentences / 100, thousand: Math.max(1, parts.words.length) / 1000 }
  const average = parts.words.length / sentences
  const far = parts.sentences.filter(({ text: words }) => wordsIn(words).length > average * 1.5)
  return [
    {
      key: 'wordsPerSentence',
      value: round(average),
      count: parts.words.length,
      units: sentences,
      spread: varianceOf(parts.sentences.map((one) => wordsIn(one.text).length)),
      per: 'sentence',
      shown: far,
    },
    ...measures.map(({ key, per, find }) => {
      const shown = find(text, parts)
      const [count, units] = [shown.length, divisors[per]]
      return { key, value: round(count / units), count, units, spread: null, per, shown }
    }),
  ]
}

function matches(text: string, pattern: RegExp): Placed[] {
  return [...text.matchAll(pattern)].map((match) => {
    const lead = match[0].length - match[0].trimStart().length
    return { start: match.index + lead, end: match.index + match[0].length, text: match[0].trim() }
  })
}

function varianceOf(values: readonly number[]): number {
  const average = values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
  return values.reduce((sum, value) => sum + (value - average) ** 2, 0) / Math.max(1, values.length)
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
