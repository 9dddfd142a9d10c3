import { type Day, dayOfMinute, minutesInDay } from './days.ts'
import type { Mess } from './mess.ts'
import { itemAt, type Random, seededRandom } from './random.ts'
import type { Order, Performance, Seat } from './theatre.ts'
import type { Till } from './till.ts'

/**
 * What happens to tickets once sold, up to `today`: cancellations, exchanges, re-issues, expired options,
 * cancelled evenings. In the till's exports a ticket that is gone is simply absent (P1); an exchanged one comes
 * back under another order, a re-issued one under another number on the same seat (P2).
 */
export function liveAfterSale(o: {
  seed: number
  today: Day
  mess: Mess
  till: Till
  performances: Performance[]
}): void {
  const random = seededRandom(o.seed, 'after-sale')
  const later = laterPerformances(random, o)
  for (const order of [...o.till.orders]) {
    if (order.seats.some(({ performance }) => performance === null)) continue
    liveOrder({ ...o, random, order, later })
  }
  cancelEvenings(random, o)
  forceRecentCancellations(random, o)
}

type Context = {
  random: Random
  today: Day
  mess: Mess
  till: Till
  order: Order
  later: (performance: Performance, after: Day, seats: number) => Performance | null
}

function liveOrder(c: Context): void {
  const { random, mess } = c
  const first = itemAt(c.order.seats, 0)
  const performance = first.performance
  if (performance === null || first.priceCents === 0) return
  const sold = dayOfMinute(c.order.at)
  if (first.paidOn === null) {
    expire(c, sold + 15)
    return
  }
  if (first.optionUntil !== null && random.chance(0.06)) {
    expire(c, first.optionUntil + 1)
    return
  }
  const days = performance.day - sold
  if (days < 2) return
  const moment = sold + 1 + Math.floor(random.next() * (days - 1))
  if (moment > c.today) return
  const at = random.next()
  if (at < mess.sales.cancelled) leave(c.order.seats, moment, 'cancelled')
  else if (at < mess.sales.cancelled + mess.sales.exchanged) exchange(c, performance, moment)
  else if (at < mess.sales.cancelled + mess.sales.exchanged + mess.sales.reissued) reissue(c, moment)
}

function expire(c: Context, day: Day): void {
  if (day <= c.today) leave(c.order.seats, day, 'expired')
}

function leave(seats: Seat[], day: Day, why: Seat['goneWhy']): void {
  for (const seat of seats) {
    seat.goneOn = day
    seat.goneWhy = why
  }
}

/** The old tickets go; as many are issued for another evening, the same day, at the same price. */
function exchange(c: Context, performance: Performance, day: Day): void {
  const other = c.later(performance, day, c.order.seats.length)
  if (other === null) return
  for (const seat of [...c.order.seats]) replace(c, seat, { day, performance: other })
  leave(
    c.order.seats.filter((seat) => seat.performance === performance),
    day,
    'exchanged',
  )
}

/** A new ticket for the same seat: a lost ticket, or another tariff after a check of the card. */
function reissue(c: Context, day: Day): void {
  const old = c.order.seats.filter(({ goneOn }) => goneOn === null)
  for (const seat of old) replace(c, seat, { day, performance: seat.performance })
  leave(old, day, 'reissued')
}

function replace(c: Context, seat: Seat, o: { day: Day; performance: Performance | null }): void {
  const fresh: Seat = {
    ...seat,
    performance: o.performance,
    orderNumber: seat.orderNumber + 500_000,
    issuedAt: o.day * minutesInDay + 14 * 60 + (seat.orderNumber % 180),
    paidOn: Math.max(o.day, seat.paidOn ?? o.day),
    optionUntil: null,
  }
  if (o.performance !== seat.performance) {
    fresh.row = ''
    fresh.place = ''
  }
  c.order.seats.push(fresh)
  c.till.seats.push(fresh)
}

/** Another evening of the same show, after a day, that still has room. */
function laterPerformances(random: Random, o: { performances: Performance[]; till: Till }): Context['later'] {
  const byShow = Map.groupBy(
    o.performances.filter(({ school, cancelled }) => !school && !cancelled),
    ({ show }) => show,
  )
  const sold = new Map<Performance, number>()
  const add = (performance: Performance, seats: number) => sold.set(performance, (sold.get(performance) ?? 0) + seats)
  for (const { performance } of o.till.seats) if (performance) add(performance, 1)
  return (performance, after, seats) => {
    const hasRoom = (other: Performance) => (sold.get(other) ?? 0) + seats < other.hall.capacity * 0.94
    const open = (byShow.get(performance.show) ?? []).filter(
      (other) => other !== performance && other.day > after && hasRoom(other),
    )
    if (open.length === 0) return null
    const other = random.pick(open)
    add(other, seats)
    return other
  }
}

/** A cancelled evening: nearly all is refunded in the days around it; a few are left in the files. */
function cancelEvenings(random: Random, o: { today: Day; till: Till }): void {
  for (const seat of o.till.seats) {
    if (!seat.performance?.cancelled || seat.goneOn !== null || random.chance(0.12)) continue
    const day = seat.performance.day - 2 + random.int(0, 20)
    if (day <= o.today) leave([seat], day, 'cancelled')
  }
}

/** Schools and groups give seats back in each of the last two weeks, so that weekly totals go down. */
function forceRecentCancellations(random: Random, o: { today: Day; till: Till }): void {
  const coming = o.till.orders.filter(({ seats, at }) => {
    const seat = seats[0]
    const group = seat?.tariffClass === 'school' || seat?.tariffClass === 'group'
    return group && seat.goneOn === null && (seat.performance?.day ?? 0) > o.today && dayOfMinute(at) < o.today - 20
  })
  coming.sort((a, b) => b.seats.length - a.seats.length || a.at - b.at)
  coming.slice(0, 8).forEach((order, i) => {
    const kept = i >= 4 && i % 4 > 1 ? Math.floor(order.seats.length / 2) : 0
    const day = o.today - (i % 2 === 0 ? random.int(8, 12) : random.int(1, 5))
    leave(order.seats.slice(kept), day, 'cancelled')
  })
}
