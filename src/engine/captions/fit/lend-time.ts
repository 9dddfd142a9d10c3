import { type CaptionCue, type CaptionNorm, captionCharacters, neededMilliseconds } from '../../../contract/index.ts'

/** How far a subtitle may stand before or after the words that it writes: more is seen. */
const furthest = 400

/**
 * Subtitles that have too little time take some from the silence before them, then from a neighbour that has more than it is read in; none
 * begins further than that from its words.
 */
export function lendTime(cues: readonly CaptionCue[], norm: CaptionNorm): CaptionCue[] {
  const lent = cues.map((cue) => ({ ...cue }))
  const spare = (cue: CaptionCue) => cue.end - cue.start - neededMilliseconds(captionCharacters(cue.text), norm)
  for (const [index, cue] of lent.entries()) {
    const before = lent[index - 1]
    const after = lent[index + 1]
    const heard = cues[index]?.start ?? cue.start
    const lack = () => Math.max(0, Math.min(-spare(cue), norm.longest - (cue.end - cue.start)))
    // From the one before, or the silence after it.
    const free = before ? cue.start - norm.gap - before.end : cue.start
    const fromBefore = Math.min(
      lack(),
      cue.start - Math.max(0, heard - furthest),
      free + Math.max(0, before ? spare(before) : 0),
    )
    if (fromBefore > 0) {
      cue.start -= fromBefore
      if (before) before.end = Math.min(before.end, cue.start - norm.gap)
    }
    if (!after || lack() === 0) continue
    const isClose = after.start - cue.end <= norm.gap
    const fromAfter = isClose ? Math.min(lack(), furthest, Math.max(0, spare(after))) : 0
    after.start += fromAfter
    cue.end += fromAfter
  }
  return lent
}
