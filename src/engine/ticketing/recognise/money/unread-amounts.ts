import type { Meaning, ReadColumn, ReadDescription } from '../../../../contract/index.ts'
import { foldLabel } from '../../clean/index.ts'
import { readHeading, readLegend } from '../../wide/index.ts'
import { nameCandidates } from '../names/name-candidates.ts'
import { type ColumnProfile, holdsAmounts, shareOf } from '../profile/column-profile.ts'

const priced = new Set<Meaning>(['priceCents', 'unitPriceCents', 'orderTotalCents', 'tariffCents', 'receiptsCents'])
const wide = new Set<Meaning>(['tariffSeats', 'showSeats'])
/**
 * What a list of sales is of. One of orders that names none of these goes with the list of their tickets, which bears
 * the prices.
 */
const sold = new Set<Meaning>(['showTitle', 'startsAt', 'performanceKey', 'tariff', 'tariffAndDate'])
/** What is left to pay, or is of something else than the seats. */
const ofNoPrice =
  /\b(reste|solde|acompte|arrhes|caution|frais|commissions?|dons?|adhesions?|cotisations?|tva|taxes?|remises?|avoir|points?|quotient)\b/
const ofPayment = /\b(total|montants?|prix|pay(e|ee|es|ees)|regle|encaisse|recettes?|valeur|paid|amount|price)\b/
/** Of the filled cells, those that must be amounts: « x » or « oui » may stand among them. */
const leastAmounts = 0.5

interface Table {
  grain: ReadDescription['grain']
  profiles: readonly ColumnProfile[]
  /** The lines about the table, which may tell the prices of its tariffs. */
  titles: readonly string[]
}

/**
 * Sales of which no column tells any money, while one that is not understood bears amounts (« Réglé » over 45 and 60,
 * « Payé » over « 20 € » and « x »): whether these are what the seats cost is asked, for they would pass for seats of
 * an unknown price. What a person said stays.
 */
export function withUnreadAmountsAsked(columns: readonly ReadColumn[], table: Table): ReadColumn[] {
  const isSale = table.grain === 'tickets' || table.grain === 'orders'
  const isOfSeats = columns.some(({ meaning }) => sold.has(meaning) || wide.has(meaning))
  if (!isSale || !isOfSeats || columns.some(({ ambiguous }) => ambiguous !== undefined) || isMoneyTold(columns, table))
    return [...columns]
  const unread = columns.findIndex((column, at) => isUnread(column, table.profiles[at]))
  const isCounted = columns.some(({ meaning }) => meaning === 'quantity')
  return columns.map((column, at) => {
    if (at !== unread) return column
    const ambiguous = ['priceCents', ...(isCounted ? ['unitPriceCents'] : []), 'unknown']
    return { ...column, meaning: 'priceCents', type: 'money', confidence: 0.4, ambiguous }
  })
}

/** True where a column that is filled, a heading, a tariff or a line about the table says what seats cost. */
function isMoneyTold(columns: readonly ReadColumn[], { profiles, titles }: Table): boolean {
  const isFilled = (at: number) => profiles[at]?.top.some(({ value }) => /[1-9]/.test(value)) === true
  const isWide = columns.some(({ meaning }) => wide.has(meaning))
  return (
    columns.some(({ meaning, legendBy }, at) => legendBy === 'prices' || (priced.has(meaning) && isFilled(at))) ||
    columns.some(({ meaning, name }) => wide.has(meaning) && Number(readHeading(name).priceCents) > 0) ||
    (isWide && readLegend(titles).some(({ priceCents }) => Number(priceCents) > 0))
  )
}

function isUnread({ name, meaning, confidence }: ReadColumn, profile: ColumnProfile | undefined): boolean {
  if (meaning !== 'unknown' || confidence >= 1 || profile === undefined || ofNoPrice.test(foldLabel(name))) return false
  return bearsAmounts(name, profile) && profile.numbers.max > 0
}

/**
 * Figures with the sign of a currency, in their cells or in their heading; with decimals under a word for what is
 * paid; any number under « Réglé » and its like.
 */
function bearsAmounts(name: string, profile: ColumnProfile): boolean {
  if (shareOf(profile, 'money') >= leastAmounts && profile.numbers.currencySigns > 0) return true
  if (!holdsAmounts(profile)) return false
  const isPaid = nameCandidates(name).some(({ meaning }) => meaning === 'isPaid')
  const hasDecimals = shareOf(profile, 'decimalDot', 'decimalComma') >= leastAmounts
  return isPaid || (hasDecimals && ofPayment.test(foldLabel(name))) || /€|\$|\b(eur|euros|chf)\b/i.test(name)
}
