import type { Manner, Voice, VoiceDistance, VoiceKind } from '../../../contract/index.ts'
import { clichesIn } from '../channels/cliches.ts'
import { mannersOf } from './manners.ts'
import { type PastText, type Placed, wordsIn } from './past-text.ts'

const wordsInARow = 6
/** Words that so many past texts say are a formula of the house (how it signs, its mentions), not one text said again. */
const textsOfAFormula = 3

/** By how much a number may leave the range of the house's texts and mean nothing: one occurrence in a short letter. */
const slack: Record<Manner, number> = {
  wordsPerSentence: 2,
  shortSentences: 0.1,
  longSentences: 0.1,
  questions: 8,
  exclamations: 3,
  colons: 8,
  semicolons: 6,
  dashes: 4,
  ellipses: 3,
  brackets: 4,
  vous: 15,
  tu: 2,
  nous: 15,
  on: 15,
  longWords: 25,
  praise: 3,
}
/** A gap of so many times the house's own spread is as far as counts. */
const farthest = 3

/**
 * How far a text is from the voice, with the words that make it so; what of it the house has said already; and the clichés.
 * `ownFacts` are spans that every text must share (dates, prices, mentions): they are not repetition.
 */
export function voiceDistance(
  text: string,
  {
    voice,
    past,
    heardIn = null,
    ownFacts = [],
  }: {
    voice: Voice
    past: readonly PastText[]
    /** Of which kind of texts the voice is. */
    heardIn?: VoiceKind | null
    ownFacts?: readonly Pick<Placed, 'start' | 'end'>[]
  },
): VoiceDistance {
  const manners = mannersOf(text).flatMap(({ key, value, shown }) => {
    const range = voice.manners.find((one) => one.key === key)
    if (!range) return []
    const isOver = value > range.high + slack[key]
    const isApart = isOver || value < range.low - slack[key]
    return [{ ...range, value, isApart, shown: isOver ? [...shown] : [] }]
  })
  const repeated = repeatedPassages(text, past, ownFacts)
  const words = wordsIn(text)
  const within = words.filter(({ start, end }) => repeated.some((one) => start >= one.start && end <= one.end))
  const used = new Set(words.map(({ text: word }) => word.toLocaleLowerCase('fr')))
  return {
    heardIn,
    distance: voice.isEnough ? overall(manners) : null,
    manners,
    usualWords: voice.usualWords.map((one) => one.words).filter((word) => used.has(word)),
    repeated,
    repeatedShare: words.length === 0 ? 0 : Math.round((within.length / words.length) * 100) / 100,
    cliches: clichesIn(text),
  }
}

function overall(manners: VoiceDistance['manners']): number {
  const gaps = manners.map(({ key, value, mean, low, high }) => {
    const spread = Math.max((high - low) / 2, slack[key])
    return Math.min(farthest, Math.abs(value - mean) / spread) / farthest
  })
  return Math.round((gaps.reduce((sum, gap) => sum + gap, 0) / Math.max(1, gaps.length)) * 100) / 100
}

/** Stretches of six words or more that a past text or two hold in the same order; what crosses a fact is cut there. */
function repeatedPassages(
  text: string,
  past: readonly PastText[],
  ownFacts: readonly Pick<Placed, 'start' | 'end'>[],
): VoiceDistance['repeated'] {
  const words = wordsIn(text)
  const keys = words.map(({ text: word }) => word.toLocaleLowerCase('fr'))
  const isFact = words.map(({ start, end }) => ownFacts.some((fact) => start < fact.end && end > fact.start))
  const indexes = past.map(({ title, text: other }) => ({ title, runs: new Set(runsIn(other)) }))
  const found: VoiceDistance['repeated'] = []
  for (let at = 0; at + wordsInARow <= words.length; at++) {
    const run = keys.slice(at, at + wordsInARow).join(' ')
    const [holder, ...others] = indexes.filter(({ runs }) => runs.has(run))
    if (!holder || others.length + 1 >= textsOfAFormula || isFact.slice(at, at + wordsInARow).every(Boolean)) continue
    let last = at + wordsInARow - 1
    while (holder.runs.has(keys.slice(last - wordsInARow + 2, last + 2).join(' '))) last++
    const [start, end] = [words[at]?.start ?? 0, words[last]?.end ?? 0]
    found.push({ start, end, text: text.slice(start, end), title: holder.title })
    at = last
  }
  return found
}

function runsIn(text: string): string[] {
  const keys = wordsIn(text).map(({ text: word }) => word.toLocaleLowerCase('fr'))
  return keys.flatMap((_, at) => (at + wordsInARow <= keys.length ? [keys.slice(at, at + wordsInARow).join(' ')] : []))
}
