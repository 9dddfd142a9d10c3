import { asMessage, type Message } from '../../../../contract/index.ts'
import type { Match, RuleFamily } from '../match.ts'
import type { Sentence } from '../sentence.ts'
import { chainEndingAt } from '../structure/clause-subject.ts'
import { determiners, numerals } from '../structure/closed-words.ts'
import { nounPhraseAt } from '../structure/noun-phrase.ts'

interface Government {
  readonly right: 'à' | 'de' | 'pour'
  /** Prepositions that writers put in its place, and that this verb does not take before a thing. */
  readonly wrong: RegExp
  /** Nouns that make an adverbial of the wrong preposition (« participer dans la joie »). */
  readonly unless?: RegExp
}

const manner =
  /^(?:cadre|limite|mesure|but|bonne|joie|humeur|temps|suite|ensemble|même|foulée|perspective|optique|cas|fait|silence|durée|intérêt|nom|compte|place|chaque|moment|jour|fois|saison|année|semaine|mois|heure|matin|matinée|soirée|soir|vie|ville|région|école|classe|salle|village|quartier|pays|monde|rue|lieu|établissement|cour|ombre|noir|proportion|plein|hâte|ordre|secret)s?$/u

/**
 * Verbs and the one preposition that brings their complement, with those that are mistaken for it. After the entries of the Trésor de la
 * langue française and « Les emplois des prépositions » (Banque de dépannage linguistique, OQLF).
 */
const plain: ReadonlyMap<string, Government> = new Map<string, Government>([
  ['participer', { right: 'à', wrong: /^(?:dans|sur)$/u, unless: manner }],
  ['assister', { right: 'à', wrong: /^(?:dans|sur)$/u, unless: manner }],
  ['contribuer', { right: 'à', wrong: /^(?:pour|dans|sur)$/u, unless: manner }],
  ['accéder', { right: 'à', wrong: /^(?:dans|sur|vers)$/u, unless: manner }],
  ['adhérer', { right: 'à', wrong: /^(?:dans|sur)$/u, unless: manner }],
  ['renoncer', { right: 'à', wrong: /^(?:de|sur)$/u }],
  ['consister', { right: 'à', wrong: /^(?:de|sur)$/u }],
  ['bénéficier', { right: 'de', wrong: /^(?:à|avec|par)$/u, unless: manner }],
  ['profiter', { right: 'de', wrong: /^(?:sur|avec)$/u, unless: manner }],
  ['disposer', { right: 'de', wrong: /^(?:avec)$/u }],
  ['remercier', { right: 'de', wrong: /^(?:à)$/u }],
])
/** « abonnez-vous sur notre site » : where one does it, and not what one gets. */
const whereOneSubscribes =
  /^(?:site|page|place|internet|appli|application|plateforme|ligne|compte|réseau|réseaux|web|boutique|lieu|théâtre|salle|mois|jour|semaine)s?$/u

/** With « se ». */
const reflexive: ReadonlyMap<string, Government> = new Map<string, Government>([
  ['adresser', { right: 'à', wrong: /^(?:chez|vers|pour|sur)$/u }],
  ['inspirer', { right: 'de', wrong: /^(?:sur|à|par)$/u }],
  ['composer', { right: 'de', wrong: /^(?:par|avec)$/u }],
  ['souvenir', { right: 'de', wrong: /^(?:sur|à)$/u }],
  ['occuper', { right: 'de', wrong: /^(?:sur|avec)$/u }],
  ['attendre', { right: 'à', wrong: /^(?:de|sur)$/u }],
  ['intéresser', { right: 'à', wrong: /^(?:de|sur|pour)$/u }],
  ['méfier', { right: 'de', wrong: /^(?:à|sur)$/u }],
  ['emparer', { right: 'de', wrong: /^(?:sur|à)$/u }],
  ['réjouir', { right: 'de', wrong: /^(?:sur|à)$/u }],
  ['moquer', { right: 'de', wrong: /^(?:sur|à)$/u }],
  ['abonner', { right: 'à', wrong: /^(?:sur|dans|de)$/u, unless: whereOneSubscribes }],
  ['passionner', { right: 'pour', wrong: /^(?:de|sur)$/u }],
])

/** « ont participé dans deux ateliers », « s’inspire sur faits réels », « adressez-vous chez la responsable » : another preposition. */
export const verbGovernment: RuleFamily = function* (sentence) {
  for (let at = 1; at + 1 < sentence.length; at += 1) {
    const match =
      otherPreposition(sentence, at) ??
      intoPlace(sentence, at) ??
      needOf(sentence, at) ??
      presentedTwice(sentence, at) ??
      informed(sentence, at) ??
      beside(sentence, at) ??
      followingOn(sentence, at)
    if (match) yield match
  }
}

function otherPreposition(sentence: Sentence, at: number): Match | null {
  const clitic = /^-(?:vous|toi|nous|m’|t’)$/u.test(sentence.at(at - 1))
  const verb = clitic ? at - 2 : at - 1
  const readings = sentence.ofKind(verb, 'finite', 'infinitive', 'participle', 'gerund')
  const lemmas = new Set(readings.map(({ lemma }) => lemma))
  const [lemma] = lemmas
  if (lemma === undefined || lemmas.size > 1 || !sentence.only(verb, 'finite', 'infinitive', 'participle', 'gerund'))
    return null
  const isReflexive = clitic || sentence.is(verb - 1, 'se', 's’', 'vous', 'm’', 'me', 't’', 'te', 'nous')
  const government = (isReflexive ? reflexive : plain).get(lemma)
  const written = sentence.is(at, 'd’') ? 'de' : sentence.at(at)
  if (!government?.wrong.test(written)) return null
  const next = at + 1
  const complement = complementFrom(sentence, next)
  if (complement === null || government.unless?.test(sentence.at(complement))) return null
  const merged = contracted[government.right]?.[sentence.at(next)]
  const elided = government.right === 'de' && /^[aâeéèêiîoôuûœ]/u.test(sentence.at(next))
  return found(
    at,
    merged !== undefined || elided ? next : at,
    merged ?? (elided ? `d’${sentence.at(next)}` : government.right),
    asMessage('french.verb-with', { right: government.right }),
  )
}

/** The noun of the complement that opens at `from` (« toutes les étapes », « faits réels »), or null. */
function complementFrom(sentence: Sentence, from: number): number | null {
  const isAll = sentence.is(from, 'tout', 'toute', 'tous', 'toutes') && determiners.has(sentence.at(from + 1))
  const opens = isAll ? from + 1 : from
  const noun = determiners.has(sentence.at(opens)) || sentence.is(opens, 'l’') ? opens + 1 : from
  const counted = numerals.has(sentence.at(noun)) ? noun + 1 : noun
  const isNoun = sentence.can(counted, 'noun', 'adjective') && !sentence.can(counted, 'infinitive')
  if (!isNoun || sentence.isCapitalised(counted)) return null
  const isBare = noun === from && sentence.ofKind(from, 'noun', 'adjective').every(({ count }) => count === 's')
  return isBare ? null : counted
}

const contracted: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  à: { le: 'au', les: 'aux' },
  de: { le: 'du', les: 'des' },
}

const places =
  /^(?:pièce|salle|chambre|maison|théâtre|gare|cour|cuisine|forêt|ville|église|bar|café|hall|loge|appartement|immeuble|monde|univers|tunnel|jardin|cave|grotte|rêve|légende|danse|histoire|couloir|bureau|magasin|cabane|tente|chapiteau|château)s?$/u

/** « Le spectateur entre une pièce sombre » : one enters « dans »; « entre la salle et le bar » is between two. */
function intoPlace(sentence: Sentence, at: number): Match | null {
  if (!/^(?:entre|entrent|entrez|entrons|pénètre|pénètrent|pénétrez)$/u.test(sentence.at(at - 1))) return null
  if (!/^(?:une?|la|le|l’|cette|cet|ce)$/u.test(sentence.at(at)) || at < 3) return null
  const phrase = nounPhraseAt(sentence, at)
  const head = sentence.is(at, 'l’') ? at + 1 : phrase?.head
  if (head === undefined || !places.test(sentence.at(head))) return null
  for (let k = head + 1; k < sentence.length; k += 1) if (sentence.is(k, 'et', 'ou')) return null
  const subject =
    /^(?:il|elle|on|ils|elles|qui)$/u.test(sentence.at(at - 2)) || chainEndingAt(sentence, at - 2)[0]?.from === 0
  return subject ? found(at, at, `dans ${sentence.at(at)}`, asMessage('french.enter-dans')) : null
}

/** « a besoin vous », « avez besoin un renseignement » : one has need « de ». */
function needOf(sentence: Sentence, at: number): Match | null {
  if (
    !sentence.is(at - 1, 'besoin', 'envie') ||
    !sentence.ofKind(at - 2, 'finite', 'infinitive').some(({ lemma }) => lemma === 'avoir')
  )
    return null
  const word = sentence.at(at)
  if (!/^(?:vous|nous|lui|eux|toi|moi|une?|cette|ce|cet|votre|notre|aide)$/u.test(word)) return null
  if (sentence.can(at + 1, 'finite', 'infinitive') && !sentence.can(at + 1, 'noun')) return null
  const elided = /^[aeiou]/u.test(word)
  return found(at, at, elided ? `d’${word}` : `de ${word}`, asMessage('french.besoin-de'))
}

/** « Nous informons que la séance est annulée » : one informs somebody. */
function informed(sentence: Sentence, at: number): Match | null {
  if (!sentence.is(at, 'que', 'qu’') || !sentence.is(at - 1, 'informons', 'informe')) return null
  const verb = sentence.at(at - 1)
  const message = asMessage('french.informer')
  if (sentence.is(at - 2, 'j’')) return found(at - 2, at - 1, `je vous ${verb}`, message)
  return sentence.is(at - 2, 'nous') && (at === 2 || sentence.isEdge(at - 3))
    ? found(at - 1, at - 1, `vous ${verb}`, message)
    : null
}

/** « se trouve côté de la mairie » : « à côté de »; « Il s’agit un spectacle » : « d’un ». */
function beside(sentence: Sentence, at: number): Match | null {
  if (sentence.is(at, 'côté') && sentence.is(at + 1, 'de', 'du', 'des') && sentence.can(at - 1, 'finite', 'participle'))
    return found(at, at, 'à côté', asMessage('french.a-cote-de'))
  const isAbout = sentence.is(at - 1, 'agit', 'agira', 'agissait') && sentence.is(at - 2, 's’')
  if (!isAbout || !sentence.is(at, 'un', 'une', 'le', 'la', 'l’', 'les', 'cette', 'ce', 'notre')) return null
  const merged: Readonly<Record<string, string>> = { le: 'du', les: 'des', un: 'd’un', une: 'd’une' }
  return found(at, at, merged[sentence.at(at)] ?? `de ${sentence.at(at)}`, asMessage('french.il-s-agit-de'))
}

const causes =
  /^(?:désistement|annulation|report|incident|panne|défection|décision|fermeture|demande|appel|courriel|mail|message|échange|conversation|entretien|réunion|rendez-vous|départ|démission|intempérie|travaux|dysfonctionnement|erreur|problème|grève|succès|rencontre)s?$/u

/** « Suite du désistement d’une classe, vingt places se libèrent » : what follows on something is « suite à ». */
function followingOn(sentence: Sentence, at: number): Match | null {
  if (!sentence.is(at - 1, 'suite') || !sentence.isEdge(at - 2) || !sentence.is(at, 'du', 'de', 'd’', 'des'))
    return null
  const noun = sentence.can(at + 1, 'noun') ? at + 1 : at + 2
  if (!causes.test(sentence.at(noun)) || !sentence.tokens.some(({ lower }, k) => k > noun && lower === ',')) return null
  const right: Readonly<Record<string, string>> = { du: 'au', des: 'aux', de: 'à', 'd’': 'à ' }
  const isElided = sentence.is(at, 'd’')
  return found(
    at,
    isElided ? at + 1 : at,
    `${right[sentence.at(at)] ?? ''}${isElided ? sentence.at(at + 1) : ''}`,
    asMessage('french.suite-a'),
  )
}

/** « C’est de cette rencontre dont est né le spectacle », « C’est à vous à qui nous pensions » : the preposition is said once. */
function presentedTwice(sentence: Sentence, at: number): Match | null {
  const isDont = sentence.is(at, 'dont')
  const isWhom = sentence.is(at, 'à') && sentence.is(at + 1, 'qui', 'quoi')
  if (!isDont && !isWhom) return null
  const presented = presentedBy(sentence, at)
  const same = isDont ? /^(?:de|d’|du|des)$/u : /^(?:à|au|aux)$/u
  if (presented === null || !same.test(sentence.at(presented))) return null
  const last = isWhom ? at + 1 : at
  const isElided = /^[aàâeéèêiîoôuûœ]/u.test(sentence.at(last + 1))
  return found(
    at,
    isElided ? last + 1 : last,
    isElided ? `qu’${sentence.tokens[last + 1]?.text ?? ''}` : 'que',
    asMessage('french.c-est-que'),
  )
}

/** The word after « c’est », where nothing but what it presents stands before `at`. */
function presentedBy(sentence: Sentence, at: number): number | null {
  for (let k = at - 2; k >= 1 && k > at - 9; k -= 1) {
    if (sentence.isEdge(k) || sentence.can(k, 'infinitive')) return null
    if (sentence.is(k, 'est', 'était', 'sera') && sentence.is(k - 1, 'c’', 'ce')) return k + 1
  }
  return null
}

function found(from: number, to: number, right: string, message: Message): Match {
  return { from, to, rule: 'preposition', category: 'usage', tier: 'check', message, suggestions: [right] }
}
