import type { HouseRecord, ShowRecord } from '../../../contract/index.ts'
import { daysBetween } from '../../days/index.ts'
import { cancelledSlots, type Slot, slotDate, slotHour } from './calendar.ts'
import { hallPlace, placeNamed } from './house.ts'
import { type FactPiece, fact, list, type Phrase, say } from './phrase.ts'
import { lowerFirst, thin, typeset, withoutStop } from './typography.ts'
import { withinSentence } from './within-sentence.ts'

/** Hall with its preposition and alone, when every performance plays in it. */
export function hallOf(slots: readonly Slot[]): { hall: Phrase | null; hallName: Phrase | null } {
  const [first] = slots
  const name = first?.facts.hall
  if (!first || !name || !slots.every(({ facts }) => facts.hall === name)) return { hall: null, hallName: null }
  return { hall: hallPlace(name, first.index), hallName: [fact('hall', `performances.${first.index}.hall`, name)] }
}

/** What happens around a performance, each with its day: meetings, accessibility. */
export function aroundOf(slots: readonly Slot[], byWeekday: boolean): Phrase[] {
  const meetings = slots.flatMap((slot) => {
    const { meeting } = slot.facts
    if (!meeting) return []
    const bound = fact('quote', `performances.${slot.index}.meeting`, withoutStop(meeting))
    if (new RegExp(slot.day.weekday, 'iu').test(meeting) || slots.length === 1) return [[bound]]
    const words = { ...bound, text: withinSentence(bound.text) }
    return [byWeekday ? [...weekdayOf(slot), ', ', words] : [...slotDate(slot), `${thin}: `, words]]
  })
  return [...meetings, ...accessibilityOf(slots, byWeekday), ...servicesOf(slots, byWeekday)]
}

/** An access that the one evening of a letter lacks and another has, with its day: it is a right of whoever reads. */
export function accessElsewhere(told: Slot, all: readonly Slot[]): Phrase[] {
  const has = new Set(told.facts.accessibility ?? [])
  const others = all.map((slot) => ({
    ...slot,
    facts: { ...slot.facts, accessibility: (slot.facts.accessibility ?? []).filter((kind) => !has.has(kind)) },
  }))
  return accessibilityOf(others, false)
}

/** Shuttle, childcare, seating, who sells (P21), in the record's words: once where all have it, else with each day. */
function servicesOf(slots: readonly Slot[], byWeekday: boolean): Phrase[] {
  return (['shuttle', 'childcare', 'seating', 'soldBy'] as const).flatMap((field) => {
    const having = slots.filter(({ facts }) => facts[field])
    const bound = (slot: Slot) =>
      fact('quote', `performances.${slot.index}.${field}`, typeset(withoutStop(slot.facts[field] ?? '')))
    const told = (words: FactPiece) => (field === 'soldBy' ? soldBy(words) : [words])
    const [first] = having
    if (first && having.length === slots.length && having.every(({ facts }) => facts[field] === first.facts[field]))
      return [told(bound(first))]
    return having.map((slot): Phrase => {
      const words = bound(slot)
      const then = told(field === 'soldBy' ? words : { ...words, text: withinSentence(words.text) })
      return byWeekday ? [...weekdayOf(slot), ', ', ...then] : [...slotDate(slot), `${thin}: `, ...then]
    })
  })
}

/** Who sells every one of these performances, when it is another than the house. */
export function soldByOf(slots: readonly Slot[], house: HouseRecord): Phrase | null {
  const [first] = slots
  const name = first?.facts.soldBy
  if (!first || !name || name === house.name || !slots.every(({ facts }) => facts.soldBy === name)) return null
  return [fact('quote', `performances.${first.index}.soldBy`, typeset(name))]
}

/** The lines around performances, less who sells them where the call to book names that seller: it has neither link nor number. */
export function withoutSellerCalled(
  items: readonly Phrase[],
  { show, soldBy: seller }: { readonly show: ShowRecord; readonly soldBy: Phrase | null },
): Phrase[] {
  const isCalled = seller !== null && !show.bookingUrl && !show.phone
  return items.filter(
    (item) => !isCalled || !item.some((piece) => typeof piece !== 'string' && piece.factId.endsWith('.soldBy')),
  )
}

/** « billets en vente auprès de : Festival des Îles ». */
function soldBy(name: FactPiece): Phrase {
  return [`billets en vente${thin}: `, name]
}

/** The same, what one day has told together: « Dimanche 7 février : représentation avec audiodescription, puis rencontre avec l’équipe ». */
export function aroundByDay(slots: readonly Slot[], byWeekday: boolean): Phrase[] {
  const isOne = slots.length === 1
  const everywhere = (kind: string) => !isOne && slots.every(({ facts }) => facts.accessibility?.includes(kind))
  const several = slots.filter(({ facts: { meeting, accessibility = [] } }) => {
    const own = (accessibility ?? []).filter((kind) => !everywhere(kind))
    return own.length + (meeting ? 1 : 0) > 1 && (!meeting || followsIt.test(meeting))
  })
  if (several.length === 0) return aroundOf(slots, byWeekday)
  const joined = slots
    .filter((slot) => several.includes(slot))
    .map((slot): Phrase => {
      const { meeting, accessibility } = slot.facts
      const own = (accessibility ?? []).filter((kind) => !everywhere(kind))
      const access = own.map((kind) =>
        accessWords(fact('accessibility', `performances.${slot.index}.accessibility`, typeset(kind))),
      )
      const met: Phrase[] = meeting
        ? [
            [
              'puis ',
              fact(
                'quote',
                `performances.${slot.index}.meeting`,
                withinSentence(withoutStop(meeting)).replace(afterIt, ''),
              ),
            ],
          ]
        : []
      const day: Phrase = byWeekday ? weekdayOf(slot) : dayAndHour(slot, sharesItsDay(slot, slots))
      const told = list([...access, ...met], ', ') ?? []
      return isOne ? told : [...day, `${thin}: `, ...told]
    })
  // What all performances have, and what the other days have, is told as it was.
  const rest = slots.map((slot) =>
    several.includes(slot)
      ? {
          ...slot,
          facts: { ...slot.facts, meeting: null, accessibility: (slot.facts.accessibility ?? []).filter(everywhere) },
        }
      : slot,
  )
  return [...joined, ...aroundOf(rest, byWeekday)]
}

/** A meeting after the performance: « rencontre avec l’équipe à l’issue », « bord de plateau ». */
const followsIt =
  /(?:après|à l[’']issue|à la suite|au terme)|^(?:rencontre|bord de (?:plateau|scène)|échange|discussion|débat)(?!.*avant)/iu
const afterIt = /,? (?:après|à l[’']issue|à la suite|au terme)(?: .*)?$/u

function accessibilityOf(slots: readonly Slot[], byWeekday: boolean): Phrase[] {
  const byKind = new Map<string, Slot[]>()
  for (const slot of slots) {
    for (const kind of slot.facts.accessibility ?? []) byKind.set(kind, [...(byKind.get(kind) ?? []), slot])
  }
  return [...byKind].flatMap(([kind, members]) => {
    const [first] = members
    if (!first) return []
    const bound = fact('accessibility', `performances.${first.index}.accessibility`, typeset(kind))
    if (members.length === slots.length) {
      return slots.length === 1 ? [accessWords(bound)] : [say`${bound} à chaque représentation` ?? []]
    }
    const place = placeOfAll(members, slots)
    if (place) return [say`${place}, ${accessWords(bound)}` ?? []]
    const days = list(
      members.filter(isFirstOfDay(members, slots)).map((slot) => {
        const withHour = slots.some((other) => isOfSameDay(slot, other) && !members.includes(other))
        return byWeekday ? weekdayOf(slot) : ['le ', ...dayAndHour(slot, withHour)]
      }),
    )
    return days ? [say`${days}, ${accessWords(bound)}` ?? []] : []
  })
}

/** « au Chapiteau du Quai »: where all performances of one place of a tour have it, and none elsewhere; null when they do not. */
function placeOfAll(members: readonly Slot[], slots: readonly Slot[]): Phrase | null {
  const [first, second] = members
  const venue = first?.facts.venue
  if (!first || !second || !venue) return null
  const isHere = ({ facts }: Slot) => facts.venue === venue
  const areAll = members.every(isHere) && slots.filter(isHere).length === members.length
  return areAll ? placeNamed(venue, (text) => fact('venue', `performances.${first.index}.venue`, text)).at : null
}

/** Of a day all of whose performances have it, the first one stands for the day. */
function isFirstOfDay(members: readonly Slot[], slots: readonly Slot[]) {
  return (slot: Slot): boolean => {
    const sameDay = slots.filter((other) => isOfSameDay(slot, other))
    const isWhole = sameDay.every((other) => members.includes(other))
    return !isWhole || !sameDay.some((other) => members.indexOf(other) < members.indexOf(slot))
  }
}

function isOfSameDay(slot: Slot, other: Slot): boolean {
  return other !== slot && other.day.iso === slot.day.iso
}

/** What the trade's word means to whoever does not know it: « représentation en LSF (langue des signes) ». */
export function accessWords(bound: FactPiece): Phrase {
  if (/^lsf$/iu.test(bound.text)) return ['représentation en ', bound, ' (langue des signes)']
  if (/^langue des signes/iu.test(bound.text)) return ['représentation en ', { ...bound, text: lowerFirst(bound.text) }]
  if (/^audio-?description$/iu.test(bound.text))
    return ['représentation avec ', { ...bound, text: lowerFirst(bound.text) }]
  if (/^relax$/iu.test(bound.text)) return ['représentation ', bound, ' (accueil adapté)']
  if (/^surtitrage adapté$/iu.test(bound.text)) return [bound, ' (pour les personnes sourdes ou malentendantes)']
  if (/^boucle magnétique$/iu.test(bound.text)) return [bound, ' (pour les appareils auditifs)']
  return /^(?:séance|représentation) relax$/iu.test(bound.text) ? [bound, ' (accueil adapté)'] : [bound]
}

/** « le vendredi », clear when no two days of the run share it. */
function weekdayOf(slot: Slot): Phrase {
  return ['le ', fact('weekday', `performances.${slot.index}.startsAt`, slot.day.weekday)]
}

function dayAndHour(slot: Slot, withHour: boolean): Phrase {
  const hours = withHour ? slotHour(slot) : null
  return hours ? [...slotDate(slot), ' à ', ...hours] : slotDate(slot)
}

function sharesItsDay(slot: Slot, slots: readonly Slot[]): boolean {
  return slots.some((other) => isOfSameDay(slot, other))
}

/** « complet », with the days that are, or for the whole run. */
export function soldOutOf(show: ShowRecord, slots: readonly Slot[]): Phrase | null {
  const full = slots.filter(({ facts }) => facts.availability === 'soldOut')
  if (isFull(show, slots)) {
    return [
      fact(
        'availability',
        'availability',
        slots.length === 1 ? 'complet' : 'toutes les représentations sont complètes',
      ),
    ]
  }
  const days = list(full.map((slot) => dayAndHour(slot, sharesItsDay(slot, slots))))
  const [first] = full
  return days && first
    ? [...days, `${thin}: `, fact('availability', `performances.${first.index}.availability`, 'complet')]
    : null
}

/** « La représentation du vendredi 26 mars est complète ; voici les autres dates. » Null when all are, or none. */
export function othersThanFull(show: ShowRecord, slots: readonly Slot[]): Phrase | null {
  const full = slots.filter(({ facts }) => facts.availability === 'soldOut')
  const [first, ...more] = full
  if (!first || isFull(show, slots)) return null
  const days = list(full.map((slot) => ['du ', ...dayAndHour(slot, sharesItsDay(slot, slots))]))
  const id = `performances.${first.index}.availability`
  const [head, verb, state] =
    more.length > 0 ? ['Les représentations', 'sont', 'complètes'] : ['La représentation', 'est', 'complète']
  const left = slots.length - full.length > 1 ? 'voici les autres dates' : 'voici l’autre date'
  return days && [`${head} `, ...days, ` ${verb} `, fact('availability', id, state ?? ''), `${thin}; ${left}.`]
}

/** « dernières places », with the days that have few left, or for the whole run. */
export function lastSeatsOf(show: ShowRecord, slots: readonly Slot[]): Phrase | null {
  const few = slots.filter(({ facts }) => facts.availability === 'lastSeats')
  const [first] = few
  if (first) {
    const days = list(few.map((slot) => dayAndHour(slot, sharesItsDay(slot, slots))))
    const id = `performances.${first.index}.availability`
    return days && [...days, `${thin}: `, fact('availability', id, 'dernières places')]
  }
  return show.availability === 'lastSeats' ? [fact('availability', 'availability', 'dernières places')] : null
}

/** The days of the performances that were called off. */
export function cancelledDays(show: ShowRecord, asOf: string): Phrase | null {
  return list(cancelledSlots(show, asOf).map((slot) => dayAndHour(slot, true)))
}

/** Which performances still to come were called off. */
export function cancelledOf(show: ShowRecord, asOf: string): Phrase | null {
  const slots = cancelledSlots(show, asOf)
  const days = list(slots.map((slot) => ['du ', ...dayAndHour(slot, true)]))
  return slots.length > 1
    ? say`Les représentations ${days} sont annulées.`
    : say`La représentation ${days} est annulée.`
}

/** Nothing is left to sell: no price is put forward, though the tariffs are still told. */
export function isFull({ availability }: ShowRecord, slots: readonly Slot[]): boolean {
  return (
    availability === 'soldOut' || (slots.length > 0 && slots.every(({ facts }) => facts.availability === 'soldOut'))
  )
}

/** No performance of the record is past or for schools: the count of those announced is the count of the run. */
export function isWholeRun(show: ShowRecord, slots: readonly Slot[]): boolean {
  return show.performances.filter(({ status }) => status !== 'cancelled').length === slots.length
}

/** More than eight months away: without its year a date is read as last season's. */
export function isFarOff(slots: readonly Slot[], asOf: string): boolean {
  const last = slots.at(-1)
  return last !== undefined && daysBetween(asOf, last.day.iso) > 240
}
