import type { FileControl } from '../../../contract/index.ts'
import type { Warehouse } from '../../store/index.ts'
import { givenAgain } from '../../ticketing/index.ts'
import type { NormalisedFile } from './types.ts'

/** Files whose lines given twice are counted once, as the figures count them. Reads again only those that hold such lines. */
export async function countedOnce(warehouse: Warehouse, files: readonly NormalisedFile[]): Promise<NormalisedFile[]> {
  return await Promise.all(
    files.map(async (file) => {
      const { seats, receiptsCents, awaited, grain } = file.control
      if (grain !== 'tickets' || seats === null || awaited === null) return file
      const again = await givenAgain(warehouse, file.normalised)
      if (again.seats + again.awaited.seats === 0) return file
      return {
        ...file,
        control: {
          ...file.control,
          seats: seats - again.seats,
          receiptsCents: receiptsCents === null ? null : receiptsCents - again.cents,
          awaited: { seats: awaited.seats - again.awaited.seats, cents: awaited.cents - again.awaited.cents },
        },
      }
    }),
  )
}

const total = /^\s*[*-]*\s*(total|totaux|grand total|ensemble)(\s+(g[ée]n[ée]ral|global))?\s*[:=*]*\s*$/i
const amount = /^-?\d[\d\s.\u00a0\u202f'’]*(?:[.,]\d{2}\s*(?:€|euros?)?|\s*(?:€|euros?))$/i

/**
 * The ticketing system's own total, on the last line of its file, beside what was read of it (P6): that it is the same, or the gap and whether
 * unpaid seats are it. Nothing where the line gives no amount, or several.
 */
export function besideTotalLine(control: FileControl): FileControl['warnings'] {
  const { receiptsCents, awaited, read } = control
  const line = read.skipped.findLast(({ why }) => why === 'total')?.detail?.split(' | ') ?? []
  const amounts = line.slice(1).filter((cell) => amount.test(cell.trim()))
  const [cell] = amounts
  if (receiptsCents === null || cell === undefined || amounts.length > 1 || !total.test(line[0] ?? '')) return []
  const cents = centsOf(cell)
  const params = { told: cents / 100, read: receiptsCents / 100 }
  if (cents === receiptsCents) return [{ code: 'warning.total-line-agrees', params }]
  const isAwaited = awaited !== null && awaited.cents > 0 && cents === receiptsCents + awaited.cents
  if (isAwaited) return [{ code: 'warning.total-line-awaited', params: { ...params, awaited: awaited.cents / 100 } }]
  return [{ code: 'warning.total-line-differs', params: { ...params, gap: (cents - receiptsCents) / 100 } }]
}

/** `43 122,00 €` and `43,122.00`: the last mark before two digits is the decimal one. */
function centsOf(cell: string): number {
  const [, whole = '', decimals = ''] = /^(.*?)(?:[.,](\d{2}))?$/.exec(cell.replace(/[^\d.,-]/g, '')) ?? []
  return Math.round(Number(`${whole.replace(/[.,]/g, '')}.${decimals || '0'}`) * 100)
}
