import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useCallback } from 'react'
import { type ChartFrame, type ChartLine, curveChart } from '../../../charts/index.ts'
import type { Audiences } from '../../../contract/index.ts'
import { Chart } from '../../components/chart.tsx'
import { DataTable } from '../../components/data-table.tsx'
import { useFormat } from '../../language.tsx'

const tones = ['first', 'second', 'third'] as const

type Returns = Audiences['retention']

/** « Did they come back? »: the season under way beside the same part of the others, then whole seasons, a line each. */
export function Retention({ returns: { curves, soFar } }: { returns: Returns }): ReactNode {
  if (soFar.length === 0 && curves.length === 0) return null
  return (
    <section className="audience-returns">
      <h2>
        <Trans>Sont-ils revenus ?</Trans>
      </h2>
      <p className="muted">
        <Trans>
          Un nouveau est revenu s’il est venu un autre jour. À un, deux ou trois mois, ne sont comptées que les
          personnes dont la première venue date d’au moins aussi longtemps.
        </Trans>
      </p>
      {soFar.length > 0 && <SoFar soFar={soFar} />}
      {curves.length > 0 && <WholeSeasons curves={curves} />}
    </section>
  )
}

/** Newcomers of September come back otherwise than those of May: each season is seen up to the same date (P7). */
function SoFar({ soFar }: { soFar: Returns['soFar'] }): ReactNode {
  const { t } = useLingui()
  const { integer, share, figuresDay } = useFormat()
  const seasons = [...new Set(soFar.flatMap(({ cohorts }) => cohorts.map(({ season }) => season)))]
  const [present = ''] = seasons
  return (
    <>
      <h3>
        <Trans>La saison en cours, au même point que les précédentes</Trans>
      </h3>
      <DataTable
        caption={t`Nouveaux revenus, saison ${present} et les précédentes au même point`}
        rows={soFar}
        rowKey={({ month }) => String(month)}
        columns={[
          {
            key: 'month',
            header: t`Revenus avant`,
            isName: true,
            cell: ({ month, until }) => {
              const day = figuresDay(until)
              return (
                <>
                  <Plural value={month} one="# mois" other="# mois" />{' '}
                  <small>
                    <Trans>première venue jusqu’au {day}</Trans>
                  </small>
                </>
              )
            },
          },
          ...seasons.map((season) => ({
            key: season,
            header: season,
            isNumber: true,
            cell: ({ cohorts }: Returns['soFar'][number]) => {
              const cohort = cohorts.find((one) => one.season === season)
              if (cohort === undefined) return '—'
              const [returned, size] = [integer(cohort.returned), integer(cohort.size)]
              return (
                <>
                  {share(cohort.share)}{' '}
                  <small>
                    <Trans>
                      {returned} sur {size}
                    </Trans>
                  </small>
                </>
              )
            },
          })),
        ]}
      />
    </>
  )
}

function WholeSeasons({ curves }: { curves: Returns['curves'] }): ReactNode {
  const { t } = useLingui()
  const { integer, share } = useFormat()
  const summary = t`Part des nouveaux revenus, par mois écoulés, une ligne par saison entière`
  const months = [...new Set(curves.flatMap(({ points }) => points.map(({ month }) => month)))].sort((a, b) => a - b)
  const lastFirst = curves.toReversed()
  return (
    <>
      <h3>
        <Trans>Les saisons entières</Trans>
      </h3>
      <Chart
        summary={summary}
        name="parterre-retours"
        height={280}
        draw={useReturnsDrawing(curves, summary)}
        headers={[t`Mois écoulés`, ...lastFirst.map(({ season, size }) => `${season} (${integer(size)})`)]}
        rows={months.map((month) => [
          t`${month} mois`,
          ...lastFirst.map(({ points }) => {
            const point = points.find((one) => one.month === month)
            return point ? share(point.share) : '—'
          }),
        ])}
        note={
          <Trans>Chaque courbe s’arrête au dernier mois où tous les nouveaux de la saison ont pu être suivis.</Trans>
        }
      />
    </>
  )
}

function useReturnsDrawing(curves: Returns['curves'], summary: string) {
  const { t } = useLingui()
  const { share } = useFormat()
  return useCallback(
    (frame: ChartFrame) => {
      const lines = curves.toReversed().map(
        ({ season, points }, index): ChartLine => ({
          key: season,
          label: season,
          tone: tones[index] ?? 'third',
          isDashed: index > 0,
          points: points.map(({ month: x, share: y }) => ({ x, y })),
        }),
      )
      const last = Math.max(0, ...lines.flatMap(({ points }) => points.map(({ x }) => x)))
      const step = frame.width < 600 ? 6 : 3
      const xTicks = Array.from({ length: Math.floor(last / step) + 1 }, (_, index) => index * step)
      return curveChart(
        { summary, lines, xTicks, formatX: (month) => t`${month} mois`, formatY: (y) => share(y) },
        frame,
      )
    },
    [curves, summary, share, t],
  )
}
