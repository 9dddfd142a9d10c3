import type { SkippedRow } from '../../../contract/index.ts'
import { readSpokenDate } from '../clean/index.ts'
import { normaliseHeader } from '../layouts/index.ts'
import { type Band, bandOf, type TableRow } from '../read/index.ts'
import { headingMeanings } from '../recognise/index.ts'
import { readByBatches } from './read-by-batches.ts'
import type { SheetsTable } from './sheets-together.ts'
import { areStatements, labelsAbove } from './statements.ts'
import { titlesOverSales } from './titles-over-sales.ts'

/** A table whose rows say with each of them what stood once on a line above it. */
export interface BandedTable extends SheetsTable {
  /** The lines that stood above others, and the columns made of them; none for nearly any file. */
  bands: { count: number; columns: string[] }
  /** What the first line of an order alone says, and is read on each: the names of its columns; none for nearly any file. */
  ofOrders: string[]
}

/** How the lines above rows are told from rows, and what they add to each. */
interface Bands {
  header: string[]
  columns: string[]
  /** Takes a row in its order: null for a line above others. */
  take(row: TableRow): TableRow | null
  why: string
}

/**
 * Sets beside each row what a line above it says, in columns of their own: « Séance : 19/11/2026 20:30 LES OISEAUX » over the bookings of a printed list, « Spectacle : | Le Cid » over each of
 * several statements and its names of columns, or the show over its dates in a pivot table, whose figures are then a sub-total, or alone over them in a statement. Nothing changes where the first row is no such line, nor below one.
 */
export async function withBands(table: SheetsTable): Promise<BandedTable> {
  const make = table.isNamed ? await bandsOf(table) : null
  if (make === null) return { ...table, bands: { count: 0, columns: [] }, ofOrders: [] }
  const { header, columns, why } = make()
  const skipped: SkippedRow[] = [...table.skipped]
  const bands = { count: 0, columns }

  async function* batches(): AsyncGenerator<TableRow[], void> {
    const { take } = make?.() ?? { take: (row: TableRow) => row }
    const above: SkippedRow[] = []
    for await (const batch of table.batches()) {
      const rows = batch.flatMap((row) => {
        const taken = take(row)
        if (taken === null) above.push({ row: row.row, why, detail: writtenOf(row) })
        return taken ?? []
      })
      bands.count = above.length
      if (rows.length > 0) yield rows
    }
    skipped.splice(0, skipped.length, ...[...table.skipped, ...above].sort((a, b) => (a.row ?? 0) - (b.row ?? 0)))
  }

  const shapes = [...table.shapes, ...columns.map(() => null)]
  const read = { batches, ...readByBatches(header.length, batches) }
  return { ...table, header, shapes, skipped, bands, ofOrders: [], ...read }
}

/** Null where the first row is no line above others. */
async function bandsOf(table: SheetsTable): Promise<(() => Bands) | null> {
  if (bandIn(table.firstCells, table.header) !== null) return hasOtherBand(table) ? null : await printedBands(table, [])
  if (await areStatements(table)) return await printedBands(table, labelsAbove(table))
  const [first = ''] = table.header
  if (rowLabels.has(normaliseHeader(first))) return await pivotBands(table)
  const overDays = headingMeanings(first).includes('startsAt') ? await titledBands(table) : null
  return overDays ?? (await salesBands(table))
}

/** The show alone on a line over its tickets, which tell their evening: « Boucan ! », then « 11001 | … | sam. 11 oct. 2025 20h30 | … ». */
async function salesBands(table: SheetsTable): Promise<(() => Bands) | null> {
  const titleOf = await titlesOverSales(table)
  return titleOf === null ? null : () => showBands(table.header, titleOf)
}

/** Takes the show of each row from the line above it. */
function showBands(header: readonly string[], titleOf: (cells: readonly string[]) => string | null): Bands {
  let show = ''
  const take = (row: TableRow) => {
    const title = titleOf(row.cells)
    if (title === null) return withCells(row, header.length, [show])
    show = title
    return null
  }
  const columns = ['Spectacle']
  return { header: [...header, ...columns], columns, take, why: 'band' }
}

/** True where a table that is not read begins with such a line too: a part of the list would be counted for all of it, and what no column says is asked for instead. */
function hasOtherBand({ skipped }: SheetsTable): boolean {
  return skipped.some(({ why, detail = '' }) => {
    const [first = ''] = detail.replace(/^\d+ × \d+ : /, '').split(' | ')
    return why === 'other-table' && bandOf([first]) !== null
  })
}

/** The line above others that a row is: « Concert : Bach | 12/10/2026 | 20h » is itself a row of a list of concerts, which names their days. */
function bandIn(cells: readonly string[], header: readonly string[]): Band | null {
  const filled = cells.filter((cell) => cell.trim() !== '').length
  const isRow = filled > 2 && (filled * 2 > header.length + 1 || header.some(namesEvening))
  return isRow ? null : bandOf(cells)
}

function namesEvening(name: string): boolean {
  return headingMeanings(name).some((meaning) => meaning === 'startsAt' || meaning === 'showAndDate')
}

/** A list is printed by rows of more than a name. */
const fewestColumns = 3

async function printedBands({ header, rows }: SheetsTable, form: readonly Band[]): Promise<(() => Bands) | null> {
  if (header.length < fewestColumns) return null
  const columns = form.map(({ label }) => label)
  for await (const { cells } of rows()) {
    const band = bandIn(cells, header)
    if (band !== null && !columns.includes(band.label)) columns.push(band.label)
  }
  return () => {
    let told = columns.map((label) => form.find((band) => band.label === label)?.text ?? '')
    const take = (row: TableRow) => {
      const band = bandIn(row.cells, header)
      if (band === null) return withCells(row, header.length, told)
      const at = columns.indexOf(band.label)
      // A line takes away what those below it said of the rows before.
      told = told.map((text, place) => (place < at ? text : place === at ? band.text : ''))
      return null
    }
    return { header: [...header, ...columns], columns, take, why: 'band' }
  }
}

/** What a spreadsheet calls the first column of its pivot tables. */
const rowLabels = new Set(['etiquettes de lignes', 'row labels', 'rijlabels', 'zeilenbeschriftungen'])
const date = /^(\d{4}-\d{2}-\d{2}|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4})\b/
/** Rows of a pivot table looked at: none has more shows and dates. */
const mostRows = 20_000

/** The shows of a pivot table above their dates, proved by their figures: each is the sum of those below it. */
async function pivotBands({ header, rows }: SheetsTable): Promise<(() => Bands) | null> {
  const last = header.length - 1
  const shows: { said: number; sum: number }[] = []
  let count = 0
  for await (const { cells } of rows()) {
    count += 1
    if (count > mostRows) return null
    const figure = Number((cells[last] ?? '').replace(',', '.'))
    const show = shows.at(-1)
    if (!date.test(cells[0] ?? '')) shows.push({ said: figure, sum: 0 })
    else if (show !== undefined) show.sum += figure
    else return null
  }
  if (shows.length < 2 || !shows.every(({ said, sum }) => Math.abs(said - sum) < 0.005)) return null
  const [first = '', ...others] = header
  return () => {
    let show = ''
    const take = (row: TableRow) => {
      if (date.test(row.cells[0] ?? '')) return withCells(row, header.length, [show])
      show = row.cells[0] ?? ''
      return null
    }
    const columns = ['Spectacle']
    return { header: [`${first} – date de représentation`, ...others, ...columns], columns, take, why: 'total' }
  }
}

/** The show alone on a line, in the column of days, over the performances of a statement: « Représentation | Tarif | Nombre | Recette ». */
async function titledBands({ header, rows, firstCells }: SheetsTable): Promise<(() => Bands) | null> {
  if (header.length < fewestColumns || !isTitleAlone(firstCells)) return null
  let [count, dated] = [0, 0]
  for await (const { cells } of rows()) {
    const [first = ''] = cells
    count += 1
    if (count > mostRows) return null
    if (isTitleAlone(cells) || first.trim() === '') continue
    if (!date.test(first.trim()) && readSpokenDate(first.trim()) === null) return null
    dated += 1
  }
  if (dated === 0) return null
  return () => showBands(header, (cells) => (isTitleAlone(cells) ? (cells[0] ?? '').trim() : null))
}

/** « JANVIER 2026 », « Semaine 12 », « 2e trimestre » part a list by days and name no show; « Mars attaque » does. */
const period =
  /^((mois (de |d'))?(janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre)|semaine( n°)? ?\d+|s\d{1,2}|(\d ?(er|e|eme)|premier|second|deuxieme|troisieme|quatrieme) (trimestre|semestre)|t[1-4]|saison)( \d{2,4}([-/ ]\d{2,4})?)?$/

function isTitleAlone(cells: readonly string[]): boolean {
  const [first = '', ...others] = cells.map((cell) => cell.trim())
  if (period.test(normaliseHeader(first))) return false
  const isWords = /\p{L}{2}/u.test(first) && !date.test(first) && readSpokenDate(first) === null
  return isWords && others.every((cell) => cell === '')
}

/** A row with too many cells keeps them: it is set aside with them. */
function withCells(row: TableRow, width: number, more: readonly string[]): TableRow {
  if (row.problem === 'more-cells') return row
  return { ...row, cells: [...Array.from({ length: width }, (_, at) => row.cells[at] ?? ''), ...more] }
}

function writtenOf({ cells }: TableRow): string {
  return cells
    .filter((cell) => cell.trim() !== '')
    .join(' | ')
    .slice(0, 120)
}
