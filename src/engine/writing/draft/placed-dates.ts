import type { HouseRecord } from '../../../contract/index.ts'
import {
  type CalendarOptions,
  calendarLine,
  compactDates,
  datesPhrase,
  hourAmong,
  type Slot,
  slotDate,
  titleDates,
} from './calendar.ts'
import { hallPlace, housePlace, type Place, placeNamed } from './house.ts'
import { type FactPiece, fact, list, type Phrase, say } from './phrase.ts'
import { listedDates, listedLine, regularDates, regularLine } from './run-dates.ts'
import { thin } from './typography.ts'

/** Performances that follow each other in one place. */
export interface Stop {
  readonly slots: readonly Slot[]
  /** « à l’Église Saint-Loup (Charnay-sur-Mor) », « dans la Petite salle ». */
  readonly at: Phrase
  /** « Église Saint-Loup, Charnay-sur-Mor », « Petite salle »: for lines and calendars. */
  readonly name: Phrase
  /** « Église Saint-Loup »: where there is room for no more. */
  readonly short: Phrase
}

/**
 * The stops of `slots`, in order, when the run that they are of (`all`) plays in several venues, or in several halls of the house;
 * null when it has one place, or when a hall is not known. What is true of one date would be false of another: each is told with its
 * own place.
 */
export function stopsOf(house: HouseRecord, slots: readonly Slot[], all: readonly Slot[] = slots): Stop[] | null {
  const venues = new Set(all.map((slot) => venueOf(house, slot)))
  const isTour = venues.size > 1
  const halls = new Set(all.map(({ facts }) => facts.hall ?? null))
  if (!isTour && (halls.size < 2 || halls.has(null))) return null
  const keyOf = (slot: Slot) => `${venueOf(house, slot)}/${slot.facts.hall ?? ''}`
  const rows = inARow(slots, keyOf)
  const places = [...Map.groupBy(slots, keyOf).values()]
  const isTold = isTour && rows.length - places.length >= turnsSpared
  return (isTold ? places : rows).map((members) => stopOf(house, members, isTour))
}

/** Of places between which a festival goes to and fro, each is told once with all its dates where that spares so many. */
const turnsSpared = 2

/** « mercredi 24 mars à 20 h 30, à l’Église Saint-Loup (Charnay) ; vendredi 26 mars à 18 h, à l’Opéra (Foyer) ». */
export function placedDates(stops: readonly Stop[], options: RunOptions): Phrase | null {
  return list(
    stops.map((stop) => {
      const told = say`${daysOf(stop.slots, options)}, ${stop.at}` ?? []
      const full = fullOf(stop)
      return full ? [...told, `${thin}: `, full] : told
    }),
    `${thin}; `,
    `${thin}; `,
  )
}

/** « le 24 mars à l’Église Saint-Loup (Charnay), le 25 mars à … »: the sentence of a press release. */
export function placedTitleDates(stops: readonly Stop[], options: CalendarOptions): Phrase | null {
  return list(
    stops.map(({ slots, at }, index) => {
      const withYear = options.withYear && index === stops.length - 1
      return say`${titleDates(slots, { withYear })} ${at}` ?? []
    }),
  )
}

/** The calendar of a page: each date with its hour, and its place in a run that has several; a long run in fewer signs where `isTight`. */
export function calendarOf(
  slots: readonly Slot[],
  { stops, isTight }: { readonly stops: readonly Stop[] | null; readonly isTight: boolean },
): Phrase | null {
  if (stops) return placedCalendar(stops)
  return regularLine(slots) ?? (isTight ? listedLine(slots) : null) ?? calendarLine(slots)
}

/** « mer. 24 mars 20 h 30, Église Saint-Loup, Charnay ; ven. 26 mars 18 h, Foyer Berlioz » for calendars and leaflets. */
export function placedCalendar(stops: readonly Stop[]): Phrase | null {
  return list(
    stops.map(({ slots, name }) => say`${calendarLine(slots)}, ${name}` ?? []),
    `${thin}; `,
    `${thin}; `,
  )
}

/** « mer 24/3 20h30 Église Saint-Loup ; ven 26/3 18h Foyer Berlioz »: for text messages. */
export function placedCompact(stops: readonly Stop[]): Phrase | null {
  return list(
    stops.map(({ slots, short }) => say`${compactDates(slots)} ${short}` ?? []),
    ' ; ',
    ' ; ',
  )
}

/** The dates of some performances of a run, each with its place when the run has several. */
export function datesOf(
  slots: readonly Slot[],
  { house, all, ...options }: RunOptions & { readonly house: HouseRecord; readonly all: readonly Slot[] },
): Phrase | null {
  const stops = stopsOf(house, slots, all)
  return stops ? placedDates(stops, options) : daysOf(slots, options)
}

export interface RunOptions extends CalendarOptions {
  /** A text that passes its channel's bound tells a long run in as few signs as hold all its dates and hours. */
  readonly isTight?: boolean
}

function daysOf(slots: readonly Slot[], options: RunOptions): Phrase | null {
  return (
    regularDates(slots, options) ??
    (options.isTight ? listedDates(slots, options) : null) ??
    datesPhrase(slots, options)
  )
}

/** A line a place: « mercredi 24 mars, 20 h 30, Église Saint-Loup, Charnay », « vendredi 26 et samedi 27 mars à 20 h, Foyer, Vaux »; a line a date where one is full. */
export function placedLines(stops: readonly Stop[], options: CalendarOptions): Phrase[] {
  return stops.flatMap(({ slots, name }) => {
    const isFull = slots.some(({ facts }) => facts.availability === 'soldOut')
    if (slots.length > 1 && !isFull) return [say`${datesPhrase(slots, options)}, ${name}` ?? []]
    return slots.map((slot) => {
      const hours = hourAmong(slot, slots)
      const line = list([slotDate(slot), ...(hours ? [hours] : []), name], ', ') ?? []
      return slot.facts.availability === 'soldOut' ? [...line, ' (', soldOutFact(slot), ')'] : line
    })
  })
}

/** « complet », when nothing is left at a stop. */
function fullOf({ slots }: Stop): FactPiece | null {
  const [first] = slots
  return first && slots.every(({ facts }) => facts.availability === 'soldOut') ? soldOutFact(first) : null
}

/** « complet », of one performance. */
export function soldOutFact({ index }: Slot): FactPiece {
  return fact('availability', `performances.${index}.availability`, 'complet')
}

function stopOf(house: HouseRecord, slots: readonly Slot[], isTour: boolean): Stop {
  const [first] = slots
  const index = first?.index ?? 0
  const { venue, city, hall } = first?.facts ?? {}
  const isAway = Boolean(venue && venue !== house.name)
  const hallName: Phrase | null = hall ? [fact('hall', `performances.${index}.hall`, hall)] : null
  if (!isTour) return inHall(hallName ?? [], hall ? hallPlace(hall, index) : null)
  const place: Place =
    isAway && venue
      ? placeNamed(venue, (text) => fact('venue', `performances.${index}.venue`, text))
      : housePlace(house)
  const town: Phrase | null =
    city && !(venue ?? house.name).includes(city) ? [fact('city', `performances.${index}.city`, city)] : null
  const precise = list(
    [hallName, town].filter((phrase) => phrase !== null),
    ', ',
  )
  return {
    slots,
    at: precise ? [...place.at, ' (', ...precise, ')'] : place.at,
    name: list(precise ? [place.name, precise] : [place.name], ', ') ?? [],
    short: !isAway && hallName ? hallName : place.name,
  }

  function inHall(name: Phrase, at: Phrase | null): Stop {
    return { slots, at: at ?? name, name, short: name }
  }
}

function venueOf(house: HouseRecord, { facts }: Slot): string {
  return facts.venue ?? house.name
}

function inARow(slots: readonly Slot[], keyOf: (slot: Slot) => string): Slot[][] {
  const rows: { key: string; slots: Slot[] }[] = []
  for (const slot of slots) {
    const last = rows.at(-1)
    if (last?.key === keyOf(slot)) last.slots.push(slot)
    else rows.push({ key: keyOf(slot), slots: [slot] })
  }
  return rows.map((row) => row.slots)
}
