import type { FigureResult } from '../../contract/index.ts'
import { composeRangeQuery } from './compose.ts'
import type { Measure } from './measures/measure.ts'
import { type AnswerContext, ask, numberOf } from './read-fact.ts'

/** Standard deviations on each side: 19 times in 20, were the doubts independent and well weighed. */
const deviations = 1.96

/**
 * Between how many and how many persons a count of persons lies, given that a merge may be wrong and a duplicate missed. Closed form: the
 * doubts are Bernoulli draws of their own probability, so that their sum has the sum of the means and of the variances (Poisson
 * binomial; record linkage uncertainty carried to counts as in Lahiri & Larsen 2005). The low end takes every missed duplicate that is
 * expected and no wrong merge, the high end the reverse: the two do not make up for each other, since a model that is too bold or too
 * shy errs on one side. Then 1.96 standard deviations more on each side. Null for a measure that counts no persons or none today.
 */
export async function personRange(
  context: AnswerContext & { day: number },
  measure: Measure,
  value: number | null,
): Promise<FigureResult['range']> {
  if (measure.rangeOf === undefined || value === null || value === 0) return null
  const query = composeRangeQuery(
    { measures: [measure], by: [], where: context.where, cutoff: '$cutoff' },
    measure.rangeOf,
  )
  const [row] = await ask(
    { ...context, measures: [measure], by: [], cutoff: { sql: '$cutoff', day: context.day } },
    query,
  )
  const [more, fewer, variance] = [row?.more, row?.fewer, row?.variance].map((cell) => numberOf(cell) ?? 0)
  const spread = deviations * Math.sqrt(variance ?? 0)
  return {
    low: Math.max(1, Math.floor(value - (fewer ?? 0) - spread)),
    high: Math.ceil(value + (more ?? 0) + spread),
    method: 'linkageUncertainty',
  }
}
