import { asMessage } from '../../../../contract/index.ts'
import type { Match, RuleFamily } from '../match.ts'
import type { Sentence } from '../sentence.ts'

/** Words that French says twice in a row. */
const saidTwice = new Set(
  'hou nous vous en très tout tous si oui non bien faire la ha ah oh eh hé ho hi bla là ça qui être avoir plus jamais vite doucement bis tut clic boum tic tac chut'.split(
    ' ',
  ),
)

/** Little words that are never right twice. */
const neverTwice =
  /^(?:le|les|l’|un|une|des|du|de|d’|ce|cet|cette|ces|mon|ma|mes|son|sa|ses|notre|nos|votre|vos|leur|leurs|à|au|aux|par|pour|sur|dans|avec|sans|sous|chez|et|ou|mais|car|que|qu’|donc|où|dont|je|tu|il|elle|on|ils|elles|ne|se|me|te|est|sont|a|ont|pas|deux|trois|quatre|cinq|six|dix)$/u

/** « par par », « le le » : a word written twice. */
export const repeatedWords: RuleFamily = function* (sentence) {
  for (let at = 1; at < sentence.length; at += 1) {
    const word = sentence.at(at)
    if (word !== sentence.at(at - 1) || !sentence.isWord(at) || sentence.isCapitalised(at)) continue
    if (word === 'mieux' && sentence.is(at - 2, 'qui')) continue
    if (word === 'la' && sentence.is(at - 2, 'de', 'à', 'dans', 'sur', 'par', 'pour') && sentence.can(at + 1, 'noun')) {
      yield twice(at, word, 'sure')
      continue
    }
    if (hasOneVerb(sentence, at)) {
      yield twice(at, word, 'sure')
      continue
    }
    if (saidTwice.has(word) || word.startsWith('-') || isTwoWords(sentence, at)) continue
    const sure = neverTwice.test(word) && !isWholeSentence(sentence, at)
    yield twice(at, word, sure ? 'sure' : 'check')
  }
}

/** « un spectacle qui qui parle », « traverse la la ville » : no word stands between that either could go with. */
function hasOneVerb(sentence: Sentence, at: number): boolean {
  if (sentence.is(at, 'qui')) return sentence.can(at - 2, 'noun', 'adjective') && sentence.can(at + 1, 'finite')
  return sentence.is(at, 'la') && sentence.only(at - 2, 'finite') && sentence.only(at + 1, 'noun')
}

/** « Les poules du couvent couvent » : one spelling, two words. */
function isTwoWords(sentence: Sentence, at: number): boolean {
  if (/^(?:premier|première|dernier|dernière|prochain|prochaine|nouveau|nouvelle)s?$/u.test(sentence.at(at)))
    return false
  return sentence.can(at, 'noun') && sentence.can(at, 'finite', 'adjective')
}

/** « Le, le… » and lines made of one word are rhythm, not slips. */
function isWholeSentence(sentence: Sentence, at: number): boolean {
  return sentence.is(at + 1, sentence.at(at)) || sentence.is(at - 2, sentence.at(at))
}

function twice(at: number, word: string, tier: Match['tier']): Match {
  return {
    from: at - 1,
    to: at,
    rule: 'repeated-word',
    category: 'spelling',
    tier,
    message: asMessage('french.written-twice', { word }),
    suggestions: [word],
  }
}
