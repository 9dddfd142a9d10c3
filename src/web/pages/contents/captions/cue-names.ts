import { changeCue, type EditedCue } from './cue-edits.ts'
import type { EditedName } from './use-captions.ts'

/** The cues with these names put right, from the end of each text to its beginning. */
export function withNames(cues: readonly EditedCue[], names: readonly EditedName[]): readonly EditedCue[] {
  return names
    .toSorted((one, other) => other.start - one.start)
    .reduce<readonly EditedCue[]>((all, { key, start, end, better }) => {
      const text = all.find((cue) => cue.key === key)?.text ?? ''
      return changeCue(all, key, { text: text.slice(0, start) + better + text.slice(end) })
    }, cues)
}
