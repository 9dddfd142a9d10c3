import { isLineBound } from './line-bound.ts'
import { type NeededWord, neededWord, neededWords, SignsOf } from './needed-words.ts'

/**
 * All matches of a pattern in a whole text, as `matchAll` gives them. What a pattern found in a line is kept: as one types, the line under
 * the hands is searched again and not the text. Patterns that may reach over a line break search the whole text each time.
 */
export function matchesIn(text: string, pattern: RegExp): RegExpExecArray[] {
  // A sentence or a name alone is no text that grows under the hands.
  if (text.length < fewestOfAText && !text.includes('\n')) return [...text.matchAll(pattern)]
  const known = numbered(pattern)
  const { lines, signs } = readingOf(text)
  const { number, needed } = known
  if (needed && !signs.mayHold(needed)) return []
  if (!known.isByLine) return [...text.matchAll(pattern)]
  searchNewLines(text, lines, { pattern, number, needed })
  return lines.flatMap(({ start, kept }) => (kept.found[number] ?? []).map((match) => moved(match, start, text)))
}

const fewestOfAText = 200

/**
 * All matches of a pattern in words taken out of a text (a clause), from their start. What was found in them is kept: they are searched
 * again once they have changed, wherever they stand. No line break may stand in them.
 */
export function matchesWithin(words: string, pattern: RegExp): readonly RegExpExecArray[] {
  const kept = keptLines.get(words) ?? keptLine(words)
  const { number, needed } = numbered(pattern)
  const matches = kept.found[number] ?? (mayHold(kept, needed) ? [...words.matchAll(pattern)] : none)
  kept.found[number] = matches
  return matches
}

/** The patterns that texts were searched for so far. */
export function patternsSearched(): readonly RegExp[] {
  return [...bySource.values()].map(({ pattern }) => pattern)
}

interface Numbered {
  readonly pattern: RegExp
  readonly number: number
  readonly isByLine: boolean
  /** Words one of which stands where it finds something; null when there is none to tell. */
  readonly needed: readonly NeededWord[] | null
}

/** A pattern written within a function is another object at each call: its source says which it is. */
const byObject = new WeakMap<RegExp, Numbered>()
const bySource = new Map<string, Numbered>()

function numbered(pattern: RegExp): Numbered {
  const known = byObject.get(pattern)
  if (known) return known
  const key = `${pattern.flags} ${pattern.source}`
  const found = bySource.get(key) ?? {
    pattern,
    number: bySource.size,
    isByLine: isLineBound(pattern),
    needed: neededWords(pattern)?.map(neededWord) ?? null,
  }
  bySource.set(key, found)
  byObject.set(pattern, found)
  return found
}

/** What each pattern, by its number, found in a line, counted from the line's start. */
interface KeptLine {
  readonly window: string
  readonly found: (readonly RegExpExecArray[] | undefined)[]
  signs?: SignsOf
}

function mayHold(kept: KeptLine, needed: Numbered['needed']): boolean {
  if (needed === null) return true
  kept.signs ??= new SignsOf(kept.window)
  return kept.signs.mayHold(needed)
}

interface Line {
  readonly start: number
  readonly end: number
  readonly kept: KeptLine
}

const mostLines = 1_000
const keptLines = new Map<string, KeptLine>()
/** A text is searched as typed, as folded and as mended, by all rules, before another is. */
const mostTexts = 4
const latest: Reading[] = []

interface Reading {
  readonly text: string
  readonly lines: readonly Line[]
  readonly signs: SignsOf
}

function readingOf(text: string): Reading {
  const known = latest.find((one) => one.text === text)
  if (known) return known
  const lines: Line[] = []
  for (let start = 0; start <= text.length; ) {
    const end = text.indexOf('\n', start) < 0 ? text.length : text.indexOf('\n', start)
    lines.push({ start, end, kept: keptLine(text.slice(Math.max(0, start - 1), end + 1)) })
    start = end + 1
  }
  const reading = { text, lines, signs: new SignsOf(text) }
  latest.unshift(reading)
  latest.length = Math.min(latest.length, mostTexts)
  return reading
}

/** A line is known by its words and by whether a line break stands before and after it. The last asked for are kept. */
function keptLine(window: string): KeptLine {
  const kept = keptLines.get(window) ?? { window, found: [] }
  keptLines.delete(window)
  keptLines.set(window, kept)
  const [oldest] = keptLines.keys()
  if (keptLines.size > mostLines && oldest !== undefined) keptLines.delete(oldest)
  return kept
}

type Search = Pick<Numbered, 'pattern' | 'number' | 'needed'>

/** Lines side by side in which a pattern was not yet searched are searched at once. */
function searchNewLines(text: string, lines: readonly Line[], search: Search): void {
  for (const { kept } of lines)
    if (kept.found[search.number] === undefined && !mayHold(kept, search.needed)) kept.found[search.number] = none
  let from = 0
  while (from < lines.length) {
    let to = from
    while (to < lines.length && lines[to]?.kept.found[search.number] === undefined) to += 1
    if (to > from) searchLines(text, lines.slice(from, to), search)
    from = to + 1
  }
}

const none: readonly RegExpExecArray[] = []

function searchLines(text: string, lines: readonly Line[], { pattern, number }: Search) {
  const start = Math.max(0, (lines[0]?.start ?? 0) - 1)
  const found: RegExpExecArray[][] = []
  let at = 0
  for (const match of text.slice(start, (lines.at(-1)?.end ?? 0) + 1).matchAll(pattern)) {
    const place = start + match.index
    while (at + 1 < lines.length && place > (lines[at]?.end ?? 0)) at += 1
    const line = lines[at]
    // An empty match may stand beyond the line breaks around.
    if (!line || place < line.start || place > line.end) continue
    found[at] = [...(found[at] ?? []), moved(match, start - line.start, '')]
  }
  lines.forEach(({ kept }, index) => {
    kept.found[number] = found[index] ?? none
  })
}

/** A match as it stands in a text, `by` further on. A pattern that asks for indices is given none: nothing here does. */
function moved(match: RegExpExecArray, by: number, input: string): RegExpExecArray {
  const { index, groups } = match
  return Object.assign(match.slice(), { index: index + by, input, groups }) as RegExpExecArray
}
