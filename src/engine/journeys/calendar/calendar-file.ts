import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import { type Calendar, draftStateCode, type SeasonMoment } from '../../../contract/index.ts'
import { instantOfLocal } from '../../ticketing/index.ts'

type Say = (code: string, params?: Record<string, string | number | null>) => string

/**
 * A calendar as an iCalendar file (RFC 5545): one event a text to send, a moment of the season and any other performance, known by a
 * number that stays, so that importing it again moves events instead of doubling them; a cancelled one says so, or it would stay. Hours are the venue's, written in UTC: the same
 * file on a server that counts in another zone.
 */
export function calendarFile(
  { texts, moments, performances }: Calendar,
  { houseName, say }: { houseName: string | null; say: Say },
): string {
  const file = ical({
    name: say('calendar.name', { named: houseName === null ? 'no' : 'yes', house: houseName }),
    prodId: { company: 'Parterre', product: 'Parterre', language: 'FR' },
    method: ICalCalendarMethod.PUBLISH,
  })
  for (const { draft, plannedFor, plannedBy, warnings } of texts) {
    const channel = say(`channel.${draft.channel}`)
    const details = [
      say('calendar.audience', { audience: say(`audience.${draft.audience}`) }),
      say(draftStateCode(draft)),
      say('calendar.planned-by', { by: plannedBy }),
      ...warnings.map(({ code, params }) => say(code, params)),
    ]
    file.createEvent({
      id: `${draft.id}@parterre`,
      summary: say('calendar.text', { channel, show: draft.showTitle }),
      description: details.join('\n'),
      ...when(plannedFor, null),
    })
  }
  for (const moment of moments)
    file.createEvent({
      id: `${moment.kind}-${moment.showKey}@parterre`,
      summary: say(`calendar.${moment.kind}`, { show: moment.title }),
      ...(moment.hall !== null && { location: moment.hall }),
      ...when(moment.at, moment.minutes ?? null),
    })
  for (const { kind, rank, showKey, title, at, hall, minutes } of performances)
    file.createEvent({
      id: `performance-${rank}-${showKey}@parterre`,
      summary: say(`calendar.${kind}`, { show: title }),
      ...(hall !== null && { location: hall }),
      ...(kind === 'cancelled' && { status: ICalEventStatus.CANCELLED }),
      ...when(at, minutes ?? null),
    })
  return file.toString()
}

/** A whole day has no hour and no zone: the library reads its date in UTC. What has no known length has no end. */
function when(at: SeasonMoment['at'], minutes: number | null): { start: Date; end?: Date; allDay: boolean } {
  const [year = 0, month = 1, day = 1, hour, minute = 0] = at.split(/[-T:]/u).map(Number)
  if (hour === undefined) return { start: new Date(Date.UTC(year, month - 1, day)), allDay: true }
  const start = new Date(instantOfLocal({ year, month, day, minutes: hour * 60 + minute }))
  return { start, allDay: false, ...(minutes !== null && { end: new Date(start.getTime() + minutes * 60_000) }) }
}
