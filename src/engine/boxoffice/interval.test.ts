import { describe, expect, it } from 'vitest'
import { residualBounds, scaleOf, type Tried } from './interval.ts'

/** A fixed stream of errors between -1 and 1, by the golden ratio: the same on every run. */
const errorAt = (index: number) => 2 * ((index * 0.618_033_988_75) % 1) - 1

/** Forecasts of 100 tickets with 20 sold, tried in turn with the interval that what came before would have given. */
function trials(count: number, drift: (index: number) => number): Tried[] {
  const tried: Tried[] = []
  const scale = scaleOf(100, 20)
  for (let index = 0; index < count; index += 1) {
    const [low, high] = tried.length < 20 ? [Number.NaN, Number.NaN] : residualBounds(tried)
    const isTold = tried.length >= 20
    const actual = 100 + (errorAt(index) + drift(index)) * scale
    tried.push({
      expected: 100,
      sold: 20,
      actual,
      lo80: isTold ? 100 + low * scale : null,
      hi80: isTold ? 100 + high * scale : null,
    })
  }
  return tried
}

const held = (tried: readonly Tried[]) => {
  const told = tried.filter(({ lo80 }) => lo80 !== null)
  return told.filter(({ lo80, hi80, actual }) => (lo80 ?? 0) <= actual && actual <= (hi80 ?? 0)).length / told.length
}

describe('the interval', () => {
  it('holds eight times in ten when the past is like the future', () => {
    expect(held(trials(300, () => 0))).toBeGreaterThan(0.78)
    expect(held(trials(300, () => 0))).toBeLessThan(0.87)
  })

  it('widens on the side that misses when a season sells better than the one before, instead of missing all season', () => {
    const better = trials(300, (index) => (index < 150 ? 0 : 0.5))
    expect(held(better.slice(150))).toBeGreaterThan(0.72)
    const [low, high] = residualBounds(better.slice(0, 200))
    const [lowBefore, highBefore] = residualBounds(better.slice(0, 150))
    expect(high).toBeGreaterThan(highBefore)
    expect(low).toBeGreaterThanOrEqual(lowBefore)
  })

  it('goes beyond the worst error that it saw while its past is short', () => {
    const few = Array.from({ length: 9 }, (_, index) => ({
      ...{ expected: 100, sold: 100, actual: 100 - index, lo80: 99.5, hi80: 100 },
    }))
    const [low] = residualBounds(few)
    expect(low * scaleOf(100, 100)).toBeCloseTo(-10, 5)
  })
})
