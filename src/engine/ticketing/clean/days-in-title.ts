import { foldAccents } from '../../text/index.ts'
import { frenchMonth } from './date-words.ts'
import { weekdayOf } from './spoken-date.ts'
import { minutesOfTime } from './time.ts'

/** A day that the lines above a list say it is of; `minutes` after midnight, null where no hour is told. */
export interface TitleDay {
  year: number
  month: number
  day: number
  minutes: number | null
}

const weekday = '(?:(?:lun|mar|mer|jeu|ven|sam|dim)[a-z]{0,5}\\.? )?'
const one = `${weekday}\\d{1,2}(?:er)?`
const between = '(?: ?(?:,|;|&|\\+|/|-|–) ?(?:et )?(?:le |les )?| et (?:le |les )?| au )'
/** « 20, 21 et 22 novembre 2025 à 20 h ». */
const worded = new RegExp(
  `(?<![\\d/])(${one}(?:${between}${one})*) ([a-z]{3,9})\\.?(?: (20\\d\\d))?(?:,? ?(?:a )?(\\d{1,2} ?[h:] ?(?:\\d{2})?)(?![a-z]))?`,
  'g',
)
/** « 6/3, 7/3/2026 ». */
const figures = /(?<![\d/])(\d{1,2})\/(\d{1,2})(?:\/(20\d\d|\d\d))?(?![\d/])/g
const hours = /(?<![\d/])(\d{1,2} ?(?:h(?: ?\d{2})?|:\d{2}))(?![a-z\d])/g
const monthAlone = /(?<!\d )(?<!\d, )\b([a-z]{3,9}) (20\d\d)\b/g

/**
 * The days that lines above a list name, a month or a year said once for several: « 20, 21, 22 novembre 2025 à 20 h et 23 novembre à 14 h », « du 30 janvier au 1er février 2026 » with the days between.
 * « avril 2026 » alone stands for all its days. Empty where the year is not told, or where a month is told and is none.
 */
export function daysInTitle(lines: readonly string[]): TitleDay[] {
  const text = foldAccents(lines.join(' | ')).replace(/[\u00a0\u202f]/g, ' ')
  const years = new Set([...text.matchAll(/\b20\d\d\b/g)].map(([year]) => Number(year)))
  const [only] = years
  const year = years.size === 1 && only !== undefined ? only : null
  const clocks = new Set([...text.matchAll(hours)].map(([, told = '']) => minutesIn(told)))
  const [clock = null] = clocks.size === 1 ? clocks : []
  const told = [...runsIn(text), ...figuresIn(text)]
  const found = told.flatMap((run) => {
    const own = run.year ?? year
    return own === null ? [] : run.days.map((day) => ({ year: own, ...day, minutes: run.minutes ?? clock }))
  })
  return found.length > 0 ? withDaysBetween(text, distinct(found)) : daysOfMonth(text, clock)
}

interface Run {
  days: { month: number; day: number }[]
  year: number | null
  minutes: number | null
}

function runsIn(text: string): Run[] {
  return [...text.matchAll(worded)].flatMap(([, list = '', word = '', year, time]) => {
    const month = frenchMonth(word)
    const days = [...list.matchAll(/\d{1,2}/g)].map(([day]) => ({ month, day: Number(day) }))
    if (!(month >= 1 && month <= 12)) return []
    return [{ days, year: year === undefined ? null : Number(year), minutes: minutesIn(time ?? '') }]
  })
}

function figuresIn(text: string): Run[] {
  return [...text.matchAll(figures)].flatMap(([, day, month, year]) => {
    const isDate = Number(day) >= 1 && Number(day) <= 31 && Number(month) >= 1 && Number(month) <= 12
    const full = year === undefined ? null : year.length === 2 ? 2000 + Number(year) : Number(year)
    return isDate ? [{ days: [{ month: Number(month), day: Number(day) }], year: full, minutes: null }] : []
  })
}

/** The days of a month that is told alone, with its year. */
function daysOfMonth(text: string, minutes: number | null): TitleDay[] {
  const months = [...text.matchAll(monthAlone)].map(([, word = '', year]) => ({
    month: frenchMonth(word),
    year: Number(year),
  }))
  const [only, ...more] = months.filter(({ month }) => month >= 1 && month <= 12)
  if (only === undefined || more.length > 0) return []
  return Array.from({ length: 31 }, (_, at) => ({ ...only, day: at + 1, minutes })).filter(isOfCalendar)
}

/** « du 30 janvier au 1er février »: two days far apart at most by two weeks hold those between them. */
function withDaysBetween(text: string, days: readonly TitleDay[]): TitleDay[] {
  const [first, last] = days
  if (first === undefined || last === undefined || days.length !== 2 || !/\bau (?:[a-z]+\.? )?\d/.test(text))
    return [...days]
  const [from, until] = [dateOf(first), dateOf(last)]
  const long = (until - from) / day
  if (!(long > 0 && long <= 14)) return [...days]
  return Array.from({ length: long + 1 }, (_, at) => {
    const date = new Date(from + at * day)
    return {
      ...{ year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() },
      minutes: first.minutes,
    }
  })
}

const day = 86_400_000

function dateOf({ year, month, day: of }: TitleDay): number {
  return Date.UTC(year, month - 1, of)
}

function isOfCalendar(one: TitleDay): boolean {
  return new Date(dateOf(one)).getUTCMonth() + 1 === one.month
}

/** Each day once; a day that has two hours has none that its name tells. */
function distinct(days: readonly TitleDay[]): TitleDay[] {
  const byDay = Map.groupBy(days.filter(isOfCalendar), dateOf)
  return [...byDay.values()].flatMap((same) => {
    const [first] = same
    const isOne = new Set(same.map(({ minutes }) => minutes)).size === 1
    return first === undefined ? [] : [isOne ? first : { ...first, minutes: null }]
  })
}

function minutesIn(text: string): number | null {
  return text === '' ? null : minutesOfTime(text.replace(/ /g, ''))
}

const weekdays = ['dim', 'lun', 'mar', 'mer', 'jeu', 'ven', 'sam']
const cellOfDay = /^(?:le )?(?:(dim|lun|mar|mer|jeu|ven|sam)[a-z]{0,5}|([lmjvsd]))?\.? ?(\d{1,2})?(?:er)?$/

/**
 * The day, `YYYY-MM-DD` or `YYYY-MM-DD HH:MM`, that a cell of a list means among those that its title names: « ven 21 », « V21 », « 21 », « vendredi ». Null where none or several are meant, or
 * where its weekday is not that of its day.
 */
export function dayOfTitle(cell: string, days: readonly TitleDay[]): string | null {
  const [text, name, letter, number] = cellOfDay.exec(foldAccents(cell).trim()) ?? []
  if (text === undefined || text === '' || (number === undefined && name === undefined)) return null
  const meant = days.filter((one) => {
    const own = weekdays[weekdayOf(one.year, one.month, one.day)] ?? ''
    const isNamed = name === undefined ? letter === undefined || own.startsWith(letter) : own === name
    return isNamed && (number === undefined || Number(number) === one.day)
  })
  const [only, ...more] = meant
  if (only === undefined || more.length > 0) return null
  const two = (value: number) => String(value).padStart(2, '0')
  const date = `${only.year}-${two(only.month)}-${two(only.day)}`
  const { minutes } = only
  return minutes === null ? date : `${date} ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}
