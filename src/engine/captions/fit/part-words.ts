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
  const { words, costs, norm } = parting
  const best: { cost: number; part: Part | null }[] = [{ cost: 0, part: null }]
  for (let to = 1; to <= words.length; to += 1) {
    let least: { cost: number; part: Part | null } = { cost: Number.POSITIVE_INFINITY, part: null }
    for (let from = to - 1; from >= 0; from -= 1) {
      const lines = linesOf(parting, from, to)
      if (lines === null && to - from > 1) break
      const held = lines ?? { lines: [words[from]?.text ?? ''], cost: impossible }
      const closing = to === words.length ? 0 : (costs[to] ?? 0)
      const cost = (best[from]?.cost ?? 0) + held.cost + closing + perCue + paceCost(parting, { from, to, ...held })
      if (cost < least.cost) least = { cost, part: { from, to, ...held } }
      if (tooLong(held.lines, norm)) break
    }
    best.push(least)
  }
  const parts: Part[] = []
  for (let at = words.length; at > 0; ) {
    const part = best[at]?.part
    if (!part) break
    parts.unshift(part)
    at = part.from
  }
  return parts
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
