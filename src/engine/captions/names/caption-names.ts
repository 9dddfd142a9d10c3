import type { CaptionCue, CaptionName } from '../../../contract/index.ts'
import { namesNearly } from '../../language/index.ts'

/** Names and titles of the season that the cues write nearly as it does. Proposals: nothing is changed. */
export function captionNames(cues: readonly CaptionCue[], lexicon: readonly string[]): CaptionName[] {
  return cues.flatMap(({ text }, cue) =>
    namesNearly(text, lexicon).map(({ start, end, better, name }) => {
      const written = text.slice(start, end)
      return { cue, start, end, written, better: withLineOf(written, better), name }
    }),
  )
}

/** A name that a line break parts stays on two lines: at the same word. */
function withLineOf(written: string, better: string): string {
  const before = written.indexOf('\n')
  if (before < 0) return better
  const words = written.slice(0, before).trim().split(/\s+/u).length
  const parts = better.split(' ')
  return words < parts.length ? `${parts.slice(0, words).join(' ')}\n${parts.slice(words).join(' ')}` : better
}
