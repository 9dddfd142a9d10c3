import { asMessage } from '../../../../contract/index.ts'
import type { Match, RuleFamily } from '../match.ts'
import type { Sentence } from '../sentence.ts'
import { isConjugated } from '../structure/clause-subject.ts'
import { numerals, objectPronouns } from '../structure/closed-words.ts'
import { nounPhraseAt } from '../structure/noun-phrase.ts'

/** The first half of a negation left out: « vous serez pas déçus », « le guichet accepte plus aucun règlement ». */
export const negation: RuleFamily = function* (sentence) {
  for (let at = 1; at < sentence.length; at += 1) {
    const match = lackingNe(sentence, at)
    if (match) yield match
  }
  for (let at = 2; at < sentence.length; at += 1) {
    const match = onlyOne(sentence, at)
    if (match) yield match
  }
  const opening = afterNobody(sentence)
  if (opening) yield opening
}

function lackingNe(sentence: Sentence, at: number): Match | null {
  const verb = at - 1
  if (!isNegative(sentence, at) || !sentence.can(verb, 'finite') || sentence.isCapitalised(verb)) return null
  const subject = subjectEnd(sentence, verb)
  if (isQuoted(sentence, at)) return null
  if (subject === null || hasNe(sentence, verb) || isAsked(sentence, verb) || isSpoken(sentence, subject)) return null
  const written = sentence.tokens.slice(subject + 1, verb + 1)
  const [first] = written
  if (!first) return null
  const rest = written
    .map(({ text, start }, index) => (index === 0 ? '' : gap(written[index - 1]?.end ?? start, start)) + text)
    .join('')
  return denied(subject + 1, verb, rest)
}

/** « nous avons pu en accueillir qu’une seule » : « ne » is what makes « que » mean « only », where no clause follows it. */
function onlyOne(sentence: Sentence, at: number): Match | null {
  if (!sentence.is(at, 'que', 'qu’') || !sentence.is(at + 1, 'un', 'une') || !sentence.is(at + 2, 'seul', 'seule'))
    return null
  const isCounting =
    sentence.can(at - 1, 'infinitive', 'participle') || sentence.is(at - 1, 'reste', 'a', 'ai', 'avons', 'ont')
  if (!isCounting || hasVerbAfter(sentence, at + 3)) return null
  for (let verb = at - 1; verb > 0 && !sentence.isEdge(verb) && !comparing.has(sentence.at(verb)); verb -= 1) {
    const isSubject = /^(?:je|j’|il|elle|on|ils|elles|nous|vous)$/u.test(sentence.at(verb - 1))
    if (!isSubject || !sentence.can(verb, 'finite')) continue
    // « on nous en propose » : « nous » is an object there.
    const isObject =
      sentence.is(verb - 1, 'nous', 'vous') && /^(?:je|j’|il|elle|on|ils|elles|nous|vous)$/u.test(sentence.at(verb - 2))
    return isObject ? null : denied(verb, verb, sentence.at(verb))
  }
  return null
}

function hasVerbAfter(sentence: Sentence, from: number): boolean {
  for (let at = from; at < sentence.length && !sentence.isEdge(at); at += 1) if (isConjugated(sentence, at)) return true
  return false
}

const comparing = new Set(
  'plus moins aussi autre autres autant mieux même mêmes plutôt si tellement sauf ne n’ que qu’ dire dit savoir su penser pensé croire cru'.split(
    ' ',
  ),
)

/** « Aucun retardataire sera admis », « Rien, dans ce décor, laisse présager » : a subject that denies wants « ne ». */
function afterNobody(sentence: Sentence): Match | null {
  const phrase = sentence.is(0, 'aucun', 'aucune', 'nul', 'nulle') ? nounPhraseAt(sentence, 0) : null
  const isPronoun = sentence.is(0, 'rien', 'personne') && !sentence.is(1, 'que', 'qu’', 'de', 'd’', 'à')
  let verb = phrase ? phrase.to + 1 : isPronoun ? 1 : 0
  if (verb === 0) return null
  if (sentence.is(verb, ',')) {
    verb += 1
    while (verb < sentence.length && !sentence.isEdge(verb)) verb += 1
    if (!sentence.is(verb, ',')) return null
    verb += 1
  }
  const from = verb
  verb = sentence.skip(verb, objectPronouns)
  if (hasNe(sentence, verb) || sentence.is(from, 'ne', 'n’') || !isThirdSingular(sentence, verb)) return null
  const written = sentence.tokens.slice(from, verb + 1).map(({ text }) => text)
  return denied(from, verb, written.join(' ').replaceAll('’ ', '’'))
}

function isThirdSingular(sentence: Sentence, verb: number): boolean {
  return (
    (isConjugated(sentence, verb) || sentence.only(verb + 1, 'infinitive')) &&
    sentence.ofKind(verb, 'finite').some(({ person, count }) => person === 3 && count === 's')
  )
}

function denied(from: number, to: number, written: string): Match {
  return {
    from,
    to,
    rule: 'negation',
    category: 'usage',
    tier: 'check',
    message: asMessage('french.negation'),
    suggestions: [`${/^[aàâeéèêëiîïoôuûùyœæ]/iu.test(written) ? 'n’' : 'ne '}${written}`],
  }
}

function gap(end: number, start: number): string {
  return start > end ? ' ' : ''
}

/** « pas », « jamais », « plus aucun » : with « ne » alone do these deny. */
function isNegative(sentence: Sentence, at: number): boolean {
  if (sentence.is(at, 'pas'))
    return (
      !sentence.is(at + 1, 'à', 'de', 'd’', 'mal') ||
      (sentence.is(at + 2, 'deux') === false && sentence.is(at + 1, 'de'))
    )
  if (sentence.is(at, 'jamais')) return !sentence.isEdge(at + 1)
  if (sentence.is(at, 'aucun', 'aucune')) return !sentence.tokens.slice(0, at).some(({ lower }) => lower === 'sans')
  if (sentence.is(at, 'ni')) return sentence.tokens.slice(at + 1).some(({ lower }) => lower === 'ni')
  if (sentence.is(at, 'plus') && sentence.is(at + 1, 'que', 'qu’')) return remains(sentence, at)
  return sentence.is(at, 'plus') && sentence.is(at + 1, 'aucun', 'aucune')
}

/** « il reste plus que douze places » : what is counted after « que » is all that is left. */
function remains(sentence: Sentence, at: number): boolean {
  const counted = at + 2
  return (
    /^(?:reste|restait|restera|restent|manque|manquait|manquera)$/u.test(sentence.at(at - 1)) &&
    (numerals.has(sentence.at(counted)) ||
      sentence.tokens[counted]?.kind === 'number' ||
      sentence.is(counted, 'quelques', 'un', 'une', 'des', 'le', 'la', 'les'))
  )
}

/** Where the subject ends: a pronoun, or a noun phrase right before the verb and its pronouns. */
function subjectEnd(sentence: Sentence, verb: number): number | null {
  const end = sentence.skip(verb - 1, objectPronouns, -1)
  if (/^(?:je|j’|tu|il|elle|on|ils|elles|c’|ce|ça|cela)$/u.test(sentence.at(end))) return end
  if (
    sentence.is(verb - 1, 'nous', 'vous') &&
    (verb === 1 || sentence.isEdge(verb - 2) || sentence.is(verb - 2, 'que', 'si', 'mais', 'et'))
  )
    return verb - 1
  if (end !== verb - 1) return null
  return sentence.can(end, 'noun') && isConjugated(sentence, verb) && !sentence.can(verb, 'noun', 'adjective')
    ? end
    : null
}

function hasNe(sentence: Sentence, verb: number): boolean {
  return [1, 2, 3, 4].some((step) => sentence.is(verb - step, 'ne', 'n’'))
}

function isAsked(sentence: Sentence, verb: number): boolean {
  return sentence.at(verb + 1).startsWith('-')
}

/** « tu viens pas », « j’sais pas » : a manner of speaking, which is chosen. */
function isSpoken(sentence: Sentence, subject: number): boolean {
  return (
    sentence.is(subject, 'tu') ||
    (sentence.is(subject, 'j’') && /^[bcdfgjklmnpqrstvwxz]/u.test(sentence.at(subject + 1)))
  )
}

/** A title or words said: « ma mère c’est pas un ange ». */
function isQuoted(sentence: Sentence, at: number): boolean {
  for (let before = at; before >= 0; before -= 1) {
    if (/^[»”]/u.test(sentence.at(before))) return false
    if (/^[«“]/u.test(sentence.at(before))) return true
  }
  return false
}
