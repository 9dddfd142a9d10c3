import { asMessage } from '../../../../contract/index.ts'
import type { Match, RuleFamily } from '../match.ts'
import type { Sentence } from '../sentence.ts'
import { between } from '../structure/auxiliaries.ts'
import { chainEndingAt, isConjugated, subjectOfVerb } from '../structure/clause-subject.ts'
import { adverbs, determiners, objectPronouns } from '../structure/closed-words.ts'

/**
 * « a » and « est » where the sentence has all its verbs already: each clause has one conjugated verb, and as many words
 * open a clause (que, qui, dont, où…) as there are clauses but one. One verb too many is a preposition or a conjunction.
 */
export const verbTooMany: RuleFamily = function* (sentence) {
  for (let i = 1; i < sentence.length; i += 1) {
    const match =
      numbersJoined(sentence, i) ?? preposition(sentence, i) ?? conjunction(sentence, i) ?? perhaps(sentence, i)
    if (match) yield match
  }
}

const openers = new Set(
  'que qu’ qui quand lorsque lorsqu’ si s’il mais car puisque puisqu’ où dont comme et ou ni lequel laquelle'.split(
    ' ',
  ),
)
const mayBeSubject = new Set(
  'il elle on qui ça cela ce c’ tout rien personne chacun chacune celui-ci celle-ci quiconque y n’ ne l’ m’ t’ s’ lui leur nous vous en'.split(
    ' ',
  ),
)

/** « les 12 est 14 juin », « Octobre 2025 a 20 h ». */
function numbersJoined(sentence: Sentence, i: number): Match | null {
  const after = sentence.tokens[i + 1]
  if (after?.kind !== 'number') return null
  const hour =
    /^\d{1,2}h/u.test(after.text) || /^h\d*$/u.test(sentence.at(i + 2)) || sentence.is(i + 2, 'heures', 'mètres', 'km')
  if (sentence.is(i, 'a') && hour && !mayBeSubject.has(sentence.at(i - 1))) return found(i, 'à')
  return sentence.is(i, 'est') && sentence.tokens[i - 1]?.kind === 'number' ? found(i, 'et') : null
}

function preposition(sentence: Sentence, i: number): Match | null {
  const next = i + 1
  if (!sentence.is(i, 'a') || !isolated(sentence, i) || sentence.isEdge(next) || adverbs.has(sentence.at(next)))
    return null
  if (
    sentence.can(sentence.skip(next, between), 'participle') ||
    sentence.is(next, 'été', 'eu', 'pas', 'de', 'd’', 'pour')
  )
    return null
  const governed =
    sentence.can(next, 'infinitive', 'noun') ||
    sentence.is(
      next,
      'celui',
      'celle',
      'ceux',
      'celles',
      'la',
      'l’',
      'son',
      'sa',
      'ses',
      'leur',
      'leurs',
      'notre',
      'nos',
      'votre',
      'vos',
      'cette',
      'ce',
      'ces',
      'tous',
      'toutes',
      'chaque',
    ) ||
    sentence.isCapitalised(next)
  return governed && verbsComplete(sentence, i) ? found(i, 'à') : null
}

function conjunction(sentence: Sentence, i: number): Match | null {
  if (!sentence.is(i, 'est') || !isolated(sentence, i) || sentence.isEdge(i + 1) || sentence.at(i + 1).startsWith('-'))
    return null
  if (adverbs.has(sentence.at(i + 1)) || sentence.is(i + 1, 'de', 'd’', 'en', 'à')) return null
  return verbsComplete(sentence, i) ? { ...found(i, 'et'), tier: 'check' } : null
}

/** « Il reste peut être une place ». */
function perhaps(sentence: Sentence, i: number): Match | null {
  if (!sentence.is(i, 'peut') || !sentence.is(i + 1, 'être') || !isolated(sentence, i)) return null
  // « ce que vous voyez à l’écran peut être différent »
  for (let k = i - 2; k > 0 && k > i - 10; k -= 1)
    if (sentence.is(k, 'ce') && sentence.is(k + 1, 'que', 'qu’', 'qui', 'dont')) return null
  if (sentence.can(i + 2, 'participle') || !verbsComplete(sentence, i)) return null
  const message = asMessage('french.peut-etre-has-verb')
  return { ...found(i, 'peut-être'), to: i + 1, message }
}

/** Nothing right before that could be its subject or its pronoun, and it opens no clause. */
function isolated(sentence: Sentence, i: number): boolean {
  const before = sentence.at(i - 1)
  if (sentence.isEdge(i - 1) || openers.has(before) || mayBeSubject.has(before) || objectPronouns.has(before))
    return false
  const [head] = chainEndingAt(sentence, i - 1)
  const opensClause = head !== undefined && (sentence.isEdge(head.from - 1) || openers.has(sentence.at(head.from - 1)))
  return !opensClause && subjectOfVerb(sentence, i) === null
}

/** Each clause has its verb without this one; never so before any verb has come, nor across a comma. */
function verbsComplete(sentence: Sentence, i: number): boolean {
  const { from, to } = segmentAround(sentence, i)
  const inside = Array.from({ length: to - from }, (_, k) => from + k)
  const verbs = inside.filter((k) => k !== i && isVerb(sentence, k))
  const last = verbs.filter((k) => k < i).at(-1)
  if (last === undefined || inside.some((k) => k > last && k < i && sentence.isEdge(k))) return false
  return verbs.length >= 1 + inside.filter((k) => subordinates.has(sentence.at(k))).length
}

const subordinates = new Set(
  'que qu’ qui quand lorsque lorsqu’ si puisque puisqu’ où dont comme quel quelle quels quelles combien comment pourquoi lequel laquelle lesquels lesquelles auquel auxquels auxquelles duquel desquels desquelles'.split(
    ' ',
  ),
)

function isVerb(sentence: Sentence, k: number): boolean {
  return isConjugated(sentence, k) && !determiners.has(sentence.at(k - 1)) && !sentence.is(k, 'soit', 'vive')
}

/** The stretch between strong stops. */
function segmentAround(sentence: Sentence, i: number): { from: number; to: number } {
  const stops = (k: number) => /^[.;:()«»–—!?]/u.test(sentence.at(k))
  let from = i
  while (from > 0 && !stops(from - 1)) from -= 1
  let to = i + 1
  while (to < sentence.length && !stops(to)) to += 1
  return { from, to }
}

function found(at: number, right: string): Match {
  return {
    from: at,
    to: at,
    rule: 'verb-too-many',
    category: 'homophone',
    tier: 'sure',
    message: right === 'à' ? asMessage('french.a-is-preposition') : asMessage('french.et-links'),
    suggestions: [right],
  }
}
