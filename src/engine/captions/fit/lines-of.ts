import type { CaptionNorm } from '../../../contract/index.ts'
import type { TimedWord } from './timed-words.ts'

export interface Lines {
  readonly lines: readonly string[]
  readonly cost: number
}

interface Words {
  readonly words: readonly TimedWord[]
  readonly costs: readonly number[]
  readonly norm: CaptionNorm
}

/** A break between lines is seen whole: it harms less than one between subtitles. */
const withinCue = 0.7
/** Of lines of unequal length, for one as long as the norm. */
const imbalance = 10

/** The words [from, to) on one line, or on two where it is too short, turned where the sense suffers least; null where they do not fit. */
export function linesOf({ words, costs, norm }: Words, from: number, to: number): Lines | null {
  const texts = words.slice(from, to).map(({ text }) => text)
  const whole = texts.join(' ')
  if (length(whole) <= norm.lineLength) return { lines: [whole], cost: 0 }
  if (norm.lines < 2) return null
  let least: Lines | null = null
  for (let turn = 1; turn < texts.length; turn += 1) {
    const lines = [texts.slice(0, turn).join(' '), texts.slice(turn).join(' ')]
    const [first = 0, second = 0] = lines.map(length)
    if (first > norm.lineLength || second > norm.lineLength) continue
    const unequal = (imbalance * Math.abs(first - second)) / norm.lineLength
    const cost = withinCue * (costs[from + turn] ?? 0) + unequal
    if (least === null || cost < least.cost) least = { lines, cost }
  }
  return least
}

function length(text: string): number {
  return [...text].length
}
