import type { FileControl, ReadColumn } from '../../../contract/index.ts'
import { foldLabel, type NormaliseOutput, saysCents, saysWithoutTax } from '../../ticketing/index.ts'
import { shownOf } from './state-warnings.ts'

/** Cents: hardly any house sells its seats dearer than this, all of them taken together, nor those that it sells for money cheaper. */
const [dearest, cheapest] = [50_000, 50]

/**
 * Seats that cost over 500 € on the whole are a doubt: amounts in centimes read as euros, or that of an order said again on each of its seats. So are seats sold for
 * less than 50 centimes: euros read as centimes, or the price of one seat spread over many. Amounts in another currency are left alone, for some count in thousands.
 */
export function priceScale({ description, facts, priced }: NormaliseOutput): FileControl['warnings'] {
  const [seats, cents] = [facts.seats ?? 0, facts.receiptsCents ?? 0]
  const isForeign = description.columns.some(({ currency }) => currency !== undefined)
  if (isForeign || seats <= 0) return []
  if (cents > seats * dearest)
    return [{ code: 'warning.prices-high', params: { euros: Math.round(cents / seats / 100) } }]
  if (priced.cents >= priced.seats * cheapest) return []
  const each = Math.max(1, Math.round(priced.cents / priced.seats))
  return [{ code: 'warning.prices-low', params: { seats: priced.seats, cents: each } }]
}

/**
 * Amounts that were taken for centimes though no heading says so: their tariffs name prices a hundred times smaller. What a person or a known export
 * says of a column is not said again.
 */
export function readInCents({ description }: NormaliseOutput): FileControl['warnings'] {
  if (description.layout !== null) return []
  const column = description.columns.find(
    ({ name, meaning, format, confidence }) =>
      (meaning === 'priceCents' || meaning === 'unitPriceCents') &&
      format === 'cents' &&
      confidence < 1 &&
      !saysCents(name),
  )
  return column === undefined ? [] : [{ code: 'warning.amounts-in-cents', params: { column: column.name } }]
}

/** Taxes that stand beside a price are added to it, which is said; « Prix HT » where no column gives what the public paid: receipts without their tax look low beside any other figure of the house. */
export function withoutTax({ description: { columns, layout, grain } }: NormaliseOutput): FileControl['warnings'] {
  if (layout !== null || grain === 'contacts') return []
  const taxes = columns.filter(({ meaning }) => meaning === 'taxCents')
  if (taxes.length > 0) {
    const params = {
      taxes: shownOf(taxes.map(({ name }) => name)),
      price: columns.find(({ meaning }) => meaning === 'priceCents')?.name ?? '',
    }
    return taxes.some(({ confidence }) => confidence < 1) ? [{ code: 'warning.taxes-added', params }] : []
  }
  const counted = columns.filter(({ meaning }) => priced.has(meaning) && meaning !== 'orderTotalCents')
  const column = counted.find(({ name, confidence }) => confidence < 1 && saysWithoutTax(name))
  return column === undefined ? [] : [{ code: 'warning.without-tax', params: { column: column.name } }]
}

const priced = new Set<string>(['priceCents', 'unitPriceCents', 'orderTotalCents', 'tariffCents', 'receiptsCents'])

/**
 * Sales of which no price is read while what is taken for one is filled: without a word, they would pass for given
 * seats.
 */
export function unreadAmounts({ description, facts }: NormaliseOutput): FileControl['warnings'] {
  const { grain, layout, columns } = description
  const isSale = layout === null && (grain === 'tickets' || grain === 'orders')
  if (!isSale || facts.receiptsCents || (facts.seats ?? 0) <= 0) return []
  const filled = columns.filter(({ samples }) => samples.some((value) => /[1-9]/.test(value)))
  const lost = filled.filter((column) => priced.has(column.meaning) || isInAnotherUnit(column))
  if (lost.length === 0) return []
  return [{ code: 'warning.prices-unread', params: { ...named(lost), value: exampleOf(lost) } }]
}

/** « 12 écus » under « Prix »: numbers that all bear a word, under one for what is paid. */
function isInAnotherUnit({ name, type, samples }: ReadColumn): boolean {
  const filled = samples.filter((value) => value.trim() !== '')
  return (
    type === 'text' &&
    ofPayment.test(foldLabel(name)) &&
    filled.every((value) => /^\d[\d\s.,]*\p{L}{2,6}$/u.test(value))
  )
}

function named(columns: readonly ReadColumn[]): { count: number; columns: string } {
  return { count: columns.length, columns: shownOf(columns.map(({ name }) => name)) }
}

function exampleOf([first]: readonly ReadColumn[]): string {
  return first?.samples.find((value) => /[1-9]/.test(value)) ?? ''
}

const ofPayment = /\b(total|montants?|prix|pay(e|ee|es|ees)|regle|encaisse|recettes?|valeur|paid|amount|price)\b/
