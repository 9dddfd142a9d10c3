import type { Scene } from './finding.ts'
import { wordsOf } from './name-search.ts'
import { foldText, normaliseText, type Span } from './reading.ts'

/** Least words that must stand as in the title, and their least share of its letters. */
const leastWords = 3
const leastShare = 0.6
/** Enough when a capital within the title stands as it does there: « Le Bal des imprévisibles », not « Le bal des pompiers ». */
const leastShareCapitals = 0.35

/**
 * « La Cerisaie en fleurs » for « La Cerisaie en feu »: as many words as the title, all of them its own but one.
 * The stretch opens with the title's capital; titles of three words and less are too near to plain phrases.
 */
export function titlesChangedByAWord(scene: Scene, title: string): Span[] {
  const target = foldText(normaliseText(title)).match(/[\p{L}\d]+/gu) ?? []
  if (target.length <= leastWords) return []
  const words = wordsOf(scene.reading)
  return words.flatMap((first, index) => {
    const window = words.slice(index, index + target.length)
    const last = window.at(-1)
    if (last === undefined || window.length < target.length) return []
    const span = { start: first.start, end: last.end }
    const written = scene.reading.plain.slice(span.start, span.end)
    if (!/^[\p{Lu}\d]/u.test(written) || /[.!?;:\n]/.test(written)) return []
    const same = window.filter((word, place) => word.folded === target[place])
    const letters = (list: readonly string[]): number => list.join('').length
    const share = letters(same.map((word) => word.folded)) / letters(target)
    const least = /[^.] \p{Lu}/u.test(written) && / \p{Lu}/u.test(title) ? leastShareCapitals : leastShare
    return same.length === target.length - 1 && share >= least ? [span] : []
  })
}
