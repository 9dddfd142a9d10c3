import type { Sentence } from '../grammar/sentence.ts'
import { avoir, etre } from '../grammar/structure/auxiliaries.ts'
import { grammatical } from '../grammar/structure/closed-words.ts'

const semiAuxiliaries =
  /^(?:pouvoir|devoir|vouloir|aller|faire|laisser|falloir|venir|savoir|sembler|paraître|devenir|rester|commencer|permettre)$/u
/** A token as others see it: itself for a little word, else what it may be. */
export function shapeOf(sentence: Sentence, at: number): string {
  if (at < 0) return '^'
  const token = sentence.tokens[at]
  if (!token) return '$'
  if (token.kind === 'number') return /^0?1$/u.test(token.text) ? '1' : '#'
  if (token.kind === 'mark') return token.text.slice(0, 1)
  const word = token.lower
  if (grammatical.has(word) || word.startsWith('-') || avoir.has(word) || etre.has(word)) return word
  if (at > 0 && sentence.isCapitalised(at)) return 'Name'
  const readings = sentence.readings(at)
  if (readings.length === 0) return /ment$/u.test(word) ? 'adverb' : 'unknown'
  const half = readings.find(({ lemma, kind }) => kind !== 'noun' && semiAuxiliaries.test(lemma))
  const kinds = new Set(
    readings.map(({ kind, gender, count, person }) => {
      if (kind === 'finite') return `F${person}${count}`
      return kind === 'infinitive' || kind === 'gerund' ? kind[0] : `${kind[0]}${gender[0]}${count[0]}`
    }),
  )
  return `${half ? half.lemma : ''}${[...kinds].sort().join('')}`
}
