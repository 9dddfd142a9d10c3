import { readFileSync } from 'node:fs'
import { AppError } from '../../../contract/index.ts'
import { seasonSql, usualStartMonth } from '../../days/index.ts'
import type { Warehouse } from '../../store/index.ts'
import { textLiteral } from '../../store/index.ts'
import { dayNumber, dayOf } from '../day-number.ts'

export interface MartOptions {
  /** The day on which everything is computed: nothing dated after it is seen (design.md, invariant 11). */
  asOf: string
  /** Month in which a season begins, 1 to 12 (9 = September). */
  seasonStartMonth?: number
  /** Schema that holds the marts; several days can live side by side. */
  schema?: string
  /** What the programme knows of shows, so that figures can be asked by genre. */
  shows?: readonly { showKey: string; genre: string | null }[]
  /** Whose receipts a performance makes (P10), where it is not the house that sells it all and keeps it. */
  saleTerms?: readonly SaleTermsRow[]
  /** When the sales of a season opened, as the house says it: the year in which the season begins, and the day (`YYYY-MM-DD`). */
  salesOpenings?: readonly { seasonYear: number; day: string }[]
  /** From how many seats for one performance a booking is a group's: apart from the pace of sales, and from the buyers. */
  groupSeats?: number
  /**
   * The last day of a sign of life before which the data of who bought, and of who never did, are no longer kept, so that nobody writes
   * to them (P16). Nobody is overdue when not given.
   */
  lastSignDays?: { customer: string; prospect: string }
  /** Labels of tariffs that say something of a holder's health or means: a free seat at one of them makes nobody a guest (P14). */
  sensitiveTariffs?: readonly string[]
}

export interface SaleTermsRow {
  performanceId: string
  /** Share of the receipts that stays with the house, in ten-thousandths; null when it is not known. */
  ownShare: number | null
  isSoldByPartner: boolean
  isElsewhere: boolean
  /** Seats offered elsewhere. */
  seatsElsewhere: number | null
}

/** The marts in the order in which they are built; each `.sql` states its grain, its unit and what it leaves out. */
const martFiles = [
  'calendar',
  'word',
  'performance-fact',
  'person-number',
  'person-town',
  'person-doubt',
  'ticket',
  'sale-day',
  'performance-day',
  'holder-day',
  'visit',
  'visitor-day',
  'subscription',
  'subscriber-day',
  'season',
  'performance',
  'person-season',
  'address',
  'person',
  'data',
] as const

export const defaultSchema = 'mart'
export const defaultGroupSeats = 10

/**
 * Builds the marts of one day from the base tables, all or nothing; replaces those that the schema held.
 * Throws `usage` when the day, the month or the schema's name is malformed.
 */
export async function buildMarts(warehouse: Warehouse, options: MartOptions): Promise<void> {
  const schema = checkedSchema(options.schema ?? defaultSchema)
  const startMonth = checkedMonth(options.seasonStartMonth ?? usualStartMonth)
  const values = {
    schema,
    asOf: options.asOf,
    asOfDay: String(dayNumber(options.asOf)),
    seasonStartMonth: String(startMonth),
    seasonYear: seasonSql('day', startMonth),
    lastCustomerDay: dayOf(dayNumber(options.lastSignDays?.customer ?? '1900-01-01')),
    lastProspectDay: dayOf(dayNumber(options.lastSignDays?.prospect ?? '1900-01-01')),
    groupSeats: String(Math.max(2, Math.round(options.groupSeats ?? defaultGroupSeats))),
  }
  await warehouse.transaction(async (inside) => {
    // What other rooms derived from the former marts (the audience) goes with them: it would be stale.
    await inside.execute(`DROP SCHEMA IF EXISTS ${schema} CASCADE`)
    await inside.execute(`CREATE SCHEMA ${schema}`)
    await writeGenres(inside, { schema, shows: options.shows ?? [] })
    await writeSaleTerms(inside, { schema, terms: options.saleTerms ?? [] })
    await writeOpenings(inside, { schema, openings: options.salesOpenings ?? [] })
    await writeSensitiveTariffs(inside, { schema, tariffs: options.sensitiveTariffs ?? [] })
    for (const file of martFiles) await inside.execute(filled(martSql(file), values))
  })
}

/** A schema name enters SQL text: letters, digits and underscores only. */
export function checkedSchema(schema: string): string {
  if (!/^[a-z][a-z0-9_]{0,40}$/.test(schema)) throw new AppError('usage', { detail: schema })
  return schema
}

function checkedMonth(month: number): number {
  if (!Number.isInteger(month) || month < 1 || month > 12) throw new AppError('usage', { detail: String(month) })
  return month
}

async function writeGenres(
  warehouse: Warehouse,
  options: { schema: string; shows: NonNullable<MartOptions['shows']> },
): Promise<void> {
  await warehouse.execute(
    `CREATE OR REPLACE TABLE ${options.schema}.show_genre (show_key VARCHAR NOT NULL, genre VARCHAR)`,
  )
  const once = new Map(options.shows.map((show) => [show.showKey, show.genre]))
  const shows = JSON.stringify([...once].map(([showKey, genre]) => ({ showKey, genre })))
  await warehouse.execute(
    `INSERT INTO ${options.schema}.show_genre
     SELECT unnest(from_json($shows, '[{"showKey": "VARCHAR", "genre": "VARCHAR"}]'), max_depth := 2)`,
    { params: { shows } },
  )
}

async function writeOpenings(
  warehouse: Warehouse,
  { schema, openings }: { schema: string; openings: NonNullable<MartOptions['salesOpenings']> },
): Promise<void> {
  await warehouse.execute(
    `CREATE OR REPLACE TABLE ${schema}.sales_opening (season_year INTEGER NOT NULL, opened_day INTEGER NOT NULL)`,
  )
  const rows = openings.map(({ seasonYear, day }) => ({ year: seasonYear, day: dayNumber(day) }))
  await warehouse.execute(
    `INSERT INTO ${schema}.sales_opening
     SELECT unnest(from_json($rows, '[{"year": "INTEGER", "day": "INTEGER"}]'), max_depth := 2)`,
    { params: { rows: JSON.stringify(rows) } },
  )
}

async function writeSensitiveTariffs(
  warehouse: Warehouse,
  { schema, tariffs }: { schema: string; tariffs: readonly string[] },
): Promise<void> {
  await warehouse.execute(`CREATE OR REPLACE TABLE ${schema}.sensitive_tariff AS
    SELECT unnest(from_json(${textLiteral(JSON.stringify(tariffs))}, '["VARCHAR"]')) AS label`)
}

async function writeSaleTerms(
  warehouse: Warehouse,
  { schema, terms }: { schema: string; terms: readonly SaleTermsRow[] },
): Promise<void> {
  await warehouse.execute(
    `CREATE OR REPLACE TABLE ${schema}.sale_terms (performance_id VARCHAR NOT NULL, own_share INTEGER,
       is_sold_by_partner INTEGER NOT NULL, is_elsewhere INTEGER NOT NULL, seats_elsewhere INTEGER)`,
  )
  const rows = terms.map(({ performanceId, ownShare, isSoldByPartner, isElsewhere, seatsElsewhere }) => {
    return { performanceId, ownShare, partner: isSoldByPartner ? 1 : 0, elsewhere: isElsewhere ? 1 : 0, seatsElsewhere }
  })
  await warehouse.execute(
    `INSERT INTO ${schema}.sale_terms
     SELECT unnest(from_json($rows, '[{"performanceId": "VARCHAR", "ownShare": "INTEGER", "partner": "INTEGER", "elsewhere": "INTEGER", "seatsElsewhere": "INTEGER"}]'), max_depth := 2)`,
    { params: { rows: JSON.stringify(rows) } },
  )
}

/** All that marts are built by: another text is another mart. */
export function martsText(): string {
  return martFiles.map(martSql).join('\n')
}

function martSql(name: string): string {
  return readFileSync(new URL(`./${name}.sql`, import.meta.url), 'utf8')
}

function filled(sql: string, values: Record<string, string>): string {
  return sql.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = values[name]
    if (value === undefined) throw new AppError('fault', { placeholder: name })
    return value
  })
}
