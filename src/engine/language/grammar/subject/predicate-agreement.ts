import { asMessage } from '../../../../contract/index.ts'
import { fits } from '../../lexicon/lexicon.ts'
import type { Reading } from '../../lexicon/reading.ts'
import { personIndex } from '../../lexicon/verb-forms.ts'
import { inflected } from '../inflect.ts'
import type { Match, RuleFamily } from '../match.ts'
import type { Sentence } from '../sentence.ts'
import { avoir, between, etre, inversionOnly } from '../structure/auxiliaries.ts'
import { isConjugated, type Subject, someFits, subjectOfVerb } from '../structure/clause-subject.ts'
import { momentsOfDay, objectPronouns } from '../structure/closed-words.ts'

const linking = new Set(['être', 'sembler', 'paraître', 'devenir', 'redevenir', 'rester', 'demeurer', 'apparaître'])
const reflexiveLinking = new Set([
  'révéler',
  'montrer',
  'faire',
  'trouver',
  'sentir',
  'croire',
  'savoir',
  'tenir',
  'rendre',
  'dire',
  'retrouver',
  'voir',
  'penser',
  'prétendre',
  'avérer',
])

/** The attribute of any subject, through any chain of verbs: « celles-ci ne semblent pas avoir été oublié ». */
export const predicateAgreement: RuleFamily = function* (sentence) {
  for (let i = 0; i < sentence.length; i += 1) {
    if (!links(sentence, i)) continue
    const turned = inversionOnly.has(sentence.at(i + 1)) ? i + 2 : i + 1
    const at = sentence.skip(turned, between)
    const readings = describing(sentence, at)
    if (readings.length === 0) continue
    const subject = governing(sentence, i)
    if (!subject || subject.person === 2 || sentence.is(subject.from, 'on')) continue
    const match = attribute(sentence, at, readings, subject)
    if (match) yield match
  }
}

function links(sentence: Sentence, i: number): boolean {
  const word = sentence.at(i)
  const lemmas = sentence.ofKind(i, 'finite', 'infinitive', 'participle', 'gerund').map(({ lemma }) => lemma)
  const reflexive = sentence.is(i - 1, 'se', 's’') || (sentence.is(i - 1, 'me', 'm’') && sentence.is(i - 2, 'je'))
  if (reflexive) return lemmas.some((lemma) => reflexiveLinking.has(lemma)) && !sentence.is(i, 'fait', 'faire')
  if (sentence.is(i - 1, 'nous') && sentence.is(i - 2, 'nous')) return false
  if (sentence.is(i - 1, 'me', 'm’', 'te', 't’', 'nous', 'vous', 'le', 'la', 'les', 'l’') && !etre.has(word))
    return false
  return (etre.has(word) && word !== 'suis') || lemmas.some((lemma) => linking.has(lemma))
}

const never =
  /^(?:fin|entendu|marron|orange|feu|ouïe|comparé|dit|aperçu|noir|faite?s?|rendu|fois|bien|mal|haut|debout|sûr|seul|même|mêmes|contre|avant|contents?|possible|tombé|plein|cher|court|net|bas|fort|droit|faux|pareil|près|tel|telle|tels|telles)$/u

function describing(sentence: Sentence, at: number): Reading[] {
  if (!sentence.isWord(at) || never.test(sentence.at(at)) || sentence.can(at, 'infinitive', 'gerund')) return []
  const readings = sentence.ofKind(at, 'adjective', 'participle')
  if (readings.length === 0) return []
  if (sentence.can(at, 'finite') && !sentence.can(at, 'participle') && !sentence.isEdge(at + 1)) return []
  // « autour » is a bird too.
  const around = sentence.is(at + 1, 'autour') && sentence.is(at + 2, 'd’', 'de', 'du', 'des')
  const noun = sentence.can(at + 1, 'noun') && !sentence.can(at + 1, 'adjective') && !sentence.isEdge(at + 1) && !around
  return noun || sentence.is(at - 1, 'en', 'de', 'd’') ? [] : readings
}

/** The subject that the verb at `i` inherits through the verbs before it. */
function governing(sentence: Sentence, i: number): Subject | null {
  let at = i
  let preposition = false
  for (let step = 0; step < 9; step += 1) {
    if (isConjugated(sentence, at)) {
      const reflexive = sentence.is(at - 1, 'se', 's’')
      const hidden =
        !reflexive &&
        preposition &&
        sentence.is(at - 1, 'me', 'm’', 'te', 't’', 'nous', 'vous', 'le', 'la', 'les', 'l’', 'lui', 'leur')
      if (hidden || causes(sentence, at, i)) return null
      const subject = subjectOfVerb(sentence, at)
      return subject && at !== i && sentence.is(subject.from - 1, 'que', 'qu’') ? null : subject
    }
    if (!inChain(sentence, at)) return null
    if (sentence.is(at, 'à', 'de', 'd’')) preposition = true
    at -= 1
  }
  return null
}

/** « faire », « laisser », « voir » and what they make do. */
function causes(sentence: Sentence, at: number, i: number): boolean {
  return (
    at !== i &&
    sentence
      .ofKind(at, 'finite')
      .some(({ lemma }) =>
        /^(?:faire|laisser|voir|entendre|regarder|falloir|permettre|demander|interdire|empêcher|suffire)$/u.test(lemma),
      )
  )
}

function inChain(sentence: Sentence, at: number): boolean {
  const word = sentence.at(at)
  return (
    between.has(word) ||
    objectPronouns.has(word) ||
    inversionOnly.has(word) ||
    sentence.is(at, 'à', 'de', 'd’', 'susceptible', 'susceptibles', 'capable', 'capables', 'été', 'avoir', 'être') ||
    avoir.has(word) ||
    etre.has(word) ||
    sentence.only(at, 'infinitive') ||
    sentence.only(at, 'participle')
  )
}

function attribute(sentence: Sentence, at: number, readings: readonly Reading[], subject: Subject): Match | null {
  if (readings.some((reading) => someFits(subject, reading.gender, reading.count))) return null
  if (subject.afterComma === true && subject.count === 's' && readings.every(({ count }) => count === 'p')) return null
  const trade = sentence.can(at, 'noun') && !sentence.describes(at) && !sentence.can(at, 'participle')
  if (trade && readings.some((reading) => fits(reading.count, subject.count))) return null
  const { count } = subject
  const suggestions = readings.flatMap((reading) => {
    const gender = subject.gender === 'both' ? reading.gender : subject.gender
    return (
      inflected(
        sentence,
        reading,
        reading.kind === 'adjective' && reading.gender === 'both' ? 'both' : gender,
        count,
      ) ?? []
    )
  })
  const useful = suggestions.filter((form) => form !== sentence.at(at))
  if (useful.length === 0) return null
  return {
    from: at,
    to: at,
    rule: 'predicate-agreement',
    category: 'agreement',
    tier: 'sure',
    message: asMessage('french.attribute'),
    suggestions: useful,
  }
}

/** The verb and its subject, wherever the clause stands: « le chien de mes voisins aboient ». */
export const clauseVerb: RuleFamily = function* (sentence) {
  for (let i = 1; i < sentence.length; i += 1) {
    const verbs = sentence.ofKind(i, 'finite').filter(({ tense }) => tense !== 'imperative')
    if (
      verbs.length === 0 ||
      sentence.can(i, 'infinitive') ||
      sentence.is(i, 'peux') ||
      sentence.at(i + 1).startsWith('-')
    )
      continue
    if (!isConjugated(sentence, i) && !standsForVerb(sentence, i)) continue
    const subject = subjectOfVerb(sentence, i)
    if (!subject || isOfMoment(sentence, i)) continue
    if (mayAgree(verbs, subject)) continue
    const suggestions = verbs.flatMap(
      (verb) => sentence.lexicon.conjugate(verb.lemma, verb.tense, personIndex(subject.person, subject.count)) ?? [],
    )
    if (suggestions.length === 0) continue
    yield {
      from: i,
      to: i,
      // « toi qui aime » : a first or second person is heard, and its pronoun is there.
      rule: ruleOf(subject),
      category: 'conjugation',
      tier: 'sure',
      message: asMessage('french.verb-subject'),
      suggestions: [...new Set(suggestions)].slice(0, 3),
    }
  }
}

/** « Le matin auront lieu les échauffements » : the subject follows. */
function isOfMoment(sentence: Sentence, i: number): boolean {
  return momentsOfDay.has(sentence.at(i - 1)) && sentence.is(i + 1, 'lieu', 'place')
}

/** One of the nouns meant has the number of one of the readings; in a list the verb is plural. */
function mayAgree(verbs: readonly Reading[], subject: Subject): boolean {
  const isListed = subject.afterComma === true && subject.count === 's'
  if (isListed && verbs.some(({ person, count }) => person === 3 && count === 'p')) return true
  return verbs.some(
    (verb) => verb.person === subject.person && [subject, ...subject.others].some((one) => one.count === verb.count),
  )
}

function ruleOf({ person, isJoined, isPronoun, count }: Subject): string {
  if (person !== 3 || (isPronoun === true && count === 'p')) return 'subject-verb'
  return isJoined === true ? 'joined-subjects' : 'clause-verb'
}

/** « des rideaux bleu nuit », « des murs crème » : nouns that stand for a colour after any noun. */
const namesColour =
  /^(?:nuit|crème|sable|rose|orange|cerise|marine|ciel|roi|acier|canard|lilas|prune|paille|cuivre|rouille)$/u

/** A noun or adjective that can be a verb, right after a whole subject in another number: « les enfants joue ». */
function standsForVerb(sentence: Sentence, i: number): boolean {
  const subject = subjectOfVerb(sentence, i)
  if (namesColour.test(sentence.at(i))) return false
  if (!subject || sentence.can(i, 'participle') || sentence.is(i - 1, 'en') || sentence.at(i).includes('-'))
    return false
  if (/^(?:nous|vous|se|s’|lui|leur)$/u.test(sentence.at(i - 1))) return noOtherVerb(sentence, i)
  const others = sentence.ofKind(i, 'noun', 'adjective')
  const counts = [subject, ...subject.others, ...(subject.inner ?? [])].map(({ count }) => count)
  return others.every((reading) => !counts.some((count) => fits(reading.count, count))) && noOtherVerb(sentence, i)
}

function noOtherVerb(sentence: Sentence, i: number): boolean {
  for (
    let at = i + 1;
    at < sentence.length &&
    !sentence.isEdge(at) &&
    !sentence.is(at, 'et', 'ou', 'que', 'qu’', 'qui', 'mais', 'où', 'si', 's’', 'quand', 'lorsque', 'comme');
    at += 1
  )
    if (isConjugated(sentence, at)) return false
  return true
}
