import { gsmUnits, smsPlain, smsRoom, smsSpaces } from '../channels/sms.ts'
import { byDay, compactDates, compactHours, type Slot } from './calendar.ts'
import { practical } from './chooser.ts'
import type { Compose } from './composition.ts'
import { housePlace } from './house.ts'
import { capitalised, fact, list, type Phrase, say, textOf } from './phrase.ts'
import { shortMeetingOf } from './reason-lines.ts'

/**
 * One message of 160 units, the mention that stops them included (art. L34-5 CPCE): place, show, dates, prices, and one
 * reason when there is room for it. What does not fit is left out whole, never cut.
 */
export const composeSms: Compose = ({ bare, request }) => {
  const { title, slots, range, single, around, house, show, phone } = bare
  const name: Phrase = house.shortName
    ? [fact('venue', 'house.shortName', house.shortName)]
    : shortNames(housePlace(house).name)
  const link: Phrase | null = show.bookingUrl
    ? [fact('url', 'bookingUrl', show.bookingUrl.replace(/^https?:\/\/(www\.)?/u, ''))]
    : phone
  const stop = stopMention(request.house.smsStop)
  const cost = single ?? range
  const reasons = [around[0] ?? null, shortReason(slots)].filter((phrase) => phrase !== null)
  const tails = [link, stop].filter((phrase) => phrase !== null)
  // Every hour before a reason, a reason before dates without their hours.
  const days = [byDay(slots).length > 3 ? compactHours(slots) : compactDates(slots, 3), compactDates(slots, 1)]
  const versions = days.flatMap((dates) => {
    const told = say`${name} : ${title} ${dates}${bare.isHome ? '' : list([[', '], bare.at.name], '')}`
    // « 20h30, 10 € » reads as one figure: a single price stands in a sentence of its own.
    const head = list(
      [told, cost].filter((phrase) => phrase !== null),
      single ? '. ' : ', ',
      single ? '. ' : ', ',
    )
    const whole = head && say`${head}.`
    return [...reasons.map((reason) => [whole, say`${capitalised(reason)}.`, ...tails]), [whole, ...tails]]
  })
  const messageOf = (parts: readonly (Phrase | null)[]) =>
    plain(
      list(
        parts.filter((phrase) => phrase !== null),
        ' ',
        ' ',
      ) ?? [],
    )
  const messages = versions.map(messageOf)
  const fits = (message: Phrase) => gsmUnits(textOf(message)).units <= smsRoom && gsmUnits(textOf(message)).isGsm
  // A title that fills the message leaves room for the days and the way to book, where the prices are.
  const daysAlone = messageOf([say`${name} : ${title} ${compactDates(slots, 1)}.`, ...tails])
  const chosen =
    [...messages, daysAlone].find(fits) ??
    messages.find((message) => gsmUnits(textOf(message)).segments === 1) ??
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
    return { ...piece, text: asPrinted.has(piece.kind) ? smsSpaces(piece.text) : smsPlain(piece.text) }
  })
}

/** Names that are not the house's to spell otherwise (P24). */
const asPrinted: ReadonlySet<string> = new Set(['title', 'person', 'company', 'venue'])
