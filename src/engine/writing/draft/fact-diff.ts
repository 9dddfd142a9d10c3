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
  /** Facts said by one only, in its words, once each. */
  readonly onlyInFirst: readonly DraftFact[]
  readonly onlyInSecond: readonly DraftFact[]
  /** The same, among dates, hours, prices, gratuity, ages, accessibility: must be empty between two publics. */
  readonly rightsMissing: readonly DraftFact[]
}

interface HasFacts {
  readonly facts: readonly DraftFact[]
}

/**
 * Compares what two drafts say of the show: fact by fact, whatever the words. Two publics may hear a fact more or less
 * (the bar, the cast); they may not be told of different dates, prices or rights.
 */
export function factDiff(first: HasFacts, second: HasFacts): FactDiff {
  const one = factsByKey(first)
  const two = factsByKey(second)
  const onlyInFirst = missingFrom(two, one)
  const onlyInSecond = missingFrom(one, two)
  return { onlyInFirst, onlyInSecond, rightsMissing: [...onlyInFirst, ...onlyInSecond].filter(isRight) }
}

/** Whether a fact is a right of whoever reads. */
export function isRight({ factId, kind }: DraftFact): boolean {
  return rightKinds.has(kind) && !factId?.startsWith('house.')
}

function missingFrom(other: ReadonlyMap<string, DraftFact>, from: ReadonlyMap<string, DraftFact>): DraftFact[] {
  return [...from].flatMap(([key, fact]) => (other.has(key) ? [] : [fact]))
}

/** The first time that each fact is said. */
function factsByKey({ facts }: HasFacts): Map<string, DraftFact> {
  // A greeting is no fact of the show, and what is said of the reader is each public's own.
  const bound = facts.filter(({ factId, kind }) => factId !== null && factId !== 'house.manner' && kind !== 'recipient')
  return new Map(bound.toReversed().map((fact) => [keyOf(fact), fact]))
}

/**
 * An hour is one fact whichever evening it is read on: a run says « à 20 h » once for all its days. The writer names a
 * price `prices.1.cents`, the check of an altered text `prices[1]`.
 */
function keyOf({ factId, kind, text }: DraftFact): string {
  const path = (factId ?? '').replaceAll(/\[(\d+)\]/gu, '.$1').replace(/\.cents$/u, '')
  return kind === 'hour' && path.startsWith('performances.') ? `hour ${text.replace(/\s/gu, '')}` : `${path}#${kind}`
}
