import { expect, it } from 'vitest'
import { hallWeeks, mondayOf, weeksBetween } from './hall-weeks.ts'
import { ownSale, type PerformanceSummary } from './index.ts'

it('adds the performances of a hall in a week, those to come as expected, and says so', () => {
  const cells = hallWeeks([
    performance({ startsAt: '2026-12-01T20:00', sold: 50 }),
    performance({ startsAt: '2026-12-06T15:00', sold: 10, isGiven: false, expected: 89.6 }),
    performance({ startsAt: '2026-12-02T20:00', sold: 30, hall: 'Studio', capacity: 40 }),
  ])
  expect(cells).toEqual([
    { hall: 'Grande salle', week: '2026-11-30', seats: 200, taken: 140, performances: 2, isExpected: true },
    { hall: 'Studio', week: '2026-11-30', seats: 40, taken: 30, performances: 1, isExpected: false },
  ])
})

it('leaves out what has no house, no day, no known sales, or is cancelled', () => {
  const unknown: Partial<Shown>[] = [{ capacity: null }, { startsAt: null }, { sold: null }, { isCancelled: true }]
  expect(hallWeeks(unknown.map(performance))).toEqual([])
})

it('begins weeks on Monday, and keeps those in which nothing is played', () => {
  expect([mondayOf('2026-12-06T15:00'), mondayOf('2026-12-07')]).toEqual(['2026-11-30', '2026-12-07'])
  expect(weeksBetween(['2026-12-14', '2026-11-30'])).toEqual(['2026-11-30', '2026-12-07', '2026-12-14'])
})

interface Shown
  extends Pick<PerformanceSummary, 'startsAt' | 'sold' | 'hall' | 'capacity' | 'isGiven' | 'isCancelled'> {
  expected: number
}

function performance({ expected, ...known }: Partial<Shown>): PerformanceSummary {
  return {
    performanceKey: 'p',
    showKey: 's',
    show: 'Phèdre',
    season: '2026-2027',
    startsAt: '2026-12-01T20:00',
    venue: null,
    hall: 'Grande salle',
    isCancelled: false,
    isGiven: true,
    terms: ownSale,
    capacity: 100,
    sold: 50,
    soldToGroups: 0,
    seats: {
      paid: null,
      comps: null,
      exempted: null,
      unpaid: 0,
      options: 0,
      optionsExpired: 0,
      optionsEndOn: null,
      holds: null,
      remaining: null,
    },
    receiptsCents: null,
    forecast:
      expected === undefined
        ? null
        : {
            mean: expected,
            low: null,
            high: null,
            method: 'pace',
            baseline: null,
            daysBefore: 3,
            aheadOfPace: null,
            comparables: [],
            backtest: null,
          },
    state: 'unknown',
    ...known,
  }
}
