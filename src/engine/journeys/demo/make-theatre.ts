import { liveAfterSale } from './after-sale.ts'
import { writeRecords } from './contact-records.ts'
import { dayOf } from './days.ts'
import type { Mess } from './mess.ts'
import { populate } from './population.ts'
import { sellSeasons } from './sales.ts'
import { planSeasons } from './season-plan.ts'
import { giveSeats, printTickets } from './seating.ts'
import type { Theatre } from './theatre.ts'

/** The whole truth of the demo theatre on `today` (`YYYY-MM-DD`): same seed, scale and day, same theatre. */
export function makeTheatre(o: { seed: number; scale: number; today: string; mess: Mess }): Theatre {
  const today = dayOf(o.today)
  const { seed, scale, mess } = o
  const { halls, seasons, shows, performances } = planSeasons({ seed, scale, today })
  const population = populate({ seed, scale, seasons, mess })
  const till = sellSeasons({ seed, scale, today, performances, seasons, population, mess })
  giveSeats(till.seats)
  liveAfterSale({ seed, today, mess, till, performances })
  giveSeats(till.seats)
  printTickets({ seed, today, mess, seats: till.seats })
  const records = writeRecords({ seed, scale, today, mess, population, seasons })
  const seats = till.seats.sort((a, b) => a.issuedAt - b.issuedAt || a.orderNumber - b.orderNumber)
  return { seed, scale, today, seasons, halls, shows, performances, buyers: population.buyers, seats, records }
}
