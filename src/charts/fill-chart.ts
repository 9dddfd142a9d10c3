import { type HallWeek, weeksBetween } from '../contract/index.ts'
import type { ChartElement, ChartFrame } from './draw.ts'
import { heatChart } from './heat-chart.ts'

export interface FillChartWords {
  readonly summary: string
  /** « 30/11 ». */
  readonly shortDay: (iso: string) => string
  /** What a cell says when it is pointed at. */
  readonly titleOf: (cell: HallWeek) => string
}

/** Narrower, only this week and the next ones: as many as can be read. */
const narrow = 560
const fewWeeks = 10
const rowHeight = 34
const letterWidth = 7.2

/** The height that it takes, in pixels: a row a hall. */
export function fillChartHeight(cells: readonly HallWeek[]): number {
  return 28 + hallsOf(cells).length * rowHeight
}

/** How full each hall is week by week, or is expected to be. */
export function fillChart(cells: readonly HallWeek[], words: FillChartWords, frame: ChartFrame): ChartElement {
  const halls = hallsOf(cells)
  const weeks = weeksShown(cells, frame.width)
  return heatChart(
    {
      summary: words.summary,
      columns: weeks,
      rows: halls,
      cells: cells
        .filter(({ week }) => weeks.includes(week))
        .map((cell) => ({
          column: cell.week,
          row: cell.hall,
          share: cell.taken / cell.seats,
          label: String(Math.round((100 * cell.taken) / cell.seats)),
          isExpected: cell.isExpected,
          title: words.titleOf(cell),
        })),
      formatColumn: words.shortDay,
      marginLeft: Math.min(0.32 * frame.width, 16 + letterWidth * Math.max(...halls.map(({ length }) => length))),
    },
    frame,
  )
}

function hallsOf(cells: readonly HallWeek[]): string[] {
  return [...new Set(cells.map(({ hall }) => hall))].sort()
}

function weeksShown(cells: readonly HallWeek[], width: number): string[] {
  const all = weeksBetween(cells.map(({ week }) => week))
  if (width >= narrow) return all
  const next = all.indexOf(cells.find(({ isExpected }) => isExpected)?.week ?? '')
  const from = Math.min(Math.max(0, next), Math.max(0, all.length - fewWeeks))
  return all.slice(from, from + fewWeeks)
}
