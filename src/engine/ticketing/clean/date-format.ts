export type DateOrder = 'dmy' | 'mdy' | 'ymd'

/**
 * The one format decided for a column of days, written as it is shown: `dd/MM/yy HH:mm`, `yyyy-MM-dd`,
 * `dd/MM/yy 00:00` (a midnight that every cell carries and that says nothing), `no-year:2026-09-01`, or one of the named formats.
 */
export type DateFormat =
  | {
      kind: 'numeric'
      order: DateOrder
      separator: string
      yearDigits: 2 | 4
      time: 'none' | 'midnight' | 'minutes' | 'seconds'
    }
  | { kind: 'excel-serial' }
  | { kind: 'french-words' }
  | { kind: 'english-words' }
  | { kind: 'compact' }
  /** `02102026` is 2 October 2026; a spreadsheet eats the zero of `2102026`. */
  | { kind: 'compact-day-first' }
  | { kind: 'epoch-seconds' }
  /** Days without a year: each is its first coming on or after `from`, `YYYY-MM-DD`. */
  | { kind: 'no-year'; from: string }

const named = new Set([
  'excel-serial',
  'french-words',
  'english-words',
  'compact',
  'compact-day-first',
  'epoch-seconds',
])
const times = { none: '', midnight: ' 00:00', minutes: ' HH:mm', seconds: ' HH:mm:ss' } as const

/** Writes a format the way the mapping screen and `read --json` show it. */
export function formatDateFormat(format: DateFormat): string {
  if (format.kind === 'no-year') return `${format.kind}:${format.from}`
  if (format.kind !== 'numeric') return format.kind
  const year = format.yearDigits === 2 ? 'yy' : 'yyyy'
  const fields = { dmy: ['dd', 'MM', year], mdy: ['MM', 'dd', year], ymd: [year, 'MM', 'dd'] }[format.order]
  return fields.join(format.separator) + times[format.time]
}

/** Reads a shown format back; null when it is not the format of a date (see `formatDateFormat`). */
export function parseDateFormat(text: string | null): DateFormat | null {
  if (text === null) return null
  if (named.has(text)) return { kind: text } as DateFormat
  const from = /^no-year:(\d{4}-\d{2}-\d{2})$/.exec(text)?.[1]
  if (from !== undefined) return { kind: 'no-year', from }
  const match = /^(dd|MM|yyyy|yy)([/.\- ])(dd|MM)\2(dd|yyyy|yy)(?:[ T](HH:mm:ss|HH:mm|00:00))?$/.exec(text)
  if (match === null) return null
  const [, first = '', separator = '/', , third = '', time] = match
  const order: DateOrder = first === 'dd' ? 'dmy' : first === 'MM' ? 'mdy' : 'ymd'
  const year = order === 'ymd' ? first : third
  return { kind: 'numeric', order, separator, yearDigits: year === 'yy' ? 2 : 4, time: timeKind(time) }
}

function timeKind(time: string | undefined): 'none' | 'midnight' | 'minutes' | 'seconds' {
  if (time === undefined) return 'none'
  if (time === '00:00') return 'midnight'
  return time === 'HH:mm' ? 'minutes' : 'seconds'
}

/**
 * Whether a column's days come before its months, by the format that it is read in; null where that tells nothing of another file: dots
 * are never American, and a year that comes first is read one way.
 */
export function dayOrderOf(format: string | null): 'dmy' | 'mdy' | null {
  const read = parseDateFormat(format)
  if (read?.kind !== 'numeric' || read.separator === '.') return null
  return read.order === 'ymd' ? null : read.order
}
