import { asMessage, type Message } from '../../../../contract/index.ts'
import { fits } from '../../lexicon/lexicon.ts'
import type { Count, Gender, Reading } from '../../lexicon/reading.ts'
import type { Match, RuleFamily } from '../match.ts'
import type { Sentence } from '../sentence.ts'
import { avoir, between, inversionOnly } from '../structure/auxiliaries.ts'
import { chainEndingAt, isConjugated } from '../structure/clause-subject.ts'
import { determiners, foregoingObjects, objectPronouns } from '../structure/closed-words.ts'
import { nounPhraseAt } from '../structure/noun-phrase.ts'

interface Wanted {
  readonly gender: Gender
  readonly count: Count
}

const before = asMessage('french.participle-avoir-before')
const after = asMessage('french.participle-avoir-after')

/** The participle after avoir: « les documents qu’ils ont acheté », « je les avais trompé », « elle avait tenue compte ». */
export const participleObject: RuleFamily = function* (sentence) {
  for (let i = 0; i < sentence.length; i += 1) {
    if (!avoir.has(sentence.at(i)) || sentence.is(i, 'eu')) continue
    const turned = inversionOnly.has(sentence.at(i + 1)) ? i + 2 : i + 1
    const match = participleMatch(sentence, i, pastAdverbs(sentence, turned))
    if (match) yield match
  }
}

/** « avait d’abord imaginé » : past adverbs, of one word or two. */
function pastAdverbs(sentence: Sentence, from: number): number {
  const at = sentence.skip(from, between)
  return sentence.is(at, 'd’') && sentence.is(at + 1, 'abord', 'ailleurs', 'emblée')
    ? sentence.skip(at + 2, between)
    : at
}

function participleMatch(sentence: Sentence, i: number, at: number): Match | null {
  const readings = sentence.ofKind(at, 'participle')
  const infinitiveAfter = sentence.can(at + 1, 'infinitive') && !sentence.can(at + 1, 'noun')
  const modal = infinitiveAfter ? modalBefore(sentence, at, readings) : null
  if (modal) return modal
  if (readings.length === 0 || sentence.can(at, 'infinitive') || infinitiveAfter) return null
  const told = toldThat(sentence, i, at, readings)
  if (told) return told
  const set =
    fromDislocated(sentence, i, at, readings) ??
    fromExclamation(sentence, i, at, readings) ??
    fromQuestion(sentence, i, at, readings)
  if (set) return set
  if (frozen.test(sentence.at(at))) return seen.test(sentence.at(at)) ? fromClitic(sentence, i, at, readings) : null
  return (
    fromClitic(sentence, i, at, readings) ??
    fromRelative(sentence, i, at, readings) ??
    noObject(sentence, i, at, readings)
  )
}

/** These have no other form as participles. */
const plainModals: Readonly<Record<string, string>> = { dus: 'dû', pus: 'pu', sus: 'su' }

/** « Ils ont dus annuler », « j’ai voulus venir » : the infinitive is the object, whatever stands before (Le Bon Usage, § 951). */
function modalBefore(sentence: Sentence, at: number, readings: readonly Reading[]): Match | null {
  const bare = plainModals[sentence.at(at)]
  if (bare !== undefined)
    return {
      from: at,
      to: at,
      rule: 'participle-object',
      category: 'agreement',
      tier: 'sure',
      message: after,
      suggestions: [bare],
    }
  if (!readings.some(({ lemma }) => /^(?:devoir|pouvoir|vouloir|savoir|faire)$/u.test(lemma))) return null
  return unless(sentence, at, readings, { gender: 'm', count: 's' }, asMessage('french.participle-before-infinitive'))
}

const telling =
  /^(?:signaler|dire|annoncer|indiquer|expliquer|raconter|demander|promettre|confirmer|rappeler|montrer|prouver|apprendre|écrire|répondre|proposer|conseiller|permettre|interdire|confier|avouer|suggérer|préciser|recommander|souhaiter)$/u

/** « plusieurs spectateurs nous ont signalés que » : what is told is the object, those who are told are not. */
function toldThat(sentence: Sentence, i: number, at: number, readings: readonly Reading[]): Match | null {
  if (!sentence.is(i - 1, 'nous', 'vous', 'm’', 't’') || !readings.some(({ lemma }) => telling.test(lemma))) return null
  const isClause =
    sentence.is(at + 1, 'que', 'qu’') || (sentence.is(at + 1, 'de', 'd’') && hasObjectAfter(sentence, at))
  if (!isClause || objectOfClause(sentence, i)) return null
  return unless(sentence, at, readings, { gender: 'm', count: 's' }, after)
}

const seen = /^(?:vu|entendu|eu|voulu|cru)$/u
/** Participles whose object is the clause that follows, or that never agree. */
const frozen =
  /^(?:fait|faits|faites|laissé|pu|dû|su|cru|voulu|fallu|pensé|dit|espéré|permis|plu|été|coûté|valu|duré|vécu|couru|marché|mesuré|pesé|eu|eue|eus|eues|vu|entendu|senti)$/u

function fromClitic(sentence: Sentence, i: number, at: number, readings: readonly Reading[]): Match | null {
  const clitics: string[] = []
  for (let k = i - 1; objectPronouns.has(sentence.at(k)); k -= 1) clitics.push(sentence.at(k))
  if (clitics.includes('en')) return null
  if (clitics.includes('les')) return unless(sentence, at, readings, { gender: 'both', count: 'p' }, before)
  if (clitics.includes('l’')) return unless(sentence, at, readings, { gender: 'both', count: 's' }, before)
  if (sentence.is(i - 1, 'm’', 't’') && !objectOfClause(sentence, i))
    return unless(sentence, at, readings, { gender: 'both', count: 's' }, before)
  return null
}

/** « Cette histoire, je l’ai entendu » : what the pronoun stands for is said just before. */
function fromDislocated(sentence: Sentence, i: number, at: number, readings: readonly Reading[]): Match | null {
  const pronoun = i - 1
  const subject = pronoun - 1
  if (!sentence.is(pronoun, 'l’', 'les')) return null
  const isPronoun = sentence.is(subject, 'je', 'tu', 'il', 'elle', 'on', 'nous', 'vous', 'ils', 'elles')
  const opens = isPronoun
    ? subject
    : ([subject - 1, subject - 2].find((k) => nounPhraseAt(sentence, k)?.to === subject) ?? -1)
  if (opens < 0 || !sentence.is(opens - 1, ',')) return null
  const phrase = nounPhraseAt(sentence, 0)
  if (!phrase || phrase.to !== opens - 2 || !sentence.is(0, 'ce', 'cet', 'cette', 'ces', 'le', 'la', 'les', 'l’'))
    return null
  return unless(sentence, at, readings, phrase, before)
}

/** « Quelle belle soirée vous nous avez offert ! » : what is marvelled at is the object. */
function fromExclamation(sentence: Sentence, i: number, at: number, readings: readonly Reading[]): Match | null {
  const phrase = sentence.is(0, 'quel', 'quelle', 'quels', 'quelles') ? nounPhraseAt(sentence, 0) : null
  if (!phrase || phrase.gender === 'both' || hasObjectAfter(sentence, at)) return null
  const subject = phrase.to + 1
  const isSubject = sentence.is(subject, 'je', 'j’', 'tu', 'il', 'elle', 'on', 'nous', 'vous', 'ils', 'elles')
  return isSubject && sentence.skip(subject + 1, objectsOnly) === i
    ? unless(sentence, at, readings, phrase, before)
    : null
}

const objectsOnly = new Set(['nous', 'vous', 'm’', 't’', 'lui', 'leur', 'ne', 'n’', 'me', 'te'])

/** « Combien de places avez-vous réservé ? », « Quelle pièce avez-vous préféré ? » */
function fromQuestion(sentence: Sentence, i: number, at: number, readings: readonly Reading[]): Match | null {
  if (!inversionOnly.has(sentence.at(i + 1)) || hasObjectAfter(sentence, at) || sentence.is(at + 1, 'à', 'de'))
    return null
  if (sentence.is(0, 'quelle', 'quels', 'quelles')) {
    const phrase = nounPhraseAt(sentence, 0)
    return phrase?.to === i - 1 ? unless(sentence, at, readings, phrase, before) : null
  }
  const nouns = sentence.is(0, 'combien') && sentence.is(1, 'de', 'd’') && i === 3 ? sentence.ofKind(2, 'noun') : []
  const several = nouns.filter(({ count }) => count === 'p')
  const [noun] = several
  // « malaises » may be of either gender.
  if (readings.some((one) => several.some(({ gender, count }) => fits(one.gender, gender) && fits(one.count, count))))
    return null
  return noun ? unless(sentence, at, readings, noun, before) : null
}

function objectOfClause(sentence: Sentence, i: number): boolean {
  for (let k = i - 1; k >= 0; k -= 1)
    if (sentence.is(k, 'que', 'qu’', 'combien') || /^quel/u.test(sentence.at(k))) return true
  return false
}

const clauseNouns =
  /^(?:idée|fait|preuve|espoir|sentiment|impression|certitude|nouvelle|annonce|fois|temps|jour|peur|besoin|signe|chance|doute|moment|heure|façon|manière|condition|crainte|conviction|raison|mesure|sorte|point|tant|an|année|mois|semaine|heure|siècle)s?$/u

/** The noun before « que » in the same clause. */
function fromRelative(sentence: Sentence, i: number, at: number, readings: readonly Reading[]): Match | null {
  const que = relativeBefore(sentence, i)
  if (que === null) return null
  if (sentence.is(que - 1, 'ce')) return unless(sentence, at, readings, { gender: 'm', count: 's' }, after)
  const last = sentence.is(que - 1, ',') ? que - 2 : que - 1
  if (!sentence.can(last, 'noun', 'adjective', 'participle') || clauseNouns.test(sentence.at(last))) return null
  if (compares(sentence, que) || hasObjectAfter(sentence, at)) return null
  const chain = chainEndingAt(sentence, last)
  const agrees = chain.some((link) =>
    readings.some(({ gender, count }) => fits(gender, link.gender) && fits(count, link.count)),
  )
  const [head] = chain
  if (head && isAddressee(sentence, head.from)) return null
  if (!head || agrees || sentence.is(head.from - 1, 'et', 'ou', ',')) return null
  return unless(sentence, at, readings, head, before)
}

/** « c’est aux femmes que tu m’as présenté », « explique à ces gens que tu nous as contactés » : those to whom, and no object. */
function isAddressee(sentence: Sentence, from: number): boolean {
  const to = sentence.is(from, 'au', 'aux') ? from : sentence.is(from - 1, 'à') ? from - 1 : -1
  return (
    to >= 0 &&
    (sentence.is(to - 1, 'est', 'était', 'sera', 'fut') ||
      sentence
        .ofKind(to - 1, 'finite', 'infinitive')
        .some(({ lemma }) => telling.test(lemma) || /^(?:exposer|faire)$/u.test(lemma)))
  )
}

/** « que » before the verb at `i`, with nothing but its subject between. */
function relativeBefore(sentence: Sentence, i: number): number | null {
  for (let k = i - 1; k > 0 && k > i - 9; k -= 1) {
    if (sentence.is(k, 'que', 'qu’')) return k
    if (sentence.isEdge(k) || sentence.is(k, 'qui', 'dont', 'où') || isConjugated(sentence, k)) return null
  }
  return null
}

function hasObjectAfter(sentence: Sentence, at: number): boolean {
  if (sentence.is(at + 1, 'de', 'd’', 'à')) return sentence.can(sentence.skip(at + 2, objectPronouns), 'infinitive')
  if (sentence.is(at + 1, 'le', 'la', 'les') && sentence.is(at + 2, 'plus', 'moins', 'mieux')) return false
  if (tellsWhen(sentence, at + 1)) return false
  return sentence.is(at + 1, 'que', 'qu’', 'l’') || sentence.in(at + 1, determiners)
}

/** « que nous avons accueillis l’an passé », « cette saison » : a moment is no object. */
function tellsWhen(sentence: Sentence, at: number): boolean {
  return (
    /^(?:an|année|hiver|été|automne|printemps|semaine|mois|saison|jour|soir|matin|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|veille|lendemain)$/u.test(
      sentence.at(at + 1),
    ) && sentence.is(at, 'l’', 'la', 'le', 'ce', 'cette', 'cet')
  )
}

function compares(sentence: Sentence, que: number): boolean {
  for (let k = que - 1; k >= 0; k -= 1)
    if (
      sentence.is(
        k,
        'plus',
        'moins',
        'aussi',
        'si',
        'tellement',
        'autant',
        'ne',
        'n’',
        'même',
        'mêmes',
        'tel',
        'telle',
        'autre',
        'autres',
        'mieux',
        'avant',
        'après',
        'chaque',
      )
    )
      return true
  return false
}

/** No object stands before: the participle keeps its plain form. */
function noObject(sentence: Sentence, i: number, at: number, readings: readonly Reading[]): Match | null {
  for (let k = i - 1; k >= 0; k -= 1) {
    if (!/^quel/u.test(sentence.at(k)) && nounPhraseAt(sentence, k) !== null && k + 1 < i) continue
    if (
      sentence.in(k, foregoingObjects) ||
      sentence.is(k, 'le', 'm’', 't’', 'nous', 'vous', 's’', 'me', 'te', 'auxquels')
    ) {
      if (
        sentence.is(k, 'les', 'la', 'le', 'l’') &&
        !sentence.can(k + 1, 'finite') &&
        k + 1 < i &&
        sentence.can(k + 1, 'noun', 'adjective')
      )
        continue
      return null
    }
  }
  // « La salle a vue sur la mer »
  if (sentence.is(at, 'vue', 'prise') && sentence.is(at + 1, 'sur')) return null
  // « a durée deux heures », « a vue la neige » : a noun would not have an article after it.
  const hasObject =
    (determiners.has(sentence.at(at + 1)) && !sentence.is(at + 1, 'du', 'des', 'au', 'aux')) ||
    sentence.tokens[at + 1]?.kind === 'number'
  // « Elle a mise en scène », « a mise à jour » : no noun of this form follows « avoir » without an article.
  const isPut = sentence.is(at, 'mise', 'mises') && sentence.is(at + 1, 'en', 'à', 'au')
  if (sentence.can(at, 'noun') && !sentence.can(at, 'adjective') && !hasObject && !isPut) return null
  return unless(sentence, at, readings, { gender: 'm', count: 's' }, after)
}

function unless(
  sentence: Sentence,
  at: number,
  readings: readonly Reading[],
  wanted: Wanted,
  message: Message,
): Match | null {
  if (readings.some(({ gender, count }) => fits(gender, wanted.gender) && fits(count, wanted.count))) return null
  const suggestions = readings.flatMap((reading) => {
    const gender = wanted.gender === 'both' ? (reading.gender === 'f' ? 'f' : 'm') : wanted.gender
    const first = sentence.lexicon.participle(reading.lemma, gender, wanted.count === 'p' ? 'p' : 's')
    const other =
      wanted.gender === 'both'
        ? sentence.lexicon.participle(reading.lemma, gender === 'f' ? 'm' : 'f', wanted.count === 'p' ? 'p' : 's')
        : null
    return [first, other].filter((form): form is string => form !== null)
  })
  if (suggestions.length === 0) return null
  return { from: at, to: at, rule: 'participle-object', category: 'agreement', tier: 'sure', message, suggestions }
}
