import type { PerformanceSummary, TodayCardData } from '../../../contract/index.ts'
import { dayNumber } from '../../figures/index.ts'
import type { HouseMarts } from '../house/index.ts'
import { behindHeadline } from './performance-cards.ts'
import type { Candidate } from './stakes.ts'

/** A fortnight and a half: what is still to be sold then is sold by an act of this week or not at all. */
const daysBefore = 18
/** Under this share of what is for sale, a hall is far from full whatever is expected. */
const farUnder = 0.5
const mostCards = 2

interface Input {
  readonly marts: Pick<HouseMarts, 'data'>
  /** Performances to come. */
  readonly performances: readonly PerformanceSummary[]
  /** Shows that a card of late performances speaks of already. */
  readonly told: ReadonlySet<string>
  readonly records: ReadonlyMap<string, string>
}

/**
 * Performances of the coming days that are far from full and that no forecast calls late: one card a show, with the seats taken, the day
 * where the sales stop, and why no forecast speaks.
 */
export function farUnderCards({ marts: { data }, performances, told, records }: Input): Candidate[] {
  const far = performances.filter((one) => !told.has(one.showKey) && isFarUnder(one, data.asOfDay))
  const worst = [...Map.groupBy(far, ({ showKey }) => showKey).values()].flatMap(
    (all) => all.toSorted((a, b) => seatsLeft(b) - seatsLeft(a))[0] ?? [],
  )
  return worst
    .toSorted((a, b) => seatsLeft(b) - seatsLeft(a))
    .slice(0, mostCards)
    .map((one) => ({
      card: farUnderCard(one, { dataUntil: data.dataUntil, recordKey: records.get(one.showKey) ?? null }),
      seatsAtStake: seatsLeft(one),
      daysLeft: daysLeft(one, data.asOfDay),
    }))
}

function isFarUnder(performance: PerformanceSummary, asOfDay: number): boolean {
  const { capacity, isCancelled, sold, terms, state } = performance
  const days = daysLeft(performance, asOfDay)
  if (isCancelled || terms.kind === 'partner' || state === 'soldOut' || days === null || days > daysBefore) return false
  if (sold === null) return false
  const offered = (capacity ?? 0) - (performance.seats.holds ?? 0)
  return offered > 0 && seatsTaken(performance) < farUnder * offered
}

function seatsTaken({ sold, seats }: PerformanceSummary): number {
  return (sold ?? 0) + seats.unpaid + seats.options
}

function seatsLeft(performance: PerformanceSummary): number {
  return Math.max(0, (performance.capacity ?? 0) - (performance.seats.holds ?? 0) - seatsTaken(performance))
}

function daysLeft({ startsAt }: PerformanceSummary, asOfDay: number): number | null {
  return startsAt === null ? null : dayNumber(startsAt.slice(0, 10)) - asOfDay
}

function farUnderCard(
  performance: PerformanceSummary,
  { dataUntil, recordKey }: { readonly dataUntil: string | null; readonly recordKey: string | null },
): TodayCardData {
  const { capacity, sold, showKey, startsAt, forecast } = performance
  const { show, startsDay } = behindHeadline(performance, true).params
  const understand = { code: 'today.see-show', to: `/spectacles/${encodeURIComponent(showKey)}` }
  const write = {
    code: 'today.write-about',
    to: '/contenus',
    search: { ...(recordKey !== null && { show: recordKey }), performances: startsAt?.slice(0, 16) ?? '' },
  }
  return {
    key: `farUnder:${performance.performanceKey}`,
    kind: 'farUnder',
    headline: {
      code: 'today.far-under',
      params: { show: show ?? '', startsDay: startsDay ?? null, taken: seatsTaken(performance), capacity },
    },
    evidence: [
      { code: 'today.far-under.until', params: { untilDay: dataUntil?.slice(0, 10) ?? null } },
      { code: `today.far-under.${whyNotLate(forecast)}`, params: {} },
    ],
    seats: capacity === null || sold === null ? null : { capacity, sold, forecast: null },
    people: null,
    sendings: null,
    actions: recordKey === null ? [understand] : [write, understand],
  }
}

/** Why no card of late performances speaks of it. */
function whyNotLate(forecast: PerformanceSummary['forecast']): 'no-past' | 'as-others' | 'not-compared' {
  if (forecast === null || forecast.mean === null) return 'no-past'
  return forecast.aheadOfPace === null ? 'not-compared' : 'as-others'
}
