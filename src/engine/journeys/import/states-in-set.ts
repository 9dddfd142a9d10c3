import { AppError, type ReadDescription } from '../../../contract/index.ts'
import type { Warehouse } from '../../store/index.ts'
import { isCumulated } from '../../ticketing/index.ts'
import type { House } from '../house/index.ts'
import { dayOfEdition, dayOfName, weekOfName } from './day-of-name.ts'
import { salesOf } from './repeated-sales.ts'
import { lastSaleDay } from './scope.ts'
import type { NormalisedFile } from './types.ts'

/** Of two full states of one sale, the later one still holds most of what the earlier one did. */
const leastKept = 0.5

/**
 * The files of a set, those that are the full state of one sale on several days each with its day (P1):
 * what an earlier one holds and a later one does not was cancelled in between. Such files have one header, a day each, by their
 * names, their titles, the week that either tells or their last sales, and each holds most of the tickets of the one before, or counts that say themselves cumulated, which each later file
 * counts again. Others are left as they are. Throws `counts-in-no-order` where nothing tells which of cumulated counts is the last.
 * `ofSales`: false where a person said that the sales of the set add to what is known; counts by performance are dated all the same.
 */
export async function withStateDays(
  house: House,
  files: readonly NormalisedFile[],
  { today, ofSales }: { today: string; ofSales: boolean },
): Promise<NormalisedFile[]> {
  const warehouse = await house.folder.warehouse()
  const days = new Map<string, string>()
  for (const group of sameShape(files.filter(({ control: { grain } }) => ofSales || grain === 'performances'))) {
    const dated = inOrder(group, today)
    const areCounts = group.every(isCount)
    if (areCounts && dated === null && (await countTheSame(warehouse, group)))
      throw new AppError('counts-in-no-order', { files: group.map(({ control }) => `« ${control.file} »`).join(', ') })
    if (
      dated === null ||
      (!areCounts &&
        !(await followEachOther(
          warehouse,
          dated.map(({ file }) => file),
        )))
    )
      continue
    for (const { file, day } of dated) days.set(file.control.sha256, day)
  }
  return files.map((file) => ({ ...file, stateDay: days.get(file.control.sha256) ?? null }))
}

/** The files of a set from the oldest to the one that knows best: by the day of their state, then of their last sale, then by name. */
export function oldestFirst(files: readonly NormalisedFile[]): NormalisedFile[] {
  const keys = (file: NormalisedFile) => [file.stateDay ?? '', lastSaleDay(file) ?? '', file.control.file]
  return files.toSorted((a, b) => {
    const [one, other] = [keys(a), keys(b)]
    const at = one.findIndex((key, index) => key !== other[index])
    return at === -1 ? 0 : (one[at] ?? '') < (other[at] ?? '') ? -1 : 1
  })
}

/** Files of sales, or of counts by performance, of one system that bear one header, two or more. */
function sameShape(files: readonly NormalisedFile[]): NormalisedFile[][] {
  const groups = new Map<string, NormalisedFile[]>()
  for (const file of files) {
    const { grain } = file.control
    const isOfSales = grain === 'tickets' || grain === 'orders'
    if (!(isOfSales || (grain === 'performances' && isCount(file))) || file.scopeProposed !== 'full') continue
    const key = `${file.source}|${grain}|${file.fingerprint}`
    groups.set(key, [...(groups.get(key) ?? []), file])
  }
  return [...groups.values()].filter((group) => group.length > 1)
}

function inOrder(group: readonly NormalisedFile[], today: string): { file: NormalisedFile; day: string }[] | null {
  const byName = (file: NormalisedFile) => dayOfName(file.control.file, today)
  const byTitle = ({ control }: NormalisedFile) => dayOfTitle(control.read, today)
  const byEdition = ({ control }: NormalisedFile) =>
    firstDay(titlesOf(control.read), (title) => dayOfEdition(title, today))
  const byWeek = ({ control }: NormalisedFile) =>
    firstDay([control.file, ...titlesOf(control.read)], (text) => weekOfName(text, today))
  for (const dayOf of [byName, byTitle, byEdition, byWeek, lastSaleDay]) {
    const dated = group.map((file) => ({ file, day: dayOf(file) ?? '' }))
    if (new Set(dated.map(({ day }) => day)).size === group.length && dated.every(({ day }) => day !== ''))
      return dated.sort((a, b) => (a.day < b.day ? -1 : 1))
  }
  return null
}

const saysWhen = /cumul|pointage|situation|arr[êe]t[ée]e?s? (au|le)|[ée]tat/iu

/** True for counts that a later one counts again: they say themselves cumulated, or, of a list of performances, when they were taken. */
function isCount({ control: { grain, file, read } }: NormalisedFile): boolean {
  if (isCumulated(read)) return true
  return grain === 'performances' && [file, ...titlesOf(read)].some((text) => saysWhen.test(text))
}

/** Whether two of the files have a performance in common. */
async function countTheSame(warehouse: Warehouse, files: readonly NormalisedFile[]): Promise<boolean> {
  const seen = new Set<string>()
  for (const file of files) {
    const { sums } = await salesOf(warehouse, file)
    if ([...sums.keys()].some((evening) => seen.has(evening))) return true
    for (const evening of sums.keys()) seen.add(evening)
  }
  return false
}

function titlesOf({ skipped }: ReadDescription): string[] {
  return skipped.flatMap(({ why, detail = '' }) => (why === 'preamble' ? [detail] : []))
}

/** « POINTAGE CUMULÉ arrêté au 13/09/2026 » above the table. */
function dayOfTitle(read: ReadDescription, today: string): string | null {
  const titles = titlesOf(read).filter((title) => saysWhen.test(title))
  return firstDay(titles, (title) => dayOfName(title.replaceAll('/', '-'), today))
}

function firstDay(texts: readonly string[], dayOf: (text: string) => string | null): string | null {
  return texts.map(dayOf).find((day) => day !== null) ?? null
}

async function followEachOther(warehouse: Warehouse, files: readonly NormalisedFile[]): Promise<boolean> {
  for (const [index, file] of files.entries()) {
    const next = files[index + 1]
    if (next === undefined) continue
    if (haveNoDayInCommon(file, next) || (await keptShare(warehouse, file.normalised, next.normalised)) < leastKept)
      return false
    if (await haveParted(warehouse, file.normalised, next.normalised)) return false
  }
  return true
}

/** Of what one copy alone holds, the share that came after all that they share; fewer rows than these may be cancellations. */
const [leastLater, fewestOwn] = [0.8, 3]

/**
 * True for two copies of one list that two people went on with, each alone: what either holds and the other does not came after all that they share. Of a
 * state, what vanished was sold at any time.
 */
async function haveParted(warehouse: Warehouse, before: string, after: string): Promise<boolean> {
  const [row] = await warehouse.run(
    `WITH b AS (SELECT ${seatKey} AS key, purchased_at FROM read_parquet($before)), a AS (SELECT ${seatKey} AS key, purchased_at FROM read_parquet($after)),
     shared AS (SELECT max(b.purchased_at) AS last FROM b JOIN a ON a.key = b.key),
     own AS (SELECT 'b' AS side, purchased_at FROM b WHERE key NOT IN (SELECT key FROM a) UNION ALL SELECT 'a', purchased_at FROM a WHERE key NOT IN (SELECT key FROM b))
     SELECT count(*) FILTER (side = 'b') AS gone, count(*) FILTER (side = 'b' AND purchased_at >= last) AS later, count(*) FILTER (side = 'a') AS come FROM own, shared`,
    { params: { before, after } },
  )
  const gone = Number(row?.gone ?? 0)
  return gone >= fewestOwn && Number(row?.come) > 0 && Number(row?.later) >= gone * leastLater
}

/** Files of two seasons, say: no row needs be read. */
export function haveNoDayInCommon({ control: one }: NormalisedFile, { control: other }: NormalisedFile): boolean {
  const [a, b] = [one.performanceDates, other.performanceDates]
  return a === null || b === null || a.last < b.first || b.last < a.first
}

/** What tells a seat: its number, its place, else all that its row says. Rows that are many times the same tell nothing. */
export const seatKey = `coalesce('n' || coalesce(series_id, '') || ticket_number, 's' || coalesce(performance_key, show_title, '') || coalesce(starts_at, '') || seat,
  'h' || hash(show_title, starts_at, order_number, customer_number, last_name, first_name, full_name, email, tariff, price_cents, quantity, purchased_at))`

const isNoRefund = 'coalesce(takes_back, 0) = 0 AND coalesce(price_cents, 0) >= 0'

/** The share of the tickets of one file that another one holds too; 0 where rows cannot be told apart. One that the other only takes back it does not hold. */
async function keptShare(warehouse: Warehouse, before: string, after: string): Promise<number> {
  const [row] = await warehouse.run(
    `WITH b AS (SELECT ${seatKey} AS key FROM read_parquet($before) WHERE ${isNoRefund}), a AS (SELECT DISTINCT ${seatKey} AS key FROM read_parquet($after) WHERE ${isNoRefund})
     SELECT count(*) AS rows, count(DISTINCT b.key) AS keys, count(a.key) AS kept FROM b LEFT JOIN a ON a.key = b.key`,
    { params: { before, after } },
  )
  const rows = Number(row?.rows ?? 0)
  return rows === 0 || Number(row?.keys) < 0.9 * rows ? 0 : Number(row?.kept) / rows
}

/** True of two files that may tell the same sales: of one source and one grain, of days in common. */
export function mayShareTickets(one: NormalisedFile, other: NormalisedFile): boolean {
  return one.source === other.source && one.control.grain === other.control.grain && !haveNoDayInCommon(one, other)
}
