import { dayOfTitle, daysInTitle, isOfTheList, type TitleDay } from '../clean/index.ts'
import type { TableRow } from '../read/index.ts'
import { headingMeanings } from '../recognise/index.ts'
import type { FormTable } from './form-above.ts'
import { readByBatches } from './read-by-batches.ts'

/** The column whose days the lines above a table complete, and these days as its rows mean them, `YYYY-MM-DD` or `YYYY-MM-DD HH:MM`. */
export interface DaysAbove {
  column: string
  days: readonly string[]
}

/** A table some of whose cells were read with the lines above it. */
export interface DatedTable extends FormTable {
  /** Absent for nearly any table. */
  daysAbove?: DaysAbove
}

/** One cell alone may be anything. */
const fewestRows = 3

/**
 * « ven 21 », « V21 », « vendredi » in the one column of evenings, below a line that names them (« 20, 21 et 22 novembre 2025 à 20 h »): each cell is read as the day that it means there. Only where all of
 * its cells mean one each; elsewhere the table is given back as it was. Throws what reading throws.
 */
export async function withDaysAbove(table: FormTable): Promise<DatedTable> {
  const evenings = table.header.flatMap((name, at) => (headingMeanings(name).includes('startsAt') ? [at] : []))
  const [at, ...more] = evenings
  if (!table.isNamed || at === undefined || more.length > 0) return table
  const told = daysInTitle(linesAbove(table))
  if (told.length < 2) return table
  const days = await daysMeant(table, at, told)
  if (days === null) return table

  async function* batches(): AsyncGenerator<TableRow[], void> {
    for await (const batch of table.batches())
      yield batch.map((row) => ({
        ...row,
        cells: row.cells.map((cell, index) => (index === at ? (dayOfTitle(cell, told) ?? cell) : cell)),
      }))
  }

  return {
    ...table,
    daysAbove: { column: table.header[at] ?? '', days },
    shapes: table.shapes.map((shape, index) => (index === at ? null : shape)),
    firstCells: table.firstCells.map((cell, index) => (index === at ? (dayOfTitle(cell, told) ?? cell) : cell)),
    batches,
    ...readByBatches(table.header.length, batches),
  }
}

/** The days that the cells of a column mean, each once and in their order; null where a cell means none. */
async function daysMeant(table: FormTable, at: number, told: readonly TitleDay[]): Promise<string[] | null> {
  const days = new Set<string>()
  let rows = 0
  for await (const { cells } of table.rows()) {
    const cell = (cells[at] ?? '').trim()
    if (cell === '') continue
    const day = dayOfTitle(cell, told)
    if (day === null) return null
    days.add(day)
    rows += 1
  }
  return rows >= fewestRows ? [...days].sort() : null
}

function linesAbove({ skipped }: FormTable): string[] {
  return skipped.flatMap(({ why, detail = '' }) =>
    why === 'preamble' ? detail.split(' | ').filter((line) => !isOfTheList(line)) : [],
  )
}
