import { AppError } from '../../contract/index.ts'
import type { Dimension } from './dimensions.ts'
import type { AnswerContext } from './read-fact.ts'

/**
 * Right or silent: a filter on a season or a show that the data does not know is refused, never answered by 0.
 * Throws `dimension-value-unknown`.
 */
export async function checkValues(context: AnswerContext): Promise<void> {
  for (const { dimension, value: first, also = [] } of context.where) {
    if (dimension.isOfDays) continue
    for (const value of [first, ...also]) {
      const isKnown = dimension.values ? dimension.values.includes(value) : await isInData(context, dimension, value)
      if (!isKnown) throw new AppError('dimension-value-unknown', { dimension: dimension.key, value })
    }
  }
}

async function isInData(context: AnswerContext, dimension: Dimension, value: string): Promise<boolean> {
  if (dimension.key === 'season') return context.data.seasons.some(({ season }) => season === value)
  const rows = await context.warehouse.run(
    `SELECT count(*) AS n FROM ${dimension.table ?? 'performance_fact'} f ${dimension.join ?? ''} WHERE ${dimension.sql} = $value`,
    { params: { value }, schema: context.schema },
  )
  return Number(rows[0]?.n ?? 0) > 0
}

/** For each dimension that names its values for people: value to name. */
export async function labelsOf(
  context: AnswerContext,
  by: readonly Dimension[],
): Promise<Map<string, Map<string, string>>> {
  const labels = new Map<string, Map<string, string>>()
  for (const dimension of by) {
    if (dimension.labelSql === undefined) continue
    const rows = await context.warehouse.run(dimension.labelSql, { schema: context.schema })
    labels.set(dimension.key, new Map(rows.map((row) => [String(row.value), String(row.label)])))
  }
  return labels
}
