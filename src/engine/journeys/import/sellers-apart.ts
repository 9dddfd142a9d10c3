import type { Warehouse } from '../../store/index.ts'
import { areCountedBySeller, areOutsideTill } from './counts-by-seller.ts'
import { countsSeats, isOfSales, type ReaderAgain, saidOfSales, unlessRefused } from './own-sheets.ts'
import { type ReadFile, tellsChannels } from './repeated-sales.ts'
import { twoAtATime } from './two-at-a-time.ts'

/** The ways by which a house sells by itself. */
const ownWays = new Set(['counter', 'web', 'phone', 'post'])

/**
 * Counts by seller (« Réseau ») that their file says the till does not have, or beside tickets that all tell by which way they were sold, none of which is a reseller's: they are other sales, on the
 * allotments of these sellers, and add up. Read for a list of performances they would only check the tickets. It is said. Throws what `readAgain` throws that is no refusal.
 */
export async function withSellersApart(
  warehouse: Warehouse,
  files: readonly ReadFile[],
  readAgain: ReaderAgain,
): Promise<ReadFile[]> {
  const tickets = files.filter(({ control }) => control.grain === 'tickets' || control.grain === 'orders')
  const isOfSellers = (file: ReadFile) => file.said === null && areCountedBySeller(file)
  if (!files.some(isOfSellers) || tickets.length === 0) return [...files]
  const areOtherSales = await areOfOwnWays(warehouse, tickets)
  return await twoAtATime([...files.entries()], async ([place, file], keptChild) => {
    const isTold = areOutsideTill(file)
    if (!isOfSellers(file) || !(isTold || areOtherSales)) return file
    const read = await unlessRefused(readAgain(file, place, saidOfSales(file.control), keptChild))
    if ('refused' in read || !isOfSales(read) || !countsSeats(read)) return file
    return withSellersSaid({ ...read, said: null }, isTold ? 'warning.sellers-outside' : 'warning.sellers-added')
  })
}

/** True where all tickets tell by which way they were sold, and none of them is a reseller's. */
async function areOfOwnWays(warehouse: Warehouse, tickets: readonly ReadFile[]): Promise<boolean> {
  if (!tickets.every(tellsChannels)) return false
  for (const { normalised } of tickets) {
    const ways = await warehouse.run('SELECT DISTINCT sales_channel_class AS way FROM read_parquet($normalised)', {
      params: { normalised },
    })
    if (!ways.every(({ way }) => ownWays.has(String(way)))) return false
  }
  return true
}

function withSellersSaid(file: ReadFile, code: string): ReadFile {
  const { control } = file
  const said = { code, params: { seats: control.seats ?? 0 } }
  return { ...file, control: { ...control, warnings: [...control.warnings, said] } }
}
