import { hash } from 'node:crypto'
import type { PersonAssignment } from '../identity-record.ts'

/** A person of a record, as one key: `recordId` and the place in it. */
export function mentionKey(recordId: string, index: number): string {
  return index === 0 ? recordId : `${recordId}#${index}`
}

/**
 * Clusters (each a list of mention keys) in, one id each out. The cluster that shares most mentions with an earlier person
 * keeps its id; others get an id from their smallest mention key, so that the same file gives the same ids anywhere.
 */
export function assignPersonIds(clusters: readonly string[][], previous: readonly PersonAssignment[]): string[] {
  const before = new Map(previous.map(({ recordId, personId }) => [recordId, personId]))
  const claims = before.size > 0 ? claimsOf(clusters, before) : []
  claims.sort((x, y) => y.overlap - x.overlap || compareText(x.personId, y.personId) || x.cluster - y.cluster)
  const ids = new Map<number, string>()
  const taken = new Set(before.values())
  const given = new Set<string>()
  for (const { cluster, personId } of claims) {
    if (ids.has(cluster) || given.has(personId)) continue
    ids.set(cluster, personId)
    given.add(personId)
  }
  return clusters.map((keys, cluster) => ids.get(cluster) ?? freshId(keys, taken))
}

interface Claim {
  cluster: number
  personId: string
  overlap: number
}

function claimsOf(clusters: readonly string[][], before: ReadonlyMap<string, string>): Claim[] {
  const claims: Claim[] = []
  clusters.forEach((keys, cluster) => {
    const overlaps = new Map<string, number>()
    for (const key of keys) {
      const personId = before.get(key)
      if (personId) overlaps.set(personId, (overlaps.get(personId) ?? 0) + 1)
    }
    for (const [personId, overlap] of overlaps) claims.push({ cluster, personId, overlap })
  })
  return claims
}

/** An id never comes back for other people: one that an earlier person bore is passed over. */
function freshId(keys: readonly string[], taken: Set<string>): string {
  let smallest = keys[0] ?? ''
  for (const key of keys) if (key < smallest) smallest = key
  for (let attempt = 0; ; attempt += 1) {
    const id = `p${hash('sha256', attempt === 0 ? smallest : `${smallest}\u0000${attempt}`).slice(0, 16)}`
    if (taken.has(id)) continue
    taken.add(id)
    return id
  }
}

function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}
