import { type Day, dayInSeason, type Minute, minutesInDay } from './days.ts'
import type { Random } from './random.ts'
import type { Genre, Performance } from './theatre.ts'

/** Shares of single tickets bought at the opening, long before, weeks before, days before, at the door. */
const curves: Record<Genre, readonly [number, number, number, number, number]> = {
  théâtre: [0.16, 0.26, 0.32, 0.2, 0.06],
  danse: [0.12, 0.22, 0.34, 0.25, 0.07],
  cirque: [0.16, 0.33, 0.33, 0.15, 0.03],
  musique: [0.15, 0.34, 0.3, 0.16, 0.05],
  'jeune public': [0.2, 0.36, 0.3, 0.12, 0.02],
  humour: [0.22, 0.36, 0.28, 0.11, 0.03],
  marionnettes: [0.2, 0.34, 0.31, 0.13, 0.02],
  opéra: [0.24, 0.34, 0.28, 0.11, 0.03],
}

/** When a single ticket is bought: a step when sales open, then a lead time by genre, with a surge at the end. */
export function drawPurchase(random: Random, performance: Performance): Minute {
  const [opening, long, weeks, days] = curves[performance.show.genre]
  const at = random.next()
  const window = Math.max(0, performance.day - performance.onSaleFrom)
  if (at < opening) return instant(random, performance, Math.floor(window - random.exponential(5)))
  if (at < opening + long) return instant(random, performance, random.int(22, Math.max(23, Math.min(window, 110))))
  if (at < opening + long + weeks) return instant(random, performance, 4 + Math.floor(random.exponential(8)))
  if (at < opening + long + weeks + days) return instant(random, performance, random.int(0, 3))
  return performance.startsAt - random.int(8, 55)
}

/** When a group books: weeks or months before, in office hours. */
export function drawGroupBooking(random: Random, performance: Performance): Minute {
  const lead = random.int(25, 130)
  const day = Math.max(performance.day - lead, performance.onSaleFrom - 60)
  return Math.min(day, performance.day - 2) * minutesInDay + random.int(9 * 60, 17 * 60)
}

/** When a subscription is bought: most in the days after the opening of mid-June, the rest until October. */
export function drawSubscription(random: Random, seasonStart: number): Minute {
  const opening = dayInSeason(seasonStart - 1, '06-13')
  const september = dayInSeason(seasonStart, '09-02')
  const day = random.chance(0.48)
    ? opening + Math.floor(random.exponential(3))
    : random.chance(0.5)
      ? opening + Math.floor(random.exponential(18))
      : september + Math.floor(random.exponential(9))
  return Math.min(day, september + 14) * minutesInDay + random.int(9 * 60, 19 * 60)
}

function instant(random: Random, performance: Performance, lead: number): Minute {
  const window = Math.max(0, performance.day - performance.onSaleFrom)
  const bounded = lead > window ? random.int(0, window) : Math.max(0, lead)
  const day: Day = performance.day - bounded
  const hour = random.chance(0.7) ? random.int(9 * 60, 19 * 60) : random.int(7 * 60, 23 * 60 + 50)
  return bounded === 0 ? Math.min(day * minutesInDay + hour, performance.startsAt - 30) : day * minutesInDay + hour
}
