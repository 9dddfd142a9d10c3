import { foldLabel } from '../clean/index.ts'
import { normaliseHeader } from '../layouts/index.ts'
import { cellsOf, type ReadTable, type TableRow } from '../read/index.ts'
import { headingMeanings } from '../recognise/index.ts'
import { isTariffHeading } from '../wide/index.ts'
import { readByBatches } from './read-by-batches.ts'
import { unlessRefused } from './read-or-refuse.ts'

/** Another sheet that tells what each row of a table brought in. */
export interface MoneySheet {
  name: string
  /** Rows of the table that find theirs there, and all of them. */
  found: number
  of: number
  /** What each performance brought in, by what names it. */
  amounts: ReadonlyMap<string, string>
}

const money = /\b(recettes?|montants?|euros?|chiffres? d'affaires|ca|ttc|encaissements?)\b|€/
const counts = /\b(entrees?|frequentation|billets?|places?|spectateurs?|nombres?|effectifs?)\b/
const ofPerformance = new Set<string>(['showTitle', 'showAndDate', 'startsAt', 'startsTime', 'hall', 'venue'])
const ofWhen = new Set<string>(['showAndDate', 'startsAt'])
const total =
  /^(total|totaux|recettes?|montants?)( (general|generale|recettes?|ttc|euros?))?( ?\(?(€|eur|euros?|ttc)\)?)?$/

/** Rows of a list of performances, at most: beyond, it is something else. */
const mostRows = 5000
/** Of the rows of either sheet, those that the other has. */
const leastShare = 0.9
const fewestRows = 2

/** Of a workbook of more sheets, only those are looked at whose names say that they hold money. */
const mostSheets = 4

/**
 * The sheet that counts the seats of a workbook, the one that tells what the same performances brought in, and what it tells; null for nearly any workbook. Sheets that cannot be read are
 * passed over.
 */
export async function moneyPair(
  found: ReadTable,
): Promise<{ table: ReadTable; money: ReadTable; told: MoneySheet } | null> {
  const isMoney = saysMoney(found)
  for (const sheet of found.sheets) {
    const mayTell = found.sheets.length <= mostSheets || isMoney || money.test(foldLabel(sheet))
    const other = sheet === found.sheet || !mayTell ? null : await unlessRefused(found.beside({ sheet }))
    const [table, ofMoney] = isMoney ? [other, found] : [found, other]
    const told = table === null || ofMoney === null ? null : await moneySheetOf(table, ofMoney)
    if (table !== null && ofMoney !== null && told !== null) return { table, money: ofMoney, told }
  }
  return null
}

/** True for a table whose sheet, or a line above it, says that it holds money. */
function saysMoney({ sheet, skipped }: Pick<ReadTable, 'sheet' | 'skipped'>): boolean {
  const above = skipped.flatMap(({ why, detail = '' }) => (why === 'preamble' ? [detail] : []))
  const name = foldLabel(sheet ?? '')
  if (counts.test(name) && !money.test(name)) return false
  return [name, ...above.map(foldLabel)].some((text) => money.test(text) && !counts.test(text))
}

/**
 * « Recettes » beside « Entrées »: a sheet of the same performances, row by row, whose title says that its columns of tariffs hold money. Read as more seats, it would add as many
 * spectators as euros. Null where the two do not tell the same performances, or nothing says which column is the money of a row. Throws what reading throws.
 */
async function moneySheetOf(table: ReadTable, other: ReadTable): Promise<MoneySheet | null> {
  if (!other.isNamed || !saysMoney(other) || saysMoney(table)) return null
  const keys = sharedKeys(table, other)
  const isDated = keys.some(({ meanings }) => meanings.some((meaning) => ofWhen.has(meaning)))
  const amountAt = amountOf(table, other)
  if (!isDated || amountAt === null) return null
  const amounts = new Map<string, string>()
  for await (const cells of rowsOf(other)) {
    const key = keyOf(keys.map(({ theirs }) => cells[theirs]))
    if (amounts.has(key) || amounts.size > mostRows) return null
    amounts.set(key, amountAt(cells))
  }
  const own = new Set<string>()
  let of = 0
  for await (const cells of rowsOf(table)) {
    own.add(keyOf(keys.map(({ at }) => cells[at])))
    of += 1
    if (of > mostRows) return null
  }
  const found = [...own].filter((key) => amounts.has(key)).length
  const isTold = own.size === of && found >= Math.max(fewestRows, of * leastShare, amounts.size * leastShare)
  return isTold ? { name: other.sheet ?? '', found, of, amounts } : null
}

/** The table with what each row brought in, in a column of its own. */
export function withMoneyOf<T extends ReadTable>(table: T, other: ReadTable, { amounts, name }: MoneySheet): T {
  const keys = sharedKeys(table, other)
  const width = table.header.length
  const header = [...table.header, moneyName(table.header, name)]

  async function* batches(): AsyncGenerator<TableRow[], void> {
    for await (const batch of table.batches()) yield batch.map(widened)
  }

  function widened(row: TableRow): TableRow {
    if (row.problem === 'more-cells') return row
    const own = Array.from({ length: width }, (_, at) => row.cells[at] ?? '')
    return { ...row, cells: [...own, amounts.get(keyOf(keys.map(({ at }) => own[at]))) ?? ''] }
  }

  return {
    ...table,
    header,
    shapes: [...table.shapes, null],
    firstCells: [...table.firstCells, ''],
    batches,
    ...readByBatches(header.length, batches),
  }
}

/** « Recettes », unless a column has that name already. */
function moneyName(header: readonly string[], sheet: string): string {
  return header.some((name) => normaliseHeader(name) === 'recettes') ? `Recettes (${sheet})` : 'Recettes'
}

/** The columns that both have and that name a performance. */
function sharedKeys(table: ReadTable, other: ReadTable): { at: number; theirs: number; meanings: string[] }[] {
  return table.header.flatMap((name, at) => {
    const meanings = headingMeanings(name).filter((meaning) => ofPerformance.has(meaning))
    const theirs = other.header.findIndex((one) => normaliseHeader(one) === normaliseHeader(name))
    return meanings.length === 0 || theirs < 0 ? [] : [{ at, theirs, meanings }]
  })
}

/** How the money of a row is told: by its total, or by the sum of the tariffs that both sheets have; null where it is not. */
function amountOf(table: ReadTable, other: ReadTable): ((cells: readonly string[]) => string) | null {
  const all = other.header.findLastIndex((name) => total.test(normaliseHeader(name)))
  if (all >= 0) return (cells) => cells[all] ?? ''
  const names = table.header.map(normaliseHeader)
  const parts = other.header.flatMap((name, at) =>
    isTariffHeading(name) && names.includes(normaliseHeader(name)) ? [at] : [],
  )
  if (parts.length < 2) return null
  return (cells) => {
    const sum = parts.reduce((cents, at) => cents + Math.round(numberOf(cells[at] ?? '') * 100), 0)
    return String(sum / 100)
  }
}

function numberOf(cell: string): number {
  const text = cell.replace(/[\s\u00a0\u202f€]/g, '').replace(',', '.')
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : 0
}

function keyOf(cells: readonly (string | undefined)[]): string {
  return cells.map((cell) => foldLabel(cell ?? '')).join('\u0000')
}

async function* rowsOf(table: ReadTable): AsyncGenerator<string[], void> {
  for await (const group of table.groups())
    for (let row = 0; row < group.count; row++) yield cellsOf(group, row).map((cell) => cell ?? '')
}
