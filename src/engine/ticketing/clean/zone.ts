import type { ReadDate } from './read-date.ts'

/** Venue-local time of metropolitan France; systems that write an offset or `Z` are brought back to it. */
const venueZone = 'Europe/Paris'
const localParts = new Intl.DateTimeFormat('en-GB', {
  timeZone: venueZone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** The same instant on the venue's clock. Changed instants carry the rule `date-zone-converted`. */
export function localFromOffset(read: ReadDate, offset: string): ReadDate {
  const match = /^([+-])(\d{2}):?(\d{2})$/.exec(offset)
  const shift = match === null ? 0 : (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3]))
  const local = localFromInstant(Date.UTC(read.year, read.month - 1, read.day, 0, (read.minutes ?? 0) - shift))
  const same = local.day === read.day && local.minutes === read.minutes
  return same ? { ...local, rule: null } : local
}

/** An instant (milliseconds since 1970) on the venue's clock, to the minute. */
export function localFromInstant(instant: number): ReadDate {
  const parts = Object.fromEntries(localParts.formatToParts(instant).map((part) => [part.type, Number(part.value)]))
  const { year = 0, month = 0, day = 0, hour = 0, minute = 0 } = parts
  return { year, month, day, minutes: hour * 60 + minute, rule: 'date-zone-converted' }
}

/** The instant (milliseconds since 1970) at which the venue's clock shows this; within the hour skipped in spring, the one after it. */
export function instantOfLocal({ year, month, day, minutes }: Omit<ReadDate, 'rule'>): number {
  const shown = Date.UTC(year, month - 1, day, 0, minutes ?? 0)
  const offsetAt = (instant: number): number => {
    const local = localFromInstant(instant)
    return Date.UTC(local.year, local.month - 1, local.day, 0, local.minutes ?? 0) - instant
  }
  return shown - offsetAt(shown - offsetAt(shown))
}
