import { commonGivenNames } from '../../../identity/index.ts'
import { matchesIn } from '../../../language/index.ts'
import { foldText, type Reading, type Span } from '../text/reading.ts'

const name = '\\p{Lu}\\p{L}+(?:[- ]\\p{Lu}\\p{L}+)?'
const title = '(?:Madame|Monsieur|Mademoiselle|Mme|Mlle|M\\.|Maître|Docteur|Professeur)'
const manyReaders =
  '(?:Mesdames|Messieurs|Mesdemoiselles|Public|Ami|Spect|Abonn|Adh|Coll|Partenaire|Enseign|Parents|Tou[ts]|Lect|Relais|Compl|Habit|Voisin|Vous|Le |La |Les )'
const closed = '(?= ?[,!\\n]| ?$)'
const opening = '(?<=^|\\n) ?'
const dear = '(?:(?:Ma |Mon )?(?:[Tt]rès )?[Cc]h(?:er|ère)s?|CH(?:ER|[EÈ]RE)S?)'
const hello = '(?:Bonjour|Bonsoir|Salut|Coucou|Hello|BONJOUR)'

/** « Chère Anne, », « Bonjour Monsieur Martin ». */
const greetings = [
  new RegExp(
    `${opening}(?:${hello} )?${dear} (?:${title} (?!et\\b)${name}|(?!${title}|${manyReaders})${name})${closed}`,
    'gu',
  ),
  new RegExp(`${opening}${hello} ${title} (?!et\\b)${name}${closed}`, 'gu'),
]
/** « Bonjour Anne », « Anne, ce spectacle est pour vous »: a word that may be another than a name. */
const givenNames = [
  new RegExp(`${opening}${hello} (${name})${closed}`, 'gu'),
  new RegExp(`${opening}(${name})(?=, [^.!?\\n]{0,80}(?<!\\p{L})(?:vous|votre|vos|tu|toi|ton|ta|tes)(?!\\p{L}))`, 'gu'),
]

/** Where a text calls its reader by a name of one person. */
export function readerNamesIn({ plain }: Reading): Span[] {
  return [
    ...greetings.flatMap((pattern) => matchesIn(plain, pattern)),
    ...givenNames
      .flatMap((pattern) => matchesIn(plain, pattern))
      .filter(([, called = '']) => commonGivenNames.has(foldText(called.split(' ')[0] ?? ''))),
  ].map((match) => {
    const written = match[0]
    return {
      start: match.index + (written.length - written.trimStart().length),
      end: match.index + written.trimEnd().length,
    }
  })
}
