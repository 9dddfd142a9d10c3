import type { Meaning } from '../../../../contract/index.ts'
import { normaliseHeader } from '../../layouts/index.ts'
import { namesExtra, readHeading, withoutUnit } from '../../wide/index.ts'
import type { MeaningGuess } from '../infer-meanings.ts'
import { holdsAmounts } from '../profile/column-profile.ts'
import { numbersOf } from '../seats/wide-sums.ts'
import { leastRows, type SettleInput } from '../settle-input.ts'

/** Of the rows that can tell, those that must say the same. */
const leastShare = 0.9

/** « Spectacle € », « Montant billets », « Places », « Abonnement € »: over amounts, what the seats of a row cost. */
const ofSeats =
  /^((total|montant|prix|sous total|part)( (du|de la|des|de l'|de))? ?)?(spectacles?|concerts?|billets?|billetterie|places?|entrees?|tickets?|abonnements?|abos?|formules?|pass|carnets?)$/
const ofOwnName: readonly (Meaning | undefined)[] = ['unitPriceCents', 'subscription']
type Row = (number | null)[]

/**
 * « Total » that holds the meals, the drinks, the donation or the fees of a row beside its seats is no price of seats, where the rows prove it: what the seats cost, in a
 * column of their own or by the prices of their tariffs, and these make it. Counted whole, the dinner would be receipts of the show.
 */
export function settleExtraMoney(input: SettleInput): MeaningGuess[] {
  const { guesses, header, isFixed } = input
  const paid = guesses.findIndex(({ meaning }) => meaning === 'priceCents')
  if (isFixed(paid)) return [...guesses]
  const rows = numbersOf(input)
  const named = header.flatMap((_, at) => (at !== paid && isExtra(input, at) ? [at] : []))
  const settled = ({ price, extras, total }: Parts & { total: number }) =>
    guesses.map((guess, at): MeaningGuess => {
      if (at === total)
        return { meaning: 'unknown', confidence: 0.1, holds: extras.map((extra) => header[extra] ?? '') }
      if (at === paid) return { meaning: 'unknown', confidence: 0.1 }
      return at === price ? { meaning: 'priceCents', confidence: 0.8 } : guess
    })
  for (const total of paid >= 0 ? [paid] : totalsOf(input, named)) {
    const parts = partsInColumns(input, { total, named }).find(({ price, extras }) =>
      makes(rows, { total, extras: extrasOf(input, extras), worth: (row) => row[price] ?? null }),
    )
    if (parts !== undefined) return settled({ ...parts, total })
  }
  const worth = named.length === 0 || paid < 0 ? null : worthOfSeats(input)
  return worth !== null && makes(rows, { total: paid, extras: extrasOf(input, named), worth })
    ? settled({ price: null, extras: named, total: paid })
    : [...guesses]
}

/** Where nothing is called the price of a row, the amounts that may be its total. */
function totalsOf(input: SettleInput, named: readonly number[]): number[] {
  return input.header.flatMap((_, at) => (!named.includes(at) && isOpenMoney(input, at) ? [at] : []))
}

/** The column of what the seats cost (null where their prices tell it), and those of what the total holds beside. */
interface Parts {
  price: number | null
  extras: number[]
}

/**
 * What two columns or more may be the parts of a total: the seats by their name beside what is called an extra, or beside the one amount that no word tells (« Part dégustation »); extras by
 * their name beside the one amount that is left.
 */
function partsInColumns(
  input: SettleInput,
  { total, named }: { total: number; named: readonly number[] },
): { price: number; extras: number[] }[] {
  const open = input.header.flatMap((_, at) =>
    at !== total && !named.includes(at) && isOpenMoney(input, at) ? [at] : [],
  )
  const own = open.filter((at) => ofSeats.test(nameOf(input, at)))
  if (own.length === 0) {
    // Beside fees alone, what is left is the price, and the total what was paid of it (`proved-prices`).
    const isMore = named.some((at) => input.guesses[at]?.meaning !== 'feesCents')
    return isMore ? open.map((price) => ({ price, extras: [...named] })) : []
  }
  return own.flatMap((price) => {
    const others = open.filter((at) => at !== price).map((at) => ({ price, extras: [...named, at] }))
    return named.length === 0 ? others : [{ price, extras: [...named] }, ...others]
  })
}

/** What the seats of a row cost by the prices that the headings of their tariffs give, or at the price of one; null where neither is told. */
function worthOfSeats({ guesses, header }: SettleInput): ((row: Row) => number | null) | null {
  const at = (meaning: Meaning) => guesses.findIndex((guess) => guess.meaning === meaning)
  const parts = header.flatMap((name, index) =>
    guesses[index]?.meaning === 'tariffSeats' ? [{ index, cents: readHeading(name).priceCents }] : [],
  )
  if (parts.length > 0) {
    if (parts.some(({ cents }) => cents === null)) return null
    return (row) => parts.reduce((sum, { index, cents }) => sum + ((row[index] ?? 0) * (cents ?? 0)) / 100, 0)
  }
  const [unit, quantity] = [at('unitPriceCents'), at('quantity')]
  if (unit < 0 || quantity < 0) return null
  return (row) => (row[unit] == null || row[quantity] == null ? null : row[unit] * row[quantity])
}

function isExtra(input: SettleInput, at: number): boolean {
  const { guesses, header, profiles, isFixed } = input
  const meaning = guesses[at]?.meaning
  if (isFixed(at) || !holdsAmounts(profiles[at])) return false
  if (meaning === 'feesCents') return true
  const name = nameOf({ header }, at)
  if (meaning !== 'unknown' || !namesExtra(name) || ofCount.test(name)) return false
  return !isNumberOf(input, at) && !isCountedBeside(input, at)
}

const ofCount = /^(nb|nbre|nombre|qte|quantite)\b/

/** « Repas » beside « Repas € »: how many of them, where the other says what they cost. */
function isNumberOf({ header }: SettleInput, at: number): boolean {
  const name = nameOf({ header }, at)
  const isBare = (other: number) => normaliseHeader(header[other] ?? '') === name
  return isBare(at) && header.some((_, other) => !isBare(other) && amountOf(nameOf({ header }, other)) === name)
}

/** « Montant repas », « Repas »: what an amount is of. */
function amountOf(name: string): string {
  return name.replace(/^(total|montant|prix|sous total) ((du|de la|des|de) |de l')?/, '')
}

/** « PU repas » beside « Montant repas »: what one costs, where another amount is as many of it as the row has seats. */
function isCountedBeside({ guesses, first, header }: SettleInput, at: number): boolean {
  const quantity = guesses.findIndex(({ meaning }) => meaning === 'quantity')
  const rows = numbersOf({ first, header })
  const isMade = (other: number) => {
    const told = rows.flatMap((row) => {
      const [one, seats, all] = [row[at] ?? 0, row[quantity] ?? 0, row[other] ?? null]
      return all === null || one === 0 || seats < 2 ? [] : [Math.abs(one * seats - all) < 0.005]
    })
    return told.length >= leastRows && told.filter(Boolean).length >= told.length * leastShare
  }
  return quantity >= 0 && header.some((_, other) => other !== at && isMade(other))
}

const ofOne = /^(p\.? ?u\b|px\b|prix unitaire\b|.*\bunitaire\b)|(\/|par) ?(pers|personne|convive)\b/

/** What each row pays beside its seats: « PU repas » as many times as it has seats. */
function extrasOf({ guesses, header }: SettleInput, extras: readonly number[]): (row: Row) => number {
  const quantity = guesses.findIndex(({ meaning }) => meaning === 'quantity')
  const isOfOne = (at: number) => quantity >= 0 && ofOne.test(nameOf({ header }, at))
  return (row) => extras.reduce((sum, at) => sum + (row[at] ?? 0) * (isOfOne(at) ? (row[quantity] ?? 0) : 1), 0)
}

/** Beside a number of seats and a total, « Montant billets » was taken for the price of one, and « Abonnement € » for what it is called: the rows may still prove otherwise. */
function isOpenMoney({ guesses, header, profiles, isFixed }: SettleInput, at: number): boolean {
  const meaning = guesses[at]?.meaning
  const isOpen = meaning === 'unknown' || (ofOwnName.includes(meaning) && ofSeats.test(nameOf({ header }, at)))
  return isOpen && !isFixed(at) && holdsAmounts(profiles[at])
}

function nameOf({ header }: Pick<SettleInput, 'header'>, at: number): string {
  return withoutUnit(header[at] ?? '')
}

/** Whether what the seats cost and the extras make the total on nearly all rows, some of which have an extra. A row that pays nothing at all tells nothing: it was given up, or is not paid yet. */
function makes(
  rows: readonly Row[],
  { total, extras, worth }: { total: number; extras: (row: Row) => number; worth: (row: Row) => number | null },
): boolean {
  const told = rows.flatMap((row) => {
    const [all, seats] = [row[total] ?? null, worth(row)]
    if (all === null || seats === null || all === 0) return []
    const more = extras(row)
    return [{ hasMore: more > 0, isMade: Math.abs(seats + more - all) < 0.005 }]
  })
  const isShown = told.filter(({ hasMore, isMade }) => hasMore && isMade).length >= leastRows
  return isShown && told.filter(({ isMade }) => isMade).length >= told.length * leastShare
}
