import { AppError, type ReadColumn, type ReadDescription } from '../../../contract/index.ts'
import { cleanDate } from '../clean/index.ts'
import { cellsOf, type RowGroup } from '../read/index.ts'
import { isDayOfCount } from '../recognise/index.ts'

/** Rows of a list of counts that are held at once: a house counts a season week after week in far fewer. */
const mostRows = 50_000

const ofSale = new Set<ReadColumn['meaning']>([
  ...(['lastName', 'fullName', 'firstName', 'company', 'email', 'phone', 'customerNumber'] as const),
  ...(['orderNumber', 'ticketNumber', 'purchasedAt'] as const),
])
/** What tells apart what is counted: a performance, and where they are counted apart, its tariffs, its seats and its sellers. */
const ofPerformance = new Set<ReadColumn['meaning']>([
  ...(['showTitle', 'showAndDate', 'startsAt', 'startsTime', 'hall'] as const),
  ...(['tariff', 'seatCategory', 'salesChannel'] as const),
])

const ofCounts = new Set<ReadColumn['meaning']>(['quantity', 'seatsSold', 'seatsTotal', 'receiptsCents', 'priceCents'])

/** True for a list of performances, or for sums of sales of nobody, that says of its counts that they are cumulated: « Pointage cumulé », « Qté cumul ». */
export function isCumulated({ file, grain, skipped, columns }: ReadDescription): boolean {
  const isOfNobody = !columns.some(({ meaning }) => ofSale.has(meaning))
  const isOfSums = isOfNobody && columns.some(({ meaning }) => meaning === 'quantity')
  if (grain !== 'performances' && !(grain === 'orders' && isOfNobody) && !(grain === 'tickets' && isOfSums))
    return false
  const titles = skipped.flatMap(({ why, detail = '' }) => (why === 'preamble' ? [detail] : []))
  // A till may add up its sales in a column of its own, row after row.
  const counts = grain === 'tickets' ? columns.filter(({ meaning }) => ofCounts.has(meaning)) : columns
  return [file, ...titles, ...counts.map(({ name }) => name)].some((text) => /(?<!\p{L})cumul/iu.test(text))
}

/**
 * The rows, by their place in the file, that a later count of the same performance counts again: adding them up would count the same seats week after week.
 * Throws `counts-cumulated` where no column tells the day of a count, and a performance has several.
 */
function earlierCounts(description: ReadDescription, groups: readonly RowGroup[]): ReadonlySet<number> {
  const last = new Map<string, Count>()
  const earlier = new Set<number>()
  const several = new Set<string>()
  const counts = countsOf(description, groups)
  for (const count of counts) {
    const before = last.get(count.key)
    if (before !== undefined) several.add(count.key)
    const isLater = before === undefined || before.day <= count.day
    if (before !== undefined) earlier.add(isLater ? before.row : count.row)
    if (isLater) last.set(count.key, count)
  }
  const isTold = [...last.values()].every(({ day }) => day !== '') && counts.length <= mostRows
  if (several.size > 0 && !isTold)
    throw new AppError('counts-cumulated', { file: description.file, performances: several.size })
  return earlier
}

/** A row: of which performance, counted on which day, `YYYY-MM-DD` (blank where none says it). */
interface Count {
  key: string
  day: string
  row: number
}

function countsOf({ columns, grain }: ReadDescription, groups: readonly RowGroup[]): Count[] {
  // Sums of sales may be parted by anything that is said in words: a way to pay, a formula.
  const isWord = ({ type, meaning }: ReadColumn) => grain === 'tickets' && type === 'text' && !ofCounts.has(meaning)
  const own = columns.flatMap((column, at) => (ofPerformance.has(column.meaning) || isWord(column) ? [at] : []))
  const dated = columns.findIndex(isDayOfCount)
  const dayOf = (cell: string) => {
    const cleaned = cleanDate(cell, columns[dated]?.format ?? null)
    return 'rejected' in cleaned ? '' : (cleaned.value ?? '')
  }
  const above = new Map<number, string>()
  // What is written once for several rows (a merged cell) is theirs too.
  const said = (cells: readonly string[], at: number) => {
    const own = cells[at] ?? ''
    if (columns[at]?.goesOn !== true) return own
    if (own.trim() !== '') above.set(at, own)
    return above.get(at) ?? own
  }
  return groups.flatMap((group) =>
    Array.from(group.rows.subarray(0, group.count), (row, index) => {
      const cells = cellsOf(group, index)
      return { key: own.map((at) => said(cells, at)).join('\u0000'), day: dayOf(said(cells, dated)), row }
    }),
  )
}

/** The rows of a file as they are read, and those of them that a later count counts again. */
export async function withoutEarlierCounts(
  description: ReadDescription,
  groups: AsyncIterable<RowGroup>,
): Promise<{ groups: AsyncIterable<RowGroup> | RowGroup[]; earlier: ReadonlySet<number> }> {
  if (!isCumulated(description)) return { groups, earlier: new Set() }
  const all: RowGroup[] = []
  for await (const group of groups) all.push(group)
  return { groups: all, earlier: earlierCounts(description, all) }
}
