import { createHash } from 'node:crypto'
import { audienceText, buildAudience } from '../../audience/index.ts'
import { buildForecasts, paceText } from '../../boxoffice/index.ts'
import { buildMarts, martsText, type SaleTermsRow } from '../../figures/index.ts'
import { isSameTitle } from '../../programme/index.ts'
import type { AppDatabase, DataFolder, Warehouse } from '../../store/index.ts'
import { committedFiles } from './committed-files.ts'
import { yearsOf } from './legal-references.ts'
import { lastDayDue } from './retention-years.ts'
import { saleTerms } from './sale-terms.ts'
import { keepSeasonCounts } from './season-counts.ts'
import { sensitiveTariffs } from './sensitive-tariffs.ts'
import { setting } from './settings.ts'
import { readSignature } from './state-signature.ts'

/** Raised when the code beside the questions changes what marts hold: those of an earlier version are built again. */
const martsVersion = 20
/** The questions themselves: whoever changes one has nothing to raise. */
const questions = createHash('sha256').update(`${martsText()}${audienceText()}${paceText()}`).digest('hex')
/** Marts of so many days are kept side by side; older ones are built again at need. */
const martsKept = 3

interface Building {
  readonly signature: string
  readonly work: Promise<void>
}
const building = new WeakMap<Warehouse, Map<string, Building>>()

/**
 * Builds the marts of a day, its audience and its forecasts, when they are not there or when what they are made of has changed since: the
 * warehouse, or what the house set (thresholds, genres, start of the season). Gives the name of their schema.
 */
export async function ensureMarts(folder: DataFolder, warehouse: Warehouse, asOf: string): Promise<string> {
  const schema = `mart_${asOf.replaceAll('-', '')}`
  for (;;) {
    const wanted = await martOptions(folder.app, warehouse)
    if ((await builtWith(warehouse, schema)) === wanted.signature) return schema
    const { signature, work } = workOn({ folder, warehouse, asOf, schema, options: wanted })
    try {
      await work
      if (signature === wanted.signature) return schema
    } catch (error) {
      // An import that ends takes away the marts that are being built; those of the new warehouse are built then.
      const { signature: present } = await martOptions(folder.app, warehouse)
      if (signature === wanted.signature && present === signature) throw error
    }
  }
}

/** The work under way on the marts of a day, from whatever it is made; begun when there is none. */
function workOn(wanted: Build): Building {
  const inProgress = building.get(wanted.warehouse) ?? new Map<string, Building>()
  building.set(wanted.warehouse, inProgress)
  const known = inProgress.get(wanted.schema)
  if (known) return known
  const work = build(wanted).finally(() => inProgress.delete(wanted.schema))
  const begun = { signature: wanted.options.signature, work }
  inProgress.set(wanted.schema, begun)
  return begun
}

interface Build {
  folder: DataFolder
  warehouse: Warehouse
  asOf: string
  schema: string
  options: MartOptions
}

async function build({ folder, warehouse, asOf, schema, options }: Build): Promise<void> {
  await dropOldest(warehouse)
  const { seasonStartMonth, openings, shows, rules, terms, signature } = options
  const { groupSeats, ...audienceRules } = rules
  await buildMarts(warehouse, {
    asOf,
    schema,
    seasonStartMonth,
    salesOpenings: Object.entries(openings).map(([year, day]) => ({ seasonYear: Number(year), day })),
    shows,
    saleTerms: terms,
    sensitiveTariffs: await sensitiveTariffs(warehouse),
    lastSignDays: {
      customer: lastDayDue(asOf, yearsOf('customer')),
      prospect: lastDayDue(asOf, yearsOf('prospect')),
    },
    ...(groupSeats && { groupSeats }),
  })
  // Forecasts compute in this thread while the database's own threads divide the audience.
  const derived = await Promise.allSettled([
    buildForecasts(warehouse, { asOf, schema }),
    buildAudience(warehouse, { asOf, schema, rules: audienceRules }),
  ])
  for (const one of derived) if (one.status === 'rejected') throw one.reason
  await keepSeasonCounts(warehouse, { startMonth: seasonStartMonth, files: await committedFiles(folder) })
  await warehouse.execute(`CREATE TABLE ${schema}.mart_ready AS SELECT '${signature}' AS signature`)
}

interface MartOptions {
  seasonStartMonth: number
  openings: Record<string, string>
  rules: Record<string, number>
  shows: { showKey: string; genre: string | null }[]
  terms: SaleTermsRow[]
  signature: string
}

/** What the house set that marts are built with, and the hash of it and of the warehouse. */
async function martOptions(app: AppDatabase, warehouse: Warehouse): Promise<MartOptions> {
  // Read first: marts of a later warehouse under the name of this one are built once too often, and never the other way.
  const builtFrom = await readSignature(warehouse)
  const options = {
    seasonStartMonth: await setting(app, 'seasonStartMonth'),
    openings: await setting(app, 'salesOpenings'),
    rules: await setting(app, 'audienceThresholds'),
    shows: await showGenres(app, warehouse),
    terms: await saleTermsRows(app, warehouse),
  }
  return {
    ...options,
    signature: createHash('sha256')
      .update(JSON.stringify([martsVersion, questions, builtFrom, options]))
      .digest('hex'),
  }
}

async function builtWith(warehouse: Warehouse, schema: string): Promise<string | null> {
  if (!(await warehouse.has('mart_ready', schema))) return null
  const [row] = await warehouse.run('SELECT signature FROM mart_ready', { schema })
  return row === undefined ? null : String(row.signature)
}

async function dropOldest(warehouse: Warehouse): Promise<void> {
  const schemas = await warehouse.run(
    "SELECT schema_name AS name FROM information_schema.schemata WHERE schema_name LIKE 'mart_%' ORDER BY schema_name",
  )
  for (const { name } of schemas.slice(0, Math.max(0, schemas.length - martsKept + 1))) {
    await warehouse.execute(`DROP SCHEMA IF EXISTS "${String(name)}" CASCADE`)
  }
}

/** All marts are stale once the base tables have changed. */
export async function dropMarts(warehouse: Warehouse): Promise<void> {
  const schemas = await warehouse.run(
    "SELECT DISTINCT schema_name AS name FROM information_schema.schemata WHERE schema_name LIKE 'mart_%'",
  )
  for (const { name } of schemas) await warehouse.execute(`DROP SCHEMA IF EXISTS "${String(name)}" CASCADE`)
}

async function saleTermsRows(app: AppDatabase, warehouse: Warehouse): Promise<SaleTermsRow[]> {
  return [...(await saleTerms(app, warehouse))].map(([performanceId, terms]) => ({
    performanceId,
    ownShare: terms.kind === 'own' ? 10_000 : terms.ownShare === null ? null : Math.round(terms.ownShare * 10_000),
    isSoldByPartner: terms.kind === 'partner',
    isElsewhere: terms.isElsewhere,
    seatsElsewhere: terms.seatsElsewhere,
  }))
}

/** The genre that a record gives to each show of the ticketing files, met by key or by title. */
async function showGenres(app: AppDatabase, warehouse: Warehouse): Promise<MartOptions['shows']> {
  const rows = await app.selectFrom('show_record').select(['key', 'record']).orderBy('key').execute()
  if (rows.length === 0) return []
  const records = rows.map(({ key, record }) => ({
    key,
    ...(JSON.parse(record) as { title: string; genre?: string | null }),
  }))
  const sold = await warehouse.run(
    'SELECT DISTINCT show_key, show_title FROM performance ORDER BY show_key, show_title',
  )
  return sold.flatMap(({ show_key, show_title }) => {
    const [showKey, title] = [String(show_key), String(show_title)]
    const record = records.find((one) => one.key === showKey) ?? records.find((one) => isSameTitle(one.title, title))
    return record?.genre ? [{ showKey, genre: record.genre }] : []
  })
}
