import type { FactConfidence } from '../../../contract/index.ts'
import { addDays, daysBetween } from '../../days/index.ts'
import { type CalendarGroups, calendarGroups, type DayGroup, type DayMention } from './calendar-groups.ts'
import { weekdayOfDay } from './date-words.ts'
import { type ResolvedDay, resolveYear } from './resolve-year.ts'

export interface CalendarContext {
  asOf: string
  /** First year of the season that the document names; null when it names none. */
  season: number | null
  /** The month under whose heading the line stands. */
  month: number | null
  /** Month in which the house's seasons begin. */
  startMonth?: number | undefined
}

type Why = ResolvedDay['why']

/** A performance read in a line: its day, its hour when one stands there, and where. */
export interface ReadPerformance {
  day: string
  hour: string | null
  start: number
  end: number
  confidence: FactConfidence
  why: Why
}

export interface CalendarReading {
  performances: ReadPerformance[]
  /** Hours without a day: they go to the days of the line before. */
  looseHours: string[]
  /** Days on which the line says that nobody plays, `YYYY-MM-DD`. */
  daysOff: string[]
}

/** A longer range is a season or a tour, not a run of performances: only its ends are proposed. */
const longestRun = 62

/**
 * The performances of a line of a calendar: « jeu. 12 > sam. 14 mars, relâche le 13 », « du 14 au 28 mars à 20 h 30, dim. 16 h »,
 * « mar. 12 à 19 h, mer. 13 à 14 h et 20 h » (P20). Days are `YYYY-MM-DD`, hours `HH:MM`; places are offsets in the line.
 */
export function readCalendar(line: string, context: CalendarContext): CalendarReading {
  const read = calendarGroups(line, context.month)
  const performances = read.groups.flatMap((group) => expand({ group, read, context }))
  const filled = performances.length === 0 ? read.rules.flatMap((rule) => rule.hours) : []
  const daysOff = read.daysOff.flatMap((mention) => resolved(mention, context)?.day ?? [])
  return { performances, looseHours: [...read.looseHours, ...filled], daysOff }
}

interface Expansion {
  group: DayGroup
  read: CalendarGroups
  context: CalendarContext
}

interface Placed extends ResolvedDay {
  mention: DayMention
  isEnd: boolean
}

function expand({ group, read, context }: Expansion): ReadPerformance[] {
  const days = daysOf(group, context).filter(
    ({ day }) => !read.daysOff.some((mention) => isOn(mention, day)) && !read.weekdaysOff.includes(weekdayOfDay(day)),
  )
  const filter = read.rules.find((rule) => rule.hours.length === 0)
  const kept =
    filter && group.ranges.length > 0 ? days.filter(({ day }) => filter.weekdays.includes(weekdayOfDay(day))) : days
  return withHours(kept, { group, read })
}

/** A day off is of the year of its run, whatever its own may be: « jeu. 13 > sam. 15 avril 2028, relâche le 14 ». */
function isOn(off: DayMention, day: string): boolean {
  const [year, month, date] = day.split('-').map(Number)
  return off.day === date && off.month === month && (off.year ?? year) === year
}

function daysOf(group: DayGroup, context: CalendarContext): Placed[] {
  const ends = group.days.flatMap((mention) => {
    const found = resolved(mention, context)
    return found ? [{ ...found, mention, isEnd: true }] : []
  })
  const between = group.ranges.flatMap(([from, to]) => {
    const first = ends.find(({ mention }) => mention === from)
    const last = ends.find(({ mention }) => mention === to)
    return first && last ? daysInside(first, last) : []
  })
  return [...ends, ...between].sort((a, b) => a.day.localeCompare(b.day))
}

/** The days strictly inside a range: the document does not name them one by one, and is believed with a word of it. */
function daysInside(first: Placed, last: Placed): Placed[] {
  const count = daysBetween(first.day, last.day)
  if (count < 1 || count > longestRun) return []
  const why = { code: 'range-day', params: { from: first.day, to: last.day } }
  const mention = { ...first.mention, end: last.mention.end }
  return Array.from({ length: count - 1 }, (_, index) => ({
    day: addDays(first.day, index + 1),
    confidence: count > 6 ? ('doubtful' as const) : ('inferred' as const),
    why,
    mention,
    isEnd: false,
  }))
}

function withHours(days: Placed[], { group, read }: { group: DayGroup; read: CalendarGroups }): ReadPerformance[] {
  const hours = group.hours.length > 0 ? group.hours : read.looseHours
  const isOneEach = hours.length > 1 && group.joinedBy === 'comma' && group.days.length > 1
  if (isOneEach && hours.length === days.length)
    return days.map((placed, index) =>
      performance(placed, hours[index] ?? null, { code: 'hours-in-order', params: {} }),
    )
  if (isOneEach && hours.length === group.days.length) {
    const ends = days.filter(({ isEnd }) => isEnd)
    return ends.map((placed, index) =>
      performance(placed, hours[index] ?? null, { code: 'range-or-two-days', params: {} }),
    )
  }
  return days.flatMap((placed) => {
    const rule = read.rules.find((one) => one.hours.length > 0 && one.weekdays.includes(weekdayOfDay(placed.day)))
    const own = rule ? rule.hours : hours
    return own.length > 0 ? own.map((hour) => performance(placed, hour, null)) : [performance(placed, null, null)]
  })
}

/** `doubt` says why the hour is not certain, whatever the day is. */
function performance(placed: Placed, hour: string | null, doubt: Why): ReadPerformance {
  return {
    day: placed.day,
    hour,
    start: placed.mention.start,
    end: placed.mention.end,
    confidence: doubt ? 'doubtful' : placed.confidence,
    why: doubt ?? placed.why,
  }
}

function resolved(mention: DayMention, context: CalendarContext): ResolvedDay | null {
  if (mention.month === null) return null
  return resolveYear({ ...mention, month: mention.month }, context)
}
