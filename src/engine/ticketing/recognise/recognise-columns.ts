import type { Grain, Meaning, ReadColumn, StateAnswer } from '../../../contract/index.ts'
import type { YearHints } from '../clean/index.ts'
import { type Layout, matchLayout, normaliseHeader } from '../layouts/index.ts'
import type { RowGroup } from '../read/index.ts'
import { inferMeanings, type MeaningGuess } from './infer-meanings.ts'
import { withAmountsInCents } from './money/amounts-in-cents.ts'
import { settleCounterValue } from './money/counter-value.ts'
import { settleDatedTariffs } from './money/dated-tariffs.ts'
import { settleExtraMoney } from './money/extra-money.ts'
import { settleFeesOfOne } from './money/fees-of-one.ts'
import { settleFeesWithin } from './money/fees-within.ts'
import { settleFreePrices } from './money/free-prices.ts'
import { settleHundredfold } from './money/hundredfold.ts'
import { noteMultiples } from './money/multiples-of-price.ts'
import { settleNetOfDiscount } from './money/net-of-discount.ts'
import { settleNetOfPromotion } from './money/net-of-promotion.ts'
import { settleOrderTotals, settleReferences, settleRowTotals } from './money/order-totals.ts'
import { settlePackagePrices } from './money/package-prices.ts'
import { settlePaidInPart } from './money/paid-in-part.ts'
import { settlePaidOfList } from './money/paid-of-list.ts'
import { settlePriceBySeats } from './money/price-by-seats.ts'
import { settlePricesOfEach } from './money/prices-of-each.ts'
import { settleProvedPrices } from './money/proved-prices.ts'
import { settleTaxesOnTop } from './money/taxes-on-top.ts'
import { settleTotalOfReceipts } from './money/total-of-receipts.ts'
import { settleValueAddedTax } from './money/value-added-tax.ts'
import { settleWideUnitPrice } from './money/wide-unit-price.ts'
import { settleContacts } from './people/contact-columns.ts'
import { settleSubscriptions } from './people/people-meanings.ts'
import { settleSubscriberNames } from './people/subscriber-names.ts'
import { withCountries } from './profile/column-country.ts'
import { withCurrencies } from './profile/column-currency.ts'
import { decideFormat, type SettledOrder } from './profile/column-format.ts'
import type { ColumnProfile } from './profile/column-profile.ts'
import { settleScans } from './profile/scan-columns.ts'
import { valueFit } from './profile/value-fit.ts'
import { inferGrain } from './recognise-grain.ts'
import { settleCompanions } from './seats/companions.ts'
import { settleCumulated } from './seats/cumulated-columns.ts'
import { withoutExpectedCounts } from './seats/expected-counts.ts'
import { settleFreeSeats } from './seats/free-seats.ts'
import { settleHeadCounts } from './seats/head-counts.ts'
import { settleNetCounts } from './seats/net-counts.ts'
import { settleNumberedTickets } from './seats/numbered-tickets.ts'
import { settlePersonsOfPacks } from './seats/persons-of-packs.ts'
import { settleRefunded, settleReturned } from './seats/returned-quantity.ts'
import { settleSeatOfRow } from './seats/seat-of-row.ts'
import { settleSeatsByMoney } from './seats/seats-by-money.ts'
import { settleTableGuests } from './seats/table-guests.ts'
import { settleWhoCame } from './seats/who-came.ts'
import { settleWide } from './seats/wide-columns.ts'
import { settleAccessTitles, settleArticleTitles } from './shows/article-titles.ts'
import { settleCodedPerformances } from './shows/coded-performances.ts'
import { type DaysOfPerformances, daysOfPerformances, goesOn, ofGroups, withDaysOfGroups } from './shows/goes-on.ts'
import { settleHourOfSale } from './shows/hour-of-sale.ts'
import { settleLeftMoments } from './shows/left-moments.ts'
import { settleLeftShow } from './shows/left-show.ts'
import { settleLoneDate } from './shows/lone-date.ts'
import { settledOrder } from './shows/settled-order.ts'
import { withSlugShows } from './shows/slug-shows.ts'
import { settleOwnState } from './states/own-state.ts'
import { withUncarriedAsked } from './uncarried-columns.ts'

/** A mapping that a person of the venue confirmed once, kept under the header's fingerprint. */
export type RememberedMapping = {
  columns: { name: string; meaning: Meaning; format?: string | null; states?: Readonly<Record<string, StateAnswer>> }[]
  grain?: Grain
  layout?: string | null
}

export type Recognised = { columns: ReadColumn[]; grain: Grain; layout: string | null }

/**
 * Gives each column its one meaning, type and format, from its name and from all its values. What a person
 * remembered wins, then a known layout, then aliases and values. `ambiguous` is set where a person must choose:
 * the format shown is then only the more French of the candidates, and must not be used unasked.
 */
export function recogniseColumns(
  header: readonly string[],
  profiles: readonly ColumnProfile[],
  options: {
    layouts: readonly Layout[]
    remembered?: RememberedMapping | null
    /** The first rows of the file: what adds what up is proved on them. */
    first?: RowGroup | null
    years?: Omit<YearHints, 'firstSale'> | undefined
    /** The order of days and months that other files of the house settle; it holds where this one says nothing of it. */
    dateOrder?: SettledOrder
  },
): Recognised {
  const layoutMatch = matchLayout(header, options.layouts, profiles)
  const kept = rememberedColumns(header, options.remembered ?? null)
  const isDated = layoutMatch?.columns.some((column) => column?.meaning === 'startsAt') === true
  const fixed = header.map((_, index): MeaningGuess | null => {
    const known = kept[index]
    if (known) return { meaning: known.meaning, confidence: 1 }
    const meaning = layoutMatch?.columns[index]?.meaning ?? null
    const profile = profiles[index]
    if (meaning === null || profile === undefined) return null
    const ofValues = layoutMatch?.columns[index]?.meaningOfValues ?? null
    if (ofValues !== null && valueFit(ofValues, profile) === 'agrees') return { meaning: ofValues, confidence: 0.97 }
    // A campaign that no column dates may bear its day in its name: « Bérénice - 13/03/2026 ».
    if (meaning === 'showTitle' && !isDated && valueFit('showAndDate', profile) === 'agrees')
      return { meaning: 'showAndDate', confidence: 0.97 }
    return valueFit(meaning, profile) === 'contradicts' ? null : { meaning, confidence: 0.97 }
  })
  const isFixed = (index: number) => fixed[index] != null
  // What a layout calls a discount, its prices still hold.
  const isDiscount = (index: number) => fixed[index]?.meaning === 'discountCents'
  const first = options.first ?? null
  const inferred = inferMeanings({ header, profiles, fixed })
  const titles = options.years?.titles ?? []
  const given = { header, profiles, isFixed, first, titles }
  const called = layoutMatch === null ? settleSubscriberNames({ ...given, guesses: inferred }) : inferred
  const named = settleLoneDate({ ...given, guesses: called }, options.years)
  const guesses =
    layoutMatch === null
      ? [
          settleSeatOfRow,
          settleLeftMoments,
          settleHourOfSale,
          settleLeftShow,
          settleCodedPerformances,
          settleDatedTariffs,
          settleAccessTitles,
          settleArticleTitles,
          settleScans,
          settleOwnState,
          settleHeadCounts,
          settleNetCounts,
          settleWide,
          settleCumulated,
          settleSeatsByMoney,
          settleTableGuests,
          settleTotalOfReceipts,
          settlePricesOfEach,
          settleFreeSeats,
          settleValueAddedTax,
          settleExtraMoney,
          settleWideUnitPrice,
          settleReturned,
          settleRefunded,
          settleCompanions,
          settleReferences,
          settleNumberedTickets,
          settlePackagePrices,
          settleRowTotals,
          settleOrderTotals,
          settleNetOfPromotion,
          settleNetOfDiscount,
          settleHundredfold,
          settlePaidOfList,
          settlePaidInPart,
          settleFreePrices,
          settleProvedPrices,
          settleTaxesOnTop,
          settleCounterValue,
          settleFeesOfOne,
          settleFeesWithin,
          settleWhoCame,
          settlePersonsOfPacks,
          settlePriceBySeats,
          noteMultiples,
        ].reduce((before, settle) => settle({ ...given, guesses: before }), settleSubscriptions(named, header, titles))
      : [settleRowTotals, settleDatedTariffs, settleNetOfDiscount].reduce(
          (before, settle) =>
            settle({ ...given, guesses: before, isFixed: (index) => kept[index] != null || isDiscount(index) }),
          named,
        )
  const settled = settledOrder({ profiles, guesses, first, titles }, options.dateOrder ?? null)
  const years = options.years && { ...options.years, firstSale: firstSale(profiles, guesses, settled) }
  const groups = profiles.filter((_, index) => ofGroups.has(guesses[index]?.meaning ?? 'unknown'))
  const days = daysOfPerformances(profiles, guesses)
  const told = profiles.map((profile, index) =>
    readColumn({
      profile,
      guess: guesses[index] ?? { meaning: 'unknown', confidence: 0 },
      settled,
      years,
      groups,
      days,
      layout: layoutMatch?.layout ?? null,
      fromLayout: layoutMatch?.columns[index]?.format ?? null,
      kept: kept[index]?.format ?? null,
      states: kept[index]?.states ?? null,
    }),
  )
  const grouped = layoutMatch === null ? withDaysOfGroups(told, first) : told
  const known = withSlugShows(withCountries(withCurrencies(grouped, profiles), profiles), profiles)
  const columns = withAmountsInCents(known, first)
  const grain =
    options.remembered?.grain ?? layoutMatch?.layout.grain ?? inferGrain(columns, profiles, options.first ?? null)
  const byGrain = layoutMatch === null ? settledByGrain(columns, profiles, grain) : columns
  const expected = grain === 'performances' ? withoutExpectedCounts(byGrain, titles) : byGrain
  const settledFor = layoutMatch === null ? withUncarriedAsked(expected, grain) : expected
  return {
    columns: settledFor.map(withoutRemarks),
    grain,
    layout: options.remembered?.layout ?? layoutMatch?.layout.name ?? null,
  }
}

function settledByGrain(
  columns: readonly ReadColumn[],
  profiles: readonly ColumnProfile[],
  grain: Grain,
): ReadColumn[] {
  if (grain === 'contacts') return settleContacts(columns, profiles)
  if (grain === 'orders') return settleOwnNumber(settleTakings(columns))
  return grain === 'performances' ? settleSeatsSold(settleReceipts(columns)) : [...columns]
}

/** « Recette » of a line of a cash book is what that line cost. */
function settleTakings(columns: readonly ReadColumn[]): ReadColumn[] {
  const told = new Set<Meaning>(['priceCents', 'orderTotalCents', 'tariffSeats', 'showSeats'])
  if (columns.some(({ meaning }) => told.has(meaning))) return [...columns]
  return columns.map((column) =>
    column.meaning === 'receiptsCents' && column.confidence < 1 ? { ...column, meaning: 'priceCents' } : column,
  )
}

/** « id » of a table of orders, as a database writes it, is the order's: the tickets name it, and a total is that of its row. */
function settleOwnNumber(columns: readonly ReadColumn[]): ReadColumn[] {
  const has = (...any: Meaning[]) => columns.some(({ meaning }) => any.includes(meaning))
  const own = columns.find(({ name, meaning }) => meaning === 'recordNumber' && normaliseHeader(name) === 'id')
  if (own === undefined || own.confidence >= 1 || has('orderNumber', 'bookingNumber')) return [...columns]
  const isPriced = has('priceCents', 'unitPriceCents')
  return columns.map((column) => {
    if (column === own) return { ...column, meaning: 'orderNumber' }
    return column.meaning === 'orderTotalCents' && !isPriced ? { ...column, meaning: 'priceCents' } : column
  })
}

const ofAllSeats =
  /^((somme (de |des |du )?|sum of |total (de |des |du )?)?(montants?|amount|ventes?|ca|recettes?|encaissements?)( (total|ttc|ht|brute?s?|totales?|billetterie|des ventes|encaissee?s?))?|total)( ?(en )?\(?(€|eur|euros|chf|fr\.?|\$)\)?)?$/

/** « Somme de Montant » beside the seats sold of an evening is what they brought in; « Prix » is of one. */
function settleReceipts(columns: readonly ReadColumn[]): ReadColumn[] {
  if (columns.some(({ meaning }) => meaning === 'receiptsCents')) return [...columns]
  const money = columns.filter(({ meaning }) => meaning === 'priceCents' || meaning === 'orderTotalCents')
  const [only] = money
  const isOfAll = only !== undefined && money.length === 1 && ofAllSeats.test(normaliseHeader(only.name))
  return columns.map((column) =>
    isOfAll && column === only && column.confidence < 1 ? { ...column, meaning: 'receiptsCents' } : column,
  )
}

/** What is counted of an evening, never what was booked, given back or left. */
const ofSeatsSold =
  /^(?!.*\b(reserve|annul|rembours|rendu|libre|restant|invit|dont)).*\b(places?|billets?|entrees?|tickets?|spectateurs?|personnes?|pers|nb|nbre|nombre|qte|quantite)\b/

/** Who came, never how many the hall can hold. */
const ofPublic = /^(nb |nombre (de )?|total )?(spectateurs?|frequentation)$/

/** « Nombre de places » of a statement by evening is what was sold of it: left for the quantity of a sale, none of its seats would count. */
function settleSeatsSold(columns: readonly ReadColumn[]): ReadColumn[] {
  if (columns.some(({ meaning }) => ['seatsSold', 'tariffSeats', 'showSeats'].includes(meaning))) return [...columns]
  return columns.map((column) => {
    const name = normaliseHeader(column.name)
    const isSold =
      (column.meaning === 'quantity' && ofSeatsSold.test(name)) ||
      (column.meaning === 'seatsTotal' && ofPublic.test(name))
    return isSold && column.confidence < 1 ? { ...column, meaning: 'seatsSold' } : column
  })
}

const saysRemarks =
  /comment|remarque|remark|observation|\bobs\b|\brem\b|\bnotes?\b|opmerking|bemerkung|precision|sante|health|medic|handicap|allerg|regime|accessib|besoins?|mobilite|situation/

/** Free words may tell of somebody's health (« en fauteuil roulant, diabétique »): none is kept as an example (P14). */
function withoutRemarks(column: ReadColumn): ReadColumn {
  const isRemark =
    column.meaning === 'remark' || (column.meaning === 'unknown' && saysRemarks.test(normaliseHeader(column.name)))
  return isRemark ? { ...column, samples: [] } : column
}

/** What was said of each column: of those that bear one name, the first said is the first of them. */
function rememberedColumns(
  header: readonly string[],
  remembered: RememberedMapping | null,
): (RememberedMapping['columns'][number] | null)[] {
  const left = [...(remembered?.columns ?? [])]
  return header.map((name) => {
    const at = left.findIndex((column) => normaliseHeader(column.name) === normaliseHeader(name))
    return at < 0 ? null : (left.splice(at, 1)[0] ?? null)
  })
}

function readColumn(of: {
  profile: ColumnProfile
  guess: MeaningGuess
  settled: SettledOrder
  years: YearHints | undefined
  /** The columns of the file that may be written once for a group of rows. */
  groups: readonly ColumnProfile[]
  /** The column of the days of performances, where each row has one and sells nothing by itself. */
  days: DaysOfPerformances | null
  layout: Layout | null
  fromLayout: string | null
  kept: string | null
  /** What a person said of the codes of a state. */
  states: Readonly<Record<string, StateAnswer>> | null
}): ReadColumn {
  const { profile, guess, layout } = of
  const decided = decideFormat({ meaning: guess.meaning, profile, settled: of.settled, years: of.years })
  const told = of.kept ?? of.fromLayout
  const format = told ?? decided.format
  const ambiguous = told == null ? (decided.candidates ?? guess.ambiguous) : undefined
  return {
    name: profile.name,
    meaning: guess.meaning,
    type: decided.type,
    format,
    confidence: guess.confidence,
    samples: profile.samples,
    ...(layout === null && goesOn(profile, guess.meaning, of) && { goesOn: true }),
    ...(ambiguous === undefined ? {} : { ambiguous }),
    ...(of.states && guess.meaning === 'status' && { states: { ...of.states } }),
    ...(guess.holds && { holds: [...guess.holds] }),
    ...(guess.multiples && { multiples: guess.multiples }),
  }
}

/** The first day on which the file says that something was sold, `YYYY-MM-DD`. */
function firstSale(
  profiles: readonly ColumnProfile[],
  guesses: readonly MeaningGuess[],
  settled: SettledOrder,
): string | null {
  const dates = profiles[guesses.findIndex((guess) => guess.meaning === 'purchasedAt')]?.dates
  if (dates === undefined || dates.count === 0) return null
  const day = String((settled === 'mdy' ? dates.monthFirst : dates.dayFirst).min)
  return /^\d{8}$/.test(day) ? `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}` : null
}
