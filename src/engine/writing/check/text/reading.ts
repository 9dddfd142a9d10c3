import { readableText } from '../../../language/index.ts'
import { foldUnits } from '../../../text/index.ts'
import { cutShortInPlain } from './trade-abbreviations.ts'

/**
 * A text made easy to read by rules: one kind of space, apostrophe and dash, composed accents, no invisible characters.
 * `folded` is `plain` in lower case without accents, of the same length; `origin` leads back to the text as typed.
 */
export interface Reading {
  readonly source: string
  readonly plain: string
  readonly folded: string
  /** Offset in `source` of each unit of `plain`, and of its end. */
  readonly origin: readonly number[]
}

export interface Span {
  readonly start: number
  readonly end: number
}

const spaces = /[\u00a0\u2000-\u200a\u202f\u205f\u3000\t]/
const apostrophes = /[\u2018\u2019\u02bc\u00b4`]/
const dashes = /[\u2010\u2011\u2212]/
const invisible = /\u00ad|[\u200b-\u200c\u200e\u200f]|\u200d|\u2060|\ufe0e|\ufe0f|\ufeff/
/** Bullets and heads that point, as one arrow. */
const arrows = /^[▸►▶➤➜➔➙⇒›⟶▹▷]$/u
/** Letters drawn bold or italic with mathematical symbols, as on Instagram. */
const drawnLetters = /[\u{1d400}-\u{1d7ff}]/u

/** Reads `source`; offsets everywhere count UTF-16 units. Linear in the length of the text; what never ends is cut short. */
export function readText(source: string): Reading {
  const readable = readableText(source)
  const origin: number[] = []
  let plain = ''
  let offset = 0
  for (const cluster of readable.text.match(/\P{M}\p{M}*|\p{M}/gu) ?? []) {
    const written = normaliseCluster(cluster)
    for (let unit = 0; unit < written.length; unit += 1)
      origin.push(readable.origin(offset + (written === cluster ? unit : 0)))
    plain += written
    offset += cluster.length
  }
  origin.push(source.length)
  return { source, plain, folded: foldText(plain), origin }
}

/** Lower case without accents; one unit gives one unit, so that offsets hold. */
export const foldText = foldUnits

const normalised = new Map<string, string>()

/** The text of a fact, as `plain` would hold it. The names of a record are asked for again and again: the last ones are kept. */
export function normaliseText(text: string): string {
  const known = normalised.get(text)
  if (known !== undefined) return known
  const written = readText(text).plain.replace(/\s+/g, ' ').trim()
  if (normalised.size >= mostNormalised) normalised.clear()
  if (text.length <= longestKept) normalised.set(text, written)
  return written
}

const mostNormalised = 2000
const longestKept = 80

/** Where a span of `plain` lies in the text as typed. */
export function sourceSpan(reading: Reading, span: Span): Span {
  const start = reading.origin[span.start] ?? 0
  const last = reading.origin[span.end - 1] ?? start
  return { start, end: endOfCluster(reading, last, span.end) }
}

function endOfCluster(reading: Reading, last: number, end: number): number {
  const next = reading.origin[end] ?? reading.source.length
  const written = reading.source.slice(last, next)
  const visible = written.match(/^(?:\P{M}\p{M}*)/u)?.[0]
  return last + Math.max(1, visible?.length ?? written.length)
}

function normaliseCluster(cluster: string): string {
  if (cluster.length === 1 && isPlainLetter(cluster)) return cluster
  if (invisible.test(cluster)) return ''
  if (spaces.test(cluster)) return ' '
  if (apostrophes.test(cluster)) return "'"
  if (dashes.test(cluster)) return '-'
  if (arrows.test(cluster)) return '→'
  if (drawnLetters.test(cluster)) return cluster.normalize('NFKC')
  return cluster.normalize('NFC')
}

/** ASCII but the grave accent and what is no sign, and the composed letters of western Europe: written as they are. */
function isPlainLetter(unit: string): boolean {
  return (unit >= ' ' && unit <= '~' && unit !== '`') || (unit >= '\u00c0' && unit <= '\u017f')
}

/** The sentence, or the line, around a span: what a reader takes together. */
export function sentenceAround(reading: Reading, span: Span): Span {
  const before = reading.plain.slice(Math.max(0, span.start - 400), span.start)
  const after = reading.plain.slice(span.end, span.end + 400)
  const opening = lastBreak(before, reading.plain.charAt(span.start))
  const closing = /[!?]|(?![©®™★☆])\p{Extended_Pictographic}(?= [\p{Lu}«"])|\.(?=\s+[\p{Lu}«"*_(\d]|\s*$)|\n/u.exec(
    after,
  )
  return {
    start: span.start - before.length + opening,
    end: closing === null ? span.end + after.length : span.end + closing.index,
  }
}

/** Words whose stop ends no sentence: initials, days, months, trades, what a listing cuts short. */
const cut = [
  '\\p{Lu}|[mes]',
  '[Ll]un|[Mm]ar|[Mm]er|[Jj]eu|[Vv]en|[Ss]am|[Dd]im|LUN|MAR|MER|JEU|VEN|SAM|DIM',
  'janv|fevr|févr|avr|juil|sept|oct|nov|dec|déc',
  'Cie|St|Ste|av|bd|env|[Tt][ée]l|[Dd]ur|[Rr][ée]s|[Rr][ée]d|[Pp]l',
  'sc|[Ss]c[ée]no|[Dd]ir|[Pp]rod|[Cc]oprod|[Rr][ée]al|[Cc]onst',
  cutShortInPlain,
].join('|')
/** A picture before a capital parts two sentences as a stop does; the signs of rights and of notices are none. */
const emoji = '(?![©®™★☆])\\p{Extended_Pictographic}'
/** What stands before a stop is read where there is one, and not at each place of a text. */
const sentenceEnd = new RegExp(
  `[!?]\\s|\\n|${emoji} (?=[\\p{Lu}«"])|(?=\\.)(?<!(?<!\\p{L})(?:${cut}))\\.\\s+(?=[\\p{Lu}«"*_(\\d])`,
  'gu',
)

/** `first`, the unit that follows, tells a sentence's end from an abbreviation's. */
function lastBreak(before: string, first: string): number {
  let opening = 0
  for (const found of (before + first).matchAll(sentenceEnd)) {
    opening = found.index + found[0].length
  }
  return opening
}

/** A text message that leaves all its accents out misspells no name by it; `least` letters tell that it would have had some. */
export function leavesAccentsOut({ plain }: Reading, least = 60): boolean {
  return plain.length >= least && !/[éèêëàâîïôûùç]/iu.test(plain)
}

/** « L'Etoile » for « L'Étoile »: as the name, but for the accents of its capitals, which many leave out. */
export function leavesCapitalsBare(written: string, name: string): boolean {
  const lowered = (text: string): string => text.replace(/\p{Lu}/gu, foldText)
  return written !== name && lowered(written) === lowered(normaliseText(name))
}

/** « Tou » is in « tout » and says nothing of it. */
export function saysWhole(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
    if (
      !/[\p{L}\d]/u.test(`${text[at - 1] ?? ''}${text[at + words.length] ?? ''}`) &&
      !/^-\p{L}/u.test(text.slice(at + words.length, at + words.length + 2))
    )
      return true
  return false
}
