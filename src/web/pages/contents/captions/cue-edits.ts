import {
  type CaptionCue,
  captionCharacters,
  captionFaults,
  isLetPass,
  neededMilliseconds,
} from '../../../../contract/index.ts'

/** A cue under the hands: `key` stays while everything else of it changes. */
export interface EditedCue extends CaptionCue {
  readonly key: number
}

/** Numbers each cue, from `first` on. */
export function keyed(cues: readonly CaptionCue[], first = 1): EditedCue[] {
  return cues.map((cue, index) => ({ ...cue, key: first + index }))
}

/** A number that no cue has. */
export function nextKey(cues: readonly EditedCue[]): number {
  return 1 + cues.reduce((most, { key }) => Math.max(most, key), 0)
}

export function changeCue(cues: readonly EditedCue[], key: number, change: Partial<CaptionCue>): EditedCue[] {
  return cues.map((cue) => (cue.key === key ? { ...cue, ...change } : cue))
}

/** Two cues for one, parted at `caret` of its text; its time goes to each by the length of its words. The same where a side has no word. */
export function splitCue(cues: readonly EditedCue[], key: number, caret: number): readonly EditedCue[] {
  const cue = cues.find((one) => one.key === key)
  const [first, second] = [cue?.text.slice(0, caret).trim() ?? '', cue?.text.slice(caret).trim() ?? '']
  if (!cue || first === '' || second === '') return cues
  const share = captionCharacters(first) / (captionCharacters(first) + captionCharacters(second))
  const middle = Math.round(cue.start + (cue.end - cue.start) * share)
  const parts = [
    { ...cue, text: first, end: middle },
    { ...cue, text: second, start: middle, key: nextKey(cues) },
  ]
  return cues.flatMap((one) => (one.key === key ? parts : [one]))
}

/** The cue and the one after it as one, its words on a line each where two lines are enough; the same for the last. */
export function joinCue(cues: readonly EditedCue[], key: number): readonly EditedCue[] {
  const at = cues.findIndex((one) => one.key === key)
  const [cue, next] = [cues[at], cues[at + 1]]
  if (!cue || !next) return cues
  const lines = [cue.text, next.text].map((text) => text.replace(/\s*\n\s*/gu, ' ').trim())
  const joined = { ...cue, end: Math.max(cue.end, next.end), text: lines.filter((line) => line !== '').join('\n') }
  return cues.toSpliced(at, 2, joined)
}

export function removeCue(cues: readonly EditedCue[], key: number): EditedCue[] {
  return cues.filter((cue) => cue.key !== key)
}

/** A cue without words after that one, in the time that is left before the next: a second at most. */
export function addCue(cues: readonly EditedCue[], key: number | null): EditedCue[] {
  const at = key === null ? cues.length - 1 : cues.findIndex((one) => one.key === key)
  const start = cues[at]?.end ?? 0
  const end = Math.max(start, Math.min(start + neededMilliseconds(1), cues[at + 1]?.start ?? Number.POSITIVE_INFINITY))
  const added = { ...(cues[at] ?? blank), text: '', start, end, key: nextKey(cues) }
  return cues.toSpliced(at + 1, 0, added)
}

const blank = { role: 'on-screen', speaker: null, side: 'centre', height: 'bottom' } as const

/** That cue and all that follow, sooner or later by so many milliseconds; never before the beginning. */
export function shiftFrom(cues: readonly EditedCue[], key: number, by: number): EditedCue[] {
  const at = cues.findIndex((one) => one.key === key)
  const earliest = cues[at]?.start ?? 0
  const shift = Math.max(by, -earliest)
  return cues.map((cue, index) => (index < at ? cue : { ...cue, start: cue.start + shift, end: cue.end + shift }))
}

/** The cue that is on screen at that moment. */
export function cueAt(cues: readonly EditedCue[], milliseconds: number): EditedCue | null {
  return cues.find(({ start, end }) => start <= milliseconds && milliseconds < end) ?? null
}

/** The number of the next cue that breaks the norm, past the one given, and from the first again; null where none does. */
export function nextBroken(cues: readonly EditedCue[], key: number | null): number | null {
  const broken = cues.filter((cue, index) => !captionFaults(cue, cues[index + 1] ?? null).every(isLetPass))
  const at = cues.findIndex((cue) => cue.key === key)
  return (broken.find((cue) => cues.indexOf(cue) > at) ?? broken[0])?.key ?? null
}
