import { fits } from '../lexicon/lexicon.ts'
import type { Count, Gender, Reading } from '../lexicon/reading.ts'
import { adverbs, objectPronouns } from './closed-words.ts'
import type { Match, RuleFamily } from './match.ts'
import { inflected } from './noun-phrase.ts'
import type { Sentence } from './sentence.ts'
import { nounSubject } from './subject-verb.ts'

const modals = new Set(['vouloir', 'pouvoir', 'devoir', 'aller', 'falloir', 'oser', 'daigner'])
const linking = new Set(['être', 'sembler', 'paraître', 'devenir', 'rester', 'demeurer'])
const between = { has: (word: string) => adverbs.has(word) || /.ment$/u.test(word) }
const soundsLikeInfinitive = /(?:é|ée|és|ées|ez|ait|ais|aient)$/u

/** -er or -é: « va mangé », « pour joué », « a chanter ». */
export const infinitiveOrParticiple: RuleFamily = function* (sentence) {
  for (let i = 0; i < sentence.length; i += 1) {
    const match = afterModal(sentence, i) ?? afterPreposition(sentence, i) ?? afterAuxiliary(sentence, i)
    if (match) yield match
  }
}

function afterModal(sentence: Sentence, i: number): Match | null {
  if (
    !finiteOf(sentence, i, modals) ||
    /^(?:ir|fut|allèrent|alla)/u.test(sentence.at(i)) ||
    sentence.is(i - 1, 'de', 'l’') ||
    sentence.can(i, 'noun', 'adjective')
  )
    return null
  const at = sentence.skip(sentence.skip(i + 1, between), objectPronouns)
  return infinitiveMatch(sentence, at, 'Après ce verbe, un second verbe se met à l’infinitif.')
}

const beforeInfinitive = new Set(['pour', 'sans', 'à', 'de', 'd’'])
const finalPhrase = new Set([
  'afin',
  'avant',
  'lieu',
  'besoin',
  'envie',
  'peur',
  'train',
  'moyen',
  'façon',
  'manière',
  'temps',
  'fin',
  'obligé',
  'capable',
  'permet',
  'permettent',
  'essaie',
  'tente',
  'décide',
  'risque',
  'arrête',
  'vient',
  'viens',
  'viennent',
  'propose',
  'proposent',
  'invite',
  'rêve',
])

function afterPreposition(sentence: Sentence, i: number): Match | null {
  if (!sentence.in(i, beforeInfinitive)) return null
  if (sentence.is(i, 'de', 'd’') && !sentence.in(i - 1, finalPhrase)) return null
  if (
    sentence.is(i, 'à') &&
    !/^(?:commenc|continu|appr|réussi|parvien|aid|invit|hésit|cherch|consist|prêt|autoris|arriv|encourag)/u.test(
      sentence.at(i - 1),
    )
  )
    return null
  const at = sentence.skip(i + 1, {
    has: (word) =>
      [
        'ne',
        'pas',
        'se',
        's’',
        'me',
        'te',
        'le',
        'les',
        'lui',
        'y',
        'en',
        'nous',
        'vous',
        'n’',
        'l’',
        'm’',
        't’',
        'plus',
        'mieux',
        'bien',
        'jamais',
        'tout',
      ].includes(word),
  })
  if (sentence.can(at, 'noun', 'adjective') || !/é$/u.test(sentence.at(at))) return null
  return infinitiveMatch(sentence, at, 'Après cette préposition, le verbe se met à l’infinitif.')
}

function infinitiveMatch(sentence: Sentence, at: number, message: string): Match | null {
  if (!soundsLikeInfinitive.test(sentence.at(at)) || sentence.can(at, 'noun', 'infinitive')) return null
  const verb = sentence.ofKind(at, 'participle', 'finite').find((reading) => reading.lemma.endsWith('er'))
  if (!verb || modals.has(verb.lemma)) return null
  return {
    from: at,
    to: at,
    rule: 'infinitive-expected',
    category: 'conjugation',
    tier: 'sure',
    message,
    suggestions: [verb.lemma],
  }
}

function finiteOf(sentence: Sentence, i: number, lemmas: ReadonlySet<string>): boolean {
  return (
    sentence.ofKind(i, 'finite').some((reading) => lemmas.has(reading.lemma)) ||
    (lemmas === modals &&
      sentence.ofKind(i, 'infinitive').some((reading) => reading.lemma !== 'savoir' && lemmas.has(reading.lemma)))
  )
}

const avoir = new Set(
  'ai as a avons avez ont avais avait avions aviez avaient aurai auras aura aurons aurez auront aurais aurait aurions auriez auraient eu ayant avoir aie ait'.split(
    ' ',
  ),
)
const etre = new Set(
  'suis es est sommes êtes sont étais était étions étiez étaient serai seras sera serons serez seront serais serait serions seriez seraient fut furent été être soit sois soient'.split(
    ' ',
  ),
)

/** « j’ai manger », « il est arriver », « il a connut ». */
const inversionOnly = {
  has: (word: string) => /^-(?:t-)?(?:il|elle|on|iel|ils|elles|iels|je|tu|nous|vous)$/u.test(word),
}

function afterAuxiliary(sentence: Sentence, i: number): Match | null {
  const has = sentence.in(i, avoir)
  if (!has && !sentence.in(i, etre)) return null
  const at = sentence.skip(sentence.skip(i + 1, inversionOnly), between)
  if (
    sentence.only(at, 'infinitive') &&
    /er$/u.test(sentence.at(at)) &&
    (inversionOnly.has(sentence.at(i + 1)) || (has ? subjectBefore(sentence, i) : pronounBefore(sentence, i)))
  )
    return participleMatch(
      sentence,
      at,
      has ? null : subjectOf(sentence, inversionOnly.has(sentence.at(i + 1)) ? i + 2 : i),
    )
  if (
    has &&
    sentence.only(at, 'finite') &&
    /(?:[iu]t|[iu]s|ait|ais)$/u.test(sentence.at(at)) &&
    subjectBefore(sentence, i)
  )
    return participleMatch(sentence, at, null)
  return null
}

function participleMatch(sentence: Sentence, at: number, subject: Agreement | null): Match | null {
  const verb = sentence.ofKind(at, 'infinitive', 'finite')[0]
  if (!verb) return null
  const gender = subject?.gender === 'f' ? 'f' : 'm'
  const form = sentence.lexicon.participle(verb.lemma, gender, subject?.count === 'p' ? 'p' : 's')
  if (form === null) return null
  return {
    from: at,
    to: at,
    rule: 'participle-expected',
    category: 'conjugation',
    tier: 'sure',
    message: 'Après l’auxiliaire, le verbe se met au participe passé.',
    suggestions: [form],
  }
}

function pronounBefore(sentence: Sentence, i: number): boolean {
  return agreements.has(sentence.at(sentence.skip(i - 1, objectPronouns, -1)))
}

function subjectBefore(sentence: Sentence, i: number): boolean {
  const at = sentence.skip(i - 1, objectPronouns, -1)
  if (sentence.is(i - 1, 'y') && sentence.is(i - 2, 'il', 'n’')) return false
  return (
    agreements.has(sentence.at(at)) ||
    sentence.is(at, 'qui', 'ça', 'cela', 'on', 'j’') ||
    sentence.is(i, 'ai', 'avons', 'avez', 'aurait', 'auraient', 'avait', 'avaient')
  )
}

interface Agreement {
  readonly gender: Gender
  readonly count: Count
}

const agreements: ReadonlyMap<string, Agreement> = new Map<string, Agreement>([
  ['je', { gender: 'both', count: 's' }],
  ['j’', { gender: 'both', count: 's' }],
  ['tu', { gender: 'both', count: 's' }],
  ['il', { gender: 'm', count: 's' }],
  ['elle', { gender: 'f', count: 's' }],
  ['ils', { gender: 'm', count: 'p' }],
  ['elles', { gender: 'f', count: 'p' }],
  ['nous', { gender: 'both', count: 'p' }],
  ['iels', { gender: 'both', count: 'p' }],
  ['iel', { gender: 'both', count: 's' }],
])

/** The pronoun that governs the verb at `i`, through auxiliaries and verbs between: « il a dû rester ». */
function subjectOf(sentence: Sentence, i: number): Agreement | null {
  let throughPreposition = false
  let object = ''
  for (let at = i - 1; at >= 0 && at > i - 9; at -= 1) {
    const word = sentence.at(at)
    const agreement = agreements.get(inverted(word))
    const reflexive = reflexives.has(`${sentence.at(at - 1)} ${word}`)
    if (agreement && !reflexive && standsAsSubject(sentence, at))
      return throughPreposition && object !== '' ? null : agreement
    if (objectPronouns.has(word)) object = reflexive || /^(?:se|s’|ne|n’|y|en)$/u.test(word) ? object : word
    else if (word === 'à' || word === 'de' || word === 'd’') throughPreposition = true
    else if (
      !between.has(word) &&
      !avoir.has(word) &&
      !etre.has(word) &&
      !sentence.only(at, 'finite', 'infinitive', 'participle')
    )
      return throughPreposition && object !== '' ? null : headNoun(sentence, at)
  }
  return null
}

const reflexives = new Set(['je me', 'je m’', 'tu te', 'tu t’', 'nous nous', 'vous vous'])

/** The noun phrase that opens the sentence, when it ends at `at`. */
function headNoun(sentence: Sentence, at: number): Agreement | null {
  const demonstrative = demonstratives.get(sentence.at(at))
  if (demonstrative && (sentence.isEdge(at - 1) || sentence.is(at - 1, 'que', 'si', 'quand'))) return demonstrative
  const subject = nounSubject(sentence, 0)
  return subject && subject.next === at + 1 ? subject : null
}

const demonstratives: ReadonlyMap<string, Agreement> = new Map<string, Agreement>(
  ['ci', 'là'].flatMap((place): [string, Agreement][] => [
    [`celui-${place}`, { gender: 'm', count: 's' }],
    [`celle-${place}`, { gender: 'f', count: 's' }],
    [`ceux-${place}`, { gender: 'm', count: 'p' }],
    [`celles-${place}`, { gender: 'f', count: 'p' }],
  ]),
)

function inverted(word: string): string {
  return word.replace(/^-(?:t-)?/u, '')
}

function standsAsSubject(sentence: Sentence, at: number): boolean {
  const word = sentence.at(at)
  if (word.startsWith('-')) return true
  if (!/^(?:nous|elle|elles)$/u.test(word)) return true
  return (
    sentence.isEdge(at - 1) ||
    sentence.is(at - 1, 'que', 'qu’', 'si', 'quand', 'mais', 'et', 'car', 'où', 'lorsqu’', 'lorsque', 'puisqu’')
  )
}

/** The attribute after être, sembler…: « elle est venu », « ils sont content », « il semble perdue ». */
export const attributeAgreement: RuleFamily = function* (sentence) {
  for (let i = 0; i < sentence.length; i += 1) {
    if (
      !sentence.in(i, etre) &&
      !sentence.ofKind(i, 'finite', 'infinitive', 'participle').some((reading) => linking.has(reading.lemma))
    )
      continue
    const subject = subjectOf(sentence, i) ?? nounOf(sentence, i)
    if (!subject) continue
    const match = attributeMatch(sentence, sentence.skip(i + 1, between), subject)
    if (match) yield match
  }
}

/** A noun at the head of the sentence, right before the verb: « les places sont ». */
function nounOf(sentence: Sentence, i: number): Agreement | null {
  const subject = nounSubject(sentence, 0)
  if (!subject || subject.next !== sentence.skip(i - 1, new Set(['ne', 'n’']), -1) + 1) return null
  return { gender: subject.gender, count: subject.count }
}

function attributeMatch(sentence: Sentence, at: number, subject: Agreement): Match | null {
  const readings = sentence.ofKind(at, 'adjective', 'participle')
  if (sentence.can(at, 'noun') && readings.some((reading) => fits(reading.count, subject.count))) return null
  if (sentence.is(at, 'entendu', 'aperçu', 'noir', 'faite', 'faites', 'rendu')) return null
  if (
    readings.length === 0 ||
    !sentence.only(at, 'adjective', 'participle', 'noun') ||
    sentence.is(at, 'fois', 'bien', 'mal', 'haut', 'debout', 'sûr')
  )
    return null
  if (readings.some((reading) => fits(reading.gender, subject.gender) && fits(reading.count, subject.count)))
    return null
  if (sentence.can(at + 1, 'noun') && !sentence.isEdge(at + 1)) return null
  return {
    from: at,
    to: at,
    rule: 'attribute-agreement',
    category: 'agreement',
    tier: 'sure',
    message: 'L’attribut et le participe employé avec « être » s’accordent avec le sujet.',
    suggestions: agreed(sentence, readings, subject),
  }
}

function agreed(sentence: Sentence, readings: readonly Reading[], subject: Agreement): string[] {
  const count = subject.count === 'p' ? 'p' : 's'
  return readings.flatMap(
    (reading) => inflected(sentence, reading, subject.gender === 'both' ? reading.gender : subject.gender, count) ?? [],
  )
}

/** With avoir and no object before it, the participle does not agree: « elles ont mangées ». */
export const participleWithAvoir: RuleFamily = function* (sentence) {
  for (let i = 1; i < sentence.length; i += 1) {
    if (!sentence.in(i, avoir) || sentence.is(i, 'avoir', 'ayant', 'eu')) continue
    const before = sentence.at(i - 1)
    if (!/^(?:je|j’|tu|il|elle|on|ils|elles|n’)$/u.test(before) || objectBefore(sentence, i)) continue
    const at = sentence.skip(i + 1, between)
    const readings = sentence.ofKind(at, 'participle')
    if (
      !sentence.only(at, 'participle', 'adjective') ||
      readings.some((reading) => reading.gender !== 'f' && reading.count !== 'p')
    )
      continue
    const form = readings.map((reading) => sentence.lexicon.participle(reading.lemma, 'm', 's'))
    if (form.length === 0) continue
    yield {
      from: at,
      to: at,
      rule: 'participle-avoir',
      category: 'agreement',
      tier: 'sure',
      message: 'Avec « avoir » et sans complément placé avant, le participe ne s’accorde pas.',
      suggestions: form,
    }
  }
}

function objectBefore(sentence: Sentence, i: number): boolean {
  for (let j = i - 1; j >= 0; j -= 1)
    if (
      sentence.is(
        j,
        'que',
        'qu’',
        'quel',
        'quelle',
        'quels',
        'quelles',
        'combien',
        'lequel',
        'laquelle',
        'lesquels',
        'lesquelles',
        'les',
        'la',
        'l’',
        'en',
      )
    )
      return true
  return false
}
