import { asMessage, type Message } from '../../../contract/index.ts'
import type { Reading, Tense } from '../lexicon/reading.ts'
import { personIndex } from '../lexicon/verb-forms.ts'
import type { Match, RuleFamily } from './match.ts'
import type { Sentence } from './sentence.ts'
import { isConjugated } from './structure/clause-subject.ts'
import { determiners, objectPronouns } from './structure/closed-words.ts'
import { nounPhraseAt } from './structure/noun-phrase.ts'
import { nounSubject } from './structure/opening-subject.ts'

const subjects = new Set('je j’ tu il elle on nous vous ils elles'.split(' '))
const indefinites = new Set('chacun chacune cela ça ceci tout rien personne quelqu’un'.split(' '))

/** « si vous auriez » : after « si » of condition, no conditional. */
export const ifConditional: RuleFamily = function* (sentence) {
  for (let at = 0; at < sentence.length; at += 1) {
    const opens = at === 0 || sentence.is(at - 1, ',', 'et', 'mais', 'même', 'sauf', 'ou', '«', '–', '—')
    if (
      !opens ||
      !(sentence.is(at, 'si') || (sentence.is(at, 's’') && sentence.is(at + 1, 'il', 'ils'))) ||
      !(subjects.has(sentence.at(at + 1)) || nounSubject(sentence, at + 1))
    )
      continue
    const noun = nounSubject(sentence, at + 1)
    const verb = sentence.skip(noun ? noun.next : at + 2, objectPronouns)
    const match =
      retensed(sentence, verb, ['conditional'], 'imperfect', asMessage('french.si-imperfect'), 'if-conditional') ??
      (at > 0
        ? null
        : retensed(sentence, verb, ['future'], 'present', asMessage('french.si-present'), 'if-conditional'))
    if (match) yield match
  }
}

const wantsSubjunctive =
  /(?:^|[ ])(?:bien|afin|pour|avant|jusqu’à ce|à moins|de peur|de crainte|sans|pourvu|à condition|non|moyennant|en attendant|tiens à ce|attention à ce|veille à ce|veillons à ce|tenons à ce|tant est|je doute|doutes|doutent|importe|importera|attends|attend|attendons|suffit|vaut mieux|vaudrait mieux|se peut|arrive|arrivera|préfère|préférons|regrette|regrettons|exige|exigent|craint|craignons|regrettable|regrettables|étonnant|surprenant|logique|souhaitable|préférable|naturel|triste|rarissime|curieux|étrange|ravi|ravis|ravie|heureux|heureuse|dommage|possible|nécessaire|important|essentiel|normal|rare|indispensable|faut|faudra|faudrait|fallait|veux|veut|voulons|voulez|veulent|aimerais|aimerions|souhaite|souhaitons|souhaitez) (?:que|qu’)$/u

/** « bien que … est », « pour que vous venez » : the subjunctive. */
export const subjunctiveExpected: RuleFamily = function* (sentence) {
  for (let at = 0; at < sentence.length; at += 1) {
    const conjunction = `${sentence.at(at - 4)} ${sentence.at(at - 3)} ${sentence.at(at - 2)} ${sentence.at(at - 1)} ${sentence.at(at)}`
    if (sentence.is(at - 1, 'bien') && (sentence.can(at - 2, 'finite') || sentence.is(at - 2, 'si'))) continue
    if (
      !(wantsSubjunctive.test(conjunction) || sentence.is(at, 'quoique', 'quoiqu’') || isFeltOrWanted(sentence, at)) ||
      !(
        subjects.has(sentence.at(at + 1)) ||
        indefinites.has(sentence.at(at + 1)) ||
        sentence.is(at + 1, 'quelqu’') ||
        sentence.is(at + 1, 'tout', 'toute', 'tous', 'toutes') ||
        nounSubject(sentence, at + 1) ||
        nounPhraseAt(sentence, at + 1)
      )
    )
      continue
    const verb = verbOfClause(sentence, at + 1)
    const match = retensed(
      sentence,
      verb,
      ['present', 'future'],
      'subjunctive',
      asMessage('french.subjunctive'),
      'subjunctive',
    )
    if (match) yield match
  }
}

const willing =
  /^(?:craindre|redouter|regretter|vouloir|souhaiter|exiger|préférer|déplorer|apprécier|permettre|éviter|empêcher|interdire|refuser|falloir|désirer)$/u
const felt =
  /^(?:contente?s?|surprise?s?|étonnée?s?|déçue?s?|fi(?:er|ère)s?|navrée?s?|désolée?s?|inutile|utile|urgent|obligatoire|impératif|impossible|inadmissible|temps|triste|normal|étrange|rare)$/u

/** « Je crains que », « nous sommes déçus que », « il est temps que » : will, fear and feeling (Le Bon Usage, § 1126). */
function isFeltOrWanted(sentence: Sentence, at: number): boolean {
  if (!sentence.is(at, 'que', 'qu’')) return false
  const verbs = sentence.ofKind(at - 1, 'finite', 'infinitive')
  if (verbs.length > 0 && verbs.every(({ lemma }) => willing.test(lemma))) return true
  const isSaid = [at - 2, at - 3, at - 4].some((k) =>
    sentence.is(k, 'est', 'sommes', 'suis', 'sont', 'était', 'serait', 'êtes'),
  )
  return isSaid && felt.test(sentence.at(at - 1)) && !sentence.is(at - 2, 'plus', 'moins', 'aussi', 'si', 'même')
}

/** Where the verb is expected past its subject: « afin que tout le monde puisse », « pour que tous les enfants viennent ». */
function verbOfClause(sentence: Sentence, at: number): number {
  const first = sentence.is(at, 'tout', 'toute', 'tous', 'toutes') && determiners.has(sentence.at(at + 1)) ? at + 1 : at
  const noun = nounSubject(sentence, first)
  const phrase = noun || subjects.has(sentence.at(first)) ? null : nounPhraseAt(sentence, first)
  const somebody = sentence.is(first, 'quelqu’') ? first + 2 : first + 1
  return sentence.skip(noun ? noun.next : phrase ? pastDate(sentence, phrase.to + 1) : somebody, objectPronouns)
}

/** « la représentation du 12 » */
function pastDate(sentence: Sentence, at: number): number {
  if (!sentence.is(at, 'du', 'de', 'des')) return at
  if (sentence.tokens[at + 1]?.kind === 'number') return at + 2
  const inner = sentence.is(at, 'de') ? nounPhraseAt(sentence, at + 1) : nounPhraseAt(sentence, at)
  return inner ? inner.to + 1 : at
}

type Retensed = (
  sentence: Sentence,
  at: number,
  wrong: readonly Tense[],
  right: Tense,
  message: Message,
  rule: string,
) => Match | null

const retensed: Retensed = (sentence, at, wrong, right, message, rule) => {
  const finite = sentence.ofKind(at, 'finite')
  const fitting = finite.filter((reading) => wrong.includes(reading.tense))
  const verb =
    fitting.find(({ person }) => sentence.is(sentence.skip(at - 1, objectPronouns, -1), 'tu') === (person === 2)) ??
    fitting[0]
  if (
    !verb ||
    finite.some(
      (reading) => !wrong.includes(reading.tense) && reading.tense !== 'imperative' && reading.tense !== 'past',
    )
  )
    return null
  const form = formIn(sentence, verb, right)
  return form === null
    ? null
    : { from: at, to: at, rule, category: 'conjugation', tier: 'sure', message, suggestions: [form] }
}

function formIn(sentence: Sentence, verb: Reading, tense: Tense): string | null {
  return sentence.lexicon.conjugate(verb.lemma, tense, personIndex(verb.person, verb.count === 'p' ? 'p' : 's'))
}

const inversions: ReadonlyMap<string, { person: 1 | 2 | 3; count: 's' | 'p' }> = new Map([
  ['tu', { person: 2, count: 's' }],
  ['il', { person: 3, count: 's' }],
  ['elle', { person: 3, count: 's' }],
  ['on', { person: 3, count: 's' }],
  ['nous', { person: 1, count: 'p' }],
  ['vous', { person: 2, count: 'p' }],
  ['ils', { person: 3, count: 'p' }],
  ['elles', { person: 3, count: 'p' }],
])

/** The hyphen of inversions and imperatives: « pouvons nous ? », « Rejoignez nous ». */
export const inversionHyphen: RuleFamily = function* (sentence) {
  for (let at = 0; at + 1 < sentence.length; at += 1) {
    const match = perhaps(sentence, at) ?? question(sentence, at) ?? imperative(sentence, at)
    if (match) yield match
  }
}

/** At the head of a sentence, « peut être » can only be the adverb. */
function perhaps(sentence: Sentence, at: number): Match | null {
  if (!sentence.is(at, 'peut') || !sentence.is(at + 1, 'être')) return null
  // « elle est seule, peut être lucide » : no subject is left for a verb.
  const isAside =
    sentence.is(at - 1, ',') &&
    sentence.can(at + 2, 'adjective') &&
    !sentence.can(at + 2, 'participle') &&
    hasVerbBefore(sentence, at)
  const isAdded =
    sentence.is(at - 1, 'et', 'ou', 'mais') && sentence.is(at + 2, 'aussi', 'même', 'demain', 'bientôt', 'davantage')
  // « Peut être utilisé dès six ans. » : its subject is left unsaid.
  if (at === 0 ? sentence.can(2, 'participle') : !isAside && !isAdded) return null
  return hyphen(at, at === 0 ? 'Peut-être' : 'peut-être', asMessage('french.peut-etre'))
}

function hasVerbBefore(sentence: Sentence, at: number): boolean {
  for (let before = 0; before < at; before += 1) if (isConjugated(sentence, before)) return true
  return false
}

function question(sentence: Sentence, at: number): Match | null {
  const inversion = inversions.get(sentence.at(at + 1))
  if (!inversion || sentence.at(sentence.length - 1) !== '?' || !sentence.isWord(at)) return null
  const finite = sentence.ofKind(at, 'finite')
  if (!finite.some((reading) => reading.person === inversion.person && reading.count === inversion.count)) return null
  const before = sentence.skip(at - 1, objectPronouns, -1)
  if (subjects.has(sentence.at(before)) || sentence.is(before, 'qui') || sentence.can(at + 2, 'finite')) return null
  if (before !== at - 1 && sentence.is(at - 1, 'nous', 'vous')) return null
  const word = sentence.tokens[at]?.text ?? ''
  const link = inversion.count === 's' && inversion.person === 3 && /[aeé]$/u.test(word) ? '-t-' : '-'
  return hyphen(at, `${word}${link}${sentence.at(at + 1)}`, asMessage('french.inversion-hyphen'))
}

function imperative(sentence: Sentence, at: number): Match | null {
  if (!sentence.isEdge(at - 1)) return null
  // « Faites nous part », « pensez y. » : an order, whatever else the word may be.
  const isOrder =
    (sentence.is(at, 'faites', 'dites', 'écrivez', 'répondez') && sentence.is(at + 1, 'nous', 'moi', 'leur', 'lui')) ||
    (/(?:ez|ons)$/u.test(sentence.at(at)) &&
      sentence.can(at, 'finite') &&
      sentence.is(at + 1, 'y', 'en') &&
      sentence.isEdge(at + 2))
  if (isOrder)
    return hyphen(
      at,
      `${sentence.tokens[at]?.text ?? ''}-${sentence.at(at + 1)}`,
      asMessage('french.imperative-hyphen'),
    )
  if (!sentence.is(at + 1, 'moi', 'toi', 'nous', 'vous', 'lui')) return null
  const orders = sentence.ofKind(at, 'finite').filter((reading) => reading.tense === 'imperative')
  if (orders.length === 0 || sentence.is(at, 'veuillez') || sentence.can(at, 'noun', 'adjective', 'infinitive'))
    return null
  const wanted = sentence.is(at + 1, 'vous')
    ? (reading: Reading) => reading.person === 2 && reading.count === 'p'
    : sentence.is(at + 1, 'toi')
      ? (reading: Reading) => reading.person === 2 && reading.count === 's'
      : () => true
  // « Viens moi je m’ennuie » : another clause, whose pronoun is put first.
  if (sentence.is(at + 2, 'je', 'j’', 'tu', 'nous', 'vous')) return null
  if (!orders.some(wanted) || sentence.can(at + 2, 'infinitive', 'finite')) return null
  return hyphen(at, `${sentence.tokens[at]?.text ?? ''}-${sentence.at(at + 1)}`, asMessage('french.imperative-hyphen'))
}

function hyphen(at: number, suggestion: string, message: Message): Match {
  return {
    from: at,
    to: at + 1,
    rule: 'inversion-hyphen',
    category: 'spelling',
    tier: 'sure',
    message,
    suggestions: [suggestion],
  }
}
