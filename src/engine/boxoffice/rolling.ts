import { setImmediate } from 'node:timers/promises'
import { Baselines, clipped, countBefore, mostPast } from './baseline.ts'
import { type Comparable, knownBefore, mostUndated, rankedComparables } from './comparables.ts'
import { type Expectations, type ExpertName, expectations, expertNames } from './experts.ts'
import { residualBounds, scaleOf, type Tried } from './interval.ts'
import { finalOf, type Pace, soldAt } from './pace.ts'

/** Leads at which every past performance is forecast as if on that day, to learn how wrong forecasts are at that distance. */
export const learnedLeads = [1, 3, 7, 14, 28, 60, 90, 180] as const

/** Under this many back-tested performances at a lead, no interval is drawn and no method is preferred (issue 3, §3.4). */
export const leastBacktested = 20

export type Method = 'pace' | 'baseline' | 'tooFewPerformances'

export interface Forecast {
  mean: number | null
  lo80: number | null
  hi80: number | null
  method: Method
  baseline: number | null
  /** What the experts together expected, kept even where the baseline was preferred: they may win later. */
  blend: number | null
}

/** A past performance as it was forecast at a lead, and what came. */
export interface Lesson extends SeenThen {
  pace: Pace
  day: number
  actual: number
  forecast: Forecast
}

/** What was learned at each lead, in the order of the performances' days. */
export class Lessons {
  readonly #byLead = new Map<number, Lesson[]>()

  add(lead: number, lesson: Lesson): void {
    const lessons = this.#byLead.get(lead)
    if (lessons === undefined) this.#byLead.set(lead, [lesson])
    else lessons.push(lesson)
  }

  /** Every lesson at that very lead, in the order of days. */
  at(lead: number): readonly Lesson[] {
    return this.#byLead.get(lead) ?? []
  }

  /** The latest lessons of performances that were over before that day, at the learned lead nearest to the one asked. */
  before(day: number, lead: number): Lesson[] {
    const lessons = this.#byLead.get(nearest([...this.#byLead.keys()], lead)) ?? []
    const end = countBefore(lessons, day)
    return lessons.slice(Math.max(0, end - mostLessons), end)
  }
}

const mostLessons = 300

function nearest(leads: readonly number[], lead: number): number {
  const distance = (one: number) => Math.abs(Math.log((one + 1) / (lead + 1)))
  return leads.reduce((best, one) => (distance(one) < distance(best) ? one : best), leads[0] ?? lead)
}

/**
 * Goes through the past in the order of days, forecasting each performance at each lead from what was over by then, and keeps
 * what was learned. `leads` are added to the learned ones. Lets other work through every fifty performances.
 */
export async function learn(past: readonly Pace[], leads: readonly number[] = []): Promise<Lessons> {
  const lessons = new Lessons()
  const baselines = new Baselines(past)
  const all = [...new Set([...learnedLeads, ...leads])]
  for (const [index, pace] of past.entries()) {
    if (index % 50 === 49) await setImmediate()
    if (pace.undatedShare > mostUndated) continue
    const ranked = rankedComparables(pace, overBefore(past, pace.day))
    for (const lead of all) {
      const comparables = knownBefore(ranked, pace.day - lead)
      if (comparables.length === 0) continue
      const seen = expectedFrom({ pace, lead, baselines, comparables })
      const forecast = forecastFrom({ ...seen, pace, known: lessons.before(pace.day - lead, lead) })
      lessons.add(lead, { pace, day: pace.day, actual: finalOf(pace), ...seen, forecast })
    }
  }
  return lessons
}

/** `past` is ordered by day: those that were over before the day, the latest ones. */
function overBefore(past: readonly Pace[], day: number): readonly Pace[] {
  const end = countBefore(past, day)
  return past.slice(Math.max(0, end - mostPast), end)
}

interface Asked {
  pace: Pace
  lead: number
  baselines: Baselines
  comparables: readonly Comparable[]
  /** On the as-of day itself: seats on hand, and how many of them are tickets. */
  now?: { single: number; group: number; tickets: number }
}

interface SeenThen {
  sold: number
  expected: Expectations
  baseline: number | null
}

function expectedFrom({ pace, lead, baselines, comparables, now }: Asked): SeenThen {
  const single = now?.single ?? soldAt(pace, 'single', lead)
  const group = now?.group ?? soldAt(pace, 'group', lead)
  const sold = now?.tickets ?? single + group
  const expected = expectations({ single, group, lead, capacity: pace.capacity }, comparables)
  for (const name of expertNames) {
    const value = expected[name]
    if (value !== null) expected[name] = clipped(value, sold, pace.capacity)
  }
  return { expected, sold, baseline: baselines.of(pace, pace.day - lead, sold) }
}

/**
 * The forecast of a performance still to come, from what was over before the as-of day. Bookings not paid yet are on hand, as
 * the past's were from the day they were booked. Options are confirmed or not, nobody knows: half of them enter the mean, all
 * of them the upper bound, none the lower one.
 */
export function forecastComing(request: { pace: Pace; lead: number; past: readonly Pace[]; lessons: Lessons }): {
  forecast: Forecast
  comparables: Comparable[]
} {
  const { pace, lead, past, lessons } = request
  const ranked = rankedComparables(pace, overBefore(past, pace.day - lead))
  const comparables = knownBefore(ranked, pace.day - lead)
  const baselines = new Baselines(past)
  const tickets = pace.singleNow + pace.groupNow
  const now = { single: pace.singleNow + pace.singleUnpaid, group: pace.groupNow + pace.groupUnpaid, tickets }
  const seen = expectedFrom({ pace, lead, baselines, comparables, now })
  const forecast = forecastFrom({ ...seen, pace, known: lessons.before(pace.day - lead, lead) })
  return { forecast: withOptions(forecast, pace), comparables }
}

function withOptions(forecast: Forecast, { options, capacity }: Pace): Forecast {
  const { mean, hi80 } = forecast
  if (mean === null || hi80 === null || options === 0) return forecast
  return {
    ...forecast,
    mean: clipped(mean + options / 2, mean, capacity),
    hi80: clipped(hi80 + options, hi80, capacity),
  }
}

/**
 * Below `leastBacktested` lessons there is no forecast; where the blend of experts was no better than the plain baseline at
 * that lead, the forecast steps down to it (design.md, invariant 10).
 */
function forecastFrom({ pace, sold, expected, baseline, known }: SeenThen & { pace: Pace; known: Lesson[] }): Forecast {
  const weights = weightsOf(known)
  const blend = blended(expected, weights)
  if (known.length < leastBacktested || blend === null || pace.undatedShare > mostUndated) {
    return { mean: null, lo80: null, hi80: null, method: 'tooFewPerformances', baseline, blend }
  }
  const blendWins = baseline === null || errorOf(known, blendOf) < errorOf(known, baselineIn)
  const mean = blendWins ? blend : baseline
  const [low, high] = residualBounds(known.map((lesson) => triedOf(lesson, blendWins ? blendOf : baselineIn)))
  const scale = scaleOf(mean, sold)
  return {
    mean,
    lo80: Math.min(mean, clipped(mean + low * scale, sold, pace.capacity)),
    hi80: Math.max(mean, clipped(mean + high * scale, sold, pace.capacity)),
    method: blendWins ? 'pace' : 'baseline',
    baseline,
    blend,
  }
}

function triedOf(lesson: Lesson, expectedBy: (lesson: Lesson) => number | null): Tried {
  const { lo80, hi80 } = lesson.forecast
  return { expected: expectedBy(lesson), sold: lesson.sold, actual: lesson.actual, lo80, hi80 }
}

const blendOf = (lesson: Lesson) => lesson.forecast.blend
const baselineIn = (lesson: Lesson) => lesson.baseline

type Weights = Partial<Record<ExpertName, number>>

/** Experts count by the inverse square of their recent error at that lead; one that errs twice as much counts a quarter. */
function weightsOf(lessons: readonly Lesson[]): Weights {
  if (lessons.length < leastBacktested) return { share: 1, regression: 1, pickup: 1, analogues: 1 }
  const recent = lessons.slice(-200)
  const raw = expertNames.map((name) => {
    const error = errorOf(recent, (one) => one.expected[name])
    return [name, Number.isFinite(error) ? 1 / Math.max(1e-6, error) ** expertSharpness : 0] as const
  })
  const sum = raw.reduce((total, [, weight]) => total + weight, 0)
  return Object.fromEntries(raw.map(([name, weight]) => [name, weight / sum]))
}

const expertSharpness = 4

function blended(expected: Expectations, weights: Weights): number | null {
  let [sum, total] = [0, 0]
  for (const name of expertNames) {
    const value = expected[name]
    const weight = weights[name] ?? 0
    if (value === null || weight === 0) continue
    sum += weight * value
    total += weight
  }
  return total === 0 ? null : sum / total
}

/** Mean absolute error over the mean actual (WAPE) where a value is given; infinite when it seldom is. */
function errorOf(lessons: readonly Lesson[], value: (lesson: Lesson) => number | null): number {
  let [error, actual, count] = [0, 0, 0]
  for (const lesson of lessons) {
    const expected = value(lesson)
    if (expected === null) continue
    error += Math.abs(expected - lesson.actual)
    actual += lesson.actual
    count += 1
  }
  return count < lessons.length / 4 || actual === 0 ? Number.POSITIVE_INFINITY : error / actual
}
