import type { FileControl } from '../../../contract/index.ts'
import { cleanMoney, isWholeTotal } from '../../ticketing/index.ts'

/** A number without cents or currency beside « Total » is as likely one of seats. */
const namesMoney = /(?:[.,]\d{2}|€|euros?)\s*$/i

/**
 * The ticketing system's own total, on the last line of its file, beside what was read of it (P6): that it is the same, or the gap and whether
 * unpaid seats are it. Nothing where the line gives no amount that can be read as the file's prices are, or several.
 */
export function besideTotalLine(control: FileControl): FileControl['warnings'] {
  const { receiptsCents, awaited, read } = control
  const [label = '', ...cells] = read.skipped.findLast(({ why }) => why === 'total')?.detail?.split(' | ') ?? []
  const [cell, ...others] = cells.filter((one) => namesMoney.test(one))
  if (receiptsCents === null || cell === undefined || others.length > 0 || !isWholeTotal(label)) return []
  const format = read.columns.find(({ meaning }) => meaning === 'priceCents')?.format ?? null
  const told = cleanMoney(cell, format)
  if ('rejected' in told || told.value === null) return []
  const cents = told.value
  const params = { told: cents / 100, read: receiptsCents / 100 }
  if (cents === receiptsCents) return [{ code: 'warning.total-line-agrees', params }]
  const isAwaited = awaited !== null && awaited.cents > 0 && cents === receiptsCents + awaited.cents
  if (isAwaited) return [{ code: 'warning.total-line-awaited', params: { ...params, awaited: awaited.cents / 100 } }]
  return [{ code: 'warning.total-line-differs', params: { ...params, gap: (cents - receiptsCents) / 100 } }]
}
