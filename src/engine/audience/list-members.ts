import type { AudienceKey } from '../../contract/index.ts'
import type { MartData } from '../figures/index.ts'
import { descending, inOrder, type Row, type Warehouse } from '../store/index.ts'
import { questionSql } from './question-sql.ts'
import { welcomeDays } from './rules.ts'

/** Whom a list is for: an audience, or those of it whose first and only visit was within the last fortnight. */
export interface ListAsked {
  channel: 'email' | 'sms'
  audience: AudienceKey
  only?: 'firstVisit' | null | undefined
  /** Keys in the ticketing files of the show that the message is about: who has booked it is taken off. */
  showKeys?: readonly string[]
}

export interface ListMember {
  personId: string
  /** Null when the person is not on the list: `why` says the reason. */
  address: string | null
  why: string | null
}

/** Members counted: all, those on the list, the addresses of these (a household shares one), and why not the others. */
export interface MemberCount {
  persons: number
  reachable: number
  addresses: number
  whyNot: { why: string; count: number }[]
}

interface Marts {
  warehouse: Warehouse
  schema: string
  data: MartData
}

/** Each person of an audience with the address to write to, or the reason why there is none; by address. Needs `buildAudience`. */
export async function listMembers(marts: Marts, asked: ListAsked): Promise<ListMember[]> {
  const { sql, params } = memberQuery(marts, asked)
  const rows = await marts.warehouse.run(`${sql} ORDER BY address NULLS LAST, p.person_id`, {
    schema: marts.schema,
    params,
  })
  return rows.map((row) => ({
    personId: String(row.person_id),
    address: row.address === null ? null : String(row.address),
    why: row.why === null ? null : String(row.why),
  }))
}

/** The same persons counted, by audience: what a choice of audiences says of each. */
export async function countMembers(marts: Marts, asked: Counted): Promise<Map<string, MemberCount>> {
  const takesNobodyOff = (asked.showKeys ?? []).length === 0
  const rows = takesNobodyOff ? await keptReach(marts, asked) : await countedReach(marts, asked)
  return new Map(
    [
      ...Map.groupBy(inOrder(rows, 'audience_key', descending('persons'), 'why'), (row) => String(row.audience_key)),
    ].map(([key, all]) => [key, countOf(all)] as const),
  )
}

type Counted = Omit<ListAsked, 'audience'> & { audience?: AudienceKey }

/** What `buildAudience` counted of whole audiences, and of those who are welcomed. */
async function keptReach({ warehouse, schema }: Marts, { channel, audience, only }: Counted): Promise<Row[]> {
  return await warehouse.run(
    `SELECT audience_key, why, persons, addresses FROM mart_reach
     WHERE channel = $channel AND chosen = $chosen AND ($audience IS NULL OR audience_key = $audience)`,
    { schema, params: { channel, chosen: only ?? 'all', audience: audience ?? null } },
  )
}

async function countedReach(marts: Marts, asked: Counted): Promise<Row[]> {
  const { sql, params } = memberQuery(marts, asked)
  return await marts.warehouse.run(
    `SELECT m.audience_key, m.why, count(*) AS persons, count(DISTINCT m.address) AS addresses
     FROM (${sql}) m
     GROUP BY m.audience_key, m.why`,
    { schema: marts.schema, params },
  )
}

function countOf(rows: readonly Row[]): MemberCount {
  const written = rows.find((row) => row.why === null)
  return {
    persons: rows.reduce((sum, row) => sum + Number(row.persons), 0),
    reachable: Number(written?.persons ?? 0),
    addresses: Number(written?.addresses ?? 0),
    whyNot: rows.flatMap((row) => (row.why === null ? [] : [{ why: String(row.why), count: Number(row.persons) }])),
  }
}

const isFirstVisit = 'AND p.visits = 1 AND p.last_visit_day > $day - $days AND p.next_visit_day IS NULL'

function memberQuery({ data }: Marts, asked: Counted) {
  const shows = showList(asked.showKeys ?? [])
  const ofAudience = asked.audience === undefined ? {} : { audience: asked.audience }
  const ofFirstVisit = asked.only === 'firstVisit' ? { day: data.asOfDay, days: welcomeDays } : {}
  const filters = [
    ...('audience' in ofAudience ? ['AND a.audience_key = $audience'] : []),
    ...('days' in ofFirstVisit ? [isFirstVisit] : []),
  ].join('\n  ')
  return {
    sql: filled({ channel: asked.channel, shows: shows.names, filters }),
    params: { ...shows.params, season: data.currentSeason?.seasonYear ?? 0, ...ofAudience, ...ofFirstVisit },
  }
}

/**
 * How many of each audience may be written to by e-mail and have booked a show, by the show's key in the ticketing files: a
 * message about it leaves them out.
 */
export async function bookedOf(
  { warehouse, schema }: Pick<Marts, 'warehouse' | 'schema'>,
  showKeys: readonly string[],
): Promise<{ showKey: string; audience: string; persons: number }[]> {
  if (showKeys.length === 0) return []
  const { names, params } = showList(showKeys)
  const rows = await warehouse.run(
    `SELECT show_key, audience_key, persons FROM mart_booked WHERE show_key IN (${names})`,
    { schema, params },
  )
  return rows.map((row) => ({
    showKey: String(row.show_key),
    audience: String(row.audience_key),
    persons: Number(row.persons),
  }))
}

function showList(keys: readonly string[]): { names: string; params: Record<string, string> } {
  if (keys.length === 0) return { names: 'NULL', params: {} }
  const params = Object.fromEntries(keys.map((key, index) => [`show${index}`, key]))
  return { names: keys.map((_, index) => `$show${index}`).join(', '), params }
}

function filled(values: Record<'channel' | 'shows' | 'filters', string>): string {
  return Object.entries(values).reduce(
    (text, [name, value]) => text.replaceAll(`{{${name}}}`, value),
    questionSql('list-members'),
  )
}
