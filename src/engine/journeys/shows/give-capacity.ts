import { AppError } from '../../../contract/index.ts'
import { sameHall } from '../../ticketing/index.ts'
import type { House } from '../house/index.ts'

export interface GivenSeats {
  hall?: string | null | undefined
  performanceKey?: string | null | undefined
  seats: number
  /** First day of the performances that have it; always when absent. */
  validFrom?: string | null | undefined
  by: string
}

/**
 * Keeps the seats offered in a hall, or for one performance, as a person said them (P4); every share of a house follows.
 * Answers how many performances of the files it is said of: none yet for a hall that is only in the house record.
 * Throws `usage` unless exactly one of hall and performance is given, or when there is no such performance.
 */
export async function giveCapacity(house: House, given: GivenSeats): Promise<{ performances: number }> {
  const { hall = null, performanceKey = null, seats, validFrom = null, by } = given
  if ((hall === null) === (performanceKey === null)) throw new AppError('usage', { detail: 'hall | performanceKey' })
  const warehouse = await house.warehouse()
  const [found] = await warehouse.run(
    `SELECT count(*) AS n FROM performance WHERE ${sameHall} OR performance_id = $performanceKey`,
    { params: { hall, performanceKey } },
  )
  const performances = Number(found?.n ?? 0)
  if (performanceKey !== null && performances === 0) throw new AppError('usage', { detail: performanceKey })
  const said_at = new Date().toISOString()
  const row = { hall, performance_id: performanceKey, seats, valid_from: validFrom, said_by: by, said_at }
  await house.changeCapacities((state) => state.insertInto('capacity').values(row).execute())
  return { performances }
}
