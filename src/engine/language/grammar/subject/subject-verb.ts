import { asMessage } from '../../../../contract/index.ts'
import type { Person, Reading } from '../../lexicon/reading.ts'
import { personIndex } from '../../lexicon/verb-forms.ts'
import type { Match, RuleFamily } from '../match.ts'
import type { Sentence } from '../sentence.ts'
import { determiners, momentsOfDay, objectPronouns } from '../structure/closed-words.ts'
import { nounSubject } from '../structure/opening-subject.ts'

interface Subject {
  readonly person: Person
  readonly count: 's' | 'p'
}

const clear: ReadonlyMap<string, Subject> = new Map<string, Subject>([
  ['je', { person: 1, count: 's' }],
  ['j’', { person: 1, count: 's' }],
  ['tu', { person: 2, count: 's' }],
  ['il', { person: 3, count: 's' }],
  ['on', { person: 3, count: 's' }],
  ['ils', { person: 3, count: 'p' }],
])
/** Subjects that may also be objects or follow a preposition. */
const unclear: ReadonlyMap<string, Subject> = new Map<string, Subject>([
  ['elle', { person: 3, count: 's' }],
  ['elles', { person: 3, count: 'p' }],
  ['nous', { person: 1, count: 'p' }],
  ['vous', { person: 2, count: 'p' }],
])
const opensClause = new Set(
  'que qu’ quand lorsque lorsqu’ si mais car donc puisque puisqu’ où dont comment pourquoi combien et or'.split(' '),
)

/** A pronoun and its verb: « tu a », « ils mange », « nous somme ». */
export const pronounVerb: RuleFamily = function* (sentence) {
  for (let i = 0; i < sentence.length; i += 1) {
    const subject = subjectAt(sentence, i)
    if (!subject) continue
    const at = sentence.skip(i + 1, cliticsFor(sentence.at(i)))
    if (
      sentence.is(i, 'nous', 'vous') &&
      objectOnly(sentence, at) &&
      !(sentence.is(i, 'nous') && sentence.is(i + 1, 'vous')) &&
      !onlySubject(sentence, i)
    )
      continue
    const match = disagreement(sentence, at, subject)
    if (match) yield match
  }
}

/** « Vous souhaite une belle année », « nous ont donné » : the subject is elsewhere. */
function objectOnly(sentence: Sentence, at: number): boolean {
  return (
    !sentence.is(at, 'somme') &&
    sentence.ofKind(at, 'finite').some((verb) => verb.person === 3 && verb.tense !== 'imperative')
  )
}

/** « les artistes que nous accueilleront » : after « que », with nobody else to act, it is the subject. */
function onlySubject(sentence: Sentence, i: number): boolean {
  const next = i + 1
  return (
    sentence.is(i - 1, 'que') &&
    sentence.can(i - 2, 'noun') &&
    sentence.only(next, 'finite') &&
    (sentence.isEdge(next + 1) ||
      sentence.can(next + 1, 'finite') ||
      sentence.is(next + 1, 'cette', 'ce', 'pour', 'en', 'dans')) &&
    sentence.ofKind(next, 'finite').every(({ count }) => count === 'p')
  )
}

function cliticsFor(pronoun: string): ReadonlySet<string> {
  if (pronoun !== 'nous' && pronoun !== 'vous') return objectPronouns
  return new Set([...objectPronouns].filter((word) => word !== 'se' && word !== 's’' && word !== 'me' && word !== 'te'))
}

function subjectAt(sentence: Sentence, i: number): Subject | null {
  if (!sentence.isWord(i)) return null
  const sure = clear.get(sentence.at(i))
  if (sure) return sentence.at(i - 1).endsWith('-') || sentence.is(i - 1, 'et', 'ou') ? null : sure
  const maybe = unclear.get(sentence.at(i))
  if (!maybe) return null
  const before = i - 1
  if (sentence.isEdge(before) && !sentence.is(before, '»'))
    return before >= 0 && /ous$/u.test(sentence.at(i)) ? null : maybe
  if (sentence.in(before, opensClause) && !sentence.is(before, 'et', 'que', 'qu’', 'or')) return maybe
  return sentence.is(before, 'que', 'qu’') && sentence.can(before - 1, 'finite') ? maybe : null
}

function disagreement(sentence: Sentence, at: number, subject: Subject): Match | null {
  const readings = sentence.readings(at)
  const finite = sentence.ofKind(at, 'finite').filter((reading) => reading.tense !== 'imperative')
  const verbs = finite.length > 0 ? finite : sentence.ofKind(at, 'finite')
  if (verbs.length === 0 || !readings.some((reading) => reading.kind === 'finite')) return null
  if (sentence.is(at, 'peux') && subject.person === 1) return null
  if (finite.some((reading) => reading.person === subject.person && reading.count === subject.count)) return null
  if (sentence.at(at).includes('-') || sentence.at(at + 1).startsWith('-')) return null
  return {
    from: at,
    to: at,
    rule: 'subject-verb',
    category: 'conjugation',
    tier: 'sure',
    message: asMessage('french.verb-subject'),
    suggestions: conjugations(sentence, verbs, subject),
  }
}

function conjugations(sentence: Sentence, verbs: readonly Reading[], { person, count }: Subject): string[] {
  const ordered = verbs.toSorted((a, b) => weight(a) - weight(b))
  const forms = ordered.flatMap((reading) => {
    const tense = reading.tense === 'imperative' ? 'present' : reading.tense
    return sentence.lexicon.conjugate(reading.lemma, tense, personIndex(person, count)) ?? []
  })
  return [...new Set(forms)].slice(0, 4)
}

/** Auxiliaries and the present come first: « tu a » is « as », not « ahas ». */
function weight(reading: Reading): number {
  const tenses = [
    'present',
    'imperfect',
    'future',
    'conditional',
    'past',
    'subjunctive',
    'imperative',
    'pastSubjunctive',
  ]
  return (
    tenses.indexOf(reading.tense) -
    (/^(?:avoir|être|aller|pouvoir|devoir|vouloir|faire|voir|savoir)$/u.test(reading.lemma) ? 10 : 0)
  )
}

/** A noun subject at the head of its clause, and its verb: « les spectateurs arrive », « l’équipe du théâtre vous souhaitent ». */
export const nounVerb: RuleFamily = function* (sentence) {
  for (let i = 0; i < sentence.length; i += 1) {
    if (
      !(
        i === 0 ||
        (sentence.in(i - 1, opensClause) && !sentence.is(i - 1, 'et', 'où', 'or', 'dont', 'que', 'qu’', 'comment'))
      )
    )
      continue
    const subject = nounSubject(sentence, i)
    if (!subject || momentsOfDay.has(sentence.at(i + 1))) continue
    const at = sentence.skip(subject.next, objectPronouns)
    if (agreesWithPronounBetween(sentence, subject.next, at)) continue
    if (!sentence.only(at, 'finite') && !lonelyVerb(sentence, at, subject.count)) continue
    const match = disagreement(sentence, at, { person: 3, count: subject.count })
    if (match) yield match
  }
}

/** « Ce matin nous avons froid » : the pronoun between is the subject. */
function agreesWithPronounBetween(sentence: Sentence, from: number, at: number): boolean {
  for (let i = from; i < at; i += 1) {
    const subject = unclear.get(sentence.at(i))
    if (
      subject &&
      sentence.ofKind(at, 'finite').some((verb) => verb.person === subject.person && verb.count === subject.count)
    )
      return true
  }
  return false
}

/** « les marchands paye » : the only word that can be a verb, and it agrees as nothing else. */
function lonelyVerb(sentence: Sentence, at: number, count: 's' | 'p'): boolean {
  if (count === 's' || sentence.can(at, 'infinitive', 'participle') || !sentence.can(at, 'finite')) return false
  if (sentence.ofKind(at, 'noun', 'adjective').some((reading) => reading.count !== 's')) return false
  for (let i = at + 1; i < sentence.length; i += 1) if (sentence.can(i, 'finite')) return false
  return true
}

const singularSubjects = new Set([
  'chacun',
  'chacune',
  'personne',
  'quelqu’un',
  'rien',
  'cela',
  'ceci',
  'ça',
  'monde',
  'aucun',
  'aucune',
])

/** « tout le monde viennent », « ces travaux qui demande ». */
export const otherSubjects: RuleFamily = function* (sentence) {
  for (let i = 0; i < sentence.length; i += 1) {
    const everybody = sentence.is(i, 'monde') && sentence.is(i - 2, 'tout')
    const single =
      singularSubjects.has(sentence.at(i)) &&
      !sentence.is(i, 'monde') &&
      (sentence.isEdge(i - 1) || sentence.is(i - 1, 'que', 'qu’', 'si', 'quand'))
    const match = everybody || single ? third(sentence, i + 1, 's') : (relative(sentence, i) ?? andI(sentence, i))
    if (match) yield match
  }
}

/** « Mes collègues et moi restons », « lui et toi savez ». */
function andI(sentence: Sentence, i: number): Match | null {
  const isSelf = sentence.is(i, 'moi-même', 'toi-même')
  if ((!sentence.is(i, 'moi', 'toi') && !isSelf) || !sentence.is(i - 1, 'et')) return null
  const opens = i === 2 || (i === 3 && determiners.has(sentence.at(0)))
  const at = sentence.skip(i + 1, objectPronouns)
  if (!opens || !sentence.can(at, 'finite') || sentence.can(at, 'infinitive')) return null
  return disagreement(sentence, at, { person: sentence.is(i, 'moi', 'moi-même') ? 1 : 2, count: 'p' })
}

function third(sentence: Sentence, from: number, count: 's' | 'p'): Match | null {
  const at = sentence.skip(from, objectPronouns)
  return sentence.only(at, 'finite') ? disagreement(sentence, at, { person: 3, count }) : null
}

/** A plural noun with its determiner, « qui », and a verb in the singular. */
function relative(sentence: Sentence, i: number): Match | null {
  if (!sentence.is(i, 'qui') || sentence.is(i - 3, 'de', 'des', 'un', 'une')) return null
  const nouns = sentence.ofKind(i - 1, 'noun')
  const plural =
    determiners.get(sentence.at(i - 2))?.count === 'p' && nouns.length > 0 && nouns.every((noun) => noun.count !== 's')
  if (!plural || sentence.is(i - 2, 'des', 'aux') || hasOne(sentence, i)) return null
  const at = sentence.skip(i + 1, objectPronouns)
  const verbs = sentence.ofKind(at, 'finite')
  if (!verbs.some((verb) => verb.person === 3 && verb.count === 's')) return null
  return sentence.can(at, 'participle') ? null : disagreement(sentence, at, { person: 3, count: 'p' })
}

function hasOne(sentence: Sentence, before: number): boolean {
  for (let i = 0; i < before; i += 1)
    if (sentence.is(i, 'un', 'une', 'l’un', 'l’une', 'celui', 'celle', 'chacun', 'aucun')) return true
  return false
}

function verbLater(sentence: Sentence, at: number): boolean {
  for (let i = at + 1; i < sentence.length; i += 1) if (sentence.can(i, 'finite')) return true
  return /^\p{Lu}/u.test(sentence.tokens[at - 1]?.text ?? '')
}

const opines = /^(?:espérer|penser|croire|savoir|falloir|souhaiter|vouloir|dire|imaginer|supposer|voir|sembler)$/u

/** « J’espère que vous aller bien » : what one hopes has a verb. */
function hopedOf(sentence: Sentence, i: number): boolean {
  return (
    sentence.is(i, 'vous') &&
    sentence.is(i - 1, 'que') &&
    sentence.ofKind(i - 2, 'finite').some(({ lemma }) => opines.test(lemma))
  )
}

/** « il manger », « vous venir » : an infinitive where the verb should be conjugated. */
export const conjugationExpected: RuleFamily = function* (sentence) {
  for (let i = 0; i < sentence.length; i += 1) {
    const subject = subjectAt(sentence, i)
    if (
      !subject ||
      sentence.is(i, 'elle', 'elles', 'nous') ||
      (sentence.is(i, 'vous') && i > 0 && !hopedOf(sentence, i))
    )
      continue
    const at = sentence.skip(i + 1, new Set(['ne', 'n’', 'y', 'en', 'se', 's’', 'me', 'm’', 'te', 't’']))
    if (
      !(sentence.only(at, 'infinitive') || (hopedOf(sentence, i) && sentence.can(at, 'infinitive'))) ||
      (sentence.is(i, 'vous') && i === 0 && verbLater(sentence, at))
    )
      continue
    const verb = sentence.readings(at)[0]?.lemma ?? ''
    const index = personIndex(subject.person, subject.count)
    yield {
      from: at,
      to: at,
      rule: 'conjugation-expected',
      category: 'conjugation',
      tier: 'sure',
      message: asMessage('french.verb-after-subject'),
      suggestions: [
        sentence.lexicon.conjugate(verb, 'present', index),
        sentence.lexicon.conjugate(verb, 'imperfect', index),
      ],
    }
  }
}
