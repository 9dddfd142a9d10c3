import type { FileControl } from '../../../contract/index.ts'
import type { NormaliseOutput } from '../../ticketing/index.ts'

/** Cents: hardly any house sells its seats dearer than this, all of them taken together. */
const dearest = 50_000

/**
 * Seats that cost over 500 € on the whole are a doubt: amounts in centimes read as euros, or that of an order said again on each of its seats. Amounts in another
 * currency are left alone, for some count in thousands.
 */
export function priceScale({ description, facts }: NormaliseOutput): FileControl['warnings'] {
  const [seats, cents] = [facts.seats ?? 0, facts.receiptsCents ?? 0]
  const isForeign = description.columns.some(({ currency }) => currency !== undefined)
  if (isForeign || seats <= 0 || cents <= seats * dearest) return []
  return [{ code: 'warning.prices-high', params: { euros: Math.round(cents / seats / 100) } }]
}
