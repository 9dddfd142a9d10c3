import { graphemes, withoutMarks } from '../channels/channel-rules.ts'
import { leafletRoom } from '../channels/leaflet.ts'
import * as moves from './body-moves.ts'
import { titleDates } from './calendar.ts'
import { stars } from './career.ts'
import { pageOpening } from './channel-openings.ts'
import { practical, rule } from './chooser.ts'
import { callToAction, mentions, photoCredit, withFree } from './closing-lines.ts'
import { type Compose, paragraph, paragraphs, type Workshop } from './composition.ts'
import type { FactBook } from './fact-book.ts'
import { de } from './french.ts'
import { atHead } from './house.ts'
import { creditLines } from './people.ts'
import { capitalised, fact, list, type Phrase, type Sentence, say, textOf } from './phrase.ts'
import { calendarOf } from './placed-dates.ts'
import * as practicals from './practical-moves.ts'
import { shortMeeting } from './reason-lines.ts'
import { further, storyWords } from './text-length.ts'

const metaTitleRoom = 60
const metaDescriptionRoom = 155

/** A page of the season's brochure: title, text, credits and calendar as lines. */
export const composeBrochure: Compose = (workshop) => {
  const { facts, choose, request } = workshop
  // Its head line has named the work and whose it is: the story follows it.
  const told = moves.story(facts, choose, storyWords(workshop, 110))
  const first = told.length > 0 ? null : pageOpening(workshop)
  const isCredited = (told.length > 0 || first !== null) && (facts.show.credits ?? []).length > 0
  const isSpare = workshop.plan.spare > 0 && isCredited
  return {
    subject: null,
    preheader: null,
    paragraphs: paragraphs(
      paragraph([practical(headLine(workshop))]),
      paragraph([first, ...told]),
      // Who makes it is in the credits below: once is enough.
      paragraph([isSpare ? null : besideStory(workshop, told), isCredited ? null : moves.makers(facts, choose)]),
      paragraph([moves.award(facts, choose), moves.claim(facts, choose), stars(facts, choose)]),
      ...further(workshop),
      paragraph(creditLines(facts.show).map(practical), '\n'),
      paragraph([practical(facts.calendar), ...tail(workshop)], '\n'),
      paragraph([photoCredit(facts), ...mentions(request.house, 'brochure')], '\n'),
    ),
    hashtags: [],
    altText: null,
  }
}

/** One line for a leaflet: everything, separated by points; where it would pass over its lines, what a reader can find elsewhere gives way. */
export const composeLeaflet: Compose = ({ facts, request }) => {
  const carried = paragraph(mentions(request.house, 'leaflet'), '\n')
  const spared = [...leastNeeded.keys(), leastNeeded.length].map((count) => new Set(leastNeeded.slice(0, count)))
  const versions = spared.flatMap((left) => practical(leafletLine(facts, left)) ?? [])
  const texts = [...(carried?.sentences ?? [])].map(({ phrase }) => `\n\n${textOf(phrase)}`).join('')
  const fits = ({ phrase }: Sentence) => graphemes(withoutMarks(textOf(phrase) + texts)) <= leafletRoom
  const single = versions.find(fits) ?? versions.at(-1)
  return {
    subject: null,
    preheader: null,
    paragraphs: paragraphs(single ? paragraph([single]) : null, carried),
    hashtags: [],
    altText: null,
  }
}

type Spared = 'words' | 'weekdays' | 'staging' | 'tariffs' | 'company' | 'author'

/** What gives way on a leaflet, a thing more each time; never a date, an hour, a place, an age or an access. */
const leastNeeded: readonly Spared[] = ['words', 'weekdays', 'staging', 'tariffs', 'company', 'author']

function leafletLine(facts: FactBook, spared: ReadonlySet<Spared>): Phrase | null {
  const { title, author, company, lead, slots, stops, length, age, language, hallName, isHome, at, range, free } = facts
  const by = list(
    [spared.has('author') ? null : author, spared.has('company') ? null : (company?.name ?? null)].filter(
      (phrase) => phrase !== null,
    ),
    ' / ',
  )
  const staging = lead && !spared.has('staging') ? say`${lead.task} ${lead.full}` : null
  const cost = spared.has('tariffs') && range ? list(free ? [range, free] : [range], ', ') : withFree(facts)
  const items = [
    title,
    by,
    staging,
    calendarOf(slots, { stops, isTight: spared.has('weekdays') }),
    hallName,
    isHome && hallName ? null : (at?.name ?? null),
    length,
    age,
    language,
    cost,
    // Bare words on a line of bare facts: what a word of the trade means is told where there are sentences.
    ...facts.around.map((item) => (spared.has('words') ? withoutWhen(bareWords(item)) : bareWords(item))),
    facts.soldOut ?? facts.lastSeats,
    // Last: a day of performance after it would be read as another day of sale.
    facts.saleOpening?.told ?? null,
  ]
  return list(
    items.filter((phrase) => phrase !== null),
    ' · ',
    ' · ',
  )
}

function bareWords(item: Phrase): Phrase {
  return item.filter((piece) => typeof piece !== 'string' || !/^ \((?:accueil|pour les) /u.test(piece))
}

/** « le vendredi, rencontre avec l’équipe », since every meeting comes after its performance; « le samedi, audiodescription ». */
function withoutWhen(item: Phrase): Phrase {
  return item.map((piece) => {
    if (typeof piece === 'string') return piece.replace(/représentation (?:en|avec) $/u, '')
    return piece.factId.endsWith('.meeting') ? { ...piece, text: shortMeeting(piece.text) } : piece
  })
}

/** The show's page on the site: meta title and description, then the text. */
export const composeWeb: Compose = (workshop) => {
  const { facts, choose, request } = workshop
  const first = pageOpening(workshop)
  const told = moves.story(facts, choose, storyWords(workshop, 110))
  return {
    subject: metaTitle(workshop),
    preheader: metaDescription(workshop),
    paragraphs: paragraphs(
      paragraph([first, ...told]),
      paragraph([
        moves.makers(facts, choose),
        besideStory(workshop, told),
        moves.asked(facts, choose, workshop.emphasis.reasons),
      ]),
      paragraph([moves.award(facts, choose), moves.claim(facts, choose)]),
      ...further(workshop),
      paragraph([
        practicals.dates(facts, choose),
        practicals.soldOut(facts, choose),
        ...practicals.around(facts, choose),
        moves.leftOut(facts, choose),
      ]),
      paragraph([moves.pressQuote(facts, choose), stars(facts, choose)]),
      paragraph([practicals.wayThere(facts, choose), practicals.bar(facts, choose)]),
      paragraph([callToAction(workshop)]),
      paragraph(creditLines(facts.show).map(practical), '\n'),
      paragraph([photoCredit(facts), ...mentions(request.house, 'web')], '\n'),
    ),
    hashtags: [],
    altText: null,
  }
}

/** A page is read alone and tells its story whole; the note stands beside it until the season has read it often, or in its place. */
function besideStory({ facts, choose }: Workshop, told: readonly Sentence[]): Sentence | null {
  if (told.length === 0) return moves.insteadOfStory(facts, choose)
  return moves.isNoteWorn(facts, choose) ? null : moves.noteQuote(facts, choose)
}

function headLine({ facts: { title, subtitle, author, company } }: Workshop): Phrase | null {
  return list(
    [title, subtitle, author, company?.name ?? null].filter((phrase) => phrase !== null),
    ' · ',
    ' · ',
  )
}

function tail({ facts }: Workshop) {
  const { hallName, isHome, at, length, age, language, soldOut, lastSeats } = facts
  const what = list(
    [hallName, isHome ? null : (at?.name ?? null), length, age, language].filter((phrase) => phrase !== null),
    ', ',
  )
  return [
    practical(what),
    ...facts.around.map((item) => practical(item)),
    practical(soldOut ?? lastSeats),
    practical(withFree(facts)),
    practical(facts.saleOpening && capitalised(facts.saleOpening.told)),
  ]
}

/** Title, author, dates and house within what search engines show; the short name of the house before no date at all. */
function metaTitle({ bare }: Workshop): Phrase | null {
  const { title, author, at, slots, house, isHome } = bare
  const work = author ? [...title, ' ', ...(de(author) ?? [])] : title
  const dates = titleDates(slots, { withYear: false })
  const short = isHome && house.shortName ? [fact('venue', 'house.shortName', atHead(house.shortName))] : at?.name
  return (
    [
      say`${work}, ${dates}, ${at?.name}`,
      say`${work}, ${dates}, ${short}`,
      say`${title}, ${dates}, ${at?.name}`,
      say`${title}, ${dates}, ${short}`,
      say`${title}, ${short}`,
      say`${work}, ${dates}`,
      say`${title}, ${dates}`,
    ].find((phrase) => phrase !== null && textOf(phrase).length <= metaTitleRoom) ?? title
  )
}

/** As many true sentences as 155 signs hold, most useful first. */
function metaDescription({ bare, choose }: Workshop): Phrase | null {
  const { lead, title, playedBy, company, dates, range, single, around } = bare
  const openings = [
    lead && say`${lead.full} ${lead.verb}${lead.particle} ${title} avec ${playedBy}.`,
    lead && say`${lead.full} ${lead.verb}${lead.particle} ${title}.`,
    company && say`${title}, par ${company.full}.`,
    say`${title} ${bare.at?.at}.`,
  ]
  const first = choose.pick(
    openings
      .filter((phrase) => phrase !== null && textOf(phrase).length <= metaDescriptionRoom)
      .slice(0, 1)
      .map(rule),
  )
  let description = first?.phrase ?? null
  for (const item of [dates, single ?? range, ...around]) {
    const sentence = rule(say`${item}.`)
    if (!sentence) continue
    const longer: Phrase = description ? [...description, ' ', ...sentence.phrase] : sentence.phrase
    if (textOf(longer).length <= metaDescriptionRoom) description = longer
  }
  return description
}
