import type { DraftFact } from '../../../contract/index.ts'

/** Facts that are rights: no public may be told less of them than another on the same channel. */
const rightKinds: ReadonlySet<string> = new Set([
  'date',
  'hour',
  'price',
  'free',
  'age',
  'accessibility',
  'availability',
])

export interface FactDiff {
  /** Facts said by one only. */
  readonly onlyInFirst: readonly string[]
  readonly onlyInSecond: readonly string[]
  /** The same, among dates, hours, prices, gratuity, ages, accessibility: must be empty between two publics. */
  readonly rightsMissing: readonly string[]
}

interface HasFacts {
  readonly facts: readonly DraftFact[]
}

/**
 * Compares what two drafts say of the show: fact by fact, whatever the words. Two publics may hear a fact more or less
 * (the bar, the cast); they may not be told of different dates, prices or rights.
 */
export function factDiff(first: HasFacts, second: HasFacts): FactDiff {
  const one = idsOf(first)
  const two = idsOf(second)
  const missing = (from: Map<string, string>, other: Map<string, string>) =>
    [...from.keys()].filter((id) => !other.has(id)).sort()
  const onlyInFirst = missing(one, two)
  const onlyInSecond = missing(two, one)
  const rightsMissing = [...onlyInFirst, ...onlyInSecond].filter(
    (id) => !id.startsWith('house.') && rightKinds.has(one.get(id) ?? two.get(id) ?? ''),
  )
  return { onlyInFirst, onlyInSecond, rightsMissing }
}

function idsOf({ facts }: HasFacts): Map<string, string> {
  return new Map<string, string>(
    facts.flatMap((fact) =>
      fact.factId === null || fact.kind === 'recipient' ? [] : [[keyOf(fact), fact.kind] as const],
    ),
  )
}

/** An hour is one fact whichever evening it is read on: a run says « à 20 h » once for all its days. */
function keyOf({ factId, kind, text }: DraftFact): string {
  return kind === 'hour' && factId?.startsWith('performances.')
    ? `hour ${text.replace(/\s/gu, '')}`
    : `${factId}#${kind}`
}
