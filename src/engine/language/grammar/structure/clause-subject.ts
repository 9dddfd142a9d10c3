import { fits } from '../../lexicon/lexicon.ts'
import type { Gender, Person } from '../../lexicon/reading.ts'
import type { Sentence } from '../sentence.ts'
import { avoir, between, etre } from './auxiliaries.ts'
import { determiners, grammatical, numerals, objectPronouns } from './closed-words.ts'
import { genderOfName } from './first-names.ts'
import { type NounPhrase, nounPhrases } from './noun-phrase.ts'
import { measures, quantityEnd } from './quantity.ts'

export interface Subject {
  readonly person: Person
  readonly count: 's' | 'p'
  readonly gender: Gender
  /** Where it begins. */
  readonly from: number
  /** Any of these nouns could be the one meant (« le groupe de danseurs qui »): their numbers and genders. */
  readonly others: readonly { readonly count: 's' | 'p'; readonly gender: Gender }[]
  /** The nouns that depend on it: an adjective right before the verb may be theirs. */
  readonly inner?: readonly { readonly count: 's' | 'p' }[]
  /** Two phrases that « et » joins, each with its determiner. */
  readonly isJoined?: boolean
  /** « ceux qui », « elles qui » : a pronoun, whose number is heard. */
  readonly isPronoun?: boolean
  /** It follows a comma: in a list the verb is plural. */
  readonly afterComma?: boolean
}

type Features = Pick<Subject, 'person' | 'count' | 'gender'>
const third = (gender: Gender, count: 's' | 'p'): Features => ({ person: 3, gender, count })

/** Pronouns that are subjects wherever they stand before a verb. */
const pronouns: ReadonlyMap<string, Features> = new Map<string, Features>([
  ['je', { person: 1, count: 's', gender: 'both' }],
  ['j’', { person: 1, count: 's', gender: 'both' }],
  ['tu', { person: 2, count: 's', gender: 'both' }],
  ['il', third('m', 's')],
  ['elle', third('f', 's')],
  ['on', { person: 3, count: 's', gender: 'both' }],
  ['ils', third('m', 'p')],
  ['elles', third('f', 'p')],
  ['iel', third('both', 's')],
  ['iels', third('both', 'p')],
  ...['celui-ci', 'celui-là', 'lequel', 'quiconque'].map((word): [string, Features] => [word, third('m', 's')]),
  ...['celle-ci', 'celle-là', 'laquelle'].map((word): [string, Features] => [word, third('f', 's')]),
  ...['ceux-ci', 'ceux-là', 'lesquels', 'eux', 'd’aucuns'].map((word): [string, Features] => [word, third('m', 'p')]),
  ...['celles-ci', 'celles-là', 'lesquelles'].map((word): [string, Features] => [word, third('f', 'p')]),
  ...['ça', 'cela', 'ceci', 'lui', 'chacun', 'rien', 'quelqu’un'].map((word): [string, Features] => [
    word,
    third('m', 's'),
  ]),
  ['chacune', third('f', 's')],
])
/** Before « qui ». */
const antecedents: ReadonlyMap<string, Features> = new Map<string, Features>([
  ...pronouns,
  ['celui', third('m', 's')],
  ['celle', third('f', 's')],
  ['ceux', third('m', 'p')],
  ['celles', third('f', 'p')],
  ['ce', third('m', 's')],
  ['moi', { person: 1, count: 's', gender: 'both' }],
  ['toi', { person: 2, count: 's', gender: 'both' }],
  ['nous', { person: 1, count: 'p', gender: 'both' }],
  ['vous', { person: 2, count: 'p', gender: 'both' }],
  ['quelques-uns', third('m', 'p')],
  ['quelques-unes', third('f', 'p')],
  ['eux-mêmes', third('m', 'p')],
  ['elles-mêmes', third('f', 'p')],
])
const onlyFirst = new Set(['ça', 'cela', 'ceci', 'lui', 'eux', 'lequel', 'laquelle', 'lesquels', 'lesquelles', 'rien'])
const plainPrepositions = new Set('de d’ à en avec dans sur sous chez contre entre sans par pour vers'.split(' '))
const clauseOpeners = new Set(
  'que qu’ quand lorsque lorsqu’ si mais car donc puisque puisqu’ où comme dont laquelle lequel lesquels lesquelles auquel auxquels auxquelles duquel'.split(
    ' ',
  ),
)
const inverted = /^-(?:t-)?(je|tu|il|elle|on|nous|vous|ils|elles|iel|iels|ce)$/u

/** The subject of the conjugated verb at `verb`, or null when it is not plain. */
export function subjectOfVerb(sentence: Sentence, verb: number): Subject | null {
  const turned = inverted.exec(sentence.at(verb + 1))?.[1]
  if (turned !== undefined) return turned === 'ce' ? null : pronoun(turned, verb + 1)
  let at = verb - 1
  while (objectPronouns.has(sentence.at(at)) || (between.has(sentence.at(at)) && !isNounIn(sentence, at))) at -= 1
  const word = sentence.at(at)
  for (let between = at + 1; between < verb; between += 1) {
    const subject = weSubject.get(sentence.at(between))
    if (subject && agreesWithVerb(sentence, verb, subject)) return { ...subject, from: between, others: [] }
  }
  if (word === 'qui') return antecedent(sentence, at)
  const known = pronouns.get(word)
  if (known) return standsAlone(sentence, at) ? { ...known, from: at, others: [] } : null
  return (
    coordinated(sentence, at) ??
    quantityEndingAt(sentence, at) ??
    (sentence.only(verb, 'finite') ? acrossRelative(sentence, at) : null)
  )
}

/** « leur attachement » is no adverb. */
function isNounIn(sentence: Sentence, at: number): boolean {
  return sentence.can(at, 'noun') && (determiners.has(sentence.at(at - 1)) || sentence.is(at - 1, 'l’', 'd’', 'de'))
}

const weSubject: ReadonlyMap<string, Features> = new Map<string, Features>([
  ['nous', { person: 1, count: 'p', gender: 'both' }],
  ['vous', { person: 2, count: 'p', gender: 'both' }],
])

function agreesWithVerb(sentence: Sentence, verb: number, { person, count }: Features): boolean {
  return sentence.ofKind(verb, 'finite').some((reading) => reading.person === person && reading.count === count)
}

function pronoun(word: string, from: number): Subject | null {
  const features = weSubject.get(word) ?? pronouns.get(word)
  return features ? { ...features, from, others: [] } : null
}

function standsAlone(sentence: Sentence, at: number): boolean {
  const before = sentence.at(at - 1)
  if (before === 'et' || before === 'ou' || before === 'ni') return false
  if (!surelySubject.test(sentence.at(at)) && (plainPrepositions.has(before) || before === 'comme')) return false
  return !onlyFirst.has(sentence.at(at)) || clauseStarts(sentence, at - 1)
}

const surelySubject = /^(?:je|j’|tu|il|on|ils|iel|iels)$/u

function clauseStarts(sentence: Sentence, at: number): boolean {
  return sentence.isEdge(at) || clauseOpeners.has(sentence.at(at))
}

/**
 * « Les personnes qui n’ont pas de voiture peuvent », « La lettre qu’il a écrite n’a jamais été » : the relative has its one verb already, and
 * what it hangs on opens the clause.
 */
function acrossRelative(sentence: Sentence, end: number): Subject | null {
  let verbs = 0
  for (let at = end; at > 1 && at > end - 12; at -= 1) {
    if (sentence.isEdge(at) || sentence.is(at, 'et', 'ou', 'mais', 'si', 'quand', 'comme')) return null
    if (!relatives.test(sentence.at(at))) {
      if (isConjugated(sentence, at)) verbs += 1
      continue
    }
    // « Les gens à qui j’ai parlé »
    const last = plainPrepositions.has(sentence.at(at - 1)) ? at - 2 : at - 1
    const [head, ...others] = verbs === 1 ? chainEndingAt(sentence, last) : []
    const opens = head && others.length === 0 && (head.from === 0 || /^[.;:]/u.test(sentence.at(head.from - 1)))
    return opens ? { person: 3, count: head.count, gender: head.gender, from: head.from, others: [] } : null
  }
  return null
}

const relatives = /^(?:qui|que|qu’|dont|où|auquel|à laquelle|laquelle|lequel|lesquels|lesquelles|auxquels|auxquelles)$/u

/** « Beaucoup de spectateurs », « près de quatre cents personnes » : what is counted gives its number and gender. */
function quantityEndingAt(sentence: Sentence, at: number): Subject | null {
  for (let from = at - 1; from >= 0 && from > at - 9; from -= 1) {
    if (sentence.isEdge(from)) return null
    const quantity = clauseStarts(sentence, from - 1) ? quantityEnd(sentence, from) : null
    if (quantity)
      return quantity.reaches(at) ? { person: 3, count: 'p', gender: quantity.gender, from, others: [] } : null
  }
  return null
}

/** « les chats et le chien » : plural; the noun phrase that ends at `at`, when it opens its clause. */
function coordinated(sentence: Sentence, at: number): Subject | null {
  const chain = chainEndingAt(sentence, at)
  const [last] = chain
  if (!last || /^(?:quels?|quelles?|du|au|aux)$/u.test(sentence.at(last.from))) return null
  const before = last.from - 1
  if (sentence.is(before, 'et', 'ni')) {
    const firsts = chainEndingAt(sentence, before - 1)
    const [first] = firsts
    const isNeither = sentence.is(before, 'ni')
    if (!first || (isNeither && !sentence.is(first.from - 1, 'ni'))) return null
    if (!clauseStarts(sentence, isNeither ? first.from - 2 : first.from - 1)) return null
    // « la richesse des uns et des autres » : what depends on the first noun may be what is joined; « de » is then said again.
    const saidAgain = sentence.is(last.from, 'des', 'du', 'd’') || plainPrepositions.has(sentence.at(last.from - 1))
    const others = saidAgain && firsts.length > 1 ? [first, ...chain.slice(1)] : []
    const gender = bothGenders(first.gender, last.gender)
    const isJoined =
      others.length === 0 && !isNeither && !saidAgain && [first, last].every(({ from }) => isDetermined(sentence, from))
    return { person: 3, count: 'p', gender, from: first.from, others, inner: [...firsts, ...chain], isJoined }
  }
  if (isCompared(sentence, before)) return null
  return clauseStarts(sentence, before) && !sentence.is(before, '.')
    ? { ...last, person: 3, others: [], inner: chain.slice(1), afterComma: sentence.is(before, ',') }
    : null
}

/** « Roméo et Juliette ouvrira la saison » may be one title. */
function isDetermined(sentence: Sentence, from: number): boolean {
  return determiners.has(sentence.at(from)) || sentence.is(from, 'l’')
}

/** « le directeur ainsi que son adjointe », « le roi comme la reine » : one subject or two, as the writer likes. */
function isCompared(sentence: Sentence, at: number): boolean {
  return (
    (sentence.is(at, 'comme') && sentence.can(at - 1, 'noun')) ||
    (sentence.is(at, 'que', 'qu’') && sentence.is(at - 1, 'ainsi', 'plus', 'moins', 'autant', 'bien')) ||
    // « les lignes plus longues que cette limite » : what is compared is no subject.
    (sentence.is(at, 'que', 'qu’') && sentence.is(at - 2, 'plus', 'moins', 'aussi'))
  )
}

function bothGenders(a: Gender, b: Gender): Gender {
  if (a === 'f' && b === 'f') return 'f'
  return a === 'both' || b === 'both' ? 'both' : 'm'
}

/** What « qui » stands for: the noun right before it, or one that it depends on. */
function antecedent(sentence: Sentence, qui: number): Subject | null {
  const end = sentence.is(qui - 1, ',') ? qui - 2 : qui - 1
  const spoken = sentence.is(qui - 1, ',') ? spokenTo(sentence, end) : null
  if (spoken) return spoken
  const known = antecedents.get(sentence.at(end))
  if (known && !sentence.is(end - 1, 'et', 'ou') && !(known.person !== 3 && isMeasureOrCompany(sentence, end - 1)))
    return { ...known, from: end, others: [], isPronoun: true }
  // « des fichiers SVG qui contiennent », « celle des Plantagenêt, qui règnent » : a name counts as what it names.
  if (end > 0 && sentence.isCapitalised(end) && !sentence.isCapitalised(end - 1)) return null
  const chain = chainEndingAt(sentence, end)
  const [head] = chain
  // « c’est vous les journalistes qui l’avez écrit »
  if (!head || sentence.is(head.from - 1, 'et', 'ou', ',', 'un', 'une', 'vous', 'nous')) return null
  return { person: 3, count: head.count, gender: head.gender, from: head.from, others: chain.slice(1) }
}

/** « quelqu’un parmi vous qui a », « plus vieux que nous qui fumaient » : those one is compared with, or of whom one is. */
function isMeasureOrCompany(sentence: Sentence, at: number): boolean {
  return plainPrepositions.has(sentence.at(at)) || sentence.is(at, 'parmi', 'entre') || isCompared(sentence, at)
}

/** « C’est toi, le spectateur de douze ans, qui décideras » : the person named before the aside that ends at `end`. */
function spokenTo(sentence: Sentence, end: number): Subject | null {
  for (let comma = end - 1; comma > 0 && comma > end - 9; comma -= 1) {
    if (!sentence.is(comma, ',')) continue
    const features = sentence.is(comma - 1, 'toi', 'moi', 'nous', 'vous')
      ? antecedents.get(sentence.at(comma - 1))
      : null
    const isPresented = sentence.is(comma - 2, 'est', 'c’est', 'sera', 'était') || comma === 1
    return features && isPresented ? { ...features, from: comma - 1, others: [] } : null
  }
  return null
}

interface Link {
  readonly from: number
  readonly gender: Gender
  readonly count: 's' | 'p'
}

/** The noun phrases linked by prepositions that end at `end`, the governing one first. */
export function chainEndingAt(sentence: Sentence, end: number): Link[] {
  const links: Link[] = []
  let at = beforeAge(sentence, end)
  for (let turn = 0; turn < 5; turn += 1) {
    // « Merci aux professeurs qui nous suivent » : what one says to them is no noun that they depend on.
    if (links.length > 0 && isGreeting(sentence, at)) return links
    // « La plupart des captations que la chaîne a diffusées » : those, most of them.
    if (links.length === 1 && sentence.is(at, 'plupart') && sentence.is(at - 1, 'la'))
      return links.map((link) => ({ ...link, from: at - 1 }))
    const link = linkEndingAt(sentence, at)
    // « Nous remercions de l’attention » : a verb governs, and is no noun.
    if (!link) return links.length > 0 && !sentence.only(at, 'finite', 'infinitive', 'gerund') ? [] : links
    links.unshift(link)
    const contracted = sentence.is(link.from, 'du', 'des', 'au', 'aux') && governs(sentence, link.from - 1)
    if (!contracted && !plainPrepositions.has(sentence.at(link.from - 1))) return links
    at = contracted ? link.from - 1 : link.from - 2
  }
  return []
}

/** « Les enfants de moins de trois ans », « Les jeunes de 12 à 18 ans » : an age is no noun that anything agrees with. */
function beforeAge(sentence: Sentence, end: number): number {
  if (!sentence.is(end, 'ans')) return end
  for (let at = end - 1; at > 0 && at > end - 7; at -= 1)
    if (sentence.is(at, 'de') && sentence.can(at - 1, 'noun') && !sentence.is(at - 1, 'moins', 'plus')) return at - 1
  return end
}

function isGreeting(sentence: Sentence, at: number): boolean {
  return (
    sentence.isEdge(at - 1) &&
    sentence.is(at, 'merci', 'bravo', 'bonjour', 'bonsoir', 'félicitations', 'bienvenue', 'salut')
  )
}

/** « des » after a noun or « un » is « de les », at the head of a clause it is an article. */
function governs(sentence: Sentence, at: number): boolean {
  return (
    !sentence.isEdge(at) &&
    (sentence.can(at, 'noun', 'adjective', 'participle') ||
      /^(?:un|une|certains|certaines|chacun|chacune|aucun|aucune|beaucoup|plupart|quelques-uns|quelques-unes|l’un|l’une)$/u.test(
        sentence.at(at),
      ) ||
      sentence.isCapitalised(at))
  )
}

const partitives: ReadonlyMap<string, Omit<Link, 'from'>> = new Map<string, Omit<Link, 'from'>>([
  ['un', { gender: 'm', count: 's' }],
  ['une', { gender: 'f', count: 's' }],
  ['chacun', { gender: 'm', count: 's' }],
  ['chacune', { gender: 'f', count: 's' }],
  ['aucun', { gender: 'm', count: 's' }],
  ['aucune', { gender: 'f', count: 's' }],
  ['certains', { gender: 'm', count: 'p' }],
  ['certaines', { gender: 'f', count: 'p' }],
  ['quelques-uns', { gender: 'm', count: 'p' }],
  ['quelques-unes', { gender: 'f', count: 'p' }],
])

/** The noun phrase, name or pronoun that ends at `end`. */
export function linkEndingAt(sentence: Sentence, end: number): Link | null {
  const partitive = partitives.get(sentence.at(end))
  if (partitive) return { ...partitive, from: sentence.is(end - 1, 'l’') ? end - 1 : end }
  if (/^(?:eux|nous|vous|elles)$/u.test(sentence.at(end)) && sentence.is(end - 1, 'd’', 'de', 'entre'))
    return { from: sentence.is(end - 1, 'entre') ? end - 1 : end, gender: 'both', count: 'p' }
  const phrase = nounPhrases(sentence).find((one: NounPhrase) => one.to === end)
  if (phrase) return linkOf(sentence, phrase)
  if (sentence.isCapitalised(end) && sentence.isWord(end)) return name(sentence, end)
  const noun = sentence.ofKind(end, 'noun')[0]
  return noun && plainPrepositions.has(sentence.at(end - 1))
    ? { from: end, gender: noun.gender, count: noun.count === 'p' ? 'p' : 's' }
    : null
}

function linkOf(sentence: Sentence, { from, head, gender, count }: NounPhrase): Link | null {
  const before = from - 1
  const unread = sentence.isWord(before) && sentence.readings(before).length === 0
  if (uncertain.test(sentence.at(head))) return null
  // « les manger sera mon plaisir » : what is done, and its object.
  if (sentence.is(from, 'les') && head === from + 1 && sentence.can(head, 'infinitive')) return null
  if (measures.test(sentence.at(head)) && numerals.has(sentence.at(from))) return null
  if (sentence.is(from, 'des') && unread && !grammatical.has(sentence.at(before))) return null
  return { from: sentence.is(before, 'tous', 'toutes', 'tout', 'toute') ? before : from, gender, count }
}

function name(sentence: Sentence, end: number): Link | null {
  let from = end
  while (sentence.isCapitalised(from - 1) && sentence.isWord(from - 1)) from -= 1
  if (/s$/u.test(sentence.at(end)) && genderOfName(sentence.at(from)) === 'both') return null
  if (grammatical.has(sentence.at(from)) || sentence.is(from, 'combien') || sentence.at(from).length < 3) return null
  if (from === 0 && sentence.readings(0).length > 0 && genderOfName(sentence.at(0)) === 'both') return null
  return { from, gender: genderOfName(sentence.at(from)), count: 's' }
}

/** Nouns whose verb follows the sense: either number is right. */
const uncertain =
  /^(?:plupart|foule|majorité|moitié|multitude|nombre|tas|dizaine|douzaine|vingtaine|trentaine|quarantaine|cinquantaine|centaine|millier|milliers|poignée|série|ensemble|infinité|quantité|minorité|tiers|quart|peu|groupe|bande|partie|couple|reste|nuée|troupe|majeure|sorte|espèce|type|genre|armée|meute|flopée|masse|million|millions|milliard|pourcentage)$/u

/** Whether the word at `i` is used as a conjugated verb. */
export function isConjugated(sentence: Sentence, i: number): boolean {
  if (etre.has(sentence.at(i)) || avoir.has(sentence.at(i))) return sentence.can(i, 'finite')
  if (!sentence.can(i, 'finite')) return false
  if (sentence.only(i, 'finite')) return true
  const before = sentence.at(i - 1)
  return pronouns.has(before) || before === 'qui' || /^(?:ne|n’|se|s’|me|te|m’|t’|y|lui)$/u.test(before)
}

/** Any of the antecedents possible has this number and gender. */
export function someFits(subject: Subject, gender: Gender, count: 's' | 'p' | 'both'): boolean {
  return [subject, ...subject.others].some((one) => fits(one.gender, gender) && fits(one.count, count))
}
