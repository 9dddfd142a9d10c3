import { matchesIn } from '../../../language/index.ts'
import { foldedPattern } from './folded-patterns.ts'
import type { Reading, Span } from './reading.ts'

const clausesOfReadings = new WeakMap<Reading, Span[]>()
/** A sentence's end, a line's, or a mark that parts two statements; an initial or an abbreviation ends nothing. */
const parting = /[!?;:\n•|]|(?<!\b\p{Lu})\.(?=\s|$)|\s[·–—-]\s/gu

/** The stretches of a text in which one thing is said: what stands between two strong marks. Commas part nothing. */
export function clausesOf(reading: Reading): Span[] {
  const known = clausesOfReadings.get(reading)
  if (known !== undefined) return known
  const clauses: Span[] = []
  let start = 0
  for (const mark of [...matchesIn(reading.plain, parting), { index: reading.plain.length, 0: '' }]) {
    if (/\S/.test(reading.plain.slice(start, mark.index))) clauses.push({ start, end: mark.index })
    start = mark.index + mark[0].length
  }
  clausesOfReadings.set(reading, clauses)
  return clauses
}

/** The clause that holds a span's first unit. */
export function clauseAround(reading: Reading, span: Span): Span {
  return clausesOf(reading).find((clause) => clause.start <= span.start && clause.end >= span.start) ?? span
}

/** A pattern of folded words that stand by themselves, no letter or dash against them. */
export function wholeWords(source: string): RegExp {
  return foldedPattern(`(?<![\\p{L}'-])(?:${source})(?![\\p{L}-])`)
}

/** Units between two stretches; 0 when they overlap. */
export function distanceBetween(left: Span, right: Span): number {
  return Math.max(0, right.start - left.end, left.start - right.end)
}
