import type { FactBook } from './fact-book.ts'
import { fact, type Phrase, say, when } from './phrase.ts'
import { thin } from './typography.ts'

/** Words of the trade explained in one true sentence, used only when the record holds the word. */
interface Definition {
  readonly word: RegExp
  /** What the word means, after the word itself. */
  readonly meanings: readonly string[]
}

const ofAccess: readonly Definition[] = [
  {
    word: /audiodescription/iu,
    meanings: [
      'une voix décrit ce qui se passe sur scène, au casque, pour les personnes aveugles ou malvoyantes',
      'dans un casque, une voix dit les gestes, les décors et les silences',
    ],
  },
  {
    word: /\bLSF\b|langue des signes/iu,
    meanings: ['la langue des signes française a sa place sur scène ou tout à côté'],
  },
  {
    word: /relax/iu,
    meanings: ['on peut bouger, sortir, revenir, faire du bruit, et personne ne s’en étonne'],
  },
  {
    word: /visite tactile|tactile/iu,
    meanings: ['on touche le décor et les costumes avant de s’asseoir'],
  },
]

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
export function definitionsFor({ slots, show, title }: FactBook): (Phrase | null)[] {
  const phrases: (Phrase | null)[] = []
  for (const slot of slots) {
    for (const kind of slot.facts.accessibility ?? []) {
      const found = ofAccess.find(({ word }) => word.test(kind))
      const word = fact('accessibility', `performances.${slot.index}.accessibility`, kind)
      for (const meaning of found?.meanings ?? []) phrases.push(say`${word}${thin}: ${meaning}.`)
    }
  }
  const genre = show.genre ?? ''
  for (const meaning of ofGenre.find(({ word }) => word.test(genre))?.meanings ?? []) {
    phrases.push(say`${genre}${thin}: ${meaning}.`)
    phrases.push(when(/^(théâtre|ciné)/iu.test(genre), say`${title}, c’est du ${genre}${thin}: ${meaning}.`))
  }
  return phrases
}
