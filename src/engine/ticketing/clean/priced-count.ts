import { foldLabel } from './vocabulary.ts'

/** What the tariff of a row says of its seats and of their money, in cents. */
export interface PricedCount {
  /** All its seats and what they cost: « 2 x 15€ + 1 x 8€ »; null where it gives a price alone. */
  whole: { seats: number; cents: number } | null
  /** Of one seat: « Plein 15€ », « 15€ »; null where several prices stand. */
  unitCents: number | null
  /** The name that bears that price; blank for a price alone. */
  label: string
}

const part =
  /^(\d{1,3}) ?(?:x|×|\*|pl\.?|places?|à|a) ?(?:[\p{L}. -]{0,20}?)(\d{1,3}(?:[.,]\d{1,2})?) ?(?:€|euros?|eur|e)?$/u
const alone = /^([\p{L}\d. '/+-]*?) ?[(]?(\d{1,3}(?:[.,]\d{1,2})?) ?(?:€|euros?|eur)[)]?$/u

/** Reads a tariff that counts its seats or bears its price; null for any other. */
export function readPricedCount(tariff: string): PricedCount | null {
  const folded = foldLabel(tariff)
  if (!/\d/.test(folded) || folded.length > 80) return null
  const parts = folded.split(/ ?(?:\+|;| et ) ?/).map((text) => part.exec(text))
  if (parts.every((found) => found !== null)) {
    const counted = parts.map((found) => ({ seats: Number(found?.[1]), cents: centsOf(found?.[2] ?? '') }))
    const seats = counted.reduce((sum, one) => sum + one.seats, 0)
    const cents = counted.reduce((sum, one) => sum + one.seats * one.cents, 0)
    return { whole: { seats, cents }, unitCents: counted.length === 1 ? (counted[0]?.cents ?? null) : null, label: '' }
  }
  const [, label = '', price] = alone.exec(folded) ?? []
  return price === undefined ? null : { whole: null, unitCents: centsOf(price), label: label.trim() }
}

function centsOf(amount: string): number {
  return Math.round(Number(amount.replace(',', '.')) * 100)
}
