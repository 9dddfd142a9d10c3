import type { MissingFact, ShowRecord } from '../../../contract/index.ts'
import { type PerformanceSheet, performanceSheets } from '../../figures/index.ts'
import type { House } from '../house/index.ts'
import { listProgramme, ticketingKeys } from '../programme/index.ts'
import { martsOf } from './mailing-list.ts'

/** Under this share of a capacity left, one would say « dernières places »; over the other, one may not. */
const few = 0.1
const many = 0.25

/**
 * Where the sales and the record disagree on what is left of a performance: sold nearly out and the record silent, or last seats
 * said that are not. Each carries its cut-off (P23). The record decides: a text says of seats only what it holds.
 */
export async function seatsToSay(
  house: House,
  { show, asOf }: { show: ShowRecord; asOf: string },
): Promise<MissingFact[]> {
  const marts = await martsOf(house, asOf)
  if (marts === null) return []
  const { warehouse, schema, data } = marts
  const keys = ticketingKeys(await listProgramme(house, asOf), show.key)
  const sheets = await Promise.all(
    keys.map((showKey) => performanceSheets(warehouse, { asOf, schema, data, showKey, isToCome: true })),
  )
  return seatsDisagreeing(sheets.flat(), { show, cutOff: data.dataUntil?.slice(0, 10) ?? asOf })
}

type Sheet = Pick<PerformanceSheet, 'startsAt' | 'capacity' | 'remaining'>

/** The performances of a show of which its record and its sales do not say the same. Without a capacity, nothing is said (P4). */
export function seatsDisagreeing(
  sheets: readonly Sheet[],
  { show, cutOff }: { show: ShowRecord; cutOff: string },
): MissingFact[] {
  return sheets.flatMap(({ startsAt, capacity, remaining }): MissingFact[] => {
    const known = show.performances.find((one) => one.startsAt.slice(0, 16) === startsAt?.slice(0, 16))
    if (!known || !startsAt || capacity === null || capacity === 0 || remaining === null) return []
    const share = remaining / capacity
    const said = known.availability ?? show.availability ?? 'available'
    const params = { day: startsAt.slice(0, 10), remaining, capacity, cutOff }
    if (share <= few && said === 'available') return [{ code: 'seats-nearly-gone', params, blocks: false }]
    return share > many && said !== 'available' ? [{ code: 'seats-not-so-few', params, blocks: false }] : []
  })
}
