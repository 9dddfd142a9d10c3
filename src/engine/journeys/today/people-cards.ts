import { readFileSync } from 'node:fs'
import type { Segment, WhyNot } from '../../audience/index.ts'
import type { HouseMarts } from '../house/index.ts'
import { peopleOf } from './performance-cards.ts'
import type { Candidate } from './stakes.ts'

/** Of those written to, how many come back: an order of magnitude that only ranks cards, and is never shown. */
const oftenComeBack = 0.1
const welcomeDays = 14

/** Those who came often last season, had booked by this point of it, and have booked nothing this season. */
export async function atRiskCards(
  { warehouse, schema, data }: HouseMarts,
  segments: readonly Segment[],
): Promise<Candidate[]> {
  const segment = segments.find(({ key }) => key === 'atRisk')
  if (segment === undefined || segment.size === 0) return []
  const [row] = await warehouse.run(question('not-renewed'), {
    schema,
    params: { season: data.currentSeason?.seasonYear ?? 0 },
  })
  const subscribers = Number(row?.subscribers ?? 0)
  const visits = segment.visits.lastSeason ?? 0
  return [
    {
      card: {
        key: 'atRisk',
        kind: 'atRisk',
        headline: { code: 'today.at-risk', params: { count: segment.size } },
        evidence: [
          { code: 'today.at-risk.same-date', params: { count: segment.size } },
          ...(subscribers > 0 ? [{ code: 'today.at-risk.subscribers', params: { count: subscribers } }] : []),
        ],
        seats: null,
        people: peopleOf(segment),
        actions: [
          { code: 'today.prepare-win-back', to: '/contenus', search: { audience: 'atRisk', channel: 'email' } },
          { code: 'today.see-audiences', to: '/publics' },
        ],
      },
      seatsAtStake: segment.size * visits * oftenComeBack,
      daysLeft: 14,
    },
  ]
}

/** New buyers whose first and only visit was within a fortnight: the best time to welcome them. */
export async function welcomeCards(
  { warehouse, schema, data }: HouseMarts,
  segments: readonly Segment[],
): Promise<Candidate[]> {
  const rows = await warehouse.run(question('first-visits'), {
    schema,
    params: { day: data.asOfDay, days: welcomeDays },
  })
  const count = rows.reduce((sum, row) => sum + Number(row.persons), 0)
  const group = segments.find(({ key }) => key === 'new')
  if (count === 0 || group === undefined) return []
  const unreachable: WhyNot[] = rows
    .flatMap((row) => (row.why === null ? [] : [{ why: String(row.why), count: Number(row.persons) }]))
    .sort((a, b) => b.count - a.count)
  const reachable = count - unreachable.reduce((sum, one) => sum + one.count, 0)
  return [
    {
      card: {
        key: 'welcome',
        kind: 'welcome',
        headline: { code: 'today.welcome', params: { count } },
        evidence: [
          { code: 'today.welcome.when', params: { days: welcomeDays } },
          { code: 'today.welcome.group', params: { count: group.size, reachable: group.reachable.email } },
        ],
        seats: null,
        people: { count, reachable, unreachable },
        actions: [{ code: 'today.welcome-them', to: '/contenus', search: { audience: 'new', channel: 'email' } }],
      },
      seatsAtStake: reachable * oftenComeBack,
      daysLeft: 3,
    },
  ]
}

export function question(name: 'not-renewed' | 'first-visits' | 'options-due' | 'permission-known'): string {
  return readFileSync(new URL(`./${name}.sql`, import.meta.url), 'utf8')
}
