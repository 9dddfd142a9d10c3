import { articlesFor, genderOf } from './french.ts'
import { type FactPiece, fact, type Phrase } from './phrase.ts'
import { lowerFirst, typeset } from './typography.ts'

/** Where the venue's own words stand, as a sentence says it. */
export interface TextSource {
  /** « la brochure de saison ». */
  readonly the: Phrase
  /** « dans la brochure de saison », « sur le site ». */
  readonly within: Phrase
  /** « de la brochure de saison ». */
  readonly of: Phrase
  /** « brochure de saison », in brackets behind the words. */
  readonly name: Phrase
}

/** What a house prints, by the word that its name opens on; the file or the address that a text was taken from is none, nor is a record, which no reader has seen. */
const printed =
  /^(?:brochure|communiqué|dépliant|dossier|feuille|journal|livret|magazine|note|plaquette|présentation|programme|site|texte|tract)(?!\p{L})/iu
const ofAFile = /\.\p{L}{2,5}(?!\p{L})|[/\\@_]/u

/** Where a text of the record comes from, in the record's own words when they name something printed; else the show's presentation, which any such text is. */
export function textSource(source: string, index: number): TextSource {
  const words = typeset(source)
  const [head = ''] = words.split(/\s/u)
  const gender = printed.test(words) && !ofAFile.test(words) ? genderOf(head) : null
  if (gender === null) return named('présentation du spectacle', 'F', (text) => [text])
  return named(lowerFirst(words), gender, (text) => [sourceFact(text, index)])
}

function sourceFact(text: string, index: number): FactPiece {
  return fact('quote', `texts.${index}.source`, text)
}

function named(words: string, gender: 'M' | 'F', bind: (text: string) => Phrase): TextSource {
  const articles = articlesFor(words, gender)
  const bound = bind(words)
  return {
    the: [articles.the, ...bound],
    within: [`${/^site/u.test(words) ? 'sur' : 'dans'} ${articles.the}`, ...bound],
    of: [articles.of, ...bound],
    name: bound,
  }
}
