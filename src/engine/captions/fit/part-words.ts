import { type CaptionNorm, neededMilliseconds } from '../../../contract/index.ts'
import { type Lines, linesOf } from './lines-of.ts'
import type { TimedWord } from './timed-words.ts'

export interface Parting {
  readonly words: readonly TimedWord[]
  /** What a break before each word parts: `costs[0]` counts for nothing. */
  readonly costs: readonly number[]
  /** When the words of somebody else begin; infinite after the last. */
  readonly until: number
  readonly isTimed: boolean
  readonly norm: CaptionNorm
}

export interface Part extends Lines {
  readonly from: number
  readonly to: number
}

/** Each subtitle asks the eye to come back; fewer and fuller ones are read with less haste. */
const perCue = 12
/** For a whole norm's time that is missing. */
const perLack = 500
/** What the norm lets pass weighs less than another bad break. */
const perLackLetPass = 120
const perSecondOfSilence = 25
const impossible = 100_000

/**
 * Words parted into subtitles, each in its lines, so that the sum of what the breaks cost the sense, the haste of reading and the
 * number of subtitles is the least there is: dynamic programming over all the ways to part them. No word is left out.
 */
export function partWords(parting: Parting): Part[] {
  const best: Reached[] = [{ cost: 0, part: null }]
  for (let to = 1; to <= parting.words.length; to += 1) best.push(bestEnding(parting, best, to))
  const parts: Part[] = []
  for (let part = best.at(-1)?.part; part; part = best[part.from]?.part) parts.unshift(part)
  return parts
}

/** The least cost of parting the words up to a place, and the subtitle that ends there. */
interface Reached {
  readonly cost: number
  readonly part: Part | null
}

function bestEnding(parting: Parting, best: readonly Reached[], to: number): Reached {
  const { words, costs, norm } = parting
  const closing = perCue + (to === words.length ? 0 : (costs[to] ?? 0))
  let least: Reached = { cost: Number.POSITIVE_INFINITY, part: null }
  for (let from = to - 1; from >= 0; from -= 1) {
    const lines = linesOf(parting, from, to) ?? aloneOn(words, from, to)
    if (lines === null) break
    const part = { from, to, ...lines }
    const cost = (best[from]?.cost ?? 0) + lines.cost + closing + paceCost(parting, part)
    if (cost < least.cost) least = { cost, part }
    if (tooLong(lines.lines, norm)) break
  }
  return least
}

/** A word longer than a line still stands, alone. */
function aloneOn(words: readonly TimedWord[], from: number, to: number): Lines | null {
  return to - from > 1 ? null : { lines: [words[from]?.text ?? ''], cost: impossible }
}

function tooLong(lines: readonly string[], { lines: most, lineLength }: CaptionNorm): boolean {
  return lines.join(' ').length > most * lineLength
}

/** How far the time that there is falls short of the time to read, and how long a silence is read over. */
function paceCost({ words, until, isTimed, norm }: Parting, { from, to, lines }: Part): number {
  const needed = neededMilliseconds([...lines.join(' ')].length, norm)
  // Without times, what counts is that short subtitles take the norm more time a sign.
  if (!isTimed) return needed > norm.longest ? impossible : 0
  const start = words[from]?.start ?? 0
  const next = to < words.length ? (words[to]?.start ?? 0) : until
  const available = Math.max(1, Math.min(next - norm.gap - start, norm.longest))
  const spoken = (words[to - 1]?.end ?? start) - start
  const lack = Math.max(0, needed / available - 1)
  const letPass = Math.min(lack, norm.tolerance)
  const over = spoken > norm.longest ? (perLack * (spoken - norm.longest)) / 1000 : 0
  return perLackLetPass * letPass + perLack * (lack - letPass) + over + silences(words, from, to)
}

function silences(words: readonly TimedWord[], from: number, to: number): number {
  let cost = 0
  for (let at = from + 1; at < to; at += 1) {
    const silence = (words[at]?.start ?? 0) - (words[at - 1]?.end ?? 0)
    if (silence > 300) cost += (perSecondOfSilence * silence) / 1000
  }
  return cost
}
