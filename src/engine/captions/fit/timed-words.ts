import type { CaptionCue } from '../../../contract/index.ts'

/** A word as it is heard, in milliseconds. */
export interface TimedWord {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** What speech to text heard, word by word: better than a share of the cue's time. */
export interface SpokenCue extends CaptionCue {
  readonly words?: readonly TimedWord[]
}

/** The words of a cue in order, its time shared among them by their length where nobody timed them. No-break spaces part none. */
export function timedWords({ start, end, text, words }: SpokenCue): TimedWord[] {
  if (words && words.length > 0) return [...words]
  const parts = text.split(/[ \t\n]+/u).filter((word) => word !== '')
  const weights = parts.map((word) => word.length + 1)
  const whole = weights.reduce((sum, weight) => sum + weight, 0)
  let passed = 0
  return parts.map((word, index) => {
    const from = start + ((end - start) * passed) / whole
    passed += weights[index] ?? 0
    return { text: word, start: Math.round(from), end: Math.round(start + ((end - start) * passed) / whole) }
  })
}
