import type { FileControl } from '../../../contract/index.ts'
import type { Warehouse } from '../../store/index.ts'
import { textLiteral } from '../../store/index.ts'
import type { House } from '../house/index.ts'
import { type SaleFile, salesBeside } from './sale-files.ts'
import { twoAtATime } from './two-at-a-time.ts'
import type { NormalisedFile } from './types.ts'

/** Of the numbers of the sales, those that the list of contacts must hold. */
const leastFound = 0.8
const fewestNumbers = 5
/** Natural logarithm of how unlikely it must be that numbers meet by chance: one in a million. */
const unlikely = Math.log(1e6)

/**
 * Contacts of a set, and sales of the set or kept before, that write the number of a customer each in its own way, joined where the values prove it: zeros that a
 * spreadsheet took off (« 00017 » is « 17 »), and a column of numbers that is not called a customer's (« Code »). Numbers of two
 * columns so called are those of the same customers; another column's must be too scattered to meet the sales' by chance, or the names
 * beside both must agree. What is joined so is said; contacts that no sale names keep their number, written as the sales write theirs.
 */
export async function withJoinedNumbers(house: House, files: readonly NormalisedFile[]): Promise<NormalisedFile[]> {
  const known = files.filter(({ control }) => control.grain === 'contacts')
  const sales = known.length === 0 ? [] : await salesBeside(house, files)
  if (sales.length === 0) return [...files]
  const warehouse = await house.folder.warehouse()
  const joined = new Map<string, NormalisedFile>()
  for (const file of known) {
    const own = sales.filter(({ source }) => source === file.source)
    const joins = await twoAtATime([...own.entries()], ([, sale]) => joinOf(warehouse, file, sale))
    const [first] = own.flatMap((sale, place) => (joins[place] ? [{ file, sale, join: joins[place] }] : []))
    if (first) joined.set(file.normalised, await rewritten(warehouse, first))
  }
  return files.map((file) => joined.get(file.normalised) ?? file)
}

interface NumberJoin {
  /** The column of the contacts that holds the number. */
  column: 'customer_number' | 'record_number'
  /** Distinct numbers of the sales, and how many of them the contacts hold. */
  of: number
  found: number
  /** A pair of spellings that differ, to be shown; null when only the column was unknown. */
  example: { contact: string; sale: string } | null
  /** Digits of each number of the sales where all have as many, some of them leading zeros; null where none leads. */
  width: number | null
}

/** A number without the zeros before it; a text that is no number stays as it is. */
const plain = (column: string) =>
  `CASE WHEN regexp_full_match(${column}, '[0-9]+') THEN coalesce(nullif(ltrim(${column}, '0'), ''), '0') ELSE ${column} END`
const nameOf = `strip_accents(lower(coalesce(last_name, full_name)))`

async function joinOf(warehouse: Warehouse, file: NormalisedFile, sale: SaleFile): Promise<NumberJoin | null> {
  const params = { contacts: file.normalised, sales: sale.normalised }
  const [held] = await warehouse.run(
    'SELECT count(customer_number) AS numbers, count(record_number) AS records FROM read_parquet($contacts)',
    { params: { contacts: file.normalised } },
  )
  const column = Number(held?.numbers ?? 0) > 0 ? 'customer_number' : 'record_number'
  if (column === 'record_number' && Number(held?.records ?? 0) === 0) return null
  const [row] = await warehouse.run(
    `WITH c AS (SELECT ${column} AS written, any_value(${plain(column)}) AS plain, any_value(${nameOf}) AS name
         FROM read_parquet($contacts) WHERE ${column} IS NOT NULL GROUP BY 1),
       s AS (SELECT customer_number AS written, any_value(${plain('customer_number')}) AS plain, any_value(${nameOf}) AS name
         FROM read_parquet($sales) WHERE customer_number IS NOT NULL GROUP BY 1),
       met AS (SELECT c.written AS contact, s.written AS sale, c.name AS contact_name, s.name AS sale_name FROM c JOIN s ON s.plain = c.plain)
     SELECT (SELECT count(*) FROM s) AS numbers, (SELECT count(*) FROM met) AS found, (SELECT count(*) FROM met WHERE contact = sale) AS same,
       (SELECT count(*) - count(DISTINCT plain) FROM c) + (SELECT count(*) - count(DISTINCT plain) FROM s) AS doubled,
       (SELECT count(*) / (max(TRY_CAST(plain AS BIGINT)) - min(TRY_CAST(plain AS BIGINT)) + 1) FROM c) AS share,
       (SELECT count(*) FROM met WHERE sale_name IS NOT NULL) AS named,
       (SELECT count(*) FROM met WHERE contains(sale_name, contact_name) OR contains(contact_name, sale_name)) AS alike,
       (SELECT min(contact) FROM met WHERE contact <> sale) AS contact, (SELECT arg_min(sale, contact) FROM met WHERE contact <> sale) AS sale,
       (SELECT CASE WHEN min(length(written)) = max(length(written)) AND bool_or(written LIKE '0%') THEN max(length(written)) END FROM s) AS width`,
    { params },
  )
  const [of, found] = [Number(row?.numbers ?? 0), Number(row?.found ?? 0)]
  if (of < fewestNumbers || found < of * leastFound || Number(row?.doubled) > 0) return null
  if (column === 'customer_number' && Number(row?.same) === found) return null
  const isByChance = found * -Math.log(Math.min(1, Number(row?.share ?? 1))) < unlikely
  const isNamed = Number(row?.named) >= fewestNumbers && Number(row?.alike) >= Number(row?.named) * leastFound
  if (column === 'record_number' && isByChance && !isNamed) return null
  const example = row?.contact ? { contact: String(row.contact), sale: String(row.sale) } : null
  return { column, of, found, example, width: row?.width == null ? null : Number(row.width) }
}

async function rewritten(
  warehouse: Warehouse,
  { file, sale, join }: { file: NormalisedFile; sale: SaleFile; join: NumberJoin },
): Promise<NormalisedFile> {
  const normalised = file.normalised.replace(/\.parquet$/, '-joined.parquet')
  const own = plain(join.column)
  const number =
    join.width === null ? own : `lpad(${own}, CAST(greatest(${join.width}, length(${own})) AS INTEGER), '0')`
  await warehouse.execute(
    `COPY (SELECT * REPLACE (${number} AS customer_number) FROM read_parquet(${textLiteral(file.normalised)}) ORDER BY row)
     TO ${textLiteral(normalised)} (FORMAT parquet)`,
  )
  return {
    ...file,
    normalised,
    control: { ...file.control, warnings: [...file.control.warnings, said(file, sale, join)] },
  }
}

function said(file: NormalisedFile, sale: SaleFile, join: NumberJoin): FileControl['warnings'][number] {
  const column = file.control.read.columns.find(
    ({ meaning }) => meaning === (join.column === 'customer_number' ? 'customerNumber' : 'recordNumber'),
  )
  return {
    code: 'warning.numbers-joined',
    params: {
      column: column?.name ?? '',
      sales: sale.file,
      found: join.found,
      of: join.of,
      hasExample: join.example === null ? 'no' : 'yes',
      contact: join.example?.contact ?? '',
      sale: join.example?.sale ?? '',
    },
  }
}
