export { type BacktestRequest, type BacktestRow, type BacktestSummary, backtest } from './backtest.ts'
export { buildForecasts, type ForecastAnswer, type ForecastOptions, type ForecastRow, forecast } from './forecast.ts'
export { paceText } from './pace.ts'
export { leastBacktested, type Method } from './rolling.ts'
