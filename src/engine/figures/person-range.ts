import type { FigureResult } from '../../contract/index.ts'
import { composeRangeQuery } from './compose.ts'
import type { Measure } from './measures/measure.ts'
import { type AnswerContext, ask, numberOf } from './read-fact.ts'

/** Standard deviations on each side: 19 times in 20, were the doubts independent and well weighed. */
const deviations = 1.96

/** Persons expected beyond those counted (a join that is wrong), persons counted twice (a link that is missed), the variance of both. */
export interface PersonDoubts {
  more: number
  fewer: number
  variance: number
}

/**
 * Between how many and how many persons a count of persons lies, given that a merge may be wrong and a duplicate missed. Closed form: the
 * doubts are Bernoulli draws of their own probability, so that their sum has the sum of the means and of the variances (Poisson
 * binomial; record linkage uncertainty carried to counts as in Lahiri & Larsen 2005). The low end takes every missed duplicate that is
 * expected and no wrong merge, the high end the reverse: the two do not make up for each other, since a model that is too bold or too
 * shy errs on one side. Then 1.96 standard deviations more on each side. Null for a measure that counts no persons, or none.
 */
export function personRange(doubts: PersonDoubts | null, value: number | null): FigureResult['range'] {
  if (doubts === null || value === null || value === 0) return null
  const spread = deviations * Math.sqrt(doubts.variance)
  return {
    low: Math.max(1, Math.floor(value - doubts.fewer - spread)),
    high: Math.ceil(value + doubts.more + spread),
    method: 'linkageUncertainty',
  }
}

/** What is doubted of those whom a measure counts, in persons; null for one that counts no persons. */
export async function doubtsAbout(
  context: AnswerContext & { day: number },
  measure: Measure,
): Promise<PersonDoubts | null> {
  if (measure.rangeOf === undefined) return null
  const query = composeRangeQuery(
    { measures: [measure], by: [], where: context.where, cutoff: '$cutoff' },
    measure.rangeOf,
  )
  const [row] = await ask(
    { ...context, measures: [measure], by: [], cutoff: { sql: '$cutoff', day: context.day } },
    query,
  )
  const [more = 0, fewer = 0, variance = 0] = [row?.more, row?.fewer, row?.variance].map((cell) => numberOf(cell) ?? 0)
  return { more, fewer, variance }
}
