import { currencyCode } from '../../clean/index.ts'
import { cellsOf, type RowGroup } from '../../read/index.ts'
import type { MeaningGuess } from '../infer-meanings.ts'
import { numbersOf } from '../seats/wide-sums.ts'
import { leastRows, rowsLookedAt, type SettleInput } from '../settle-input.ts'

/** Of the rows that can tell, those that must say the same. */
const leastShare = 0.95

/**
 * « Contre-valeur CHF » beside prices in two currencies: the amount that is the price wherever a row is in one of them, and another one where it
 * is in the other. It is the price in one currency of all; of the column of prices, only the rows of one currency could be counted.
 */
export function settleCounterValue(input: SettleInput): MeaningGuess[] {
  const { guesses, header, isFixed, first } = input
  const at = (meaning: MeaningGuess['meaning']) => guesses.findIndex((guess) => guess.meaning === meaning)
  const [price, currency] = [at('priceCents'), at('currency')]
  if (first === null || price < 0 || currency < 0 || isFixed(price) || isFixed(currency)) return [...guesses]
  const codes = codesOf(first, currency)
  const rows = numbersOf(input).map((row, index) => ({ row, code: codes[index] ?? null }))
  const main = [...new Set(codes)].filter((code) => code !== null)
  const found = header.flatMap((name, other) => {
    if (guesses[other]?.meaning !== 'unknown' || isFixed(other)) return []
    const of = main.filter((code) => isValueIn(rows, { code, price, other }))
    const [only] = of
    return of.length === 1 && only !== undefined && isNamedIn(name, only) ? [other] : []
  })
  const [value] = found
  if (value === undefined || found.length > 1) return [...guesses]
  return guesses.map((guess, index) => {
    if (index === value) return { meaning: 'priceCents', confidence: 0.85 }
    return index === price || index === currency ? { meaning: 'unknown', confidence: 0.1 } : guess
  })
}

interface PaidRow {
  row: readonly (number | null)[]
  code: string | null
}

/** The same on nearly each row of that currency, another amount on nearly each of the others. Rows that cost nothing say nothing. */
function isValueIn(
  rows: readonly PaidRow[],
  { code, price, other }: { code: string; price: number; other: number },
): boolean {
  const paid = rows.filter(({ row, code: own }) => own !== null && (row[price] ?? 0) !== 0)
  const isSame = ({ row }: PaidRow) => row[other] != null && Math.abs((row[other] ?? 0) - (row[price] ?? 0)) < 0.005
  const [inIt, inOthers] = [paid.filter((one) => one.code === code), paid.filter((one) => one.code !== code)]
  const same = inIt.filter(isSame).length
  const unlike = inOthers.filter((one) => one.row[other] != null && !isSame(one)).length
  return (
    inIt.length >= leastRows &&
    inOthers.length >= leastRows &&
    same >= inIt.length * leastShare &&
    unlike >= inOthers.length * leastShare
  )
}

/** The column says its currency, or is in the one that amounts are in where nothing says so. */
function isNamedIn(name: string, code: string): boolean {
  return code === 'EUR' || name.split(/[^\p{L}$£]+/u).some((word) => word !== '' && currencyCode(word) === code)
}

function codesOf(first: RowGroup, at: number): (string | null)[] {
  return Array.from({ length: Math.min(first.count, rowsLookedAt) }, (_, row) =>
    currencyCode(cellsOf(first, row)[at] ?? ''),
  )
}
