import { AppError, audienceKeys } from '../../contract/index.ts'
import {
  checkedSchema,
  type Dimension,
  dayOf,
  dayOneYearBefore,
  defaultSchema,
  type MartData,
  martData,
  seasonPoint,
} from '../figures/index.ts'
import type { Warehouse } from '../store/index.ts'
import { questionSql } from './question-sql.ts'
import { type AudienceRules, defaultAudienceRules, welcomeDays } from './rules.ts'

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
 * counts the same groups as they were at the same point last season (table `mart_audience_before`), when there was one; and keeps
 * what the page of the audience says of them (`mart_segment`, `mart_segment_why_not`, `mart_reach`, `mart_booked`,
 * `mart_retention`, `mart_relay`).
 * Throws `no-data` without marts, `usage` when a threshold is not a positive number.
 */
export async function buildAudience(warehouse: Warehouse, options: AudienceOptions): Promise<void> {
  const schema = checkedSchema(options.schema ?? defaultSchema)
  const data = await martData(warehouse, { schema, asOf: options.asOf })
  const rules = checkedRules({ ...defaultAudienceRules, ...options.rules })
  await warehouse.transaction(async (inside) => {
    await inside.execute(`CREATE OR REPLACE TABLE ${schema}.mart_audience AS ${questionSql('audience')}`, {
      schema,
      params: audienceParams(data, rules),
    })
    await countBefore(inside, { schema, data, rules })
    await keepSegments(inside, { schema, data })
  })
}

interface KeyInput {
  schema: string
  data: MartData
  rules: AudienceRules
}

/** The same rules over the same marts, as they were seen on an earlier day: groups of the past never mix with those of today. */
async function countBefore(warehouse: Warehouse, { schema, data, rules }: KeyInput): Promise<void> {
  const day = samePointLastSeason(data)
  await warehouse.execute(
    `CREATE OR REPLACE TABLE ${schema}.mart_audience_before (as_of VARCHAR, audience_key VARCHAR, size BIGINT)`,
  )
  if (day === 0) return
  const asOf = dayOf(day)
  const then = await martData(warehouse, { schema, asOf })
  await warehouse.execute(
    `INSERT INTO ${schema}.mart_audience_before (as_of, audience_key, size)
     SELECT $asOf, a.audience_key, count(*) FROM (${questionSql('audience')}) a GROUP BY a.audience_key`,
    { schema, params: { ...audienceParams(then, rules), asOf } },
  )
}

async function keepSegments(warehouse: Warehouse, { schema, data }: Omit<KeyInput, 'rules'>): Promise<void> {
  const day = data.asOfDay
  const kept = [
    [
      'segment',
      'segments',
      { day, season: data.currentSeason?.seasonYear ?? 0, lastSeasonDay: samePointLastSeason(data) },
    ],
    ['segment_why_not', 'why-not', {}],
    ['reach', 'reach', { day, days: welcomeDays }],
    ['booked', 'booked', { season: data.currentSeason?.seasonYear ?? 0 }],
    ['retention', 'retention', { day, firstSeason: data.firstSeasonYear ?? 0 }],
    ['relay', 'relays', { day, season: data.currentSeason?.seasonYear ?? 0 }],
  ] as const
  for (const [table, question, params] of kept)
    await warehouse.execute(`CREATE OR REPLACE TABLE ${schema}.mart_${table} AS ${questionSql(question)}`, {
      schema,
      params,
    })
}

const daysPerMonth = 365.25 / 12

function audienceParams(data: MartData, rules: AudienceRules): Record<string, number> {
  return {
    day: data.asOfDay,
    season: data.currentSeason?.seasonYear ?? 0,
    firstSeason: data.firstSeasonYear ?? 0,
    lastSeasonDay: boughtByLastSeason(data),
    lapsedDays: Math.round(rules.lapsedMonths * daysPerMonth),
    regularVisits: rules.regularVisits,
  }
}

/**
 * The day of last season at the same point, never after the day asked: a season may open before the one before it has sold. 0 where no season was
 * before, or where none can be compared.
 */
export function samePointLastSeason(data: MartData): number {
  const present = data.currentSeason
  const point = present === null ? 'noSeasonBefore' : seasonPoint(data, present.seasonYear)
  return typeof point === 'string' ? 0 : point.day
}

/**
 * The day of last season by which somebody who has not come back yet had bought. Where the two openings cannot be compared, the same day of the
 * year, which needs none; 0 where no season was before.
 */
export function boughtByLastSeason(data: MartData): number {
  const point = samePointLastSeason(data)
  if (point !== 0) return point
  const previous = data.seasons.find(({ seasonYear }) => seasonYear === (data.currentSeason?.seasonYear ?? 0) - 1)
  return previous === undefined ? 0 : Math.min(previous.lastPerformanceDay, dayOneYearBefore(data.cutoffDay))
}

function checkedRules(rules: AudienceRules): AudienceRules {
  for (const [name, value] of Object.entries(rules)) {
    if (!(Number.isFinite(value) && value > 0)) throw new AppError('usage', { detail: `${name} ${value}` })
  }
  return rules
}
