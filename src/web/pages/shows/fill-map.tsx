import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useCallback } from 'react'
import { type ChartFrame, heatChart } from '../../../charts/index.ts'
import type { PerformanceSummary } from '../../../contract/index.ts'
import { Chart } from '../../components/chart.tsx'
import { useFormat } from '../../language.tsx'
import { type HallWeek, hallWeeks, weeksBetween } from './fill-weeks.ts'

const rowHeight = 34
/** On a phone: this week's and the next ones, as many as can be read. */
const narrow = 560
const fewWeeks = 10

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
  const cells = hallWeeks(performances)
  const halls = [...new Set(cells.map(({ hall }) => hall))].sort()
  const summary = useSummary(cells)
  const draw = useDrawing({ cells, halls, summary })
  if (cells.length === 0) return null
  return (
    <section className="fill-map">
      <h2>{summary}</h2>
      <Chart
        summary={summary}
        name={`parterre-${season}-remplissage`}
        height={28 + halls.length * rowHeight}
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

function useDrawing({
  cells,
  halls,
  summary,
}: {
  cells: readonly HallWeek[]
  halls: readonly string[]
  summary: string
}) {
  const { t } = useLingui()
  const { share, figuresDay, wholeDay } = useFormat()
  return useCallback(
    (frame: ChartFrame) => {
      const all = weeksBetween(cells.map(({ week }) => week))
      const next = all.indexOf(cells.find(({ isExpected }) => isExpected)?.week ?? '')
      const from = Math.min(Math.max(0, next), Math.max(0, all.length - fewWeeks))
      const weeks = frame.width < narrow ? all.slice(from, from + fewWeeks) : all
      return heatChart(
        {
          summary,
          columns: weeks,
          rows: halls,
          cells: cells
            .filter(({ week }) => weeks.includes(week))
            .map(({ hall, week, taken, seats, isExpected }) => {
              const [part, on] = [share(taken / seats), wholeDay(week)]
              return {
                column: week,
                row: hall,
                share: taken / seats,
                label: String(Math.round((100 * taken) / seats)),
                isExpected,
                title: isExpected
                  ? t`${hall}, semaine du ${on} : ${part} attendus`
                  : t`${hall}, semaine du ${on} : ${part}`,
              }
            }),
          formatColumn: figuresDay,
          marginLeft: Math.min(0.32 * frame.width, 16 + 7.2 * Math.max(...halls.map(({ length }) => length))),
        },
        frame,
      )
    },
    [cells, halls, summary, share, figuresDay, wholeDay, t],
  )
}
