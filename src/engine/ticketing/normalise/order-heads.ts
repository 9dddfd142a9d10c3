import type { Meaning } from '../../../contract/index.ts'
import type { TableRow } from '../read/index.ts'
import { headingMeanings } from '../recognise/index.ts'
import type { BandedTable } from './banded-rows.ts'
import { readByBatches } from './read-by-batches.ts'

/** Rows looked at: enough to see how orders are written. */
const rowsTried = 400
/** Orders of several lines, and columns that each order fills on its first line and leaves blank below, before it is how the file is written. */
const [leastOrders, leastColumns] = [3, 2]
/** Of the orders, those that say on their first line what all of them say there. */
const leastShare = 0.95

/** The columns, by their place, of the number of an order and of what it says on its first line alone. */
interface Heads {
  order: number
  told: readonly number[]
}

/**
 * Says on each line of an order what a shop writes on the first alone (its state, its buyer, when it was paid): the lines below would be sold by nobody, whatever became of the
 * order. Its money is said again where lines have their own, as in any export that repeats it; else it stays on the one line, and counts once. Nothing changes where orders
 * are not written so.
 */
export async function withOrderHeads(table: BandedTable): Promise<BandedTable> {
  const heads = table.isNamed ? headsOf(table.header, await firstRows(table)) : null
  if (heads === null) return table
  const { order, told } = heads

  async function* batches(): AsyncGenerator<TableRow[], void> {
    let first: readonly string[] = []
    for await (const batch of table.batches())
      yield batch.map((row) => {
        const isBelow = cellAt(row.cells, order) !== '' && cellAt(row.cells, order) === cellAt(first, order)
        if (!isBelow) first = row.cells
        if (!isBelow || row.problem === 'more-cells') return row
        return { ...row, cells: table.header.map((_, at) => row.cells[told.includes(at) ? -1 : at] ?? first[at] ?? '') }
      })
  }

  const ofOrders = told.flatMap((at) => table.header[at] || [])
  return { ...table, ofOrders, batches, ...readByBatches(table.header.length, batches) }
}

async function firstRows({ rows }: BandedTable): Promise<string[][]> {
  const read: string[][] = []
  for await (const { cells } of rows()) {
    read.push([...cells])
    if (read.length === rowsTried) break
  }
  return read
}

function headsOf(header: readonly string[], rows: readonly (readonly string[])[]): Heads | null {
  for (const order of header.keys()) {
    const orders = ordersOf(rows, order)
    const several = orders?.filter((lines) => lines.length > 1) ?? []
    if (orders === null || several.length < leastOrders) continue
    const below = several.flatMap((lines) => lines.slice(1))
    const firsts = orders.flatMap((lines) => lines.slice(0, 1))
    const filled = (of: typeof rows, at: number) => of.filter((cells) => cellAt(cells, at) !== '').length
    const others = [...header.keys()].filter((at) => at !== order)
    const alone = others.filter((at) => filled(below, at) === 0 && filled(firsts, at) > 0)
    const sure = alone.filter((at) => filled(firsts, at) >= firsts.length * leastShare)
    const ofLines = others.filter((at) => filled(below, at) > 0)
    // A line that says the order and sells nothing itself is not the first of its lines.
    const isFirstALine = ofLines.every((at) => filled(firsts, at) > 0)
    if (sure.length < leastColumns || ofLines.length === 0 || !isFirstALine) continue
    const arePriced = ofLines.some(
      (at) => means(header, at).some(isMoney) && below.some((cells) => isAmount(cells[at])),
    )
    return { order, told: alone.filter((at) => !isOnce(means(header, at), arePriced)) }
  }
  return null
}

/** The rows of each order, one under another; null where a row bears no number, or one comes again further down. */
function ordersOf(rows: readonly (readonly string[])[], order: number): (readonly string[])[][] | null {
  const orders: (readonly string[])[][] = []
  const met = new Set<string>()
  let last = ''
  for (const cells of rows) {
    const number = cellAt(cells, order)
    if (number === last && number !== '') orders.at(-1)?.push(cells)
    else if (number === '' || met.has(number)) return null
    else orders.push([cells])
    met.add(number)
    last = number
  }
  return orders
}

/** Seats, and money where no line has its own: of the whole order, it counts on one line. */
function isOnce(meanings: readonly Meaning[], arePriced: boolean): boolean {
  return meanings.includes('quantity') || (!arePriced && meanings.some(isMoney))
}

function means(header: readonly string[], at: number): Meaning[] {
  return headingMeanings(header[at] ?? '')
}

function isMoney(meaning: Meaning): boolean {
  return meaning.endsWith('Cents')
}

/** « Tarif » is an amount in one file, and « Plein » in another. */
function isAmount(cell = ''): boolean {
  return /^(chf|€|\$)? ?\d[\d\s'’.,]*(€|chf|eur|euros?|\$)?$/i.test(cell.trim())
}

function cellAt(cells: readonly string[], at: number): string {
  return (cells[at] ?? '').trim()
}
