import type { FactBook } from './fact-book.ts'
import { type Phrase, say, when } from './phrase.ts'
import { thin } from './typography.ts'

/** Words of the trade explained in one true sentence, used only when the record holds the word. */
interface Definition {
  readonly word: RegExp
  /** What the word means, after the word itself. */
  readonly meanings: readonly string[]
}

const ofGenre: readonly Definition[] = [
  {
    word: /th[ée]âtre d[’']objets/iu,
    meanings: [
      'un théâtre où les objets de tous les jours tiennent les rôles',
      'les objets du quotidien y jouent, et on les manipule à vue',
    ],
  },
  { word: /marionnette/iu, meanings: ['un théâtre où quelqu’un prête ses gestes à des figures'] },
  { word: /théâtre d[’']ombres/iu, meanings: ['une lumière, un écran, et les personnages sont des ombres'] },
  { word: /ciné-?concert/iu, meanings: ['un film à l’écran, la musique jouée dans la salle'] },
]

/** Openings that explain a word of the show's record. */
export function definitionsFor({ show, title }: FactBook): (Phrase | null)[] {
  const phrases: (Phrase | null)[] = []
  const genre = show.genre ?? ''
  for (const meaning of ofGenre.find(({ word }) => word.test(genre))?.meanings ?? []) {
    phrases.push(say`${genre}${thin}: ${meaning}.`)
    phrases.push(when(/^(théâtre|ciné)/iu.test(genre), say`${title}, c’est du ${genre}${thin}: ${meaning}.`))
  }
  return phrases
}
