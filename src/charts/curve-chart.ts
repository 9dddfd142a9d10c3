import { areaY, axisX, axisY, dot, lineY, type Markish, ruleX, ruleY, text } from '@observablehq/plot'
import { type ChartElement, type ChartFrame, draw } from './draw.ts'
import { clearHeight, niceTicks, spreadLabels } from './label-places.ts'
import type { ChartTheme, ChartTone } from './theme.ts'

export interface ChartPoint {
  readonly x: number
  readonly y: number
}

export interface ChartLine {
  readonly key: string
  /** Written at its end; a line of a crowd has none there, and its name in the table. */
  readonly label: string
  readonly tone: ChartTone
  readonly isDashed?: boolean
  readonly points: readonly ChartPoint[]
}

/** Lines over a quantity that grows (days, months), with what is expected after the last one known. */
export interface CurveChart {
  /** What the chart says, in a sentence: read aloud in place of the drawing. */
  readonly summary: string
  readonly lines: readonly ChartLine[]
  /** From what is known to what it should become: a middle, and between what and what. */
  readonly fan?: {
    readonly from: ChartPoint
    readonly x: number
    readonly low: number
    readonly middle: number
    readonly high: number
  }
  /** A level that cannot be passed, such as the seats of a house. */
  readonly limit?: { readonly y: number; readonly label: string }
  /** Places on the lines that the summary speaks of. */
  readonly marks?: readonly (ChartPoint & { readonly tone: ChartTone })[]
  readonly xTicks: readonly number[]
  readonly formatX: (x: number) => string
  readonly formatY: (y: number) => string
}

const margin = { top: 18, right: 92, bottom: 34, left: 56 }
const labelGap = 8
const labelWidth = 84

/** Draws it. Throws nothing: without a point, the axes stand alone. */
export function curveChart(chart: CurveChart, frame: ChartFrame): ChartElement {
  const { theme } = frame
  const ends = endsOf(chart)
  const yTicks = niceTicks(ends.top)
  const top = yTicks.at(-1) ?? 1
  const marks: Markish[] = [
    ruleY(yTicks, { stroke: theme.line }),
    axisY(yTicks, { tickSize: 0, tickFormat: chart.formatY, color: theme.muted, fontSize: 13, label: null }),
    axisX(chart.xTicks, { tickSize: 0, tickFormat: chart.formatX, color: theme.muted, fontSize: 13, label: null }),
    ...limitMarks(chart, theme),
    ...fanMarks(chart, theme),
    ...chart.lines.map((line) => lineMark(line, theme)),
    ...dotMarks(chart, theme),
    ...labelMarks(chart, frame, { ...ends, top }),
  ]
  return draw(frame, chart.summary, {
    marginTop: margin.top,
    marginRight: margin.right,
    marginBottom: margin.bottom,
    marginLeft: margin.left,
    x: { domain: [ends.first, ends.last], type: 'linear' },
    y: { domain: [0, top], type: 'linear' },
    marks,
  })
}

interface Ends {
  readonly first: number
  readonly last: number
  readonly top: number
}

function endsOf({ lines, fan, limit }: CurveChart): Ends {
  const points = lines.flatMap((line) => line.points)
  const xs = [...points.map(({ x }) => x), ...(fan ? [fan.x] : [])]
  const ys = [...points.map(({ y }) => y), ...(fan ? [fan.high] : []), ...(limit ? [limit.y] : []), 0]
  return { first: Math.min(...xs), last: Math.max(...xs), top: Math.max(...ys) }
}

function lineMark({ points, tone, isDashed }: ChartLine, theme: ChartTheme): Markish {
  const isFaint = tone === 'faint'
  return lineY([...points], {
    x: 'x',
    y: 'y',
    stroke: theme.tones[tone],
    strokeWidth: isFaint ? 1.5 : 2.5,
    strokeOpacity: isFaint ? 0.55 : 1,
    strokeLinejoin: 'round',
    ...(isDashed ? { strokeDasharray: '7 4' } : {}),
  })
}

function dotMarks({ marks = [] }: CurveChart, theme: ChartTheme): Markish[] {
  return marks.map(({ x, y, tone }) =>
    dot([{ x, y }], { x: 'x', y: 'y', r: 4.5, fill: theme.tones[tone], stroke: theme.card, strokeWidth: 1.5 }),
  )
}

function limitMarks({ limit }: CurveChart, theme: ChartTheme): Markish[] {
  if (!limit) return []
  return [ruleY([limit.y], { stroke: theme.muted, strokeDasharray: '2 4' })]
}

function fanMarks({ fan }: CurveChart, theme: ChartTheme): Markish[] {
  if (!fan) return []
  const { from, x, low, middle, high } = fan
  const cone = [
    { x: from.x, low: from.y, high: from.y },
    { x, low, high },
  ]
  const way = [from, { x, y: middle }]
  return [
    areaY(cone, { x: 'x', y1: 'low', y2: 'high', fill: theme.expected, fillOpacity: 0.18 }),
    lineY(way, { x: 'x', y: 'y', stroke: theme.expected, strokeWidth: 2, strokeDasharray: '4 4' }),
    ruleX([x], { y1: low, y2: high, stroke: theme.expected, strokeWidth: 2 }),
  ]
}

/** The name of each line at its end, apart from the others and off the lines that go on. */
function labelMarks(chart: CurveChart, frame: ChartFrame, { first, last, top }: Ends): Markish[] {
  const high = frame.height - margin.top - margin.bottom
  const wide = frame.width - margin.left - margin.right
  const place = ({ x, y }: ChartPoint) => ({
    x: margin.left + ((x - first) / Math.max(last - first, 1e-9)) * wide,
    y: margin.top + high * (1 - y / top),
  })
  const named = chart.lines.filter(({ tone, points }) => tone !== 'faint' && points.length > 0)
  const labels = [
    ...named.map((line) => ({
      label: line.label,
      color: frame.theme.tones[line.tone],
      end: line.points.at(-1) as ChartPoint,
      line,
    })),
    ...(chart.limit
      ? [{ label: chart.limit.label, color: frame.theme.muted, end: { x: last, y: chart.limit.y }, line: null }]
      : []),
  ]
  const drawn = named.map((line) => line.points.map(place))
  const atEdge = labels.filter(({ end }) => end.x === last)
  const edges = spreadLabels(atEdge.map(({ end }) => place(end).y))
  return labels.map(({ label, color, end, line }) => {
    const own = place(end)
    const edge = atEdge.findIndex((one) => one.end === end)
    const others = drawn.filter((_, index) => named[index] !== line)
    const y = edge === -1 ? clearHeight({ x: own.x + labelGap, y: own.y }, labelWidth, others) : (edges[edge] ?? own.y)
    return text([{ ...end, label }], {
      x: 'x',
      y: 'y',
      text: 'label',
      dx: labelGap,
      dy: y - own.y,
      textAnchor: 'start',
      fontSize: 14,
      fill: color,
      stroke: frame.theme.card,
      strokeWidth: 4,
    })
  })
}
