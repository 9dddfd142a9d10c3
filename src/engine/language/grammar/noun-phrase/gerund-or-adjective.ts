import { asMessage } from '../../../../contract/index.ts'
import type { Match, RuleFamily } from '../match.ts'
import type { Sentence } from '../sentence.ts'
import { isConjugated } from '../structure/clause-subject.ts'
import { determiners } from '../structure/closed-words.ts'
import { nounPhrases } from '../structure/noun-phrase.ts'

/** Verbs that need no object, so that their participle may stand alone: « les spectateurs entrant découvrent la salle ». */
const alone =
  /^(?:arriver|entrer|sortir|partir|venir|rester|sourire|rire|dormir|jouer|danser|chanter|parler|pleurer|marcher|courir|crier|participer|travailler|monter|descendre|tomber|briller|vivre|habiter|attendre|commencer|suivre|boire|manger|lire|écrire|fumer|passer|vieillir|grandir|mourir|voyager|bouger|trembler|hésiter|respirer|patienter|résider|exister|assister|débuter)$/u

/**
 * « Une lumière rasant découpe les silhouettes » : a present participle has its object, so that right before the verb of the clause it is the
 * adjective, which agrees (Le Bon Usage, § 919).
 */
export const gerundOrAdjective: RuleFamily = function* (sentence) {
  for (const { determiner, head, to, gender, count } of nounPhrases(sentence)) {
    if (!determiner || gender === 'both' || (gender === 'm' && count === 's')) continue
    const at = to > head && sentence.can(to, 'gerund') ? to : to + 1
    const match = uninflected(sentence, at, { gender, count })
    if (match) yield match
  }
}

function uninflected(
  sentence: Sentence,
  at: number,
  { gender, count }: { gender: 'm' | 'f'; count: 's' | 'p' },
): Match | null {
  const verbs = sentence.ofKind(at, 'gerund')
  if (verbs.length === 0 || verbs.some(({ lemma }) => alone.test(lemma)) || !isVerbOf(sentence, at + 1, count))
    return null
  const form = sentence.lexicon.inflect(sentence.at(at), gender, count)
  if (form === null || form === sentence.at(at)) return null
  return {
    from: at,
    to: at,
    rule: 'gerund-or-adjective',
    category: 'agreement',
    tier: 'check',
    message: asMessage('french.gerund-or-adjective'),
    suggestions: [form],
  }
}

function isVerbOf(sentence: Sentence, at: number, count: 's' | 'p'): boolean {
  const hasObject = determiners.has(sentence.at(at + 1)) || sentence.is(at + 1, 'l’')
  return (
    (isConjugated(sentence, at) || (hasObject && !sentence.can(at, 'adjective', 'participle'))) &&
    sentence.ofKind(at, 'finite').some((verb) => verb.person === 3 && verb.count === count)
  )
}
