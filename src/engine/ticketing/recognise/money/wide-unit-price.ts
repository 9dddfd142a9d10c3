import type { Meaning } from '../../../../contract/index.ts'
import type { MeaningGuess } from '../infer-meanings.ts'
import { numbersOf } from '../seats/wide-sums.ts'
import { leastRows, type SettleInput } from '../settle-input.ts'

/** Of the rows that can tell, those that must say the same. */
const leastShare = 0.9

const ofBuyers: readonly Meaning[] = [
  ...(['lastName', 'fullName', 'firstName', 'email', 'company', 'customerNumber', 'orderNumber'] as const),
]

/**
 * « Tarif » beside columns of seats and « Montant » is what one of them costs where the rows prove it: times the seats of one column, of some or of all, it makes the
 * amount. So it is in a statement of one row a tariff, which names no buyer: taken for the money of the row, a season would have brought in the sum of its prices.
 */
export function settleWideUnitPrice(input: SettleInput): MeaningGuess[] {
  const { guesses, isFixed } = input
  const at = (meaning: Meaning) => guesses.findIndex((guess) => guess.meaning === meaning)
  const [price, seats] = [at('priceCents'), seatColumns(guesses)]
  if (price < 0 || isFixed(price) || at('unitPriceCents') >= 0 || seats.length === 0) return [...guesses]
  const total = guesses.findIndex((_, own) => isOpen(input, own) && makesTotal(input, { price, seats, total: own }))
  if (total < 0 && !isRowOfTariff(input, at('tariff'))) return [...guesses]
  return guesses.map((guess, own) => {
    if (own === price) return { meaning: 'unitPriceCents', confidence: 0.8 }
    return own === total ? { meaning: 'priceCents', confidence: 0.8 } : guess
  })
}

function seatColumns(guesses: readonly MeaningGuess[]): number[] {
  return guesses.flatMap(({ meaning }, at) => (meaning === 'tariffSeats' || meaning === 'showSeats' ? [at] : []))
}

function isOpen({ guesses, isFixed }: SettleInput, at: number): boolean {
  const { meaning } = guesses[at] ?? { meaning: 'unknown' }
  return !isFixed(at) && (meaning === 'unknown' || meaning === 'orderTotalCents')
}

function makesTotal(
  input: SettleInput,
  { price, seats, total }: { price: number; seats: readonly number[]; total: number },
): boolean {
  const rows = numbersOf(input).filter((row) => row[price] !== null && row[total] !== null)
  return partsOf(seats).some((counted) => {
    const told = rows.flatMap((row) => {
      const all = counted.reduce((sum, at) => sum + (row[at] ?? 0), 0)
      return all > 1 && (row[price] ?? 0) > 0 ? [Math.abs((row[price] ?? 0) * all - (row[total] ?? 0)) < 0.005] : []
    })
    return told.length >= leastRows && told.filter(Boolean).length >= told.length * leastShare
  })
}

/** Columns of whose parts each is tried: more have no one price. */
const mostParted = 6

/** All the columns, each of them alone, then those of which some come along for nothing: « Élèves | Accomp. exonérés | Accomp. payants ». */
function partsOf(seats: readonly number[]): number[][] {
  const usual = [[...seats], ...seats.map((one) => [one])]
  if (seats.length > mostParted) return usual
  const parts = Array.from({ length: 2 ** seats.length }, (_, mask) =>
    seats.filter((_one, place) => Math.floor(mask / 2 ** place) % 2 === 1),
  )
  return [...usual, ...parts.filter((part) => part.length > 1 && part.length < seats.length)]
}

/** True where each row is a tariff of its own, and nobody buys: « Plein | 18 | 36 | 20 », days side by side. */
function isRowOfTariff({ guesses, profiles }: SettleInput, tariff: number): boolean {
  const profile = profiles[tariff]
  const areDays = guesses.some(({ meaning }) => meaning === 'showSeats')
  if (profile === undefined || !areDays || guesses.some(({ meaning }) => ofBuyers.includes(meaning))) return false
  return profile.filled > 1 && profile.distinctIsExact && profile.distinct === profile.filled
}
