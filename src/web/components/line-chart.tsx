import './line-chart.css'
import { Trans } from '@lingui/react/macro'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { DataTable } from './data-table.tsx'
import { clearHeight, niceTicks, spreadLabels } from './line-chart-scale.ts'

export interface ChartSeries {
  readonly key: string
  readonly label: string
  /** The same in the table behind the drawing, where there is room to say more. */
  readonly header?: string
  readonly points: readonly { readonly x: number; readonly y: number }[]
  /** first: velvet · second, third: softer, the older ones. */
  readonly tone: 'first' | 'second' | 'third'
}

export interface LineChartProps {
  /** What the chart says, in a sentence: read aloud in place of the drawing. */
  readonly summary: string
  readonly series: readonly ChartSeries[]
  readonly xHeader: string
  readonly formatX: (x: number) => string
  readonly formatY: (y: number) => string
}

const height = 300
const margin = { top: 16, right: 84, bottom: 34, left: 56 }
/** Between the end of a line and its name, and the room of a name such as a season. */
const labelGap = 8
const labelWidth = 76

/** Lines over time, each named at its end, with the same numbers in a table behind. */
export function LineChart({ summary, series, xHeader, formatX, formatY }: LineChartProps): ReactNode {
  return (
    <figure className="line-chart panel">
      <Drawing summary={summary} series={series} formatX={formatX} formatY={formatY} />
      <details>
        <summary>
          <Trans>Voir les chiffres</Trans>
        </summary>
        <ChartTable summary={summary} series={series} xHeader={xHeader} formatX={formatX} formatY={formatY} />
      </details>
    </figure>
  )
}

function Drawing({ summary, series, formatX, formatY }: Omit<LineChartProps, 'xHeader'>): ReactNode {
  const [frame, width] = useWidth()
  const points = series.flatMap((one) => one.points)
  const [first, last] = [Math.min(...points.map(({ x }) => x)), Math.max(...points.map(({ x }) => x))]
  const yTicks = niceTicks(Math.max(0, ...points.map(({ y }) => y)))
  const top = yTicks.at(-1) ?? 1
  const x = (value: number) =>
    margin.left + ((value - first) / Math.max(last - first, 1e-9)) * (width - margin.left - margin.right)
  const y = (value: number) => height - margin.bottom - (value / top) * (height - margin.top - margin.bottom)
  const ends = series.map((one) => one.points.at(-1))
  const atEdge = ends.map((end) => end?.x === last)
  const edgeLabels = spreadLabels(ends.filter((_, index) => atEdge[index]).map((end) => y(end?.y ?? 0)))
  const lines = series.map((one) => one.points.map((point) => ({ x: x(point.x), y: y(point.y) })))
  const labelY = ends.map((end, index) => {
    if (atEdge[index]) return edgeLabels.shift()
    // A line that stops early is named away from those that go on.
    const start = { x: x(end?.x ?? 0) + labelGap, y: y(end?.y ?? 0) }
    return clearHeight(start, labelWidth, lines.toSpliced(index, 1))
  })
  const xTicks = [...new Set(points.map((point) => point.x))].sort((a, b) => a - b)
  const every = Math.ceil(xTicks.length / Math.max(2, Math.floor(width / 90)))
  return (
    <div ref={frame}>
      {points.length > 0 && (
        <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="img" aria-label={summary}>
          {yTicks.map((tick) => (
            <g key={tick}>
              <line className="chart-grid" x1={margin.left} x2={width - margin.right} y1={y(tick)} y2={y(tick)} />
              <text className="chart-tick" x={margin.left - 10} y={y(tick) + 4} textAnchor="end">
                {formatY(tick)}
              </text>
            </g>
          ))}
          {xTicks
            .filter((_, index) => index % every === 0)
            .map((tick) => (
              <text key={tick} className="chart-tick" x={x(tick)} y={height - 8} textAnchor="middle">
                {formatX(tick)}
              </text>
            ))}
          {series.map((one, index) => (
            <g key={one.key} className={`chart-${one.tone}`}>
              <polyline points={lines[index]?.map((point) => `${point.x},${point.y}`).join(' ')} />
              {one.points.at(-1) && (
                <text x={x(one.points.at(-1)?.x ?? 0) + labelGap} y={(labelY[index] ?? 0) + 5}>
                  {one.label}
                </text>
              )}
            </g>
          ))}
        </svg>
      )}
    </div>
  )
}

function ChartTable({ summary, series, xHeader, formatX, formatY }: LineChartProps): ReactNode {
  const rows = [...new Set(series.flatMap((one) => one.points.map((point) => point.x)))].sort((a, b) => a - b)
  return (
    <DataTable
      caption={summary}
      rows={rows}
      rowKey={String}
      columns={[
        { key: 'x', header: xHeader, isName: true, cell: formatX },
        ...series.map((one) => ({
          key: one.key,
          header: one.header ?? one.label,
          isNumber: true,
          cell: (x: number) => {
            const point = one.points.find((candidate) => candidate.x === x)
            return point ? formatY(point.y) : '—'
          },
        })),
      ]}
    />
  )
}

function useWidth(): readonly [React.RefObject<HTMLDivElement | null>, number] {
  const frame = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(720)
  useEffect(() => {
    if (!frame.current) return
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setWidth(Math.max(240, Math.round(entry.contentRect.width)))
    })
    observer.observe(frame.current)
    return () => observer.disconnect()
  }, [])
  return [frame, width]
}
