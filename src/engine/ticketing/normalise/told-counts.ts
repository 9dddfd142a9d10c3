import { foldLabel, readPricedCount } from '../clean/index.ts'
import { type Coded, combine, firstOf, mapCoded } from './coded.ts'
import type { Meant, MeantGroup } from './meant-group.ts'

/** Seats of each row that its own column leaves blank and its tariff counts (« 2 x 15€ + 1 x 8€ »); null elsewhere. */
export function seatsOfTariff(said: MeantGroup): Coded<number | null> {
  const counts = mapCoded(said.of('tariff'), (tariff) => countedIn(tariff)?.seats ?? null)
  return counts.values.every((seats) => seats === null) ? counts : unlessTold(counts, said.of('quantity'))
}

/**
 * Cents of each row that its amount leaves blank, or that no column says: what its tariff counts, or the price of one seat that its
 * tariff bears (« Plein 15€ »), or that the same tariff bears on another row (« plein »), times its seats; null elsewhere.
 */
export function moneyOfTariff(said: MeantGroup, seats: Coded<number | null>): Coded<number | null> {
  const tariffs = said.of('tariff')
  const isOfAmounts = said.each('unitPriceCents').length === 0 && said.each('orderTotalCents').length === 0
  const known = isOfAmounts ? pricesOf(tariffs) : new Map<string, number>()
  const told = mapCoded(tariffs, (tariff) => countedIn(tariff)?.cents ?? null)
  const units = mapCoded(tariffs, (tariff) => (isOfAmounts ? unitOf(tariff, known) : null))
  if ([...told.values, ...units.values].every((cents) => cents === null)) return told
  const worth = firstOf(
    told,
    combine(units, seats, (unit, count) => (unit === null ? null : unit * (count ?? 1))),
  )
  // Words in place of an amount are what they are: « payé », « ANNULÉ ».
  const isBlank = combine(said.of('priceCents'), said.isUnreadable('priceCents'), (price, is) => price === null && !is)
  return combine(worth, isBlank, (cents, is) => (is ? cents : null))
}

/** Seats of each row that its own column leaves blank, where the price of one makes the amount of the row; null elsewhere. */
export function seatsOfMoney(
  said: MeantGroup,
  seats: 'quantity' | 'seatsSold',
  money: 'priceCents' | 'receiptsCents',
): Coded<number | null> {
  const found = combine(said.of(money), said.of('unitPriceCents'), (all, one) => {
    const count = all === null || one === null || Number(one) === 0 ? null : Number(all) / Number(one)
    return count !== null && Number.isInteger(count) && count > 0 ? count : null
  })
  // Without a column of seats a row is one: nothing was left blank.
  const isCounted = said.each(seats).some(({ values }) => values.some((value) => value !== null))
  return isCounted ? unlessTold(found, said.of(seats)) : mapCoded(found, () => null)
}

function unlessTold(counts: Coded<number | null>, told: Coded<Meant>): Coded<number | null> {
  return combine(counts, told, (count, own) => (own === null ? count : null))
}

function countedIn(tariff: Meant): { seats: number; cents: number } | null {
  return typeof tariff === 'string' ? (readPricedCount(tariff)?.whole ?? null) : null
}

/** The price that each tariff bears somewhere; one that bears two has none. */
function pricesOf({ values }: Coded<Meant>): Map<string, number> {
  const prices = new Map<string, number>()
  const several = new Set<string>()
  for (const tariff of values) {
    const read = typeof tariff === 'string' ? readPricedCount(tariff) : null
    if (read === null || read.unitCents === null || read.label === '') continue
    if ((prices.get(read.label) ?? read.unitCents) !== read.unitCents) several.add(read.label)
    prices.set(read.label, read.unitCents)
  }
  for (const label of several) prices.delete(label)
  return prices
}

function unitOf(tariff: Meant, known: ReadonlyMap<string, number>): number | null {
  if (typeof tariff !== 'string') return null
  const read = readPricedCount(tariff)
  return read === null ? (known.get(foldLabel(tariff)) ?? null) : read.whole === null ? read.unitCents : null
}
