import { asMessage } from '../../../../contract/index.ts'
import { fits } from '../../lexicon/lexicon.ts'
import type { Match, RuleFamily } from '../match.ts'
import type { Sentence } from '../sentence.ts'
import { isConjugated } from '../structure/clause-subject.ts'
import { type NounPhrase, nounPhrases } from '../structure/noun-phrase.ts'

/**
 * « Une pièce jouée par des adolescents et mis en scène par leur professeur » : the second of two participles behind one noun, which no
 * noun between them could own.
 */
export const farParticiple: RuleFamily = function* (sentence) {
  for (let at = 4; at < sentence.length; at += 1) {
    if (!sentence.is(at - 1, 'et', ',') || !sentence.can(at, 'participle') || sentence.can(at, 'noun', 'infinitive'))
      continue
    const match = second(sentence, at)
    if (match) yield match
  }
}

function second(sentence: Sentence, at: number): Match | null {
  const readings = sentence.ofKind(at, 'participle')
  const first = firstParticiple(sentence, at - 1)
  const owner = first === null ? null : ownerOf(sentence, first)
  if (first === null || !owner || owner.gender === 'both') return null
  const agrees = (gender: 'm' | 'f' | 'both', count: 's' | 'p' | 'both') =>
    readings.some((one) => fits(one.gender, gender) && fits(one.count, count))
  if (agrees(owner.gender, owner.count)) return null
  for (let k = 0; k < at; k += 1)
    if (sentence.isCapitalised(k) && k > 0) return null
    else if (k !== owner.head && sentence.ofKind(k, 'noun').some(({ gender, count }) => agrees(gender, count)))
      return null
  const [verb] = readings
  if (!verb || !/^(?:par|en|à|au|aux|dans|pour|avec|de|d’|sur|chez|depuis|du)$/u.test(sentence.at(at + 1))) return null
  return {
    from: at,
    to: at,
    rule: 'far-participle',
    category: 'agreement',
    tier: 'check',
    message: asMessage('french.participle-same-noun'),
    suggestions: [sentence.lexicon.participle(verb.lemma, owner.gender, owner.count)],
  }
}

/** The participle before, with no verb of its own between. */
function firstParticiple(sentence: Sentence, joiner: number): number | null {
  for (let at = joiner - 1; at > 0 && at > joiner - 9; at -= 1) {
    if (sentence.isEdge(at) || isConjugated(sentence, at) || sentence.is(at, 'qui', 'que', 'qu’', 'dont', 'où', 'et'))
      return null
    if (sentence.only(at, 'participle')) return at
  }
  return null
}

/** The phrase that ends on the participle, which agrees with it. */
function ownerOf(sentence: Sentence, at: number): NounPhrase | undefined {
  return nounPhrases(sentence).find(
    ({ to, gender, count, head }) =>
      to === at &&
      head < at &&
      sentence.ofKind(at, 'participle').some((one) => fits(one.gender, gender) && fits(one.count, count)),
  )
}
