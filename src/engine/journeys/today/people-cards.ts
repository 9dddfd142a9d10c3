import { countMembers, type Segment, welcomeDays } from '../../audience/index.ts'
import type { PerformanceSheet } from '../../figures/index.ts'
import type { SendingsBefore } from '../campaigns/index.ts'
import type { HouseMarts } from '../house/index.ts'
import { peopleOf } from './performance-cards.ts'
import { question } from './question.ts'
import type { Candidate } from './stakes.ts'

/** Of those written to, how many come back: an order of magnitude that only ranks cards, and is never shown. */
const oftenComeBack = 0.1

interface AtRiskInput {
  readonly segments: readonly Segment[]
  /** Performances to come. */
  readonly sheets: readonly PerformanceSheet[]
  /** Key of the record of each show that has one. */
  readonly records: ReadonlyMap<string, string>
  /** Performances that schools and groups fill. */
  readonly relayed: ReadonlySet<string>
  readonly sendings: SendingsBefore
}

/**
 * The show to propose to them: of those that have a record, the one with the most seats left to the public, schools' performances set
 * aside; its seats. Null where no capacity is known.
 */
function emptiestShow(
  sheets: readonly PerformanceSheet[],
  { records, relayed }: { readonly records: ReadonlyMap<string, string>; readonly relayed: ReadonlySet<string> },
): { readonly key: string; readonly show: string; readonly seats: number } | null {
  const open = sheets.filter((one) => one.startsAt !== null && !one.isCancelled && !relayed.has(one.performanceKey))
  const shows = [...Map.groupBy(open, ({ showKey }) => showKey)].flatMap(([showKey, all]) => {
    const key = records.get(showKey)
    const seats = all.reduce((sum, { remaining }) => sum + Math.max(0, remaining ?? 0), 0)
    return key === undefined || seats === 0 ? [] : [{ key, show: all[0]?.show ?? showKey, seats }]
  })
  return shows.toSorted((a, b) => b.seats - a.seats || a.key.localeCompare(b.key))[0] ?? null
}

/** Those who came often last season, had booked by this point of it, and have booked nothing this season. */
export async function atRiskCards(
  marts: HouseMarts,
  { segments, sheets, records, relayed, sendings }: AtRiskInput,
): Promise<Candidate[]> {
  const { warehouse, schema, data } = marts
  const segment = segments.find(({ key }) => key === 'atRisk')
  if (segment === undefined || segment.size === 0) return []
  const [row] = await warehouse.run(question('not-renewed'), {
    schema,
    params: { season: data.currentSeason?.seasonYear ?? 0 },
  })
  const subscribers = Number(row?.subscribers ?? 0)
  const visits = segment.visits.lastSeason ?? 0
  const proposed = emptiestShow(sheets, { records, relayed })
  return [
    {
      card: {
        key: 'atRisk',
        kind: 'atRisk',
        headline: { code: 'today.at-risk', params: { count: segment.size } },
        evidence: [
          { code: 'today.at-risk.same-date', params: { count: segment.size } },
          ...(subscribers > 0 ? [{ code: 'today.at-risk.subscribers', params: { count: subscribers } }] : []),
          ...(proposed ? [{ code: 'today.at-risk.show', params: { show: proposed.show, seats: proposed.seats } }] : []),
        ],
        seats: null,
        people: peopleOf(segment),
        sendings: sendings({ audience: 'atRisk', showKey: proposed?.key ?? null }),
        actions: [
          {
            code: 'today.prepare-win-back',
            to: '/contenus',
            search: { ...(proposed && { show: proposed.key }), audience: 'atRisk', channel: 'email' },
          },
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
export async function welcomeCards(marts: HouseMarts, sendings: SendingsBefore): Promise<Candidate[]> {
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
        sendings: sendings({ audience: 'new', showKey: null }),
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
