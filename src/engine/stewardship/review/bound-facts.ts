import { z } from 'zod'
import { draftFactSchema, type HouseRecord, type PerformanceFacts, type ShowRecord } from '../../../contract/index.ts'
import { performerCount } from '../../writing/index.ts'

/**
 * A fact that a text carries, with what the record said of it when the text was written: `key` finds it again in a record
 * whose performances have moved, `value` is its value then, as JSON. `isFound`: the check found it in words that are not the record's by their writer.
 */
export const boundFactSchema = draftFactSchema.extend({
  key: z.string().nullable(),
  value: z.string().nullable(),
  isFound: z.boolean().optional(),
})
export type BoundFact = z.infer<typeof boundFactSchema>

/** The records that facts are looked up in. */
export interface Records {
  readonly show: ShowRecord
  readonly house: HouseRecord | null
}

/**
 * The key of a fact path, `performances.1.hall` or `performances[1].hall`: a performance is known by its instant, since
 * its rank changes when one is added before it. Null for what no record holds (the day of publication, the list).
 */
export function factKey(factId: string | null, records: Records): string | null {
  if (factId === null || /^(asOf|audience\.|recipients\.)/u.test(factId)) return null
  const path = factId.replaceAll(/\[(\d+)\]/gu, '.$1')
  const [root, rank, ...field] = path.split('.')
  if (root !== 'performances' || rank === undefined || !/^\d+$/u.test(rank)) return path
  const performance = records.show.performances[Number(rank)]
  return performance ? `performance ${performance.startsAt} ${field.join('.') || 'startsAt'}` : path
}

/** What the records say now of a key, as JSON; null when they no longer hold it. */
export function presentValue(key: string, records: Records): string | null {
  const [word, startsAt, field] = key.split(' ')
  if (word === 'performance' && startsAt && field) return performanceValue(records.show, startsAt, field)
  if (key === 'credits.performers') return JSON.stringify(performerCount(records.show))
  const [root, ...rest] = key.split('.')
  const from: unknown = root === 'house' ? records.house : records.show
  const value = (root === 'house' ? rest : [root, ...rest]).reduce<unknown>((held, name) => stepInto(held, name), from)
  return value === null || value === undefined ? null : JSON.stringify(value)
}

/** Its status goes with each of its facts: an hour is no longer true of an evening that was cancelled. */
function performanceValue(show: ShowRecord, startsAt: string, field: string): string | null {
  const performance = show.performances.find((one) => one.startsAt === startsAt)
  if (!performance) return null
  return JSON.stringify([performance[field as keyof PerformanceFacts] ?? null, performance.status ?? 'on'])
}

function stepInto(held: unknown, name: string | undefined): unknown {
  if (held === null || typeof held !== 'object' || name === undefined) return undefined
  return (held as Record<string, unknown>)[name]
}

/** Facts that the records no longer hold as they did when the text was written. */
export function changedFacts(facts: readonly BoundFact[], records: Records): BoundFact[] {
  return facts.filter(({ key, value }) => key !== null && value !== null && presentValue(key, records) !== value)
}
