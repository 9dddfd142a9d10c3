import { readFile } from 'node:fs/promises'
import { AppError, type ShowRecord } from '../../../contract/index.ts'
import type { KnownShow } from '../../programme/index.ts'
import type { House } from '../house/index.ts'
import { ticketingShows } from './ticketing-shows.ts'

const observedPrices = readFile(new URL('./observed-prices.sql', import.meta.url), 'utf8')
const labels = { full: 'plein', reduced: 'réduit' } as const

/**
 * A starting record for a show that only the ticketing files know: title, performances with their hall, and the price that most
 * full and most reduced tickets were sold at (cents). Each fact has « billetterie » as its source; nothing is saved.
 * Throws `show-not-found`.
 */
export async function recordFromTickets(house: House, showKey: string): Promise<KnownShow> {
  const show = (await ticketingShows(house)).find(({ key }) => key === showKey)
  if (!show) throw new AppError('show-not-found', { key: showKey })
  const warehouse = await house.warehouse()
  const rows = await warehouse.run(await observedPrices, { params: { showKey } })
  const prices = Object.entries(labels).flatMap(([tariffClass, label]) => {
    const most = rows.find((row) => row.tariff_class === tariffClass)
    return most ? [{ label, cents: Number(most.cents) }] : []
  })
  const record: ShowRecord = {
    key: show.key,
    title: show.title,
    performances: show.performances.map(({ startsAt, hall, venue }) => ({ startsAt, hall, venue })),
    ...(prices.length > 0 && { prices }),
  }
  return { record, sources: { '': { source: 'billetterie' } } }
}
