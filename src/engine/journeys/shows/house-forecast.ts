import {
  type BacktestRow,
  type BacktestSummary,
  backtest,
  type ForecastAnswer,
  forecast,
} from '../../boxoffice/index.ts'
import { performanceSheets } from '../../figures/index.ts'
import type { House } from '../house/index.ts'
import { saleTerms } from '../house/sale-terms.ts'

/**
 * The forecast of every performance to come, with its back-test beside the plain baseline (invariant 10); and how many are left out
 * because a partner sells them (P10). Throws `no-data`.
 */
export async function houseForecast(house: House, asOf: string): Promise<ForecastAnswer & { soldByPartner: number }> {
  const { warehouse, schema, data } = await house.marts(asOf)
  const [answer, sheets, terms] = await Promise.all([
    forecast(warehouse, { asOf, schema }),
    performanceSheets(warehouse, { asOf, schema, data, isToCome: true }),
    saleTerms(house.folder.app, warehouse),
  ])
  const unknown = sheets.filter((one) => !one.isCancelled && terms.get(one.performanceKey)?.kind === 'partner')
  return { ...answer, soldByPartner: unknown.length }
}

/** What would have been forecast of the past, each row as if on its own day. Throws `no-data`, `usage`. */
export async function houseBacktest(
  house: House,
  request: { from: string; to: string; horizons?: readonly number[]; asOf: string },
): Promise<{ rows: BacktestRow[]; summary: BacktestSummary[] }> {
  const { warehouse, schema } = await house.marts(request.asOf)
  return await backtest(warehouse, { ...request, schema })
}
