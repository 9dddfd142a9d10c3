import { type CalendarOptions, calendarLine, datesPhrase, type Slot } from './calendar.ts'
import { fact, factsOf, list, type Phrase, textOf } from './phrase.ts'
import { shortMonth } from './short-month.ts'
import { type Day, dayOf, thin } from './typography.ts'

/** A run of fewer days is told day by day everywhere. */
const leastDays = 5
/** What is spared must be worth the weekdays that it costs. */
const worthIt = 0.9

interface Played {
  readonly day: Day
  readonly slots: readonly Slot[]
  /** Its hours, as « 15 h et 17 h ». */
  readonly hours: Phrase
  readonly key: string
}

interface Asked extends CalendarOptions {
  readonly isLine: boolean
}

/**
 * The dates and hours of a long and regular run, as true as one by one and shorter: « du mardi 12 au samedi 23 janvier à 19 h 30 (14 h 30 le
 * dimanche), relâche le lundi ». Null of a short run, of one that is not so regular, and of one whose hours are not all known.
 */
export function regularDates(slots: readonly Slot[], options: CalendarOptions): Phrase | null {
  return within(datesPhrase(slots, options), [regularRun(playedDays(slots), { ...options, isLine: false })])
}

/** The same for a calendar on a line: « du 12 au 23 janv. 19 h 30 (14 h 30 le dimanche), relâche le lundi ». */
export function regularLine(slots: readonly Slot[]): Phrase | null {
  return within(calendarLine(slots), [regularRun(playedDays(slots), { withYear: false, isLine: true })])
}

/**
 * Every date of a long run under its hour, without its weekday, where signs are counted: « les 12, 14 et 16 janvier à 19 h 30 et les 13 et 15 à
 * 20 h 30 », else in their order: « le 12 janvier à 20 h, les 13 et 14 à 19 h 30, … ». Null where it spares too little, and where the usual phrase
 * names fewer days, since two texts of one show must name the same.
 */
export function listedDates(slots: readonly Slot[], options: CalendarOptions): Phrase | null {
  const usual = datesPhrase(slots, options)
  const played = playedDays(slots)
  const isWhole = factsOf(usual ?? []).filter(({ kind }) => kind === 'date').length === played.length
  const asked = { ...options, isLine: false }
  return isWhole ? within(usual, [underHours(byHour(played), asked), underHours(inOrder(played), asked)]) : null
}

/** The same on a line: « 12, 14 et 16 janv. 19 h 30 ; 13 et 15 janv. 20 h 30 ». */
export function listedLine(slots: readonly Slot[]): Phrase | null {
  const played = playedDays(slots)
  const asked = { withYear: false, isLine: true }
  return within(calendarLine(slots), [underHours(byHour(played), asked), underHours(inOrder(played), asked)])
}

/** The shortest of the phrases that spares enough of the usual one. */
function within(usual: Phrase | null, phrases: readonly (Phrase | null)[]): Phrase | null {
  const [best] = phrases.filter((phrase) => phrase !== null).toSorted((a, b) => textOf(a).length - textOf(b).length)
  return usual && best && textOf(best).length <= textOf(usual).length * worthIt ? best : null
}

/** The days played, in order; none of a run that is short, or where an hour is not known. */
function playedDays(slots: readonly Slot[]): Played[] {
  if (slots.some(({ hour }) => hour === null)) return []
  const days = [...Map.groupBy(slots, ({ day }) => day.iso).values()].flatMap((members) => {
    const [first] = members
    const hours = list(
      members.map(({ index, hour }): Phrase => [fact('hour', `performances.${index}.startsAt`, hour ?? '')]),
    )
    return first && hours ? [{ day: first.day, slots: members, hours, key: textOf(hours) }] : []
  })
  return days.length < leastDays ? [] : days
}

/** One hour for the run, others on weekdays that always have them, and days of rest that are a weekday or three days at most. */
function regularRun(played: readonly Played[], { withYear, isLine }: Asked): Phrase | null {
  const [first] = played
  const last = played.at(-1)
  if (!first || !last) return null
  const [usual] = [...Map.groupBy(played, ({ key }) => key).values()].toSorted((a, b) => b.length - a.length)
  const others = played.filter(({ key }) => key !== usual?.[0]?.key)
  const byWeekday = [...Map.groupBy(others, ({ day }) => day.weekday)]
  const isRegular = byWeekday.every(
    ([weekday, days]) =>
      new Set(days.map(({ key }) => key)).size === 1 &&
      played.filter(({ day }) => day.weekday === weekday).length === days.length,
  )
  const rests = restsOf(played)
  if (!usual?.[0] || !isRegular || byWeekday.length > 2 || rests === null) return null
  const exceptions = list(
    byWeekday.flatMap(([, [one]]): Phrase[] => (one ? [[...one.hours, ' le ', weekdayOf(one)]] : [])),
  )
  const span: Phrase = [
    'du ',
    dateOf(first, { weekday: !isLine, month: first.day.month !== last.day.month, year: false, isLine }),
    ' au ',
    dateOf(last, { weekday: !isLine, month: true, year: withYear, isLine }),
  ]
  const hours: Phrase = exceptions ? [...usual[0].hours, ' (', ...exceptions, ')'] : usual[0].hours
  return [...span, isLine ? ' ' : ' à ', ...hours, ...rests]
}

/** « , relâche le lundi », « , relâche lundi 18 et mardi 19 »; empty without rest, null where more would have to be told. */
function restsOf(played: readonly Played[]): Phrase | null {
  const dark = darkDays(played)
  const [first] = dark
  if (!first) return []
  const weekdays = [...new Set(dark.map(({ weekday }) => weekday))]
  const [only] = weekdays
  const isWeekly = dark.length > 1 && weekdays.length === 1 && !played.some(({ day }) => day.weekday === only)
  if (isWeekly) return [', relâche le ', fact('weekday', 'performances', first.weekday)]
  const days = list(dark.map((day): Phrase => [fact('date', 'performances', `${day.weekday} ${day.number}`)]))
  return dark.length <= 3 && days ? [', relâche ', ...days] : null
}

function darkDays(played: readonly Played[]): Day[] {
  const known = new Set(played.map(({ day }) => day.iso))
  const last = played.at(-1)?.day.iso ?? ''
  const days: Day[] = []
  for (let iso = played[0]?.day.iso ?? ''; iso !== '' && iso <= last; iso = nextDay(iso))
    if (!known.has(iso)) days.push(dayOf(iso))
  return days
}

function nextDay(iso: string): string {
  const date = new Date(`${iso}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + 1)
  return date.toISOString().slice(0, 10)
}

/** The days under their hour, the hours in the order in which they first come; none where a reader would put a calendar together out of too many pieces. */
function byHour(played: readonly Played[]): Played[][] {
  const groups = [...Map.groupBy(played, ({ key }) => key).values()]
  return groups.length > 3 ? [] : groups
}

/** Days that follow each other at one hour. */
function inOrder(played: readonly Played[]): Played[][] {
  const groups: Played[][] = []
  for (const one of played) {
    const last = groups.at(-1)
    if (last?.[0]?.key === one.key) last.push(one)
    else groups.push([one])
  }
  return groups
}

function underHours(groups: readonly (readonly Played[])[], { withYear, isLine }: Asked): Phrase | null {
  const isOfTwoMonths = new Set(groups.flat().map(({ day }) => day.month)).size > 1
  return list(
    groups.map((days, rank): Phrase => {
      const dates = list(
        days.map((one, index): Phrase => {
          const next = days[index + 1]
          const isMonthDue = next ? next.day.month !== one.day.month : isLine || rank === 0 || isOfTwoMonths
          const year = withYear && next === undefined && rank === groups.length - 1
          return [dateOf(one, { weekday: false, month: isMonthDue || year, year, isLine })]
        }),
      )
      const article = isLine ? '' : days.length > 1 ? 'les ' : 'le '
      return [article, ...(dates ?? []), isLine ? ' ' : ' à ', ...(days[0]?.hours ?? [])]
    }),
    isLine ? between : ' et ',
    isLine ? between : ', ',
  )
}

/** « 2 et 4 mars 19 h 30, 3 mars 20 h » on a line would be read as one list of days. */
const between = `${thin}; `

function weekdayOf({ day, slots }: Played) {
  return fact('weekday', `performances.${slots[0]?.index ?? 0}.startsAt`, day.weekday)
}

interface Printed {
  readonly weekday: boolean
  readonly month: boolean
  readonly year: boolean
  readonly isLine: boolean
}

function dateOf({ day, slots }: Played, { weekday, month, year, isLine }: Printed) {
  const words = [
    weekday ? day.weekday : '',
    day.number,
    month ? (isLine ? shortMonth(day.month) : day.month) : '',
    year ? day.year : '',
  ]
  return fact('date', `performances.${slots[0]?.index ?? 0}.startsAt`, words.filter((word) => word !== '').join(' '))
}
