import { contracts } from 'french-contractions'
import { asMessage, type Message } from '../../../../contract/index.ts'
import type { Match, RuleFamily } from '../match.ts'
import type { Sentence } from '../sentence.ts'
import { determiners } from '../structure/closed-words.ts'

const elides: ReadonlyMap<string, string> = new Map(
  Object.entries({
    de: 'd’',
    que: 'qu’',
    je: 'j’',
    me: 'm’',
    te: 't’',
    se: 's’',
    ne: 'n’',
    le: 'l’',
    la: 'l’',
    jusque: 'jusqu’',
    lorsque: 'lorsqu’',
    puisque: 'puisqu’',
    quoique: 'quoiqu’',
    parce: '',
  }),
)
const neverElided =
  /^(?:onze|onzième|oui|huit|huitième|uns?|unes?|y.*|ou|oui.*|ouah|ouate.*|ouf|oust.*|ouz.*|ouïgours?|ouolof|ululer|uhlan|a|à|et|ou|est|eu|euh|ah|oh|eh|hijab|hip-hop|haka|hip|hop)$/u
const unElides = new Set(['de', 'que', 'jusque', 'lorsque', 'puisque', 'quoique', 'ne'])

/** Elision, contraction and the forms that a vowel asks for: « de avoir », « si il », « de le », « ce homme », « ma école ». */
export const euphony: RuleFamily = function* (sentence) {
  for (let at = 0; at + 1 < sentence.length; at += 1) {
    const next = sentence.tokens[at + 1]
    if (next?.kind !== 'word' || sentence.tokens[at]?.kind !== 'word') continue
    const match = elision(sentence, at) ?? ifHe(sentence, at) ?? contraction(sentence, at) ?? vowelForm(sentence, at)
    if (match) yield match
  }
}

function startsSoftly(sentence: Sentence, at: number): boolean {
  const word = sentence.at(at)
  return (
    word.length > 1 &&
    /^[aàâeéèêëiîïoôuûùœæh]/u.test(word) &&
    !sentence.isCapitalised(at) &&
    contracts(word, undefined) &&
    !loanWithH.test(word) &&
    lemmasElide(sentence, at)
  )
}

/** Loans whose h is never elided: « de hackers », « le hashtag ». */
const loanWithH = /^h(?:ack|ash|ipster|ot|ub|it|ard|adron|old|oolig|appy|eavy|igh|ome|ype|over)/u

/** The list of aspirated h knows lemmas: « hautes » elides no more than « haut ». */
function lemmasElide(sentence: Sentence, at: number): boolean {
  const readings = sentence.readings(at)
  return sentence.at(at).startsWith('h')
    ? readings.length > 0 && readings.every(({ lemma }) => contracts(lemma, undefined))
    : true
}

function elision(sentence: Sentence, at: number): Match | null {
  const word = sentence.at(at)
  const short = elides.get(word)
  const next = sentence.at(at + 1)
  if (short === undefined || short === '') return null
  if (beforeName(sentence, at))
    return {
      ...euphonic(at, at + 1, 'elision', asMessage('french.elision'), [
        `${short}${sentence.tokens[at + 1]?.text ?? ''}`,
      ]),
      tier: 'check',
    }
  if (!startsSoftly(sentence, at + 1) || isNumber(sentence, at + 1)) return null
  if (neverElided.test(next) && !(/^une?$/u.test(next) && unElides.has(word))) return null
  if ((word === 'le' || word === 'la') && !sentence.can(at + 1, 'noun', 'adjective')) return null
  if (/^(?:lorsque|puisque|quoique)$/u.test(word) && !/^(?:il|elle|on|en|une?)s?$/u.test(next)) return null
  if (word === 'ne' && !sentence.can(at + 1, 'finite', 'infinitive') && !sentence.is(at + 1, 'en', 'y')) return null
  if (word === 'je' && sentence.at(at - 1).startsWith('-')) return null
  return euphonic(at, at + 1, 'elision', asMessage('french.elision'), [
    `${short}${sentence.tokens[at + 1]?.text ?? ''}`,
  ])
}

/** « une scène de un mètre sur deux », « plus de un ou deux » : a number, which one may let stand. */
function isNumber(sentence: Sentence, at: number): boolean {
  return sentence.is(at, 'un') && (sentence.is(at + 1, 'ou', 'à') || measures.test(sentence.at(at + 1)))
}

const measures = /^(?:mètre|kilomètre|centimètre|euro|franc|litre|kilo|million|milliard|an|mois|jour|pour)$/u

/** « une troupe de Irlande » : names elide too; initials and words in capitals do as they please. */
function beforeName(sentence: Sentence, at: number): boolean {
  return sentence.is(at, 'de') && /^[AEÉÈÊIÎOÔU]\p{Ll}{3}/u.test(sentence.tokens[at + 1]?.text ?? '')
}

function ifHe(sentence: Sentence, at: number): Match | null {
  if (!sentence.is(at, 'si') || !sentence.is(at + 1, 'il', 'ils')) return null
  return euphonic(at, at + 1, 'elision', asMessage('french.elision-of-si'), [`s’${sentence.at(at + 1)}`])
}

const contracted: ReadonlyMap<string, string> = new Map(
  Object.entries({ 'de le': 'du', 'de les': 'des', 'à le': 'au', 'à les': 'aux' }),
)

function contraction(sentence: Sentence, at: number): Match | null {
  const short = contracted.get(`${sentence.at(at)} ${sentence.at(at + 1)}`)
  if (short === undefined || sentence.isCapitalised(at + 1) || !sentence.can(at + 2, 'noun', 'adjective')) return null
  if (sentence.can(at + 2, 'infinitive', 'finite')) return null
  return euphonic(
    at,
    at + 1,
    'contraction',
    asMessage('french.contraction', { words: `${sentence.at(at)} ${sentence.at(at + 1)}`, short }),
    [short],
  )
}

const vowelForms: ReadonlyMap<string, string> = new Map(
  Object.entries({ ce: 'cet', beau: 'bel', nouveau: 'nouvel', vieux: 'vieil', fou: 'fol' }),
)

function vowelForm(sentence: Sentence, at: number): Match | null {
  const word = sentence.at(at)
  const nouns = sentence.ofKind(at + 1, 'noun')
  const soft = startsSoftly(sentence, at + 1) && !neverElided.test(sentence.at(at + 1))
  const masculine =
    nouns.length > 0 &&
    nouns.every((noun) => noun.gender !== 'f' && noun.count === 's') &&
    sentence.only(at + 1, 'noun', 'adjective')
  const form = vowelForms.get(word)
  if (form !== undefined && soft && masculine && (word === 'ce' || determiners.get(sentence.at(at - 1))?.count === 's'))
    return euphonic(at, at, 'vowel-form', asMessage('french.vowel-form', { word, form }), [form])
  const feminine = nouns.length > 0 && nouns.every((noun) => noun.gender === 'f' && noun.count === 's')
  if (/^[mts]a$/u.test(word) && soft && feminine)
    return euphonic(at, at, 'vowel-form', asMessage('french.mon-before-vowel'), [`${word.charAt(0)}on`])
  const hard = /^[bcdfgjklmnpqrstvwxz]/u.test(sentence.at(at + 1)) || hasHardH(sentence, at + 1)
  if (word === 'cet' && hard && masculine)
    return euphonic(at, at, 'vowel-form', asMessage('french.ce-before-consonant'), ['ce'])
  return null
}

/** « ce hibou », « ce héros » : a noun whose h keeps the words apart. */
function hasHardH(sentence: Sentence, at: number): boolean {
  const readings = sentence.readings(at)
  return (
    sentence.at(at).startsWith('h') &&
    readings.length > 0 &&
    readings.every(({ lemma }) => !contracts(lemma, undefined))
  )
}

function euphonic(from: number, to: number, rule: string, message: Message, suggestions: readonly string[]): Match {
  return { from, to, rule, category: 'euphony', tier: 'sure', message, suggestions }
}
