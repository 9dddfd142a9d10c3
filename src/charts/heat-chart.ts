import { axisX, axisY, cell, text } from '@observablehq/plot'
import { type ChartElement, type ChartFrame, draw } from './draw.ts'

export interface HeatCell {
  readonly column: string
  readonly row: string
  /** 0 to 1; above, as 1. */
  readonly share: number
  readonly label: string
  /** What it will be, not what it is. */
  readonly isExpected: boolean
  readonly title: string
}

/** Cells whose ground says a share, and whose text says it too. */
export interface HeatChart {
  readonly summary: string
  readonly columns: readonly string[]
  readonly rows: readonly string[]
  readonly cells: readonly HeatCell[]
  readonly formatColumn: (column: string) => string
  readonly marginLeft: number
}

/** Narrower than the first, a cell has no room for its text; than the second, for one of full size. */
const leastWritten = 15
const wellWritten = 26

/** Draws it: the text of a cell only where it has room. */
export function heatChart(chart: HeatChart, frame: ChartFrame): ChartElement {
  const { theme, width } = frame
  const wide = (width - chart.marginLeft) / Math.max(1, chart.columns.length)
  const every = Math.max(1, Math.ceil(44 / wide))
  const cells = chart.cells.map((one) => ({ ...one, step: stepOf(one.share, theme.steps.length) }))
  const common = { x: 'column', y: 'row' } as const
  return draw(frame, chart.summary, {
    marginTop: 24,
    marginRight: 0,
    marginBottom: 4,
    marginLeft: chart.marginLeft,
    x: { domain: [...chart.columns], type: 'band', padding: 0.08 },
    y: { domain: [...chart.rows], type: 'band', padding: 0.12 },
    marks: [
      axisX(
        chart.columns.filter((_, index) => index % every === 0),
        { anchor: 'top', tickSize: 0, label: null, tickFormat: chart.formatColumn, color: theme.muted, fontSize: 12 },
      ),
      axisY({ tickSize: 0, label: null, color: theme.ink, fontSize: 13 }),
      cell(cells, {
        ...common,
        fill: (one) => theme.steps[one.step] ?? theme.card,
        stroke: (one) => (one.isExpected ? theme.expected : 'none'),
        strokeWidth: 1.5,
        strokeDasharray: '3 2',
        rx: 3,
        title: 'title',
      }),
      ...(wide < leastWritten
        ? []
        : [
            text(cells, {
              ...common,
              text: 'label',
              fontSize: wide < wellWritten ? 10 : 12,
              fill: (one) => (one.step >= 3 ? theme.onDark : theme.ink),
            }),
          ]),
    ],
  })
}

function stepOf(share: number, steps: number): number {
  return Math.min(steps - 1, Math.max(0, Math.floor(share * steps)))
}
