import {
  type HouseRecord,
  type PhotoUse,
  type ShowRecord,
  type VisualWords,
  visualWordsSchema,
} from '../../../contract/index.ts'
import { announcedSlots, cancelledSlots, type Slot } from '../draft/calendar.ts'
import { de } from '../draft/french.ts'
import { textOf } from '../draft/phrase.ts'
import { shortMonth } from '../draft/short-month.ts'
import { duration, nbsp, typeset } from '../draft/typography.ts'
import { visualDates, visualHours } from './visual-dates.ts'

interface Told {
  readonly show: ShowRecord
  readonly house: HouseRecord | null
  readonly houseName: string
  readonly asOf: string
  readonly use: PhotoUse
}

/** More lines than these are no calendar that one reads on a sheet. */
const mostDays = 24

/** What a visual says of a show, from its record and the house's alone: what they do not say is not there. */
export function visualWords({ show, house, houseName, asOf, use }: Told): VisualWords {
  const slots = announcedSlots(show, { asOf, withSchools: false })
  const [quote] = show.pressQuotes ?? []
  return visualWordsSchema.parse({
    title: typeset(show.title),
    series: joined([capital(show.genre), show.ageFrom ? `dès ${show.ageFrom} ans` : null, length(show)]),
    subtitle: said(show.subtitle),
    people: people(show),
    quote: quote && typeset(quote.text.replace(/^[«"\s\u00a0\u202f]+|[»"\s\u00a0\u202f]+$/gu, '')),
    quoteSource: said(quote?.source),
    dates: visualDates(slots),
    hours: visualHours(slots),
    calendar: slots.length > mostDays ? [] : slots.map(calendarLine),
    ...notice(show, slots, asOf),
    place: place(slots, house),
    booking: joined([address(show.bookingUrl ?? house?.website), (show.phone ?? house?.phone)?.replaceAll(' ', nbsp)]),
    house: typeset(houseName),
    mentions: mentionsFor(show, house, use).map(typeset),
  })
}

/** The mentions of a use (P25): those of everywhere, the licence on what is printed, partners' lines always. */
function mentionsFor(show: ShowRecord, house: HouseRecord | null, use: PhotoUse): string[] {
  const own = (house?.mentions ?? []).filter(({ channel }) => channel === 'all' || channelsOf[use].includes(channel))
  const licence = use === 'print' && house?.licenceNumber ? [`Licence ${house.licenceNumber}`] : []
  return [
    ...new Set([...own.map(({ text }) => text), ...licence, ...(show.partners ?? []), ...(house?.partners ?? [])]),
  ]
}

const channelsOf: Readonly<Record<PhotoUse, readonly string[]>> = {
  social: ['instagram', 'facebook', 'linkedin'],
  email: ['email', 'newsletter'],
  web: ['web'],
  press: ['press'],
  print: ['brochure', 'leaflet'],
}

function notice(show: ShowRecord, slots: readonly Slot[], asOf: string): { notice?: string; noticeText?: string } {
  const gone = cancelledSlots(show, asOf)
  if (gone.length === 0) return {}
  const days = gone.map(({ day, hour }) => `${day.weekday} ${day.number} ${day.month}${hour ? ` à ${hour}` : ''}`)
  const [only] = days
  const noticeText =
    days.length === 1
      ? `La représentation du ${only} est annulée.`
      : `Les représentations du ${days.slice(0, -1).join(', du ')} et du ${days.at(-1)} sont annulées.`
  const left = slots.length > 0 ? ' Les autres sont maintenues.' : ''
  // One evening called off is not the show called off.
  const notice = slots.length === 0 ? 'Annulé' : days.length === 1 ? 'Date annulée' : 'Dates annulées'
  return { notice, noticeText: typeset(noticeText + left) }
}

function calendarLine({ day, hour, facts }: Slot): VisualWords['calendar'][number] {
  const short = `${day.weekday.slice(0, 3)}.`
  const notes = [facts.availability === 'soldOut' ? 'complet' : null, ...(facts.accessibility ?? [])]
  return {
    day: `${short}${nbsp}${day.number}${nbsp}${shortMonth(day.month)}`,
    hour: hour ?? '',
    note: notes.filter((note) => note !== null).join(', '),
  }
}

/** Who makes it, as it is printed: the author, who leads, the company. */
function people({ author, credits, company }: ShowRecord): string | undefined {
  const [lead] = credits ?? []
  const led = lead && `${lead.role} ${lead.name}`
  const isToldByLead = author && led?.includes(author)
  return joined([author && !isToldByLead ? capital(textOf(de([author]) ?? [])) : null, capital(led), company])
}

function place(slots: readonly Slot[], house: HouseRecord | null): string | undefined {
  const places = slots.map(({ facts }) => {
    const isElsewhere = facts.venue && facts.venue !== house?.name
    return [isElsewhere ? facts.venue : null, facts.hall, facts.city ?? (isElsewhere ? null : house?.city)]
      .filter(Boolean)
      .join(', ')
  })
  return joined([...new Set(places)])
}

function length({ durationMinutes }: ShowRecord): string | null {
  return durationMinutes ? duration(durationMinutes) : null
}

/** An address as one reads it: « theatre.example/berenice ». */
function address(url: string | null | undefined): string | null {
  return url
    ? url
        .replace(/^https?:\/\/(?:www\.)?/u, '')
        .replace(/[?#].*$/u, '')
        .replace(/\/$/u, '')
    : null
}

function joined(parts: readonly (string | null | undefined)[]): string | undefined {
  const there = parts.filter((part): part is string => Boolean(part))
  return there.length === 0 ? undefined : there.map(typeset).join(' · ')
}

function said(text: string | null | undefined): string | undefined {
  return text ? typeset(text) : undefined
}

function capital(text: string | null | undefined): string | null {
  return text ? text.charAt(0).toLocaleUpperCase('fr') + text.slice(1) : null
}
