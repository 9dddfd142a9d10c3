import { byteOrderMark, csvLine, excelLine } from '../engine/index.ts'
import type { OptionValues } from './command.ts'
import { isForExcel } from './options.ts'

type Cells = readonly (string | number | null)[]

/** A table as CSV for programs, or with `--for excel` as people open it (doors.md: `;`, BOM, French numbers, no formula). */
export function tableText(header: readonly string[], rows: readonly Cells[], options: OptionValues): string {
  if (isForExcel(options)) return byteOrderMark + [header, ...rows].map((cells) => excelLine(cells)).join('')
  return [header, ...rows].map((cells) => csvLine(cells)).join('')
}
