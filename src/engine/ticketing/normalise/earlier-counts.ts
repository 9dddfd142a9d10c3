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
const ofPerformance = new Set<ReadColumn['meaning']>(['showTitle', 'showAndDate', 'startsAt', 'startsTime', 'hall'])

/** True for a list of performances that says of its counts that they are cumulated: « Pointage cumulé ». */
export function isCumulated({ file, grain, skipped, columns }: ReadDescription): boolean {
  const isOfNobody = !columns.some(({ meaning }) => ofSale.has(meaning))
  if (grain !== 'performances' && !(grain === 'orders' && isOfNobody)) return false
  const titles = skipped.flatMap(({ why, detail = '' }) => (why === 'preamble' ? [detail] : []))
  return [file, ...titles, ...columns.map(({ name }) => name)].some((text) => /(?<!\p{L})cumul/iu.test(text))
}

/**
 * The rows, by their place in the file, that a later count of the same performance counts again: adding them up would count the same seats week after week.
 * Throws `counts-cumulated` where no column tells the day of a count, and a performance has several.
 */
export function earlierCounts(description: ReadDescription, groups: readonly RowGroup[]): ReadonlySet<number> {
  const { file, columns } = description
  const own = columns.flatMap(({ meaning }, at) => (ofPerformance.has(meaning) ? [at] : []))
  const at = columns.findIndex(isDayOfCount)
  const format = columns[at]?.format ?? null
  const last = new Map<string, { day: string; row: number }>()
  const earlier = new Set<number>()
  const several = new Set<string>()
  let rows = 0
  for (const group of groups)
    for (let index = 0; index < group.count; index++) {
      rows += 1
      const cells = cellsOf(group, index)
      const key = own.map((column) => cells[column] ?? '').join('\u0000')
      const row = group.rows[index] ?? 0
      const cleaned = cleanDate(cells[at] ?? '', format)
      const day = 'rejected' in cleaned ? '' : (cleaned.value ?? '')
      const before = last.get(key)
      if (before !== undefined) {
        several.add(key)
        earlier.add(before.day <= day ? before.row : row)
      }
      if (before === undefined || before.day <= day) last.set(key, { day, row })
    }
  const isTold = at >= 0 && [...last.values()].every(({ day }) => day !== '') && rows <= mostRows
  if (several.size > 0 && !isTold) throw new AppError('counts-cumulated', { file, performances: several.size })
  return earlier
}
