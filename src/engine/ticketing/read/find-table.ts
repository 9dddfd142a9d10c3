import type { SkippedRow } from '../../../contract/index.ts'
import { bandOf } from './band.ts'
import { cellShape } from './cell-shape.ts'
import { filledCount, type TableEvidence, tableEvidence } from './column-evidence.ts'
import { findHeader, type HeaderScore, isHeaderLike } from './find-header.ts'
import { partTables } from './header-again.ts'
import { isBlank, isBlankRow, type RawRow } from './raw-row.ts'

/** Where the table lies among the rows, and what is known of it. Rows count from 1, columns from 0. */
export interface TableArea {
  header: string[]
  /** False when the file names no column: `header` then holds their places, « Colonne n ». */
  isNamed: boolean
  headerRow: number | null
  /** The cells of the header row as they stand, to know it again at a page break. */
  headerCells: string[]
  firstDataRow: number
  /** The cells of the first row below the header. */
  firstCells: string[]
  /** Null: down to the end. */
  lastRow: number | null
  fromColumn: number
  evidence: TableEvidence
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

interface FindTableInput {
  /** The first rows, or all of them. */
  rows: readonly RawRow[]
  /** True when `rows` are all there are: tables further down can then be compared. */
  isWhole: boolean
  headerScore: HeaderScore | undefined
  /** Asked for by a person: the row that names the columns (0: none), and which table of the sheet, from 1. */
  headerRow: number | undefined
  table: number | undefined
}

/** Finds the table among titles, blank rows, footers and other tables. Null when there is not one filled cell. */
export function findTable(input: FindTableInput): TableArea | null {
  const groups = groupsOf(input)
  const chosen = chooseGroup(groups, input)
  if (chosen === null) return null
  const skipped = outsideOf(groups, chosen)
  const isLast = groups.at(-1) === chosen
  const lastRow = isLast ? null : (chosen.at(-1)?.row ?? null)
  const tables = tablesOf(groups).map((group) => ({
    row: group[0]?.row ?? 1,
    rows: group.length,
    firstRow: written(group[0]),
    isChosen: group === chosen,
  }))
  return { ...areaOf({ input, rows: chosen, lastRow, skipped }), tables }
}

/** How many tables a person can ask for by their place. */
export function tableCount(input: FindTableInput): number {
  const groups = groupsOf(input)
  return groups.length === 0 ? 0 : Math.max(1, tablesOf(groups).length)
}

function groupsOf(input: FindTableInput): Group[] {
  return groupBlocks(blocksOf(input.rows)).flatMap((group) => parted(group, input))
}

/** The area of records whose fields are named: all of the rows, and nothing to look for. */
export function recordsArea(header: string[], rows: readonly RawRow[]): TableArea {
  return {
    header,
    isNamed: true,
    headerRow: null,
    headerCells: [],
    firstDataRow: 1,
    firstCells: rows[0]?.cells ?? [],
    lastRow: null,
    fromColumn: 0,
    evidence: { columns: [], usualFill: 0 },
    skipped: [],
    tables: [{ row: 1, rows: rows.length, firstRow: written(rows[0]), isChosen: true }],
  }
}

type Group = RawRow[]

function parted(group: Group, { headerScore }: FindTableInput): Group[] {
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

/** Blocks cut by blank rows that go on with the same table are put together again. */
function groupBlocks(blocks: readonly Group[]): Group[] {
  const groups: Group[] = []
  let evidence: TableEvidence | null = null
  let rowsJudged = 0
  for (const block of blocks) {
    const last = groups.at(-1)
    // A file with a blank row after each row has as many blocks as rows: the group is judged anew only once it has grown.
    if (last !== undefined && (evidence === null || (last.length > rowsJudged * 1.5 && rowsJudged < 400))) {
      evidence = tableEvidence(last)
      rowsJudged = last.length
    }
    if (last !== undefined && evidence !== null && continues({ group: last, evidence, block })) {
      for (const row of block) last.push(row)
      continue
    }
    groups.push([...block])
    evidence = null
  }
  return groups
}

function continues({ group, evidence, block }: { group: Group; evidence: TableEvidence; block: Group }): boolean {
  const first = block[0]
  if (first === undefined) return false
  if (isHeaderOf(group, block)) return true
  if (isNextBand(group, block)) return continues({ group, evidence, block: block.slice(1) })
  const own = tableEvidence(block)
  if (own.usualFill <= 1 && evidence.usualFill <= 1) return true
  if (group.length < 2) return false
  if (group.slice(0, 30).some((row) => sameCells(row.cells, first.cells) && filledCount(first.cells) > 1)) return true
  if (filledCount(first.cells) >= evidence.usualFill * 0.5 && saysTheSame(first, evidence)) return true
  const isAsWide = Math.abs(own.usualFill - evidence.usualFill) <= Math.max(1, evidence.usualFill * 0.34)
  if (!isAsWide && fillsTheSame(block, evidence)) return true
  if (!isAsWide || evidence.usualFill < 2) return false
  const typed = evidence.columns.filter((column) => column.shape !== null).length
  if (typed === 0) return !isHeaderLike(first.cells, evidence) || own.columns.every((column) => column.shape === null)
  const alike = evidence.columns.filter(
    ({ shape }, at) => shape !== null && cellShape(first.cells[at] ?? '') === shape,
  ).length
  return alike >= typed * 0.5
}

/** A group of rows below a line that says what they are, where the rows above stand below such lines too: the names of the columns are not said again. */
function isNextBand(group: Group, block: Group): boolean {
  const [first, second] = block
  if (first === undefined || second === undefined || bandOf(first.cells) === null) return false
  const isBanded = group.slice(1, 5).some(({ cells }) => bandOf(cells) !== null)
  return isBanded && !group.slice(0, 30).some(({ cells }) => sameCells(cells, second.cells))
}

/** Rows of a block from which it may be told that they are of the same list. */
const leastOfBlock = 3

/**
 * True where each row fills the same columns, at least two, and says in them what the table does, a number or a date among it; and some are as full as those
 * above, or all name one thing: the next row of seats of a hall after a blank line, most of them or all of them free.
 */
function fillsTheSame(block: Group, { columns, usualFill }: TableEvidence): boolean {
  if (block.length < leastOfBlock) return false
  const always = columns.flatMap(({ shape }, at) =>
    block.every(({ cells }) => !isBlank(cells[at])) ? [{ shape, at }] : [],
  )
  const isTyped = always.some(({ shape }) => shape !== null)
  const isOfTable = block.every(({ cells }) =>
    columns.every(({ shape }, at) => shape === null || isBlank(cells[at]) || cellShape(cells[at] ?? '') === shape),
  )
  if (always.length < 2 || !isTyped || !isOfTable) return false
  const isFull = block.some(({ cells }) => filledCount(cells) >= usualFill * 0.6)
  const isOfOne = always.some(
    ({ shape, at }) => shape === null && new Set(block.map(({ cells }) => (cells[at] ?? '').trim())).size === 1,
  )
  return isFull || isOfOne
}

/** True for a row that says in two of its columns what they already say, once in words: one more of the same list. */
function saysTheSame({ cells }: RawRow, { columns }: TableEvidence): boolean {
  const same = cells.filter((cell, at) => !isBlank(cell) && columns[at]?.seen.has(cell.trim()))
  return same.length > 1 && same.some((cell) => /\p{L}{4}/u.test(cell))
}

/** A header parted from its rows by a blank one: text as wide as the block, over columns that hold something else. */
function isHeaderOf(group: Group, block: Group): boolean {
  const last = group.at(-1)
  const first = block[0]
  if (last === undefined || first === undefined || group.length > 4) return false
  const evidence = tableEvidence(block)
  if (evidence.usualFill < 2 || !isHeaderLike(last.cells, evidence)) return false
  const typed = evidence.columns.map(({ shape }, at) => ({ shape, at })).filter(({ shape }) => shape !== null)
  const contrasts = (row: RawRow) => typed.filter(({ at }) => cellShape(row.cells[at] ?? '') === 'text').length
  return contrasts(last) > 0 && contrasts(first) === 0
}

function sameCells(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((cell, at) => cell.trim() === (other[at] ?? '').trim())
}

function chooseGroup(groups: readonly Group[], { table }: FindTableInput): Group | null {
  const asked = table === undefined ? [] : tablesOf(groups)
  if (table !== undefined && (asked.length > 0 || table !== 1)) return asked[table - 1] ?? null
  let best: Group | null = null
  let bestSize = 0
  for (const group of groups) {
    const evidence = tableEvidence(group)
    const size = group.length * evidence.usualFill ** 1.5
    if (size > bestSize) {
      best = group
      bestSize = size
    }
  }
  return best
}

/** Those that a person can ask for by their place. */
function tablesOf(groups: readonly Group[]): Group[] {
  return groups.filter((group) => group.length > 1 && tableEvidence(group).usualFill > 1)
}

function outsideOf(groups: readonly Group[], chosen: Group): SkippedRow[] {
  const skipped: SkippedRow[] = []
  const usual = tableEvidence(chosen).usualFill
  const place = groups.indexOf(chosen)
  groups.forEach((group, at) => {
    if (at === place) return
    const isTable = group.length > 1 && tableEvidence(group).usualFill > Math.max(1, usual * 0.34)
    if (isTable) {
      skipped.push({
        row: group[0]?.row ?? null,
        why: 'other-table',
        detail: `${group.length} × ${tableEvidence(group).usualFill} : ${written(group[0])}`,
      })
      return
    }
    const why = at < place ? 'preamble' : 'footer'
    for (const row of group) skipped.push({ row: row.row, why, detail: written(row) })
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
  rows: Group
  lastRow: number | null
  skipped: SkippedRow[]
}

function areaOf({ input, rows, lastRow, skipped }: AreaInput): Omit<TableArea, 'tables'> {
  const evidence = tableEvidence(rows)
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
    firstDataRow: rows[start]?.row ?? (rows.at(-1)?.row ?? 0) + 1,
    firstCells: rows[start]?.cells.slice(from) ?? [],
    lastRow,
    fromColumn: from,
    evidence,
    skipped: skipped.sort((a, b) => (a.row ?? 0) - (b.row ?? 0)),
  }
}

/** A header row chosen by a person; 0 means that the table has none. */
function headerAt(rows: Group, headerRow: number) {
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
