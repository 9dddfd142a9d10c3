import type { Message } from '../../../contract/index.ts'
import type { Reading } from '../lexicon/reading.ts'
import type { Match } from './match.ts'
import type { Sentence } from './sentence.ts'
import type { Determiner } from './structure/closed-words.ts'

export function inflections(
  sentence: Sentence,
  readings: readonly Reading[],
  determiner: Determiner,
  count: 's' | 'p',
): string[] {
  return readings.flatMap((reading) => {
    const gender = determiner.gender === 'both' ? reading.gender : determiner.gender
    return inflected(sentence, reading, gender, count) ?? []
  })
}

/** The noun, adjective or participle of a reading in another gender and number. */
export function inflected(
  sentence: Sentence,
  reading: Reading,
  gender: Reading['gender'],
  count: 's' | 'p',
): string | null {
  if (reading.kind === 'participle')
    return sentence.lexicon.participle(reading.lemma, gender === 'f' ? 'f' : 'm', count)
  if (reading.kind === 'adjective' && epicene.test(reading.lemma))
    return count === 'p' ? `${reading.lemma}s` : reading.lemma
  return sentence.lexicon.inflect(reading.lemma, reading.gender === 'both' ? 'both' : gender, count)
}

/** One form for both genders as adjectives, whatever their nouns do: « des scènes drôles », not « drôlesses ». */
const epicene = /^(?:drôle|sauvage|pauvre|suisse|borgne|ivrogne)$/u

export function agreement(
  _sentence: Sentence,
  at: number,
  rule: string,
  message: Message,
  suggestions: readonly string[],
): Match {
  return { from: at, to: at, rule, category: 'agreement', tier: 'sure', message, suggestions }
}
