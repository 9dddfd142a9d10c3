import type { Meaning } from '../../../contract/index.ts'
import { bracketedCount, classifyTariff, isRebate, isTakingBack, joinDateAndTime } from '../clean/index.ts'
import { always, type Coded, combine, firstOf, mapCoded } from './coded.ts'
import { type Meant, type MeantGroup, oncePerGroup } from './meant-group.ts'
import { moneyOfTariff, seatsOfMoney, seatsOfTariff } from './told-counts.ts'

/** The price of the whole row; of a price for one seat, as many times as the row has seats. */
export const rowPrice = oncePerGroup((said: MeantGroup): Coded<number | null> => {
  const unit = combine(number(said, 'unitPriceCents'), withCompanions(said), (price, quantity) =>
    price === null ? null : price * (quantity ?? 1),
  )
  return firstOf(firstOf(number(said, 'priceCents'), unit), moneyOfTariff(said, withCompanions(said)))
})

/** Seats of a row: those it says, else the one of its guest and those of who comes along, in a column or after the name; two of a « Duo ». */
export const withCompanions = oncePerGroup((said: MeantGroup): Coded<number | null> => {
  const along = said
    .each('companions')
    .reduce(
      (one, other) =>
        combine(one, other, (a, b) => (a === null && b === null ? null : Math.max(Number(a ?? 0), Number(b ?? 0)))),
      always<Meant>(null, said.count),
    )
  const told = combine(seats(said), along, (quantity, more) => quantity ?? (more === null ? null : 1 + Number(more)))
  return combine(told, said.of('isDuo'), (quantity, isDuo) => quantity ?? (isDuo === 1 ? 2 : null))
})

/**
 * Seats of a row, none of a rebate that a till writes on a line of its own: it only lowers the money of the sale. A name under which seats are sold too (« Réduction ») is a tariff, and
 * its line below zero a refund.
 */
export const seatsTaken = oncePerGroup((said: MeantGroup): Coded<number | null> => {
  const label = firstOf(text(said, 'tariff'), text(said, 'productType'))
  if (!label.values.some(isRebate)) return withCompanions(said)
  const priced = combine(label, rowPrice(said), (name, cents) => ({ name, cents: cents ?? 0 }))
  const tariffs = new Set(priced.values.flatMap(({ name, cents }) => (cents > 0 ? [name] : [])))
  const isLess = mapCoded(priced, ({ name, cents }) => cents < 0 && isRebate(name) && !tariffs.has(name))
  return combine(withCompanions(said), isLess, (quantity, is) => (is && (quantity ?? 1) > 0 ? 0 : quantity))
})

export const startsAt = oncePerGroup((said: MeantGroup): Coded<string | null> => {
  return combine(text(said, 'startsAt'), text(said, 'startsTime'), joinDateAndTime)
})

/** Seats of a row, less those of them that were given back; a row given back whole keeps them, and is cancelled. */
export const seats = oncePerGroup((said: MeantGroup): Coded<number | null> => {
  const told = firstOf(firstOf(number(said, 'quantity'), bracketedSeats(said)), workedOutSeats(said))
  return combine(told, number(said, 'returnedQuantity'), (quantity, returned) =>
    quantity === null || returned === null || returned < 1 || returned >= quantity ? quantity : quantity - returned,
  )
})

/** Seats in brackets, « (1) », of a row whose money is below zero, or that says that it takes a sale back: so many less; null elsewhere. */
export const bracketedSeats = oncePerGroup((said: MeantGroup): Coded<number | null> => {
  const isLess = combine(number(said, 'priceCents'), text(said, 'operation'), (cents, name) =>
    cents === null || cents === 0 ? isTakingBack(name) : cents < 0,
  )
  return combine(said.unread('quantity'), isLess, (raw, is) => {
    const count = raw === null || !is ? null : bracketedCount(raw)
    return count === null ? null : -count
  })
})

/** Seats that the column of a row leaves blank, and its tariff or its money tells; null elsewhere. */
export const workedOutSeats = oncePerGroup((said: MeantGroup): Coded<number | null> => {
  return firstOf(seatsOfTariff(said), seatsOfMoney(said, 'quantity', 'priceCents'))
})

/** What a performance sold, or where that is left blank, as many seats as their price makes its receipts; and the free ones that stand beside those sold. */
export function seatsSold(said: MeantGroup): Coded<number | null> {
  const sold = firstOf(number(said, 'seatsSold'), seatsOfMoney(said, 'seatsSold', 'receiptsCents'))
  return combine(sold, number(said, 'freeSeats'), (seats, free) => (free === null ? seats : (seats ?? 0) + free))
}

/** Of what a performance sold, the seats that a column says to be free, or those of a row whose tariff is; null where nothing tells. */
export function seatsFree(said: MeantGroup): Coded<number | null> {
  const told = firstOf(number(said, 'freeSeats'), number(said, 'freeSeatsWithin'))
  const tariff = firstOf(text(said, 'tariff'), text(said, 'seatCategory'))
  const isFree = mapCoded(tariff, (label) => label !== null && freeClasses.has(classifyTariff(label)))
  return firstOf(
    told,
    combine(isFree, seatsSold(said), (is, seats) => (is ? seats : null)),
  )
}

const freeClasses = new Set<string>(['comp', 'exempted'])

/** Cents of the amount of a row that were given back, where some of it was kept; an order given back whole keeps its price, and is cancelled. */
export function refundedInPart(said: MeantGroup): Coded<number> {
  return combine(number(said, 'priceCents'), number(said, 'refundedCents'), (price, refunded) => {
    const given = Math.abs(refunded ?? 0)
    return price === null || given >= price ? 0 : given
  })
}

export function text(said: MeantGroup, meaning: Meaning): Coded<string | null> {
  const found = said.of(meaning)
  return isText(found) ? found : mapCoded(found, (value) => (value === null ? null : String(value)))
}

function isText(found: Coded<Meant>): found is Coded<string | null> {
  return found.utf8 !== undefined || found.values.every((value) => typeof value !== 'number')
}

export function number(said: MeantGroup, meaning: Meaning): Coded<number | null> {
  return mapCoded(said.of(meaning), (value) => {
    const read = value === null ? Number.NaN : Number(value)
    return Number.isFinite(read) ? Math.round(read) : null
  })
}

export function day(said: MeantGroup, meaning: Meaning): Coded<string | null> {
  return mapCoded(text(said, meaning), (value) => value?.slice(0, 10) ?? null)
}
