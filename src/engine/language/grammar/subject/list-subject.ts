import { asMessage } from '../../../../contract/index.ts'
import { personIndex } from '../../lexicon/verb-forms.ts'
import type { RuleFamily } from '../match.ts'
import type { Sentence } from '../sentence.ts'
import { isConjugated } from '../structure/clause-subject.ts'
import { determiners } from '../structure/closed-words.ts'
import { nounPhraseAt } from '../structure/noun-phrase.ts'

/** « Le chœur, les danseurs et l’orchestre partage le plateau » : a list that opens the sentence makes a plural. */
export const listSubject: RuleFamily = function* (sentence) {
  const at = afterList(sentence)
  if (at === null) return
  const verbs = sentence.ofKind(at, 'finite').filter(({ tense }) => tense !== 'imperative')
  const isSingular = verbs.length > 0 && verbs.every(({ count }) => count === 's')
  if (!isSingular || !verbs.some(({ person }) => person === 3) || sentence.can(at, 'participle', 'infinitive')) return
  // « l’atelier danse » : a word that may be a noun must have its object.
  if (sentence.can(at, 'noun', 'adjective') && !determiners.has(sentence.at(at + 1))) return
  yield {
    from: at,
    to: at,
    rule: 'clause-verb',
    category: 'conjugation',
    tier: 'sure',
    message: asMessage('french.verb-subjects'),
    suggestions: verbs.map(({ lemma, tense }) => sentence.lexicon.conjugate(lemma, tense, personIndex(3, 'p'))),
  }
}

/** The position after phrases joined by commas and « et », three at least, from the start of the sentence. */
function afterList(sentence: Sentence): number | null {
  let at = 0
  for (let items = 1; items < 8; items += 1) {
    const end = sentence.is(at, 'l’') && sentence.can(at + 1, 'noun') ? at + 1 : nounPhraseAt(sentence, at)?.to
    if (end === undefined) return null
    const next = end + 1
    if (items > 2 && sentence.is(at - 1, 'et')) return next
    if (!sentence.is(next, ',', 'et')) return null
    at = next + 1
  }
  return null
}

/** « Chacune des six propositions s’adressent » : one at a time, whatever their number. */
export const eachOf: RuleFamily = function* (sentence) {
  for (let at = 0; at + 2 < sentence.length; at += 1) {
    if (!sentence.is(at, 'chacun', 'chacune', 'aucun', 'aucune') || !sentence.is(at + 1, 'des', 'de', 'd’')) continue
    if (at > 0 && !sentence.isEdge(at - 1) && !sentence.is(at - 1, 'que', 'qu’', 'et', 'mais', 'car')) continue
    const verb = verbOf(sentence, at + 2)
    const plurals = verb === null ? [] : sentence.ofKind(verb, 'finite').filter(({ tense }) => tense !== 'imperative')
    if (verb === null || plurals.length === 0 || plurals.some(({ count, person }) => count !== 'p' || person !== 3))
      continue
    yield {
      from: verb,
      to: verb,
      rule: 'each-of',
      category: 'conjugation',
      tier: 'sure',
      message: asMessage('french.verb-chacun'),
      suggestions: plurals.map(({ lemma, tense }) => sentence.lexicon.conjugate(lemma, tense, personIndex(3, 's'))),
    }
  }
}

/** The first conjugated verb, with no other clause before it. */
function verbOf(sentence: Sentence, from: number): number | null {
  for (let at = from; at < from + 9 && at < sentence.length; at += 1) {
    if (sentence.isEdge(at) || sentence.is(at, 'que', 'qu’', 'qui', 'dont', 'où')) return null
    if (isConjugated(sentence, at)) return at
  }
  return null
}
