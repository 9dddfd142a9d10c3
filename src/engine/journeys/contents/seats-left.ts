import type { MissingFact, ShowRecord } from '../../../contract/index.ts'
import { type PerformanceSheet, performanceSheets } from '../../figures/index.ts'
import { fewSeatsLeft, manySeatsLeft, type SeatsBySales } from '../../writing/index.ts'
import type { House, HouseMarts } from '../house/index.ts'
import { listProgramme, ticketingKeys } from '../programme/index.ts'
import { martsOf } from './mailing-list.ts'

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
  const keys = ticketingKeys(await listProgramme(house, asOf), show.key)
  const sheets = await sheetsToCome(marts, keys, asOf)
  return seatsDisagreeing(sheets, { show, cutOff: marts.data.dataUntil?.slice(0, 10) ?? asOf })
}

/**
 * The seats that the ticketing tells of the performances to come of a show, by its keys there; null where it dates no
 * sale. A performance that is cancelled, or whose gauge nobody has said, is left out.
 */
export async function seatsBySales(
  marts: HouseMarts,
  showKeys: readonly string[],
  asOf: string,
): Promise<SeatsBySales | null> {
  const cutOff = marts.data.dataUntil?.slice(0, 10)
  if (!cutOff || showKeys.length === 0) return null
  const sheets = await sheetsToCome(marts, showKeys, asOf)
  const performances = sheets.flatMap(({ startsAt, capacity, remaining, isCancelled }) =>
    startsAt && capacity && remaining !== null && !isCancelled ? [{ startsAt, capacity, remaining }] : [],
  )
  return { cutOff, performances }
}

async function sheetsToCome({ warehouse, schema, data }: HouseMarts, showKeys: readonly string[], asOf: string) {
  const sheets = await Promise.all(
    showKeys.map((showKey) => performanceSheets(warehouse, { asOf, schema, data, showKey, isToCome: true })),
  )
  return sheets.flat()
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
    if (share <= fewSeatsLeft && said === 'available') return [{ code: 'seats-nearly-gone', params, blocks: false }]
    return share > manySeatsLeft && said !== 'available' ? [{ code: 'seats-not-so-few', params, blocks: false }] : []
  })
}
