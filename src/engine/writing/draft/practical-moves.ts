import type { Move } from './body-moves.ts'
import { type Chooser, practical, quoted } from './chooser.ts'
import type { FactBook } from './fact-book.ts'
import { factsOf, list, type Phrase, type Sentence, say, textOf } from './phrase.ts'
import { thin } from './typography.ts'

/** Within so many words, a date that opened the text is still under the eyes. */
const nearEnough = 60

/** Dates and hours, with the hall, and the title when nothing has named it; only the place when all dates are said. */
export const dates: Move = (
  { dates: days, others: otherDays, at, isHome, city, stops, hall, hallName, title, isForSchools },
  choose,
) => {
  const place = isHome ? (hall ?? hallName ?? at?.at) : elsewhere({ at, city, hall, hallName }, choose)
  const isSaid =
    days !== null &&
    factsOf(days).every(({ text }) => choose.hasQuoted(text) || choose.hasQuoted(text.replace(/ \d{4}$/u, ''))) &&
    // Far from where they were said, or before the others, they are told again where dates are looked for.
    choose.wordCount() < nearEnough &&
    otherDays === null
  const isPlaceSaid = at !== null && choose.hasNamed(textOf(at.name))
  if (isSaid && choose.said.has('title'))
    return choose.pick(placeAlone(isPlaceSaid ? hall : hall && say`${at?.at}, ${hall}`, choose))
  // A title beside a place that is told already would say nothing: its dates are told again with it.
  if (isSaid && !isPlaceSaid) return choose.pick([practical(say`${title}, ${place}.`)])
  const told = stops ? days : say`${days}, ${place}`
  if (isForSchools)
    return choose.pick([
      practical(
        choose.said.has('title')
          ? say`Pour les classes${thin}: ${told}.`
          : say`${title} pour les classes${thin}: ${told}.`,
      ),
    ])
  return choose.pick([
    practical(choose.said.has('title') ? say`${told}.` : say`${title}${stops ? `${thin}: ` : ', '}${told}.`),
  ])
}

/** « Rendez-vous dans la Grande salle. », where the dates have been told. */
function placeAlone(place: Phrase | null, choose: Chooser): (Sentence | null)[] {
  return [practical(choose.hasNamed('rendez-vous') ? say`Le spectacle se joue ${place}.` : say`Rendez-vous ${place}.`)]
}

/** The venue with its hall, then the town, of a show that is not played in the house; what the text has told of them is left out. */
function elsewhere(
  { at, city, hall, hallName }: Pick<FactBook, 'at' | 'city' | 'hall' | 'hallName'>,
  choose: Chooser,
): Phrase | null | undefined {
  const isNamed = (phrase: Phrase | null | undefined) => !phrase || choose.hasNamed(textOf(phrase))
  const venue = hallName ? say`${at?.at} (${hallName})` : at?.at
  const inside = isNamed(at?.name) ? (hall ?? hallName ?? at?.at) : venue
  const isTownDue = at && !isNamed(city) && !textOf(at.name).includes(textOf(city ?? []))
  return isTownDue ? say`${inside}, ${atTown(city)}` : inside
}

/** « à Brest », « au Havre », « aux Andelys ». */
function atTown(city: Phrase | null | undefined): Phrase | null {
  const [town] = city ?? []
  if (!city || !town || typeof town === 'string') return city ? ['à ', ...city] : null
  const [, article, name] = /^(Les?)\s(.+)$/u.exec(town.text) ?? []
  return name ? [article === 'Les' ? 'aux ' : 'au ', { ...town, text: name }] : ['à ', ...city]
}

/** The performances that the brief is not about, so that whoever cannot come then may another day. */
export const others: Move = ({ others: days }, choose) => choose.pick([practical(say`${days}.`)])

/** What happens around each performance, day by day; each thing by itself where a sentence has told some of it. */
export const around = ({ around: byDay, aroundApart: apart }: FactBook, choose: Chooser): Sentence[] => {
  const isMeetingSaid = (item: Phrase) =>
    factsOf(item).some(({ factId }) => factId.endsWith('.meeting') && choose.said.has(factId))
  const isUnsaid = (item: Phrase) => !isMeetingSaid(item) && !isAccessSaid(item, choose)
  const items = apart.every(isUnsaid) ? byDay : apart.filter(isUnsaid)
  return items.flatMap((item) => practical(say`${item}.`) ?? [])
}

/** An access of one evening that a sentence has told with its day. */
function isAccessSaid(item: Phrase, choose: Chooser): boolean {
  const told = factsOf(item)
  const days = told.filter(({ kind }) => kind === 'date' || kind === 'weekday')
  const access = told.filter(({ kind }) => kind === 'accessibility')
  return (
    days.length === 1 &&
    access.length > 0 &&
    access.every(({ factId, text }) => choose.said.has(factId) && choose.hasQuoted(text))
  )
}

/** How to come. */
export const wayThere: Move = ({ at, street, city, access: way }, choose) => {
  const access = choose.said.has('house.access') ? null : way
  const address = list(
    [choose.said.has('house.street') ? null : street, city && isTownTold(city, choose) ? null : city].filter(
      (phrase) => phrase !== null,
    ),
    ', ',
  )
  if (!at) return null
  if (address && choose.hasNamed(textOf(at.name)))
    return choose.pick([practical(access ? say`${address}${thin}; ${access}.` : street && say`${address}.`)])
  return choose.pick([
    practical(address && access && say`${at.name}, ${address}${thin}; ${access}.`),
    practical(address && !access ? say`${at.name}, ${address}.` : null),
    practical(!address && access ? say`Pour venir${thin}: ${access}.` : null),
  ])
}

/** A town played elsewhere that the dates have told. */
function isTownTold(town: Phrase, choose: Chooser): boolean {
  return factsOf(town).some(({ factId, text }) => factId.startsWith('performances.') && choose.hasNamed(text))
}

export const bar: Move = ({ bar: clause }, choose) =>
  clause && !choose.said.has('house.bar') ? choose.pick([practical(say`${clause}.`)]) : null

/** What is left to sell, when the record says that it is little or nothing. */
export const soldOut: Move = ({ soldOut: full, lastSeats }, choose) => {
  const told = full ?? lastSeats
  // « vendredi 26 mars à 18 h, au Foyer : complet » has told it with its date.
  const isTold = factsOf(told ?? []).some(({ kind, factId }) => kind === 'availability' && choose.said.has(factId))
  return isTold ? null : choose.pick([practical(say`${told}.`)])
}

/** The house's own rule on options, when it has one. */
export const option: Move = ({ house }, choose) =>
  house.optionRule
    ? choose.pick([
        quoted([{ kind: 'quote', factId: 'house.optionRule', text: stopped(house.optionRule) }], 'house.optionRule'),
      ])
    : null

function stopped(text: string): string {
  return /[.?…]$/u.test(text.trim()) ? text.trim() : `${text.trim()}.`
}
