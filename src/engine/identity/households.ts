import { createHash } from 'node:crypto'
import { UnionFind } from './clusters/union-find.ts'
import type { Mention } from './mention.ts'

export interface HouseholdInput {
  mentions: readonly Mention[]
  /** Person of each mention, as an index from 0. */
  personOf: readonly number[]
  persons: number
  /** Pairs of mentions that a human said live together. */
  decided: readonly (readonly [number, number])[]
}

/** More persons than this under one address and name, mailbox or phone make no home: an institution. */
const largestHome = 8

/**
 * Persons of one home: the same street and family name, one mailbox or phone shared by a few, or one record for two. Gives for
 * each person the home's number (its smallest person), or -1 when they are alone in it.
 */
export function findHouseholds({ mentions, personOf, persons, decided }: HouseholdInput): Int32Array {
  const holders = new Map<string, Set<number>>()
  mentions.forEach((mention, index) => {
    const person = personOf[index] ?? -1
    for (const key of homeKeys(mention)) {
      const holder = holders.get(key)
      if (holder) holder.add(person)
      else holders.set(key, new Set([person]))
    }
  })
  const union = new UnionFind(persons)
  for (const [key, members] of holders) {
    const limit = key.startsWith('home') || key.startsWith('record') ? largestHome : 5
    if (members.size < 2 || members.size > limit) continue
    const [head = 0, ...rest] = members
    for (const member of rest) union.join(head, member)
  }
  for (const [a, b] of decided) union.join(personOf[a] ?? 0, personOf[b] ?? 0)
  const homes = new Int32Array(persons).fill(-1)
  for (const group of union.groups()) for (const person of group) homes[person] = group[0] ?? person
  return homes
}

function homeKeys(mention: Mention): string[] {
  const keys = [`record|${mention.record}`]
  const place = mention.postcode || mention.city
  if (mention.street && place && mention.familySound) {
    keys.push(`home|${mention.street}|${mention.streetNumber}|${place}|${mention.familySound}`)
  }
  if (mention.email) keys.push(`email|${mention.email}`)
  if (mention.landline) keys.push(`phone|${mention.landline}`)
  if (mention.phone) keys.push(`phone|${mention.phone}`)
  return keys
}

/** The home's id, from its smallest person id: stable while that person stays. */
export function householdId(personId: string): string {
  return `h${createHash('sha256').update(personId).digest('hex').slice(0, 16)}`
}
