import type { PaceCurves } from '../../contract/index.ts'
import type { Warehouse } from '../store/index.ts'
import { mostUndated } from './comparables.ts'
import type { ForecastRow } from './forecast.ts'
import { type Pace, readPaces } from './pace.ts'

export interface PaceRequest {
  schema: string
  /** The as-of day, and the day at which the data stop. */
  day: number
  cutoffDay: number
  performances: readonly string[]
  forecasts: readonly ForecastRow[]
}

/**
 * How each of some performances sold, by days before it, up to where the data stop; beside the performances that its forecast compares it with, by the
 * same rule (tickets, paid and free), brought to its capacity where both are known. None for one whose sales are mostly undated.
 */
export async function paceCurves(warehouse: Warehouse, request: PaceRequest): Promise<Map<string, PaceCurves>> {
  const { schema, day, cutoffDay, performances } = request
  const forecasts = new Map(request.forecasts.map((row) => [row.performanceKey, row]))
  const beside = performances.flatMap((key) => (forecasts.get(key)?.comparables ?? []).map((one) => one.performanceKey))
  const asked = [...new Set([...performances, ...beside])]
  if (asked.length === 0) return new Map()
  const paces = await readPaces(warehouse, { schema, day, performances: asked })
  const known = new Map(paces.filter(hasPace).map((pace) => [pace.performanceId, pace]))
  return new Map(
    performances.flatMap((key) => {
      const own = known.get(key)
      if (own === undefined) return []
      const comparables = (forecasts.get(key)?.comparables ?? []).flatMap((one) => {
        const pace = known.get(one.performanceKey)
        return pace === undefined
          ? []
          : [{ ...named(one), points: pointsOf(pace, { least: 0, scale: scaleOf(own, pace) }) }]
      })
      return [
        [key, { points: pointsOf(own, { least: Math.max(0, own.day - cutoffDay), scale: 1 }), comparables }] as const,
      ]
    }),
  )
}

function hasPace({ undatedShare }: Pace): boolean {
  return undatedShare <= mostUndated
}

function named({ performanceKey, show, startsAt }: ForecastRow['comparables'][number]) {
  return { performanceKey, show, startsAt }
}

function scaleOf(own: Pace, other: Pace): number {
  return own.capacity && other.capacity ? own.capacity / other.capacity : 1
}

/** From the earliest sale to the latest known, the first zero kept. */
function pointsOf(pace: Pace, { least, scale }: { least: number; scale: number }): PaceCurves['points'] {
  const points = pace.leads
    .map((daysBefore, index) => ({ daysBefore, seats: (pace.single[index] ?? 0) + (pace.group[index] ?? 0) }))
    .filter(({ daysBefore }) => daysBefore > least)
  const now = least === 0 ? [] : [{ daysBefore: least, seats: pace.singleNow + pace.groupNow }]
  const last = least === 0 ? [{ daysBefore: 0, seats: (pace.single[0] ?? 0) + (pace.group[0] ?? 0) }] : now
  const all = [...points.toReversed(), ...last]
  const begun = all.findIndex(({ seats }) => seats > 0)
  const kept = begun === -1 ? all.slice(-1) : all.slice(Math.max(0, begun - 1))
  return kept.map(({ daysBefore, seats }) => ({ daysBefore, seats: Math.round(seats * scale * 10) / 10 }))
}
