import type { Meaning, ReadColumn } from '../../../contract/index.ts'
import { paymentTakesBack } from '../clean/index.ts'
import type { SeatColumn, WidePlan } from './plan.ts'
import type { PricedSeats } from './row-money.ts'
import type { Returned } from './share-returns.ts'

/** The columns that unfolding makes of a row, in their order after those of the file. */
export const made = [
  ...(['quantity', 'tariff', 'priceCents', 'showTitle', 'startsAt', 'productType', 'salesChannel'] as const),
  ...(['paymentMethod', 'returnedQuantity', 'refundedCents'] as const),
] as const
export type Made = (typeof made)[number]

/** One line of a row: the seats of one of its columns, and what is made of them. */
export interface ReadSeats extends PricedSeats {
  column: SeatColumn
  /** Of all its seats. */
  linePriceCents?: number | null
  /** What stands in words where the money of its row should. */
  words?: string | null
  /** True for the cross of a subscriber. */
  isMark?: boolean
  /** What was given back of it; null where nothing was. */
  returned?: Returned | null
}

/** What each of those columns says of a line. */
export const says: Record<Made, (line: ReadSeats) => string> = {
  quantity: ({ seats }) => String(seats),
  tariff: ({ column }) => column.tariff ?? '',
  // Words are given on, to be said: their receipts are not known.
  priceCents: ({ linePriceCents, words }) => (linePriceCents == null ? (words ?? '') : String(linePriceCents)),
  paymentMethod: ({ words }) => (words != null && paymentTakesBack(words) ? words : ''),
  showTitle: ({ column }) => column.title ?? '',
  startsAt: ({ column }) => column.startsAt ?? '',
  salesChannel: ({ column }) => column.channel ?? '',
  productType: ({ isMark }) => (isMark ? 'Abonnement' : ''),
  returnedQuantity: ({ returned }) => (returned ? String(returned.seats) : ''),
  refundedCents: ({ returned }) => (returned ? String(Math.round(returned.cents)) : ''),
}

/** Those of them that a plan makes; the others stay unread. */
export function madeBy({ seats, isOfSubscribers, returned }: WidePlan): Set<Meaning> {
  const isSaid = (of: (column: SeatColumn) => string | null) => seats.some((column) => of(column) !== null)
  return new Set<Meaning>([
    ...(['quantity', 'priceCents', 'paymentMethod'] as const),
    ...(isSaid(({ tariff }) => tariff) ? (['tariff'] as const) : []),
    ...(isSaid(({ channel }) => channel) ? (['salesChannel'] as const) : []),
    ...(isOfSubscribers ? (['productType'] as const) : []),
    ...(isSaid(({ title }) => title) ? (['showTitle'] as const) : []),
    ...(isSaid(({ startsAt }) => startsAt) ? (['startsAt'] as const) : []),
    ...(returned === null ? [] : (['returnedQuantity', 'refundedCents'] as const)),
  ])
}

export function madeColumn(meaning: Made, isMade: boolean, { seats }: WidePlan): ReadColumn {
  const isTimed = seats.some(({ startsAt }) => startsAt !== null && startsAt.length > 10)
  const kinds: Record<Made, Pick<ReadColumn, 'type' | 'format'>> = {
    quantity: { type: 'integer', format: null },
    tariff: { type: 'text', format: null },
    priceCents: { type: 'money', format: 'cents' },
    showTitle: { type: 'text', format: null },
    productType: { type: 'text', format: null },
    salesChannel: { type: 'text', format: null },
    paymentMethod: { type: 'text', format: null },
    returnedQuantity: { type: 'integer', format: null },
    refundedCents: { type: 'money', format: 'cents' },
    startsAt: isTimed ? { type: 'datetime', format: 'yyyy-MM-dd HH:mm' } : { type: 'date', format: 'yyyy-MM-dd' },
  }
  return { name: '', meaning: isMade ? meaning : 'unknown', ...kinds[meaning], confidence: 1, samples: [] }
}
