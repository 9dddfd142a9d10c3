import { asMessage, type Message } from '../../../../contract/index.ts'
import type { Match, RuleFamily } from '../match.ts'
import type { Sentence } from '../sentence.ts'
import { avoir, between, etre, inversionOnly } from '../structure/auxiliaries.ts'
import { chainEndingAt, isConjugated } from '../structure/clause-subject.ts'
import { determiners, objectPronouns } from '../structure/closed-words.ts'
import { type Agreement, agreements, nounOf, subjectOf } from '../structure/governing-subject.ts'

const comeAndGo = new Set('venez viens venons allez allons'.split(' '))

const modals = new Set(['vouloir', 'pouvoir', 'devoir', 'aller', 'falloir', 'oser', 'daigner'])

const soundsLikeInfinitive = /(?:é|ée|és|ées|ez|ait|ais|aient)$/u

/** -er or -é: « va mangé », « pour joué », « a chanter ». */
export const infinitiveOrParticiple: RuleFamily = function* (sentence) {
  for (let i = 0; i < sentence.length; i += 1) {
    const match =
      orderToReader(sentence, i) ??
      afterModal(sentence, i) ??
      afterPreposition(sentence, i) ??
      afterAuxiliary(sentence, i)
    if (match) yield match
  }
}

/** « Réservé vos places » : at the head of a sentence, an order to the reader. */
function orderToReader(sentence: Sentence, i: number): Match | null {
  const verb = sentence.ofKind(i, 'participle')[0]
  if (i > 0 || !verb || !/é$/u.test(sentence.at(0)) || !sentence.is(1, 'vos', 'votre', 'nos', 'notre')) return null
  const suggestion = sentence.lexicon.conjugate(verb.lemma, 'present', 4)
  return {
    from: 0,
    to: 0,
    rule: 'imperative-expected',
    category: 'conjugation',
    tier: 'sure',
    message: asMessage('french.imperative-to-reader'),
    suggestions: [suggestion],
  }
}

function afterModal(sentence: Sentence, i: number): Match | null {
  if (comeAndGo.has(sentence.at(i)) && /é$/u.test(sentence.at(i + 1)) && sentence.in(i + 2, determiners))
    return infinitiveMatch(sentence, i + 1, asMessage('french.infinitive-after-verb'))
  if (
    !finiteOf(sentence, i, modals) ||
    /^(?:ir|fut|allèrent|alla)/u.test(sentence.at(i)) ||
    sentence.is(i - 1, 'de', 'l’') ||
    sentence.can(i, 'noun', 'adjective')
  )
    return null
  const at = sentence.skip(sentence.skip(i + 1, between), objectPronouns)
  return infinitiveMatch(sentence, at, asMessage('french.infinitive-after-verb'))
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
  // « a pour nous cessé d’être » : the participle of « avoir », across those it is for.
  if (avoir.has(sentence.at(i - 1)) && sentence.is(at - 1, 'nous', 'vous', 'lui', 'elle', 'moi')) return null
  return infinitiveMatch(sentence, at, asMessage('french.infinitive-after-preposition'))
}

function infinitiveMatch(sentence: Sentence, at: number, message: Message): Match | null {
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

/** « j’ai manger », « il est arriver », « il a connut », « est suivit ». */
function afterAuxiliary(sentence: Sentence, i: number): Match | null {
  const has = sentence.in(i, avoir)
  if (!has && !sentence.in(i, etre)) return null
  const inverted = inversionOnly.has(sentence.at(i + 1))
  const at = sentence.skip(inverted ? i + 2 : i + 1, between)
  const subject = has ? null : (subjectOf(sentence, inverted ? i + 2 : i) ?? nounOf(sentence, i))
  const governed =
    inverted ||
    (has ? subjectBefore(sentence, i) || isOnlyVerb(sentence, i) : subject !== null || pronounBefore(sentence, i))
  if (!governed) return null
  const infinitive = sentence.only(at, 'infinitive') && /er$/u.test(sentence.at(at))
  const homophone =
    sentence.only(at, 'finite') && (has ? /(?:[iu]t|[iu]s|ait|ais)$/u : /(?:[^a]it|ut)$/u).test(sentence.at(at))
  return infinitive || homophone ? participleMatch(sentence, at, subject) : null
}

/** « La troupe a donner quatre concerts » : the phrase that opens the clause ends here, and the clause has no other verb. */
export function isOnlyVerb(sentence: Sentence, i: number): boolean {
  if (!sentence.is(i, 'a', 'ont', 'avait', 'avaient', 'aura', 'auront')) return false
  const [head] = chainEndingAt(sentence, i - 1)
  // « Un spectacle a partager » : an indefinite phrase would rather be said without a verb, and with « à ».
  if (!head || !sentence.isEdge(head.from - 1) || !definite.test(sentence.at(head.from))) return false
  for (let at = i + 1; at < sentence.length && !sentence.isEdge(at); at += 1)
    if (isConjugated(sentence, at)) return sentence.is(at - 1, 'qui', 'que', 'qu’', 'dont', 'où')
  return true
}

const definite = /^(?:le|la|l’|les|ce|cet|cette|ces|notre|nos|votre|vos|mon|ma|mes|son|sa|ses|leur|leurs)$/u

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
    message: asMessage('french.participle-after-auxiliary'),
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
