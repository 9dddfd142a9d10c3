import type { Mess } from './mess.ts'
import type { Population } from './population.ts'
import type { Random } from './random.ts'
import type { SeasonPool } from './season-pool.ts'
import type { Performance } from './theatre.ts'
import type { Till } from './till.ts'

/** What the sales of one season share. */
export type SeasonSale = {
  random: Random
  till: Till
  population: Population
  mess: Mess
  season: number
  scale: number
  /** The instant after which nothing has happened yet. */
  now: number
  pool: SeasonPool
  /** Public performances of the season, and the seats already taken at each. */
  performances: Performance[]
  taken: Map<Performance, number>
}

export function takenAt(sale: Pick<SeasonSale, 'taken'>, performance: Performance): number {
  return sale.taken.get(performance) ?? 0
}

export function take(sale: Pick<SeasonSale, 'taken'>, performance: Performance, seats: number): void {
  sale.taken.set(performance, takenAt(sale, performance) + seats)
}
