import type { Meaning } from '../../../../contract/index.ts'
import { normaliseHeader } from '../../layouts/index.ts'
import type { MeaningGuess } from '../meaning-guess.ts'
import { holdsAmounts } from '../profile/column-profile.ts'
import { numbersOf } from '../seats/wide-sums.ts'
import { leastRows, type SettleInput } from '../settle-input.ts'

/** Of the rows that can tell, those that must say the same. */
const leastShare = 0.9
/** A till rounds the tax and the amount without it each by itself. */
const mostRounding = 0.0151

const namesRate = /\b(taux|rate|code)\b/
const namesTax = /\b(tva|vat|btw|mwst|t v a)\b/
/** What an amount with its taxes may have been taken for. */
const ofPrices: readonly Meaning[] = ['priceCents', 'unitPriceCents', 'orderTotalCents', 'receiptsCents', 'unknown']
/** What moves from the amount without its tax to the one with it. */
const ofOneSale: readonly Meaning[] = ['priceCents', 'unitPriceCents', 'receiptsCents']

/**
 * « Net HT » and « dont TVA » beside « Prix payé »: where the rows prove that an amount and a tax make another, the public paid the other, and neither of the two is a price. The tax is
 * no fee that a buyer pays beside: taken for one, what is left without it would be the receipts.
 */
export function settleValueAddedTax(input: SettleInput): MeaningGuess[] {
  const { header, guesses, isFixed } = input
  const taxes = header.flatMap((name, at) => (isTax(input, { name, at }) ? [at] : []))
  return taxes.reduce<MeaningGuess[]>(
    (before, tax) => {
      const found = partsOf({ ...input, guesses: before }, tax)
      if (found === null) return before
      const moved = before[found.bare]?.meaning ?? 'unknown'
      const isMoved = ofOneSale.includes(moved) && !ofOneSale.includes(before[found.whole]?.meaning ?? 'unknown')
      return before.map((guess, at): MeaningGuess => {
        if (at === tax || at === found.bare) return { meaning: 'unknown', confidence: 0.6 }
        return at === found.whole && isMoved && !isFixed(at) ? { meaning: moved, confidence: 0.8 } : guess
      })
    },
    [...guesses],
  )
}

function isTax({ guesses, profiles, isFixed }: SettleInput, { name, at }: { name: string; at: number }): boolean {
  const isOpen = guesses[at]?.meaning === 'feesCents' || guesses[at]?.meaning === 'unknown'
  const said = normaliseHeader(name).replace(/[.]/g, ' ').trim()
  return isOpen && !isFixed(at) && namesTax.test(said) && !namesRate.test(said) && holdsAmounts(profiles[at])
}

/** The amount without this tax and the one with it; null where the rows prove no two columns to be them. */
function partsOf(input: SettleInput, tax: number): { bare: number; whole: number } | null {
  const { guesses, profiles, isFixed } = input
  const rows = numbersOf(input)
  const amounts = guesses.flatMap(({ meaning }, at) =>
    at !== tax && ofPrices.includes(meaning) && holdsAmounts(profiles[at]) ? [at] : [],
  )
  for (const bare of amounts)
    for (const whole of amounts)
      if (bare !== whole && !isFixed(bare) && makes(rows, { bare, tax, whole })) return { bare, whole }
  return null
}

/** Whether the amount and its tax make the other on nearly all rows, some of which bear a tax. */
function makes(
  rows: readonly (number | null)[][],
  { bare, tax, whole }: { bare: number; tax: number; whole: number },
): boolean {
  const told = rows.flatMap((row) => {
    const [own, more, all] = [row[bare] ?? null, row[tax] ?? null, row[whole] ?? null]
    if (own === null || more === null || all === null) return []
    return [{ isTaxed: more !== 0, isMade: Math.abs(own + more - all) < mostRounding }]
  })
  const isShown = told.filter(({ isTaxed, isMade }) => isTaxed && isMade).length >= leastRows
  return isShown && told.filter(({ isMade }) => isMade).length >= told.length * leastShare
}
