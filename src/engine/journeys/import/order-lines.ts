import type { Meaning } from '../../../contract/index.ts'
import type { Warehouse } from '../../store/index.ts'
import type { NormalisedFile } from './types.ts'

type ReadFile = Omit<NormalisedFile, 'source'>

const namesPerformance: readonly Meaning[] = ['showTitle', 'showAndDate', 'performanceKey']

/**
 * The files of a set, those of the lines of orders with the grain of tickets where another file tells of each of their orders and of no show (« commandes » beside « commandes_details »): the state, the
 * day and the buyer of an order are then those of its lines. A line whose order no file knows might be of one that was given up: nothing changes, and what the orders lack is asked for.
 */
export async function withOrderLines(warehouse: Warehouse, files: readonly ReadFile[]): Promise<ReadFile[]> {
  const orders = files.filter(isOfOrders)
  const heads = orders.filter((file) => !has(file, ...namesPerformance))
  if (heads.length === 0 || files.some(({ control }) => control.grain === 'tickets')) return [...files]
  const lines = new Set<ReadFile>()
  for (const file of orders.filter((one) => has(one, ...namesPerformance) && one.control.performanceDates !== null))
    if (await areKnown(warehouse, file, heads)) lines.add(file)
  return files.map((file) =>
    lines.has(file) ? { ...file, control: { ...file.control, grain: 'tickets' as const } } : file,
  )
}

function isOfOrders(file: ReadFile): boolean {
  const { grain, read } = file.control
  return grain === 'orders' && read.layout === null && !file.isUnfolded && has(file, 'orderNumber')
}

function has({ control, constants }: ReadFile, ...any: Meaning[]): boolean {
  return any.some((own) => constants[own] !== undefined || control.read.columns.some(({ meaning }) => meaning === own))
}

/** True where each line names an order, and the other files tell of all of them. */
async function areKnown(warehouse: Warehouse, lines: ReadFile, heads: readonly ReadFile[]): Promise<boolean> {
  const places = heads.map((_, at) => `$head${at}`)
  const [row] = await warehouse.run(
    `SELECT count(*) AS unknown FROM read_parquet($lines)
     WHERE order_number IS NULL OR order_number NOT IN (SELECT order_number FROM read_parquet([${places.join(', ')}]) WHERE order_number IS NOT NULL)`,
    {
      params: {
        lines: lines.normalised,
        ...Object.fromEntries(heads.map((head, at) => [`head${at}`, head.normalised])),
      },
    },
  )
  return Number(row?.unknown) === 0
}
