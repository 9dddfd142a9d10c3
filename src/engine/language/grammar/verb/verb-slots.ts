import { asMessage, type Message } from '../../../../contract/index.ts'
import type { Reading } from '../../lexicon/reading.ts'
import type { Match, RuleFamily } from '../match.ts'
import type { Sentence } from '../sentence.ts'
import { avoir, between, etre, inversionOnly } from '../structure/auxiliaries.ts'
import { subjectOfVerb } from '../structure/clause-subject.ts'
import { adverbs, determiners, objectPronouns } from '../structure/closed-words.ts'

/**
 * Places where one form of the verb alone can stand: the infinitive after a preposition, a negation or another verb;
 * the participle after an auxiliary; the present participle after « en ».
 */
export const verbSlots: RuleFamily = function* (sentence) {
  for (let i = 0; i < sentence.length; i += 1) {
    const match =
      infinitiveAfterNegation(sentence, i) ??
      infinitiveAfterPreposition(sentence, i) ??
      infinitiveAfterVerb(sentence, i) ??
      participleAfterHave(sentence, i) ??
      participleAfterBe(sentence, i) ??
      presentParticiple(sentence, i)
    if (match) yield match
  }
}

const negations = new Set('pas plus jamais rien point guère presque même non'.split(' '))

/** « ne pas allé », « ne jamais les leur montré », « ne plus mangez ». */
function infinitiveAfterNegation(sentence: Sentence, i: number): Match | null {
  if (!sentence.is(i, 'ne', 'n’')) return null
  let at = i + 1
  let negated = false
  while (objectPronouns.has(sentence.at(at)) || negations.has(sentence.at(at)) || sentence.is(at, 'tout')) {
    negated ||= /^(?:pas|plus|jamais|rien|point|guère)$/u.test(sentence.at(at))
    at += 1
  }
  if (!negated || sentence.is(at - 1, 'que', 'qu’')) return null
  return infinitive(sentence, at, asMessage('french.infinitive-after-ne-pas'))
}

const takesInfinitive =
  /^(?:afin|lieu|besoin|envie|peur|train|moyen|façon|manière|temps|fin|obligée?s?|capables?|incapables?|interdit|recommandé|conseillé|déconseillé|possible|impossible|demandé|prié|priée|priés|priées|nécessaire|préférable|inutile|essentiel|coutume|habitude|hâte|fort|raison|tort|question|mesure|état|point|droit|intention|loisir|cesse|air|semblant|contente?s?|risque[sz]?|risquent|suffit|suffirait|suffisait|essaie|essayez|essaye[sz]?|tente[zs]?|tentait|tentent|décide[zs]?|décident|décidé|arrêtez?|arrêtent|cessez?|cessent|permet|permettent|permis|propose[zs]?|proposent|proposé|invite[zs]?|rêve[zs]?|rêvent|vient|viens|viennent|venez|choisi|choisit|refuse[zs]?|refusent|refusé|accepte[zs]?|acceptent|accepté|oublie[zs]?|oublié|promet|promis|évitez?|éviter|dispense|plaisir|honneur|joie|chance|occasion|possibilité|liberté|désir|volonté|dois|doit|même)$/u

/** « commence par mangé », « à quoi bon allé », « au lieu de nous données ». */
function infinitiveAfterPreposition(sentence: Sentence, i: number): Match | null {
  if (sentence.is(i, 'bon') && sentence.is(i - 1, 'quoi') && !sentence.can(pastClitics(sentence, i + 1), 'noun'))
    return infinitive(sentence, pastClitics(sentence, i + 1), afterPreposition)
  if (!sentence.is(i, 'à', 'de', 'd’', 'pour', 'sans', 'par')) return null
  const at = pastClitics(sentence, i + 1)
  const clitic = at > i + 1
  if (takesNoInfinitive(sentence, i, at)) return null
  if (
    at === i + 1 &&
    sentence.only(at, 'participle') &&
    (sentence.in(at + 1, determiners) || sentence.is(at + 1, 'l’')) &&
    !sentence.is(i, 'par')
  )
    return infinitive(sentence, at, afterPreposition)
  const sure = clitic && !sentence.is(at - 1, 'la', 'les', 'l’', 'leur')
  if (sentence.is(i, 'de', 'd’') && !sure && !takesInfinitive.test(sentence.at(i - 1))) return null
  if (
    sentence.is(i, 'à') &&
    !sure &&
    !/^(?:commenc|continu|appr|réuss|parv|aid|invit|hésit|cherch|consist|prêt|autoris|arriv|encourag|intérêt|qu’|qu|reste|tend|serv|oblig|pens)/u.test(
      sentence.at(i - 1),
    )
  )
    return null
  if (sentence.is(i, 'par') && !/^(?:commenc|fini|termin)/u.test(sentence.at(i - 1)) && !sure) return null
  if (sentence.is(at, 'tout', 'rien')) return null
  const noun =
    sentence.can(at, 'noun', 'adjective') &&
    !(takesInfinitive.test(sentence.at(i - 1)) && sentence.in(at + 1, determiners))
  return noun && !sure ? null : infinitive(sentence, at, afterPreposition)
}

/** « de plus mangé » ; « tout ce qui provenait de vous parlait » : a person, and the verb of the clause. */
function takesNoInfinitive(sentence: Sentence, i: number, at: number): boolean {
  if (sentence.is(i, 'de') && sentence.is(i + 1, 'plus', 'bien', 'mieux')) return true
  const isPerson = at === i + 2 && sentence.is(at - 1, 'vous', 'nous', 'lui') && /ai(?:t|ent)$/u.test(sentence.at(at))
  return isPerson && sentence.tokens.slice(0, i).some(({ lower }) => /^qu(?:i|e|’)$/u.test(lower))
}

const afterPreposition = asMessage('french.infinitive-after-preposition')

const auxiliaryVerbs =
  /^(?:vouloir|pouvoir|devoir|aller|falloir|oser|savoir|faire|laisser|venir|préférer|valoir|daigner|espérer|compter|partir|entendre|aimer)$/u

/** « Elles ont voulu mangé », « Sait-elle lui en donné », « Il faut savoir arrêté ». */
function infinitiveAfterVerb(sentence: Sentence, i: number): Match | null {
  const verbs = sentence
    .ofKind(i, 'finite', 'infinitive', 'participle')
    .filter(({ lemma }) => auxiliaryVerbs.test(lemma))
  if (
    verbs.length === 0 ||
    sentence.is(i, 'sue', 'sues') ||
    sentence.in(i - 1, determiners) ||
    (sentence.can(i, 'noun') && !sentence.can(i - 1, 'finite') && !objectPronouns.has(sentence.at(i - 1)))
  )
    return null
  if (sentence.is(i, 'fut', 'été', 'fait', 'faite', 'faits', 'laissé', 'laissée') && etre.has(sentence.at(i - 1)))
    return null
  let at = i + 1
  if (inversionOnly.has(sentence.at(at)) || /^-(?:moi|la|le|les|nous|vous)$/u.test(sentence.at(at))) at += 1
  at = pastClitics(sentence, sentence.skip(at, between))
  // « venez nombreux assisté à »
  const isInvited = sentence.is(at, 'nombreux', 'nombreuses', 'vite') && /^ven(?:ez|ir)$/u.test(sentence.at(i))
  if (isInvited) at += 1
  const weak = verbs.every(({ lemma }) =>
    /^(?:faire|venir|valoir|préférer|partir|aimer|compter|espérer|entendre|laisser)$/u.test(lemma),
  )
  // « allait se levé » : only a verb follows « se ».
  const isReflexive = sentence.is(at - 1, 'se', 's’') && at > i + 1
  if (sentence.can(at, 'noun', 'adjective') && (weak || at > i + 1) && !isReflexive && !isInvited) return null
  const moves = verbs.every(({ lemma }) => /^(?:aller|venir|partir|laisser)$/u.test(lemma))
  if (
    moves &&
    !isReflexive &&
    !isInvited &&
    !sentence.in(at + 1, determiners) &&
    !/^(?:tombé|allé|passé|pensé)/u.test(sentence.at(at)) &&
    !sentence.is(i, 'va', 'vais', 'vas')
  )
    return null
  if (
    verbs.every(({ lemma }) => lemma === 'espérer') &&
    objectPronouns.has(sentence.at(i - 1)) &&
    !sentence.is(i, 'espérons')
  )
    return null
  if (weak && sentence.is(at - 1, 'bien', 'mal', 'tout', 'très', 'plus', 'si', 'trop')) return null
  return infinitive(sentence, at, asMessage('french.infinitive-after-verb'))
}

function pastClitics(sentence: Sentence, from: number): number {
  let at = from
  while (
    sentence.is(
      at,
      'ne',
      'n’',
      'me',
      'm’',
      'te',
      't’',
      'se',
      's’',
      'le',
      'la',
      'l’',
      'les',
      'lui',
      'leur',
      'y',
      'en',
      'nous',
      'vous',
      'pas',
      'jamais',
      'plus',
      'bien',
      'mieux',
      'sans cesse',
    )
  )
    at += 1
  return at
}

/** A form in -é, -ez, -ait of a verb in -er, where an infinitive is due. */
function infinitive(sentence: Sentence, at: number, message: Message): Match | null {
  const form = sentence.at(at)
  if (!/(?:é|ée|és|ées|ez|ait|ais|aient)$/u.test(form) || !sentence.isWord(at)) return null
  if (sentence.can(at, 'infinitive') || avoir.has(form) || etre.has(form) || determiners.has(form)) return null
  const verb = sentence.ofKind(at, 'participle', 'finite').find(({ lemma }) => lemma.endsWith('er'))
  if (!verb || sentence.at(at + 1).startsWith('-')) return null
  return slot(at, 'infinitive-slot', message, [verb.lemma])
}

const bareAfterHave =
  /^(?:marre|faim|soif|besoin|lieu|raison|tort|peur|envie|droit|mal|froid|chaud|horreur|force|valeur|pour|trait|affaire|honte|sommeil|cours|vocation|connaissance|conscience|confiance|hâte|intérêt|pitié|accès|charge|coutume|prise|place|autorité|rang|part|foi|mission|tendance|recours|vue|beau|bon|cure|garde|peine|souci|bien|grand|plein|maille)$/u

/** « Nous avons donne », « Avez-vous signez », « m’avoir terminer », « il a affronte une bande ». */
function participleAfterHave(sentence: Sentence, i: number): Match | null {
  if (
    !avoir.has(sentence.at(i)) ||
    (sentence.can(i, 'noun') && (sentence.in(i - 1, determiners) || sentence.can(i - 1, 'adjective')))
  )
    return null
  const turned = inversionOnly.has(sentence.at(i + 1)) ? i + 2 : i + 1
  const at = sentence.skip(turned, between)
  if (bareAfterHave.test(sentence.at(at)) || sentence.can(at, 'participle', 'gerund') || !sentence.isWord(at))
    return null
  if (sentence.is(i, 'a') && !subjectOfVerb(sentence, i) && !objectPronouns.has(sentence.at(i - 1))) return null
  const finite = sentence.ofKind(at, 'finite', 'infinitive')
  const verb = finite.find(({ lemma }) => lemma.endsWith('er') || /(?:it|ut|us|is)$/u.test(sentence.at(at)))
  if (!verb || etre.has(sentence.at(at)) || avoir.has(sentence.at(at)) || sentence.is(at, 'peut')) return null
  const nominal = sentence.can(at, 'noun', 'adjective')
  // « après avoir manger » : the noun would have its article.
  const isInfinitive =
    sentence.can(at, 'infinitive') &&
    /er$/u.test(sentence.at(at)) &&
    sentence.is(i, 'avoir', 'ayant', 'ont', 'avons', 'avez')
  if (nominal && !isInfinitive && !(sentence.in(at + 1, determiners) && /e$/u.test(sentence.at(at)))) return null
  const form = sentence.lexicon.participle(verb.lemma, 'm', 's')
  return form === null ? null : slot(at, 'participle-slot', asMessage('french.participle-after-avoir'), [form])
}

/** « soit », « est-ce » ; « ce qu’être veut dire » : being is the subject. */
function asksNoParticiple(sentence: Sentence, i: number): boolean {
  return (
    sentence.is(i, 'soit', 'sois', 'suis', 'es') ||
    (sentence.is(i, 'est') && !endsPassive(sentence, i)) ||
    sentence.is(i + 1, '-ce') ||
    (sentence.is(i, 'être') && sentence.is(i - 1, 'qu’'))
  )
}

/** « elle semble avoir été sonne », « étaient dégoûtes », « s’était toujours consacrer ». */
function participleAfterBe(sentence: Sentence, i: number): Match | null {
  if (!etre.has(sentence.at(i)) || asksNoParticiple(sentence, i)) return null
  const turned = inversionOnly.has(sentence.at(i + 1)) ? i + 2 : i + 1
  const at = sentence.skip(turned, between)
  const form = sentence.at(at)
  const passive =
    endsPassive(sentence, i) ||
    (sentence.is(i - 1, 'ne') && sentence.only(at, 'infinitive') && sentence.is(i, 'sont', 'seront', 'étaient'))
  if (
    sentence.can(at, 'participle', 'gerund') ||
    (!passive && sentence.can(at, 'noun', 'adjective')) ||
    !/(?:er|e|es|ez|ait|it|ut)$/u.test(form)
  )
    return null
  const verb = sentence.ofKind(at, 'finite', 'infinitive')[0]
  if (!verb || etre.has(form) || avoir.has(form) || sentence.at(at + 1).startsWith('-')) return null
  const subject = subjectOfVerb(sentence, i)
  if (
    sentence.is(i, 'été', 'être') ? /(?:er|re|ir|ait|aient)$/u.test(form) : sentence.can(at, 'infinitive') && !subject
  )
    return null
  const right = sentence.lexicon.participle(verb.lemma, subject?.gender === 'f' ? 'f' : 'm', subject?.count ?? 's')
  return right === null ? null : slot(at, 'participle-slot', asMessage('french.participle-after-etre'), [right])
}

/** « est reporter au 14 mars » : what follows can only go with a participle. */
function endsPassive(sentence: Sentence, i: number): boolean {
  const at = sentence.skip(i + 1, between)
  return (
    sentence.can(at, 'infinitive') &&
    sentence.is(at + 1, 'par', 'au', 'aux', 'en', 'dans', 'sur', 'pour', 'du', 'de', 'd’', 'lors', 'avec', 'à') &&
    !sentence.is(i - 1, 'c’', 'n’', 'ce')
  )
}

/** « en se contentent » : the present participle. */
function presentParticiple(sentence: Sentence, i: number): Match | null {
  if (!sentence.is(i, 'en') || subjectNear(sentence, i)) return null
  const at = sentence.skip(i + 1, objectPronouns)
  if (!sentence.only(at, 'finite') || !/(?:ent|e|ait|ez)$/u.test(sentence.at(at)) || at === i + 1) return null
  const verb = sentence.ofKind(at, 'finite')[0]
  const gerund = verb ? gerundOf(sentence, verb) : null
  return gerund === null ? null : slot(at, 'gerund-slot', asMessage('french.gerund'), [gerund])
}

function subjectNear(sentence: Sentence, i: number): boolean {
  const before = sentence.skip(i - 1, objectPronouns, -1)
  return !sentence.isEdge(before) && !adverbs.has(sentence.at(before))
}

function gerundOf(sentence: Sentence, { lemma }: Reading): string | null {
  const first = sentence.lexicon.conjugate(lemma, 'present', 3)
  return first === null ? null : first.replace(/ons$/u, 'ant')
}

function slot(at: number, rule: string, message: Message, suggestions: readonly string[]): Match {
  return { from: at, to: at, rule, category: 'conjugation', tier: 'sure', message, suggestions }
}
