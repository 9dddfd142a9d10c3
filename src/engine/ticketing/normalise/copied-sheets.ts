import { createHash } from 'node:crypto'
import { cellsOf, type ReadTable } from '../read/index.ts'
import { headingMeanings } from '../recognise/index.ts'

/** A sheet of which nearly every row stands on another too: « export (2) », left by whoever sorted it another way. */
export interface CopiedSheet {
  /** The sheet that is not read. */
  name: string
  /** The sheet whose rows it repeats. */
  of: string
  rows: number
  /** Those of them that the other sheet has not: they count nowhere. */
  alone: number
}

/** So few rows may be alike by chance. */
const fewestRows = 5
/** Share of the rows of a sheet that another has, before it is a copy of it. */
const leastRepeated = 0.8
/** Share of the rows that are like no other of their sheet: two sales at one price to nobody look the same and are two. */
const leastDistinct = 0.9

/**
 * Of sheets of the same columns, those that repeat another. Only where a row names its own show: on a sheet an evening the same people
 * come back with the same seats, and are other sales. Throws what `readTable` throws.
 */
export async function copiedSheets(tables: readonly ReadTable[]): Promise<CopiedSheet[]> {
  const [first] = tables
  if (first === undefined || tables.length < 2 || !namesShow(first)) return []
  const sheets = []
  for (const table of tables) sheets.push({ name: table.sheet ?? '', ...(await rowsOf(table)) })
  const bySize = sheets.toSorted((a, b) => b.count - a.count)
  const kept: typeof sheets = []
  const copied: CopiedSheet[] = []
  for (const sheet of bySize) {
    const { name, count, rows } = sheet
    const canRepeat = count >= fewestRows && rows.size >= leastDistinct * count
    const of = canRepeat ? kept.find((other) => shared(rows, other.rows) >= leastRepeated * rows.size) : undefined
    if (of === undefined) kept.push(sheet)
    else copied.push({ name, of: of.name, rows: count, alone: rows.size - shared(rows, of.rows) })
  }
  return copied
}

/** True where a column says the show of each row. */
export function namesShow({ header }: Pick<ReadTable, 'header'>): boolean {
  return header.some((name) => headingMeanings(name).some((meaning) => ofShow.has(meaning)))
}

const ofShow = new Set<string>(['showTitle', 'showAndDate', 'showKey', 'performanceKey'])

/** The rows of a sheet, each by 48 bits of its digest: a million of them stay small. */
async function rowsOf(table: ReadTable): Promise<{ count: number; rows: Set<number> }> {
  const rows = new Set<number>()
  let count = 0
  for await (const group of table.groups()) {
    count += group.count
    for (let row = 0; row < group.count; row++) {
      const text = cellsOf(group, row)
        .map((cell) => (cell ?? '').trim())
        .join('\u0000')
      rows.add(createHash('md5').update(text).digest().readUIntBE(0, 6))
    }
  }
  return { count, rows }
}

function shared(rows: ReadonlySet<number>, others: ReadonlySet<number>): number {
  let count = 0
  for (const row of rows) if (others.has(row)) count += 1
  return count
}
