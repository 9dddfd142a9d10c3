import { asMessage, type Message } from '../../../../contract/index.ts'
import { fits } from '../../lexicon/lexicon.ts'
import { personIndex } from '../../lexicon/verb-forms.ts'
import { inflected } from '../inflect.ts'
import type { Match, RuleFamily } from '../match.ts'
import type { Sentence } from '../sentence.ts'
import { isConjugated } from '../structure/clause-subject.ts'
import { objectPronouns } from '../structure/closed-words.ts'
import { nounPhraseAt } from '../structure/noun-phrase.ts'
import { surroundingsOf } from '../surroundings.ts'
import { presenting } from './inverted-subject.ts'

/**
 * The verb, and what « être » says, against a subject across complements and asides: « Les décors, imaginés par une
 * plasticienne, rappelle les fêtes », « La représentation prévue ce soir est annulé ».
 */
export const distantSubject: RuleFamily = function* (sentence) {
  for (let at = 1; at < sentence.length; at += 1) {
    const match = weWithoutUs(sentence, at) ?? distantVerb(sentence, at) ?? distantAttribute(sentence, at)
    if (match) yield match
  }
}

/** « les autres paierons 5 € » : the ending of « nous » in the future, and nobody says « nous ». */
function weWithoutUs(sentence: Sentence, at: number): Match | null {
  const word = sentence.at(at)
  // « paierons » is read by « payerons ».
  const readings = /ierons$/u.test(word)
    ? sentence.lexicon.read(word.replace(/ierons$/u, 'yerons'))
    : sentence.readings(at)
  const isOfUs = readings.every(({ kind, person, tense }) => kind === 'finite' && person === 1 && tense === 'future')
  if (readings.length === 0 || !isOfUs || !/rons$/u.test(word)) return null
  if (sentence.at(at + 1).startsWith('-') || sentence.tokens.some(({ lower }) => lower === 'nous' || lower === 'moi'))
    return null
  const subject = sentence.skip(at - 1, objectPronouns, -1)
  const isOthers = sentence.is(subject, 'autres', 'qui', 'tous', 'toutes', 'ils', 'elles', 'ceux', 'celles')
  const isPlural = isOthers || sentence.ofKind(subject, 'noun').some(({ count }) => count !== 's')
  if (!isPlural) return null
  const match = found(at, asMessage('french.verb-subject'), [word.replace(/ons$/u, 'ont')])
  return match && { ...match, rule: 'subject-verb', category: 'conjugation', tier: 'sure' }
}

function distantVerb(sentence: Sentence, at: number): Match | null {
  const verbs = sentence.ofKind(at, 'finite').filter(({ tense }) => tense !== 'imperative')
  const [verb] = verbs
  if (!verb || sentence.is(at, 'soit', 'soient') || !isConjugated(sentence, at) || sentence.at(at + 1).startsWith('-'))
    return null
  if (hasSubjectBeside(sentence, at) || sentence.is(at - 1, 'zéro') || isOfList(sentence, at)) return null
  if (sentence.is(at - 1, ',', '»', '”') && verbs.every(({ lemma }) => saying.test(lemma))) return null
  // « beaucoup nous demandent » : before a third person, « nous » is an object.
  const from = sentence.is(at - 1, 'nous', 'vous') && verbs.every(({ count }) => count === 's') ? at - 1 : at
  const { subject } = surroundingsOf(sentence, { from, to: at })
  if (subject?.persons !== '3' || subject.counts.length !== 1) return null
  if (verbs.some(({ person, count }) => person === 3 && fits(count, subject.counts === 'p' ? 'p' : 's'))) return null
  if (verbs.every(({ person }) => person !== 3)) return null
  const count = subject.counts === 'p' ? 'p' : 's'
  const suggestions = verbs.map(({ lemma, tense }) => sentence.lexicon.conjugate(lemma, tense, personIndex(3, count)))
  return found(at, asMessage('french.verb-distant-subject'), suggestions)
}

/** « on se les raconte » : its pronoun is there, past its objects. « …, commence l’autre histoire » : its subject follows. */
function hasSubjectBeside(sentence: Sentence, at: number): boolean {
  const pronoun = sentence.at(sentence.skip(at - 1, objectPronouns, -1))
  if (/^(?:on|il|elle|ils|elles|je|tu|rien|personne|nul|chacun|chacune|tout|cela|ça)$/u.test(pronoun)) return true
  const presents = sentence.ofKind(at, 'finite').some(({ lemma }) => presenting.test(lemma))
  return presents && sentence.is(at - 1, ',') && nounPhraseAt(sentence, at + 1)?.count === 's'
}

/** « L’électricité, l’hydrogène, l’air n’existent pas », « un tas de gens y ont vu » : a plural of several, or of what is counted. */
export function isOfList(sentence: Sentence, at: number): boolean {
  if (!sentence.ofKind(at, 'finite').some(({ person, count }) => person === 3 && count === 'p')) return false
  let phrases = 0
  for (let before = at - 1; before > 0; before -= 1) {
    if (/^[.;:!?]/u.test(sentence.at(before))) return false
    if (sentence.is(before, 'paquet', 'tas', 'lot', 'flot', 'rangée', 'brassée') && sentence.is(before + 1, 'de', 'd’'))
      return true
    // Two commas: « Chaque mois, le service » is no list.
    if (sentence.is(before, ',') && sentence.can(before - 1, 'noun') && nounPhraseOpens(sentence, before + 1))
      phrases += 1
    if (phrases > 1) return true
  }
  return false
}

function nounPhraseOpens(sentence: Sentence, at: number): boolean {
  return sentence.is(at, 'l’') ? sentence.can(at + 1, 'noun') : nounPhraseAt(sentence, at) !== null
}

/** « …, disent celles et ceux qui l’ont vu » : the subject of what introduces words said stands after it. */
const saying = /^(?:dire|répéter|répondre|demander|écrire|raconter|chanter|murmurer|crier|expliquer|conclure|ajouter)$/u

function distantAttribute(sentence: Sentence, at: number): Match | null {
  const readings = sentence.ofKind(at, 'participle')
  if (readings.length === 0 || !sentence.describes(at) || sentence.is(at, 'ouïe')) return null
  // « ni repris ni échangés » : the second hangs on the first's verb.
  const joined = sentence.is(at - 1, 'et', 'ou', 'ni') && sentence.can(at - 2, 'participle')
  const first = joined ? (sentence.is(at - 3, 'ni') ? at - 3 : at - 2) : at
  const { subject, crossed, left } = surroundingsOf(sentence, { from: first, to: at })
  // « on est tout chamboulés » : « on » may be several.
  if (
    !subject ||
    left === 'on' ||
    !/^(?:\+e|\+e\+a)$/u.test(crossed) ||
    subject.persons !== '3' ||
    subject.counts.length !== 1
  )
    return null
  const count = subject.counts === 'p' ? 'p' : 's'
  const gender = subject.genders === 'm' || subject.genders === 'f' ? subject.genders : 'both'
  if (readings.some((one) => fits(one.gender, gender) && fits(one.count, count))) return null
  const suggestions = readings.map((one) => inflected(sentence, one, gender === 'both' ? one.gender : gender, count))
  return found(at, asMessage('french.distant-attribute'), suggestions)
}

function found(at: number, message: Message, forms: readonly (string | null)[]): Match | null {
  const suggestions = [...new Set(forms.filter((form): form is string => form !== null))]
  if (suggestions.length === 0) return null
  return { from: at, to: at, rule: 'distant-subject', category: 'agreement', tier: 'check', message, suggestions }
}
