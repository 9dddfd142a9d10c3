import { commonGivenNames } from '../../identity/index.ts'
import { foldText } from '../check/text/reading.ts'
import { genderOf } from './french.ts'
import { lowerFirst } from './typography.ts'

const smallWords =
  /^(?:une?|des?|du|les?|la|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|à|au|aux|en|dans|sur|sous|pour|par|avec|sans|chez|après|avant|autour|librement)(?!\p{L})|^[dl][’']/iu
/** Common nouns that open a subtitle or a meeting and that the list of genders does not hold. */
const others = /^(?:rencontre|lettres?|lecture|tragi-comédie)$/iu
/** Nouns that are a whole subtitle by themselves. */
const kinds =
  /^(?:tragédie|comédie|drame|farce|conte|fable|opéra|opérette|oratorio|ballet|concert|récital|cabaret|solo|duo|trio)$/iu

/**
 * A text of the record set within a sentence: its first word without its capital when it is a common one (« Conte lyrique en trois
 * actes »), as printed when it may be a name or another language (« Couperin, Charpentier », « Night Shift »): P24.
 */
export function withinSentence(text: string): string {
  if (smallWords.test(text)) return lowerFirst(text)
  const [, first = '', rest = ''] = /^(\p{Lu}[\p{Ll}-]+)(.*)$/su.exec(text) ?? []
  if (kinds.test(first) && !/^ \p{Lu}/u.test(rest)) return lowerFirst(text)
  const isCommon = genderOf(first) !== null || genderOf(first.replace(/[sx]$/u, '')) !== null || others.test(first)
  return isCommon && /^ \p{Ll}/u.test(rest) && !commonGivenNames.has(foldText(first)) ? lowerFirst(text) : text
}
