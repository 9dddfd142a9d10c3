import { regexpLiteral, type Warehouse } from '../../store/index.ts'
import { type Needles, phoneEnding } from './needles.ts'
import { rowMatcher } from './row-matcher.ts'

/** Where a customer number is one: 1 is also a quantity, a seat, the number of a ticket. */
const numberColumn = 'customer_number'
/** Types of columns that hold no name, address or number of a customer. */
const neverTells = /INT|DOUBLE|DECIMAL|FLOAT|BOOLEAN|DATE|TIME/
/** Columns of what is said of shows, in the tables of sales: a name in them is that of someone on stage. */
const showColumns = new Set(['show_title', 'show_key', 'performance_key', 'performance_id', 'series_id'])

/** Who is sought, and the expression that shows the database the rows worth looking at. */
export interface Sought {
  readonly needles: readonly Needles[]
  readonly pattern: string
}

interface Counted extends Sought {
  readonly from: string
  readonly source: string | null
}

/** A first sieve in SQL, wider than the rule, then the rule on what it lets through. */
export async function countIn(warehouse: Warehouse, { from, needles, pattern, source }: Counted): Promise<number> {
  const described = await warehouse.run(`DESCRIBE SELECT * FROM ${from}`)
  const columns = described
    .filter((row) => !neverTells.test(String(row.column_type)))
    .map((row) => String(row.column_name))
    .filter((name) => !showColumns.has(name))
  if (columns.length === 0 || pattern === '') return 0
  const texts = columns.map((name) => `CAST("${name.replaceAll('"', '""')}" AS VARCHAR)`)
  const rows = await warehouse.run(
    `SELECT ${texts.map((text, index) => `${text} AS c${index}`).join(', ')} FROM ${from}
     WHERE regexp_matches(strip_accents(lower(concat_ws(chr(10), ${texts.join(', ')}))), $pattern)`,
    { params: { pattern } },
  )
  const numbered = columns.indexOf(numberColumn)
  const isFound = rowMatcher(needles, numbered < 0 ? null : source)
  const numbers = new Set(
    needles.flatMap(({ customers, sharedCustomers }) => [...customers, ...sharedCustomers].map(numberOf)),
  )
  const cellsOf = (row: Readonly<Record<string, unknown>>) =>
    columns.flatMap((_, at) => {
      const cell = row[`c${at}`]
      const isElsewhere = numbered >= 0 && at !== numbered && numbers.has(String(cell).trim())
      return cell === null || cell === undefined || isElsewhere ? [] : [String(cell)]
    })
  return rows.filter((found) => isFound(cellsOf(found))).length
}

function numberOf({ number }: Needles['customers'][number]): string {
  return number
}

/**
 * One expression for all that may show a person: RE2 goes over each row once, however many are sought. Words are folded by the database,
 * as the rows are; digits of a telephone may have anything but a letter's row end between them.
 */
export async function sievePattern(warehouse: Warehouse, needles: readonly Needles[]): Promise<string> {
  const words = needles.flatMap(({ own, ids, customers, names }) => [
    ...own.emails,
    ...ids,
    ...customers.map(({ number }) => number),
    ...names.map(({ last }) => last),
  ])
  const folded = await warehouse.run(
    `SELECT DISTINCT strip_accents(lower(word)) AS word FROM (SELECT unnest(from_json($words, '["VARCHAR"]')) AS word) WHERE word <> ''`,
    { params: { words: JSON.stringify(words) } },
  )
  const endings = needles.flatMap(({ own }) => own.phones.flatMap((phone) => phoneEnding(phone) ?? []))
  return [
    ...folded.map(({ word }) => regexpLiteral(String(word))),
    ...new Set(endings.map((digits) => [...digits].join('[^0-9\n]*'))),
  ].join('|')
}
