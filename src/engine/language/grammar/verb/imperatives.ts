import { asMessage } from '../../../../contract/index.ts'
import type { Match, RuleFamily } from '../match.ts'
import type { Sentence } from '../sentence.ts'
import { determiners, grammatical, objectPronouns } from '../structure/closed-words.ts'

/** « Ne demandes rien », « Prend le chemin », « N’insistes pas » : the imperative's own ending. */
export const imperatives: RuleFamily = function* (sentence) {
  for (let i = 0; i < sentence.length; i += 1) {
    if (!sentence.isEdge(i - 1) && !sentence.is(i - 1, 'et', 'mais', 'alors', 'donc')) continue
    const at = sentence.is(i, 'ne', 'n’') ? sentence.skip(i + 1, objectPronouns) : i
    const match = imperative(sentence, at, at > i)
    if (match) yield match
  }
}

const ordersOf =
  /^(?:prendre|apprendre|reprendre|comprendre|finir|servir|répondre|rendre|attendre|mettre|remettre|dire|faire|lire|écrire|suivre|tenir|voir|croire|choisir|remplir|réfléchir|vendre|perdre|craindre|éteindre|recevoir|contraindre|pourrir|grandir|brandir|sentir|boire|entendre|descendre|offrir|venir)$/u

function imperative(sentence: Sentence, at: number, negative: boolean): Match | null {
  if (!sentence.isWord(at) || sentence.at(at + 1).startsWith('-')) return null
  const finite = sentence.ofKind(at, 'finite')
  if (
    finite.length === 0 ||
    finite.some(({ tense }) => tense === 'imperative') ||
    sentence.is(at, 'sommes', 'êtes', 'suis')
  )
    return null
  const follows =
    sentence.in(at + 1, determiners) ||
    sentence.isEdge(at + 1) ||
    sentence.is(at + 1, 'pas', 'rien', 'jamais', 'plus', 'donc', 'bien')
  if (!follows || (!negative && sentence.isEdge(at + 1) && at + 1 < sentence.length && !sentence.is(at + 1, '!', '.')))
    return null
  const right = finite.flatMap((verb) => {
    const order =
      sentence.lexicon.conjugate(verb.lemma, 'imperative', 1) ?? sentence.lexicon.conjugate(verb.lemma, 'imperative', 0)
    if (order === null || verb.count !== 's' || (verb.tense !== 'present' && verb.tense !== 'subjunctive')) return []
    if (verb.person === 2 && verb.lemma.endsWith('er') && (negative || !sentence.can(at, 'noun', 'adjective')))
      return [order]
    return verb.person === 3 &&
      verb.tense === 'present' &&
      ordersOf.test(verb.lemma) &&
      !sentence.can(at, 'participle', 'noun') &&
      !hasSubject(sentence, at)
      ? [order]
      : []
  })
  const [form] = right
  if (form === undefined || form === sentence.at(at)) return null
  return {
    from: at,
    to: at,
    rule: 'imperative-ending',
    category: 'conjugation',
    tier: 'check',
    message: asMessage('french.imperative-ending'),
    suggestions: [...new Set(right)],
  }
}

/** « Il coupe du bois, boit un peu », « La salle, pleine, tient bon »: what stands before may be whose verb this is. */
function hasSubject(sentence: Sentence, at: number): boolean {
  let from = at
  while (from > 0 && (!sentence.isEdge(from - 1) || sentence.is(from - 1, ','))) from -= 1
  if (sentence.ofKind(from, 'finite').some(({ tense }) => tense === 'imperative')) return false
  for (let before = from; before < at; before += 1)
    if (sentence.can(before, 'noun', 'finite') || subjects.has(sentence.at(before)) || isName(sentence, before))
      return true
  return false
}

const subjects = new Set('il elle on qui ce cela ça celui celle'.split(' '))

/** A capital inside a sentence, or a first word that no dictionary knows. */
function isName(sentence: Sentence, at: number): boolean {
  return (
    sentence.isCapitalised(at) && !grammatical.has(sentence.at(at)) && (at > 0 || sentence.readings(at).length === 0)
  )
}
