/** CSV for programs (doors.md): comma, RFC 4180, `\n`. */
export function csvLine(cells: readonly (string | number | null)[]): string {
  return `${cells.map((cell) => csvCell(cell === null ? '' : String(cell))).join(',')}\n`
}

/** CSV for Excel in French: `;`, CRLF; days as 13/03/2026, formulas neutralised by an apostrophe. The caller writes the BOM once. */
export function excelLine(cells: readonly (string | number | null)[]): string {
  return `${cells.map((cell) => excelCell(cell)).join(';')}\r\n`
}

export const byteOrderMark = '\uFEFF'

function csvCell(cell: string): string {
  return /[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

/** A whole cell that is a day, with its hour or not: Excel in French takes `2026-03-13T20:30` for a text. */
const isoDay = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d:\d\d(?::\d\d)?))?$/

function excelCell(cell: string | number | null): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell).replace('.', ',')
  const day = isoDay.exec(cell)
  if (day) return `${day[3]}/${day[2]}/${day[1]}${day[4] ? ` ${day[4]}` : ''}`
  // A telephone is no formula, but Excel takes it for a number: 3,36E+10.
  const safe = /^\+\d/.test(cell) ? `'${cell}` : inertCell(cell)
  return /[";\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/**
 * A cell that a spreadsheet would run is made text. A number with its sign and a telephone, which begins with its plus, run nothing.
 * Source: OWASP, « CSV Injection ».
 */
export function inertCell(cell: string): string {
  return /^[=+\-@\t\r\n]/u.test(cell) && !/^[+-]\d[\d ]*(?:[.,]\d+)?$/u.test(cell) ? `'${cell}` : cell
}
