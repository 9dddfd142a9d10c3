import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useCallback } from 'react'
import { type ChartElement, type ChartFrame, seasonChart } from '../../../charts/index.ts'
import type { SeasonCurves, SeasonPoint } from '../../../contract/index.ts'
import { Chart } from '../../components/chart.tsx'
import { useFormat } from '../../language.tsx'
import { useSentence } from '../../use-sentence.ts'

/** « How is the season going? »: seats taken since sales opened, beside the season before at the same point (P7). */
export function SeasonCurve({ curves }: { curves: SeasonCurves }): ReactNode {
  const { t } = useLingui()
  const { integer, day } = useFormat()
  const { season, before, points } = curves
  const draw = useSeasonDrawing(curves)
  const rows = longest(points, before?.points ?? []).map((_, index) => {
    const [now, then] = [points[index], before?.points[index]]
    return [String(index + 1), seatsOn(now), ...(before ? [seatsOn(then)] : [])]
  })
  function seatsOn(point: SeasonPoint | undefined): string {
    return point === undefined ? '—' : `${integer(point.seats)} (${day(point.day)})`
  }
  const summary = useSeasonSummary(curves)
  return (
    <section className="season-curve">
      <h2>{summary}</h2>
      <Chart
        summary={summary}
        name={`parterre-${season}-places`}
        height={240}
        draw={draw}
        headers={[t`Semaine de vente`, season, ...(before ? [before.season] : [])]}
        rows={rows}
        note={<Note curves={curves} />}
      />
    </section>
  )
}

function longest<T>(a: readonly T[], b: readonly T[]): readonly T[] {
  return a.length >= b.length ? a : b
}

function useSeasonDrawing(curves: SeasonCurves): (frame: ChartFrame) => ChartElement {
  const { integer, month } = useFormat()
  const summary = useSeasonSummary(curves)
  return useCallback(
    (frame) => seasonChart(curves, { summary, integer, month }, frame),
    [curves, summary, integer, month],
  )
}

function useSeasonSummary({ season, points, before }: SeasonCurves): string {
  const { t } = useLingui()
  const { integer, day, date, change } = useFormat()
  const now = points.at(-1)
  const seats = plural(now?.seats ?? 0, { one: '# place prise', other: '# places prises' })
  const on = day(now?.day ?? '')
  if (before === null) return t`Saison ${season} : ${seats} au ${on}`
  const [then, when] = [integer(before.samePoint.seats), date(before.samePoint.day)]
  if (before.samePoint.seats === 0) return t`Saison ${season} : ${seats} au ${on}, ${then} au ${when}`
  const percent = change((now?.seats ?? 0) / before.samePoint.seats - 1)
  return t`Saison ${season} : ${seats} au ${on}, ${percent} sur le ${when} (${then})`
}

function Note({ curves }: { curves: SeasonCurves }): ReactNode {
  const sentence = useSentence()
  return (
    <>
      <Trans>
        Billets, réservations et options, tout compris, semaine après semaine depuis l’ouverture des ventes. La saison
        dernière se compte depuis la sienne.
      </Trans>
      {curves.why && (
        <>
          {' '}
          <Trans>Sans comparaison avec la saison dernière :</Trans> {sentence(`figure.no-same-point.${curves.why}`)}
        </>
      )}
    </>
  )
}
