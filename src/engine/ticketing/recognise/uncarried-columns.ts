import type { Grain, Meaning, ReadColumn } from '../../../contract/index.ts'

/** By what a row is: a meaning that it does not carry, where none of some others is there to say the same, and what it may then be. */
const uncarried: Partial<Record<Grain, readonly { meanings: Meaning[]; unless: Meaning[]; instead: Meaning }[]>> = {
  performances: [
    { meanings: ['quantity'], unless: ['seatsSold', 'seatsTotal', 'tariffSeats', 'showSeats'], instead: 'seatsSold' },
    { meanings: ['priceCents', 'orderTotalCents'], unless: ['receiptsCents', 'tariffCents'], instead: 'receiptsCents' },
  ],
  tickets: ofSales(),
  orders: ofSales(),
}

function ofSales() {
  // Seats in columns have the price of their heading, and what the row took proves it.
  const prices: Meaning[] = ['priceCents', 'unitPriceCents', 'orderTotalCents', 'tariffCents', 'tariffSeats']
  return [
    {
      meanings: ['seatsSold', 'seatsTotal'] as Meaning[],
      unless: ['quantity', 'tariffSeats', 'showSeats', 'ticketNumber', 'seat', 'capacity', 'companions'] as Meaning[],
      instead: 'quantity' as Meaning,
    },
    { meanings: ['receiptsCents'] as Meaning[], unless: prices, instead: 'priceCents' as Meaning },
  ]
}

/**
 * A column of seats or of money whose meaning was recognised and that a row of this kind does not carry is asked about: dropped
 * without a word, the figures would lack what the control says is read. What a person said stays.
 */
export function withUncarriedAsked(columns: readonly ReadColumn[], grain: Grain): ReadColumn[] {
  if (columns.some(({ ambiguous }) => ambiguous !== undefined)) return [...columns]
  const has = (any: readonly Meaning[]) => columns.some(({ meaning }) => any.includes(meaning))
  const countsSeats =
    grain !== 'performances' || has(['seatsSold', 'seatsTotal', 'tariffSeats', 'showSeats', 'quantity'])
  const lost = (uncarried[grain] ?? []).filter(({ unless }) => countsSeats && !has(unless))
  return columns.map((column) => {
    const found = lost.find(({ meanings }) => meanings.includes(column.meaning))
    if (found === undefined || column.confidence >= 1 || !isFilled(column)) return column
    return { ...column, ambiguous: [found.instead, 'unknown'] }
  })
}

function isFilled({ samples }: ReadColumn): boolean {
  return samples.some((value) => /[1-9]/.test(value))
}
