import type { FileControl, ImportControl, SeatChanges } from '../../../contract/index.ts'
import type { Warehouse } from '../../store/index.ts'
import { statesOfASet } from '../../ticketing/index.ts'
import { acceptedRepairs } from '../house/accepted-repairs.ts'
import { committedFiles } from '../house/committed-files.ts'
import { type House, setting } from '../house/index.ts'
import { countsSeatsSold } from './counts-alone.ts'
import { areCountedBySeller } from './counts-by-seller.ts'
import { hasOwnSums, refuseLostSums } from './lost-sums.ts'
import { rolledBack } from './rolled-back.ts'
import { foldedChanges } from './seat-changes.ts'
import { joined, setWarnings } from './set-warnings.ts'
import { strangerWarnings } from './stranger-files.ts'
import { sumsToldBefore } from './sums-told-before.ts'
import type { NormalisedFile } from './types.ts'

interface PreviewInput {
  id: string
  scope: 'full' | 'addition'
  dataDay: string
  normalised: readonly NormalisedFile[]
}

export interface Preview {
  /** Rows already known from earlier imports, by the hash of their file. */
  knownRows: Map<string, number>
  warnings: Map<string, FileControl['warnings']>
  /** Seats. */
  tickets: ImportControl['tickets']
  changes: SeatChanges | null
}

/** Rows of a first import that are put together before it is kept, to compare their sums: more would make one wait. */
const mostCompared = 50_000

/** Does the import in a transaction that is then rolled back, and says what it would change. */
export async function previewImport(house: House, input: PreviewInput): Promise<Preview> {
  const before = await committedFiles(house.folder)
  const isAlone = before.length === 0 && standApart(input.normalised)
  const rows = input.normalised.reduce((sum, { control }) => sum + control.kept, 0)
  const isFirst = isAlone && !(await isToldByOthers(await house.folder.warehouse(), input.normalised))
  const isCompared = before.length === 0 && rows <= mostCompared && hasOwnSums(input.normalised)
  if (isFirst && !isCompared) return previewFirstImport(input.normalised)
  const warehouse = await house.warehouse()
  const ordinal = Math.max(0, ...before.map((file) => file.ordinal)) + 1
  const states = [...new Set(input.normalised.flatMap(({ stateDay }) => stateDay ?? []))].sort()
  const added = input.normalised.map((file) => ({
    importId: input.id,
    ordinal,
    state: Math.max(0, states.indexOf(file.stateDay ?? '')),
    scope: input.scope,
    dataDay: file.stateDay ?? input.dataDay,
    source: file.source,
    grain: file.control.grain,
    path: file.normalised,
  }))
  const repairs = await acceptedRepairs(house.folder.app)
  const startMonth = await setting(house.folder.app, 'seasonStartMonth')
  return await rolledBack(warehouse, async (inside) => {
    await inside.execute(
      'CREATE OR REPLACE TEMP TABLE record_before AS SELECT record_id FROM contact_record WHERE coalesce(last_name, full_name, company, email) IS NOT NULL',
    )
    const told = joined(
      await strangerWarnings(inside, input.normalised),
      input.scope === 'addition' ? await sumsToldBefore(inside, input.normalised) : new Map(),
    )
    const changes = await foldedChanges(inside, { files: [...before, ...added], ordinal, repairs })
    const [only] = input.normalised
    if (isCompared && only !== undefined) await refuseLostSums(inside, only)
    if (isFirst) return previewFirstImport(input.normalised)
    const set = { ordinal, firstFile: before.length, startMonth }
    const compared = await compare(inside, { changes, ...set, normalised: input.normalised })
    return { ...compared, warnings: joined(told, compared.warnings) }
  })
}

/** True when no two lines can be of the same seat or order: no refund, cancellation or passage at the doors, no ticket that another file dates, one grain, and files of another system or of performances of other days. */
function standApart(files: readonly NormalisedFile[]): boolean {
  const bearsOnSales = ({ control }: NormalisedFile) => control.grain === 'cancellations' || control.grain === 'scans'
  const isTold = (file: NormalisedFile) => bearsOnSales(file) || countsSeatsSold(file)
  if (files.some((file) => file.refundLines > 0 || file.unplacedRows > 0 || isTold(file))) return false
  const sales = files.filter(({ control }) => control.grain === 'tickets' || control.grain === 'orders')
  if (sales.length > 0 && files.some(areCountedBySeller)) return false
  if (new Set(sales.map(({ control }) => control.grain)).size > 1) return false
  return sales.every((file, index) =>
    sales.slice(index + 1).every((other) => {
      const [a, b] = [file.control.performanceDates, other.control.performanceDates]
      if (file.source !== other.source) return true
      return (
        a === null ||
        b === null ||
        a.last.slice(0, 10) < b.first.slice(0, 10) ||
        b.last.slice(0, 10) < a.first.slice(0, 10)
      )
    }),
  )
}

/** True when a title may lack a letter, or a day its hour, and another file tell it: only the files folded together show it. */
async function isToldByOthers(warehouse: Warehouse, files: readonly NormalisedFile[]): Promise<boolean> {
  if (files.length < 2) return false
  const titles = files.map((_, at) => `SELECT show_title, starts_at FROM read_parquet($file${at})`).join(' UNION ALL ')
  const params = Object.fromEntries(files.map(({ normalised }, at) => [`file${at}`, normalised]))
  const [found] = await warehouse.run(
    `SELECT count(*) FILTER (show_title LIKE '%?%' OR show_title LIKE '%' || chr(65533) || '%') AS letters,
       count(*) FILTER (length(starts_at) = 10) AS days, count(*) FILTER (length(starts_at) > 10) AS moments FROM (${titles})`,
    { params },
  )
  return Number(found?.letters) > 0 || (Number(found?.days) > 0 && Number(found?.moments) > 0)
}

/** A first import has nothing to be compared with: each kept sale is new. */
function previewFirstImport(normalised: readonly NormalisedFile[]): Preview {
  const sales = normalised.filter(({ control }) => control.grain === 'tickets' || control.grain === 'orders')
  const awaited = sales.reduce((sum, { control }) => sum + (control.awaited?.seats ?? 0), 0)
  const added = sales.reduce((sum, { control }) => sum + (control.seats ?? control.kept), awaited)
  return {
    knownRows: new Map(),
    warnings: new Map(),
    tickets: { added, awaited, alreadyKnown: 0, changed: 0, cancelledByAbsence: 0 },
    changes: null,
  }
}

interface CompareInput {
  changes: SeatChanges
  ordinal: number
  firstFile: number
  startMonth: number
  normalised: readonly NormalisedFile[]
}

async function compare(
  inside: Warehouse,
  { changes, ordinal, firstFile, startMonth, normalised }: CompareInput,
): Promise<Preview> {
  const [totals] = await inside.run(
    `SELECT coalesce(sum(t.seats), 0) AS added, coalesce(sum(t.seats) FILTER (t.status <> 'sold'), 0) AS awaited FROM ticket t
     WHERE t.status <> 'cancelled' AND t.ticket_id NOT IN (SELECT ticket_id FROM ticket_before)
       AND t.ticket_id NOT IN (SELECT new_ticket_id FROM exchange)`,
  )
  const knownSales = await inside.run(
    `SELECT a.file_number, count(*) AS rows, sum(coalesce(a.quantity, 1)) AS seats FROM appearance a JOIN sold_performance p ON p.place = a.place JOIN ticket_before b ON b.ticket_id = p.prefix || a.name
     WHERE a.ordinal // ${statesOfASet} = $ordinal GROUP BY a.file_number`,
    { params: { ordinal } },
  )
  const knownRecords = await inside.run(
    `SELECT i.file_number, count(*) AS rows FROM contact_row i JOIN record_before b ON b.record_id = i.record_id
     WHERE i.ordinal // ${statesOfASet} = $ordinal GROUP BY i.file_number`,
    { params: { ordinal } },
  )
  const emptied = await inside.run(
    `SELECT count(*) AS performances FROM (
       SELECT t.performance_id FROM ticket t JOIN ticket_before b ON b.ticket_id = t.ticket_id
       WHERE b.status <> 'cancelled' AND t.performance_id NOT IN (SELECT performance_id FROM ticket WHERE status <> 'cancelled')
       GROUP BY t.performance_id
       HAVING sum(CASE WHEN t.status <> 'cancelled' THEN 1 ELSE 0 END) = 0 AND count(*) = sum(CASE WHEN t.cancelled_why = 'absence' THEN 1 ELSE 0 END))`,
  )
  const known = byFile([...knownSales, ...knownRecords], firstFile, normalised)
  const emptiedWarnings = warningsOf(Number(emptied[0]?.performances ?? 0), normalised)
  return {
    knownRows: known,
    warnings: joined(emptiedWarnings, await setWarnings(inside, { ordinal, firstFile, files: normalised, startMonth })),
    tickets: {
      added: Number(totals?.added ?? 0),
      awaited: Number(totals?.awaited ?? 0),
      alreadyKnown: knownSales.reduce((sum, row) => sum + Number(row.seats), 0),
      changed: changes.counts.changed ?? 0,
      // A seat that moved to another day is absent from its first one, as the figures count it.
      cancelledByAbsence: (changes.counts.vanished ?? 0) + (changes.counts.moved ?? 0),
    },
    changes,
  }
}

/** Performances that had tickets and have none left, said on the first file of tickets. */
function warningsOf(emptied: number, normalised: readonly NormalisedFile[]): Preview['warnings'] {
  const tickets = normalised.find((file) => file.control.grain === 'tickets')
  if (emptied === 0 || !tickets) return new Map()
  return new Map([
    [tickets.control.sha256, [{ code: 'warning.performances-emptied', params: { performances: emptied } }]],
  ])
}

function byFile(
  rows: Record<string, unknown>[],
  firstFile: number,
  files: readonly NormalisedFile[],
): Map<string, number> {
  const counts = new Map<string, number>()
  for (const row of rows) {
    const file = files[Number(row.file_number) - firstFile]
    if (file) counts.set(file.control.sha256, (counts.get(file.control.sha256) ?? 0) + Number(row.rows))
  }
  return counts
}
