import { isDueOn } from '../channels/mentions-due.ts'
import * as moves from './body-moves.ts'
import { calendarLine, titleDates } from './calendar.ts'
import { career, creationLine, stars } from './career.ts'
import { practical, quoted, rule } from './chooser.ts'
import { mentions, photoCredit, withFree } from './closing-lines.ts'
import { type Compose, paragraph, paragraphs, type Workshop } from './composition.ts'
import type { FactBook } from './fact-book.ts'
import { de, present } from './french.ts'
import { partnersOf } from './partners.ts'
import { creditLines, type Lead, type Subject } from './people.ts'
import { fact, list, type Phrase, type Sentence, say, textOf } from './phrase.ts'
import { placedCalendar, placedTitleDates } from './placed-dates.ts'
import * as practicals from './practical-moves.ts'
import { fromTheStart, inGuillemets, nestedQuotes } from './quotes.ts'
import { thin } from './typography.ts'

/** A press release: who, what, where, when in one sentence; then the note, the credits, the practical facts, the contact. */
export const composePress: Compose = (workshop) => {
  const { facts, bare, choose, request } = workshop
  const dates = titleDates(facts.slots, { withYear: true })
  return {
    subject: headline(bare, dates),
    preheader: null,
    paragraphs: paragraphs(
      paragraph([
        announced(workshop),
        lead(workshop),
        moves.award(facts, choose),
        moves.claim(facts, choose),
        career(facts, choose),
        ...practicals.around(facts, choose),
      ]),
      paragraph(moves.wholeStory(facts, choose, 200)),
      paragraph([fullNote(workshop)]),
      paragraph([moves.pressQuote(facts, choose), stars(facts, choose)]),
      paragraph(creditLines(facts.show).map(practical), '\n'),
      paragraph([creationLine(facts, (id) => choose.said.has(id)), ...practicalLines(workshop)], '\n'),
      paragraph(
        [contact(workshop), photoCredit(facts), ...backers(workshop), ...mentions(request.house, 'press')],
        '\n',
      ),
    ),
    hashtags: [],
    altText: null,
  }
}

/** What was called off, first, when that is what the release is for. */
function announced({ facts, choose, emphasis }: Workshop): Sentence | null {
  return emphasis.reasons.includes('cancelled') ? choose.pick([rule(facts.cancelled)]) : null
}

/** What an editor's list shows of a headline. */
const headlineRoom = 110

function headline({ title, at }: FactBook, dates: Phrase | null): Phrase | null {
  const lines = [say`${title} ${at?.at} ${dates}`, say`${title}, ${dates}`, dates ? title : say`${title} ${at?.at}`]
  return lines.find((line) => line !== null && textOf(line).length <= headlineRoom) ?? title
}

/** Who, what, where, when, in one sentence; where with its town, which a newsroom elsewhere does not know. */
function lead({ facts, choose }: Workshop): Sentence | null {
  const { title, subtitle, author, company, lead: director } = facts
  const town = withTown(facts)
  const dates = titleDates(facts.slots, { withYear: true })
  const when = town ? say`${town.within} ${dates}` : facts.stops && placedTitleDates(facts.stops, { withYear: true })
  const who = whoOf(director, company)
  const isPlural = director !== null && company !== null ? true : (director?.isPlural ?? company?.isPlural ?? false)
  const by = author && facts.isPlayedByAuthor ? ['de et avec ', ...author] : de(author)
  const work: Phrase = by ? [...title, ' ', ...by] : title
  const what: Phrase = subtitle && /^\p{Ll}/u.test(textOf(subtitle)) ? [...work, ', ', ...subtitle, ','] : work
  const many = manyOf(facts)
  const presents = present('présenter', isPlural)
  return choose.pick(
    [
      who && many && say`${who} ${presents} ${what} ${when}, ${many}.`,
      who && say`${who} ${presents} ${what} ${when}.`,
      who && many && say`${when}, ${who} ${present('donner', isPlural)} ${work}${thin}: ${many}.`,
      who && say`${town?.before}, ${who} ${presents} ${what} ${dates}.`,
      who ? null : say`${what} se joue ${when}.`,
      who ? null : many && say`${when}${thin}: ${work}, ${many}.`,
    ].map(rule),
  )
}

/** « six représentations à cinq interprètes », « six représentations avec A et B »; null of one evening. */
function manyOf({ slots, count, cast, isPlayedByAuthor }: FactBook): Phrase | null {
  const runs = slots.length > 1 ? count : null
  return runs && cast && !isPlayedByAuthor ? say`${runs} ${cast.isNamed ? 'avec' : 'à'} ${cast.phrase}` : runs
}

/** Who presents it; « Nour et Joris et la Cie » would be strung on « et ». */
function whoOf(director: Lead | null, company: Subject | null): Phrase | null {
  if (director?.isPlural && company) return say`${director.full}, avec ${company.full},`
  return list([director?.full, company?.full].filter((phrase) => phrase !== undefined))
}

/** « au Théâtre du Vieux-Port, à Port-Salin, », within a sentence and before one; no town where the name holds it. */
function withTown({ at, city }: FactBook): { readonly within: Phrase; readonly before: Phrase } | null {
  if (!at) return null
  if (!city || textOf(at.name).includes(textOf(city))) return { within: at.at, before: at.at }
  const before = [...at.at, ', à ', ...city]
  return { within: [...before, ','], before }
}

/** The note of intent, whole and attributed. */
function fullNote({ facts }: Workshop): Sentence | null {
  const { note } = facts.texts
  const pieces = fromTheStart(note).slice(0, 6)
  const [first] = pieces
  if (!first) return null
  const words = list(
    pieces.map(({ piece }): Phrase => [{ ...piece, text: nestedQuotes(piece.text) }]),
    ' ',
    ' ',
  )
  const [open, , close] = inGuillemets(first, { keepStop: true })
  return quoted(
    words && say`${first.by?.full ?? 'Note sur le spectacle'}${thin}: ${open}${words}${close}`,
    first.source,
  )
}

function practicalLines({ facts }: Workshop): (Sentence | null)[] {
  const { slots, stops, hallName, length, age, language, at, street, city, access, hours, phone } = facts
  const where = list(
    [hallName, at?.name ?? null, street, city].filter((phrase) => phrase !== null),
    ', ',
  )
  const what = list(
    [length, age, language].filter((phrase) => phrase !== null),
    ', ',
  )
  const booking = list(
    [facts.saleOpening?.told ?? null, phone, hours].filter((phrase) => phrase !== null),
    ', ',
  )
  const cost = withFree(facts)
  const tariffs = (facts.show.prices ?? []).length > 1 ? 'Tarifs' : 'Tarif'
  return [
    practical(
      say`${slots.length > 1 ? 'Dates' : 'Date'}${thin}: ${stops ? placedCalendar(stops) : calendarLine(slots)}`,
    ),
    practical(where && say`Lieu${thin}: ${where}`),
    practical(what && say`Durée et public${thin}: ${what}`),
    practical(facts.soldOut),
    practical(cost && (textOf(cost).startsWith('tarif unique') ? cost : say`${tariffs}${thin}: ${cost}`)),
    practical(access && say`Accès${thin}: ${access}`),
    practical(booking && say`Billetterie${thin}: ${booking}`),
  ]
}

/** Who pays for it and under which licence, as the house's record prints them, unless its own mention does (P25). */
function backers({ facts: { house, show } }: Workshop): (Sentence | null)[] {
  const said = (house.mentions ?? []).filter((mention) => isDueOn(mention, 'press'))
  const isSaid = (text: string) => said.some((mention) => mention.text.includes(text))
  const { names, phrases } = partnersOf(show, house)
  // Part of a list of partners would read as the whole of it.
  const named = names.every((name) => isSaid(textOf(name))) ? null : list(names, ', ')
  const licence = house.licenceNumber && !isSaid(house.licenceNumber) ? house.licenceNumber : null
  return [
    ...phrases.map((phrase) => practical(phrase)),
    practical(say`Partenaires${thin}: ${named}`),
    practical(licence ? say`Licence${thin}: ${fact('quote', 'house.licenceNumber', licence)}` : null),
  ]
}

function contact({ facts }: Workshop): Sentence | null {
  const { pressContact } = facts.house
  return practical(
    pressContact ? say`Contact presse${thin}: ${fact('person', 'house.pressContact', pressContact)}` : null,
  )
}
