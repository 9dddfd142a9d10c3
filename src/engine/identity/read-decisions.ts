import type { IdentityDecision, IdentityRecord } from './identity-record.ts'
import { mentionKey } from './ids/person-ids.ts'
import type { AnsweredPair } from './linkage/reweigh-by-answers.ts'
import type { Scores } from './memory/score-list.ts'
import type { Mentions } from './mentions.ts'

/** Two mentions that are one person because a human said so, and how likely that is: 1 where they looked at the two. */
export interface RequiredPair {
  a: number
  b: number
  probability: number
}

/** Human decisions, as pairs of mentions. */
export interface Decided {
  same: RequiredPair[]
  different: Set<string>
  sameHousehold: [number, number][]
  /** Answers about one pair that teach of others, by `pairKey`. */
  looked: Map<string, boolean>
  /** Every pair that was settled, by `pairKey`. */
  settled: Set<string>
}

export function pairKey(a: number, b: number): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`
}

/** Whether a pair is among those. Most files come without decisions: no key is made for any of their pairs. */
export function isAmong(pairs: ReadonlySet<string>, a: number, b: number): boolean {
  return pairs.size > 0 && pairs.has(pairKey(a, b))
}

/** The number of each mention, under the key by which decisions name it. */
export function placesOf(records: readonly IdentityRecord[], mentions: Mentions): (key: string) => number | undefined {
  let places: Map<string, number> | null = null
  return (key) => {
    places ??= new Map(
      Array.from(mentions.record, (record, m) => [
        mentionKey(records[record]?.recordId ?? '', mentions.index[m] ?? 0),
        m,
      ]),
    )
    return places.get(key)
  }
}

export function readDecisions(
  decisions: readonly IdentityDecision[],
  placeOf: (key: string) => number | undefined,
): Decided {
  const decided: Decided = { same: [], different: new Set(), sameHousehold: [], looked: new Map(), settled: new Set() }
  for (const { kind, recordA, recordB, teaches = true, believed = 1 } of decisions) {
    const [x, y] = [placeOf(recordA), placeOf(recordB)]
    // A decision about a record that is no longer there waits for it to come back.
    if (x === undefined || y === undefined) continue
    decided.settled.add(pairKey(x, y))
    if (teaches) decided.looked.set(pairKey(x, y), kind === 'same')
    if (kind === 'same') decided.same.push({ a: x, b: y, probability: believed })
    else decided.different.add(pairKey(x, y))
    if (kind === 'sameHousehold') decided.sameHousehold.push([x, y])
  }
  return decided
}

/** The pairs whose answer teaches, as compared and weighed before they were asked about. */
export function answeredPairs({ a, b, pattern, bits }: Scores, { looked }: Decided): AnsweredPair[] {
  if (looked.size === 0) return []
  const answered: AnsweredPair[] = []
  for (let pair = 0; pair < a.length; pair += 1) {
    const isSame = looked.get(pairKey(a[pair] ?? 0, b[pair] ?? 0))
    if (isSame !== undefined) answered.push({ pattern: pattern[pair] ?? 0, bits: bits[pair] ?? 0, isSame })
  }
  return answered
}
