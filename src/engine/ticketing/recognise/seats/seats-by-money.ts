import type { Meaning } from '../../../../contract/index.ts'
import { isTariffHeading } from '../../wide/index.ts'
import type { MeaningGuess } from '../infer-meanings.ts'
import { type ColumnProfile, shareOf } from '../profile/column-profile.ts'
import { leastRows, type SettleInput } from '../settle-input.ts'
import { byValues } from '../shows/left-moments.ts'
import { numbersOf } from './wide-sums.ts'

/** Where one of these is told, the seats of a row are known. */
const tellSeats: readonly Meaning[] = [
  ...(['quantity', 'seatsSold', 'companions', 'tariffSeats', 'showSeats'] as const),
  ...(['ticketNumber', 'returnedQuantity'] as const),
]
const money: readonly Meaning[] = ['priceCents', 'orderTotalCents']

/** Of the rows of several seats, those whose price of one is that of a row of another number of seats. */
const leastShare = 0.9
/** Of the same rows, those whose amount as it stands may be found with another number: what chance, or a price a row, would give. */
const mostUndivided = 0.5
/** One row of a list of sales holds no more. */
const mostSeats = 500

/**
 * « Cpte », « Adultes » beside « Montant », where no column is called a number of seats: whole numbers that, divided into the amount of their row, give the
 * same few prices whatever the number. Left unread, a row of four seats would count for one, with the money of four.
 */
export function settleSeatsByMoney(input: SettleInput): MeaningGuess[] {
  const { header, profiles, guesses, isFixed } = input
  const has = (any: readonly Meaning[]) => guesses.some(({ meaning }) => any.includes(meaning))
  const amounts = guesses.flatMap(({ meaning }, at) => (money.includes(meaning) ? [at] : []))
  if (has(tellSeats) || amounts.length === 0) return [...guesses]
  const open = profiles.flatMap((profile, at) =>
    guesses[at]?.meaning === 'unknown' && !isFixed(at) && countsSeats(profile) ? [at] : [],
  )
  if (open.length === 0) return [...guesses]
  const rows = numbersOf(input)
  const [found] = open.filter((at) => amounts.some((amount) => makesPrices(rows, { seats: at, amount })))
  if (found === undefined) return [...guesses]
  const isTariff = isTariffHeading(header[found] ?? '') && !has(['tariff'])
  const settled: MeaningGuess = { meaning: isTariff ? 'tariffSeats' : 'quantity', confidence: byValues }
  return guesses.map((guess, at) => (at === found ? settled : guess))
}

function countsSeats(profile: ColumnProfile): boolean {
  const { numbers } = profile
  return shareOf(profile, 'integer') > leastShare && numbers.max > 1 && numbers.max <= mostSeats && numbers.min >= 0
}

/** True where the amounts of rows of several seats are so many times the price of one, as rows of another number of seats give it too. */
function makesPrices(
  rows: readonly (number | null)[][],
  { seats, amount }: { seats: number; amount: number },
): boolean {
  const paid = rows.filter((row) => (row[amount] ?? 0) > 0)
  const told = paid.flatMap((row) => {
    const [count, all] = [row[seats] ?? 0, Math.round((row[amount] ?? 0) * 100)]
    return count > 0 ? [{ count, all, one: Math.round(all / count) }] : []
  })
  const several = told.filter(({ count }) => count > 1)
  if (several.length < leastRows || told.length < paid.length * leastShare) return false
  const ofPrice = countsOf(told.map(({ count, one }) => ({ count, cents: one })))
  const ofAmount = countsOf(told.map(({ count, all }) => ({ count, cents: all })))
  const divided = several.filter(({ one }) => (ofPrice.get(one)?.size ?? 0) > 1)
  const undivided = several.filter(({ all }) => (ofAmount.get(all)?.size ?? 0) > 1)
  return divided.length >= several.length * leastShare && undivided.length <= several.length * mostUndivided
}

/** The numbers of seats that stand beside each amount. */
function countsOf(told: readonly { count: number; cents: number }[]): Map<number, Set<number>> {
  const counts = new Map<number, Set<number>>()
  for (const { count, cents } of told) counts.set(cents, (counts.get(cents) ?? new Set()).add(count))
  return counts
}
