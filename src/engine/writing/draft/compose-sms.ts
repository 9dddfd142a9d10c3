import type { HouseRecord } from '../../../contract/index.ts'
import { weekdaysWritten } from '../../text/index.ts'
import { gsmUnits, smsPlain, smsRoom, smsSpaces } from '../channels/sms.ts'
import { byDay, compactDates, compactHours, type Slot } from './calendar.ts'
import { practical } from './chooser.ts'
import { mentions } from './closing-lines.ts'
import type { Compose } from './composition.ts'
import type { FactBook } from './fact-book.ts'
import { atHead, housePlace, unnamedHouseName } from './house.ts'
import { capitalised, fact, list, type Phrase, say, textOf } from './phrase.ts'
import { placedCompact, stopsOf } from './placed-dates.ts'
import { reasonLines, shortMeetingOf } from './reason-lines.ts'

/**
 * One message of 160 units, the mention that stops them included (art. L34-5 CPCE): place, show, dates, prices, and one
 * reason when there is room for it. What does not fit is left out whole, never cut.
 */
export const composeSms: Compose = ({ bare, emphasis }) => {
  const { title, single } = bare
  const tails = tailsOf(bare)
  const slots = openSlots(bare)
  const full = bare.isFull ? say`${capitalised(bare.soldOut ?? [])}.` : null
  const reasons = slots.length < bare.slots.length ? [shortReason(slots)] : [bare.around[0] ?? null, shortReason(slots)]
  const told = [
    ...emphasis.reasons.map((reason) => reasonLines(bare, reason).find((line) => line !== null) ?? null),
    ...reasons.map((reason) => reason && say`${capitalised(reason)}.`),
  ].filter((phrase) => phrase !== null)
  const versions = headsOf(bare, slots).map(({ head, isPlaced }) => {
    // « 20h30, 10 € » reads as one figure: a single price stands in a sentence of its own.
    const between = single ? '. ' : ', '
    const phrase = list(
      head.filter((part) => part !== null),
      between,
      between,
    )
    const whole = phrase && (full ? say`${phrase}. ${full}` : say`${phrase}.`)
    const reasoned = told.map((reason) => messageOf([whole, capitalised(reason), ...tails]))
    return { bare: messageOf([whole, ...tails]), reasoned, isPlaced }
  })
  const messages = versions.flatMap(({ bare: message, reasoned }) => [...reasoned, message])
  const fits = (message: Phrase) => gsmUnits(textOf(message)).units <= smsRoom && gsmUnits(textOf(message)).isGsm
  // A title that fills the message leaves room for the days and the way to book, where the prices are.
  const off = emphasis.reasons.includes('cancelled') ? bare.cancelled : null
  const daysAlone = [false, true].map((isShortest) =>
    messageOf([say`${sender(bare)}${title} ${compactDates(slots, 1, { isShortest })}.`, ...tails]),
  )
  const chosen =
    (off && messageOf([say`${sender(bare)}${title}.`, off, ...tails])) ??
    [...messages, ...daysAlone].find(fits) ??
    messages.find((message) => gsmUnits(textOf(message)).segments === 1) ??
    // A title that forces it out of GSM-7 costs more than one message: the fullest of the least, each date with its place.
    leastSegments(versions.filter(({ isPlaced }) => isPlaced || !bare.stops).map((version) => version.bare)) ??
    messages.at(-1)
  const sentence = practical(chosen ?? null)
  return {
    subject: null,
    preheader: null,
    paragraphs: sentence ? [{ sentences: [sentence], between: ' ' }] : [],
    hashtags: [],
    altText: null,
  }
}

/** Nobody is called to an evening that is full, as long as another has seats. */
function openSlots({ slots }: FactBook): readonly Slot[] {
  const open = slots.filter(({ facts }) => facts.availability !== 'soldOut')
  return open.length > 0 ? open : slots
}

interface Head {
  readonly head: readonly (Phrase | null)[]
  /** Its dates have each its place, in a run that has several. */
  readonly isPlaced: boolean
}

/** Who, what, when and at what price, from the fullest: every hour before a reason, a reason before dates without their hours. */
function headsOf(facts: FactBook, slots: readonly Slot[]): Head[] {
  const { title, single, range, house, isHome, at, stops, slots: all } = facts
  const cost = single ?? range
  const isPlaceTold = isHome || !at || isUnnamed(house)
  const told = (dates: Phrase | null) =>
    say`${sender(facts)}${title}${endsLikeADate(title) ? ', ' : ' '}${dates}${isPlaceTold ? '' : list([[', '], at.name], '')}`
  const days = { head: [told(compactDates(slots, 1)), cost], isPlaced: false }
  if (!stops) {
    const dates = byDay(slots).length > 3 ? compactHours(slots) : compactDates(slots, 3)
    return [{ head: [told(dates), cost], isPlaced: false }, days]
  }
  const placed = told(placedCompact(stopsOf(house, slots, all) ?? []))
  return [{ head: [placed, cost], isPlaced: true }, { head: [placed], isPlaced: true }, days]
}

const endsOnDay = new RegExp(String.raw`(?:\d|(?<!\p{L})(?:${weekdaysWritten}|demain|soir|nuit))$`, 'iu')

/** « Je vous rappelle lundi 4/2 » would announce a Monday, « 1984 12/3 » a day of 1984. */
function endsLikeADate(title: Phrase): boolean {
  return endsOnDay.test(textOf(title))
}

/** Where one books, what the house wants in its text messages, and how to stop them. */
function tailsOf({ house, show, phone, isFull, saleOpening, isUnbooked }: FactBook): Phrase[] {
  const link: Phrase | null =
    show.bookingUrl && !isFull && !isUnbooked
      ? [fact('url', 'bookingUrl', show.bookingUrl.replace(/^https?:\/\/(www\.)?/u, ''))]
      : phone
  const carried = mentions(house, 'sms').map(({ phrase }) => phrase)
  const opening = saleOpening && capitalised(saleOpening.compact)
  const booking = opening ? (say`${opening} : ${link}` ?? say`${opening}.`) : link
  return [booking, ...carried, stopMention(house.smsStop)].filter((phrase) => phrase !== null)
}

/** Who writes, at the head: the house; where nobody has named it, the place of the show. */
function sender({ house, at, isHome }: FactBook): Phrase | string {
  if (!isUnnamed(house)) return [...nameOf(house), ' : ']
  return at && !isHome ? [...shortNames(at.name), ' : '] : ''
}

function isUnnamed({ name }: HouseRecord): boolean {
  return name === unnamedHouseName
}

/** The house at the head of its message: its short name, an article with its capital. */
function nameOf(house: HouseRecord): Phrase {
  return house.shortName
    ? [fact('venue', 'house.shortName', atHead(house.shortName))]
    : shortNames(housePlace(house).name)
}

function messageOf(parts: readonly (Phrase | null)[]): Phrase {
  return plain(
    list(
      parts.filter((phrase) => phrase !== null),
      ' ',
      ' ',
    ) ?? [],
  )
}

function leastSegments(messages: readonly Phrase[]): Phrase | undefined {
  const segments = (message: Phrase) => gsmUnits(textOf(message)).segments
  return messages.toSorted((a, b) => segments(a) - segments(b))[0]
}

/** « Rencontre avec l'équipe le vendredi », when there is no room for more. */
function shortReason(slots: readonly Slot[]): Phrase | null {
  const met = slots.find(({ facts }) => facts.meeting)
  const meeting = met && shortMeetingOf(met)
  const weekday = met && fact('weekday', `performances.${met.index}.startsAt`, met.day.weekday)
  return meeting && weekday && slots.length > 1 ? say`${meeting} le ${weekday}` : (meeting ?? null)
}

function stopMention(stop: string | null | undefined): Phrase | null {
  if (!stop) return null
  return [fact('phone', 'house.smsStop', /stop/iu.test(stop) ? stop : `STOP au ${stop}`)]
}

/** « Vieux-Port » for « Théâtre du Vieux-Port »: the « â » that GSM-7 lacks would cost 90 of the 160 units. */
function shortNames(name: Phrase): Phrase {
  return name.map((piece) =>
    typeof piece === 'string'
      ? piece
      : { ...piece, text: piece.text.replace(/^théâtre\s+(?:du|de la|des|de l[’']|de|d[’'])\s*/iu, '') },
  )
}

function plain(phrase: Phrase): Phrase {
  return phrase.map((piece) => {
    if (typeof piece === 'string') return smsPlain(piece)
    const text =
      piece.kind === 'accessibility' ? piece.text.replace(/^langue des signes française$/iu, 'LSF') : piece.text
    return { ...piece, text: asPrinted.has(piece.kind) ? smsSpaces(text) : smsPlain(text) }
  })
}

/** Names that are not the house's to spell otherwise (P24). */
const asPrinted: ReadonlySet<string> = new Set(['title', 'person', 'company', 'venue'])
