import type { ReadColumn } from '../../../../contract/index.ts'
import { foldLabel } from '../../clean/index.ts'

/** « Budget prévisionnel 2027 », « Objectifs de fréquentation »: what a house expects, and nobody has bought. */
const ofExpected =
  /\b(previsionnel\w*|previsions?|budgets?|budgetaires?|objectifs?|estimations?|simulations?|forecasts?)\b/

/**
 * The columns of a list of performances; where its name or a line above it says that it is a forecast, its seats and receipts are none that were sold: they neither count nor check
 * tickets. What a person said of a column stands.
 */
export function withoutExpectedCounts(columns: readonly ReadColumn[], titles: readonly string[]): ReadColumn[] {
  if (!titles.some((title) => ofExpected.test(foldLabel(title)))) return [...columns]
  return columns.map((column) =>
    (column.meaning === 'seatsSold' || column.meaning === 'receiptsCents') && column.confidence < 1
      ? { ...column, meaning: 'unknown', confidence: 0.4 }
      : column,
  )
}
