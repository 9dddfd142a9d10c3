import type { Dialect } from './dialect.ts'
import { type ParsedRecord, parseQuotedRecord } from './parse-quoted-record.ts'

/** A quoted cell longer than this was opened by a stray quote: the line is then taken as it stands. */
const longestQuotedRecord = 1 << 20
/** Once this many characters were read in vain after stray quotes, the file is full of them: a record may hold far fewer. */
const mostInVain = 1 << 24
const longestAmongStrays = 1 << 11

interface NextRecord {
  text: string
  position: number
  lineEnd: number
  dialect: Dialect
  /** True when no more text comes after `text`. */
  isLast: boolean
  /** Characters read in vain so far, in the whole file. */
  inVain: number
}

/** The record that begins at `position`, in a file of which a part alone may be at hand: `incomplete` when more is needed to tell. */
export function parseNextRecord({
  text,
  position,
  lineEnd,
  dialect,
  isLast,
  inVain,
}: NextRecord): ParsedRecord | 'incomplete' {
  const longest = inVain > mostInVain ? Math.max(longestAmongStrays, lineEnd - position) : Number.POSITIVE_INFINITY
  const mayGrow = !isLast && text.length - position < Math.min(longestQuotedRecord, longest)
  return parseQuotedRecord({ text, position, lineEnd, dialect, mayGrow, longest })
}
