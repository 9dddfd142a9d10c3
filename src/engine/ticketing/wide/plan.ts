import type { Grain, Meaning, ReadColumn } from '../../../contract/index.ts'
import { isNonTicketProduct, yearAnchors, yearFrom } from '../clean/index.ts'
import { namesExtra } from './extra-names.ts'
import { isTariffHeading, readHeading } from './heading.ts'
import { type HeadingDate, momentOf } from './heading-date.ts'
import { type LegendEntry, legendOf, legendOfLetters, readLegend } from './legend.ts'
import { type ColumnPair, pairsOf } from './paired-heading.ts'
import { plain } from './plain.ts'
import { pricesOfEach } from './price-of-each.ts'

/** One column of seats, and what each of its seats is. */
export interface SeatColumn {
  index: number
  name: string
  tariff: string | null
  /** Of one seat, in cents; null when neither its heading nor the title above the table says. */
  priceCents: number | null
  title: string | null
  /** `YYYY-MM-DD` or `YYYY-MM-DD HH:MM`; null when its heading names no day. */
  startsAt: string | null
  /** The column of the money of its seats, where they stand in pairs; null elsewhere. */
  money: number | null
  /** True where that money is what one of its seats costs. */
  isMoneyOfOne: boolean
  /** Who sells them, where its heading names a seller rather than a tariff. */
  channel: string | null
  /** True when its heading speaks of one evening among others, and does not say which. */
  isUndated: boolean
}

/** How the rows of a file become sales: one a filled column of seats. */
export interface WidePlan {
  seats: readonly SeatColumn[]
  /** True of columns of shows, false of columns of tariffs. */
  isOfShows: boolean
  /** The years that were given to the days of headings that bear none, in their order; none when all bear theirs. */
  years: readonly number[]
  /** What the letters that head columns stand for, as a line above tells; none where words do. */
  letters: readonly { letter: string; name: string; priceCents: number | null }[]
  /** True where a cross is the seat of a subscriber. */
  isOfSubscribers: boolean
  /** True where a row is a performance: its columns are added up, not unfolded. */
  isOfPerformances: boolean
  /** Column of the seats of the whole row: a total to compare with, and what a cross is worth. */
  total: number | null
  /** Columns that name the other subscribers of a row (« Abonné 2 »): a cross is the seat of each. */
  subscribers: readonly number[]
  /** Columns of the money of the whole row, then of the price of one seat. */
  money: number | null
  unitPrice: number | null
  /** Columns of what a row pays beside its seats (fees, a donation), which its money may hold. */
  extras: readonly number[]
  /** True where a line above tells that a choice between parentheses was given back: « (x) = choix rendu ». */
  hasGivenBack: boolean
  /** True where a column says when each row was written. */
  isDated: boolean
  /** Columns of the seats of the row that were given back, and of their money. */
  returned: number | null
  refunded: number | null
  /** The columns of seats whose price that is, where its name says it (« Prix / élève »); null where it is that of any seat. */
  unitPriceOf: ReadonlySet<number> | null
  /** The column of who has paid and how: an invitation there is free, whatever its heading costs. */
  payment: number | null
}

export interface PlanInput {
  columns: readonly ReadColumn[]
  grain: Grain
  /** Where a season or prices may be told: lines above the table, names of the sheet and of the file. */
  texts: readonly string[]
  /** The day of the import, `YYYY-MM-DD`. */
  today: string
  /** Month in which the house's seasons begin. */
  startMonth?: number | undefined
}

/** How a file with columns of seats is unfolded; null for a file that has none, or whose rows are neither sales nor performances. */
export function widePlan({ columns, grain, texts, today, startMonth }: PlanInput): WidePlan | null {
  const wide = columns.flatMap(({ meaning }, index) => (isWide(meaning) ? [index] : []))
  if (wide.length === 0 || !(grain === 'tickets' || grain === 'orders' || grain === 'performances')) return null
  const at = (...meanings: Meaning[]) => {
    const found = columns.findIndex(({ meaning }) => meanings.includes(meaning))
    return found < 0 ? null : found
  }
  const isOfShows = wide.every((index) => columns[index]?.meaning === 'showSeats')
  const legend = readLegend(texts)
  const dates = wide.flatMap((index) => readHeading(columns[index]?.name ?? '').date ?? [])
  const anchors = yearAnchors(dates, { titles: texts, today, startMonth, firstSale: null }) ?? []
  const from = anchors.length === 1 ? (anchors[0] ?? null) : null
  const letters = legendOfLetters(
    wide.map((index) => columns[index]?.name ?? ''),
    texts,
  )
  const pairs = new Map(pairedIn(columns).map((pair) => [pair.seats, pair]))
  const priced = pricesIn(columns)
  return {
    seats: wide.map((index, place) => {
      const pair = pairs.get(index)
      const letter = letters?.[place] ?? null
      const column = seatColumn(columns[index], index, { from, legend, letter, label: pair?.label ?? null })
      const price = priced.get(index)
      if (price !== undefined) return { ...column, money: price, isMoneyOfOne: true }
      return pair === undefined ? column : inPair(column, pair)
    }),
    isOfShows,
    letters: (letters ?? []).map(({ name, priceCents }, place) => ({
      letter: columns[wide[place] ?? 0]?.name ?? '',
      ...{ name, priceCents },
    })),
    years: yearsGiven(dates, from),
    isOfSubscribers:
      isOfShows && [...texts, ...columns.map(({ name }) => name)].some((text) => subscribers.test(plain(text))),
    isOfPerformances: grain === 'performances',
    total: grain === 'performances' ? at('seatsSold') : at('quantity', 'seatsSold'),
    subscribers: columns.flatMap(({ name }, index) => (otherSubscriber.test(plain(name)) ? [index] : [])),
    // Where no row says of which order it is, a total is its row's.
    money: at('priceCents', 'receiptsCents') ?? (at('orderNumber') === null ? at('orderTotalCents') : null),
    unitPrice: at('unitPriceCents'),
    extras: columns.flatMap(({ name, meaning, type }, index) =>
      meaning === 'feesCents' || (meaning === 'unknown' && amounts.has(type) && namesExtra(name)) ? [index] : [],
    ),
    hasGivenBack: texts.some((text) => givenBack.test(plain(text))),
    isDated: at('purchasedAt') !== null,
    returned: at('returnedQuantity'),
    refunded: at('refundedCents'),
    payment: at('paymentMethod', 'isPaid'),
    unitPriceOf: pricedBy(columns, { wide, unitPrice: at('unitPriceCents') }),
  }
}

const amounts = new Set<ReadColumn['type']>(['integer', 'decimal', 'money'])

/** « Prix / élève » is that of « Nb élèves », and says nothing of « Nb accomp. ». */
function pricedBy(
  columns: readonly ReadColumn[],
  { wide, unitPrice }: { wide: readonly number[]; unitPrice: number | null },
): ReadonlySet<number> | null {
  const words = (index: number) =>
    plain(columns[index]?.name ?? '')
      .split(/[^a-z]+/)
      .flatMap((word) => (word.length > 3 ? [word.replace(/s$/, '')] : []))
  const said = unitPrice === null ? [] : words(unitPrice)
  const named = wide.filter((index) => words(index).some((word) => said.includes(word)))
  return named.length === 0 || named.length === wide.length ? null : new Set(named)
}

function yearsGiven(dates: readonly HeadingDate[], from: string | null): number[] {
  if (from === null) return []
  const years = dates.flatMap((date) => (date.year === null ? [yearFrom(from, date)] : []))
  return [...new Set(years)].sort((a, b) => a - b)
}

const subscribers = /\babo(s|nn|\b)|\babts?\b|\bformules?\b/

const givenBack =
  /\((x|\d|\.{2,3}|…)\) ?[=:→] ?[^=;|]*\b(rendu|annul|rembours|abandon|desist|plus voulu|returned|cancel)/

const otherSubscriber =
  /^(nom (de l')?)?(abonnee?|abo)s? ?(n°|no)? ?[2-9]( (nom|prenom)s?)*$|^([2-9]e|second|deuxieme) (abonnee?|abo)$/

function isWide(meaning: Meaning): boolean {
  return meaning === 'tariffSeats' || meaning === 'showSeats'
}

function seatColumn(
  column: ReadColumn | undefined,
  index: number,
  {
    from,
    legend,
    letter,
    label,
  }: { from: string | null; legend: readonly LegendEntry[]; letter: LegendEntry | null; label: string | null },
): SeatColumn {
  const name = label ?? column?.name ?? ''
  const read = readHeading(name)
  const isOfShow = column?.meaning === 'showSeats'
  const isBare = isOfShow && read.date === null
  const title = isBare ? read.tariff : read.title
  const tariff = isBare ? null : read.tariff
  const told = letter ?? (tariff === null ? null : legendOf(legend, tariff))
  return {
    index,
    name,
    tariff: letter !== null || told?.letter ? (told?.name ?? null) : tariff,
    priceCents: read.priceCents ?? told?.priceCents ?? null,
    title,
    money: null,
    isMoneyOfOne: false,
    channel: null,
    startsAt: read.date === null ? null : momentOf(read.date, from),
    isUndated: read.date === null ? read.isUndated || isOfShow : momentOf(read.date, from) === null,
  }
}

/** The pairs whose seats and money are still what they were recognised as. */
function pairedIn(columns: readonly ReadColumn[]): ColumnPair[] {
  return pairsOf(columns.map(({ name }) => name)).map((pair) => ({
    ...pair,
    money: pair.money !== null && columns[pair.money]?.meaning === 'tariffCents' ? pair.money : null,
  }))
}

/** By its column of seats, that of what one of them costs, where it was recognised as such. */
function pricesIn(columns: readonly ReadColumn[]): Map<number, number> {
  const found = pricesOfEach(columns.map(({ name }) => name))
  const isPrice = ({ price }: { price: number }) => columns[price]?.meaning === 'tariffCents'
  return new Map(found.every(isPrice) ? found.map(({ seats, price }) => [seats, price]) : [])
}

/** A pair names a tariff or, in other words, who sells. */
function inPair(column: SeatColumn, { label, money }: ColumnPair): SeatColumn {
  return isTariffHeading(label) ? { ...column, money } : { ...column, money, tariff: null, channel: label }
}

/** The first heading that leaves its performance unsaid, where each column is of its own; null when all is said. */
export function undatedColumn({ seats }: WidePlan): string | null {
  return seats.find(({ isUndated }) => isUndated)?.name ?? null
}

/** The meanings that the headings give in place of columns. */
export function meaningsOfHeadings({ seats: columns }: WidePlan): Meaning[] {
  // « T-shirt du festival » among the articles of a shop has no evening, and is set aside.
  const seats = columns.filter(({ name }) => !isNonTicketProduct(name))
  return [
    ...(seats.every(({ startsAt }) => startsAt !== null) ? (['startsAt'] as const) : []),
    ...(seats.every(({ title }) => title !== null) ? (['showTitle'] as const) : []),
  ]
}
