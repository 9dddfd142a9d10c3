import { loadLexicon } from '../../../language/index.ts'
import { numberPattern, parseNumber } from '../text/french-numbers.ts'
import { foldText, type Span } from '../text/reading.ts'

/** « dix-sept boîtes »: how many, of what (folded, as its dictionary form). */
export interface CountedThing extends Span {
  readonly count: number
  readonly thing: string
}

const counting = new RegExp(`(?<![\\p{L}\\d,.-])(${numberPattern}) (\\p{L}[\\p{L}-]+)`, 'gu')

/** The things that a text counts, in figures or words; « un », « une » count nothing. */
export function thingsCounted(text: string): CountedThing[] {
  return [...foldText(text).matchAll(counting)].flatMap(({ 0: words, 1: number = '', 2: noun = '', index }) => {
    const count = parseNumber(number)
    const start = index + words.length - noun.length
    if (count === null || count < 2) return []
    return [{ start: index, end: index + words.length, count, thing: nounOf(text.slice(start, start + noun.length)) }]
  })
}

function nounOf(written: string): string {
  const word = written.toLocaleLowerCase('fr')
  const noun = loadLexicon()
    .read(word)
    .find(({ kind }) => kind === 'noun')
  return foldText(noun?.lemma ?? word)
}
