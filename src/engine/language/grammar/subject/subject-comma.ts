import { asMessage } from '../../../../contract/index.ts'
import { fits } from '../../lexicon/lexicon.ts'
import type { Match, RuleFamily } from '../match.ts'
import type { Sentence } from '../sentence.ts'
import { avoir, between, etre } from '../structure/auxiliaries.ts'
import { momentsOfDay } from '../structure/closed-words.ts'
import { nounPhraseAt } from '../structure/noun-phrase.ts'

/**
 * « Ces répétitions publiques, sont ouvertes » : one comma alone does not part the subject from its verb. Only where the subject opens the
 * sentence and what is said of it agrees with it; « Le soir, sont projetés trois films » has its subject after.
 */
export const subjectComma: RuleFamily = function* (sentence) {
  const phrase = nounPhraseAt(sentence, 0)
  const comma = (phrase?.to ?? 0) + 1
  const verb = comma + 1
  if (!phrase || !sentence.is(comma, ',') || momentsOfDay.has(sentence.at(phrase.head))) return
  const isVerb = etre.has(sentence.at(verb)) || avoir.has(sentence.at(verb))
  const agrees = sentence.ofKind(verb, 'finite').some(({ person, count }) => person === 3 && fits(count, phrase.count))
  if (!isVerb || !agrees || sentence.at(verb + 1).startsWith('-')) return
  const said = sentence.skip(verb + 1, between)
  const isSaidOfIt = sentence
    .ofKind(said, 'adjective', 'participle')
    .some(({ gender, count }) => fits(gender, phrase.gender) && fits(count, phrase.count))
  if (!isSaidOfIt || nounPhraseAt(sentence, said + 1) !== null || laterComma(sentence, said)) return
  yield found(sentence, phrase.to)
}

/** « Les décors, sont peints, dit-on » : with another comma, what stands between may be an aside. */
function laterComma(sentence: Sentence, from: number): boolean {
  return sentence.is(from + 1, ',')
}

function found(sentence: Sentence, last: number): Match {
  return {
    from: last,
    to: last + 1,
    rule: 'subject-comma',
    category: 'usage',
    tier: 'check',
    message: asMessage('french.subject-comma'),
    suggestions: [sentence.at(last)],
  }
}
