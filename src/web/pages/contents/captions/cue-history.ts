import type { EditedCue } from './cue-edits.ts'

/** Cues as they are, as they were, and as they were before something was undone. */
export interface CueHistory {
  readonly past: readonly (readonly EditedCue[])[]
  readonly present: readonly EditedCue[]
  readonly future: readonly (readonly EditedCue[])[]
  /** What the last change was made to: typing on in the same place is one change. */
  readonly place: string | null
}

const mostKept = 200

export function historyOf(present: readonly EditedCue[]): CueHistory {
  return { past: [], present, future: [], place: null }
}

/** The same with a change that can be undone; nothing where nothing changed. `place`: what is being typed in, null for an act. */
export function changed(history: CueHistory, present: readonly EditedCue[], place: string | null = null): CueHistory {
  if (present === history.present) return history
  const goesOn = place !== null && place === history.place
  const past = goesOn ? history.past : [...history.past, history.present].slice(-mostKept)
  return { past, present, future: [], place }
}

export function undone(history: CueHistory): CueHistory {
  const before = history.past.at(-1)
  if (before === undefined) return history
  const future = [history.present, ...history.future]
  return { past: history.past.slice(0, -1), present: before, future, place: null }
}

export function redone(history: CueHistory): CueHistory {
  const [after, ...future] = history.future
  if (after === undefined) return history
  return { past: [...history.past, history.present], present: after, future, place: null }
}
