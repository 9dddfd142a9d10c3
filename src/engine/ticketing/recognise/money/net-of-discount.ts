import type { Meaning } from '../../../../contract/index.ts'
import { normaliseHeader } from '../../layouts/index.ts'
import { namesExtra } from '../../wide/index.ts'
import type { MeaningGuess } from '../meaning-guess.ts'
import { holdsAmounts } from '../profile/column-profile.ts'
import { numbersOf } from '../seats/wide-sums.ts'
import { leastRows, type SettleInput } from '../settle-input.ts'

/** Of the rows that can tell, those that must say the same. */
const leastShare = 0.9
/** What only the name of an amount says whose discount is taken off already. */
export const ofNet =
  /\b(nett?e?s?|pay(e|ee|es|ees)|encaiss(e|ee|es|ees)|regl(e|ee|es|ees)|percue?s?|apres (remise|reduction)s?|(remise|reduction)s? (deduite|comprise|incluse)s?)\b/
const ofPrices: readonly Meaning[] = ['priceCents', 'unitPriceCents', 'orderTotalCents', 'tariff', 'unknown']

/**
 * « Remise » beside a price from which it is taken off already is not taken off twice: where another amount less the discount makes the price, where the price
 * calls itself net or paid, or where some row has a greater discount than its price. Elsewhere what was paid is the price less the discount.
 */
export function settleNetOfDiscount(input: SettleInput): MeaningGuess[] {
  const { header, guesses, isFixed } = input
  const discount = guesses.findIndex(({ meaning }) => meaning === 'discountCents')
  if (discount < 0 || isFixed(discount)) return [...guesses]
  const proved = provedNet(input, discount)
  if (proved !== null) return withNet(guesses, { ...proved, discount })
  const price = guesses.findIndex(({ meaning }) => meaning === 'priceCents')
  const isNet = price >= 0 && (ofNet.test(normaliseHeader(header[price] ?? '')) || exceeds(input, { discount, price }))
  return isNet ? withNet(guesses, { base: null, net: price, discount }) : [...guesses]
}

interface NetPrice {
  /** The price before its discount; null where no column gives it. */
  base: number | null
  net: number
}

/** Two amounts of which one, less the discount, makes the other; of several seats, less that of the row or of each. */
function provedNet(input: SettleInput, discount: number): NetPrice | null {
  const { guesses, profiles, isFixed } = input
  const quantity = guesses.findIndex(({ meaning }) => meaning === 'quantity')
  const amounts = guesses.flatMap(({ meaning }, at) =>
    at !== discount && at !== quantity && ofPrices.includes(meaning) && !isFixed(at) && holdsAmounts(profiles[at])
      ? [at]
      : [],
  )
  const rows = numbersOf(input)
  const extras = guesses.flatMap(({ meaning }, at) =>
    meaning === 'feesCents' || (meaning === 'unknown' && namesExtra(input.header[at] ?? '')) ? [at] : [],
  )
  for (const net of amounts)
    for (const base of amounts)
      if (base !== net && makes(rows, { base, net, discount, quantity, extras: extras.filter((at) => at !== net) }))
        return { base, net }
  return null
}

/** Whether one amount, less the discount, makes the other: a total that holds a meal or a donation beside, were it of one row, is no price. */
function makes(
  rows: readonly (number | null)[][],
  {
    base,
    net,
    discount,
    quantity,
    extras,
  }: NetPrice & { base: number } & Record<'discount' | 'quantity', number> & {
      extras: readonly number[]
    },
): boolean {
  const told = rows.flatMap((row) => {
    const [whole, paid, less] = [row[base] ?? null, row[net] ?? null, Math.abs(row[discount] ?? 0)]
    if (whole === null || paid === null) return []
    const seats = quantity < 0 ? 1 : (row[quantity] ?? 1)
    const isLeft = (amount: number) =>
      [whole - less, whole * seats - less, (whole - less) * seats].some((made) => Math.abs(made - amount) < 0.005)
    const more = extras.reduce((sum, at) => sum + (row[at] ?? 0), 0)
    return [{ isLess: less > 0, isMade: isLeft(paid), holdsMore: more > 0 && isLeft(paid - more) }]
  })
  const isShown = told.filter(({ isLess, isMade }) => isLess && isMade).length >= leastRows
  const holdsMore = told.some((row) => row.holdsMore && !row.isMade)
  return isShown && !holdsMore && told.filter(({ isMade }) => isMade).length >= told.length * leastShare
}

/** True where a discount is greater than what it would be taken off. */
function exceeds(input: SettleInput, { discount, price }: { discount: number; price: number }): boolean {
  return numbersOf(input).some((row) => {
    const paid = row[price] ?? null
    return paid !== null && paid >= 0 && Math.abs(row[discount] ?? 0) > paid + 0.005
  })
}

function withNet(
  guesses: readonly MeaningGuess[],
  { base, net, discount }: NetPrice & { discount: number },
): MeaningGuess[] {
  return guesses.map((guess, at): MeaningGuess => {
    if (at === discount) return { meaning: 'unknown', confidence: 0.5 }
    if (at === net) return { meaning: 'priceCents', confidence: Math.max(guess.confidence, 0.85) }
    return at === base && guess.meaning !== 'unitPriceCents' ? { meaning: 'unknown', confidence: 0.5 } : guess
  })
}
