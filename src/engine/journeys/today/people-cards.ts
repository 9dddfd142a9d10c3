import { countMembers, type Segment, welcomeDays } from '../../audience/index.ts'
import type { HouseMarts } from '../house/index.ts'
import { peopleOf } from './performance-cards.ts'
import { question } from './question.ts'
import type { Candidate } from './stakes.ts'

/** Of those written to, how many come back: an order of magnitude that only ranks cards, and is never shown. */
const oftenComeBack = 0.1

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
          { code: 'today.see-audiences', to: '/publics/atRisk' },
        ],
      },
      seatsAtStake: segment.size * visits * oftenComeBack,
      daysLeft: 14,
    },
  ]
}

/**
 * New buyers whose first and only visit was within a fortnight: the best time to welcome them. The card, its count and the list
 * of its message are one and the same group.
 */
export async function welcomeCards(marts: HouseMarts): Promise<Candidate[]> {
  const counts = await countMembers(marts, { channel: 'email', audience: 'new', only: 'firstVisit' })
  const group = counts.get('new')
  if (group === undefined) return []
  const { persons: count, reachable, whyNot: unreachable } = group
  return [
    {
      card: {
        key: 'welcome',
        kind: 'welcome',
        headline: { code: 'today.welcome', params: { count } },
        evidence: [{ code: 'today.welcome.when', params: { days: welcomeDays } }],
        seats: null,
        people: { count, reachable, unreachable },
        actions: [
          {
            code: 'today.welcome-them',
            to: '/contenus',
            search: { audience: 'new', channel: 'email', only: 'firstVisit' },
          },
        ],
      },
      seatsAtStake: reachable * oftenComeBack,
      daysLeft: 3,
    },
  ]
}
