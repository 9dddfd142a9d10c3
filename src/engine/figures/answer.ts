import { isOfSeason } from './compose.ts'
import type { Measure } from './measures/measure.ts'
import { type Answer, type AnswerRequest, readFact } from './read-fact.ts'

/**
 * Asks measures of the marts, in the order given: of each, one answer a combination of the dimensions, ordered by them. Measures
 * of one fact are answered by one reading of it.
 */
export async function answers(request: AnswerRequest): Promise<Answer[][]> {
  const facts = Map.groupBy(
    request.measures.map((measure) => readForm(measure, request)),
    ({ fact }) => fact,
  )
  const read = await Promise.all([...facts.values()].map(async (measures) => await readFact({ ...request, measures })))
  const found = new Map(read.flatMap((one) => [...one]))
  return await Promise.all(
    request.measures.map(async (measure) => {
      const parts = found.get(measure.key) ?? []
      return measure.kind === 'split' ? await dividedBy({ request, measure, parts }) : parts
    }),
  )
}

/** Persons of a whole season are kept summed by day: the same count, without reading their tickets. */
function readForm(measure: Measure, request: AnswerRequest): Measure {
  const isKept = measure.held !== undefined && isOfSeason(request) && request.cutoff.day !== undefined
  return isKept ? { ...measure, ...measure.held } : measure
}

/** The answers of one measure. */
export async function answer(request: Omit<AnswerRequest, 'measures'>, measure: Measure): Promise<Answer[]> {
  const [found] = await answers({ ...request, measures: [measure] })
  return found ?? []
}

interface Divided {
  request: AnswerRequest
  measure: Measure
  parts: readonly Answer[]
}

/** The parts of a whole: the denominator is the whole, whatever part is asked. */
async function dividedBy({ request, measure, parts }: Divided): Promise<Answer[]> {
  const isOfWhole = ({ key }: { key: string }) => key !== measure.splitBy
  const where = request.where.filter(({ dimension }) => isOfWhole(dimension))
  const by = request.by.filter(isOfWhole)
  const isOnePart = where.length < request.where.length
  const isDivided = isOnePart || by.length < request.by.length
  const asked = isOnePart ? await readFact({ ...request, measures: [measure], by, where }) : null
  const wholes = asked?.get(measure.key) ?? parts
  return parts.map((part) => {
    const denominator = wholes
      .filter((one) => by.every(({ key }) => one.by[key] === part.by[key]))
      .reduce((sum, { numerator }) => sum + (numerator ?? 0), 0)
    const value = !isDivided || denominator === 0 || part.numerator === null ? null : part.numerator / denominator
    return { ...part, value, denominator }
  })
}

/** All parts of a split together: what the split itself has as numerator, denominator and exclusions. */
export function together(measure: Measure, parts: readonly Answer[]): Answer {
  const numerator = parts.reduce((sum, part) => sum + (part.numerator ?? 0), 0)
  const excluded = measure.exclusions.map(({ why }) => ({
    why,
    count: parts.reduce((sum, part) => sum + (part.excluded.find((one) => one.why === why)?.count ?? 0), 0),
  }))
  return {
    by: {},
    value: null,
    numerator,
    denominator: numerator,
    excluded: excluded.filter(({ count }) => count > 0),
  }
}
