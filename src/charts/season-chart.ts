import type { SeasonCurves, SeasonPoint } from '../contract/index.ts'
import { type ChartLine, curveChart } from './curve-chart.ts'
import type { ChartElement, ChartFrame } from './draw.ts'

export interface SeasonChartWords {
  readonly summary: string
  readonly integer: (value: number) => string
  /** The month of a day, short. */
  readonly month: (iso: string) => string
}

const dayMs = 86_400_000
const monthWidth = 70

/** Seats taken in a season beside the one before, both from the opening of their sales; months are those of the season. */
export function seasonChart(curves: SeasonCurves, words: SeasonChartWords, frame: ChartFrame): ChartElement {
  const { season, points, before } = curves
  const last = Math.max(...[...points, ...(before?.points ?? [])].map(({ sinceOpening }) => sinceOpening))
  const months = monthStarts(points[0]?.day ?? '1970-01-01', last)
  const every = Math.ceil(months.length / Math.max(3, Math.floor(frame.width / monthWidth)))
  const now = points.at(-1)
  return curveChart(
    {
      summary: words.summary,
      lines: [
        ...(before ? [line(before.season, before.points, { tone: 'third', isDashed: true })] : []),
        line(season, points, { tone: 'first' }),
      ],
      marks: [
        ...(before ? [{ ...place(before.samePoint), tone: 'third' as const }] : []),
        ...(now ? [{ ...place(now), tone: 'first' as const }] : []),
      ],
      xTicks: months.filter((_, index) => index % every === 0).map(({ x }) => x),
      formatX: (x) => words.month(months.find((one) => one.x === x)?.day ?? ''),
      formatY: words.integer,
    },
    frame,
  )
}

function line(label: string, points: readonly SeasonPoint[], look: Pick<ChartLine, 'tone' | 'isDashed'>): ChartLine {
  return { key: label, label, ...look, points: points.map(place) }
}

function place({ sinceOpening: x, seats: y }: SeasonPoint) {
  return { x, y }
}

/** The first days of the months of this season, in days since its sales opened. */
function monthStarts(opened: string, last: number): { x: number; day: string }[] {
  const start = Date.parse(opened)
  return Array.from({ length: last + 1 }, (_, x) => ({
    x,
    day: new Date(start + x * dayMs).toISOString().slice(0, 10),
  })).filter(({ day }) => day.endsWith('-01'))
}
