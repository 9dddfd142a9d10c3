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
  /** The same, among dates, hours, prices, gratuity, ages, accessibility. */
  readonly rightsOnlyInFirst: readonly DraftFact[]
  readonly rightsOnlyInSecond: readonly DraftFact[]
  /** Both of these: must be empty between two publics. */
  readonly rightsMissing: readonly DraftFact[]
  /** Which of them proposes one date of a run whose others the other tells, and says that there are others: its dates and hours are no rights missing. */
  readonly oneDate: 'first' | 'second' | null
}

interface HasFacts {
  readonly facts: readonly DraftFact[]
  readonly text?: string
}

/**
 * Compares what two drafts say of the show: fact by fact, whatever the words. Two publics may hear a fact more or less
 * (the bar, the cast), or one date of those that a link leads to; they may not be told of different dates, prices or rights.
 */
export function factDiff(first: HasFacts, second: HasFacts): FactDiff {
  const one = factsByKey(first)
  const two = factsByKey(second)
  const onlyInFirst = missingFrom(two, one)
  const onlyInSecond = missingFrom(one, two)
  const oneDate = proposesOneDate(first, onlyInSecond)
    ? 'first'
    : proposesOneDate(second, onlyInFirst)
      ? 'second'
      : null
  // Of a run that one tells by its first and last day, the one date that the other proposes is told by nobody else.
  const rightsOf = (told: readonly DraftFact[]) =>
    told.filter((fact) => isRight(fact) && (oneDate === null || !isOfAnEvening(fact)))
  const rightsOnlyInFirst = rightsOf(onlyInFirst)
  const rightsOnlyInSecond = rightsOf(onlyInSecond)
  return {
    onlyInFirst,
    onlyInSecond,
    rightsOnlyInFirst,
    rightsOnlyInSecond,
    rightsMissing: [...rightsOnlyInFirst, ...rightsOnlyInSecond],
    oneDate,
  }
}

/** It lacks evenings that the other tells, and says that there are some. */
function proposesOneDate({ text = '' }: HasFacts, missing: readonly DraftFact[]): boolean {
  return /(?<!\p{L})autres? dates?(?!\p{L})/iu.test(text) && missing.some(isOfAnEvening)
}

/** When an evening is, or what is left of it: told of each evening that a text proposes. What one has for some (accessibility) is a right wherever it is. */
function isOfAnEvening({ factId, kind }: DraftFact): boolean {
  return (kind === 'date' || kind === 'hour' || kind === 'availability') && /^performances/u.test(factId ?? '')
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
  if (kind === 'hour' && path.startsWith('performances.')) return `hour ${text.replace(/\s/gu, '')}`
  // « moins de 26 ans » is an age to the writer, the name of a price to the check: one field, one fact.
  return /^(?:prices\.\d+\.label|freeUnderAge|ageFrom)$/u.test(path) ? path : `${path}#${kind}`
}
