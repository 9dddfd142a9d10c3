import type { HouseRecord, ShowRecord } from '../../../contract/index.ts'
import { clichesIn } from '../channels/cliches.ts'
import {
  announcedSlots,
  type CalendarOptions,
  datesPhrase,
  haveOwnWeekdays,
  type Slot,
  slotDate,
  slotHour,
  titleDates,
} from './calendar.ts'
import type { DraftRequest } from './draft-request.ts'
import { type Articles, articlesFor, counted, de, type Gender, genderOf } from './french.ts'
import {
  access,
  barClause,
  boxOfficeHours,
  city,
  hallPlace,
  type Place,
  phone,
  placeOf,
  street,
  townOf,
} from './house.ts'
import { authorOf, castOf, companyOf, craftsOf, type Lead, leadOf, type Subject } from './people.ts'
import { fact, list, type Phrase, say, textOf } from './phrase.ts'
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
import { duration, lowerFirst, nbsp, thin, typeset } from './typography.ts'

/** How a title is set apart from the text around it. */
export type TitleStyle = 'italic' | 'guillemets' | 'bare'

/** Everything a sentence may say, already bound to its fact; null where the record is silent. */
export interface FactBook {
  readonly show: ShowRecord
  readonly house: HouseRecord
  readonly slots: readonly Slot[]
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
  readonly kind: Phrase | null
  /** « cirque pour huit chaises et six acrobates », as the record prints it. */
  readonly subtitle: Phrase | null
  readonly author: Phrase | null
  /** What the author wrote: « un texte », « une musique », « un opéra ». */
  readonly writing: string | null
  readonly company: Subject | null
  readonly lead: Lead | null
  readonly cast: ReturnType<typeof castOf>
  /** Those who are neither on stage nor at its head: « lumière Odile Farge, musique Théo Vidal ». */
  readonly team: readonly Phrase[]
  readonly award: Phrase | null
  /** What the same company played here before. */
  readonly cameWith: Phrase | null
  readonly duration: Phrase | null
  readonly interval: Phrase | null
  /** « 1 h 50, sans entracte ». */
  readonly length: Phrase | null
  readonly age: Phrase | null
  readonly language: Phrase | null
  readonly dates: Phrase | null
  /** Dates short enough for a first sentence: whole up to two days, else « du 2 au 7 février ». */
  readonly openingDates: Phrase | null
  readonly count: Phrase | null
  readonly prices: Phrase | null
  readonly range: Phrase | null
  readonly lowest: Phrase | null
  readonly single: Phrase | null
  readonly memberPrice: Phrase | null
  readonly youngPrice: Phrase | null
  readonly free: Phrase | null
  readonly at: Place
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
  /** What happens around a performance, each with its day: meetings, accessibility. */
  readonly around: readonly Phrase[]
  readonly soldOut: Phrase | null
  readonly lastSeats: Phrase | null
  /** Performances for schools, when the draft may speak of them. */
  readonly schools: Phrase | null
  /** Tariffs of groups and schools, when the house has any. */
  readonly groupPrices: Phrase | null
  readonly photo: Phrase | null
  readonly credit: Phrase | null
  readonly url: Phrase | null
  readonly texts: OwnTexts
  readonly bought: Phrase | null
}

/** Gathers the facts of a request; `titles` says how titles are set, `withYear` whether dates print their year. */
export function factBook(
  request: DraftRequest,
  { titles, withYear, shortDays }: { readonly titles: TitleStyle; readonly shortDays: boolean } & CalendarOptions,
): FactBook {
  const { show, house, asOf } = request
  const withSchools = request.audience.key === 'group' && request.brief.channel === 'email'
  const announced = announcedSlots(show, { asOf, withSchools })
  const slots = announced.filter(({ facts }) => facts.audience !== 'school')
  const { noun, gender } = nounOf(show.genre)
  const time = durationOf(show)
  const { place, isHome } = placeOf(house, slots)
  const interval = intervalOf(show)
  const title = titled(fact('title', 'title', show.title), titles)
  const articles = articlesFor(noun, gender)
  const makers = makersOf(show)
  return {
    show,
    house,
    slots,
    title,
    subject: /^(les|des)\s/iu.test(show.title) ? [`${articles.the}${noun} `, ...title] : title,
    ofTitle: /^(le|les|des)\s/iu.test(show.title) ? [`${articles.of}${noun} `, ...title] : (de(title) ?? title),
    the: `${articles.the}${noun}`,
    this: `${demonstrative(gender, articles)} ${noun}`,
    kind: show.genre ? [lowerFirst(typeset(show.genre))] : null,
    subtitle: show.subtitle
      ? [fact('quote', 'subtitle', lowerFirst(typeset(show.subtitle).replace(/\.$/u, '')))]
      : null,
    ...makers,
    signed: say`${title}, ${de(makers.author)}` ?? title,
    writing: writtenThing(show.genre),
    cast: castOf(show),
    team: craftsOf(show),
    award: awardOf(show),
    cameWith: cameWith(request, titles),
    duration: time,
    interval,
    length: lengthOf(time, interval),
    age: ageOf(show),
    language: languageOf(show),
    dates: datesPhrase(slots, { withYear: withYear || isFarOff(slots, asOf) }),
    openingDates: slots.length <= 2 ? datesPhrase(slots, { withYear: false }) : titleDates(slots, { withYear: false }),
    count:
      slots.length > 0 && isWholeRun(show, slots)
        ? [fact('count', 'performances', counted(slots.length, 'représentation'))]
        : null,
    ...pricesOf(show, slots),
    at: place,
    isHome,
    street: isHome ? street(house) : null,
    city: isHome ? city(house) : townOf(slots),
    access: isHome ? access(house) : null,
    bar: isHome ? barClause(house) : null,
    hours: boxOfficeHours(house),
    phone: phone(house, show.phone),
    ...hallOf(slots),
    around: aroundOf(slots, shortDays && haveOwnWeekdays(slots)),
    soldOut: soldOutOf(show, slots),
    lastSeats: lastSeatsOf(show, slots),
    schools: schoolsOf(announced, { withYear: isFarOff(slots, asOf) }),
    groupPrices: groupPrices(show),
    photo: show.photo?.description ? [fact('quote', 'photo.description', stopless(show.photo.description))] : null,
    credit: show.photo?.credit ? [fact('person', 'photo.credit', stopless(show.photo.credit))] : null,
    url: show.bookingUrl ? [fact('url', 'bookingUrl', show.bookingUrl)] : null,
    texts: ownTexts(show, { asOf, house }),
    bought: boughtOf(request, titles),
  }
}

/**
 * Author, company and leader, each named once: a soloist is not « X, par X », and a company that writes its own shows is
 * named as the company, with its article.
 */
function makersOf(show: ShowRecord): Pick<FactBook, 'author' | 'company' | 'lead'> {
  const [author, company, lead] = [authorOf(show), companyOf(show), leadOf(show)]
  const name = (phrase: Phrase | null | undefined) => (phrase ? textOf(phrase).toLocaleLowerCase('fr') : '')
  const elsewhere = [name(lead?.name), name(company?.name)].includes(name(author))
  const signs = author !== null && (elsewhere || isInSubtitle(show, name(author)))
  const isAlone = company !== null && name(lead?.name) === name(company.name)
  return { author: signs ? null : author, company: isAlone ? null : company, lead }
}

/** « d’après Molière » says it better than « de Molière » would. */
function isInSubtitle({ subtitle }: ShowRecord, author: string): boolean {
  return (subtitle ?? '').toLocaleLowerCase('fr').includes(author)
}

function writtenThing(genre: string | null | undefined): string | null {
  if (/^op[ée]ra/iu.test(genre ?? '')) return 'un opéra'
  if (/op[ée]ra|concert|musique|ballet|r[ée]cital|jazz|chanson/iu.test(genre ?? '')) return 'une musique'
  return /danse|cirque|chor[ée]gra/iu.test(genre ?? '') ? null : 'un texte'
}

/** The first prize of the record. */
function awardOf({ awards }: ShowRecord): Phrase | null {
  const [award] = awards ?? []
  return award && clichesIn(award).length === 0 ? [fact('award', 'awards.0', stopless(award))] : null
}

function cameWith({ show, pastWorks }: DraftRequest, style: TitleStyle): Phrase | null {
  const index = (pastWorks ?? []).findLastIndex(
    ({ company, title }) => company === show.company && title !== show.title,
  )
  const past = pastWorks?.[index]
  return past ? titled(fact('title', `house.pastWorks.${index}`, past.title), style) : null
}

/** Performances of the record for schools, in order. */
function schoolsOf(slots: readonly Slot[], options: CalendarOptions): Phrase | null {
  return datesPhrase(
    slots.filter(({ facts }) => facts.audience === 'school'),
    options,
  )
}

function lastSeatsOf(show: ShowRecord, slots: readonly Slot[]): Phrase | null {
  const few = slots.filter(({ facts }) => facts.availability === 'lastSeats')
  const [first] = few
  if (first) {
    const days = list(few.map((slot) => dayAndHour(slot, sharesItsDay(slot, slots))))
    const id = `performances.${first.index}.availability`
    return days && [...days, `${thin}: `, fact('availability', id, 'dernières places')]
  }
  return show.availability === 'lastSeats' ? [fact('availability', 'availability', 'dernières places')] : null
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

export function nounOf(genre: string | null | undefined): { readonly noun: string; readonly gender: Gender } {
  const words = (genre ?? '').toLocaleLowerCase('fr')
  const noun =
    /^th[ée]âtre$/u.test(words) || /^(tragédie|comédie|drame)$/u.test(words)
      ? 'pièce'
      : (['concert', 'opéra', 'récital', 'ballet'].find((word) => words.startsWith(word)) ??
        (/^musique|chanson|jazz|rock/u.test(words) ? 'concert' : 'spectacle'))
  return { noun, gender: genderOf(noun) ?? 'M' }
}

/** No performance of the record is past or for schools: the count of those announced is the count of the run. */
function isWholeRun(show: ShowRecord, slots: readonly Slot[]): boolean {
  return show.performances.filter(({ status }) => status !== 'cancelled').length === slots.length
}

function durationOf(show: ShowRecord): Phrase | null {
  return show.durationMinutes ? [fact('duration', 'durationMinutes', duration(show.durationMinutes))] : null
}

function intervalOf(show: ShowRecord): Phrase | null {
  if (show.intermission === null || show.intermission === undefined) return null
  return [fact('interval', 'intermission', show.intermission ? 'avec entracte' : 'sans entracte')]
}

function lengthOf(time: Phrase | null, interval: Phrase | null): Phrase | null {
  return (interval && say`${time} ${interval}`) ?? time
}

function ageOf(show: ShowRecord): Phrase | null {
  return show.ageFrom ? [fact('age', 'ageFrom', `dès ${show.ageFrom}${nbsp}ans`)] : null
}

function languageOf(show: ShowRecord): Phrase | null {
  const names: Record<string, string> = {
    en: 'anglais',
    de: 'allemand',
    es: 'espagnol',
    it: 'italien',
    pt: 'portugais',
    ar: 'arabe',
    nl: 'néerlandais',
  }
  const language = show.language ? (names[show.language] ?? (show.language.length > 3 ? show.language : null)) : null
  if (!language || /^français/iu.test(language)) return null
  const spoken = fact('language', 'language', `en ${language}`)
  if (!show.surtitles) return [spoken]
  const surtitled = /^(fr|français)$/iu.test(show.surtitles)
    ? 'surtitré en français'
    : lowerFirst(typeset(show.surtitles))
  return [spoken, ', ', fact('language', 'surtitles', surtitled)]
}

function hallOf(slots: readonly Slot[]): { hall: Phrase | null; hallName: Phrase | null } {
  const [first] = slots
  const name = first?.facts.hall
  if (!first || !name || !slots.every(({ facts }) => facts.hall === name)) return { hall: null, hallName: null }
  return { hall: hallPlace(name, first.index), hallName: [fact('hall', `performances.${first.index}.hall`, name)] }
}

function aroundOf(slots: readonly Slot[], byWeekday: boolean): Phrase[] {
  const meetings = slots.flatMap((slot) => {
    const { meeting } = slot.facts
    if (!meeting) return []
    const bound = fact('quote', `performances.${slot.index}.meeting`, stopless(meeting))
    if (new RegExp(slot.day.weekday, 'iu').test(meeting) || slots.length === 1) return [[bound]]
    const words = { ...bound, text: lowerFirst(bound.text) }
    return [byWeekday ? [...weekdayOf(slot), ', ', words] : [...slotDate(slot), `${thin}: `, words]]
  })
  return [...meetings, ...accessibilityOf(slots, byWeekday)]
}

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
      return slots.length === 1 ? [[bound]] : [say`${bound} à chaque représentation` ?? []]
    }
    const days = list(
      members.map((slot) => (byWeekday ? weekdayOf(slot) : dayAndHour(slot, sharesItsDay(slot, slots)))),
    )
    return days ? [say`${bound} ${days}` ?? []] : []
  })
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
  return slots.some((other) => other !== slot && other.day.iso === slot.day.iso)
}

function pricesOf(show: ShowRecord, slots: readonly Slot[]) {
  const told = { prices: allPrices(show), free: freeUnder(show) }
  return isFull(show, slots)
    ? { ...told, range: null, lowest: null, single: null, memberPrice: null, youngPrice: null }
    : {
        ...told,
        range: priceRange(show),
        lowest: lowestPrice(show),
        single: singlePrice(show),
        memberPrice: memberPrice(show),
        youngPrice: youngPrice(show),
      }
}

/** Nothing is left to sell: no price is put forward, though the tariffs are still told. */
function isFull({ availability }: ShowRecord, slots: readonly Slot[]): boolean {
  return (
    availability === 'soldOut' || (slots.length > 0 && slots.every(({ facts }) => facts.availability === 'soldOut'))
  )
}

function soldOutOf(show: ShowRecord, slots: readonly Slot[]): Phrase | null {
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

function boughtOf(request: DraftRequest, style: TitleStyle): Phrase | null {
  const titles = (request.audience.allBought ?? []).filter((title) => title !== request.show.title).slice(0, 2)
  return list(titles.map((title, index) => titled(fact('recipient', `audience.allBought.${index}`, title), style)))
}

/** More than eight months away: without its year a date is read as last season's. */
function isFarOff(slots: readonly Slot[], asOf: string): boolean {
  const last = slots.at(-1)
  return last !== undefined && Date.parse(last.day.iso) - Date.parse(asOf) > 240 * 86_400_000
}

function stopless(text: string): string {
  return typeset(text).replace(/\.$/u, '')
}
