import type { CaptionCue, CaptionGap } from './caption.ts'

/** A describing voice that is followed without strain, in words a minute. */
export const describedWordsPerMinute = 150
const aroundVoice = 500
const fewestWords = 3

/** Silences between subtitles that leave room for some words of audio description, half a second kept on each side. `until`: length of the film. */
export function captionGaps(
  cues: readonly Pick<CaptionCue, 'start' | 'end'>[],
  until: number | null = null,
): CaptionGap[] {
  const ordered = cues.toSorted((one, other) => one.start - other.start)
  const gaps: CaptionGap[] = []
  let from = 0
  for (const { start, end } of [...ordered, ...(until === null ? [] : [{ start: until, end: until }])]) {
    const words = Math.floor(((start - from - 2 * aroundVoice) * describedWordsPerMinute) / 60_000)
    if (words >= fewestWords) gaps.push({ start: from, end: start, words })
    from = Math.max(from, end)
  }
  return gaps
}
