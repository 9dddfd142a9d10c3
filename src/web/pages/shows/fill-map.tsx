import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useCallback, useMemo } from 'react'
import { type ChartFrame, fillChart, fillChartHeight } from '../../../charts/index.ts'
import { type HallWeek, hallWeeks, type PerformanceSummary } from '../../../contract/index.ts'
import { Chart } from '../../components/chart.tsx'
import { useFormat } from '../../language.tsx'

/** « Where are the empty seats? »: each hall week by week, filled or expected to be. Nothing where no hall has a house. */
export function FillMap({
  performances,
  season,
}: {
  performances: readonly PerformanceSummary[]
  season: string
}): ReactNode {
  const { t } = useLingui()
  const { integer, share, wholeDay } = useFormat()
  const cells = useMemo(() => hallWeeks(performances), [performances])
  const summary = useSummary(cells)
  const draw = useDrawing(cells, summary)
  if (cells.length === 0) return null
  return (
    <section className="fill-map">
      <h2>{summary}</h2>
      <Chart
        summary={summary}
        name={`parterre-${season}-remplissage`}
        height={fillChartHeight(cells)}
        draw={draw}
        headers={[t`Semaine du`, t`Salle`, t`Représentations`, t`Places`, t`Prises ou attendues`, t`Part`]}
        rows={cells
          .toSorted((a, b) => (a.week + a.hall < b.week + b.hall ? -1 : 1))
          .map((one) => [
            wholeDay(one.week),
            one.hall,
            integer(one.performances),
            integer(one.seats),
            integer(one.taken),
            share(one.taken / one.seats),
          ])}
        note={
          <Trans>
            Pour cent des places, semaine par semaine. Encadré de pointillés : une représentation au moins est à venir,
            comptée à ce qui en est attendu. Sans jauge ou sans ventes connues, elle n’y est pas.
          </Trans>
        }
      />
    </section>
  )
}

function useSummary(cells: readonly HallWeek[]): string {
  const { t } = useLingui()
  const { share, wholeDay } = useFormat()
  const coming = cells.filter(({ isExpected }) => isExpected)
  const [emptiest] = coming.toSorted((a, b) => a.taken / a.seats - b.taken / b.seats)
  const all = coming.length > 0 ? coming : cells
  const seats = all.reduce((sum, one) => sum + one.seats, 0)
  const part = share(seats === 0 ? 0 : all.reduce((sum, one) => sum + one.taken, 0) / seats)
  if (emptiest === undefined) return t`Les salles ont été remplies à ${part}`
  const [least, hall, week] = [share(emptiest.taken / emptiest.seats), emptiest.hall, wholeDay(emptiest.week)]
  return t`${part} des places à venir devraient être prises ; le moins, ${least} : ${hall}, semaine du ${week}`
}

function useDrawing(cells: readonly HallWeek[], summary: string) {
  const { t } = useLingui()
  const { share, figuresDay, wholeDay } = useFormat()
  return useCallback(
    (frame: ChartFrame) => {
      const titleOf = ({ hall, week, taken, seats, isExpected }: HallWeek) => {
        const [part, on] = [share(taken / seats), wholeDay(week)]
        return isExpected ? t`${hall}, semaine du ${on} : ${part} attendus` : t`${hall}, semaine du ${on} : ${part}`
      }
      return fillChart(cells, { summary, shortDay: figuresDay, titleOf }, frame)
    },
    [cells, summary, share, figuresDay, wholeDay, t],
  )
}
