import {
  type CaptionCue,
  type CaptionNorm,
  captionCharacters,
  frenchCaptionNorm,
  neededMilliseconds,
} from '../../../contract/index.ts'
import { breaksOf } from '../../language/index.ts'
import { lendTime } from './lend-time.ts'
import { monotone } from './monotone.ts'
import { type Part, partWords } from './part-words.ts'
import { type Run, runsOf } from './runs-of.ts'
import type { SpokenCue, TimedWord } from './timed-words.ts'

export interface Fitting {
  /** False: nobody timed the words, which are then paced by the norm from the time of each cue on. */
  readonly isTimed: boolean
  /** Names and titles that stay whole. */
  readonly names?: readonly string[]
  readonly norm?: CaptionNorm
}

/** After a paragraph that nobody timed. */
const breath = 400

/**
 * Cues brought to the norm: their words, all of them and in order, parted into subtitles and lines on the sense, each staying as long as
 * it takes to read, where what is said next leaves the time. What still breaks the norm is told by `captionFaults`.
 */
export function fitCaptions(
  cues: readonly SpokenCue[],
  { isTimed, names = [], norm = frenchCaptionNorm }: Fitting,
): CaptionCue[] {
  const runs = runsOf(isTimed ? monotone(cues) : cues, isTimed)
  return isTimed ? timedCues(runs, { names, norm }) : pacedCues(runs, { names, norm })
}

interface How {
  readonly names: readonly string[]
  readonly norm: CaptionNorm
}

function timedCues(runs: readonly Run[], how: How): CaptionCue[] {
  const cues = runs.flatMap((run, index) => {
    const until = runs[index + 1]?.words[0]?.start ?? Number.POSITIVE_INFINITY
    if (run.isDialogue) return [bareCue(run.cue, run.cue.text, run.cue)]
    return partsOf(run, { ...how, until, isTimed: true }).map(({ lines, from, to }) =>
      bareCue(run.cue, lines.join('\n'), {
        start: run.words[from]?.start ?? 0,
        end: run.words[to - 1]?.end ?? 0,
      }),
    )
  })
  const staid = cues.map((cue, index) => staying(cue, cues[index + 1]?.start ?? Number.POSITIVE_INFINITY, how.norm))
  return lendTime(staid, how.norm)
}

/** As long as it is said, or as it takes to be read, and never over the next. */
function staying(cue: CaptionCue, next: number, norm: CaptionNorm): CaptionCue {
  const { start } = cue
  const wanted = Math.max(cue.end, start + neededMilliseconds(captionCharacters(cue.text), norm))
  const latest = Math.max(Math.min(next - norm.gap, start + norm.longest), start)
  const end = Math.min(wanted, latest)
  // So little time before the next that no gap can be kept: it ends where the next begins.
  return { ...cue, end: end > start ? end : Math.max(start, Math.min(next, wanted)) }
}

function pacedCues(runs: readonly Run[], how: How): CaptionCue[] {
  let at = 0
  return runs.flatMap((run) => {
    at = Math.max(at, run.cue.start)
    const texts = run.isDialogue
      ? [run.cue.text]
      : partsOf(run, { ...how, until: Number.POSITIVE_INFINITY, isTimed: false }).map(({ lines }) => lines.join('\n'))
    const cues = texts.map((text) => {
      const start = at
      const end = start + neededMilliseconds(captionCharacters(text), how.norm)
      at = end + how.norm.gap
      return bareCue(run.cue, text, { start, end })
    })
    at += breath
    return cues
  })
}

function partsOf({ words }: Run, how: How & { readonly until: number; readonly isTimed: boolean }): Part[] {
  return partWords({ words, costs: costsOf(words, how.names), ...how })
}

/** What a break before each word costs. */
function costsOf(words: readonly TimedWord[], names: readonly string[]): number[] {
  const text = words.map((word) => word.text).join(' ')
  const costs = new Map(breaksOf(text, names).map(({ offset, cost }) => [offset, cost]))
  let offset = 0
  return words.map((word) => {
    const cost = costs.get(offset) ?? 0
    offset += word.text.length + 1
    return cost
  })
}

function bareCue(
  { role, speaker, side, height }: CaptionCue,
  text: string,
  { start, end }: Pick<CaptionCue, 'start' | 'end'>,
): CaptionCue {
  return { start, end, text, role, speaker, side, height }
}
