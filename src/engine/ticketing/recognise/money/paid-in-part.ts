import type { MeaningGuess } from '../infer-meanings.ts'
import { shareOf } from '../profile/column-profile.ts'
import { numbersOf } from '../seats/wide-sums.ts'
import { leastRows, type SettleInput } from '../settle-input.ts'

/** Of the rows that can tell, those that must say the same. */
const leastShare = 0.95
/** What an amount of a row may have been taken for. */
const ofMoney = new Set<MeaningGuess['meaning']>([
  'unknown',
  'priceCents',
  'orderTotalCents',
  'receiptsCents',
  'seatsSold',
])

/**
 * « Total net » beside « Qté remboursée », « Total spectacle » beside « dont gratuités »: the amount that is, on each row, as many times the price of one
 * seat as there are seats less those given back or free. It is what the row cost; times all its seats, it would be too much.
 */
export function settlePaidInPart(input: SettleInput): MeaningGuess[] {
  const { guesses, profiles, isFixed } = input
  const at = (meaning: MeaningGuess['meaning']) => guesses.findIndex((guess) => guess.meaning === meaning)
  const [unit, quantity, price] = [at('unitPriceCents'), at('quantity'), at('priceCents')]
  if (unit < 0 || quantity < 0 || (price >= 0 && isFixed(price))) return [...guesses]
  const rows = numbersOf(input)
  const isWhole = (index: number) => {
    const profile = profiles[index]
    return profile !== undefined && shareOf(profile, 'integer') > leastShare
  }
  const others = guesses.flatMap(({ meaning }, index) =>
    index === unit || index === quantity || isFixed(index) ? [] : [{ meaning, index }],
  )
  const parts = others.filter(
    ({ meaning, index }) => meaning === 'returnedQuantity' || (meaning === 'unknown' && isWhole(index)),
  )
  const paid = others.filter(({ meaning }) => ofMoney.has(meaning))
  for (const { index: part } of parts) {
    const whole = paid.find(({ index }) => index !== part && isPaidInPart(rows, { unit, quantity, part, paid: index }))
    if (whole === undefined) continue
    return guesses.map((guess, index) => {
      if (index === whole.index) return { meaning: 'priceCents', confidence: 0.85 }
      return index === price ? { meaning: 'unknown', confidence: 0.1 } : guess
    })
  }
  return [...guesses]
}

function isPaidInPart(
  rows: readonly (readonly (number | null)[])[],
  { unit, quantity, part, paid }: { unit: number; quantity: number; part: number; paid: number },
): boolean {
  const told = rows.filter((row) => [unit, quantity, part, paid].every((at) => row[at] != null))
  const seatsOf = (row: readonly (number | null)[]) => (row[quantity] ?? 0) - Math.abs(row[part] ?? 0)
  const right = told.filter(
    (row) => seatsOf(row) >= 0 && Math.abs((row[unit] ?? 0) * seatsOf(row) - (row[paid] ?? 0)) < 0.005,
  )
  const inPart = right.filter((row) => (row[part] ?? 0) !== 0 && (row[unit] ?? 0) > 0)
  return inPart.length >= leastRows && right.length >= told.length * leastShare
}
