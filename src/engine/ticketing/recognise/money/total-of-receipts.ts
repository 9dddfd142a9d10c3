import { isTariffHeading } from '../../wide/index.ts'
import type { MeaningGuess } from '../meaning-guess.ts'
import { holdsAmounts } from '../profile/column-profile.ts'
import { numbersOf } from '../seats/wide-sums.ts'
import { leastRows, type SettleInput } from '../settle-input.ts'

/** Of the rows that can tell, those that must say the same. */
const leastShare = 0.9
/** Amounts of which another is the sum: with one alone, it is the same amount again. */
const fewestParts = 2

/**
 * « Recettes Plein | Réduit | -12 ans | Total » of a statement: the receipts are the amount that the others beside it make, not the first of them. Where no column is the sum of amounts that
 * stand under one name, none of them is the receipts: a part counted for all would be a wrong figure, and a blank one says so.
 */
export function settleTotalOfReceipts(input: SettleInput): MeaningGuess[] {
  const { guesses, profiles, isFixed } = input
  const told = guesses.findIndex(({ meaning }) => meaning === 'receiptsCents')
  if (told < 0 || isFixed(told)) return [...guesses]
  const isOpen = (at: number) =>
    holdsAmounts(profiles[at]) && !isFixed(at) && (at === told || guesses[at]?.meaning === 'unknown')
  const run = runAround(told, isOpen)
  const rows = numbersOf(input)
  const total = [run.at(-1), run[0]].find(
    (at) => at !== undefined && isSum(rows, { at, parts: run.filter((one) => one !== at) }),
  )
  if (total === told || (total === undefined && !areUnderOneName(input.header, run))) return [...guesses]
  return guesses.map((guess, at): MeaningGuess => {
    if (at === total) return { meaning: 'receiptsCents', confidence: 0.8 }
    return at === told ? { meaning: 'unknown', confidence: 0.5 } : guess
  })
}

/** « Recettes Plein », « Recettes Réduit »: a title over several columns, each with the name of a tariff. */
function areUnderOneName(header: readonly string[], run: readonly number[]): boolean {
  const names = run.map((at) => /^(\S+) (?:.* )?(\S+)$/u.exec((header[at] ?? '').trim()) ?? [])
  const isOfTariff = ([, title, tariff = '']: readonly string[]) => title === names[0]?.[1] && isTariffHeading(tariff)
  return run.length >= fewestParts && names.every(isOfTariff)
}

/** The columns side by side that are like one of them. */
function runAround(at: number, isLike: (at: number) => boolean): number[] {
  const run = [at]
  for (let left = at - 1; isLike(left); left--) run.unshift(left)
  for (let right = at + 1; isLike(right); right++) run.push(right)
  return run
}

function isSum(rows: readonly (number | null)[][], { at, parts }: { at: number; parts: readonly number[] }): boolean {
  if (parts.length < fewestParts) return false
  const told = rows.filter((row) => row[at] != null && parts.some((part) => row[part] != null))
  const same = told.filter(
    (row) => Math.abs(parts.reduce((sum, part) => sum + (row[part] ?? 0), 0) - (row[at] ?? 0)) < 0.005,
  )
  // Rows of one part alone would prove any of them.
  const areSeveral = same.filter((row) => parts.filter((part) => (row[part] ?? 0) !== 0).length > 1)
  return areSeveral.length >= leastRows && same.length >= told.length * leastShare
}
