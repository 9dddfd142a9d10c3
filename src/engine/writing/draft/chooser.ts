import { capitalised, factsOf, type Phrase, type Sentence, textOf } from './phrase.ts'

/** Deterministic numbers in [0, 1) from a seed and names (mulberry32 over an FNV-1a hash). */
export function seeded(seed: number, ...names: readonly string[]): () => number {
  let state = (0x811c9dc5 ^ seed) >>> 0
  for (const char of names.join('\u0000')) state = Math.imul(state ^ char.charCodeAt(0), 0x01000193) >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** A sentence with its facts masked, « ⟦title⟧ dure ⟦duration⟧. »: what two drafts must not have in common. */
export function skeleton(phrase: Phrase): string {
  return shapeOf(phrase.map((piece) => (typeof piece === 'string' ? piece : `⟦${piece.kind}⟧`)).join(''))
}

/** One name for a masked sentence, whatever its channel sets its titles in and whatever its facts elide: « d’⟦title⟧ », « de « ⟦title⟧ » ». */
export function shapeOf(masked: string): string {
  return normal(masked)
    .replaceAll(/\*⟦title⟧\*|« ?⟦title⟧ ?»/gu, '⟦title⟧')
    .replaceAll(/(?<!\p{L})d’(?=⟦)/gu, 'de ')
}

/** In this many texts of a season a sentence of the record has been read. */
const worn = 2

export interface Chooser {
  /** The least used of the sentences that can be said; null when none can. */
  readonly pick: (candidates: readonly (Sentence | null)[]) => Sentence | null
  /** As `pick`, but never one that was used this season in these words, or opened a text with them; null when all were. */
  readonly pickNew: (candidates: readonly (Sentence | null)[]) => Sentence | null
  /** As `pick`, but only among those that no text of the season has said in these words. */
  readonly pickUnsaid: (candidates: readonly (Sentence | null)[]) => Sentence | null
  /** For what a text can do without: null once every wording was used twice this season. */
  readonly pickRare: (candidates: readonly (Sentence | null)[]) => Sentence | null
  readonly shuffled: <T>(items: readonly T[]) => T[]
  /** Facts that the draft has said so far. */
  readonly said: ReadonlySet<string>
  /** Whether a fact was said in these words. */
  readonly hasQuoted: (text: string) => boolean
  /** Whether a name was said, by itself or inside a quotation. */
  readonly hasNamed: (name: string) => boolean
  /** Whether a name stands in the sentence chosen last. */
  readonly hasJustNamed: (name: string) => boolean
  /** Whether words of this text of the record were set in quotation marks. */
  readonly hasCited: (factId: string) => boolean
  /** In how many sentences of the season these words of the record stand. */
  readonly wearOf: (words: string) => number
  /** Whether these words of the record may be set without quotation marks here: no more than two texts do, one of them the brochure. */
  readonly mayStandBare: (words: string) => boolean
  /** Whether as many sentences of the season hold these words of the record as may: where there is another to say, it is said. */
  readonly isWorn: (words: string) => boolean
  /** Words said so far. */
  readonly wordCount: () => number
  /** The sentence chosen last. */
  readonly last: () => Sentence | null
  /** The sentence chosen first, on which the text opens. */
  readonly first: () => Sentence | null
}

/** What the text at hand says already: its facts, and its sentences in their order. */
export interface ToldAlready {
  readonly facts: readonly { readonly factId: string | null; readonly text: string; readonly kind: string }[]
  readonly sentences: readonly string[]
}

interface Asked {
  readonly told?: ToldAlready | undefined
  /** Whether the house would say these words of ours to these readers. */
  readonly suits?: (words: string) => boolean
  /** How many texts of the season may set words of the record bare, this one included. */
  readonly mostBare?: number
}

/**
 * Chooses among sentences: first those whose wording (facts masked) was used least this season, then those that say
 * the fewest facts again, then by seed. `used` holds sentences as written or as skeletons.
 */
export function chooser(
  random: () => number,
  used: readonly string[],
  { told, suits = () => true, mostBare = Number.POSITIVE_INFINITY }: Asked = {},
): Chooser {
  const counts = new Map<string, number>()
  for (const sentence of used) counts.set(normal(sentence), (counts.get(normal(sentence)) ?? 0) + 1)
  const sentences = used.map(unmarked).filter((sentence) => !sentence.startsWith('¶'))
  const bareSentences = used
    .filter((sentence) => !sentence.startsWith('¶'))
    .map((sentence) => unmarked(outsideMarks(sentence)))
  const said = new Set<string>()
  const words = new Set<string>()
  const cited = new Set<string>()
  let first: Sentence | null = null
  let last: Sentence | null = null
  let wordCount = 0

  for (const sentence of told?.sentences ?? []) {
    counts.set(normal(sentence), (counts.get(normal(sentence)) ?? 0) + 1)
    words.add(stopless(sentence))
    wordCount += sentence.split(/\s+/u).length
  }
  for (const { factId, text, kind } of told?.facts ?? []) {
    if (factId !== null) said.add(factId)
    words.add(stopless(text))
    const isInMarks = told?.sentences.some((sentence) => sentence.includes(`«\u202f${text}`))
    if (factId !== null && kind === 'quote' && isInMarks) cited.add(factId)
  }

  /** Words of the record alone have no wording of ours to tire of: only the same words count again. */
  const uses = ({ phrase }: Sentence) => {
    const own = isBare(phrase) ? 0 : (counts.get(skeleton(phrase)) ?? 0)
    return Math.max(own, counts.get(normal(textOf(phrase))) ?? 0)
  }
  /** An opening may be a sentence that another text holds further down, never one that it opened on. */
  const openingUses = (sentence: Sentence) =>
    isBare(sentence.phrase) ? (counts.get(openingKey(textOf(sentence.phrase))) ?? 0) : uses(sentence)
  const wearOf = (asked: string) => {
    const words = unmarked(stopless(asked))
    return sentences.filter((sentence) => sentence.includes(words)).length
  }
  const repeats = ({ phrase }: Sentence) =>
    factsOf(phrase).filter(({ factId, kind }) => kind !== 'title' && said.has(factId)).length

  function take(sentence: Sentence | undefined): Sentence | null {
    if (!sentence) return null
    first ??= sentence
    last = sentence
    wordCount += textOf(sentence.phrase).split(/\s+/u).length
    for (const key of new Set([skeleton(sentence.phrase), normal(textOf(sentence.phrase))])) {
      counts.set(key, (counts.get(key) ?? 0) + 1)
    }
    words.add(stopless(textOf(sentence.phrase)))
    for (const { factId, text, kind } of factsOf(sentence.phrase)) {
      said.add(factId)
      words.add(stopless(text))
      if (kind === 'quote' && textOf(sentence.phrase).includes(`«\u202f${text}`)) cited.add(factId)
    }
    return sentence
  }

  function ranked(
    candidates: readonly (Sentence | null)[],
    usesOf: (sentence: Sentence) => number = uses,
  ): { sentence: Sentence; uses: number }[] {
    return candidates
      .filter((candidate) => candidate !== null)
      .filter(({ phrase, writtenBy }) => writtenBy !== 'rule' || suits(textOf(phrase)))
      .map((sentence) => ({ sentence, uses: usesOf(sentence), repeats: repeats(sentence), luck: random() }))
      .sort((a, b) => a.uses - b.uses || a.repeats - b.repeats || a.luck - b.luck)
  }

  return {
    said,
    last: () => last,
    first: () => first,
    wearOf,
    mayStandBare: (asked) => {
      const words = unmarked(stopless(asked))
      return bareSentences.filter((sentence) => sentence.includes(words)).length < mostBare
    },
    isWorn: (asked) => wearOf(asked) >= worn,
    wordCount: () => wordCount,
    hasQuoted: (text) => words.has(stopless(text)),
    hasNamed: (name) => [...words].some((known) => known.includes(normal(name))),
    hasJustNamed: (name) => last !== null && normal(textOf(last.phrase)).includes(normal(name)),
    hasCited: (factId) => cited.has(factId),
    pick: (candidates) => take(ranked(candidates)[0]?.sentence),
    pickNew: (candidates) => take(ranked(candidates, openingUses).find((candidate) => candidate.uses === 0)?.sentence),
    pickUnsaid: (candidates) => take(ranked(candidates).find((candidate) => candidate.uses === 0)?.sentence),
    pickRare: (candidates) => take(ranked(candidates).find((candidate) => candidate.uses < 2)?.sentence),
    shuffled: (items) =>
      items
        .map((item) => ({ item, luck: random() }))
        .sort((a, b) => a.luck - b.luck)
        .map(({ item }) => item),
  }
}

/** Facts alone, with no word of ours between them. */
function isBare(phrase: Phrase): boolean {
  return !/\p{L}/u.test(skeleton(phrase).replaceAll(/⟦[^⟧]*⟧/gu, ''))
}

/** Under which name a sentence is remembered as the one that opened a text. */
export function openingKey(sentence: string): string {
  return `¶ ${normal(sentence)}`
}

/** A sentence by rule; null stays null. */
export function rule(phrase: Phrase | null): Sentence | null {
  return phrase && { phrase: capitalised(phrase), writtenBy: 'rule', source: null, practical: false }
}

/** A line of facts, said the same way everywhere. */
export function practical(phrase: Phrase | null): Sentence | null {
  return phrase && { phrase: capitalised(phrase), writtenBy: 'rule', source: null, practical: true }
}

/** A sentence whose words are the record's own. */
export function quoted(phrase: Phrase | null, source: string): Sentence | null {
  return phrase && { phrase: capitalised(phrase), writtenBy: 'quote', source, practical: false }
}

export function normal(sentence: string): string {
  return sentence
    .normalize('NFC')
    .replace(/[\s\u00a0\u202f]+/gu, ' ')
    .trim()
    .toLocaleLowerCase('fr')
}

function outsideMarks(text: string): string {
  return text.replaceAll(/«[^»]*»/gu, ' ')
}

/** Words whatever quotation marks stand in or around them. */
function unmarked(text: string): string {
  return normal(text.replaceAll(/[«»“”]/gu, ' ')).replaceAll(/ (?=[,.])/gu, '')
}

function stopless(text: string): string {
  return normal(text).replace(/[.\s]+$/u, '')
}
