import * as moves from './body-moves.ts'
import { calendarLine, titleDates } from './calendar.ts'
import { practical, quoted, rule } from './chooser.ts'
import { mentions, photoCredit, withFree } from './closing-lines.ts'
import { type Compose, paragraph, paragraphs, type Workshop } from './composition.ts'
import { de, present } from './french.ts'
import { creditLines } from './people.ts'
import { fact, list, type Phrase, type Sentence, say } from './phrase.ts'
import { fromTheStart, inGuillemets, nestedQuotes } from './quotes.ts'
import { thin } from './typography.ts'

/** A press release: who, what, where, when in one sentence; then the note, the credits, the practical facts, the contact. */
export const composePress: Compose = (workshop) => {
  const { facts, bare, choose, request } = workshop
  const dates = titleDates(facts.slots, { withYear: true })
  return {
    subject: dates ? say`${bare.title} ${facts.at.at} ${dates}` : say`${bare.title} ${facts.at.at}`,
    preheader: null,
    paragraphs: paragraphs(
      paragraph([lead(workshop), moves.award(facts, choose), ...moves.around(facts, choose)]),
      paragraph(moves.story(facts, choose, 200)),
      paragraph([fullNote(workshop)]),
      paragraph([moves.pressQuote(facts, choose)]),
      paragraph(creditLines(facts.show).map(practical), '\n'),
      paragraph(practicalLines(workshop), '\n'),
      paragraph([contact(workshop), photoCredit(facts), ...mentions(request.house, 'press')], '\n'),
    ),
    hashtags: [],
    altText: null,
  }
}

/** Who, what, where, when, in one sentence. */
function lead({ facts, choose }: Workshop): Sentence | null {
  const { title, subtitle, author, company, lead: director, at, cast, count } = facts
  const dates = titleDates(facts.slots, { withYear: true })
  const who = list([director?.full, company?.full].filter((phrase) => phrase !== undefined))
  const isPlural = director !== null && company !== null ? true : (director?.isPlural ?? company?.isPlural ?? false)
  const work: Phrase = author ? [...title, ' ', ...(de(author) ?? [])] : title
  const what: Phrase = subtitle ? [...work, ', ', ...subtitle, ','] : work
  const runs = facts.slots.length > 1 ? count : null
  const many = runs && cast ? say`${runs} à ${cast.phrase}` : runs
  const presents = present('présenter', isPlural)
  return choose.pick(
    [
      who && many && say`${who} ${presents} ${what} ${at.at} ${dates}, ${many}.`,
      who && say`${who} ${presents} ${what} ${at.at} ${dates}.`,
      who && many && say`${at.at} ${dates}, ${who} ${present('donner', isPlural)} ${work}${thin}: ${many}.`,
      who && say`${at.at}, ${who} ${presents} ${what} ${dates}.`,
      who && say`${at.the} ${present('accueillir', false)} ${who} ${dates}, pour ${work}.`,
      who ? null : say`${what} se joue ${at.at} ${dates}.`,
      who ? null : many && say`${at.at}, ${dates}${thin}: ${work}, ${many}.`,
      who ? null : say`${at.the} ${present('programmer', false)} ${what} ${dates}.`,
    ].map(rule),
  )
}

/** The note of intent, whole and attributed. */
function fullNote({ facts }: Workshop): Sentence | null {
  const { note, noteAuthor } = facts.texts
  const pieces = fromTheStart(note).slice(0, 6)
  const [first] = pieces
  if (!first || !noteAuthor) return null
  const words = list(
    pieces.map(({ piece }): Phrase => [{ ...piece, text: nestedQuotes(piece.text) }]),
    ' ',
    ' ',
  )
  const [open, , close] = inGuillemets(first, { keepStop: true })
  return quoted(words && say`${noteAuthor.full}${thin}: ${open}${words}${close}`, first.source)
}

function practicalLines({ facts }: Workshop): (Sentence | null)[] {
  const { slots, hallName, length, age, language, at, street, city, access, hours, phone } = facts
  const where = list(
    [hallName, at.name, street, city].filter((phrase) => phrase !== null),
    ', ',
  )
  const what = list(
    [length, age, language].filter((phrase) => phrase !== null),
    ', ',
  )
  const booking = list(
    [phone, hours].filter((phrase) => phrase !== null),
    ', ',
  )
  const cost = withFree(facts)
  return [
    practical(say`Dates${thin}: ${calendarLine(slots)}`),
    practical(where && say`Lieu${thin}: ${where}`),
    practical(what && say`Durée et public${thin}: ${what}`),
    practical(cost && say`Tarifs${thin}: ${cost}`),
    practical(access && say`Accès${thin}: ${access}`),
    practical(booking && say`Billetterie${thin}: ${booking}`),
  ]
}

function contact({ facts }: Workshop): Sentence | null {
  const { pressContact } = facts.house
  return practical(
    pressContact ? say`Contact presse${thin}: ${fact('person', 'house.pressContact', pressContact)}` : null,
  )
}
