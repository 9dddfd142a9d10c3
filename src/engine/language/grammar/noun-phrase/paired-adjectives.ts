import { asMessage } from '../../../../contract/index.ts'
import { fits } from '../../lexicon/lexicon.ts'
import { inflected } from '../inflect.ts'
import type { Match, RuleFamily } from '../match.ts'
import type { Sentence } from '../sentence.ts'
import { nounPhraseAt } from '../structure/noun-phrase.ts'

/** « ce projet ambitieux, à la fois poétiques et citoyen » : two adjectives said together agree with one noun. */
export const pairedAdjectives: RuleFamily = function* (sentence) {
  for (let at = 3; at + 2 < sentence.length; at += 1) {
    if (!sentence.is(at - 1, 'fois') || !sentence.is(at - 2, 'la') || !sentence.is(at - 3, 'à')) continue
    if (!sentence.is(at + 1, 'et') || !isAdjective(sentence, at) || !isAdjective(sentence, at + 2)) continue
    const match = oddOne(sentence, at)
    if (match) yield match
  }
}

function isAdjective(sentence: Sentence, at: number): boolean {
  return sentence.can(at, 'adjective', 'participle') && sentence.only(at, 'adjective', 'participle', 'noun')
}

/** The adjective of the two that does not agree with the noun before, where the other does. */
function oddOne(sentence: Sentence, first: number): Match | null {
  const noun = nounBefore(sentence, first - 3)
  if (noun === null) return null
  const agrees = (at: number) =>
    sentence
      .ofKind(at, 'adjective', 'participle')
      .some(({ gender, count }) => fits(gender, noun.gender) && fits(count, noun.count))
  const odd = [first, first + 2].filter((at) => !agrees(at))
  const [at] = odd
  if (at === undefined || odd.length > 1) return null
  const suggestions = sentence
    .ofKind(at, 'adjective', 'participle')
    .map((reading) => inflected(sentence, reading, noun.gender === 'both' ? reading.gender : noun.gender, noun.count))
  const message = asMessage('french.adjectives-paired')
  return { from: at, to: at, rule: 'paired-adjectives', category: 'agreement', tier: 'check', message, suggestions }
}

/** The noun phrase that ends right before, or before a comma. */
function nounBefore(sentence: Sentence, end: number): ReturnType<typeof nounPhraseAt> {
  const last = sentence.is(end - 1, ',') ? end - 2 : end - 1
  for (let from = last; from >= 0 && from > last - 6; from -= 1) {
    const phrase = nounPhraseAt(sentence, from)
    if (phrase && phrase.to === last) return phrase
  }
  return null
}
