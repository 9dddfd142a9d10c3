import type { Warehouse } from '../../store/index.ts'
import { type ReadFile, repeats, salesOf } from './repeated-sales.ts'

/** A workbook as it is read first, and its other sheets of sales, each a file. */
interface Book {
  workbook: ReadFile
  own: readonly ReadFile[]
}

/**
 * Where the fullest sheet of a workbook tells seats without money (a seating plan, a list for the door), and another the same sales with their amounts, that one is the workbook's and
 * the fullest one of its others: counted alone, it would leave no receipts.
 */
export async function withRicherFirst(warehouse: Warehouse, { workbook, own }: Book): Promise<Book> {
  const { sheet } = workbook.control.read
  const isPoor = workbook.said === null && sheet !== null && isOfSeats(workbook) && !hasMoney(workbook)
  const paid = isPoor ? own.filter(hasMoney) : []
  if (paid.length === 0 || sheet === null) return { workbook, own }
  const first = await salesOf(warehouse, workbook)
  for (const richer of paid) {
    if (!repeats(await salesOf(warehouse, richer), first)) continue
    const { file, sha256 } = workbook.control
    const { control, sheet: name } = richer
    const left = workbook.leftSheets.filter((one) => one.name !== name)
    const instead: ReadFile = {
      ...richer,
      ...{ sheet: null, isBeside: false, leftSheets: [{ name: sheet, rows: workbook.control.kept }, ...left] },
      control: { ...control, file, sha256, read: { ...control.read, file } },
    }
    const before: ReadFile = {
      ...workbook,
      sheet,
      isBeside: true,
      control: { ...workbook.control, sha256: control.sha256 },
    }
    return { workbook: instead, own: [before, ...own.filter((one) => one !== richer)] }
  }
  return { workbook, own }
}

function isOfSeats({ control }: ReadFile): boolean {
  return control.grain === 'tickets' || control.grain === 'orders'
}

function hasMoney({ control }: ReadFile): boolean {
  return (control.receiptsCents ?? 0) > 0
}
