import { asMessage, type Message } from '../../../../contract/index.ts'
import type { Match, RuleFamily } from '../match.ts'
import type { Sentence } from '../sentence.ts'
import { determiners, numerals, objectPronouns, prepositions } from '../structure/closed-words.ts'

type Link = 'à' | 'de'

/** Verbs whose complement never comes bare, and the preposition that it asks for. */
const linkOf: ReadonlyMap<string, Link> = new Map<string, Link>([
  ...'participer accéder adhérer contribuer remédier renoncer procéder succéder appartenir ressembler nuire'
    .split(' ')
    .map((lemma): [string, Link] => [lemma, 'à']),
  ...'bénéficier profiter dépendre émaner'.split(' ').map((lemma): [string, Link] => [lemma, 'de']),
])
/** Verbs that ask for « à » before these nouns alone: one assists somebody, one answers a word. */
const linkedNouns: ReadonlyMap<string, RegExp> = new Map([
  [
    'répondre',
    /^(?:questionnaire|question|invitation|appel|demande|sondage|enquête|mail|courriel|courrier|message|lettre|attente|besoin|critère|sollicitation|annonce|offre)s?$/u,
  ],
  [
    'assister',
    /^(?:représentation|répétition|spectacle|concert|séance|atelier|rencontre|conférence|lecture|présentation|réunion|débat|visite|générale|première)s?$/u,
  ],
])
const moments =
  /^(?:an|année|saison|semaine|mois|jour|fois|soir|soirée|matin|matinée|après-midi|nuit|été|hiver|automne|printemps|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lendemain|veille|week-end|heure|moment|instant|moins|plus|même)s?$/u
const relatives =
  /^(?:que|qu’|dont|où|auquel|auxquels|à|auxquelles|lequel|laquelle|lesquels|lesquelles|duquel|desquels|desquelles|qui|quoi|comment|combien|quel|quelle|quels|quelles)$/u

/**
 * A complement without its preposition, or with another: « répondre ce questionnaire », « accéder la salle », « destiné pour des
 * comédiens », « limitées de quarante », « suivie rencontre ».
 */
export const verbComplements: RuleFamily = function* (sentence) {
  for (let at = 1; at < sentence.length; at += 1) {
    const match = bareComplement(sentence, at) ?? otherLink(sentence, at) ?? withoutDe(sentence, at)
    if (match) yield match
  }
}

/** `at` is the determiner that opens the bare complement. */
function bareComplement(sentence: Sentence, at: number): Match | null {
  if (
    !/^(?:le|la|l’|les|ce|cet|cette|ces|un|une|mon|ma|mes|ton|ta|tes|son|sa|ses|notre|nos|votre|vos|leur|leurs)$/u.test(
      sentence.at(at),
    )
  )
    return null
  const verb = at - 1
  const verbs = sentence.ofKind(verb, 'finite', 'infinitive', 'participle')
  const [first] = verbs
  if (!first || !sentence.only(verb, 'finite', 'infinitive', 'participle')) return null
  const lemmas = new Set(verbs.map(({ lemma }) => lemma))
  if (lemmas.size !== 1 || !sentence.can(at + 1, 'noun', 'adjective') || moments.test(sentence.at(at + 1))) return null
  const noun = sentence.can(at + 2, 'noun') && !sentence.can(at + 1, 'noun') ? at + 2 : at + 1
  const link = linkOf.get(first.lemma) ?? (linkedNouns.get(first.lemma)?.test(sentence.at(noun)) ? 'à' : null)
  if (!link || !hasItsSubject(sentence, verb)) return null
  return found(at, at, linked(link, sentence.at(at)), asMessage('french.verb-asks', { link }))
}

/** The subject stands before: a noun after the verb is no subject of it (« auquel participent les élèves », « fait participer le public »). */
function hasItsSubject(sentence: Sentence, verb: number): boolean {
  if (sentence.can(verb, 'infinitive'))
    return !sentence
      .ofKind(sentence.skip(verb - 1, objectPronouns, -1), 'finite', 'infinitive', 'participle')
      .some(({ lemma }) => /^(?:faire|laisser|voir|entendre|regarder|sentir)$/u.test(lemma))
  if (verb === 0 || sentence.isEdge(verb - 1))
    return sentence.ofKind(verb, 'finite').some(({ tense }) => tense === 'imperative')
  let opening = verb
  while (opening > 0 && !sentence.isEdge(opening - 1)) {
    opening -= 1
    if (relatives.test(sentence.at(opening))) return false
  }
  return !prepositions.has(sentence.at(opening))
}

function linked(link: Link, determiner: string): string {
  const contracted: Readonly<Record<string, string>> =
    link === 'à' ? { le: 'au', les: 'aux' } : { le: 'du', les: 'des', un: 'd’un', une: 'd’une' }
  return contracted[determiner] ?? `${link} ${determiner}`
}

/** « destiné pour les », « limité de vingt » : these participles ask for « à ». */
function otherLink(sentence: Sentence, at: number): Match | null {
  const lemmas = sentence.ofKind(at - 1, 'participle').map(({ lemma }) => lemma)
  const next = at + 1
  if (lemmas.includes('destiner') && sentence.is(at, 'pour') && !moments.test(sentence.at(at + 2))) {
    if (!determiners.has(sentence.at(next)) && !sentence.is(next, 'l’', 'tous', 'toutes', 'ceux', 'celles')) return null
    const isMerged = sentence.is(next, 'le', 'les')
    return found(
      at,
      isMerged ? next : at,
      isMerged ? linked('à', sentence.at(next)) : 'à',
      asMessage('french.destine-a'),
    )
  }
  const isNumber = numerals.has(sentence.at(next)) || sentence.tokens[next]?.kind === 'number'
  const isRange = sentence.is(at + 2, 'à') || sentence.is(at + 3, 'à')
  if (!lemmas.includes('limiter') || !sentence.is(at, 'de') || !isNumber || isRange) return null
  return found(at, at, 'à', asMessage('french.limite-a'))
}

/** « une présentation publique, suivie rencontre avec » : a bare noun, and nothing that it could be said of. */
function withoutDe(sentence: Sentence, at: number): Match | null {
  if (!/^(?:suivi|précédé|doté|muni|entouré|assorti)(?:e|s|es)?$/u.test(sentence.at(at - 1))) return null
  const nouns = sentence.ofKind(at, 'noun')
  const [noun] = nouns
  if (!noun || sentence.can(at, 'participle') || sentence.isCapitalised(at) || moments.test(sentence.at(at)))
    return null
  if (!sentence.isEdge(at + 1) && !prepositions.has(sentence.at(at + 1))) return null
  const word = sentence.at(at)
  const articles =
    noun.count === 'p' ? ['de '] : { f: ['d’une '], m: ['d’un '], both: ['d’une ', 'd’un '] }[noun.gender]
  const match = found(at, at, word, asMessage('french.de-before-object'))
  return { ...match, suggestions: articles.map((article) => article + word) }
}

function found(from: number, to: number, right: string, message: Message): Match {
  return { from, to, rule: 'preposition', category: 'usage', tier: 'check', message, suggestions: [right] }
}
