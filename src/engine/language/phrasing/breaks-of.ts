import { type Sentence, splitSentences } from '../grammar/sentence.ts'
import { loadLexicon } from '../lexicon/lexicon.ts'
import { piecesOf } from '../pieces-of-text.ts'
import { tokenize } from '../tokens.ts'
import { type BreakKind, breakKinds } from './break-kinds.ts'
import { kindBetween } from './kind-between.ts'

/** A blank of a text where a line may be turned. */
export interface Break {
  /** Where the next word begins, in UTF-16 units. */
  readonly offset: number
  readonly kind: BreakKind
  /** What parting the text there costs a reader; see `breakKinds`. */
  readonly cost: number
  /** Belongs together: parted only where there is no other way. */
  readonly isKept: boolean
}

/** A blank where a line may turn: no-break spaces are none. */
const blanks = /[ \t\n\r]+/gu

/**
 * The blanks of a French text and what a break there would part: a determiner from its noun, a name in two, a clause from the next.
 * Read from parts of speech and phrases of the grammar; `names` are those that a record prints, which stay whole.
 */
export function breaksOf(text: string, names: readonly string[] = []): Break[] {
  const whole = wholeNames(text, names)
  return [...piecesOf(text)].flatMap(({ start, text: piece }) =>
    breaksOfPiece(piece, openingOf(text, start)).map(({ from, offset, kind: read }) => {
      const isInName = whole.some((name) => name.start < start + from && start + offset < name.end)
      const kind = isInName ? 'name' : read
      return { offset: start + offset, kind, ...breakKinds[kind] }
    }),
  )
}

interface Blank {
  readonly from: number
  readonly offset: number
  readonly kind: BreakKind
}

/** Its blanks, and the end of the one before it, which the piece begins with, where it is not the first. */
function breaksOfPiece(piece: string, opening: BreakKind | null): Blank[] {
  const placed = placesOf(splitSentences(piece, tokenize(piece), loadLexicon()))
  const found = [...piece.matchAll(blanks)].flatMap(({ index, 0: blank }): Blank[] => {
    const offset = index + blank.length
    if (index === 0 || offset === piece.length) return []
    return [{ from: index, offset, kind: kindAt(placed.get(offset)) }]
  })
  return opening === null ? found : [{ from: -1, offset: 0, kind: opening }, ...found]
}

/** What is parted where a long text is cut to be read: null where it begins. */
function openingOf(text: string, start: number): BreakKind | null {
  if (start === 0 || !/\s/u.test(text.charAt(start - 1))) return null
  return /[.!?…]$/u.test(text.slice(Math.max(0, start - 9), start).trimEnd()) ? 'sentence' : 'word'
}

interface Place {
  readonly sentence: Sentence
  readonly at: number
}

function kindAt(place: Place | undefined): BreakKind {
  if (place === undefined) return 'word'
  return place.at === 0 ? 'sentence' : kindBetween(place.sentence, place.at)
}

function placesOf(sentences: readonly Sentence[]): Map<number, Place> {
  return new Map(
    sentences.flatMap((sentence) => sentence.tokens.map(({ start }, at): [number, Place] => [start, { sentence, at }])),
  )
}

function wholeNames(text: string, names: readonly string[]): { start: number; end: number }[] {
  return names
    .filter((name) => /\s/u.test(name))
    .flatMap((name) => {
      const found: { start: number; end: number }[] = []
      for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length))
        found.push({ start: at, end: at + name.length })
      return found
    })
}
