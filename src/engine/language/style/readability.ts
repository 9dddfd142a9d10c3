/** Figures that say how a text reads; none of them judges. */
export interface Readability {
  readonly words: number
  readonly sentences: number
  /** Words a sentence, on average; 12 to 18 reads easily. 0 for an empty text. */
  readonly wordsPerSentence: number
  readonly longestSentence: number
  /** Share of words of four syllables or more, 0 to 1. */
  readonly longWordShare: number
  /** Flesch reading ease with the French coefficients of Kandel and Moles (1958): 60 is plain, under 30 is hard; null under 20 words. */
  readonly readingEase: number | null
}

/** Counts words, sentences and syllables of a French text. */
export function readability(text: string): Readability {
  const sentences = sentencesOf(text)
  const words = wordsOf(text)
  const syllables = words.map(syllableCount)
  const wordsPerSentence = sentences.length === 0 ? 0 : words.length / sentences.length
  const syllablesPerWord = words.length === 0 ? 0 : syllables.reduce((sum, count) => sum + count, 0) / words.length
  return {
    words: words.length,
    sentences: sentences.length,
    wordsPerSentence: round(wordsPerSentence),
    longestSentence: Math.max(0, ...sentences.map((sentence) => wordsOf(sentence.text).length)),
    longWordShare: words.length === 0 ? 0 : round(syllables.filter((count) => count >= 4).length / words.length),
    readingEase: words.length < 20 ? null : round(207 - 1.015 * wordsPerSentence - 73.6 * syllablesPerWord),
  }
}

/** Sentences with their place in the text (UTF-16 offsets): cut at . ! ? … followed by a space, and at line breaks. */
export function sentencesOf(text: string): { start: number; end: number; text: string }[] {
  return [...text.matchAll(/[^\s][^\n]*?(?:[.!?…]+[»”)]*(?=\s|$)|(?=\n)|$)/gu)]
    .map((match) => ({ start: match.index, end: match.index + match[0].length, text: match[0] }))
    .filter((sentence) => /\p{L}/u.test(sentence.text))
}

export function wordsOf(text: string): string[] {
  return text.match(/\p{L}[\p{L}\p{M}’'-]*/gu) ?? []
}

/** Syllables as they are counted, not sung: groups of vowels, the final mute e left out. */
export function syllableCount(word: string): number {
  const bare = word
    .toLowerCase()
    .normalize('NFC')
    .replace(/(?<=[^aeiouyàâèêëîïôûùœ])(?:es?|ent)$/u, '')
  return Math.max(1, bare.match(/é|[aeiouyàâäèêëîïôöûùüœæ]+/gu)?.length ?? 0)
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
