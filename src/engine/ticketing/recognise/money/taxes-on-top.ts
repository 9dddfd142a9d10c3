import { normaliseHeader } from '../../layouts/index.ts'
import type { MeaningGuess } from '../meaning-guess.ts'
import { saysWithoutTax } from '../names/name-candidates.ts'
import { holdsAmounts } from '../profile/column-profile.ts'
import { numbersOf } from '../seats/wide-sums.ts'
import { leastRows, type SettleInput } from '../settle-input.ts'

/** Of the rows that can tell, those that must say the same. */
const leastShare = 0.9
/** Each amount of a row is rounded by itself. */
const mostRounding = 0.0151
/** The share of a price that a tax may be. */
const [leastRate, mostRate] = [0.005, 0.35]

const namesTax = /\b(tps|tvq|tvh|tvp|gst|qst|hst|pst|tva|vat|btw|mwst|(sales )?tax(es)?)\b/
const ofOther = /\b(taux|rate|code|dont|incl\w*|comprise?s?|frais|fees?|commissions?|livraison|service|n°|numero)\b/
/** What a price calls itself before what is added to it. */
const beforeAdding = /^(sous[- ]?total|subtotal|s\/total)\b/

type Row = readonly (number | null)[]

/**
 * « TPS », « TVQ » beside « Sous-total » as taxes that the public pays on top of the price: each is the same share of the price on nearly all rows, and the rows prove it by a total that holds
 * both (with the fees beside or not), or the price says by its name that they are still to come. Nothing changes where a total is the price without them: they are then in it.
 */
export function settleTaxesOnTop(input: SettleInput): MeaningGuess[] {
  const { header, guesses, profiles, isFixed } = input
  const price = guesses.findIndex(({ meaning }) => meaning === 'priceCents')
  if (price < 0 || isFixed(price)) return [...guesses]
  const rows = numbersOf(input)
  const taxes = header.flatMap((name, at) => {
    const meaning = guesses[at]?.meaning
    const isOpen = (meaning === 'feesCents' || meaning === 'unknown') && at !== price && !isFixed(at)
    return isOpen && isTax(name) && holdsAmounts(profiles[at]) && isShareOf(rows, { price, tax: at }) ? [at] : []
  })
  if (taxes.length === 0) return [...guesses]
  const fees = guesses.flatMap(({ meaning }, at) => (meaning === 'feesCents' && !taxes.includes(at) ? [at] : []))
  const others = header.flatMap((_, at) => (at !== price && ![...taxes, ...fees].includes(at) ? [at] : []))
  const totals = others.filter((at) => !isFixed(at) && holdsAmounts(profiles[at]))
  const isMadeOf = (parts: readonly number[]) =>
    totals.some((total) => [parts, [...parts, ...fees]].some((all) => makes(rows, { total, parts: all, taxes })))
  const isOnTop = isMadeOf([price, ...taxes])
  const isToCome =
    !isMadeOf([price]) && (beforeAdding.test(named(header, price)) || saysWithoutTax(header[price] ?? ''))
  if (!isOnTop && !isToCome) return [...guesses]
  return guesses.map(
    (guess, at): MeaningGuess => (taxes.includes(at) ? { meaning: 'taxCents', confidence: 0.8 } : guess),
  )
}

function named(header: readonly string[], at: number): string {
  return normaliseHeader(header[at] ?? '')
}

function isTax(name: string): boolean {
  const said = normaliseHeader(name).replaceAll('.', '')
  return namesTax.test(said) && !ofOther.test(said)
}

/** Whether a tax is the same share of the price on nearly all rows that have a price. */
function isShareOf(rows: readonly Row[], { price, tax }: { price: number; tax: number }): boolean {
  const told = rows.flatMap((row) => {
    const [own, more] = [row[price] ?? null, row[tax] ?? null]
    return own === null || more === null || own === 0 ? [] : [{ own, more }]
  })
  const rates = told.map(({ own, more }) => more / own).sort((a, b) => a - b)
  const rate = rates[Math.floor(rates.length / 2)] ?? 0
  if (told.length < leastRows || rate < leastRate || rate > mostRate) return false
  const right = told.filter(({ own, more }) => Math.abs(more - rate * own) <= mostRounding)
  return right.length >= told.length * leastShare
}

/** Whether the parts make a total on nearly all rows, some of which bear a tax. */
function makes(
  rows: readonly Row[],
  { total, parts, taxes }: { total: number; parts: readonly number[]; taxes: readonly number[] },
): boolean {
  const told = rows.flatMap((row) => {
    const [all, own] = [row[total] ?? null, row[parts[0] ?? -1] ?? null]
    if (all === null || own === null) return []
    const sum = parts.reduce((made, at) => made + (row[at] ?? 0), 0)
    const isTaxed = taxes.some((at) => (row[at] ?? 0) !== 0)
    return [{ isTaxed, isMade: Math.abs(sum - all) <= mostRounding }]
  })
  const isShown = told.filter(({ isTaxed, isMade }) => isTaxed && isMade).length >= leastRows
  return isShown && told.filter(({ isMade }) => isMade).length >= told.length * leastShare
}
