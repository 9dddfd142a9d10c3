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
  const held: ShowRecord = known?.record ?? { key, title: String(title), performances: [] }
  const moves = movesIn(facts)
  // The details of a performance are written where it was, before it moves: after, they would make it anew.
  const details = facts.filter(({ path }) => !isMove(path))
  const written = details.reduce((record, fact) => withFact(record, fact, source), held)
  const record = {
    ...written,
    performances: written.performances
      .map((one) => ({ ...one, startsAt: moves.get(one.startsAt) ?? one.startsAt }))
      .toSorted((a, b) => a.startsAt.localeCompare(b.startsAt)),
  }
  const originOf = (span: FactSource['span']): FactSource => ({ source, ...(span && { span }) })
  const sources: FactSources = {
    ...movedSources(
      { ...known?.sources, ...Object.fromEntries(details.map(({ path, span }) => [path, originOf(span)])) },
      moves,
    ),
    ...Object.fromEntries(
      facts.filter(({ path }) => isMove(path)).map(({ value, span }) => [`performances/${value}`, originOf(span)]),
    ),
  }
  await writeShow(house, { record, sources, file: source })
  return { key, written: facts.length }
}

const move = /^performances\/([^/]+)\/startsAt$/

function isMove(path: string): boolean {
  return move.test(path)
}

/** Each performance that moves, by the instant that it had. */
function movesIn(facts: AcceptFactsInput['facts']): ReadonlyMap<string, string> {
  return new Map(
    facts.flatMap(({ path, value }): [string, string][] => {
      const from = move.exec(path)?.[1]
      return from ? [[from, String(value)]] : []
    }),
  )
}

/** A performance that moves takes the sources of its details along. */
function movedSources(sources: FactSources, moves: ReadonlyMap<string, string>): FactSources {
  return Object.fromEntries(
    Object.entries(sources).map(([path, source]): [string, FactSource] => {
      const [head, startsAt = '', ...rest] = path.split('/')
      const to = head === 'performances' ? moves.get(startsAt) : undefined
      return [to ? [head, to, ...rest].join('/') : path, source]
    }),
  )
}
