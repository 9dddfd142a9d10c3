import type { PerformanceFacts, ShowRecord } from '../../../contract/index.ts'
import { fact, list, type Phrase, type Piece } from './phrase.ts'
import { shortMonth } from './short-month.ts'
import { type Day, dayOf, hour, nbsp } from './typography.ts'

/** A performance that may be announced, with its rank in the record (facts are named by it). */
export interface Slot {
  readonly index: number
  readonly startsAt: string
  readonly day: Day
  readonly hour: string | null
  readonly facts: PerformanceFacts
}

export interface CalendarOptions {
  /** Print the year: press, web, and dates far off. */
  readonly withYear: boolean
}

/** What a performance says of its hour where its record gives none and the days told beside it have theirs. */
const hourToCome = 'heure à préciser'

interface DayGroup {
  readonly day: Day
  readonly slots: readonly Slot[]
}

/**
 * Performances that may be announced on `asOf`: not before it, not cancelled, not for schools unless asked; in order.
 */
export function announcedSlots(
  show: ShowRecord,
  { asOf, withSchools }: { readonly asOf: string; readonly withSchools: boolean },
): Slot[] {
  return slotsOf(show, asOf)
    .filter(({ facts }) => facts.status !== 'cancelled')
    .filter(({ facts }) => withSchools || facts.audience !== 'school')
}

/** Performances not before `asOf` that were called off, those of schools apart; in order. */
export function cancelledSlots(show: ShowRecord, asOf: string): Slot[] {
  return slotsOf(show, asOf).filter(({ facts }) => facts.status === 'cancelled' && facts.audience !== 'school')
}

function slotsOf(show: ShowRecord, asOf: string): Slot[] {
  return show.performances
    .map((facts, index) => ({
      index,
      startsAt: facts.startsAt,
      day: dayOf(facts.startsAt),
      hour: hour(facts.startsAt),
      facts,
    }))
    .filter(({ day }) => day.iso >= asOf)
    .sort((a, b) => a.startsAt.localeCompare(b.startsAt))
}

/**
 * The dates and hours as a French sentence says them: « vendredi 11 décembre à 20 h et samedi 12 à 18 h »,
 * « vendredi 11 et samedi 12 décembre à 20 h », « du 11 au 20 décembre à 20 h (16 h le dimanche), relâche le 14 ».
 * A day without an hour among days that have one says so: « vendredi 12 (heure à préciser) et samedi 13 à 18 h ».
 * Null when nothing can be announced.
 */
export function datesPhrase(slots: readonly Slot[], options: CalendarOptions): Phrase | null {
  const groups = byDay(slots)
  const [first] = groups
  if (first === undefined) return null
  if (groups.length >= 5) {
    const run = runPhrase(groups, options)
    if (run) return run
  }
  const sameHours = groups.every((group) => hoursKey(group) === hoursKey(first))
  return sameHours ? sameHoursPhrase(groups, options) : eachHourPhrase(groups, options)
}

/** « le 6 janvier 2027 », « les 11 et 12 décembre 2026 », « du 11 au 20 décembre 2026 »: for titles. */
export function titleDates(slots: readonly Slot[], options: CalendarOptions): Phrase | null {
  const groups = byDay(slots)
  const [first] = groups
  const last = groups.at(-1)
  if (first === undefined || last === undefined) return null
  if (groups.length === 1) return ['le ', dateFact(first, { year: options.withYear })]
  if (groups.length > 3) return rangePhrase(first, last, { ...options, withWeekdays: false })
  const days = list(dayNumbers(groups, options.withYear))
  return days && ['les ', ...days]
}

/** « ven. 11 déc. 20 h, sam. 12 déc. 18 h » for calendars and leaflets. */
export function calendarLine(slots: readonly Slot[]): Phrase | null {
  const groups = byDay(slots)
  const isTimed = groups.some(hasHour)
  const items = groups.map((group): Phrase => {
    const { weekday, number, month } = group.day
    const label = `${weekday.slice(0, 3)}. ${number} ${shortMonth(month)}`
    const [first] = group.slots
    const date = fact('date', `performances.${first?.index ?? 0}.startsAt`, label)
    const hours = isTimed ? hoursBehind(group, ' ') : null
    return hours ? [date, ...hours] : [date]
  })
  return list(items, ', ')
}

/**
 * « ven 11/12 20h, sam 12/12 18h » or « du 11/12 au 20/12 » beyond `most` days, « entre le 11/12 et le 20/12 » where it does not play on each of them
 * and is not `isShortest`: for text messages.
 */
export function compactDates(
  slots: readonly Slot[],
  most = 3,
  { isShortest = false }: { readonly isShortest?: boolean } = {},
): Phrase | null {
  const groups = byDay(slots)
  const [first] = groups
  const last = groups.at(-1)
  if (first === undefined || last === undefined) return null
  if (groups.length > most && groups.length === 2) {
    return ['les ', compactFact(first, numeric(first.day)), ' et ', compactFact(last, numeric(last.day))]
  }
  if (groups.length > most && !isShortest && darkDays(groups).length > 0) {
    return ['entre le ', compactFact(first, numeric(first.day)), ' et le ', compactFact(last, numeric(last.day))]
  }
  if (groups.length > most) {
    return ['du ', compactFact(first, numeric(first.day)), ' au ', compactFact(last, numeric(last.day))]
  }
  const isTimed = groups.some(hasHour)
  const items = groups.map((group): Phrase => {
    const date = compactFact(group, `${group.day.weekday.slice(0, 3)} ${numeric(group.day)}`)
    const hours = isTimed ? hoursBehind(group, ' ') : null
    return hours ? [date, ...hours.map(withoutSpaces)] : [date]
  })
  return list(items, ', ')
}

/** « 12/1 20h, 13/1 et 14/1 19h30 »: every day with its hour and no weekday, where a text message has room for no more. */
export function compactHours(slots: readonly Slot[]): Phrase | null {
  const groups = byDay(slots)
  if (groups.some(({ slots: members }) => members.some(({ hour }) => hour === null))) return null
  return list(
    alikeInARow(groups).map((alike): Phrase => {
      const days = list(alike.map((group): Phrase => [compactFact(group, numeric(group.day))])) ?? []
      const hours = list(
        (alike[0]?.slots ?? []).map(
          ({ index, hour }): Phrase => [
            fact('hour', `performances.${index}.startsAt`, (hour ?? '').replaceAll(nbsp, '')),
          ],
        ),
      )
      return [...days, ' ', ...(hours ?? [])]
    }),
    ', ',
  )
}

/** Days that follow each other at the same hours. */
function alikeInARow(groups: readonly DayGroup[]): DayGroup[][] {
  const runs: DayGroup[][] = []
  for (const group of groups) {
    const last = runs.at(-1)
    if (last?.[0] && hoursKey(last[0]) === hoursKey(group)) last.push(group)
    else runs.push([group])
  }
  return runs
}

/** « vendredi 11 décembre » for one performance. */
export function slotDate(slot: Slot, options: { readonly month?: boolean } = {}): Phrase {
  return [dateFact({ day: slot.day, slots: [slot] }, { weekday: true, month: options.month ?? true })]
}

/** « , 20 h » behind a date, or « , heure à préciser » where others of `slots` have an hour; null where none has. */
export function hourAmong(slot: Slot, slots: readonly Slot[]): Phrase | null {
  return slotHour(slot) ?? (slots.some(({ hour }) => hour !== null) ? [toCome(slot)] : null)
}

export function slotHour(slot: Slot): Phrase | null {
  return slot.hour === null ? null : [fact('hour', `performances.${slot.index}.startsAt`, slot.hour)]
}

/** Whether a weekday alone names one performance: « le vendredi » is clear when no other one of the run is on a Friday. */
export function haveOwnWeekdays(slots: readonly Slot[]): boolean {
  return new Set(slots.map(({ day }) => day.weekday)).size === slots.length
}

export function isEvening({ startsAt }: Pick<Slot, 'startsAt'>): boolean {
  return startsAt.slice(11, 13) >= '17'
}

export function byDay(slots: readonly Slot[]): DayGroup[] {
  const groups = new Map<string, Slot[]>()
  for (const slot of slots) groups.set(slot.day.iso, [...(groups.get(slot.day.iso) ?? []), slot])
  return [...groups.values()].flatMap((members) => {
    const [first] = members
    return first ? [{ day: first.day, slots: members }] : []
  })
}

function sameHoursPhrase(groups: readonly DayGroup[], options: CalendarOptions): Phrase | null {
  const last = groups.length - 1
  const days = groups.map((group, index): Phrase => {
    const next = groups[index + 1]
    const month = next === undefined || next.day.month !== group.day.month
    return [dateFact(group, { weekday: true, month, year: options.withYear && index === last })]
  })
  const dates = list(days)
  const [first] = groups
  const hours = first && hasHour(first) ? hoursBehind(first, ' à ') : null
  if (dates === null) return null
  return hours ? [...dates, ...hours] : dates
}

function eachHourPhrase(groups: readonly DayGroup[], options: CalendarOptions): Phrase | null {
  // Days of one hour that follow each other are told it once, after the last: « mercredi 16 et jeudi 17 à 19 h 30 ».
  const rows = alikeInARow(groups)
  // « mercredi 16 et jeudi 17 à 19 h 30 et vendredi 18 à 18 h » would be strung on « et ».
  const last = rows.some((alike) => alike.length > 1) ? ', puis ' : ' et '
  return list(
    rows.map((alike): Phrase => {
      const dates = alike.map((group): Phrase => {
        const before = groups[groups.indexOf(group) - 1]
        const month = before === undefined || before.day.month !== group.day.month
        return [dateFact(group, { weekday: true, month, year: options.withYear && month })]
      })
      const hours = alike[0] ? hoursBehind(alike[0], ' à ') : null
      const days = list(dates) ?? []
      return hours ? [...days, ...hours] : days
    }),
    last,
  )
}

/**
 * A run with at most three dark days is said as a range; anything more broken is listed, and so is one whose hour is told of fewer
 * days than it is denied of.
 */
function runPhrase(groups: readonly DayGroup[], options: CalendarOptions): Phrase | null {
  const [first] = groups
  const last = groups.at(-1)
  if (first === undefined || last === undefined) return null
  const dark = darkDays(groups)
  if (dark.length > 3) return null
  const range = rangePhrase(first, last, { ...options, withWeekdays: true })
  const hours = hoursByWeekday(groups)
  if (hours === 'broken') return null
  const closed = list(dark.map((day): Phrase => [fact('date', 'performances', `${day.weekday} ${day.number}`)]))
  const named = hours ? [...range, ' à ', ...hours] : range
  return closed ? [...named, ', relâche ', ...closed] : named
}

function hoursByWeekday(groups: readonly DayGroup[]): Phrase | 'broken' | null {
  const usual = mostFrequent(groups.map(hoursKey))
  const main = groups.find((group) => hoursKey(group) === usual)
  const mainHours = main && hoursOf(main)
  if (!mainHours) return groups.some(hasHour) ? 'broken' : null
  const exceptions = groups.filter((group) => hoursKey(group) !== usual)
  const items: Phrase[] = []
  for (const group of exceptions) {
    const sameWeekday = groups.filter((other) => other.day.weekday === group.day.weekday)
    const regular = sameWeekday.every((other) => hoursKey(other) === hoursKey(group))
    if (regular && sameWeekday[0] !== group) continue
    const hours = hoursOf(group) ?? group.slots.slice(0, 1).map(toCome)
    const when =
      regular && sameWeekday.length > 1
        ? fact('weekday', `performances.${group.slots[0]?.index ?? 0}.startsAt`, group.day.weekday)
        : dateFact(group, { weekday: true, month: false })
    items.push([...hours, ' le ', when])
  }
  if (items.length > groups.length - exceptions.length) return 'broken'
  const others = list(items)
  return others ? [...mainHours, ' (', ...others, ')'] : mainHours
}

function rangePhrase(
  first: DayGroup,
  last: DayGroup,
  options: CalendarOptions & { readonly withWeekdays: boolean },
): Phrase {
  const weekday = options.withWeekdays
  const month = first.day.month !== last.day.month
  const year = options.withYear && first.day.year !== last.day.year
  const start = dateFact(first, { weekday, month: month || year, year })
  return ['du ', start, ' au ', dateFact(last, { weekday, year: options.withYear })]
}

function dayNumbers(groups: readonly DayGroup[], withYear: boolean): Phrase[] {
  return groups.map((group, index) => {
    const next = groups[index + 1]
    const month = next === undefined || next.day.month !== group.day.month
    return [dateFact(group, { month, year: withYear && next === undefined })]
  })
}

function dateFact(
  group: DayGroup,
  { weekday = false, month = true, year = false }: { weekday?: boolean; month?: boolean; year?: boolean },
) {
  const { day, slots } = group
  const words = [weekday ? day.weekday : '', day.number, month ? day.month : '', year ? day.year : '']
  return fact('date', `performances.${slots[0]?.index ?? 0}.startsAt`, words.filter((word) => word !== '').join(' '))
}

/** The hours of a day in their order, one that its record does not give told as such; null when none is known. */
function hoursOf(group: DayGroup): Phrase | null {
  return hasHour(group) ? list(group.slots.map((slot) => slotHour(slot) ?? ['une ', toCome(slot)])) : null
}

/** « à 20 h » behind a day, or « (heure à préciser) »: what is told of any other day never stands for it. */
function hoursBehind(group: DayGroup, before: string): Phrase | null {
  const hours = hoursOf(group)
  const [slot] = group.slots
  if (hours) return [before, ...hours]
  return slot ? [' (', toCome(slot), ')'] : null
}

function toCome({ index }: Slot) {
  return fact('hour', `performances.${index}.startsAt`, hourToCome)
}

function hasHour({ slots }: DayGroup): boolean {
  return slots.some(({ hour }) => hour !== null)
}

function withoutSpaces(piece: Piece): Piece {
  return typeof piece === 'string' ? piece : { ...piece, text: piece.text.replaceAll(nbsp, '') }
}

function hoursKey(group: DayGroup): string {
  return group.slots.map((slot) => slot.hour ?? '').join('/')
}

function darkDays(groups: readonly DayGroup[]): Day[] {
  const played = new Set(groups.map((group) => group.day.iso))
  const first = groups[0]?.day.iso
  const last = groups.at(-1)?.day.iso
  if (first === undefined || last === undefined) return []
  const days: Day[] = []
  for (let iso = first; iso <= last && days.length < 5; iso = nextDay(iso)) if (!played.has(iso)) days.push(dayOf(iso))
  return days
}

function nextDay(iso: string): string {
  const date = new Date(`${iso}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + 1)
  return date.toISOString().slice(0, 10)
}

function mostFrequent(keys: readonly string[]): string | undefined {
  const counts = Map.groupBy(keys, (key) => key)
  return [...counts].sort((a, b) => b[1].length - a[1].length)[0]?.[0]
}

function compactFact(group: DayGroup, text: string) {
  return fact('date', `performances.${group.slots[0]?.index ?? 0}.startsAt`, text)
}

function numeric(day: Day): string {
  return `${Number(day.iso.slice(8, 10))}/${Number(day.iso.slice(5, 7))}`
}
