import { AppError, type FileControl } from '../../../contract/index.ts'
import type { Warehouse } from '../../store/index.ts'
import {
  areNear,
  repeats,
  type Sales,
  salesOf,
  seatsOf,
  sharedInPart,
  sharesNumbers,
  together,
} from './repeated-sales.ts'
import { tellsSumsAlone } from './scope.ts'
import type { NormalisedFile } from './types.ts'

type ReadFile = Omit<NormalisedFile, 'source'>

/** Rows of a file that is compared with others: lists by hand are short, and of a till's exports none is one. */
const mostRows = 20_000

/**
 * Files of one drop under columns of their own that tell sales of the same evenings. Without a number or people in common they are other sales, and add up: orders would give way to
 * the tickets of the others. One that tells those of another again (a list for the door) is not counted. All of it is said. Files of a known system, of one header, or that only tell sums
 * are judged elsewhere. Throws `sales-shared-in-part` where many people stand in two lists for the same seats, and many in one alone.
 */
export async function withSalesBeside(warehouse: Warehouse, files: readonly ReadFile[]): Promise<ReadFile[]> {
  const judged = files.filter(isOfHand)
  if (new Set(judged.map(({ fingerprint }) => fingerprint)).size < 2) return [...files]
  const sales = await Promise.all(judged.map(async (file) => await salesOf(warehouse, file)))
  const told = new Map<ReadFile, FileControl['warnings']>()
  const say = (file: ReadFile, code: string, params: FileControl['warnings'][number]['params']) =>
    told.set(file, [...(told.get(file) ?? []), { code, params }])
  const dropped = new Set<ReadFile>()
  const byRows = sales.toSorted((a, b) => b.file.control.kept - a.file.control.kept)
  for (const [at, one] of byRows.entries()) {
    for (const other of byRows.slice(0, at)) refuseSharedInPart(one, other)
    const of = byRows.slice(0, at).find((other) => !dropped.has(other.file) && isSaidAgain(one, other))
    if (of === undefined) continue
    dropped.add(one.file)
    say(of.file, 'warning.file-repeats', { other: one.file.control.file, seats: seatsOf(one) })
  }
  const added = new Set<ReadFile>()
  const tickets = sales.filter(({ file }) => file.control.grain === 'tickets')
  for (const one of sales) {
    const of = one.file.control.grain === 'orders' && !dropped.has(one.file) ? bearOn(one, tickets) : []
    if (of.length === 0) continue
    const params = { others: of.map(({ file }) => file.control.file).join(', '), seats: seatsOf(one) }
    const maybeSame = of.some((other) => repeats(one, other)) || areNear(one, together(of))
    if (!maybeSame) added.add(one.file)
    say(one.file, maybeSame ? 'warning.orders-give-way' : 'warning.sales-beside', params)
  }
  return files.flatMap((file) => {
    if (dropped.has(file)) return []
    const grain = added.has(file) ? 'tickets' : file.control.grain
    const warnings = [...file.control.warnings, ...(told.get(file) ?? [])]
    return [{ ...file, control: { ...file.control, grain, warnings } }]
  })
}

function isOfHand(file: ReadFile): boolean {
  const { grain, read, kept, seats, performanceDates } = file.control
  const isOfSales = (grain === 'tickets' && read.layout === null) || (grain === 'orders' && !tellsSumsAlone(file))
  return (
    isOfSales &&
    read.layout === null &&
    file.sheet === null &&
    kept <= mostRows &&
    Number(seats) > 0 &&
    performanceDates !== null
  )
}

function refuseSharedInPart(one: Sales, other: Sales): void {
  const [a, b] = [one.file, other.file]
  if (a.fingerprint === b.fingerprint || sharesNumbers(one, other)) return
  const found = sharedInPart(one, other)
  if (found === null) return
  throw new AppError('sales-shared-in-part', { file: a.control.file, other: b.control.file, ...found })
}

/** True where a file of the same kind of rows under other columns tells the same sales again. */
function isSaidAgain(one: Sales, other: Sales): boolean {
  const [a, b] = [one.file, other.file]
  if (a.control.grain !== b.control.grain || a.fingerprint === b.fingerprint || sharesNumbers(one, other)) return false
  return repeats(one, other)
}

/** The tickets of which some orders tell the evenings, and whose numbers they do not bear. */
function bearOn(orders: Sales, tickets: readonly Sales[]): Sales[] {
  if (tickets.some((other) => sharesNumbers(orders, other))) return []
  return tickets.filter(({ sums }) => [...orders.sums.keys()].some((evening) => sums.has(evening)))
}
