import { type Day, dayInSeason, dayOfMinute, seasonYear } from './days.ts'
import type { Mess } from './mess.ts'
import { seededRandom } from './random.ts'
import { seatCategory } from './tariffs.ts'
import type { Performance, Seat } from './theatre.ts'

/** Gives each sold seat its row and place, best first, neighbours together. Unnumbered halls give none. */
export function giveSeats(seats: readonly Seat[]): void {
  const taken = new Map<Performance, number>()
  for (const { performance, place } of seats) {
    if (performance && place !== '') taken.set(performance, (taken.get(performance) ?? 0) + 1)
  }
  for (const seat of [...seats].sort((a, b) => a.issuedAt - b.issuedAt || a.orderNumber - b.orderNumber)) {
    const performance = seat.performance
    if (!performance?.hall.numbered || seat.place !== '') continue
    const at = taken.get(performance) ?? 0
    taken.set(performance, at + 1)
    const rowIndex = Math.floor(at / performance.hall.seatsInRow)
    seat.row = rowName(rowIndex)
    seat.place = String((at % performance.hall.seatsInRow) + 1)
    seat.category = seatCategory(performance, rowIndex)
  }
}

/**
 * Numbers tickets when they are printed, from 100001 in each season (P2): at the sale on the web, within the
 * week at the counter, by mid-September for subscriptions, the week before the evening for groups; some never.
 */
export function printTickets(o: { seed: number; today: Day; mess: Mess; seats: readonly Seat[] }): void {
  const random = seededRandom(o.seed, 'printing')
  for (const seat of o.seats) {
    const day = printDay(seat, random.int(0, 6))
    const never = random.chance(o.mess.sales.ticketNumberMissing)
    seat.printedOn = never || day > o.today || (seat.goneOn !== null && seat.goneOn <= day) ? null : day
  }
  const printed = o.seats.filter((seat) => seat.printedOn !== null)
  printed.sort((a, b) => (a.printedOn ?? 0) - (b.printedOn ?? 0) || a.issuedAt - b.issuedAt)
  const last = new Map<number, number>()
  for (const seat of printed) {
    seat.ticketNumber = (last.get(seat.season) ?? 100_000) + 1
    last.set(seat.season, seat.ticketNumber)
  }
}

function printDay(seat: Seat, wait: number): Day {
  const issued = dayOfMinute(seat.issuedAt)
  if (seat.product === 'Abonnement') {
    const start = seasonYear(seat.performance?.day ?? issued)
    return Math.max(issued, dayInSeason(start, '09-10') + wait)
  }
  if (seat.payment === 'FACTURE' && seat.performance) return Math.max(issued, seat.performance.day - 7)
  if (seat.paidOn !== null && seat.paidOn > issued) return seat.paidOn
  return seat.channel === 'GUICHET' && seat.performance ? Math.min(issued + wait, seat.performance.day) : issued
}

function rowName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26))
  return index < 26 ? letter : `A${letter}`
}

/** What a ticket is on a day, as the till would export it; null = not in the file that day. */
export function statusOn(seat: Seat, day: Day): 'Vendu' | 'Réservé' | 'Option' | null {
  if (dayOfMinute(seat.issuedAt) > day || (seat.goneOn !== null && seat.goneOn <= day)) return null
  if (seat.paidOn !== null && seat.paidOn <= day) return 'Vendu'
  return seat.optionUntil !== null && seat.optionUntil >= day ? 'Option' : 'Réservé'
}
