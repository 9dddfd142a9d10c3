import { dayMs } from '../../days/index.ts'

/** A calendar day as a count of days since 1970-01-01 (no time zone: the venue's own calendar). */
export type Day = number
/** A local instant as minutes since 1970-01-01T00:00 of the venue's clock. */
export type Minute = number

export const minutesInDay = 1440

/** The day of an ISO date `YYYY-MM-DD`. Throws a RangeError when it is not one. */
export function dayOf(isoDate: string): Day {
  const known = read.get(isoDate)
  if (known !== undefined) return known
  const time = Date.parse(`${isoDate}T00:00:00Z`)
  if (Number.isNaN(time)) throw new RangeError(`not a date: ${isoDate}`)
  const day = Math.round(time / dayMs)
  read.set(isoDate, day)
  return day
}

export function isoDay(day: Day): string {
  const known = written.get(day)
  if (known !== undefined) return known
  const iso = new Date(day * dayMs).toISOString().slice(0, 10)
  written.set(day, iso)
  return iso
}

/** A theatre has a few thousand days, each read and written many thousand times. */
const written = new Map<Day, string>()
const read = new Map<string, Day>()

/** `dd/mm/yyyy`. */
export function frenchDay(day: Day): string {
  const iso = isoDay(day)
  return `${iso.slice(8)}/${iso.slice(5, 7)}/${iso.slice(0, 4)}`
}

/** `dd/mm/yy`. */
export function frenchShortDay(day: Day): string {
  const iso = isoDay(day)
  return `${iso.slice(8)}/${iso.slice(5, 7)}/${iso.slice(2, 4)}`
}

export function dayOfMinute(minute: Minute): Day {
  return Math.floor(minute / minutesInDay)
}

/** `HH:MM` of an instant, or of a count of minutes in a day. */
export function clock(minute: Minute): string {
  const inDay = ((minute % minutesInDay) + minutesInDay) % minutesInDay
  return `${twoDigits(Math.floor(inDay / 60))}:${twoDigits(inDay % 60)}`
}

/** `YYYY-MM-DDTHH:MM`. */
export function isoInstant(minute: Minute): string {
  return `${isoDay(dayOfMinute(minute))}T${clock(minute)}`
}

/** 0 = Monday … 6 = Sunday (1970-01-01 was a Thursday). */
export function weekday(day: Day): number {
  return (((day + 3) % 7) + 7) % 7
}

/** The year in which the season of a day starts: a season runs 1 September to 31 August. */
export function seasonYear(day: Day): number {
  const iso = isoDay(day)
  const year = Number(iso.slice(0, 4))
  return Number(iso.slice(5, 7)) >= 9 ? year : year - 1
}

/** The day `MM-DD` of the season that starts in `startYear`. */
export function dayInSeason(startYear: number, monthDay: string): Day {
  const year = Number(monthDay.slice(0, 2)) >= 9 ? startYear : startYear + 1
  return dayOf(`${year}-${monthDay}`)
}

/**
 * School holidays of zone A, near enough for a demo: two weeks from the Saturday nearest the usual start.
 * The real calendar is set by decree each year.
 */
export function isSchoolHoliday(day: Day): boolean {
  const start = seasonYear(day)
  return ['10-18', '12-20', '02-12', '04-10'].some((monthDay) => {
    const from = dayInSeason(start, monthDay)
    return day >= from && day <= from + 16
  })
}

export function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : String(value)
}
