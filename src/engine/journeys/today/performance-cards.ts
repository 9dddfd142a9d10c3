import type { PerformanceSummary, TodayCardData } from '../../../contract/index.ts'
import { bookedOf, type Segment } from '../../audience/index.ts'
import { dayNumber } from '../../figures/index.ts'
import type { SendingsBefore } from '../campaigns/index.ts'
import type { HouseMarts } from '../house/index.ts'
import type { Candidate } from './stakes.ts'

/** Beyond this many days nothing is late yet: most houses have not begun to speak of the show. */
const horizonDays = 60
const mostCards = 3

interface Input {
  marts: HouseMarts
  /** Performances to come. */
  performances: readonly PerformanceSummary[]
  segments: readonly Segment[]
  /** Key of the record of each show that has one: nothing can be written about the others. */
  records: ReadonlyMap<string, string>
  /** Performances that schools and groups fill. */
  relayed: ReadonlySet<string>
  sendings: SendingsBefore
}

export interface LateCards {
  readonly cards: readonly Candidate[]
  /** Every show that sells behind, those beyond the cards included. */
  readonly shows: ReadonlySet<string>
}

/**
 * Performances that would end under 70 % of the house and sell behind comparable ones: one card a show, for the one with the most
 * seats at stake. None without a forecast or a capacity. Who has booked the show already is not among those to write to.
 */
export async function lateCards(input: Input): Promise<LateCards> {
  const { marts, performances, segments, records, relayed, sendings } = input
  const late = performances.filter((one) => isLate(one, marts))
  const byShow = [...Map.groupBy(late, (one) => one.showKey).values()]
  const worst = byShow
    .flatMap((all) => {
      const [first] = all.toSorted((a, b) => emptySeats(b) - emptySeats(a))
      return first === undefined ? [] : [{ worst: first, all }]
    })
    .sort((a, b) => emptySeats(b.worst) - emptySeats(a.worst))
    .slice(0, mostCards)
  const keysOf = (showKey: string) => sameShow(records, showKey)
  const booked = await bookedOf(
    marts,
    worst.flatMap(({ worst: { showKey } }) => keysOf(showKey)),
  )
  const cards = worst.map(({ worst, all }) => {
    const keys = keysOf(worst.showKey)
    const left = segments.map((segment) =>
      withoutBooked(
        segment,
        booked.filter(({ showKey }) => keys.includes(showKey)),
      ),
    )
    return {
      card: behindCard(worst, {
        all,
        segments: left,
        recordKey: records.get(worst.showKey) ?? null,
        isAloneThatDay: isAloneThatDay(worst, performances),
        isForRelays: relayed.has(worst.performanceKey),
        sendings,
      }),
      seatsAtStake: emptySeats(worst),
      daysLeft: daysLeft(worst, marts),
    }
  })
  return { cards, shows: new Set(late.map(({ showKey }) => showKey)) }
}

/** The keys that a show has in the ticketing files: those that share its record. */
function sameShow(records: ReadonlyMap<string, string>, showKey: string): string[] {
  const record = records.get(showKey)
  return record === undefined ? [showKey] : [...records].flatMap(([key, one]) => (one === record ? [key] : []))
}

/** The group as a message about the show finds it: those who have booked are counted with those it does not reach. */
function withoutBooked(segment: Segment, booked: readonly { audience: string; persons: number }[]): Segment {
  const count = booked.reduce((sum, one) => sum + (one.audience === segment.key ? one.persons : 0), 0)
  if (count === 0) return segment
  return {
    ...segment,
    reachable: { ...segment.reachable, email: segment.reachable.email - count },
    whyNot: {
      ...segment.whyNot,
      email: [...segment.whyNot.email, { why: 'alreadyBooked', count }].sort((a, b) => b.count - a.count),
    },
  }
}

function isLate(performance: PerformanceSummary, marts: HouseMarts): boolean {
  const { state, forecast, isCancelled } = performance
  if (state !== 'toSupport' || forecast === null || isCancelled) return false
  return (
    forecast.mean !== null && (daysLeft(performance, marts) ?? 0) <= horizonDays && (forecast.aheadOfPace ?? -1) < 0
  )
}

/** From the as-of day, not from where the data stop; null where no day is known. */
function daysLeft({ startsAt }: PerformanceSummary, { data }: HouseMarts): number | null {
  return startsAt === null ? null : dayNumber(startsAt.slice(0, 10)) - data.asOfDay
}

/** Seats that would stay empty, holds set aside. */
function emptySeats({ capacity, seats, forecast }: PerformanceSummary): number {
  return Math.max(0, (capacity ?? 0) - (seats.holds ?? 0) - (forecast?.mean ?? 0))
}

interface Beside {
  /** Schools and groups fill it, as its tariffs say. */
  isForRelays: boolean
  /** The show plays once that day: the day names the performance. */
  isAloneThatDay: boolean
  /** The performances of the show that are late, this one among them. */
  all: readonly PerformanceSummary[]
  segments: readonly Segment[]
  recordKey: string | null
  sendings: SendingsBefore
}

function behindCard(
  performance: PerformanceSummary,
  { all, segments, recordKey, isForRelays, isAloneThatDay: isAlone, sendings }: Beside,
): TodayCardData {
  const { showKey, capacity, sold } = performance
  const audience = bestAudience(segments, isForRelays)
  return {
    key: `behind:${performance.performanceKey}`,
    kind: 'behind',
    headline: behindHeadline(performance, isAlone),
    evidence: evidenceOf(performance, { others: all.length - 1, isForRelays }),
    seats: capacity === null || sold === null ? null : { capacity, sold, forecast: ringOf(performance) },
    people: recordKey !== null && audience !== undefined ? peopleOf(audience) : null,
    sendings:
      recordKey !== null && audience !== undefined ? sendings({ audience: audience.key, showKey: recordKey }) : null,
    actions: [
      ...(recordKey !== null && audience !== undefined
        ? [
            {
              code: `today.write.${audience.key}`,
              to: '/contenus',
              search: {
                show: recordKey,
                audience: audience.key,
                channel: 'email',
                performances: startsOf([performance, ...all.filter((one) => one !== performance)]),
              },
            },
          ]
        : []),
      { code: 'today.understand-forecast', to: `/spectacles/${encodeURIComponent(showKey)}` },
    ],
  }
}

/** Two performances of one day, of which one is a school matinée, differ: the hour says which is meant. */
export function behindHeadline(
  { show, startsAt, capacity, forecast }: Pick<PerformanceSummary, 'show' | 'startsAt' | 'capacity' | 'forecast'>,
  isAlone: boolean,
): TodayCardData['headline'] {
  const share = capacity ? (forecast?.mean ?? 0) / capacity : null
  const params = { show, startsDay: startsAt?.slice(0, 10) ?? null, endShare: share }
  return isAlone
    ? { code: 'today.behind', params }
    : { code: 'today.behind-at', params: { ...params, startsHour: startsAt } }
}

/** True when no other performance of the show, on or not to be supported, is on the same day. */
export function isAloneThatDay(
  { performanceKey, showKey, startsAt }: PerformanceKeys,
  all: readonly PerformanceKeys[],
): boolean {
  const day = startsAt?.slice(0, 10)
  return !all.some(
    (one) =>
      one.performanceKey !== performanceKey &&
      one.showKey === showKey &&
      day !== undefined &&
      one.startsAt?.startsWith(day),
  )
}

type PerformanceKeys = Pick<PerformanceSummary, 'performanceKey' | 'showKey' | 'startsAt'>

/** As an address carries them: the one that the card names first. */
function startsOf(performances: readonly PerformanceSummary[]): string {
  return performances.flatMap(({ startsAt }) => startsAt?.slice(0, 16) ?? []).join(',')
}

function evidenceOf(
  { seats, forecast }: PerformanceSummary,
  { others, isForRelays }: Pick<Beside, 'isForRelays'> & { readonly others: number },
): TodayCardData['evidence'] {
  const ahead = forecast?.aheadOfPace ?? null
  const daysBefore = forecast?.daysBefore ?? 0
  return [
    ...(ahead === null || Math.round(ahead) >= 0
      ? []
      : [{ code: 'today.behind.pace', params: { tickets: Math.round(-ahead), daysBefore } }]),
    ...(seats.options > 0 ? [{ code: 'today.behind.options', params: { seats: seats.options } }] : []),
    ...(seats.unpaid > 0 ? [{ code: 'today.behind.unpaid', params: { seats: seats.unpaid } }] : []),
    ...(others > 0 ? [{ code: 'today.behind.others', params: { others } }] : []),
    ...(isForRelays ? [{ code: 'today.behind.relays', params: {} }] : []),
  ]
}

/** The ring is drawn only when the forecast has its interval, so at least 20 back-tested performances. */
export function ringOf({ forecast }: PerformanceSummary): { low: number; mean: number; high: number } | null {
  if (forecast === null || forecast.mean === null || forecast.low === null || forecast.high === null) return null
  return { low: forecast.low, mean: forecast.mean, high: forecast.high }
}

/** Relays fill what schools and groups buy; else regulars hear first, and where none of them may be written to, the occasional ones. */
function bestAudience(segments: readonly Segment[], isForRelays: boolean): Segment | undefined {
  const of = (key: string) => segments.find((segment) => segment.key === key)
  if (isForRelays) return of('group')
  const regular = of('regular')
  const occasional = of('occasional')
  if (regular !== undefined && regular.reachable.email > 0) return regular
  return occasional !== undefined && occasional.reachable.email > 0 ? occasional : undefined
}

export function peopleOf(segment: Segment): NonNullable<TodayCardData['people']> {
  return { count: segment.size, reachable: segment.reachable.email, unreachable: segment.whyNot.email }
}
