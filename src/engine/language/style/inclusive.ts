import { asMessage, type Finding } from '../../../contract/index.ts'
import { loadLexicon } from '../lexicon/lexicon.ts'

/** What the house writes: anything; no shortened forms (both words in full instead); or the median point alone. */
export type InclusiveChoice = 'any' | 'inFull' | 'medianPoint'

const shortened =
  /(?<![\p{L}\d@/.])(\p{Ll}{2,})([·•‧.\-/(])(e|es|ne|nes|le|les|te|tes|se|ses|ve|ves|rice|rices|trice|trices|euse|euses|ère|ères|ice|ices)(\)?)(?:[·•‧.\-/]?(s))?(?![\p{L}\d])/giu

/**
 * Forms like « spectateur·rices », by the house's own choice. Screen readers stumble on the point (access42, 2024):
 * « in full » proposes both words, feminine first.
 */
export function checkInclusive(text: string, choice: InclusiveChoice): Finding[] {
  if (choice === 'any') return []
  return [...text.matchAll(shortened)].flatMap((match) => {
    const [whole, stem = '', sign = '', ending = '', , plural = ''] = match
    if (choice === 'medianPoint' && sign === '·') return []
    const many = plural === 's' || ending.endsWith('s')
    const suggestion =
      choice === 'medianPoint' ? `${stem}·${ending.replace(/s$/u, '')}${many ? '·s' : ''}` : inFull(stem, many)
    if (suggestion === null) return []
    const message = choice === 'medianPoint' ? asMessage('french.median-point') : asMessage('french.both-words')
    return [
      {
        start: match.index,
        end: match.index + whole.length,
        rule: 'inclusive-form',
        category: 'inclusive',
        tier: 'style' as const,
        message,
        suggestions: [suggestion],
      },
    ]
  })
}

/** « spectatrices et spectateurs », or null when the word is not known in both genders. */
function inFull(stem: string, many: boolean): string | null {
  const lexicon = loadLexicon()
  const word = stem.toLowerCase()
  const lemma = lexicon.read(word).find(({ kind }) => kind === 'noun' || kind === 'adjective' || kind === 'participle')
  if (!lemma) return null
  const count = many ? 'p' : 's'
  const form = (gender: 'm' | 'f') =>
    lemma.kind === 'participle'
      ? lexicon.participle(lemma.lemma, gender, count)
      : lexicon.inflect(lemma.lemma, gender, count)
  const feminine = form('f')
  const masculine = form('m')
  return feminine === null || masculine === null || feminine === masculine
    ? null
    : `${feminine} ${many ? 'et' : 'ou'} ${masculine}`
}
