import { wordsOf } from '../record/name-search.ts'
import type { Scene } from '../scene/finding.ts'
import { foldText, normaliseText, type Span } from '../text/reading.ts'

const articles = /^(?:le|la|les|l|un|une|des)$/

/** A word without its number, and an article without its gender. */
function stem(word: string): string {
  if (articles.test(word)) return 'le'
  return word.length > 3 ? word.replace(/[sx]$/, '') : word
}

/** « Sous les capuches » for « Sous la capuche »: the title's own words, in another number. */
export function titlesInAnotherNumber(scene: Scene, title: string): Span[] {
  const own = foldText(normaliseText(title)).match(/[\p{L}\d]+/gu) ?? []
  const stems = own.map(stem)
  if (stems.filter((word) => word.length > 3).length === 0 || own.length < 2) return []
  const words = wordsOf(scene.reading)
  return words.flatMap((first, index) => {
    if (stem(first.folded) !== stems[0] || !/^\p{Lu}/u.test(scene.reading.plain.slice(first.start))) return []
    const window = words.slice(index, index + stems.length)
    const last = window.at(-1)
    if (last === undefined || window.length < stems.length) return []
    if (window.some((word, place) => stem(word.folded) !== stems[place])) return []
    const isOther = window.some((word, place) => word.folded !== own[place] && !articles.test(word.folded))
    return isOther ? [{ start: first.start, end: last.end }] : []
  })
}
