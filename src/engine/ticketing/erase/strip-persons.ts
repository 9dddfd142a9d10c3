import type { PersonalPlace, Row, Warehouse } from '../../store/index.ts'
import { textLiteral } from '../../store/index.ts'
import type { normalisedColumns } from '../normalise/index.ts'
import { lineKey } from '../reconcile/line-key.ts'

/** The columns of a normalised file that say who someone is. */
export const personalColumns = [
  'customer_number',
  'title',
  'last_name',
  'first_name',
  'full_name',
  'company',
  'company_type',
  'email',
  'other_emails',
  'phone',
  'street',
  'postcode',
  'city',
  'country',
  'birth_date',
  'birth_year',
  'gender',
  'permission_email',
  'permission_sms',
  'no_contact',
  'email_bounced',
] as const satisfies readonly (keyof typeof normalisedColumns)[]

/** Where this room keeps personal data: what an erasure walks. */
export const ticketingPersonalData: readonly PersonalPlace[] = [
  {
    store: 'files',
    table: 'normalised',
    columns: personalColumns,
    knownBy: { by: 'customer', columns: ['customer_number'] },
    given: [],
  },
  { store: 'files', table: 'corrections', columns: ['raw', 'clean'], knownBy: { by: 'cells' }, given: [] },
  { store: 'files', table: 'rejected', columns: ['cells'], knownBy: { by: 'cells' }, given: [] },
  {
    store: 'warehouse',
    table: 'contact_record',
    columns: ['record_id', ...personalColumns],
    knownBy: { by: 'record', columns: ['record_id'] },
    given: personalColumns,
  },
  {
    store: 'warehouse',
    table: 'ticket',
    columns: ['record_id'],
    knownBy: { by: 'ownRecord', columns: ['record_id'] },
    given: ['purchased_at', 'seats', 'tariff', 'price_cents', 'status'],
  },
]

/** What a row says of a person, as its normalised columns hold it. */
export type PersonalFields = Readonly<Partial<Record<(typeof personalColumns)[number], string | null>>>

/** The three files of a normalised table, by path. */
export interface NormalisedPaths {
  readonly normalised: string
  readonly corrections: string
  readonly rejected: string
}

export interface StripRequest {
  readonly from: NormalisedPaths
  /** Where the files without those persons are written. */
  readonly to: NormalisedPaths
  /**
   * What stays of what a row says, `{}` = nothing, and whether it names one of them or only gives an address of theirs; null = neither, and the
   * row is left as it is.
   */
  readonly whatStays: (fields: PersonalFields) => { fields: PersonalFields; isNamed: boolean } | null
  /** Of a row that was set aside, only its cells are known, as text. */
  readonly isErasedRow: (cells: readonly string[]) => boolean
  /** Of a value that was corrected, whether it is an address or a telephone of one of them: a second one of a row, say, that no column keeps. */
  readonly isErasedValue: (value: string) => boolean
}

const listed = personalColumns.map((name) => `"${name}"`).join(', ')
const texts = personalColumns.map((name) => `CAST("${name}" AS VARCHAR) AS "${name}"`).join(', ')

/** What a row said of persons, and what stays of it. */
interface Erased {
  readonly before: PersonalFields
  readonly after: PersonalFields
  readonly isNamed: boolean
}

/** Rows of the file as it came: a row that was corrected or unfolded counts once. */
export interface StrippedRows {
  /** That named somebody erased. */
  readonly named: number
  /** That only gave an address or a telephone of theirs. */
  readonly withheld: number
}

/** Days and years are those of nobody in particular where a row named two: they never stay. */
const neverStays = new Set<string>(['birth_date', 'birth_year', 'gender'])

/**
 * Writes a normalised table again without the persons that `whatStays` knows: their rows keep the seat, the price and the
 * day, and say nothing of them; a row that held nothing but a person goes, and so do its corrections.
 * @returns the rows that told of them; none, and then nothing is written
 */
export async function stripPersons(warehouse: Warehouse, request: StripRequest): Promise<StrippedRows> {
  const rows = await distinctPersons(warehouse, request.from.normalised)
  const erased = rows.flatMap((before): Erased[] => {
    const stays = request.whatStays(before)
    return stays === null ? [] : [{ before, after: stays.fields, isNamed: stays.isNamed }]
  })
  const aside = await erasedAside(warehouse, request)
  const values = await erasedValues(warehouse, request)
  if (erased.length === 0 && aside.length === 0 && values.length === 0) return { named: 0, withheld: 0 }
  return await warehouse.transaction((inside) => stripRows(inside, { ...request, erased, aside, values }))
}

interface ErasedParts {
  readonly erased: readonly Erased[]
  readonly aside: readonly number[]
  readonly values: readonly string[]
}

async function stripRows(
  warehouse: Warehouse,
  { from, to, erased, aside, values }: StripRequest & ErasedParts,
): Promise<StrippedRows> {
  const columns = ['before', 'after'].flatMap((when) => personalColumns.map((name) => `${when}_${name}`))
  await warehouse.execute(
    `CREATE OR REPLACE TEMP TABLE erased_fields (${columns.map((name) => `"${name}" VARCHAR`).join(', ')}, is_named VARCHAR)`,
  )
  await warehouse.append(
    'erased_fields',
    [...columns, 'is_named'].map(() => 'VARCHAR' as const),
    erased.map(({ before, after, isNamed }) => [
      ...[before, after].flatMap((said) => personalColumns.map((name) => said[name] ?? null)),
      isNamed ? 'yes' : null,
    ]),
  )
  const same = personalColumns
    .map((name) => `e."before_${name}" IS NOT DISTINCT FROM CAST(n."${name}" AS VARCHAR)`)
    .join(' AND ')
  const line = await lineKey(warehouse, from.normalised)
  await warehouse.execute(
    `CREATE OR REPLACE TEMP TABLE erased_row AS
     SELECT n.row AS erased_row, e.is_named, ${line} AS erased_line, ${personalColumns.map((name) => `e."after_${name}"`).join(', ')}
     FROM read_parquet($path) n JOIN erased_fields e ON ${same}`,
    { params: { path: from.normalised } },
  )
  const counted = await countRows(warehouse, { from, aside, values })
  await writeStripped(warehouse, { from, to, aside, values, line })
  await warehouse.execute('DROP TABLE erased_fields')
  await warehouse.execute('DROP TABLE erased_row')
  return counted
}

async function countRows(
  warehouse: Warehouse,
  { from, aside, values }: Pick<StripRequest, 'from'> & Omit<ErasedParts, 'erased'>,
): Promise<StrippedRows> {
  const [count] = await warehouse.run(
    `SELECT count(*) FILTER (named = 1) AS named, count(*) FILTER (named = 0) AS withheld FROM (
       SELECT row, max(named) AS named FROM (
         SELECT erased_row AS row, CASE WHEN is_named = 'yes' THEN 1 ELSE 0 END AS named FROM erased_row
         UNION ALL SELECT unnest([${aside.join(', ')}]::BIGINT[]), 1
         UNION ALL SELECT row, 0 FROM read_parquet($path) WHERE NOT (true${noneOf(values)})
       ) GROUP BY row)`,
    { params: { path: from.corrections } },
  )
  return { named: Number(count?.named ?? 0), withheld: Number(count?.withheld ?? 0) }
}

async function writeStripped(
  warehouse: Warehouse,
  { from, to, aside, values, line }: Pick<StripRequest, 'from' | 'to'> & Omit<ErasedParts, 'erased'> & { line: string },
): Promise<void> {
  const left = (name: string) => (neverStays.has(name) ? 'NULL' : `"after_${name}"`)
  const replaced = personalColumns.map(
    (name) => `CASE WHEN erased_row IS NULL THEN "${name}" ELSE ${left(name)} END AS "${name}"`,
  )
  const saysMore = ['ticket_number', 'order_number', 'show_title', 'starts_at', 'performance_key', 'price_cents']
    .map((name) => `"${name}" IS NOT NULL`)
    .join(' OR ')
  const isSomebodyLeft = `coalesce(${personalColumns.map((name) => `"after_${name}"`).join(', ')}) IS NOT NULL`
  await copy(warehouse, {
    query: `SELECT n.* REPLACE (${replaced.join(', ')}) FROM read_parquet(${textLiteral(from.normalised)}) n
      LEFT JOIN erased_row ON erased_line = ${line} WHERE erased_row IS NULL OR ${isSomebodyLeft} OR ${saysMore} ORDER BY ${line}`,
    to: to.normalised,
  })
  await copy(warehouse, {
    query: `SELECT * FROM read_parquet(${textLiteral(from.corrections)})
      WHERE row NOT IN (SELECT erased_row FROM erased_row)${noneOf(values)}`,
    to: to.corrections,
  })
  await copy(warehouse, {
    query: `SELECT * REPLACE (CASE WHEN row IN (${[-1, ...aside].join(', ')}) THEN '[]' ELSE cells END AS cells) FROM read_parquet(${textLiteral(from.rejected)})`,
    to: to.rejected,
  })
}

async function copy(warehouse: Warehouse, { query, to }: { query: string; to: string }): Promise<void> {
  await warehouse.execute(`COPY (${query}) TO ${textLiteral(to)} (FORMAT parquet)`)
}

function noneOf(values: readonly string[]): string {
  if (values.length === 0) return ''
  const list = values.map(textLiteral).join(', ')
  return ` AND raw NOT IN (${list}) AND (clean IS NULL OR clean NOT IN (${list}))`
}

async function distinctPersons(warehouse: Warehouse, path: string): Promise<PersonalFields[]> {
  const rows = await warehouse.run(
    `SELECT DISTINCT ${texts} FROM read_parquet($path) WHERE coalesce(${listed.replaceAll('"birth_year"', 'CAST("birth_year" AS VARCHAR)')}) IS NOT NULL`,
    { params: { path } },
  )
  return rows.map((row) => Object.fromEntries(personalColumns.map((name) => [name, textOf(row, name)])))
}

/** Who bought in a normalised file after a day, as its rows say, and the last day on which they did. */
export async function lastPurchaseOfEach(
  warehouse: Warehouse,
  { path, after }: { path: string; after: string },
): Promise<{ fields: PersonalFields; day: string }[]> {
  const rows = await warehouse.run(
    `SELECT ${texts}, left(max(purchased_at), 10) AS day FROM read_parquet($path) WHERE left(purchased_at, 10) > $after
     GROUP BY ${listed}`,
    { params: { path, after } },
  )
  return rows.map((row) => ({
    fields: Object.fromEntries(personalColumns.map((name) => [name, textOf(row, name)])),
    day: String(row.day),
  }))
}

function textOf(row: Row, name: string): string | null {
  const value = row[name]
  return value === null || value === undefined ? null : String(value)
}

async function erasedValues(warehouse: Warehouse, { from, isErasedValue }: StripRequest): Promise<string[]> {
  const rows = await warehouse.run(
    `SELECT DISTINCT value FROM (SELECT raw AS value FROM read_parquet($path) UNION ALL SELECT clean FROM read_parquet($path))
     WHERE contains(value, '@') OR length(regexp_replace(value, '[^0-9]', '', 'g')) > 7`,
    { params: { path: from.corrections } },
  )
  return rows.map(({ value }) => String(value)).filter(isErasedValue)
}

async function erasedAside(warehouse: Warehouse, { from, isErasedRow }: StripRequest): Promise<number[]> {
  const rows = await warehouse.run('SELECT DISTINCT row, cells FROM read_parquet($path)', {
    params: { path: from.rejected },
  })
  return rows.filter((row) => isErasedRow(cellsOf(row.cells))).map((row) => Number(row.row))
}

function cellsOf(cells: unknown): string[] {
  const parsed: unknown = typeof cells === 'string' ? JSON.parse(cells) : []
  return Array.isArray(parsed) ? parsed.map(String) : Object.values(parsed as object).map(String)
}
