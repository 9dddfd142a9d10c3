import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Kind, Reading } from '../lexicon/reading.ts'
import type { Token } from '../tokens.ts'
import { grammatical } from './structure/closed-words.ts'

/** One sentence, its words readable in every way that the lexicon allows. Positions outside it answer nothing. */
export class Sentence {
  readonly tokens: readonly Token[]
  readonly lexicon: Lexicon
  private readonly cache: (readonly Reading[] | undefined)[] = []

  constructor(tokens: readonly Token[], lexicon: Lexicon) {
    this.tokens = tokens
    this.lexicon = lexicon
  }

  get length(): number {
    return this.tokens.length
  }

  /** The word or sign at a position, lower-case, curly apostrophes; '' outside. */
  at(index: number): string {
    return this.tokens[index]?.lower ?? ''
  }

  is(index: number, ...words: readonly string[]): boolean {
    return words.includes(this.at(index))
  }

  in(index: number, words: { has(word: string): boolean }): boolean {
    return words.has(this.at(index))
  }

  isWord(index: number): boolean {
    return this.tokens[index]?.kind === 'word'
  }

  isCapitalised(index: number): boolean {
    return /^\p{Lu}/u.test(this.tokens[index]?.text ?? '')
  }

  /** Nothing to read: start, end, or a sign that closes a clause. */
  isEdge(index: number): boolean {
    const token = this.tokens[index]
    return token === undefined || (token.kind === 'mark' && /^[,;:.!?…()«»"–—[\]]/u.test(token.text))
  }

  readings(index: number): readonly Reading[] {
    const known = this.cache[index]
    if (known) return known
    const word = this.at(index)
    const skip =
      !this.isWord(index) ||
      (grammatical.has(word) && !this.isNounAfterAll(index)) ||
      (index > 0 && this.isCapitalised(index))
    const readings = skip ? [] : this.lexicon.read(word)
    this.cache[index] = readings
    return readings
  }

  /** « un car », « le son » : nouns where little words are written alike. */
  private isNounAfterAll(index: number): boolean {
    return this.is(index, 'car', 'son') && this.is(index - 1, 'un', 'le', 'ce', 'du', 'au', 'chaque', 'notre', 'votre')
  }

  can(index: number, ...kinds: readonly Kind[]): boolean {
    return this.readings(index).some((reading) => kinds.includes(reading.kind))
  }

  /** Known, and of these kinds alone. */
  only(index: number, ...kinds: readonly Kind[]): boolean {
    const readings = this.readings(index)
    return readings.length > 0 && readings.every((reading) => kinds.includes(reading.kind))
  }

  ofKind(index: number, ...kinds: readonly Kind[]): Reading[] {
    return this.readings(index).filter((reading) => kinds.includes(reading.kind))
  }

  /** Adjectives and participles, with the nouns made of them (« nationales »), but not the names of trades and peoples. */
  describes(index: number): boolean {
    const readings = this.readings(index)
    const describing = readings
      .filter(({ kind }) => kind === 'adjective' || kind === 'participle')
      .map(({ lemma }) => lemma)
    return (
      describing.length > 0 &&
      readings.every(
        ({ kind, lemma }) =>
          kind === 'adjective' || kind === 'participle' || (kind === 'noun' && madeOfAdjective(lemma)),
      )
    )
  }

  /** The first position from `index` on that the set does not hold. */
  skip(index: number, words: { has(word: string): boolean }, step: 1 | -1 = 1): number {
    let i = index
    while (i >= 0 && i < this.length && words.has(this.at(i))) i += step
    return i
  }
}

const comparatives = /^(?:maj|min|meill|antéri|extéri|intéri|supéri|inféri|postéri|ultéri)eur$/u

/** Those of a place have a capital when they are nouns, so that without it they describe (« ce trio portugaise »). */
const ofPlace =
  /^(?!bourgeois|villageois|niais|laquais)\p{L}{3,}(?:ais|ois)$|^(?:itali|coré|europé|canadi|égypti|syri|algéri|tunisi|brésili|norvégi|parisi|alsaci|indi|ukraini|israéli|palestini|irani|autrichi|péruvi|chili|colombi|haïti|mali|australi|vénitien|vosgi|savoyard)en$|^(?:afric|améric|cub|mexic|rom|toulous|maroc|lorr|roum|toscan)ain$/u

function madeOfAdjective(lemma: string): boolean {
  return (
    comparatives.test(lemma) ||
    ofPlace.test(lemma) ||
    !/(?:eur|ien|ier|iste|on|an|ain|ois|ais|ard|ant|ent|ée)$/u.test(lemma)
  )
}

/** Cuts tokens into sentences at full stops, question and exclamation marks, and line breaks. */
export function splitSentences(text: string, tokens: readonly Token[], lexicon: Lexicon): Sentence[] {
  const sentences: Sentence[] = []
  let current: Token[] = []
  for (const token of tokens) {
    const before = current.at(-1)
    const broken = before !== undefined && text.slice(before.end, token.start).includes('\n')
    if (before && (broken || /^[.!?…]/u.test(before.text))) {
      sentences.push(new Sentence(current, lexicon))
      current = []
    }
    current.push(token)
  }
  if (current.length > 0) sentences.push(new Sentence(current, lexicon))
  return sentences
}
