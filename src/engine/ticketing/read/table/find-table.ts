import type { SkippedRow } from '../../../../contract/index.ts'
import { isBlank, isBlankRow, type RawRow } from '../raw-row.ts'
import { numbersAboveTotal } from './below-total.ts'
import { type TableEvidence, tableEvidence } from './column-evidence.ts'
import { findHeader, type HeaderScore } from './find-header.ts'
import { groupBlocks } from './group-blocks.ts'
import { partTables } from './header-again.ts'

/** Where the table lies among the rows, and what is known of it. Rows count from 1, columns from 0. */
export interface TableArea {
  header: string[]
  /** False when the file names no column: `header` then holds their places, « Colonne n ». */
  isNamed: boolean
  headerRow: number | null
  /** The cells of the header row as they stand, to know it again at a page break. */
  headerCells: string[]
  /** The cells of the lines between the names of columns and whatever stands before: the head of a page, to know it again on the next. */
  headLines: readonly (readonly string[])[]
  firstDataRow: number
  /** The cells of the first row below the header. */
  firstCells: string[]
  /** Null: down to the end. */
  lastRow: number | null
  fromColumn: number
  evidence: TableEvidence
  /** By column, whether each cell above the first total is a number: what stands below a total is told by it. */
  numbersAboveTotal: readonly boolean[]
  skipped: SkippedRow[]
  /** All the tables seen in the rows, in their order. */
  tables: SeenTable[]
}

/** A table among others: where it begins, how many rows it has, the cells of its first row, and whether it is the one read. */
export interface SeenTable {
  row: number
  rows: number
  firstRow: string
  isChosen: boolean
}

/** Rows that stand together, between blank ones or above another header, with what their columns hold. */
export interface RowsTogether {
  readonly rows: readonly RawRow[]
  readonly evidence: TableEvidence
}

/** Parts the rows of a sheet, or its first ones, where a table may begin or end: done once, whichever table of them is read. */
export function partRows(rows: readonly RawRow[], headerScore: HeaderScore | undefined): RowsTogether[] {
  return groupBlocks(blocksOf(rows))
    .flatMap((group) => parted(group, headerScore))
    .map((group) => ({ rows: group, evidence: tableEvidence(group) }))
}

interface FindTableInput {
  groups: readonly RowsTogether[]
  headerScore: HeaderScore | undefined
  /** Asked for by a person: the row that names the columns (0: none), and which table of the sheet, from 1. */
  headerRow: number | undefined
  table: number | undefined
}

/** Finds the table among titles, blank rows, footers and other tables. Null when there is not one filled cell. */
export function findTable(input: FindTableInput): TableArea | null {
  const { groups } = input
  const chosen = chooseGroup(groups, input)
  if (chosen === null) return null
  const skipped = outsideOf(groups, chosen)
  const isLast = groups.at(-1) === chosen
  const lastRow = isLast ? null : (chosen.rows.at(-1)?.row ?? null)
  const tables = tablesOf(groups).map((group) => ({
    row: group.rows[0]?.row ?? 1,
    rows: group.rows.length,
    firstRow: written(group.rows[0]),
    isChosen: group === chosen,
  }))
  return { ...areaOf({ input, chosen, lastRow, skipped }), tables }
}

/** How many tables a person can ask for by their place. */
export function tableCount(groups: readonly RowsTogether[]): number {
  return groups.length === 0 ? 0 : Math.max(1, tablesOf(groups).length)
}

/** The area of records whose fields are named: all of the rows, and nothing to look for. */
export function recordsArea(header: string[], rows: readonly RawRow[]): TableArea {
  return {
    header,
    isNamed: true,
    headerRow: null,
    headerCells: [],
    headLines: [],
    firstDataRow: 1,
    firstCells: rows[0]?.cells ?? [],
    lastRow: null,
    fromColumn: 0,
    evidence: { columns: [], usualFill: 0 },
    numbersAboveTotal: [],
    skipped: [],
    tables: [{ row: 1, rows: rows.length, firstRow: written(rows[0]), isChosen: true }],
  }
}

type Group = RawRow[]

function parted(group: Group, headerScore: HeaderScore | undefined): Group[] {
  const header = findHeader({ rows: group, evidence: tableEvidence(group), headerScore })
  return header === null ? [group] : partTables(group, header.index)
}

function blocksOf(rows: readonly RawRow[]): Group[] {
  const blocks: Group[] = []
  let current: Group = []
  for (const row of rows) {
    if (!isBlankRow(row.cells)) {
      current.push(row)
      continue
    }
    if (current.length > 0) blocks.push(current)
    current = []
  }
  return current.length > 0 ? [...blocks, current] : blocks
}

function chooseGroup(groups: readonly RowsTogether[], { table }: FindTableInput): RowsTogether | null {
  const asked = table === undefined ? [] : tablesOf(groups)
  if (table !== undefined && (asked.length > 0 || table !== 1)) return asked[table - 1] ?? null
  let best: RowsTogether | null = null
  let bestSize = 0
  for (const group of groups) {
    const size = group.rows.length * group.evidence.usualFill ** 1.5
    if (size > bestSize) {
      best = group
      bestSize = size
    }
  }
  return best
}

/** Those that a person can ask for by their place. */
function tablesOf(groups: readonly RowsTogether[]): RowsTogether[] {
  return groups.filter(({ rows, evidence }) => rows.length > 1 && evidence.usualFill > 1)
}

function outsideOf(groups: readonly RowsTogether[], chosen: RowsTogether): SkippedRow[] {
  const skipped: SkippedRow[] = []
  const usual = chosen.evidence.usualFill
  const place = groups.indexOf(chosen)
  groups.forEach(({ rows, evidence }, at) => {
    if (at === place) return
    const isTable = rows.length > 1 && evidence.usualFill > Math.max(1, usual * 0.34)
    if (isTable) {
      skipped.push({
        row: rows[0]?.row ?? null,
        why: 'other-table',
        detail: `${rows.length} × ${evidence.usualFill} : ${written(rows[0])}`,
      })
      return
    }
    const why = at < place ? 'preamble' : 'footer'
    for (const row of rows) skipped.push({ row: row.row, why, detail: written(row) })
  })
  return skipped
}

/** The filled cells of a row, cut: enough to recognise it on screen. */
export function written(row: RawRow | undefined): string {
  const text = (row?.cells ?? []).filter((cell) => !isBlank(cell)).join(' | ')
  return text.length > 120 ? `${text.slice(0, 119)}…` : text
}

interface AreaInput {
  input: FindTableInput
  chosen: RowsTogether
  lastRow: number | null
  skipped: SkippedRow[]
}

function areaOf({ input, chosen, lastRow, skipped }: AreaInput): Omit<TableArea, 'tables'> {
  const { rows, evidence } = chosen
  const found =
    input.headerRow === undefined
      ? findHeader({ rows, evidence, headerScore: input.headerScore })
      : headerAt(rows, input.headerRow)
  const headerRaw = found === null ? undefined : rows[found.index]
  const start = found?.dataIndex ?? 0
  const before = rows.slice(0, start).filter((row) => row !== headerRaw)
  for (const row of before)
    skipped.push({ row: row.row, why: row.row > (headerRaw?.row ?? 0) ? 'header' : 'preamble', detail: written(row) })
  const { from, to } = columnsOf({ names: found?.names ?? [], rows: rows.slice(start) })
  const header = Array.from({ length: to - from }, (_, at) =>
    found === null ? `Colonne ${at + 1}` : (found.names[from + at] ?? ''),
  )
  return {
    header,
    isNamed: found !== null,
    headerRow: headerRaw?.row ?? null,
    headerCells: headerRaw?.cells ?? [],
    headLines: before.filter((row) => row.row < (headerRaw?.row ?? 0)).map(({ cells }) => cells),
    firstDataRow: rows[start]?.row ?? (rows.at(-1)?.row ?? 0) + 1,
    firstCells: rows[start]?.cells.slice(from) ?? [],
    lastRow,
    fromColumn: from,
    evidence,
    numbersAboveTotal: numbersAboveTotal(rows.slice(start), evidence),
    skipped: skipped.sort((a, b) => (a.row ?? 0) - (b.row ?? 0)),
  }
}

/** A header row chosen by a person; 0 means that the table has none. */
function headerAt(rows: readonly RawRow[], headerRow: number) {
  const index = rows.findIndex((row) => row.row === headerRow)
  if (index === -1) return null
  return { index, dataIndex: index + 1, names: (rows[index]?.cells ?? []).map((cell) => cell.trim()) }
}

/** Columns wholly blank at the left and right edges are no part of the table. */
function columnsOf({ names, rows }: { names: readonly string[]; rows: readonly RawRow[] }): {
  from: number
  to: number
} {
  let from = Number.POSITIVE_INFINITY
  let to = 0
  const widen = (cells: readonly string[]) => {
    cells.forEach((cell, at) => {
      if (isBlank(cell)) return
      from = Math.min(from, at)
      to = Math.max(to, at + 1)
    })
  }
  widen(names)
  const widest = names.length === 0 || to === 0 ? Number.POSITIVE_INFINITY : to
  for (const row of rows) if (!row.problem && row.cells.length <= Math.max(widest, names.length)) widen(row.cells)
  return from === Number.POSITIVE_INFINITY ? { from: 0, to: names.length } : { from, to }
}
