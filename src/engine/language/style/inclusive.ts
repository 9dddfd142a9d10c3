import { asMessage, type Finding, type InclusiveChoice } from '../../../contract/index.ts'
import { loadLexicon } from '../lexicon/lexicon.ts'
import { protectedSpans, touches } from '../protected-spans.ts'

const shortened =
  /(?<![\p{L}\d@/.])(\p{Ll}{2,})([·•‧.\-/(])(e|es|ne|nes|le|les|te|tes|se|ses|ve|ves|rice|rices|trice|trices|euse|euses|ère|ères|ice|ices)(\)?)(?:[·•‧.\-/]?(s))?(?![\p{L}\d])/giu

/**
 * Forms like « spectateur·rices », by the house's own choice. Screen readers stumble on the point (access42, 2024):
 * « in full » proposes both words, feminine first.
 */
export function checkInclusive(text: string, choice: InclusiveChoice): Finding[] {
  if (choice === 'any') return []
  const guarded = protectedSpans(text)
  return [...text.matchAll(shortened)].flatMap((match) => {
    const [whole, stem = '', sign = '', ending = '', , plural = ''] = match
    if (choice === 'medianPoint' && sign === '·') return []
    const many = plural === 's' || ending.endsWith('s')
    const bothWords = inFull(stem, many)
    // « donne-les », an address: no word known in both genders.
    if (bothWords === null || touches(guarded, match.index, match.index + whole.length)) return []
    const suggestion =
      choice === 'medianPoint' ? `${stem}·${ending.replace(/(?<=.)s$/u, '')}${many ? '·s' : ''}` : bothWords
    const message = choice === 'medianPoint' ? asMessage('french.median-point') : asMessage('french.both-words')
    return [
      {
        start: match.index,
        end: match.index + whole.length,
        rule: 'inclusive-form',
        category: 'inclusive',
        tier: 'check' as const,
        message,
        suggestions: [suggestion],
      },
    ]
  })
}

/** A point of any height is a point in the middle; the others are told apart. */
function signOf(sign: string): string {
  return /[·•‧]/u.test(sign) ? '·' : sign
}

/**
 * Shortened forms that a text writes otherwise than most of its own (« comédien.ne.s » beside « spectateur·rice·s »), whatever the house
 * has chosen; of as many of each, the first is followed. Only words that are known in both genders count: « donne-les » is no such form.
 */
export function checkMixedInclusive(text: string): Finding[] {
  const guarded = protectedSpans(text)
  const forms = [...text.matchAll(shortened)].flatMap((match) => {
    const [whole, stem = '', sign = '', ending = '', , plural = ''] = match
    const [start, end] = [match.index, match.index + whole.length]
    const isMany = plural === 's' || ending.endsWith('s')
    if (touches(guarded, start, end) || inFull(stem, isMany) === null) return []
    return [{ start, end, sign: signOf(sign), stem, ending: ending.replace(/(?<=.)s$/u, ''), isMany }]
  })
  const [main] = [...Map.groupBy(forms, ({ sign }) => sign)].toSorted((a, b) => b[1].length - a[1].length)
  const most = main?.[0] ?? ''
  return forms
    .filter(({ sign }) => sign !== most)
    .map(({ start, end, stem, ending, isMany }) => ({
      start,
      end,
      rule: 'inclusive-mixed',
      category: 'inclusive',
      tier: 'check' as const,
      message: asMessage('french.mixed-inclusive', { sign: most }),
      suggestions: [shortenedWith(most, { stem, ending, isMany })],
    }))
}

function shortenedWith(
  sign: string,
  { stem, ending, isMany }: { stem: string; ending: string; isMany: boolean },
): string {
  return sign === '(' ? `${stem}(${ending})${isMany ? 's' : ''}` : `${stem}${sign}${ending}${isMany ? `${sign}s` : ''}`
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
