import type { Meaning, ReadColumn } from '../../../../contract/index.ts'
import { classifySalesChannel } from '../../clean/index.ts'
import { type ColumnPair, isTariffHeading, pairsOf } from '../../wide/index.ts'
import type { MeaningGuess } from '../infer-meanings.ts'
import { type ColumnProfile, shareOf } from '../profile/column-profile.ts'
import { leastRows, type SettleInput } from '../settle-input.ts'
import { numbersOf } from './wide-sums.ts'

/** Of the rows that can tell, those whose pairs make their total. */
const leastShare = 0.8

/** What pairs of columns mean, and which columns were settled by it. */
export interface SettledPairs {
  guesses: MeaningGuess[]
  columns: ReadonlySet<number>
  /** True where a pair is the total of the others. */
  hasTotal: boolean
}

/**
 * Columns two by two, of sellers or of tariffs (« Guichet nb | Guichet € »). Where a pair is a total, it is the seats and the money of the row, and the
 * others are its parts if they add up to it on the rows. Without a total they are parts when all of them name tariffs or sellers: « Prévu nb | Prévu € » are
 * not to be added up. Null where there are none.
 */
export function settlePairs(input: SettleInput): SettledPairs | null {
  const { header, profiles, guesses, isFixed } = input
  const pairs = pairsOf(header).filter(
    ({ seats, money }) =>
      isOfNumbers(profiles[seats]) &&
      (money === null || isOfNumbers(profiles[money])) &&
      ![seats, money].some((at) => at !== null && isFixed(at)),
  )
  const parts = pairs.filter(({ isTotal }) => !isTotal)
  const total = pairs.find(({ isTotal, money }) => isTotal && money !== null) ?? null
  if (parts.filter(({ money }) => money !== null).length < (total === null ? 2 : 1)) return null
  const areParts = total === null ? parts.every(isSold) : makeTotal(input, parts, total)
  if (total === null && !areParts) return null
  const settled = [...guesses]
  for (const { seats, money } of parts) {
    settled[seats] = areParts ? { meaning: 'tariffSeats', confidence: 0.8 } : unused
    if (money !== null) settled[money] = areParts ? { meaning: 'tariffCents', confidence: 0.8 } : unused
  }
  if (total !== null) settleTotal(settled, total)
  const columns = new Set(pairs.flatMap(({ seats, money }) => (money === null ? [seats] : [seats, money])))
  return { guesses: settled, columns, hasTotal: total !== null }
}

/** The sellers or tariffs of a file whose columns are left alone, because its total is not what they make. */
export function partsLeftAlone(columns: readonly ReadColumn[]): string[] {
  const pairs = pairsOf(columns.map(({ name }) => name))
  const meaningOf = ({ seats }: ColumnPair) => columns[seats]?.meaning
  const isCounted = pairs.some((pair) => pair.isTotal && ['quantity', 'seatsSold'].includes(meaningOf(pair) ?? ''))
  return isCounted ? pairs.filter((pair) => meaningOf(pair) === 'unknown').map(({ label }) => label) : []
}

/** What stands beside a total that it does not make: not to be read as anything else. */
const unused: MeaningGuess = { meaning: 'unknown', confidence: 0.9 }

const ofBuyers = new Set<Meaning>([
  ...(['lastName', 'fullName', 'firstName', 'email', 'company', 'customerNumber', 'orderNumber'] as const),
])
const ofTotals = new Set<Meaning>([
  ...([
    'quantity',
    'seatsSold',
    'seatsTotal',
    'priceCents',
    'orderTotalCents',
    'unitPriceCents',
    'receiptsCents',
  ] as const),
])

function settleTotal(settled: MeaningGuess[], { seats, money }: ColumnPair): void {
  const isOfBuyers = settled.some(({ meaning }) => ofBuyers.has(meaning))
  for (const [at, { meaning, confidence }] of settled.entries())
    if (ofTotals.has(meaning) && confidence < 0.97) settled[at] = unused
  settled[seats] = { meaning: isOfBuyers ? 'quantity' : 'seatsSold', confidence: 0.8 }
  if (money !== null) settled[money] = { meaning: isOfBuyers ? 'priceCents' : 'receiptsCents', confidence: 0.8 }
}

function isSold({ label }: ColumnPair): boolean {
  const channel = classifySalesChannel(label)
  return isTariffHeading(label) || (channel !== 'other' && channel !== 'unknown')
}

/** True where the parts are the total on nearly all rows, some of which have several of them. */
function makeTotal(input: SettleInput, parts: readonly ColumnPair[], total: ColumnPair): boolean {
  const told = numbersOf(input).filter(
    (row) => row[total.seats] != null && parts.some(({ seats }) => row[seats] != null),
  )
  const same = told.filter((row) => parts.reduce((sum, { seats }) => sum + (row[seats] ?? 0), 0) === row[total.seats])
  return told.length >= leastRows && same.length >= told.length * leastShare
}

function isOfNumbers(profile: ColumnProfile | undefined): boolean {
  if (profile === undefined) return false
  return profile.filled === 0 || shareOf(profile, 'integer', 'decimalDot', 'decimalComma', 'money') > 0.6
}
