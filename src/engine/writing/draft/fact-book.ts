import type { HouseRecord, ShowRecord } from '../../../contract/index.ts'
import { askedOf } from './asked.ts'
import { announcedSlots, haveOwnWeekdays, type Slot } from './calendar.ts'
import { type Cast, castOf, isPlayedByAuthor, playedBy, stagedOf } from './cast.ts'
import { type Currency, currencyOf } from './currency.ts'
import type { DraftRequest } from './draft-request.ts'
import { featuredOf, offeredOf, whenOf } from './featured.ts'
import { type Articles, articlesFor, counted, de, type Gender } from './french.ts'
import { access, barClause, boxOfficeHours, city, type Place, phone, placeOf, street, townOf } from './house.ts'
import { languageOf } from './languages.ts'
import { craftsOf, type Lead, type Subject } from './people.ts'
import {
  accessElsewhere,
  aroundByDay,
  aroundOf,
  cancelledDays,
  cancelledOf,
  hallOf,
  isFull,
  isWholeRun,
  lastSeatsOf,
  othersThanFull,
  soldByOf,
  soldOutOf,
  withoutSellerCalled,
} from './performance-facts.ts'
import { fact, list, type Phrase, say, textOf } from './phrase.ts'
import { calendarOf, type RunOptions, type Stop, stopsOf } from './placed-dates.ts'
import { playersOf } from './players.ts'
import {
  allPrices,
  freeUnder,
  groupPrices,
  lowestPrice,
  memberPrice,
  priceRange,
  singlePrice,
  youngPrice,
} from './prices.ts'
import { type OwnTexts, ownTexts } from './quotes.ts'
import { type SaleOpening, saleOpeningOf } from './sale-opening.ts'
import { ageOf, awardOf, durationOf, intervalOf, lengthOf, makersOf, nounOf, writtenThing } from './show-facts.ts'
import { lowerFirst, thin, typeset, withoutStop } from './typography.ts'
import { isUnbooked } from './unbooked.ts'
import { withinSentence } from './within-sentence.ts'

/** How a title is set apart from the text around it. */
export type TitleStyle = 'italic' | 'guillemets' | 'bare'

/** Everything a sentence may say, already bound to its fact; null where the record is silent. */
export interface FactBook {
  readonly show: ShowRecord
  readonly house: HouseRecord
  readonly slots: readonly Slot[]
  /** The performances that the brief is about; none when it is about all of them. */
  readonly featured: readonly Slot[]
  /** There are others than the one of `slots`, which is what this public is proposed: they are a link away. */
  readonly isOneOfMore: boolean
  readonly title: Phrase
  /** The title with who wrote it, where it is first named: « *Bérénice*, de Racine ». */
  readonly signed: Phrase
  /** The title as the subject of a verb: « la pièce *Les Bonnes* dure… », so that the verb agrees with what is seen. */
  readonly subject: Phrase
  /** « de *Bérénice* », « d’*Antigone* », « de la pièce *Le Cid* ». */
  readonly ofTitle: Phrase
  /** « la pièce », « le concert », « le spectacle »: what the show is called when not by its name. */
  readonly the: string
  readonly this: string
  /** « un spectacle », « une pièce ». */
  readonly a: string
  readonly kind: Phrase | null
  /** « cirque pour huit chaises et six acrobates », as the record prints it. */
  readonly subtitle: Phrase | null
  readonly author: Phrase | null
  /** What the author wrote: « un texte », « une musique », « un opéra ». */
  readonly writing: string | null
  readonly company: Subject | null
  readonly lead: Lead | null
  readonly cast: Cast | null
  /** What the leader stages, « cinq interprètes » or « la pièce avec A et B »; null when the leader is one of them. */
  readonly staged: Phrase | null
  /** The cast alone, beside a leader of any trade. */
  readonly playedBy: Phrase | null
  /** Who wrote it plays it, alone or with their fellow authors: « de et avec A ». */
  readonly isPlayedByAuthor: boolean
  /** Those who are neither on stage nor at its head: « lumière Odile Farge, musique Théo Vidal ». */
  readonly team: readonly Phrase[]
  /** Those on stage and who conducts them, a sentence each. */
  readonly players: ReturnType<typeof playersOf>
  readonly award: Phrase | null
  /** What the same company played here before. */
  readonly cameWith: Phrase | null
  readonly duration: Phrase | null
  readonly interval: Phrase | null
  /** « 1 h 50, sans entracte ». */
  readonly length: Phrase | null
  readonly age: Phrase | null
  readonly language: Phrase | null
  /** Of the performances that the brief is about, else of all; each with its place when the run has several. */
  readonly dates: Phrase | null
  /** The dates of all as a line of a calendar. */
  readonly calendar: Phrase | null
  /** Those are all for schools. */
  readonly isForSchools: boolean
  /** The other performances that may be announced, where the brief is about some: told after. */
  readonly others: Phrase | null
  /** Dates short enough for a first sentence: whole up to two days, else « du 2 au 7 février ». */
  readonly openingDates: Phrase | null
  readonly count: Phrase | null
  readonly currency: Currency
  readonly prices: Phrase | null
  readonly range: Phrase | null
  readonly lowest: Phrase | null
  readonly single: Phrase | null
  readonly memberPrice: Phrase | null
  readonly youngPrice: Phrase | null
  readonly free: Phrase | null
  /** Null when the announced performances play in several venues. */
  readonly at: Place | null
  /** The stops of a run in several venues or halls, whose dates hold each its own place. */
  readonly stops: readonly Stop[] | null
  /** False when the announced performances play elsewhere than in the house. */
  readonly isHome: boolean
  readonly street: Phrase | null
  readonly city: Phrase | null
  readonly access: Phrase | null
  readonly bar: Phrase | null
  readonly hours: Phrase | null
  readonly phone: Phrase | null
  /** Hall with its preposition, when every announced performance plays in it. */
  readonly hall: Phrase | null
  readonly hallName: Phrase | null
  /** Who sells every announced performance, where it is not the house: its box office takes no booking then. */
  readonly soldBy: Phrase | null
  /** What happens around a performance, each with its day: meetings, accessibility. */
  readonly around: readonly Phrase[]
  /** The same, a meeting or a kind of access each. */
  readonly aroundApart: readonly Phrase[]
  readonly soldOut: Phrase | null
  /** Nothing is left of the whole run: a text says so, and sells nothing. */
  readonly isFull: boolean
  /** None is told to be left of what cannot be bought yet. */
  readonly lastSeats: Phrase | null
  /** Null from the day of the opening on: until then a text tells that day, and invites nobody to book. */
  readonly saleOpening: SaleOpening | null
  /** One comes as one is: nothing is said of booking. */
  readonly isUnbooked: boolean
  /** Which evenings are full, in a sentence that leads to the others. */
  readonly othersThanFull: Phrase | null
  /** Performances for schools, when the draft may speak of them and its brief is about no other. */
  readonly schools: Phrase | null
  /** Tariffs of groups and schools, when the house has any. */
  readonly groupPrices: Phrase | null
  readonly photo: Phrase | null
  readonly credit: Phrase | null
  readonly url: Phrase | null
  readonly texts: OwnTexts
  readonly bought: Phrase | null
  /** What the brief asks for, in its own words. */
  readonly intention: string | null
  /** The performances called off that were still to come: « La représentation du samedi 17 avril à 17 h est annulée. » */
  readonly cancelled: Phrase | null
  /** « samedi 17 avril à 17 h » */
  readonly cancelledDays: Phrase | null
}

/** « Trois acrobates, un mât… »: a story that counts those on stage itself, before which « trois interprètes » says it twice. */
function isCountedByStory(show: ShowRecord): boolean {
  const number = castOf(show)?.number
  const [first = ''] = (show.texts ?? []).filter(({ kind }) => kind !== 'note').map(({ text }) => text)
  return number !== undefined && first.toLocaleLowerCase('fr').startsWith(`${textOf(number).toLocaleLowerCase('fr')} `)
}

/**
 * Gathers the facts of a request; `titles` says how titles are set, `withYear` whether dates print their year, `isTight` whether a long run is told
 * in as few signs as hold it.
 */
export function factBook(
  request: DraftRequest,
  {
    titles,
    withYear,
    shortDays,
    isTight = false,
    isWholeRunTold = false,
  }: {
    readonly titles: TitleStyle
    readonly shortDays: boolean
    /** Every performance, though its public is proposed one. */
    readonly isWholeRunTold?: boolean
  } & RunOptions,
): FactBook {
  const { show, house, asOf } = request
  const withSchools = request.audience.key === 'group' && request.brief.channel === 'email'
  const announced = announcedSlots(show, { asOf, withSchools })
  const evenings = eveningsTold(request, { announced, isWholeRunTold })
  const { slots, offered } = evenings
  const featured = featuredOf(request, announced)
  const { noun, gender } = nounOf(show.genre)
  const time = durationOf(show)
  const { place, isHome } = placeOf(house, announced)
  const interval = intervalOf(show)
  const title = titled(fact('title', 'title', show.title), titles)
  const articles = articlesFor(noun, gender)
  const makers = makersOf(show)
  const currency = currencyOf(show, house)
  const stops = stopsOf(house, slots, announced)
  const saleOpening = saleOpeningOf(show, slots, { asOf, withYear })
  const soldBy = soldByOf(slots, house)
  const byWeekday = shortDays && haveOwnWeekdays(slots)
  return {
    show,
    house,
    slots,
    featured,
    isOneOfMore: offered !== null,
    title,
    subject: /^(les|des)\s/iu.test(show.title) ? [`${articles.the}${noun} `, ...title] : title,
    ofTitle: /^(le|les|des)\s/iu.test(show.title) ? [`${articles.of}${noun} `, ...title] : (de(title) ?? title),
    the: `${articles.the}${noun}`,
    this: `${demonstrative(gender, articles)} ${noun}`,
    a: `${gender === 'F' ? 'une' : 'un'} ${noun}`,
    kind: show.genre ? [fact('quote', 'genre', lowerFirst(typeset(show.genre)))] : null,
    subtitle: show.subtitle ? [fact('quote', 'subtitle', withinSentence(withoutStop(show.subtitle)))] : null,
    ...makers,
    signed: say`${title}, ${de(makers.author)}` ?? title,
    writing: writtenThing(show),
    ...(isCountedByStory(show)
      ? { cast: null, staged: null, playedBy: null }
      : { cast: castOf(show), staged: stagedOf(show, `${articles.the}${noun}`), playedBy: playedBy(show) }),
    isPlayedByAuthor: isPlayedByAuthor(show, makers.author),
    team: craftsOf(show),
    players: playersOf(show),
    award: awardOf(show),
    cameWith: cameWith(request, titles),
    duration: time,
    interval,
    length: lengthOf(time, interval),
    age: ageOf(show),
    language: languageOf(show),
    ...whenOf({ announced, slots, featured, house }, { withYear, isTight, asOf }),
    calendar: calendarOf(slots, { stops, isTight }),
    count:
      slots.length > 0 && isWholeRun(show, slots)
        ? [fact('count', 'performances', counted(slots.length, 'représentation'))]
        : null,
    currency,
    ...pricesOf(show, slots, currency),
    at: place,
    stops,
    isHome,
    street: isHome ? street(house) : null,
    city: isHome ? city(house) : townOf(slots),
    access: isHome ? access(house) : null,
    bar: isHome ? barClause(house, slots) : null,
    // The counter's hours are those of the house's own number.
    hours: show.phone ? null : boxOfficeHours(house),
    phone: phoneToBook(house, show, soldBy),
    soldBy,
    ...hallOf([...new Set([...slots, ...featured])]),
    ...aroundFacts({ ...evenings, byWeekday }, { show, soldBy }),
    soldOut: soldOutOf(show, slots),
    isFull: isFull(show, slots),
    lastSeats: saleOpening ? null : lastSeatsOf(show, slots),
    saleOpening,
    isUnbooked: isUnbooked(show),
    othersThanFull: othersThanFull(show, slots),
    groupPrices: groupPrices(show, currency),
    ...photoOf(show),
    url: show.bookingUrl ? [fact('url', 'bookingUrl', show.bookingUrl)] : null,
    texts: ownTexts(show, { asOf, house }),
    bought: boughtOf(request, titles),
    intention: askedOf(request.brief),
    cancelled: cancelledOf(show, asOf),
    cancelledDays: cancelledDays(show, asOf),
  }
}

interface Evenings {
  /** Those that the text tells. */
  readonly slots: readonly Slot[]
  /** The only one of them, where its public is proposed one. */
  readonly offered: Slot | null
  readonly all: readonly Slot[]
}

function eveningsTold(
  request: DraftRequest,
  { announced, isWholeRunTold }: { readonly announced: readonly Slot[]; readonly isWholeRunTold: boolean },
): Evenings {
  const all = announced.filter(({ facts }) => facts.audience !== 'school')
  const offered = isWholeRunTold ? null : offeredOf(request, all)
  return { slots: offered ? [offered] : all, offered, all }
}

function aroundFacts(
  { slots, offered, all, byWeekday }: Evenings & { readonly byWeekday: boolean },
  seller: Parameters<typeof withoutSellerCalled>[1],
) {
  const told = (items: readonly Phrase[]) => withoutSellerCalled(items, seller)
  const elsewhere = offered ? accessElsewhere(offered, all) : []
  return {
    around: told([...aroundByDay(slots, byWeekday), ...elsewhere]),
    aroundApart: told([...aroundOf(slots, byWeekday), ...elsewhere]),
  }
}

function cameWith({ show, pastWorks }: DraftRequest, style: TitleStyle): Phrase | null {
  const index = (pastWorks ?? []).findLastIndex(
    ({ company, title }) => company === show.company && title !== show.title,
  )
  const past = pastWorks?.[index]
  return past ? titled(fact('title', `house.pastWorks.${index}`, past.title), style) : null
}

function demonstrative(gender: Gender, { the }: Articles): string {
  if (gender === 'F') return 'cette'
  return the === 'l’' ? 'cet' : 'ce'
}

/** `*Bérénice*`, `« Bérénice »` or `Bérénice`. */
export function titled(title: ReturnType<typeof fact>, style: TitleStyle): Phrase {
  if (style === 'italic') return ['*', title, '*']
  return style === 'guillemets' ? [`«${thin}`, title, `${thin}»`] : [title]
}

function pricesOf(show: ShowRecord, slots: readonly Slot[], currency: Currency) {
  const told = { prices: allPrices(show, currency), free: freeUnder(show) }
  return isFull(show, slots)
    ? { ...told, range: null, lowest: null, single: null, memberPrice: null, youngPrice: null }
    : {
        ...told,
        range: priceRange(show, currency),
        lowest: lowestPrice(show, currency),
        single: singlePrice(show, currency),
        memberPrice: memberPrice(show, currency),
        youngPrice: youngPrice(show, currency),
      }
}

function photoOf({ photo }: ShowRecord) {
  return {
    photo: photo?.description ? [fact('quote', 'photo.description', withoutStop(photo.description))] : null,
    credit: photo?.credit ? [fact('person', 'photo.credit', withoutStop(photo.credit))] : null,
  }
}

function boughtOf(request: DraftRequest, style: TitleStyle): Phrase | null {
  const titles = (request.audience.allBought ?? []).filter((title) => title !== request.show.title).slice(0, 2)
  return list(titles.map((title, index) => titled(fact('recipient', `audience.allBought.${index}`, title), style)))
}

/** The number to book at: none of the house's where another sells. */
function phoneToBook(house: HouseRecord, show: ShowRecord, soldBy: Phrase | null): Phrase | null {
  return soldBy && !show.phone ? null : phone(house, show.phone)
}
