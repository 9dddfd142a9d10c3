import type { Meaning } from '../../../../contract/index.ts'
import { cellsOf, type RowGroup } from '../../read/index.ts'
import type { MeaningGuess } from '../meaning-guess.ts'
import { numbersOf } from '../seats/wide-sums.ts'
import { leastRows, type SettleInput } from '../settle-input.ts'

/** Where one of these is told, the seats of a row are known; of categories of seats, one may cost twice another. */
const tellSeats: readonly Meaning[] = [
  ...(['quantity', 'seatsSold', 'companions', 'tariffSeats', 'showSeats'] as const),
  ...(['ticketNumber', 'seat', 'seatCategory', 'unitPriceCents', 'orderTotalCents'] as const),
]
/** Cents below which every amount is a multiple of something. */
const leastPrice = 200
const mostSeats = 20

/**
 * Amounts of rows that tell no number of seats and are two, three, four times the lowest of their show and tariff, at each of them: as many seats, it may be,
 * and nothing else says so. Each still counts for one; how many there are is noted, to be told.
 */
export function noteMultiples(input: SettleInput): MeaningGuess[] {
  const { guesses, first } = input
  const has = (any: readonly Meaning[]) => guesses.some(({ meaning }) => any.includes(meaning))
  const amount = guesses.findIndex(({ meaning }) => meaning === 'priceCents')
  if (first === null || amount < 0 || has(tellSeats)) return [...guesses]
  const multiples = multiplesIn(amountsByTariff(input, first, amount))
  return guesses.map((guess, at) => (at === amount && multiples > 0 ? { ...guess, multiples } : guess))
}

/** The cents paid on the first rows, by the show and the tariff that they name. */
function amountsByTariff({ guesses, header }: SettleInput, first: RowGroup, amount: number): number[][] {
  const named = guesses.flatMap(({ meaning }, at) => (meaning === 'tariff' || meaning === 'showTitle' ? [at] : []))
  const groups = new Map<string, number[]>()
  for (const [index, row] of numbersOf({ first, header }).entries()) {
    const cents = Math.round((row[amount] ?? 0) * 100)
    const cells = cellsOf(first, index)
    const key = named.map((at) => cells[at] ?? '').join('\n')
    if (cents > 0) groups.set(key, [...(groups.get(key) ?? []), cents])
  }
  return [...groups.values()]
}

/** How many amounts are several times the lowest of their group; 0 where one group says otherwise, or too few say it. */
function multiplesIn(groups: readonly (readonly number[])[]): number {
  const told = groups.filter((amounts) => amounts.length >= leastRows && new Set(amounts).size > 1)
  const times = told.map((amounts) => {
    const lowest = Math.min(...amounts)
    return lowest < leastPrice ? [Number.NaN] : amounts.map((cents) => cents / lowest)
  })
  const areMultiples = times.flat().every((count) => Number.isInteger(count) && count <= mostSeats)
  const isProved = times.length > 1 || times.some((counts) => new Set(counts).size > 2)
  const several = times.flat().filter((count) => count > 1).length
  return areMultiples && isProved && several >= leastRows ? several : 0
}
