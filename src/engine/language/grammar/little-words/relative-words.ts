import { asMessage, type Message } from '../../../../contract/index.ts'
import { fits } from '../../lexicon/lexicon.ts'
import type { Count, Gender } from '../../lexicon/reading.ts'
import type { Match, RuleFamily } from '../match.ts'
import type { Sentence } from '../sentence.ts'
import { between } from '../structure/auxiliaries.ts'
import { chainEndingAt, isConjugated } from '../structure/clause-subject.ts'
import { determiners, objectPronouns } from '../structure/closed-words.ts'
import { nounPhraseAt } from '../structure/noun-phrase.ts'

/** The words that open a relative clause: « la lettre auquel », « les documents que vous aurez besoin », « l’outil dont nous utilisons ». */
export const relativeWords: RuleFamily = function* (sentence) {
  for (let at = 1; at < sentence.length; at += 1) {
    const match =
      whichAgreement(sentence, at) ??
      thatForOfWhich(sentence, at) ??
      ofWhichForThat(sentence, at) ??
      ofWhichBeforeModal(sentence, at) ??
      ofWhichAdvised(sentence, at) ??
      saidTwice(sentence, at)
    if (match) yield match
  }
}

interface Agreeing {
  readonly gender: Gender
  readonly count: Count
}

const forms: readonly (readonly [Agreeing, string, string, string])[] = [
  [{ gender: 'm', count: 's' }, 'lequel', 'auquel', 'duquel'],
  [{ gender: 'f', count: 's' }, 'laquelle', 'à laquelle', 'de laquelle'],
  [{ gender: 'm', count: 'p' }, 'lesquels', 'auxquels', 'desquels'],
  [{ gender: 'f', count: 'p' }, 'lesquelles', 'auxquelles', 'desquelles'],
]
const leadingPrepositions = new Set(
  'pour avec dans sur sous sans chez par vers contre selon devant derrière après durant pendant parmi'.split(' '),
)

/** « la raison pour lequel », « les répétitions auquel » : it has the gender and number of the noun right before. */
function whichAgreement(sentence: Sentence, at: number): Match | null {
  const column = ([1, 2, 3] as const).find((one) => forms.some((form) => form[one] === sentence.at(at)))
  const written = forms.find((form) => column !== undefined && form[column] === sentence.at(at))
  if (column === undefined || !written || sentence.at(at + 1).startsWith('-')) return null
  const end = antecedentEnd(sentence, at)
  if (column === 1 && end === at - 1) return null
  const chain = chainEndingAt(sentence, sentence.is(end, ',') ? end - 1 : end)
  const [head] = chain
  if (!head || sentence.is(head.from - 1, 'et', 'ou', ',') || chain.some(({ gender }) => gender === 'both')) return null
  if (chain.some((link) => fits(link.gender, written[0].gender) && fits(link.count, written[0].count))) return null
  const right = forms.find(([one]) => one.gender === head.gender && one.count === head.count)
  return right ? found(at, 'relative-agreement', 'sure', asMessage('french.relative-agreement'), right[column]) : null
}

/** Where the noun ends that is before « pour lequel », « au cours duquel », « à l’issue duquel ». */
function antecedentEnd(sentence: Sentence, at: number): number {
  if (
    sentence.is(at - 2, 'au') &&
    sentence.is(at - 1, 'cours', 'terme', 'sein', 'cœur', 'bout', 'bord', 'milieu', 'centre')
  )
    return at - 3
  if (sentence.is(at - 1, 'issue', 'occasion') && sentence.is(at - 3, 'à')) return at - 4
  return leadingPrepositions.has(sentence.at(at - 1)) || sentence.is(at - 1, 'lors', 'autour', 'auprès', 'près')
    ? at - 2
    : at - 1
}

const noAntecedent =
  /^(?:temps|fois|jour|idée|fait|preuve|espoir|sentiment|impression|moment|année|soir|matin|langue|langage|français|anglais|façon|manière|sorte|point|bien|plus|moins|alors|ainsi|autant|même|tel|telle)s?$/u
const withOfWhich = /^(?:besoin|envie|peur|honte|connaissance)$/u

/** « les documents que vous aurez besoin », « la création que toute la presse parle » : these verbs want « de ». */
function thatForOfWhich(sentence: Sentence, at: number): Match | null {
  if (!sentence.is(at, 'que', 'qu’')) return null
  const isThat = sentence.is(at - 1, 'ce')
  if (
    !isThat &&
    (!sentence.can(at - 1, 'noun') || noAntecedent.test(sentence.at(at - 1)) || !opensPhrase(sentence, at - 1))
  )
    return null
  const verb = verbAfter(sentence, at)
  if (verb === null || (isThat && sentence.isEdge(verb + 1))) return null
  const after = sentence.skip(verb + 1, between)
  const needs =
    sentence.ofKind(verb, 'finite').some(({ lemma }) => lemma === 'avoir') && withOfWhich.test(sentence.at(after))
  const spoken =
    sentence.is(after, 'parlé') && sentence.ofKind(verb, 'finite').some(({ lemma }) => lemma === 'avoir')
      ? after + 1
      : after
  const speaks =
    !isThat &&
    (spoken > after || sentence.ofKind(verb, 'finite').some(({ lemma }) => lemma === 'parler')) &&
    (!determiners.has(sentence.at(spoken)) || sentence.is(spoken, 'au', 'aux')) &&
    !sentence.is(spoken, 'de', 'd’', 'que', 'qu’', 'l’', 'comme')
  const isClosed = needs && !sentence.is(after + 1, 'de', 'd’', 'du', 'des', 'que', 'qu’')
  if (!isClosed && !speaks) return null
  return found(at, 'relative-word', needs ? 'sure' : 'check', asMessage('french.relative-dont'), 'dont')
}

const takesObject =
  /^(?:présenter|utiliser|demander|proposer|voir|choisir|envoyer|recevoir|acheter|créer|écrire|lire|préparer|organiser|attendre|découvrir|rencontrer|commander|évoquer|annoncer|imaginer|concevoir|transmettre)$/u

/** « l’outil dont nous utilisons pour le sous-titrage » : nothing here hangs on « de », and the verb lacks its object. */
function ofWhichForThat(sentence: Sentence, at: number): Match | null {
  if (!sentence.is(at, 'dont') || !sentence.can(at - 1, 'noun')) return null
  const isPronoun = /^(?:je|j’|tu|il|elle|on|nous|vous|ils|elles)$/u.test(sentence.at(at + 1))
  const everybody = sentence.is(at + 1, 'tout') && sentence.is(at + 2, 'le') && sentence.is(at + 3, 'monde')
  if (!isPronoun && !everybody) return null
  const verb = sentence.skip(everybody ? at + 4 : at + 2, objectPronouns)
  const isAvoir = sentence.ofKind(verb, 'finite').some(({ lemma }) => lemma === 'avoir')
  const last = isAvoir ? sentence.skip(verb + 1, between) : verb
  const verbs = sentence.ofKind(last, isAvoir ? 'participle' : 'finite')
  if (!verbs.some(({ lemma }) => takesObject.test(lemma)) || hasObject(sentence, last + 1)) return null
  return found(at, 'relative-word', 'check', asMessage('french.relative-que'), elided(sentence, at))
}

/** « un outil dont les enseignants peuvent utiliser avant la sortie » : the infinitive lacks its object, whoever may do it. */
function ofWhichBeforeModal(sentence: Sentence, at: number): Match | null {
  if (!sentence.is(at, 'dont') || !sentence.can(at - 1, 'noun', 'adjective')) return null
  const isPronoun = /^(?:je|j’|tu|il|elle|on|nous|vous|ils|elles)$/u.test(sentence.at(at + 1))
  const plain = determiners.has(sentence.at(at + 1)) && sentence.can(at + 2, 'noun') ? at + 2 : null
  const subject = isPronoun ? at + 1 : (nounPhraseAt(sentence, at + 1)?.to ?? plain)
  if (subject === null) return null
  const modal = sentence.skip(subject + 1, objectPronouns)
  if (!sentence.ofKind(modal, 'finite').some(({ lemma }) => /^(?:pouvoir|devoir|vouloir|savoir)$/u.test(lemma)))
    return null
  const verb = sentence.skip(modal + 1, between)
  const takes =
    sentence.only(verb, 'infinitive') && sentence.readings(verb).some(({ lemma }) => takesObject.test(lemma))
  const isBare =
    sentence.isEdge(verb + 1) ||
    /^(?:avant|après|avec|dans|pour|en|sur|chez|pendant|depuis|dès|comme|ici|ensuite|aussi|facilement|librement)$/u.test(
      sentence.at(verb + 1),
    )
  if (!takes || !isBare) return null
  return found(at, 'relative-word', 'check', asMessage('french.relative-que'), elided(sentence, at))
}

/** « L’album dont nous vous conseillons de lire en classe » : what is advised is done to it, and has no other object. */
function ofWhichAdvised(sentence: Sentence, at: number): Match | null {
  if (!sentence.is(at, 'dont') || !sentence.can(at - 1, 'noun', 'adjective', 'participle')) return null
  if (!/^(?:je|j’|tu|il|elle|on|nous|vous|ils|elles)$/u.test(sentence.at(at + 1))) return null
  const verb = sentence.skip(at + 2, objectPronouns)
  const advises = sentence
    .ofKind(verb, 'finite')
    .some(({ lemma }) => /^(?:conseiller|proposer|recommander|demander|suggérer|promettre|permettre)$/u.test(lemma))
  const infinitive = verb + 2
  if (!advises || !sentence.is(verb + 1, 'de', 'd’') || !sentence.can(infinitive, 'infinitive')) return null
  const takes = sentence.readings(infinitive).some(({ lemma }) => takesObject.test(lemma))
  const isBare =
    sentence.isEdge(infinitive + 1) ||
    /^(?:avant|après|avec|dans|en|sur|chez|pendant|depuis|dès|ici|ensuite|aussi|est|sont|se|s’|à|ensemble|ce|cette)$/u.test(
      sentence.at(infinitive + 1),
    )
  if (!takes || !isBare) return null
  return found(at, 'relative-word', 'check', asMessage('french.relative-que'), elided(sentence, at))
}

/** « une salle dans laquelle on y joue », « un film dont on en parle » : the relative says it already. */
function saidTwice(sentence: Sentence, at: number): Match | null {
  const isWhich = sentence.is(at, 'laquelle', 'lequel', 'lesquels', 'lesquelles') && sentence.is(at - 1, 'dans', 'sur')
  const again = isWhich || sentence.is(at, 'où') ? 'y' : sentence.is(at, 'dont') ? 'en' : null
  const verb = at + 3
  if (again === null || !sentence.is(at + 2, again) || !sentence.can(isWhich ? at - 2 : at - 1, 'noun', 'adjective'))
    return null
  if (!/^(?:je|tu|il|elle|on|nous|vous|ils|elles)$/u.test(sentence.at(at + 1)) || !sentence.can(verb, 'finite'))
    return null
  if (sentence.ofKind(verb, 'finite').some(({ lemma }) => /^(?:avoir|aller|être|faire)$/u.test(lemma))) return null
  return {
    from: at + 2,
    to: verb,
    rule: 'relative-word',
    category: 'usage',
    tier: 'check',
    message: asMessage('french.relative-again', { again }),
    suggestions: [sentence.at(verb)],
  }
}

function elided(sentence: Sentence, at: number): string {
  return /^[aàâeéèêëiîïoôuûùœæ]/u.test(sentence.at(at + 1)) ? 'qu’' : 'que'
}

function hasObject(sentence: Sentence, from: number): boolean {
  for (let at = from; at < sentence.length && !sentence.isEdge(at); at += 1) {
    if (isConjugated(sentence, at) || sentence.is(at, 'est', 'sont', 'a', 'ont')) return false
    if (determiners.has(sentence.at(at)) && !isAfterPreposition(sentence, at)) return true
    if (sentence.is(at, 'que', 'qu’', 'l’')) return true
  }
  return false
}

function isAfterPreposition(sentence: Sentence, at: number): boolean {
  return (
    sentence.is(at, 'du', 'des', 'au', 'aux') ||
    /^(?:à|de|d’|en|pour|avec|dans|sur|sous|sans|chez|par|vers|contre|depuis|dès|pendant|avant|après|lors|entre)$/u.test(
      sentence.at(at - 1),
    )
  )
}

/** A noun with its determiner, and not « il faut que », « dire que ». */
function opensPhrase(sentence: Sentence, end: number): boolean {
  for (let at = end - 1; at >= 0 && at > end - 5; at -= 1) {
    const phrase = nounPhraseAt(sentence, at)
    if (phrase?.to === end) return true
  }
  return false
}

/** The verb of the clause that « que » opens, past its subject. */
function verbAfter(sentence: Sentence, at: number): number | null {
  for (let k = at + 1; k < sentence.length && k < at + 9 && !sentence.isEdge(k); k += 1) {
    if (sentence.is(k, 'que', 'qu’', 'qui', 'dont', 'où')) return null
    if (
      k > at + 1 &&
      sentence.can(k, 'finite') &&
      (isConjugated(sentence, k) || sentence.ofKind(k, 'finite').some(({ lemma }) => /^(?:parler|avoir)$/u.test(lemma)))
    )
      return k
  }
  return null
}

function found(at: number, rule: string, tier: Match['tier'], message: Message, right: string): Match {
  return { from: at, to: at, rule, category: 'usage', tier, message, suggestions: [right] }
}
