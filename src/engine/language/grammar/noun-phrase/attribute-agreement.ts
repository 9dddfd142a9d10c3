import { asMessage } from '../../../../contract/index.ts'
import { fits } from '../../lexicon/lexicon.ts'
import type { Reading } from '../../lexicon/reading.ts'
import { inflected } from '../inflect.ts'
import type { Match, RuleFamily } from '../match.ts'
import type { Sentence } from '../sentence.ts'
import { avoir, between, etre } from '../structure/auxiliaries.ts'
import { foregoingObjects } from '../structure/closed-words.ts'
import { type Agreement, nounOf, subjectOf } from '../structure/governing-subject.ts'

const linking = new Set(['être', 'sembler', 'paraître', 'devenir', 'rester', 'demeurer'])

/** The attribute after être, sembler…: « elle est venu », « ils sont content », « il semble perdue ». */
export const attributeAgreement: RuleFamily = function* (sentence) {
  for (let i = 0; i < sentence.length; i += 1) {
    if (
      !sentence.in(i, etre) &&
      !sentence.ofKind(i, 'finite', 'infinitive', 'participle').some((reading) => linking.has(reading.lemma))
    )
      continue
    if (
      sentence.is(i - 1, 's’', 'se', 'm’', 'me', 't’') ||
      (sentence.is(i - 1, 'nous') && sentence.is(i - 2, 'nous', 'ne'))
    )
      continue
    // « elles s’en sont donné les moyens » : its object comes after.
    if (sentence.is(i - 1, 'en') && sentence.is(i - 2, 's’', 'm’', 't’')) continue
    const subject = subjectOf(sentence, i) ?? nounOf(sentence, i)
    // « il nous faut être malines » : this « il » is nobody.
    // « ce qu’ils savent être efficace » : what they know, and not they.
    if (sentence.is(i, 'être') && (isImpersonal(sentence, i) || isOfWhatIsKnown(sentence, i))) continue
    if (!subject) continue
    const match = attributeMatch(sentence, sentence.skip(i + 1, between), subject)
    if (match) yield match
  }
}

function isOfWhatIsKnown(sentence: Sentence, at: number): boolean {
  const known = sentence
    .ofKind(at - 1, 'finite')
    .some(({ lemma }) => /^(?:savoir|croire|penser|dire|juger|estimer|supposer)$/u.test(lemma))
  return known && [at - 2, at - 3, at - 4].some((before) => sentence.is(before, 'que', 'qu’'))
}

function isImpersonal(sentence: Sentence, at: number): boolean {
  return sentence.is(at - 1, 'faut', 'faudra', 'faudrait', 'fallait', 'fallut')
}

function attributeMatch(sentence: Sentence, at: number, subject: Agreement): Match | null {
  const readings = sentence.ofKind(at, 'adjective', 'participle')
  if (sentence.can(at, 'finite') && !sentence.can(at, 'participle')) return null
  if (
    sentence.can(at, 'noun') &&
    !sentence.describes(at) &&
    !sentence.can(at, 'participle') &&
    readings.some((reading) => fits(reading.count, subject.count))
  )
    return null
  if (
    sentence.is(
      at,
      'entendu',
      'marron',
      'orange',
      'feu',
      'ouïe',
      'comparé',
      'dit',
      'aperçu',
      'noir',
      'faite',
      'faites',
      'rendu',
    )
  )
    return null
  if (
    readings.length === 0 ||
    !sentence.only(at, 'adjective', 'participle', 'noun', 'finite') ||
    sentence.is(at, 'fois', 'bien', 'mal', 'haut', 'debout', 'sûr')
  )
    return null
  if (readings.some((reading) => fits(reading.gender, subject.gender) && fits(reading.count, subject.count)))
    return null
  if (sentence.can(at + 1, 'noun') && !sentence.isEdge(at + 1)) return null
  // « des milliers de personnes ont été touchées » : what is counted, and not the word that counts.
  if (/^(?:milli(?:er|on|ard)s|[a-z]+aines)$/u.test(sentence.at(1)) && sentence.is(2, 'de', 'd’')) return null
  return {
    from: at,
    to: at,
    rule: 'attribute-agreement',
    category: 'agreement',
    tier: 'sure',
    message: asMessage('french.attribute'),
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
    const opens =
      sentence.is(i - 1, 'nous', 'vous') &&
      sentence.ofKind(i, 'finite').some(({ count }) => count === 'p') &&
      (sentence.isEdge(i - 2) || sentence.is(i - 2, 'mais', 'car', 'et'))
    if ((!opens && !/^(?:je|j’|tu|il|elle|on|ils|elles|n’)$/u.test(before)) || objectBefore(sentence, i)) continue
    const at = sentence.skip(i + 1, between)
    const readings = sentence.ofKind(at, 'participle')
    if (
      !sentence.only(at, 'participle', 'adjective', ...nounsToo(sentence, at, opens)) ||
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
      message: asMessage('french.participle-avoir-after'),
      suggestions: form,
    }
  }
}

/** « elle a jouée » : no noun in « -ée » follows « avoir » without an article. */
function nounsToo(sentence: Sentence, at: number, opens: boolean): readonly ('finite' | 'noun')[] {
  if (opens) return ['finite', 'noun']
  return /ées?$/u.test(sentence.at(at)) ? ['noun'] : []
}

function objectBefore(sentence: Sentence, i: number): boolean {
  for (let j = i - 1; j >= 0; j -= 1) {
    // « depuis sa sortie de l’école, elle a joué » : a pronoun stands right before its verb, an article does not.
    const isFar = j < i - 2 && sentence.is(j, 'les', 'la', 'l’', 'en')
    if (!isFar && sentence.in(j, foregoingObjects)) return true
  }
  return false
}
