export { type ChartLine, type ChartPoint, type CurveChart, curveChart } from './curve-chart.ts'
export type { ChartElement, ChartFrame } from './draw.ts'
export { type HeatCell, type HeatChart, heatChart } from './heat-chart.ts'
export { type ChartTone, pageTheme, paperTheme } from './theme.ts'
