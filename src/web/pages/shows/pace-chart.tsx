import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useCallback } from 'react'
import { type ChartFrame, curveChart } from '../../../charts/index.ts'
import type { PaceCurves, PerformanceDetail } from '../../../contract/index.ts'
import { Chart } from '../../components/chart.tsx'
import { useFormat } from '../../language.tsx'

/** Before that, sales say little: the curve begins there. */
const mostDays = 180

/** « Is it selling as it should? »: tickets by days before, beside comparable performances, and where it is expected to end. */
export function PaceChart({ performance, pace }: { performance: PerformanceDetail; pace: PaceCurves }): ReactNode {
  const { t } = useLingui()
  const { integer, date } = useFormat()
  const summary = usePaceSummary(performance)
  const draw = usePaceDrawing({ performance, pace, summary })
  const days = [
    ...new Set([pace.points, ...pace.comparables.map(({ points }) => points)].flat().map((one) => one.daysBefore)),
  ]
  const at = (points: PaceCurves['points'], day: number) => {
    const found = points.find(({ daysBefore }) => daysBefore === day)
    return found === undefined ? '—' : integer(found.seats)
  }
  return (
    <Chart
      summary={summary}
      name={`parterre-${performance.performanceKey.replaceAll(/[^\w-]+/g, '-')}`}
      height={260}
      draw={draw}
      headers={[
        t`Avant la date`,
        t`Cette représentation`,
        ...pace.comparables.map(({ show, startsAt }) => (startsAt === null ? show : `${show}, ${date(startsAt)}`)),
      ]}
      rows={days
        .sort((a, b) => b - a)
        .map((day) => [t`J−${day}`, at(pace.points, day), ...pace.comparables.map(({ points }) => at(points, day))])}
      note={
        pace.comparables.length > 0 && (
          <Trans>
            Trait plein : cette représentation. Traits fins : celles qui lui ressemblent le plus, ramenées à sa jauge.
            En ambre : ce qui est attendu, et l’intervalle qui contenait le compte final huit fois sur dix.
          </Trans>
        )
      }
    />
  )
}

function usePaceSummary({ sold, capacity, forecast, startsAt }: PerformanceDetail): string {
  const { t } = useLingui()
  const { integer, moment } = useFormat()
  const when = startsAt === null ? '' : moment(startsAt)
  const taken = plural(sold ?? 0, { one: '# billet', other: '# billets' })
  const [middle, low, high] = [forecast?.mean, forecast?.low, forecast?.high].map((one) => integer(one ?? 0))
  const of = capacity === null ? '' : integer(capacity)
  if (!forecast || forecast.mean === null) return t`${when} : ${taken}`
  if (forecast.low === null || capacity === null) return t`${when} : ${taken}, ${middle} attendus`
  return t`${when} : ${taken}, ${middle} attendus sur ${of}, entre ${low} et ${high}`
}

interface Drawing {
  performance: PerformanceDetail
  pace: PaceCurves
  summary: string
}

function usePaceDrawing({ performance, pace, summary }: Drawing) {
  const { t } = useLingui()
  const { integer } = useFormat()
  return useCallback(
    (frame: ChartFrame) => {
      const { forecast, capacity } = performance
      const dayBefore = (day: number) => (day === 0 ? t`Jour J` : t`J−${day}`)
      const line = (points: PaceCurves['points']) =>
        points
          .filter(({ daysBefore }) => daysBefore <= mostDays)
          .map(({ daysBefore, seats }) => ({ x: -daysBefore, y: seats }))
      const own = line(pace.points)
      const from = own.at(-1)
      const { mean = null, low = null, high = null } = forecast ?? {}
      const farthest = Math.max(
        28,
        ...[pace.points, ...pace.comparables.map(({ points }) => points)]
          .flat()
          .map((one) => Math.min(mostDays, one.daysBefore)),
      )
      const step = farthest > 120 ? 30 : 14
      return curveChart(
        {
          summary,
          lines: [
            ...pace.comparables.map(({ performanceKey, show, points }) => ({
              key: performanceKey,
              label: show,
              tone: 'faint' as const,
              points: line(points),
            })),
            { key: 'own', label: forecast === null ? '' : t`à ce jour`, tone: 'first', points: own },
          ],
          ...(from && mean !== null ? { fan: { from, x: 0, low: low ?? mean, middle: mean, high: high ?? mean } } : {}),
          ...(capacity === null ? {} : { limit: { y: capacity, label: t`jauge` } }),
          ...(from ? { marks: [{ ...from, tone: 'first' as const }] } : {}),
          xTicks: Array.from({ length: Math.floor(farthest / step) + 1 }, (_, index) => -index * step),
          formatX: (x) => dayBefore(-x),
          formatY: integer,
        },
        frame,
      )
    },
    [performance, pace, summary, integer, t],
  )
}
