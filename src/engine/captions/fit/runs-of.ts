import type { CaptionCue } from '../../../contract/index.ts'
import { type SpokenCue, type TimedWord, timedWords } from './timed-words.ts'

/** What is said on end by one voice: its words may be parted anew, whatever cues they came in. */
export interface Run {
  readonly cue: SpokenCue
  readonly words: readonly TimedWord[]
  /** Kept as written: lines of several voices, each after its dash. */
  readonly isDialogue: boolean
}

/** A longer silence parts what is said. */
const longestSilence = 1500
/** Words without times are parted by whoever wrote them: each paragraph stands alone. */
const noSilence = -1

/** Cues that follow each other in one voice, colour and place, joined. */
export function runsOf(cues: readonly SpokenCue[], isTimed: boolean): Run[] {
  const most = isTimed ? longestSilence : noSilence
  const runs: { cue: SpokenCue; words: TimedWord[]; isDialogue: boolean }[] = []
  for (const cue of cues) {
    const isDialogue = cue.text.split('\n').filter((line) => /^[-–—]\s?\S/u.test(line)).length > 1
    const last = runs.at(-1)
    const lastEnd = last?.words.at(-1)?.end ?? 0
    const joins = last && !isDialogue && !last.isDialogue && sameVoice(last.cue, cue) && cue.start - lastEnd <= most
    if (joins && last) last.words.push(...timedWords(cue))
    else runs.push({ cue, words: timedWords(cue), isDialogue })
  }
  return runs
}

function sameVoice(one: CaptionCue, other: CaptionCue): boolean {
  return (
    one.role === other.role && one.speaker === other.speaker && one.side === other.side && one.height === other.height
  )
}
