import { mentionKey } from './clusters/person-ids.ts'
import type { IdentityDecision, IdentityRecord } from './identity-record.ts'
import type { Mentions } from './mentions.ts'

/** Human decisions, as pairs of mentions. */
export interface Decided {
  same: [number, number][]
  different: Set<string>
  sameHousehold: [number, number][]
}

export function pairKey(a: number, b: number): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`
}

export function readDecisions(
  decisions: readonly IdentityDecision[],
  records: readonly IdentityRecord[],
  mentions: Mentions,
): Decided {
  const decided: Decided = { same: [], different: new Set(), sameHousehold: [] }
  if (decisions.length === 0) return decided
  const place = new Map(
    mentions.record.map((record, m) => [mentionKey(records[record]?.recordId ?? '', mentions.index[m] ?? 0), m]),
  )
  for (const { kind, recordA, recordB } of decisions) {
    const [x, y] = [place.get(recordA), place.get(recordB)]
    // A decision about a record that is no longer there waits for it to come back.
    if (x === undefined || y === undefined) continue
    if (kind === 'same') decided.same.push([x, y])
    else decided.different.add(pairKey(x, y))
    if (kind === 'sameHousehold') decided.sameHousehold.push([x, y])
  }
  return decided
}
