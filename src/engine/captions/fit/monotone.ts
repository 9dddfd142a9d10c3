import { captionCharacters, neededMilliseconds } from '../../../contract/index.ts'
import type { SpokenCue } from './timed-words.ts'

/**
 * The same cues in the order of their times, none over the next: one that runs over ends where the next begins, and those that begin
 * together share their time by their length. Words lose nothing; the file's own overlaps were noted as it was read.
 */
export function monotone(cues: readonly SpokenCue[]): SpokenCue[] {
  const ordered = cues.toSorted((one, other) => one.start - other.start)
  const groups = [...Map.groupBy(ordered, ({ start }) => start).values()]
  return groups.flatMap((group, index) => {
    const next = groups[index + 1]?.[0]?.start ?? Number.POSITIVE_INFINITY
    const start = group[0]?.start ?? 0
    const needed = group.reduce((sum, { text }) => sum + neededMilliseconds(captionCharacters(text)), 0)
    const told = Math.max(...group.map(({ end }) => end))
    const end = Math.min(next, told > start ? told : start + needed)
    return group.length === 1 ? group.map((cue) => ending(cue, end)) : shared(group, { start, end })
  })
}

function ending(cue: SpokenCue, end: number): SpokenCue {
  return end === cue.end ? cue : { ...cue, end }
}

function shared(group: readonly SpokenCue[], { start, end }: { start: number; end: number }): SpokenCue[] {
  const weights = group.map(({ text }) => captionCharacters(text) + 1)
  const whole = weights.reduce((sum, weight) => sum + weight, 0)
  let passed = 0
  return group.map((cue, index) => {
    const from = Math.round(start + ((end - start) * passed) / whole)
    passed += weights[index] ?? 0
    const { words: _, ...bare } = cue
    return { ...bare, start: from, end: Math.round(start + ((end - start) * passed) / whole) }
  })
}
