import { AppError, type RejectedRow, type SkippedRow } from '../../../../contract/index.ts'
import { isBlank, type RawRow, type RowProblem } from '../raw-row.ts'
import { bandOf } from './band.ts'
import { isBelowTotal, isFootOfStatement } from './below-total.ts'
import { cellShape } from './cell-shape.ts'
import { filledCount } from './column-evidence.ts'
import { isHeaderLike } from './find-header.ts'
import { type TableArea, written } from './find-table.ts'
import { HeaderAgain } from './header-again.ts'
import { isTotalRow } from './total-row.ts'

/** A row of the table. Cells follow the header; more of them than names only when `problem` is `more-cells`. */
export interface TableRow {
  row: number
  cells: string[]
  /** Set when a cell may have shifted: the row is given as it stands, and is in `rejected` with its reason. */
  problem?: RowProblem
}

export interface RowFilter {
  take(rows: readonly RawRow[]): TableRow[]
  /** False for a row before the table or after it, or next to rows that wait: it has to go through `take`. */
  isCalm(row: number): boolean
  /** A row that is calm, has its cells and more filled ones than this is taken as it stands, unless it begins as a total or a header does. */
  readonly lowFill: number
  end(): TableRow[]
}

interface FilterInput {
  file: string
  area: TableArea
  skipped: SkippedRow[]
  rejected: RejectedRow[]
  /** True for a text, where a short row may have lost a separator; a sheet simply leaves blank cells out. */
  isDelimited: boolean
  delimiter: string
  /** True when the rows below the table were looked at when it was found, and are named already. */
  isWhole: boolean
  /** True of records: none of them is a total, a footer nor a header. */
  isAllData: boolean
}

/** Few filled cells at the end are a footer; in the middle they are data. So they wait for what follows. */
const longestWait = 50
const mostSparse = 1000
const mostFooters = 12
/** After a quote that nothing closes, so many rows that are none of the table's are what it swallowed. */
const mostSwallowed = 100_000

/**
 * Keeps the rows of the table; sets aside, with their reason, blank rows, totals, repeated headers and footers.
 * Throws `quote-unclosed` where most rows below such a quote are none of the table's.
 */
export function createRowFilter({
  file,
  area,
  skipped,
  rejected,
  isDelimited,
  delimiter,
  isWhole,
  isAllData,
}: FilterInput): RowFilter {
  const width = area.header.length
  const lowFill = area.evidence.usualFill >= 4 ? Math.max(1, Math.floor(area.evidence.usualFill / 3)) : 0
  const header = new HeaderAgain(area.headerCells)
  const heads = new Set(area.headLines.filter(isHeadAgain).map(lineOf))
  const blanks = createBlankRun(skipped)
  const after = createAfterCount()
  let waiting: RawRow[] = []
  let hasOtherTable = false
  let isAfterTotal = false
  let unclosed: { row: number; rejected: number } | null = null
  /** Which cells the sparse rows of the table fill: the same ones at the end are data too. */
  const sparse = new Set<string>()

  function keep(raw: RawRow, out: TableRow[]): void {
    if (raw.cells.length === width && area.fromColumn === 0 && raw.problem === undefined) {
      out.push(raw)
      return
    }
    const cells = fitCells(raw.cells, area.fromColumn, width)
    const problem = raw.problem ?? widthProblem(raw.cells.length - area.fromColumn, cells.length)
    refuseSwallowed(raw.row, problem)
    if (problem)
      rejected.push({ row: raw.row, column: null, value: raw.cells.join(delimiter).slice(0, 500), why: problem })
    out.push(problem ? { row: raw.row, cells, problem } : { row: raw.row, cells })
  }

  function refuseSwallowed(row: number, problem: RowProblem | null): void {
    if (problem === 'unclosed-quote') unclosed ??= { row, rejected: rejected.length }
    if (problem === null || unclosed === null) return
    const since = rejected.length - unclosed.rejected
    if (since < mostSwallowed || 2 * since < row - unclosed.row) return
    throw new AppError('quote-unclosed', { file, row: unclosed.row })
  }

  function widthProblem(found: number, fitted: number): RowProblem | null {
    if (fitted > width) return 'more-cells'
    return isDelimited && found < width ? 'fewer-cells' : null
  }

  function skip(raw: RawRow, why: string): void {
    skipped.push({ row: raw.row, why, detail: written(raw) })
  }

  function takeOne(raw: RawRow, out: TableRow[]): void {
    if (raw.row < area.firstDataRow) return
    if (hasOtherTable || (area.lastRow !== null && raw.row > area.lastRow)) {
      after.add(raw)
      return
    }
    const fill = filledCount(raw.cells)
    if (fill === 0) {
      blanks.add(raw.row)
      return
    }
    const afterBlank = blanks.close()
    const why = isAllData ? null : reasonToSkip(raw, afterBlank)
    if (why === 'repeated-header') releaseWaiting('page-break', out)
    if (why === 'other-table') hasOtherTable = true
    if (why !== null) skip(raw, why)
    else if (fill <= lowFill && waiting.length < longestWait) waiting.push(raw)
    else {
      keepWaiting(out)
      isAfterTotal = false
      keep(raw, out)
    }
  }

  function keepWaiting(out: TableRow[]): void {
    for (const held of waiting) {
      keep(held, out)
      if (sparse.size < mostSparse) sparse.add(filledPlaces(held))
    }
    waiting = []
  }

  function reasonToSkip(raw: RawRow, afterBlank: boolean): string | null {
    if (header.isSame(raw.cells)) return 'repeated-header'
    if (heads.size > 0 && heads.has(lineOf(raw.cells))) return 'page-break'
    if (header.isOther(raw.cells)) return 'other-table'
    if (isTotalRow(raw.cells, area.evidence)) {
      isAfterTotal = true
      return 'total'
    }
    if (isAfterTotal && (isBelowTotal(raw.cells, area.numbersAboveTotal) || isFootOfStatement(raw.cells)))
      return 'footer'
    if (isPageHead(raw.cells, area.evidence.usualFill)) return 'page-break'
    return afterBlank && startsOtherTable(raw, area) ? 'other-table' : null
  }

  /** The head of a page goes; the line that says which performance goes on below it stays. */
  function releaseWaiting(why: string, out: TableRow[]): void {
    for (const held of waiting) {
      if (bandOf(held.cells) === null) skip(held, why)
      else keep(held, out)
    }
    waiting = []
  }

  return {
    lowFill,
    isCalm: (row) =>
      row >= area.firstDataRow &&
      !hasOtherTable &&
      (area.lastRow === null || row <= area.lastRow) &&
      waiting.length === 0 &&
      !isAfterTotal &&
      !blanks.isOpen(),
    take(rows) {
      const out: TableRow[] = []
      for (const raw of rows) takeOne(raw, out)
      return out
    },
    end() {
      const out: TableRow[] = []
      const footers = trailingFooters({ waiting, area, sparse })
      for (const held of waiting) {
        if (footers.has(held)) skip(held, 'footer')
        else keep(held, out)
      }
      blanks.close()
      if (hasOtherTable || !isWhole) after.tell(skipped)
      return out
    },
  }
}

/** A million blank rows at the end of a sheet are one line of the account, not a million. */
function createBlankRun(skipped: SkippedRow[]) {
  let first: number | null = null
  let count = 0
  return {
    add(row: number): void {
      first ??= row
      count++
    },
    isOpen: () => first !== null,
    close(): boolean {
      if (first === null) return false
      skipped.push({ row: first, why: 'blank', detail: String(count) })
      first = null
      count = 0
      return true
    },
  }
}

/** Rows below the table of a long file: too many to name one by one, never left uncounted. */
function createAfterCount() {
  let first: number | null = null
  let count = 0
  return {
    add(raw: RawRow): void {
      if (filledCount(raw.cells) === 0) return
      first ??= raw.row
      count++
    },
    tell(skipped: SkippedRow[]): void {
      if (first !== null) skipped.push({ row: first, why: 'after-table', detail: String(count) })
    },
  }
}

function fitCells(cells: string[], from: number, width: number): string[] {
  const own = from === 0 ? cells : cells.slice(from)
  if (own.length === width) return own
  if (own.length > width) {
    let end = own.length
    while (end > width && isBlank(own[end - 1])) end--
    return own.slice(0, end)
  }
  return [...own, ...new Array<string>(width - own.length).fill('')]
}

/**
 * After a blank row, text where the columns hold amounts and dates is the header of another table; unless a cell says what its column says
 * elsewhere: then it is one more row, whose number of seats is written in words (« 2 + 2 enf »).
 */
function startsOtherTable(raw: RawRow, { evidence }: TableArea): boolean {
  const typed = evidence.columns
    .map((column, at) => ({ ...column, cell: raw.cells[at] ?? '' }))
    .filter(({ shape }) => shape !== null)
  if (typed.length === 0 || !isHeaderLike(raw.cells, evidence)) return false
  if (raw.cells.some((cell, at) => !isBlank(cell) && evidence.columns[at]?.seen.has(cell.trim()))) return false
  return typed.filter(({ cell }) => cellShape(cell) === 'text').length >= Math.max(1, typed.length * 0.5)
}

/** A line of several cells, or of signs alone, stands again on each page; a word alone may be a title, which parts the rows. */
function isHeadAgain(cells: readonly string[]): boolean {
  const isOfSigns = cells.every((cell) => !/[\p{L}\d]/u.test(cell))
  return (filledCount(cells) > 1 || isOfSigns) && bandOf(cells) === null
}

/** The words of a line, wherever they stand in it. */
function lineOf(cells: readonly string[]): string {
  return cells.flatMap((cell) => (isBlank(cell) ? [] : [cell.trim()])).join('\u0000')
}

function filledPlaces({ cells }: RawRow): string {
  return cells
    .map((cell) => (isBlank(cell) ? '0' : '1'))
    .join('')
    .replace(/0+$/, '')
}

interface FooterInput {
  waiting: readonly RawRow[]
  area: TableArea
  sparse: ReadonlySet<string>
}

/**
 * The last rows that lack a cell which the table always fills, whose own cells do not look like their columns, and unlike any row above. One whose cells
 * may have shifted is a row of the table.
 */
function trailingFooters({ waiting, area, sparse }: FooterInput): Set<RawRow> {
  const { evidence, fromColumn } = area
  const footers = new Set<RawRow>()
  for (const raw of [...waiting].reverse()) {
    const lacksKey = evidence.columns.some(
      ({ filled, blanks }, at) =>
        (filled >= 0.98 || blanks <= waiting.length) && filled > 0.5 && isBlank(raw.cells[at]),
    )
    const shape = evidence.columns[fromColumn]?.shape ?? null
    // A line that could not be parted begins with its first cell, all the same.
    const [cell = ''] = raw.cells.slice(fromColumn)
    const first = raw.problem === 'more-cells' ? (cell.split(/\s/)[0] ?? '') : cell
    const isOdd = isBlank(first) || shape === null || cellShape(first) !== shape
    if (!lacksKey || !isOdd || raw.problem !== undefined || sparse.has(filledPlaces(raw))) break
    footers.add(raw)
  }
  return footers.size > mostFooters ? new Set() : footers
}

const pageNumber = /^page\s*(n°)?\s*\d+(\s*(\/|sur|de|of)\s*\d+)?$/i

/** The title of a list beside the number of its page, printed again on each. */
function isPageHead(cells: readonly string[], usualFill: number): boolean {
  const filled = cells.filter((cell) => !isBlank(cell))
  return filled.length <= 3 && filled.length < usualFill && filled.some((cell) => pageNumber.test(cell.trim()))
}
