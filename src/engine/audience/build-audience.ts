import { readFileSync } from 'node:fs'
import { AppError, audienceKeys } from '../../contract/index.ts'
import {
  buildMarts,
  checkedSchema,
  type Dimension,
  dayOf,
  defaultSchema,
  type MartData,
  martData,
} from '../figures/index.ts'
import type { Warehouse } from '../store/index.ts'
import { type AudienceRules, defaultAudienceRules } from './rules.ts'

export interface AudienceOptions {
  asOf: string
  schema?: string
  rules?: Partial<AudienceRules>
}

/** The audience as a dimension of figures: the present group of the buyer, whatever the day of the ticket. */
export const audienceDimension: Dimension = {
  key: 'audience',
  label: { fr: 'Public', en: 'Audience' },
  facts: ['ticket', 'visit', 'return'],
  sql: "coalesce(aud.audience_key, 'anonymous')",
  join: 'LEFT JOIN mart_audience aud ON aud.person_number = f.person_number',
  values: audienceKeys,
}

/**
 * Gives each person of the marts one audience key, in table `mart_audience` of their schema, to be called after `buildMarts`;
 * and counts the same groups as they were at the same point last season (table `mart_audience_before`), when there was one.
 * Throws `no-data` without marts, `usage` when a threshold is not a positive number.
 */
export async function buildAudience(warehouse: Warehouse, options: AudienceOptions): Promise<void> {
  const schema = checkedSchema(options.schema ?? defaultSchema)
  const data = await martData(warehouse, { schema, asOf: options.asOf })
  const rules = checkedRules({ ...defaultAudienceRules, ...options.rules })
  await giveKeys(warehouse, { schema, data, rules })
  await countBefore(warehouse, { schema, data, rules })
}

interface KeyInput {
  schema: string
  data: MartData
  rules: AudienceRules
}

async function giveKeys(warehouse: Warehouse, { schema, data, rules }: KeyInput): Promise<void> {
  await warehouse.execute(`CREATE OR REPLACE TABLE ${schema}.mart_audience AS ${audienceSql()}`, {
    schema,
    params: audienceParams(data, rules),
  })
}

/** Builds the marts of that day aside, counts, and drops them: groups of the past are never mixed with those of today. */
async function countBefore(warehouse: Warehouse, { schema, data, rules }: KeyInput): Promise<void> {
  const day = samePointLastSeason(data)
  await warehouse.execute(
    `CREATE OR REPLACE TABLE ${schema}.mart_audience_before (as_of VARCHAR, audience_key VARCHAR, size BIGINT)`,
  )
  if (day === 0) return
  const [asOf, aside] = [dayOf(day), `${schema}_before`]
  const { seasonStartMonth, groupSeats } = data
  await buildMarts(warehouse, { asOf, schema: aside, seasonStartMonth, groupSeats })
  await giveKeys(warehouse, { schema: aside, data: await martData(warehouse, { schema: aside, asOf }), rules })
  await warehouse.execute(
    `INSERT INTO ${schema}.mart_audience_before (as_of, audience_key, size)
     SELECT $asOf, audience_key, count(*) FROM ${aside}.mart_audience GROUP BY audience_key`,
    { params: { asOf } },
  )
  await warehouse.execute(`DROP SCHEMA ${aside} CASCADE`)
}

export function audienceSql(): string {
  return readFileSync(new URL('./audience.sql', import.meta.url), 'utf8')
}

const daysPerMonth = 365.25 / 12

function audienceParams(data: MartData, rules: AudienceRules): Record<string, number> {
  return {
    day: data.asOfDay,
    season: data.currentSeason?.seasonYear ?? 0,
    firstSeason: data.firstSeasonYear ?? 0,
    lastSeasonDay: samePointLastSeason(data),
    lapsedDays: Math.round(rules.lapsedMonths * daysPerMonth),
    regularVisits: rules.regularVisits,
  }
}

/** The day of last season as many days after its opening; its last day when an opening is not known. */
export function samePointLastSeason(data: MartData): number {
  const present = data.currentSeason
  const previous = data.seasons.find((season) => season.seasonYear === (present?.seasonYear ?? 0) - 1)
  if (!present || !previous) return 0
  if (present.openedDay === null || previous.openedDay === null) return previous.lastPerformanceDay
  return previous.openedDay + (data.asOfDay - present.openedDay)
}

function checkedRules(rules: AudienceRules): AudienceRules {
  for (const [name, value] of Object.entries(rules)) {
    if (!(Number.isFinite(value) && value > 0)) throw new AppError('usage', { detail: `${name} ${value}` })
  }
  return rules
}
