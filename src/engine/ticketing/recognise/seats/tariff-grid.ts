import type { Meaning } from '../../../../contract/index.ts'
import { rowsLookedAt, type SettleInput } from '../settle-input.ts'
import { numbersOf } from './wide-sums.ts'

/** What counts seats, or says who took them and what they paid: beside it, columns of tariffs are counts. */
const ofSales = new Set<Meaning>([
  ...(['quantity', 'returnedQuantity', 'seatsSold', 'seatsTotal', 'receiptsCents', 'priceCents'] as const),
  ...([
    'unitPriceCents',
    'orderTotalCents',
    'orderNumber',
    'bookingNumber',
    'purchasedAt',
    'isPaid',
    'status',
  ] as const),
  ...(['lastName', 'firstName', 'fullName', 'customerNumber', 'company', 'salesChannel', 'paymentMethod'] as const),
])

/** Performances from which their prices may be told from their seats. */
const fewestRows = 4
/** No seat is at a lower price, those of guests aside. */
const lowestPrice = 3
/** A reduced price against the full one, at least; and how far the two may stand apart from one performance to another. */
const [leastOfFull, mostSpread] = [0.3, 1.6]
/** Performances have a few levels of prices among them; seats hardly ever sell twice alike at every tariff. */
const mostLevels = 0.6
/** Where each performance has its own, three tariffs of five performances that hardly stir from one proportion are prices all the same. */
const [fewestTariffs, fewestOwn, mostSpreadOfOwn] = [3, 5, 1.25]

/**
 * True where « Plein tarif | Tarif réduit | Abonné » are the prices of a programme, and no seats: nothing counts nor sells on its rows, each fills them all, in one order and one proportion, and
 * performances share their levels. Read as seats, as many as the prices say would be sold of every evening.
 */
export function arePricesOfProgramme(input: SettleInput, tariffs: readonly number[]): boolean {
  const { guesses, first } = input
  if (first === null || tariffs.length < 2 || guesses.some(({ meaning }) => ofSales.has(meaning))) return false
  const rows = numbersOf(input)
    .slice(0, rowsLookedAt)
    .map((row) => tariffs.map((at) => row[at] ?? null))
    .filter((row) => row.some((value) => value !== null))
  const full = rows.flatMap((row) =>
    row.every((value) => value !== null && value >= lowestPrice) ? [row.map(Number)] : [],
  )
  if (full.length < fewestRows || full.length < rows.length) return false
  const levels = new Set(full.map((row) => row.join(' ')))
  const isShared = levels.size <= full.length * mostLevels
  const isOfHall = guesses.some(({ meaning }) => meaning === 'capacity')
  if (!isShared && !(isOfHall && tariffs.length >= fewestTariffs && full.length >= fewestOwn)) return false
  const spread = isShared ? mostSpread : mostSpreadOfOwn
  return tariffs.slice(1).every((_, at) => areInProportion(full, { at: at + 1, spread }))
}

/** Whether one tariff stands to the first on each row as a price does to another: lower on all of them, or higher on all of them, and by nearly as much. */
function areInProportion(
  rows: readonly (readonly number[])[],
  { at, spread }: { at: number; spread: number },
): boolean {
  const shares = rows.map((row) => (row[at] ?? 0) / (row[0] ?? 1))
  const [least, most] = [Math.min(...shares), Math.max(...shares)]
  const isOrdered = most < 1 || least > 1
  return isOrdered && most <= least * spread && least >= leastOfFull && most <= 1 / leastOfFull
}
