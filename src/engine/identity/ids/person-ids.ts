import { hash } from 'node:crypto'
import type { PersonAssignment } from '../identity-record.ts'

/** A person of a record, as one key: `recordId` and the place in it. */
export function mentionKey(recordId: string, index: number): string {
  return index === 0 ? recordId : `${recordId}#${index}`
}

/** An organisation's own key never meets a contact's: it has no place in the record. */
export function organisationKey(recordId: string): string {
  return `${recordId}#organisation`
}

/** So many clusters, each a list of mention keys. A million lists are made one at a time, and kept none. */
export interface KeyedClusters {
  size: number
  keysOf: (cluster: number) => readonly string[]
  /** The id that a cluster's smallest key gives, where all are known to be distinct. */
  ownIdOf?: ((cluster: number) => string) | undefined
}

/**
 * Clusters in, one id each out. The cluster that shares most mentions with an earlier person
 * keeps its id, and of those that share as many, the one whose own id it is: two persons who were merged and then split have the ids that
 * they had. Others get an id from their smallest mention key, so that the same file gives the same ids anywhere.
 */
export function assignPersonIds(clusters: KeyedClusters, previous: readonly PersonAssignment[]): string[] {
  const { size, ownIdOf } = clusters
  if (previous.length === 0 && ownIdOf) return Array.from({ length: size }, (_, cluster) => ownIdOf(cluster))
  const before = new Map(previous.map(({ recordId, personId }) => [recordId, personId]))
  const claims = before.size > 0 ? claimsOf(clusters, before) : []
  claims.sort(
    (x, y) =>
      y.overlap - x.overlap ||
      Number(y.isOwn) - Number(x.isOwn) ||
      compareText(x.personId, y.personId) ||
      x.cluster - y.cluster,
  )
  const ids = new Map<number, string>()
  const taken = new Set(before.values())
  const given = new Set<string>()
  for (const { cluster, personId } of claims) {
    if (ids.has(cluster) || given.has(personId)) continue
    ids.set(cluster, personId)
    given.add(personId)
  }
  return Array.from({ length: size }, (_, cluster) => ids.get(cluster) ?? freshId(clusters.keysOf(cluster), taken))
}

interface Claim {
  cluster: number
  personId: string
  overlap: number
  /** The id is the one that its mentions alone would give it. */
  isOwn: boolean
}

function claimsOf({ size, keysOf }: KeyedClusters, before: ReadonlyMap<string, string>): Claim[] {
  const claims: Claim[] = []
  for (let cluster = 0; cluster < size; cluster += 1) {
    const overlaps = new Map<string, number>()
    for (const key of keysOf(cluster)) {
      const personId = before.get(key)
      if (personId) overlaps.set(personId, (overlaps.get(personId) ?? 0) + 1)
    }
    for (const [personId, overlap] of overlaps) claims.push({ cluster, personId, overlap, isOwn: false })
  }
  const contested = new Set<string>()
  const claimed = new Set<string>()
  for (const { personId } of claims) (claimed.has(personId) ? contested : claimed).add(personId)
  for (const claim of claims)
    if (contested.has(claim.personId)) claim.isOwn = claim.personId === ownId(smallestOf(keysOf(claim.cluster)))
  return claims
}

/** The id of a person known by this mention first of all. */
export function ownId(mention: string): string {
  return `p${hash('sha256', mention).slice(0, 16)}`
}

function smallestOf(keys: readonly string[]): string {
  let smallest = keys[0] ?? ''
  for (const key of keys) if (key < smallest) smallest = key
  return smallest
}

/** An id never comes back for other people: one that an earlier person bore is passed over. */
function freshId(keys: readonly string[], taken: Set<string>): string {
  const smallest = smallestOf(keys)
  for (let attempt = 0; ; attempt += 1) {
    const id = ownId(attempt === 0 ? smallest : `${smallest}\u0000${attempt}`)
    if (taken.has(id)) continue
    taken.add(id)
    return id
  }
}

function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}
