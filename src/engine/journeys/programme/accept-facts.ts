import { type AcceptFactsInput, AppError, type FactSource, type ShowRecord } from '../../../contract/index.ts'
import { showKeyOf, withFact } from '../../programme/index.ts'
import type { House } from '../house/index.ts'
import type { FactSources } from './fact-sources.ts'
import { findShow, writeShow } from './records.ts'

/**
 * Writes the facts that a person has chosen into the record of that key, made when it is new, each with its source and span.
 * A new record needs its title: the document's, or one that a person types. Throws `record-invalid`.
 */
export async function acceptFacts(
  house: House,
  { key: proposed, source, facts, typedTitle }: AcceptFactsInput,
): Promise<{ key: string; written: number }> {
  const key = typedTitle === undefined ? proposed : showKeyOf(typedTitle)
  const known = await findShow(house, key)
  const title = typedTitle ?? facts.find(({ path }) => path === 'title')?.value
  if (!known && title === undefined) throw new AppError('record-invalid', { file: source, detail: 'title' })
  let record: ShowRecord = known?.record ?? { key, title: String(title), performances: [] }
  let sources: FactSources = known?.sources ?? {}
  for (const fact of facts) {
    record = withFact(record, fact, source)
    const origin: FactSource = { source, ...(fact.span && { span: fact.span }) }
    sources = withSource(sources, { path: fact.path, value: String(fact.value), origin })
  }
  await writeShow(house, { record, sources, file: source })
  return { key, written: facts.length }
}

/** A performance that moves takes the sources of its details along. */
function withSource(
  sources: FactSources,
  { path, value, origin }: { path: string; value: string; origin: FactSource },
): FactSources {
  const moved = /^performances\/([^/]+)\/startsAt$/.exec(path)
  if (!moved?.[1]) return { ...sources, [path]: origin }
  const from = `performances/${moved[1]}`
  const to = `performances/${value}`
  const kept = Object.entries(sources).map(([one, source]): [string, FactSource] => [
    one === from || one.startsWith(`${from}/`) ? one.replace(from, to) : one,
    source,
  ])
  return { ...Object.fromEntries(kept), [to]: origin }
}
