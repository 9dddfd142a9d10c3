import type { CaptionCue, CaptionName } from '../../../contract/index.ts'

/** The cues with these proposals taken, from the last of each text to the first. */
export function withNames(cues: readonly CaptionCue[], names: readonly CaptionName[]): CaptionCue[] {
  return cues.map((cue, index) => {
    const own = names.filter((name) => name.cue === index).toSorted((one, other) => other.start - one.start)
    const text = own.reduce(
      (whole, { start, end, better }) => whole.slice(0, start) + better + whole.slice(end),
      cue.text,
    )
    return own.length === 0 ? cue : { ...cue, text }
  })
}
