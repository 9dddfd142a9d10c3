import type { LockedWords } from '../../../contract/index.ts'
import { type LockedText, overlap, type Span } from './text-locks.ts'

/** A sentence to be translated, all that must not change in it behind marks, `⟦date1⟧`. */
export interface MaskedSentence {
  readonly key: string
  /** What stands before it: spaces, ends of lines, the sign of a list. */
  readonly gap: string
  readonly french: string
  readonly masked: string
  readonly marks: ReadonlyMap<string, LockedWords>
  /** Facts told in words that it holds. */
  readonly open: readonly string[]
}

/** A mark as it comes back: models add spaces or capitals, which change nothing of what it names. */
export const markPattern = /⟦\s*(\p{L}+\d+)\s*⟧/giu
const leadIn = /^(?:\s|[-•–—#>*](?=\s))+/u

/** The sentences of a text, in order, whose gaps and words put end to end are the text itself, but for spaces at its end. */
export function maskedSentences(text: string, { locks, open }: LockedText): MaskedSentence[] {
  const marks = [...named(locks)]
  let from = 0
  return spansOf(text, locks).map((span, place) => {
    const held = marks.filter(([, lock]) => overlap(lock, span))
    const sentence = {
      key: String(place + 1),
      gap: text.slice(from, span.start),
      french: text.slice(span.start, span.end),
      masked: masked(text, span, held),
      marks: new Map(held),
      open: open.filter((told) => overlap(told, span)).map(({ words }) => words),
    }
    from = span.end
    return sentence
  })
}

function masked(text: string, { start, end }: Span, held: readonly (readonly [string, Span])[]): string {
  let at = start
  let shown = ''
  for (const [mark, lock] of held) {
    shown += `${text.slice(at, lock.start)}⟦${mark}⟧`
    at = lock.end
  }
  return shown + text.slice(at, end)
}

/** `date1`, `date2`, `name1`: each kind counted apart. */
function named(locks: LockedText['locks']): Map<string, LockedText['locks'][number]> {
  const counts = new Map<string, number>()
  return new Map(
    locks.map((lock) => {
      const count = (counts.get(lock.kind) ?? 0) + 1
      counts.set(lock.kind, count)
      return [`${lock.kind}${count}`, lock]
    }),
  )
}

/** Lines first, then sentences, unless a lock runs over both; without the spaces and signs of lists around them. */
function spansOf(text: string, locks: readonly Span[]): Span[] {
  const segmenter = new Intl.Segmenter('fr', { granularity: 'sentence' })
  const spans: Span[] = []
  let line = 0
  for (const words of text.split(/(?<=\n)/u)) {
    for (const { segment, index } of segmenter.segment(words)) {
      const start = line + index + (leadIn.exec(segment)?.[0].length ?? 0)
      const end = line + index + segment.trimEnd().length
      const last = spans.at(-1)
      if (last && locks.some((lock) => overlap(lock, last) && lock.end > start))
        spans[spans.length - 1] = { ...last, end }
      else if (start < end) spans.push({ start, end })
    }
    line += words.length
  }
  return spans
}

/** The marks of a text in their order, as they are named. */
export function marksIn(text: string): string[] {
  return [...text.matchAll(markPattern)].map(([, mark = '']) => mark.toLowerCase())
}

/** A text with what stands behind its marks; an unknown mark stays, to be seen. */
export function unmasked(
  text: string,
  marks: ReadonlyMap<string, LockedWords>,
  say: (lock: LockedWords) => string,
): string {
  return text.replaceAll(markPattern, (whole, mark: string) => {
    const lock = marks.get(mark.toLowerCase())
    return lock ? say(lock) : whole
  })
}

/** What a text says beside its marks. */
export function besideMarks(text: string): string {
  return text.replaceAll(markPattern, ' ')
}
