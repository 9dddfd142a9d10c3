import { expect, test } from 'vitest'
import { ownSale, type PerformanceForecast, type PerformanceSummary } from '../../../contract/index.ts'
import { upcoming } from './upcoming.ts'
import { whyNotExpected } from './why-not-expected.ts'

const seats = { paid: 0, comps: 0, exempted: 0, unpaid: 0, options: 0, optionsExpired: 0 }
const forecast: PerformanceForecast = {
  ...{ mean: 80, low: 60, high: 95, baseline: 70, daysBefore: 9 },
  method: 'pace',
  ...{ aheadOfPace: -3, comparables: [], backtest: null },
}
const performance: PerformanceSummary = {
  ...{ performanceKey: 'p', showKey: 's', show: 'S', season: null, startsAt: null, venue: null, hall: null },
  ...{ isCancelled: false, isGiven: false, terms: ownSale, capacity: 100, sold: 10, soldToGroups: 0 },
  seats: { ...seats, optionsEndOn: null, holds: null, remaining: 90 },
  ...{ receiptsCents: 0, forecast, state: 'toSupport' },
}

test('where nothing is expected the reason is known: nothing is left at « — »', () => {
  const cases: [Partial<PerformanceSummary>, string | null][] = [
    [{}, null],
    [{ capacity: null }, 'capacity'],
    [{ forecast: null }, 'past'],
    [{ forecast: { ...forecast, mean: null, low: null, high: null } }, 'past'],
    [{ forecast: { ...forecast, low: null } }, 'interval'],
    [{ forecast: null, state: 'soldOut' }, 'soldOut'],
    [{ terms: { ...ownSale, kind: 'partner' }, capacity: null }, 'partner'],
    [{ isCancelled: true }, 'cancelled'],
  ]
  for (const [part, why] of cases) {
    const one = { ...performance, ...part }
    expect(whyNotExpected(one)).toBe(why)
    expect(upcoming(one).forecast === null).toBe(why !== null)
  }
})
