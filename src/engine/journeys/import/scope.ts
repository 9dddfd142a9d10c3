import type { Meaning } from '../../../contract/index.ts'
import { isCumulated } from '../../ticketing/index.ts'
import type { House } from '../house/index.ts'
import { hasImports, lastControls } from './imports.ts'
import type { NormalisedFile } from './types.ts'

/**
 * Full state or addition (P1): what each layout says of itself; a box-office export of tickets lists all valid ones, so `full` is
 * proposed unless a layout is known to give only what is new, or a file tells sums of sales and no sale (a reseller's monthly statement), or
 * every sale comes after all those that are known of the same system: as a full state, the week's sales alone would cancel all the others.
 */
export async function proposeScope(
  house: House,
  files: readonly NormalisedFile[],
): Promise<{ scope: 'full' | 'addition'; why: string }> {
  const tickets = files.filter((file) => file.control.grain === 'tickets' || file.control.grain === 'orders')
  if (tickets.length === 0) return { scope: 'addition', why: 'scope.no-tickets' }
  if (tickets.some((file) => file.scopeProposed === 'addition')) return { scope: 'addition', why: 'scope.layout-adds' }
  if (await areNextCounts(house, tickets)) return { scope: 'full', why: 'scope.cumulated' }
  if (tickets.some((file) => file.sheet === null && tellsSumsAlone(file)))
    return { scope: 'addition', why: 'scope.sums-of-sales' }
  return (await areAllLater(house, tickets))
    ? { scope: 'addition', why: 'scope.later-sales' }
    : { scope: 'full', why: 'scope.valid-tickets' }
}

/** Imports looked back at, the latest first. */
const mostImports = 200

/**
 * True for sums of sales that say themselves cumulated (« Qté cumul », « Pointage cumulé arrêté au 13/09 »), of a source that nothing but such counts under the same columns
 * has told before: each counts again what the one before did, and added to it, every seat would count as often as it was counted.
 */
async function areNextCounts(house: House, files: readonly NormalisedFile[]): Promise<boolean> {
  if (!files.every((file) => tellsSumsAlone(file) && isCumulated(file.control.read))) return false
  const own = new Set(files.map(({ control }) => namesOf(control.read.columns)))
  const sources = new Set(files.map(({ source }) => source))
  const before = (await lastControls(house, mostImports)).filter(({ source }) => sources.has(source))
  return own.size === 1 && before.every((one) => one.files.every(({ read }) => own.has(namesOf(read.columns))))
}

function namesOf(columns: readonly { name: string }[]): string {
  return columns.map(({ name }) => name).join('\u0000')
}

/** What tells one sale from another. */
const ofOneSale = new Set<Meaning>([
  ...(['ticketNumber', 'orderNumber', 'bookingNumber', 'seat', 'purchasedAt', 'customerNumber'] as const),
  ...(['lastName', 'firstName', 'fullName', 'email', 'phone', 'mobile', 'company', 'attendeeFullName'] as const),
  ...(['attendeeLastName', 'attendeeFirstName', 'attendeeEmail', 'scannedAt', 'status'] as const),
])

/** Numbers of seats, and nothing that tells one sale from another: a statement, not a till's export. */
export function tellsSumsAlone({ control }: Pick<NormalisedFile, 'control'>): boolean {
  const { columns } = control.read
  return columns.some(({ meaning }) => meaning === 'quantity') && !columns.some(({ meaning }) => ofOneSale.has(meaning))
}

async function areAllLater(house: House, files: readonly NormalisedFile[]): Promise<boolean> {
  // Of a house without a sale nothing is computed to say so.
  if (!(await hasImports(house))) return false
  const warehouse = await house.warehouse()
  const rows = await warehouse.run(
    `SELECT source, CAST(max(purchased_at) AS VARCHAR) AS last FROM ticket WHERE purchased_at IS NOT NULL GROUP BY source`,
  )
  const known = new Map(rows.map(({ source, last }) => [source, String(last)]))
  return files.every(({ source, control }) => {
    const [first, last] = [control.saleDates?.first.replace('T', ' '), known.get(source)]
    return first !== undefined && last !== undefined && first > last.slice(0, first.length)
  })
}

/** The last day that the files speak of: their last sale, never later than the day of the import. */
export function dataDayOf(files: readonly NormalisedFile[], today: string): string {
  const last = files
    .flatMap((file) => lastSaleDay(file) ?? [])
    .sort()
    .at(-1)
  return last === undefined || last > today ? today : last
}

/** The day of a file's last sale, `YYYY-MM-DD`; null where it tells none. */
export function lastSaleDay({ control }: NormalisedFile): string | null {
  return control.saleDates?.last.slice(0, 10) ?? null
}
