import { comparable } from './random.ts'
import type { ContactRecord } from './theatre.ts'

type PairScore = { precision: number; recall: number; f1: number; truePairs: number; foundPairs: number }

/**
 * The plain rule that the mess is measured against: same first name and same e-mail or phone; or same full name and
 * same postcode or birth date; closed transitively. Names are compared without case, accents or punctuation,
 * phones by their last nine digits.
 */
export function fourLineRule(records: readonly ContactRecord[]): number[] {
  const parent = records.map((_, i) => i)
  const seen = new Map<string, number>()
  const join = (key: string, at: number) => {
    const first = seen.get(key)
    if (first === undefined) seen.set(key, at)
    else parent[find(parent, at)] = find(parent, first)
  }
  records.forEach((record, i) => {
    const first = comparable(record.firstName)
    const full = `${first}|${comparable(record.lastName)}`
    if (first !== '') {
      if (record.email !== '') join(`m|${first}|${record.email.toLowerCase()}`, i)
      for (const phone of [record.phone, record.mobile]) {
        if (phone !== '') join(`t|${first}|${phone.replace(/\D/g, '').slice(-9)}`, i)
      }
    }
    if (record.postcode !== '') join(`p|${full}|${record.postcode}`, i)
    if (record.birthDate !== '') join(`b|${full}|${record.birthDate}`, i)
  })
  return records.map((_, i) => find(parent, i))
}

/** Pairwise precision, recall and F1 of clusters against the true person of each record. */
export function pairScore(records: readonly ContactRecord[], clusters: readonly number[]): PairScore {
  const truth = new Map<string, number>()
  const found = new Map<string, number>()
  const both = new Map<string, number>()
  const add = (map: Map<string, number>, key: string) => map.set(key, (map.get(key) ?? 0) + 1)
  records.forEach((record, i) => {
    add(truth, String(record.buyer.id))
    add(found, String(clusters[i]))
    add(both, `${record.buyer.id}/${clusters[i]}`)
  })
  const truePairs = pairs(truth)
  const foundPairs = pairs(found)
  const common = pairs(both)
  const precision = foundPairs === 0 ? 1 : common / foundPairs
  const recall = truePairs === 0 ? 1 : common / truePairs
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall), truePairs, foundPairs }
}

function find(parent: number[], at: number): number {
  let root = at
  while (parent[root] !== root) root = parent[root] ?? root
  while (parent[at] !== root) {
    const next = parent[at] ?? root
    parent[at] = root
    at = next
  }
  return root
}

function pairs(counts: Map<string, number>): number {
  let sum = 0
  for (const count of counts.values()) sum += (count * (count - 1)) / 2
  return sum
}
