import type { Atom, PerformanceFacts, ShowRecord } from '../../../contract/index.ts'
import { rewriteMoment } from '../../writing/index.ts'

/** A stretch of days that are told one hour, and the same days told each its own. */
export interface SharedHour {
  readonly start: number
  readonly end: number
  readonly by: string
  /** The instants, in the present record, of the performances that the hour is not true of. */
  readonly untrueOf: readonly string[]
}

interface Told {
  readonly text: string
  readonly atoms: readonly Atom[]
  readonly show: Pick<ShowRecord, 'performances'>
}

interface DayTold {
  readonly words: string
  readonly start: number
  readonly performance: PerformanceFacts
  /** As the text writes hours; null where the record gives none. */
  readonly hour: string | null
}

/**
 * « mercredi 13 et jeudi 14 à 19 h 30 », whose second day is now at another hour, as « mercredi 13 à 19 h 30 et jeudi 14 à 20 h »; « du 12 au
 * 17 à 20 h » with the hour of the one day between brackets. `hour` is an atom that the check does not bear out. Null where the days before
 * it are no list of days of one performance each, or no range: a person writes then.
 */
export function sharedHour(hour: Atom, told: Told): SharedHour | null {
  if (hour.kind !== 'hour' || !/\d/u.test(hour.text)) return null
  return ofRange(hour, told) ?? ofList(hour, told)
}

const betweenDays = /^(?:\s*,\s*|,?\s+(?:et|puis|&)\s+|,\s+(?:et|puis)\s+)(?:le\s+|les\s+)?$/u
const thenHour = /^,?\s*(?:à\s+)?$/u

function ofList(hour: Atom, { text, atoms, show }: Told): SharedHour | null {
  const days = daysBefore(hour, { text, atoms, show })
  const [first, second] = days
  const last = days.at(-1)
  if (!first || !second || !last) return null
  const before = text.slice(last.start + last.words.length, hour.start)
  const plural = /(?<!\p{L})les\s+$/iu.exec(text.slice(0, first.start))
  const article = plural ? 'le ' : ''
  const rows = inRows(days)
  if (rows.length < 2) return null
  const isCompact = days.some(({ words }) => words.includes('/')) || before.trim() === ''
  const joined = rows.map((row) => {
    const [opening] = row
    const words = joinAll(
      row.map((day) => day.words),
      ' et ',
    )
    const led = row.length > 1 && plural ? `les ${words}` : `${article}${words}`
    return `${led}${opening?.hour ? `${before}${opening.hour}` : ' (heure à préciser)'}`
  })
  const by = isCompact ? joined.join(', ') : joinAll(joined, rows.some((row) => row.length > 1) ? ', puis ' : ' et ')
  const start = plural ? plural.index : first.start
  const isCapital = /^\p{Lu}/u.test(text.slice(start))
  return {
    start,
    end: hour.end,
    by: isCapital ? by.charAt(0).toLocaleUpperCase('fr') + by.slice(1) : by,
    untrueOf: days.filter((day) => day.hour !== hour.text).map(({ performance }) => performance.startsAt),
  }
}

/** The days of the list that ends at an hour, in their order; none where one of them has several performances, or none. */
function daysBefore(hour: Atom, { text, atoms, show }: Told): DayTold[] {
  const dates = atoms.filter(({ kind, end }) => (kind === 'date' || kind === 'weekday') && end <= hour.start)
  const days: DayTold[] = []
  let next = hour.start
  for (const date of dates.toReversed()) {
    const gap = text.slice(date.end, next)
    if (!(days.length === 0 ? thenHour : betweenDays).test(gap)) break
    const performance = performanceOf(date, show)
    if (performance === null || date.status !== 'supported') return []
    days.unshift({ words: date.text, start: date.start, performance, hour: hourLike(hour.text, performance) })
    next = date.start
  }
  return days
}

/** The one performance of the day that an atom is of; null where it is of none, or of one of several that day. */
function performanceOf({ fact }: Atom, { performances }: Told['show']): PerformanceFacts | null {
  const rank = /^performances\[(\d+)\]\.startsAt$/u.exec(fact ?? '')?.[1]
  const found = rank === undefined ? undefined : performances[Number(rank)]
  const day = found?.startsAt.slice(0, 10)
  const sameDay = performances.filter(
    ({ startsAt, status }) => startsAt.startsWith(day ?? '-') && status !== 'cancelled',
  )
  return found && sameDay.length === 1 ? found : null
}

/** Days of one hour that follow each other. */
function inRows(days: readonly DayTold[]): DayTold[][] {
  const rows: DayTold[][] = []
  for (const day of days) {
    const last = rows.at(-1)
    if (last?.[0]?.hour === day.hour && last) last.push(day)
    else rows.push([day])
  }
  return rows
}

const toADay = /^\s+(?:au|jusqu['’]au)\s+$/u

/** « du mardi 12 au dimanche 17 à 20 h (19 h 30 le jeudi 14) »: the one day that the hour is not that of, told behind it. */
function ofRange(hour: Atom, { text, atoms, show }: Told): SharedHour | null {
  const [from, to] = atoms.filter(({ kind, end }) => kind === 'date' && end <= hour.start).slice(-2)
  if (!from || !to || !toADay.test(text.slice(from.end, to.start)) || !thenHour.test(text.slice(to.end, hour.start)))
    return null
  const other = performanceOf(hour, show)
  const told = other && hourLike(hour.text, other)
  if (!other || !told || told === hour.text) return null
  const day = dayLike(to.text, { like: performanceOf(to, show), other })
  if (day === null) return null
  const inBrackets = /^(\s*\()([^()\n]*)\)/u.exec(text.slice(hour.end))
  const [, opening = ' (', more = ''] = inBrackets ?? []
  return {
    start: hour.start,
    end: hour.end + (inBrackets ? opening.length : 0),
    by: `${hour.text}${opening}${told} le ${day}${more === '' ? ')' : /\set\s/u.test(more) ? ', ' : ' et '}`,
    untrueOf: [other.startsAt],
  }
}

/** A day written as another one is, with no month or year to it. */
function dayLike(
  words: string,
  { like, other }: { readonly like: PerformanceFacts | null; readonly other: PerformanceFacts },
): string | null {
  const bare = like && rewriteMoment(words, { from: like.startsAt, to: other.startsAt })
  const day = bare === null ? null : /^(?:\p{L}+\.?\s+)?\d{1,2}(?:er)?(?:\/\d{1,2})?/u.exec(bare)
  return day?.[0] ?? null
}

/** The hour of a performance as the text writes another; null where its record gives none. */
function hourLike(written: string, { startsAt }: PerformanceFacts): string | null {
  if (startsAt.length === 10) return null
  const [, hours = '', minutes = '00'] = /(\d{1,2})\s*(?:h|:)\s*(\d{2})?/iu.exec(written) ?? []
  const from = `${startsAt.slice(0, 10)}T${hours.padStart(2, '0')}:${minutes}`
  return rewriteMoment(written, { from, to: startsAt }) ?? written
}

function joinAll(parts: readonly string[], last: string): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')}${last}${parts.at(-1)}`
}
