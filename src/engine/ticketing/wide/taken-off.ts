import { deducePrices, type PricedRow } from './deduce-prices.ts'

/** A row with what it pays beside its seats, in cents. */
export interface RowWithExtras extends PricedRow {
  extras: number
}

/** Rows with something beside their seats that must come out before it is taken off. */
const leastRows = 3
/** Of those rows, the share that must come out. */
const leastShare = 0.9

/**
 * The prices that the rows prove (null where they prove none), and whether the money of a row holds what it pays beside its seats (fees, a donation): it does where the rows that have some come out
 * without it, and not with it. `known` are the prices that headings give.
 */
export function pricesBesideExtras(
  rows: readonly RowWithExtras[],
  known: readonly (number | null)[],
): { prices: (number | null)[] | null; isTakenOff: boolean } {
  const whole = deducePrices(rows, known)
  const less = rows.map((row) => ({ ...row, cents: withoutExtras(row.cents, row.extras) }))
  const left = deducePrices(less, known)
  const told = (of: readonly RowWithExtras[], prices: readonly (number | null)[]) =>
    of.filter((row) => row.extras !== 0 && isMade(row, prices)).length
  const withSome = rows.filter(
    ({ cents, extras, seats }) => extras !== 0 && cents && seats.some((count) => count !== 0),
  )
  const [asOne, apart] = [told(rows, whole ?? known), told(less, left ?? known)]
  const isTakenOff = apart >= leastRows && apart > asOne && apart >= withSome.length * leastShare
  return { prices: isTakenOff ? left : whole, isTakenOff }
}

/** The money of a row less what it pays beside its seats; a row that pays nothing pays nothing for them either. */
export function withoutExtras(cents: number | null, extras: number): number | null {
  return cents === null || cents === 0 ? cents : cents - extras
}

/** True where the seats of a row at their prices make its money, to the cent. */
function isMade({ seats, cents }: PricedRow, prices: readonly (number | null)[]): boolean {
  if (!cents || seats.some((count, at) => count !== 0 && prices[at] == null)) return false
  return cents === seats.reduce((sum, count, at) => sum + count * (prices[at] ?? 0), 0)
}
