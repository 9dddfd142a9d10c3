import { AppError, type AudienceKey, audienceKeys } from '../../contract/index.ts'
import { seasonOf } from '../days/index.ts'
import { checkedSchema, dayOf, defaultSchema, type MartData, martData } from '../figures/index.ts'
import type { Row, Warehouse } from '../store/index.ts'
import { type AudienceOptions, boughtByLastSeason } from './build-audience.ts'
import { apartKeys, audienceActions, defaultAudienceRules, partitionKeys } from './rules.ts'

export interface WhyNot {
  why: string
  count: number
}

export interface Segment {
  key: AudienceKey
  /** `buyers`: one of the six that add up to the identified buyers. `apart`: counted beside them. */
  group: 'buyers' | 'apart'
  size: number
  /** Its size at the same point last season; null when the data had not begun a season before. */
  sizeSamePoint: number | null
  /** Of the identified buyers, 0 to 1; null for the groups apart. */
  share: number | null
  reachable: { email: number; sms: number; any: number }
  whyNot: { email: WhyNot[]; sms: WhyNot[] }
  /** Performances a member: booked for this season, last season in all, and booked by the same point of last season. */
  visits: { thisSeason: number | null; lastSeason: number | null; lastSeasonSamePoint: number | null }
  /** Valid tickets held by its members; for `anonymous`, of sales without a person too. */
  tickets: number
  rule: { code: string; params: Record<string, number | string | null> }
  actions: readonly string[]
}

export interface Segmentation {
  asOf: string
  season: string | null
  identifiedBuyers: number
  /** Whether any file names a buyer: where none does, groups are unknown, and not empty. */
  buyersAreKnown: boolean
  /** The season under way is the first of the data: nobody is known to be new (left censoring). */
  newIsUnknown: boolean
  segments: Segment[]
  /** The day of last season at which `sizeSamePoint` was counted; null where no season can be compared. */
  samePoint: string | null
}

/** The season of a day as figures name it, for a house that has no performance yet. */
function seasonNamed(day: string, startMonth: number): string {
  const year = seasonOf(day, startMonth)
  return startMonth === 1 ? String(year) : `${year}-${year + 1}`
}

/**
 * The audience at a glance: each group with its size, how many may be written to and why not the others (P12), its visits, its
 * rule and what to do. The six groups of buyers add up to `identifiedBuyers` (P11). Needs `buildAudience` before.
 */
export async function segments(
  warehouse: Warehouse,
  options: AudienceOptions & { data?: MartData },
): Promise<Segmentation> {
  const schema = checkedSchema(options.schema ?? defaultSchema)
  const data = options.data ?? (await martData(warehouse, { schema, asOf: options.asOf }))
  const season = data.currentSeason
  const boughtBy = boughtByLastSeason(data)
  const [rows, whyNots, before, anonymous] = await Promise.all([
    warehouse.run(
      `SELECT audience_key, size, email_reachable, sms_reachable, reachable, visits_this_season, visits_last_season, visits_by_then,
         tickets
       FROM mart_segment`,
      { schema },
    ),
    warehouse.run('SELECT audience_key, channel, why, persons FROM mart_segment_why_not', { schema }),
    warehouse.run('SELECT as_of, audience_key, size FROM mart_audience_before', { schema }),
    warehouse.run('SELECT anonymous_seats AS tickets FROM mart_data', { schema }),
  ])
  const byKey = new Map(rows.map((row) => [String(row.audience_key), row]))
  const identifiedBuyers = partitionKeys.reduce((sum, key) => sum + Number(byKey.get(key)?.size ?? 0), 0)
  const rules = { ...defaultAudienceRules, ...options.rules }
  const ruleParams = {
    ...rules,
    groupSeats: data.groupSeats,
    season: season?.season ?? seasonNamed(options.asOf, data.seasonStartMonth),
    samePoint: boughtBy === 0 ? null : dayOf(boughtBy),
  }
  return {
    asOf: options.asOf,
    season: season?.season ?? null,
    identifiedBuyers,
    buyersAreKnown: data.seasons.length === 0 || data.seasons.some(({ hasBuyers }) => hasBuyers),
    samePoint: before[0] === undefined ? null : String(before[0].as_of),
    newIsUnknown: season?.seasonYear === data.firstSeasonYear,
    segments: [...partitionKeys, ...apartKeys].map((key) =>
      segmentOf({
        key,
        row: byKey.get(key),
        whyNots: whyNots.filter((row) => row.audience_key === key),
        identifiedBuyers,
        sizeSamePoint: before.length === 0 ? null : Number(before.find((row) => row.audience_key === key)?.size ?? 0),
        moreTickets: key === 'anonymous' ? Number(anonymous[0]?.tickets ?? 0) : 0,
        ruleParams,
      }),
    ),
  }
}

interface SegmentParts {
  key: AudienceKey
  row: Row | undefined
  whyNots: Row[]
  identifiedBuyers: number
  sizeSamePoint: number | null
  moreTickets: number
  ruleParams: Record<string, number | string | null>
}

function segmentOf(parts: SegmentParts): Segment {
  const { key, row, whyNots, identifiedBuyers, sizeSamePoint, moreTickets, ruleParams } = parts
  const isPartition = partitionKeys.some((one) => one === key)
  const count = (name: string) => Number(row?.[name] ?? 0)
  const size = count('size')
  const each = (name: string) => (size === 0 || !isPartition ? null : count(name) / size)
  return {
    key,
    group: isPartition ? 'buyers' : 'apart',
    size,
    sizeSamePoint,
    share: isPartition && identifiedBuyers > 0 ? size / identifiedBuyers : null,
    reachable: { email: count('email_reachable'), sms: count('sms_reachable'), any: count('reachable') },
    whyNot: { email: reasons(whyNots, 'email'), sms: reasons(whyNots, 'sms') },
    visits: {
      thisSeason: each('visits_this_season'),
      lastSeason: each('visits_last_season'),
      lastSeasonSamePoint: each('visits_by_then'),
    },
    tickets: count('tickets') + moreTickets,
    rule: { code: `segment-rule-${key}`, params: ruleParams },
    actions: audienceActions[key],
  }
}

function reasons(rows: readonly Row[], channel: string): WhyNot[] {
  return rows
    .filter((row) => row.channel === channel)
    .map((row) => ({ why: String(row.why), count: Number(row.persons) }))
    .sort((a, b) => b.count - a.count || (a.why < b.why ? -1 : 1))
}

/** Throws `audience-unknown` when the key is none of the audience keys. */
export function checkedAudienceKey(key: string): AudienceKey {
  const known = audienceKeys.find((one) => one === key)
  if (known === undefined) throw new AppError('audience-unknown', { audience: key, audiences: audienceKeys.join(', ') })
  return known
}
