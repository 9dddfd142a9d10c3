import { asMessage } from '../../../../contract/index.ts'
import { fits } from '../../lexicon/lexicon.ts'
import type { Reading } from '../../lexicon/reading.ts'
import { inflected } from '../inflect.ts'
import type { Match, RuleFamily } from '../match.ts'
import type { Sentence } from '../sentence.ts'
import { adverbs } from '../structure/closed-words.ts'
import { type NounPhrase, nounPhraseAt } from '../structure/noun-phrase.ts'

const message = asMessage('french.apposed')

/**
 * What is set between commas after the phrase that opens a clause: « La pièce, écrit en exil, ne fut créée que… », « Ces deux rôles,
 * particulièrement exigeant, … ». It agrees with the noun that opens, or with one that depends on it and has its own determiner.
 */
export const apposedAgreement: RuleFamily = function* (sentence) {
  for (let from = 0; from < sentence.length; from += 1) {
    if (from > 0 && !sentence.isEdge(from - 1)) continue
    const phrase = nounPhraseAt(sentence, from)
    if (!phrase) continue
    const comma = commaAfter(sentence, phrase)
    if (comma === null) continue
    const match = apposed(sentence, comma, owners(sentence, phrase, comma))
    if (match) yield match
  }
}

/** Where the complements of the phrase end with a comma: nouns, names and prepositions alone stand before it. */
function commaAfter(sentence: Sentence, { to }: NounPhrase): number | null {
  for (let at = to + 1; at < sentence.length && at <= to + 8; at += 1) {
    if (sentence.is(at, ',')) return at
    if (sentence.isEdge(at) || sentence.is(at, 'et', 'ou', 'qui', 'que', 'qu’', 'dont', 'où')) return null
    if (sentence.can(at, 'finite') && !sentence.can(at, 'noun', 'adjective', 'participle')) return null
  }
  return null
}

/** The opening phrase, and those inside its complements that have a determiner of their own. */
function owners(sentence: Sentence, phrase: NounPhrase, comma: number): NounPhrase[] {
  const all = [phrase]
  for (let at = phrase.to + 1; at < comma; at += 1) {
    const inner = nounPhraseAt(sentence, at)
    if (inner) all.push(inner)
  }
  return all
}

function apposed(sentence: Sentence, comma: number, owned: readonly NounPhrase[]): Match | null {
  const start = sentence.is(comma + 1, 'une') && sentence.is(comma + 2, 'fois') ? comma + 3 : comma + 1
  const at = adverbs.has(sentence.at(start)) || /ment$/u.test(sentence.at(start)) ? start + 1 : start
  const readings = describing(sentence, at, at > start || sentence.is(at + 1, ','))
  const [head] = owned
  if (!head || readings.length === 0 || !closes(sentence, at)) return null
  if (sentence.isCapitalised(comma - 1) || owned.some((one) => readings.some((reading) => agrees(reading, one))))
    return null
  const suggestions = readings.map((reading) =>
    inflected(sentence, reading, head.gender === 'both' ? reading.gender : head.gender, head.count),
  )
  return { from: at, to: at, rule: 'apposed-agreement', category: 'agreement', tier: 'check', message, suggestions }
}

/** An adjective or participle; one that may be a gerund only where it takes no complement (« souffrant, »). */
function describing(sentence: Sentence, at: number, isAlone: boolean): Reading[] {
  if (sentence.can(at, 'gerund') && !isAlone) return []
  if (!sentence.describes(at) && !sentence.can(at, 'gerund', 'participle')) return []
  if (sentence.can(at, 'infinitive') || invariable.test(sentence.at(at))) return []
  return sentence.ofKind(at, 'adjective', 'participle')
}

const invariable =
  /^(?:vue?|excepté|passée?|compris|hormis|étant|donné|attendu|supposé|mis|ôté|ci-joint|bien|dite?s?|entendu|certes|même|seule?s?|soit|plus|moins|sauf|suivie?s?|tendue?s?|debout)$/u

/** The aside is closed by a comma, and a verb follows. */
function closes(sentence: Sentence, at: number): boolean {
  for (let k = at + 1; k < sentence.length && k < at + 14; k += 1) {
    if (sentence.is(k, ','))
      return (sentence.only(at, 'participle') || !sentence.is(k + 1, 'et', 'ou')) && sentence.isWord(k + 1)
    if (sentence.isEdge(k)) return false
  }
  return false
}

function agrees(reading: Reading, phrase: NounPhrase): boolean {
  return fits(reading.gender, phrase.gender) && fits(reading.count, phrase.count)
}
