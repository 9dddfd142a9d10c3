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
  const instant = Date.UTC(read.year, read.month - 1, read.day, 0, (read.minutes ?? 0) - shift)
  const parts = Object.fromEntries(localParts.formatToParts(instant).map((part) => [part.type, Number(part.value)]))
  const local = {
    year: parts.year ?? read.year,
    month: parts.month ?? read.month,
    day: parts.day ?? read.day,
    minutes: (parts.hour ?? 0) * 60 + (parts.minute ?? 0),
  }
  const same = local.day === read.day && local.minutes === read.minutes
  return { ...local, rule: same ? null : 'date-zone-converted' }
}
