import { normaliseHeader } from '../layouts/index.ts'
import type { ReadTable, TableRow } from '../read/index.ts'
import { headingMeanings } from '../recognise/index.ts'
import { readByBatches } from './read-by-batches.ts'
import { unlessRefused } from './read-or-refuse.ts'
import { areStatements } from './statements.ts'

/** A table whose rows say what a form above it does, in columns of their own. */
export interface FormTable extends ReadTable {
  /** The names of these columns; absent for nearly any table. */
  formAbove?: readonly string[]
}

/** What a form says once above its table, by the name of its label. */
interface Answer {
  name: string
  value: string
  /** False for « Date » alone, which may be that of the list. */
  isOfEvening: boolean
}

/** What a label may be of, and the name under which its answer is read beside each row. */
const labels: readonly (readonly [name: string, label: RegExp])[] = [
  ['Spectacle', /^((titre|nom) (du |de la )?)?(spectacle|manifestation|evenement|concert|piece|animation)s?$|^titre$/],
  [
    'Date',
    /^(date|jour)( (du |de la |de l')?(spectacle|manifestation|evenement|concert|representation|seance|soiree))?$|^(representation|seance|soiree)( du)?$/,
  ],
  ['Heure', /^(heure|horaire)( (du |de la |de )?(spectacle|representation|seance|debut))?$/],
  ['Salle', /^(lieu|salle|site)$/],
]

/** What the table itself may say of its performances: a form above is then not read. */
const ofPerformance = new Set<string>([
  'showTitle',
  'showAndDate',
  'startsAt',
  'performanceKey',
  'showKey',
  'purchasedAt',
])
const saysHour = /\d ?h\b|\d ?h ?\d{2}|\d:\d{2}/i
/** A form has a few labels: longer, it is a list. */
const mostRows = 12

/**
 * Sets beside each row of a small table what the form above it says under its labels (« Spectacle : | Le Cid », « Date : | 07/02/2026 », « Heure : | 20h30 »): a receipt sheet of one
 * evening fills a table of tariffs below them. Not of several statements, whose forms differ (`withBands`), and only where the day of the evening is among them (« Date » alone needs its hour), and the table names no performance itself. Throws what reading throws.
 */
export async function withFormAbove(table: ReadTable): Promise<FormTable> {
  if (!table.isNamed || table.header.some(namesPerformance)) return table
  if (await areStatements(table)) return table
  const answers = answersIn(await linesAbove(table))
  const day = answers.find(({ name }) => name === 'Date')
  if (day === undefined || !(day.isOfEvening || answers.some(({ name }) => name === 'Heure'))) return table
  const width = table.header.length
  const values = answers.map(({ value }) => value)
  const header = [...table.header, ...answers.map(({ name }) => name)]

  async function* batches(): AsyncGenerator<TableRow[], void> {
    for await (const batch of table.batches()) yield batch.map(widened)
  }

  function widened(row: TableRow): TableRow {
    if (row.problem === 'more-cells') return row
    return { ...row, cells: [...Array.from({ length: width }, (_, at) => row.cells[at] ?? ''), ...values] }
  }

  return {
    ...table,
    header,
    formAbove: answers.map(({ name }) => name),
    shapes: [...table.shapes, ...answers.map(() => null)],
    firstCells: [...table.firstCells, ...values],
    batches,
    ...readByBatches(header.length, batches),
  }
}

function namesPerformance(name: string): boolean {
  return headingMeanings(name).some((meaning) => ofPerformance.has(meaning))
}

/** The cells of the lines above a table: of its titles, and of the small table that the labels and their answers make. */
async function linesAbove(table: ReadTable): Promise<string[][]> {
  const lines = table.skipped.flatMap(({ why, detail = '' }) => (why === 'preamble' ? [detail.split(' | ')] : []))
  const own = table.tables.findIndex(({ isChosen }) => isChosen)
  for (const [at, { rows, firstRow }] of table.tables.slice(0, Math.max(0, own)).entries()) {
    if (rows > mostRows || answersIn([firstRow.split(' | ')]).length === 0) continue
    const form = await unlessRefused(table.beside({ table: at + 1 }))
    if (form === null) continue
    // Its first line may have been taken for the names of columns.
    if (form.isNamed) lines.push([...form.header])
    for await (const { cells } of form.rows()) lines.push([...cells])
  }
  return lines
}

/** The answers of the labels in lines of cells, each label once; none of a label that two lines answer otherwise. */
function answersIn(lines: readonly (readonly string[])[]): Answer[] {
  const found = lines.flatMap((line) => pairsIn(line.map((cell) => cell.trim()).filter((cell) => cell !== '')))
  return labels.flatMap(([name]) => {
    const own = found.filter((answer) => answer.name === name)
    const [only] = own
    return only !== undefined && own.every(({ value }) => value === only.value) ? [only] : []
  })
}

/** « Spectacle : | Le Cid | Date : | 7 février », or « Date : 7 février » in one cell. */
function pairsIn(cells: readonly string[]): Answer[] {
  return cells.flatMap((cell, at): Answer[] => {
    const [, label = '', said = ''] = /^([^:]{3,40}?)\s*:\s*(.*)$/u.exec(cell) ?? [null, cell, '']
    const name = labels.find(([, pattern]) => pattern.test(normaliseHeader(label)))?.[0]
    const value = said === '' ? (cells[at + 1] ?? '') : said
    const isOfEvening = !/^(date|jour)$/.test(normaliseHeader(label)) || saysHour.test(value)
    return name === undefined || value === '' || /:$/.test(value) ? [] : [{ name, value, isOfEvening }]
  })
}
