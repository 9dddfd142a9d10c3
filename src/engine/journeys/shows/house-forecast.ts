import {
  type BacktestRow,
  type BacktestSummary,
  backtest,
  type ForecastAnswer,
  forecast,
} from '../../boxoffice/index.ts'
import type { House } from '../house/index.ts'

/** The forecast of every performance to come, with its back-test beside the plain baseline (invariant 10). Throws `no-data`. */
export async function houseForecast(house: House, asOf: string): Promise<ForecastAnswer> {
  const { warehouse, schema } = await house.marts(asOf)
  return await forecast(warehouse, { asOf, schema })
}

/** What would have been forecast of the past, each row as if on its own day. Throws `no-data`, `usage`. */
export async function houseBacktest(
  house: House,
  request: { from: string; to: string; horizons?: readonly number[]; asOf: string },
): Promise<{ rows: BacktestRow[]; summary: BacktestSummary[] }> {
  const { warehouse, schema } = await house.marts(request.asOf)
  return await backtest(warehouse, { ...request, schema })
}
