import type { Meaning } from '../../../../contract/index.ts'
import { isWayToPay } from '../../clean/index.ts'
import { normaliseHeader } from '../../layouts/index.ts'
import {
  isSureTariff,
  isTariffHeading,
  legendOfLetters,
  personHeading,
  readHeading,
  seatsInCell,
} from '../../wide/index.ts'
import type { MeaningGuess } from '../infer-meanings.ts'
import { nameCandidates } from '../names/name-candidates.ts'
import { namesSubscribers } from '../people/subscriber-names.ts'
import { type ColumnProfile, shareOf } from '../profile/column-profile.ts'
import type { SettleInput } from '../settle-input.ts'
import { settleCountedCrosses } from './counted-crosses.ts'
import { settlePairs } from './paired-columns.ts'
import { arePricesOfProgramme } from './tariff-grid.ts'
import { settleSums } from './wide-sums.ts'

/** A name that a vendor's file is known by is surer than a tariff of the same word. */
const surestName = 0.9
/** No house sells as many seats at one tariff for one evening. */
const mostSeats = 20_000

/**
 * Columns that hold seats rather than a property of their row: one a tariff (« Plein | Réduit | Invit. »), one a show (« L’Avare 10/10 »).
 * Two columns prove each other; one alone has to give its price or ask for a number of seats. Once they are known, the columns that
 * add them up are too.
 */
export function settleWide(given: SettleInput): MeaningGuess[] {
  const pairs = settlePairs(given)
  const isFixed = (index: number) => given.isFixed(index) || pairs?.columns.has(index) === true
  const input = pairs === null ? given : { ...given, guesses: pairs.guesses, isFixed }
  const guesses = withPersons(input)
  const shows = [...showColumns({ ...input, guesses }), ...undatedShows({ ...input, guesses })]
  const tariffs = tariffColumns({ ...input, guesses }).filter((index) => !shows.includes(index))
  const price = priceOfCounted(input.header, tariffs)
  const found = guesses.map((guess, index): MeaningGuess => {
    if (shows.includes(index)) return { meaning: 'showSeats', confidence: 0.75 }
    if (index === price) return { meaning: 'unitPriceCents', confidence: 0.75 }
    return tariffs.includes(index) ? { meaning: 'tariffSeats', confidence: 0.75 } : guess
  })
  const seats = shows.some((index) => hasMarks(input.profiles[index])) ? seatsOfMarks(input, found) : null
  if (seats !== null) found[seats] = { meaning: 'quantity', confidence: 0.75 }
  settleDaysOfSale(input, found)
  settleDateBesideShows(input, found, shows)
  const isWide = found.some(({ meaning }) => meaning === 'tariffSeats' || meaning === 'showSeats')
  if (!isWide || pairs?.hasTotal === true) return found
  return settleSums({ ...input, guesses: settleCountedCrosses(input, found) })
}

/**
 * A journal of sales by day, with one column a kind of seat: its « Jour » is the day of the sale where another column of days is called
 * « Représentation ».
 */
function settleDaysOfSale({ header, profiles, isFixed }: SettleInput, settled: MeaningGuess[]): void {
  if (!settled.some(({ meaning }) => meaning === 'tariffSeats') || settled.some(isOfSale)) return
  const day = settled.findIndex(({ meaning }) => meaning === 'startsAt')
  const night = header.findIndex((name, index) => {
    const profile = profiles[index]
    const isOfNight = /^(representation|seance|date de (la )?(representation|seance))$/.test(normaliseHeader(name))
    return isOfNight && settled[index]?.meaning === 'unknown' && profile !== undefined && shareOf(profile, 'date') > 0.6
  })
  if (night < 0 || day < 0 || isFixed(day) || !/^(jour|date)$/.test(normaliseHeader(header[day] ?? ''))) return
  settled[day] = { meaning: 'purchasedAt', confidence: 0.75 }
  settled[night] = { meaning: 'startsAt', confidence: 0.75 }
}

/** « Date » beside columns that bear the days of their shows is that of the sale. */
function settleDateBesideShows({ header }: SettleInput, settled: MeaningGuess[], shows: readonly number[]): void {
  if (shows.length === 0 || shows.some((index) => readHeading(header[index] ?? '').date === null)) return
  const date = settled.findIndex(({ ambiguous }) => ambiguous?.includes('startsAt') === true)
  if (date >= 0) settled[date] = { meaning: 'purchasedAt', confidence: 0.75 }
}

function isOfSale({ meaning }: MeaningGuess): boolean {
  return meaning === 'purchasedAt'
}

const attendeeParts = {
  lastName: 'attendeeLastName',
  firstName: 'attendeeFirstName',
  fullName: 'attendeeFullName',
} as const

/** Columns that number the persons of their row: « Spectateur 1 - Nom », « Spectateur 2 - Nom ». */
function withPersons({ header, profiles, guesses, isFixed }: SettleInput): MeaningGuess[] {
  const headings = header.map((name, index) => {
    const profile = profiles[index]
    const isOfNames = profile !== undefined && (profile.filled === 0 || shareOf(profile, 'text') > leastNames)
    return isOfNames && !isFixed(index) ? personHeading(name) : null
  })
  const ranks = new Set(
    headings.flatMap((heading, index) => (heading && profiles[index]?.filled ? [heading.rank] : [])),
  )
  if (ranks.size < 2) return [...guesses]
  return guesses.map((guess, index) => {
    const heading = headings[index]
    return heading ? { meaning: attendeeParts[heading.part], confidence: 0.8 } : guess
  })
}

/** Share of the filled cells that have to be words. */
const leastNames = 0.8

function tariffColumns(input: SettleInput): number[] {
  const { header, profiles, guesses, isFixed } = input
  const named = header.flatMap((name, index) => {
    const profile = profiles[index]
    const isFree = !isFixed(index) && (guesses[index]?.confidence ?? 0) < surestName && !isAmongPayments(header, index)
    return profile !== undefined && isFree && isTariffHeading(name) && holdsSeats(profile) ? [index] : []
  })
  const told = named.filter((index) => (profiles[index]?.filled ?? 0) > 0)
  if (areFlags(told, { profiles, guesses }) || arePricesOfProgramme(input, told)) return []
  if (told.length < 2 && !told.some((index) => isSureTariff(header[index] ?? ''))) return letteredColumns(input)
  return [...named, ...standBetween(told, { header, profiles, guesses, isFixed })]
}

/** « Tarif élève » beside « Nb élèves » is what a pupil pays, no more seats of theirs. */
function priceOfCounted(header: readonly string[], tariffs: readonly number[]): number | null {
  const counted = tariffs.flatMap((index) => countedHeading.exec(normaliseHeader(header[index] ?? ''))?.[1] ?? [])
  const found = tariffs.find((index) => {
    const [, who] = pricedHeading.exec(normaliseHeader(header[index] ?? '')) ?? []
    return who !== undefined && counted.includes(who)
  })
  return found ?? null
}

const countedHeading = /^(?:nb|nbre|nombre|effectif)s?\.? ?(?:d['’]|de |des )?(\p{L}+?)s?$/u
const pricedHeading = /^(?:prix|tarif|px|montant|cout)s? (?:par |d['’]un |de l['’])?(\p{L}+?)s?$/u

/** « P | R | E | X » side by side over numbers of seats, where a line above the table tells as many tariffs. */
function letteredColumns({ header, profiles, guesses, isFixed, titles }: SettleInput): number[] {
  const isLetter = header.map((name, index) => {
    const profile = profiles[index]
    const isFree = !isFixed(index) && (guesses[index]?.confidence ?? 0) < surestName
    return isFree && /^\p{L}$/u.test(name.trim()) && profile !== undefined && holdsSeats(profile)
  })
  const run = header.flatMap((_, index) => (isLetter[index] ? [index] : []))
  const areTogether = run.every((index, at) => at === 0 || index === (run[at - 1] ?? 0) + 1)
  const labels = run.map((index) => header[index] ?? '')
  return areTogether && legendOfLetters(labels, titles) !== null ? run : []
}

/** Small numbers that nothing explains between two columns of tariffs are those of one more: « Adultes | Membres cercle | Enfants ». */
function standBetween(
  tariffs: readonly number[],
  { header, profiles, guesses, isFixed }: Pick<SettleInput, 'header' | 'profiles' | 'guesses' | 'isFixed'>,
): number[] {
  const [first, last] = [Math.min(...tariffs), Math.max(...tariffs)]
  return header.flatMap((name, index) => {
    const isInside = index > first && index < last && !tariffs.includes(index)
    const { meaning, confidence } = guesses[index] ?? { meaning: 'unknown', confidence: 0 }
    const isOpen = meaning === 'unknown' && confidence < surestName && !isFixed(index)
    return isInside && isOpen && isOfSeats(name, profiles[index]) ? [index] : []
  })
}

/** Small numbers under a name that is of nothing known. */
function isOfSeats(name: string, profile: ColumnProfile | undefined): boolean {
  const plain = normaliseHeader(name)
  if (profile === undefined || profile.filled === 0 || !(/\p{L}{3}/u.test(name) || ofDay.test(plain))) return false
  return (
    nameCandidates(name).length === 0 &&
    !isGift.test(plain) &&
    !ofAnswers.test(plain) &&
    !numberOfSeats.test(plain.replaceAll('.', '')) &&
    !numberOfShows.test(plain) &&
    profile.numbers.max <= mostSeatsOfCell &&
    holdsSeats(profile)
  )
}

/** « Pass culture » beside « CB | Chèques | Espèces » is money, paid that way: no tariff. */
function isAmongPayments(header: readonly string[], index: number): boolean {
  if (!isWayToPay(header[index] ?? '')) return false
  let [from, to] = [index, index]
  while (from > 0 && isWayToPay(header[from - 1] ?? '')) from -= 1
  while (to < header.length - 1 && isWayToPay(header[to + 1] ?? '')) to += 1
  return to > from
}

const ofSales = new Set<Meaning>([
  ...(['showTitle', 'startsAt', 'purchasedAt', 'orderNumber', 'quantity', 'isPaid'] as const),
  ...(['priceCents', 'unitPriceCents', 'orderTotalCents', 'receiptsCents', 'capacity'] as const),
])

/**
 * « Abonné », « Adhérent » of 0 and 1 where nothing else speaks of a sale are what a list of contacts knows of each; so is anything beside
 * the number of a ticket, whose row is one seat.
 */
function areFlags(
  columns: readonly number[],
  { profiles, guesses }: Pick<SettleInput, 'profiles' | 'guesses'>,
): boolean {
  const isOfTickets = guesses.some(({ meaning }) => meaning === 'ticketNumber')
  const isOfSales = guesses.some(({ meaning }) => ofSales.has(meaning))
  return isOfTickets || (!isOfSales && columns.every((index) => (profiles[index]?.numbers.max ?? 0) <= 1))
}

/** Columns named for a day, of crosses or of numbers of seats. Their row is a buyer, or else a sale. */
function showColumns({ header, profiles, guesses, isFixed }: SettleInput): number[] {
  const named = header.flatMap((name, index) => {
    const profile = profiles[index]
    const { date, title } = readHeading(name)
    const isFree = !isFixed(index) && (guesses[index]?.confidence ?? 0) < surestName
    return profile !== undefined && isFree && date !== null && !isOfWhole(title) && holdsSeats(profile) ? [index] : []
  })
  return named.filter((index) => (profiles[index]?.filled ?? 0) > 0).length > 1 ? named : []
}

/** Shows are told by their number: one or two columns may be anything. */
const fewestShows = 3
/** More seats than this in one cell are a count of something else. */
const mostSeatsOfCell = 30

/**
 * Columns side by side that nothing else explains and that hold numbers of seats, in a list of buyers who pay or of subscribers: each is a show, although its
 * heading gives no day. Left unread, their seats would be lost without a word.
 */
function undatedShows({ header, profiles, guesses, isFixed }: SettleInput): number[] {
  const has = (...any: Meaning[]) => guesses.some(({ meaning }) => any.includes(meaning))
  const isPaid =
    has('priceCents', 'orderTotalCents') || (has('tariff') && header.some((name) => ofDay.test(normaliseHeader(name))))
  const areSubscribers = header.some((name, index) => {
    const profile = profiles[index]
    return guesses[index]?.meaning === 'fullName' && profile !== undefined && namesSubscribers(name, profile)
  })
  if (!has('lastName', 'fullName') || !(isPaid || areSubscribers) || has('showTitle', 'startsAt')) return []
  const isShow = (name: string, index: number) => {
    const profile = profiles[index]
    return (
      guesses[index]?.meaning === 'unknown' && !isFixed(index) && !isTariffHeading(name) && isOfSeats(name, profile)
    )
  }
  let run: number[] = []
  for (const [index, name] of header.entries()) {
    if (isShow(name, index)) run.push(index)
    else if (run.length >= fewestShows) return run
    else run = []
  }
  return run.length >= fewestShows ? run : []
}

/** « V 03 », « sam 4 »: a day of a festival, whose month only its people know. */
const ofDay = /^([lmjvsd]|lun|mar|mer|jeu|ven|sam|dim|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\.? ?\d{1,2}$/

/** What a form asks and is answered by a yes, a part of the seats beside it, or what is used and left of a card of entries: no show. */
const ofAnswers =
  /^(dont|y compris|solde|reste|restant)\b|\b(incluse?|utilisee?|consommee?|restante?)s?$|\bje\b|souhait|recevoir|accept|newsletter|\bavez\b|voulez|\?$/

/** What stands beside columns of shows and counts them all. */
function isOfWhole(title: string | null): boolean {
  return title !== null && /^(total|totaux|montant|places|nb|prix|a payer)\b|^€/.test(normaliseHeader(title))
}

function hasMarks(profile: ColumnProfile | undefined): boolean {
  return profile?.top.some(({ value }) => seatsInCell(value).kind === 'mark') === true
}

const numberOfSeats =
  /^(nb|nbre|nombre) ?(de |d')?(abo|abt|abonn|pers|place|billet)|^(abts?|abos?|places?|pers|personnes)$/

/** What is given beside the seats, in euros that look like numbers of them. */
const isGift = /^(dons?|donations?|soutien|participation libre)( ?\(?(€|eur|euros?|chf|\$)\)?)?$/

/** What counts the shows that a row has chosen: « Nb spect. ». */
const numberOfShows = /^(nb|nbre|nombre) ?(de |d'|des )?(spect|concert|soiree|date|representation)/

/** One subscriber has a few seats: a larger number is a number of subscription. */
const mostSeatsOfOne = 50

/** What a cross is worth: « Nb abts », « Places ». */
function seatsOfMarks({ header, profiles, isFixed }: SettleInput, guesses: readonly MeaningGuess[]): number | null {
  if (guesses.some(({ meaning }) => meaning === 'quantity')) return null
  const found = header.findIndex((name, index) => {
    const profile = profiles[index]
    const isFree = !isFixed(index) && (guesses[index]?.confidence ?? 0) < surestName
    return (
      isFree &&
      profile !== undefined &&
      numberOfSeats.test(normaliseHeader(name).replaceAll('.', '')) &&
      shareOf(profile, 'integer') > 0.9 &&
      profile.numbers.max <= mostSeatsOfOne
    )
  })
  return found < 0 ? null : found
}

/** Nearly all filled cells are crosses or small numbers, some of them in words; a column never filled has nothing against it. */
function holdsSeats(profile: ColumnProfile): boolean {
  const filled = profile.filled - profile.counts.sentinel
  if (filled <= 0) return true
  const { numbers } = profile
  if (shareOf(profile, 'date', 'time', 'email', 'phone') > 0) return false
  // « (2) », seats between parentheses, is how accounts write an amount below zero.
  const bracketed = profile.top.filter(({ value }) => /^\(\d{1,2}\)$/.test(value.trim()))
  if (profile.counts.money > bracketed.reduce((sum, { count }) => sum + count, 0)) return false
  if (numbers.count > 0 && (numbers.max > mostSeats || numbers.leadingZeros > 0)) return false
  const seen = profile.top.reduce((sum, { count }) => sum + count, 0)
  const seats = profile.top.reduce((sum, { value, count }) => {
    const kind = seatsInCell(value).kind
    return kind === 'seats' || kind === 'mark' ? sum + count : sum
  }, 0)
  const blank = profile.top.reduce(
    (sum, { value, count }) => (seatsInCell(value).kind === 'none' ? sum + count : sum),
    0,
  )
  return seats > 0 ? seats >= (seen - blank) * leastSeats : seen === blank
}

/** Share of the filled cells that have to be numbers or crosses. */
const leastSeats = 0.6
