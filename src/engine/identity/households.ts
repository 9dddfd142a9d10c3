import { hash } from 'node:crypto'
import type { Blocks } from './blocking/blocks.ts'
import { type KeyPart, orSilent, whole } from './blocking/key-parts.ts'
import { UnionFind } from './clusters/union-find.ts'
import type { PartNumbers } from './columns/key-numbers.ts'
import { room } from './memory/room.ts'
import { leaveToSecond, type Shared } from './threads/share-out.ts'

export interface HouseholdInput {
  /** Mentions that share one of `homeKeys`, key by key. */
  sharing: readonly Blocks[]
  /** Person of each mention, as an index from 0. */
  personOf: Int32Array
  persons: number
  /** Pairs of mentions that a human said live together. */
  decided: readonly (readonly [number, number])[]
}

/** More persons than this under one address and name make no home: an institution. */
const largestHome = 8
const mostSharingContact = 5

/** What people of one home share, and how many persons may share it. */
export const homeKeys: readonly { parts: readonly KeyPart[]; most: number }[] = [
  { parts: [whole('record')], most: largestHome },
  {
    parts: [whole('street'), orSilent('street_number'), whole('place'), whole('family_sound')],
    most: largestHome,
  },
  { parts: [whole('email')], most: mostSharingContact },
  { parts: [whole('landline')], most: mostSharingContact },
  { parts: [whole('phone')], most: mostSharingContact },
]

/** The mentions that share a key of homes, whoever they are: found beside the search for persons. `parts`: numbers of parts that are known already, by the part's name. */
export function findSharing(shared: Shared, parts: ReadonlyMap<string, PartNumbers> = new Map()): Promise<Blocks[]> {
  const { size } = shared.columns
  const keys = homeKeys.map(({ parts }) => [parts])
  const bounds = { cap: size, pairsByKey: 0, largest: size }
  return leaveToSecond({ step: 'blocks', asked: { keys, parts, bounds }, portions: keys.length }, shared)
}

/**
 * Persons of one home: the same street and family name, one mailbox or phone shared by a few, or one record for two. Gives for each person the
 * home's number (its smallest person), or -1 when they are alone in it.
 */
export function findHouseholds({ sharing, personOf, persons, decided }: HouseholdInput): Int32Array {
  const union = new UnionFind(persons)
  for (const [key, { most }] of homeKeys.entries())
    joinSharing(union, sharing[key]?.members ?? new Int32Array(0), { personOf, most })
  for (const [a, b] of decided) union.join(personOf[a] ?? 0, personOf[b] ?? 0)
  const homes = room.int32(persons).fill(-1)
  for (const group of union.groups()) for (const person of group) homes[person] = group[0] ?? person
  return homes
}

/** Joins the persons who share a key of homes, where they are few enough for one. */
function joinSharing(
  union: UnionFind,
  members: Int32Array,
  { personOf, most }: { personOf: Int32Array; most: number },
): void {
  // One more than a home may hold is enough to know that it is none.
  const sharing = new Int32Array(most + 1)
  let persons = 0
  for (let at = 0; at < members.length; at += 1) {
    const member = members[at] ?? 0
    const person = personOf[member < 0 ? ~member : member] ?? 0
    let known = 0
    while (known < persons && sharing[known] !== person) known += 1
    if (known === persons && persons <= most) sharing[persons++] = person
    if (member >= 0) continue
    for (let other = 1; other < persons && persons <= most; other += 1) union.join(sharing[0] ?? 0, sharing[other] ?? 0)
    persons = 0
  }
}

/** The home's id, from its smallest person id: stable while that person stays. */
export function householdId(personId: string): string {
  return `h${hash('sha256', personId).slice(0, 16)}`
}
