import { asMessage, type Message } from '../../../../contract/index.ts'
import type { Match, RuleFamily } from '../match.ts'
import type { Sentence } from '../sentence.ts'
import { between, etre } from '../structure/auxiliaries.ts'
import { chainEndingAt, isConjugated, linkEndingAt, subjectOfVerb } from '../structure/clause-subject.ts'
import { determiners, objectPronouns } from '../structure/closed-words.ts'

/** One verb form in the place of another that sounds the same, around a noun: « un décor composer de miroirs », « Ne manqué pas ». */
export const verbSoundAlikes: RuleFamily = function* (sentence) {
  for (let i = 0; i < sentence.length; i += 1) {
    const match =
      nounThenInfinitive(sentence, i) ??
      orderWithNot(sentence, i) ??
      createdNotCreates(sentence, i) ??
      participleForVerb(sentence, i) ??
      pluralGerund(sentence, i) ??
      itIsForThese(sentence, i) ??
      reflexiveIs(sentence, i) ??
      whoVerb(sentence, i) ??
      theirFor(sentence, i) ??
      madeItself(sentence, i) ??
      mostDone(sentence, i) ??
      neitherDone(sentence, i) ??
      reflexiveParticiple(sentence, i) ??
      nounForVerb(sentence, i)
    if (match) yield match
  }
}

const afterParticiple = new Set('de d’ par en sur à au aux dans pour avec chez du des depuis sous'.split(' '))

/** « la scénographie épurer laisse », « le jury, composer de professionnels » : the participle. */
function nounThenInfinitive(sentence: Sentence, i: number): Match | null {
  if (!sentence.only(i, 'infinitive') || !/er$/u.test(sentence.at(i))) return null
  const end = sentence.is(i - 1, ',') ? i - 2 : i - 1
  const last =
    sentence.only(end, 'noun') || (sentence.can(end, 'noun') && !sentence.can(end, 'finite'))
      ? linkEndingAt(sentence, end)
      : null
  const bare =
    (end === 0 || sentence.is(end - 1, 'tout', 'toute')) &&
    sentence.can(end, 'noun') &&
    !sentence.can(end, 'infinitive')
      ? sentence.ofKind(end, 'noun')[0]
      : undefined
  if ((!last && !bare) || verbBefore(sentence, i)) return null
  if (!afterParticiple.has(sentence.at(i + 1)) && !sentence.can(i + 1, 'finite')) return null
  const gender = (last?.gender ?? bare?.gender) === 'f' ? 'f' : 'm'
  const count = (last?.count ?? bare?.count) === 'p' ? 'p' : 's'
  const lemma = sentence.ofKind(i, 'infinitive')[0]?.lemma ?? ''
  return found(i, asMessage('french.participle-after-noun'), [sentence.lexicon.participle(lemma, gender, count)])
}

function verbBefore(sentence: Sentence, i: number): boolean {
  for (let k = 0; k < i; k += 1) if (sentence.can(k, 'finite') && !sentence.can(k, 'noun')) return true
  return false
}

/** « Ne manqué pas » : an order to the reader. */
function orderWithNot(sentence: Sentence, i: number): Match | null {
  if (!sentence.is(i, 'ne', 'n’') || !sentence.isEdge(i - 1)) return null
  const at = sentence.skip(i + 1, objectPronouns)
  const verb = sentence.ofKind(at, 'participle')[0]
  if (!verb || !/é$/u.test(sentence.at(at)) || !sentence.is(at + 1, 'pas', 'plus', 'rien', 'jamais')) return null
  return found(at, asMessage('french.imperative-to-reader'), [sentence.lexicon.conjugate(verb.lemma, 'imperative', 4)])
}

/** « Cette pièce, crée à l’automne, explore » : the participle of « créer » has one é more. */
function createdNotCreates(sentence: Sentence, i: number): Match | null {
  if (
    !sentence.is(i, 'crée', 'crées') ||
    !sentence.is(i + 1, 'en', 'à', 'par', 'pour', 'au', 'lors', 'dans', 'avec', 'spécialement')
  )
    return null
  const end = sentence.is(i - 1, ',') ? i - 2 : i - 1
  const [head] = chainEndingAt(sentence, end)
  const isDated = sentence.is(i + 1, 'en') && sentence.tokens[i + 2]?.kind === 'number'
  if (
    !head ||
    (!isDated && subjectOfVerb(sentence, i) !== null && !sentence.is(i - 1, ',') && !conjugatedAfter(sentence, i))
  )
    return null
  const right = sentence.lexicon.participle('créer', head.gender === 'f' ? 'f' : 'm', head.count)
  return found(i, asMessage('french.participle-creer'), [right])
}

function conjugatedAfter(sentence: Sentence, i: number): boolean {
  for (let k = i + 1; k < sentence.length; k += 1) if (isConjugated(sentence, k)) return true
  return false
}

/** « Cette coproduction réunie quatre scènes » : no verb elsewhere, an object after. */
function participleForVerb(sentence: Sentence, i: number): Match | null {
  const verb = sentence.ofKind(i, 'participle')[0]
  if (
    !verb?.lemma.endsWith('ir') ||
    !sentence.only(i, 'participle', 'adjective') ||
    !/(?:i|ie|is|ies)$/u.test(sentence.at(i))
  )
    return null
  if (!determiners.has(sentence.at(i + 1)) || sentence.is(i + 1, 'du', 'des', 'au', 'aux')) return null
  const [head] = chainEndingAt(sentence, i - 1)
  if (!head || head.from > 0 || conjugatedAfter(sentence, i)) return null
  const form = sentence.lexicon.conjugate(verb.lemma, 'present', head.count === 'p' ? 5 : 2)
  return found(i, asMessage('french.verb-missing'), [form])
}

/** « en répondants à » : the present participle does not agree. */
function pluralGerund(sentence: Sentence, i: number): Match | null {
  const word = sentence.at(i)
  if (!sentence.is(i - 1, 'en') || !/ants$/u.test(word)) return null
  const gerund = word.replace(/s$/u, '')
  if (!sentence.lexicon.read(gerund).some(({ kind }) => kind === 'gerund')) return null
  return sentence.is(i + 1, 'à', 'au', 'aux', 'de', 'd’', 'du', 'sur', 'pour') || determiners.has(sentence.at(i + 1))
    ? found(i, asMessage('french.gerund-invariable'), [gerund])
    : null
}

/** « C’est histoires sont », « ouvre c’est portes » : « ces », « ses ». */
function itIsForThese(sentence: Sentence, i: number): Match | null {
  if (!sentence.is(i, 'c’', 's’') || !sentence.is(i + 1, 'est') || !sentence.only(i + 2, 'noun')) return null
  if (sentence.ofKind(i + 2, 'noun').some(({ count }) => count !== 'p')) return null
  const forms = sentence.isEdge(i - 1) ? ['ces', 'ses'] : ['ses', 'ces']
  return { ...found(i, asMessage('french.ces-ses'), forms), to: i + 1 }
}

/** « Le chorégraphe c’est entouré de » : « s’est ». */
function reflexiveIs(sentence: Sentence, i: number): Match | null {
  if (!sentence.is(i, 'c’') || !sentence.is(i + 1, 'est', 'était') || sentence.isEdge(i - 1)) return null
  const [head] = chainEndingAt(sentence, i - 1)
  const participle = sentence.ofKind(sentence.skip(i + 2, between), 'participle')
  const opens =
    head?.from === 0 ||
    sentence.isEdge((head?.from ?? 0) - 1) ||
    sentence.is((head?.from ?? 0) - 1, 'que', 'qu’', 'et', 'mais', 'car')
  if (!head || !opens || head.count === 'p') return null
  return participle.some(({ count }) => count !== 'p') ? found(i, asMessage('french.s-est'), ['s’']) : null
}

/** « Qui viens danser » : the third person. */
function whoVerb(sentence: Sentence, i: number): Match | null {
  if (i > 0 || !sentence.is(0, 'qui')) return null
  const at = sentence.skip(1, objectPronouns)
  const verbs = sentence.ofKind(at, 'finite').filter(({ tense }) => tense !== 'imperative')
  if (
    verbs.length === 0 ||
    !sentence.only(at, 'finite') ||
    verbs.some(({ person, count }) => person === 3 || count === 'p')
  )
    return null
  return found(
    at,
    asMessage('french.qui-third-person'),
    verbs.map(({ lemma, tense }) => sentence.lexicon.conjugate(lemma, tense, 2)),
  )
}

/** « Offrez leurs une soirée » : the pronoun has no s. */
function theirFor(sentence: Sentence, i: number): Match | null {
  if (!sentence.is(i, 'leurs') || !sentence.is(i + 1, 'un', 'une', 'des', 'le', 'la', 'les', 'du', 'l’')) return null
  return sentence.can(i - 1, 'finite', 'infinitive') ? found(i, asMessage('french.leur'), ['leur']) : null
}

const indirect =
  /^(?:dire|parler|plaire|déplaire|succéder|ressembler|nuire|mentir|sourire|écrire|téléphoner|rendre|donner|demander|promettre|permettre|suffire|rire|survivre|faire|laisser|voir|entendre|sentir|imaginer|acheter|offrir|servir|jurer|répondre|pardonner|échanger|partager|poser|raconter|répéter|serrer|tenir|dessiner|mettre|prêter|procurer|casser|tordre|laver|brosser|reprocher|attribuer|approprier|arroger)$/u

/** « Elles se sont rencontré » : with no object after, it agrees with its subject. */
function reflexiveParticiple(sentence: Sentence, i: number): Match | null {
  if (!etre.has(sentence.at(i)) || !sentence.is(i - 1, 'se', 's’')) return null
  const at = sentence.skip(i + 1, between)
  const readings = sentence.ofKind(at, 'participle')
  const [verb] = readings
  const begins = verb?.lemma === 'mettre' && sentence.is(at + 1, 'à', 'au', 'en')
  const toThemselves = givesThemselves(sentence, at)
  if (toThemselves) return toThemselves
  if (!verb || (indirect.test(verb.lemma) && !begins) || objectFollows(sentence, at)) return null
  const subject = subjectOfVerb(sentence, i)
  if (!subject || subject.others.length > 0 || sentence.is(subject.from, 'on')) return null
  const { gender, count } = subject
  if (
    readings.some(
      (one) => (gender === 'both' || one.gender === gender) && (one.count === 'both' || one.count === count),
    )
  )
    return null
  const form = sentence.lexicon.participle(verb.lemma, gender === 'f' ? 'f' : 'm', count)
  return found(at, asMessage('french.participle-pronominal'), [form])
}

/** « Elle s’est faite remarquer » : before an infinitive, « fait » does not agree (Le Bon Usage, § 951). */
function madeItself(sentence: Sentence, i: number): Match | null {
  if (!etre.has(sentence.at(i)) || !sentence.is(i - 1, 'se', 's’') || !sentence.is(i + 1, 'faite', 'faites', 'faits'))
    return null
  return sentence.only(i + 2, 'infinitive') ? found(i + 1, asMessage('french.fait-before-infinitive'), ['fait']) : null
}

/** « l’œuvre la plus aboutit » : between « la plus » and what follows, no conjugated verb. */
function mostDone(sentence: Sentence, i: number): Match | null {
  if (
    !sentence.is(i - 1, 'plus', 'moins', 'mieux') ||
    !sentence.is(i - 2, 'le', 'la', 'les') ||
    !sentence.only(i, 'finite')
  )
    return null
  const verb = sentence.ofKind(i, 'finite').find(({ person, count }) => person === 3 && count === 's')
  if (!verb || !/(?:it|ut)$/u.test(sentence.at(i)) || !sentence.can(i - 3, 'noun')) return null
  const right = sentence.lexicon.participle(
    verb.lemma,
    sentence.is(i - 2, 'la') ? 'f' : 'm',
    sentence.is(i - 2, 'les') ? 'p' : 's',
  )
  return found(i, asMessage('french.participle-after-le-plus'), [right])
}

/** « ni repris, ni échanger » : as the first of the two. */
function neitherDone(sentence: Sentence, i: number): Match | null {
  if (!sentence.is(i - 1, 'ni') || !sentence.only(i, 'infinitive') || !/er$/u.test(sentence.at(i))) return null
  const first = sentence.is(i - 2, ',') ? i - 3 : i - 2
  const [done] = sentence.is(first - 1, 'ni') ? sentence.ofKind(first, 'participle') : []
  const lemma = sentence.ofKind(i, 'infinitive')[0]?.lemma
  if (!done || lemma === undefined) return null
  const subject = governedSubject(sentence, first)
  const gender = subject?.gender ?? done.gender
  const count = subject?.count ?? done.count
  return found(i, asMessage('french.participles-joined'), [
    sentence.lexicon.participle(lemma, gender === 'f' ? 'f' : 'm', count === 'p' ? 'p' : 's'),
  ])
}

/** The subject of « ne sont ni … ». */
function governedSubject(sentence: Sentence, participle: number) {
  const verb = participle - 2
  return etre.has(sentence.at(verb)) ? subjectOfVerb(sentence, verb) : null
}

const given =
  /^(?:donner|laver|brosser|offrir|serrer|partager|échanger|poser|raconter|promettre|jurer|couper|casser|tordre|imaginer)$/u

/** « Ils se sont donnés rendez-vous » : what they gave is said after, and « se » is whom they gave it to. */
function givesThemselves(sentence: Sentence, at: number): Match | null {
  const [verb] = sentence.ofKind(at, 'participle')
  if (!verb || !given.test(verb.lemma) || (verb.gender === 'm' && verb.count !== 'p')) return null
  const isObject =
    sentence.is(at + 1, 'l’', 'le', 'la', 'les', 'un', 'une', 'des', 'leur', 'leurs') && sentence.can(at + 2, 'noun')
  if (!isObject && !(sentence.is(at + 1, 'rendez') && verb.lemma === 'donner')) return null
  const message = asMessage('french.participle-before-object')
  return found(at, message, [sentence.lexicon.participle(verb.lemma, 'm', 's')])
}

/** How the verb of a noun is written that sounds as it does: « accueil, accueille », « travail, travaille », « appel, appelle ». */
const verbOfNoun: readonly (readonly [RegExp, string])[] = [
  [/(?:e|a|eu|ue)il$/u, 'le'],
  [/oi$|ai$/u, 'e'],
  [/pel$/u, 'le'],
  [/(?<=tr?et|sout|maint|ent)ien$/u, 't'],
]

/** « Le bar vous accueil une heure avant » : after a subject and « vous », a verb. */
function nounForVerb(sentence: Sentence, i: number): Match | null {
  if (!sentence.is(i - 1, 'vous', 'nous', 'te', 't’', 'me', 'm’', 'se', 's’') || !sentence.only(i, 'noun')) return null
  const ending = verbOfNoun.find(([end]) => end.test(sentence.at(i)))?.[1]
  const subject = chainEndingAt(sentence, i - 2)[0]
  const isPronoun = sentence.is(i - 2, 'il', 'elle', 'on', 'qui')
  const isSpeaker = sentence.is(i - 2, 'je', 'j’')
  if (ending === undefined || (!subject && !isPronoun && !isSpeaker)) return null
  const written = `${sentence.at(i)}${ending}`
  const verb = sentence.lexicon.read(written).find(({ kind }) => kind === 'finite')
  if (!verb) return null
  const plural = subject?.count === 'p'
  const form = isSpeaker
    ? sentence.lexicon.conjugate(verb.lemma, 'present', 0)
    : plural
      ? sentence.lexicon.conjugate(verb.lemma, 'present', 5)
      : written
  return found(i, asMessage('french.verb-after-pronoun'), [form])
}

function objectFollows(sentence: Sentence, at: number): boolean {
  if (tellsWhen(sentence, at + 1)) return false
  const article = determiners.has(sentence.at(at + 1)) && !sentence.is(at + 1, 'au', 'aux', 'du')
  return article || sentence.is(at + 1, 'l’', 'que', 'qu’', 'de', 'd’') || sentence.can(at + 1, 'infinitive')
}

/** « se sont retrouvées un dimanche » : a day is no object. « se sont offert une semaine » may be one. */
function tellsWhen(sentence: Sentence, at: number): boolean {
  return (
    sentence.is(at, 'un', 'ce', 'chaque', 'le') &&
    /^(?:matin|soir|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)$/u.test(sentence.at(at + 1)) &&
    !sentence.is(at + 2, 'à')
  )
}

function found(at: number, message: Message, forms: readonly (string | null)[]): Match {
  return {
    from: at,
    to: at,
    rule: 'verb-sound-alike',
    category: 'conjugation',
    tier: 'sure',
    message,
    suggestions: forms,
  }
}
