import type { TextTable } from './clean-table.ts'

/** One polluted file, what a right reading of it gives, and how much it weighs. */
export interface PollutedFile {
  name: string
  bytes: Uint8Array
  truth: TextTable
  /** How often the survey of Pollock met this pollution, shared out among the files that show it. */
  weight: number
}

interface Style {
  delimiter: string
  quote: string
  /** Written before a `"` that stands inside a cell. */
  escape: string
  lineEnd: string
}

const standard: Style = { delimiter: ',', quote: '"', escape: '"', lineEnd: '\r\n' }

/** Occurrences in the survey of 3 712 files, by pollution (`pollock_weights.json` of the authors' repository). */
const met = { cellsMoreOrLess: 520, strayQuote: 7, rowSeparator: 4 }

/**
 * The 2 289 pollutions of "Pollock: A Data Loading Benchmark" (Vitagliano, Hameed, Jiang, Reisener, Wu, Naumann, PVLDB 16(8), 2023) and the file
 * itself, made afresh: every cell quoted, commas, CRLF, then one thing at a time goes wrong. What counts as right is theirs, even where a box
 * office would disagree: a doubled header row is joined to itself, the second of two tables is no part of the file.
 */
export function pollutedFiles(clean: TextTable): PollutedFile[] {
  return [...ofTheFile(clean), ...ofTheDialect(clean), ...ofTheRows(clean)]
}

function ofTheFile(clean: TextTable): PollutedFile[] {
  const [header = [], ...rows] = clean
  const text = written(clean)
  const preamble = written([['PRÉAMBULE', ...header.slice(1).map(() => '')], header.map(() => '')])
  const second = clean.slice(0, rows.length)
  const followedBy = (other: TextTable) => text + written(other)
  return [
    made('source', text, clean, 1),
    made('no payload', '', [], 15),
    made('no line end at the end', text.slice(0, -2), clean, 184),
    made('two line ends at the end', `${text}\r\n`, clean, 5),
    made('no header', written(rows), rows, 470),
    made('header on two rows', written([header, ...clean]), [joined(header, 2), ...rows], 47),
    made('header on three rows', written([header, header, ...clean]), [joined(header, 3), ...rows], 47),
    made('preamble', preamble + text, clean, 282),
    made('second table, narrower', followedBy(second.map((row) => row.slice(0, -1))), clean, 188 / 3),
    made('second table, as wide', followedBy(second), clean, 188 / 3),
    made('second table, wider', followedBy(second.map((row) => [...row, row.at(-1) ?? ''])), clean, 188 / 3),
    made('header alone', written([header]), [header], 3),
    made('one row', written(clean.slice(0, 2)), clean.slice(0, 2), 4),
  ]
}

function ofTheDialect(clean: TextTable): PollutedFile[] {
  const as = (name: string, style: Partial<Style>, weight: number) =>
    made(name, written(clean, { ...standard, ...style }), clean, weight)
  return [
    as('line feeds', { lineEnd: '\n' }, 1691),
    as('carriage returns', { lineEnd: '\r' }, 7),
    as('semicolons', { delimiter: ';' }, 834),
    as('tabs', { delimiter: '\t' }, 4),
    as('comma and space', { delimiter: ', ' }, 101),
    as('spaces', { delimiter: ' ' }, 4),
    as('apostrophes for quotes', { quote: "'" }, 11),
    as('backslash for escape', { escape: '\\' }, 1),
    as('no escape', { escape: '' }, 7),
  ]
}

/** For each row and column: a separator too many, one too few, a quote too many; for each row, another separator. */
function ofTheRows(clean: TextTable): PollutedFile[] {
  const width = clean[0]?.length ?? 0
  const files: PollutedFile[] = []
  const inRow = (at: number, line: string) =>
    clean.map((row, index) => (index === at ? line : lineOf(row)) + standard.lineEnd).join('')
  const cellsWeight = met.cellsMoreOrLess / (clean.length * (2 * width - 1))
  clean.forEach((row, at) => {
    const cells = row.map((cell) => quoted(cell))
    for (let column = 0; column < width; column++) {
      const from = cells.slice(0, column).join(',')
      const to = cells.slice(column).join(',')
      const more = column === 0 ? `,${to}` : `${from},,${to}`
      files.push(made(`one separator more, row ${at}, column ${column}`, inRow(at, more), clean, cellsWeight))
      if (column > 0)
        files.push(made(`one separator less, row ${at}, column ${column}`, inRow(at, from + to), clean, cellsWeight))
      const stray = cells.with(column, `""${(cells[column] ?? '').slice(1)}`).join(',')
      const withQuote = clean.with(at, row.with(column, `"${row[column]}`))
      const weight = met.strayQuote / (clean.length * width)
      files.push(made(`one quote more, row ${at}, column ${column}`, inRow(at, stray), withQuote, weight))
    }
    const weight = met.rowSeparator / clean.length
    files.push(made(`spaces for commas, row ${at}`, inRow(at, cells.join(' ')), clean, weight))
  })
  return files
}

function joined(header: readonly string[], times: number): string[] {
  return header.map((name) => Array.from({ length: times }, () => name).join(' '))
}

function written(table: TextTable, style: Style = standard): string {
  return table.map((row) => lineOf(row, style) + style.lineEnd).join('')
}

function lineOf(row: readonly string[], style: Style = standard): string {
  return row.map((cell) => quoted(cell, style)).join(style.delimiter)
}

/** As the benchmark writes it: whatever the quote, only a `"` inside a cell is escaped. */
function quoted(cell: string, style: Style = standard): string {
  return style.quote + cell.replaceAll('"', `${style.escape}"`) + style.quote
}

function made(name: string, text: string, truth: TextTable, weight: number): PollutedFile {
  return { name, bytes: Buffer.from(text), truth, weight }
}
