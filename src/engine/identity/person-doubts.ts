import { type FoundPerson, leastDoubt } from './clusters/cluster-component.ts'
import { barredTest } from './clusters/find-persons.ts'
import { UnionFind } from './clusters/union-find.ts'
import type { IdentityRecord, PersonDoubt } from './identity-record.ts'
import { type LinkModel, probabilityOf } from './linkage/estimate-model.ts'
import { isOneCellAlike } from './linkage/fields.ts'
import type { Scores } from './memory/score-list.ts'
import type { Mentions } from './mentions.ts'
import { type Decided, isAmong } from './read-decisions.ts'

interface DoubtInput {
  records: readonly IdentityRecord[]
  mentions: Mentions
  personOf: Int32Array
  ids: readonly string[]
  clusters: readonly FoundPerson[]
  pairs: Scores
  model: LinkModel
  threshold: number
  decided: Pick<Decided, 'settled'>
}

/** Two that look alike alone and not with what is around them: nobody knows better than even odds. */
const evenOdds = 0.5

/**
 * Where the number of buyers could be wrong. A join that is wrong makes one person more; of persons kept apart, only links that hold
 * different groups together count, the likeliest first (a spanning forest: three that are one are two fewer, not three).
 */
export function personDoubts(input: DoubtInput): PersonDoubt[] {
  const { records, mentions } = input
  if (!records.some(({ purchases = 0 }) => purchases > 0)) return []
  // Seats are the first-named's of a record.
  const isBuyer = (mention: number) =>
    mentions.index[mention] === 0 && (records[mentions.record[mention] ?? -1]?.purchases ?? 0) > 0
  return [...wrongJoins(input, isBuyer), ...missedLinks(input, isBuyer)]
}

type IsBuyer = (mention: number) => boolean

function wrongJoins({ clusters, personOf, ids }: DoubtInput, isBuyer: IsBuyer): PersonDoubt[] {
  return clusters.flatMap(({ joins }) =>
    joins
      .filter(({ left, right }) => left.some(isBuyer) && right.some(isBuyer))
      .map(({ left, probability }) => {
        const id = ids[personOf[left[0] ?? -1] ?? -1] ?? ''
        return { a: id, b: id, probability }
      }),
  )
}

function missedLinks(input: DoubtInput, isBuyer: IsBuyer): PersonDoubt[] {
  const { personOf, ids } = input
  const links = linksBetween(input, isBuyer)
  links.sort((one, other) => other.probability - one.probability || one.x - other.x || one.y - other.y)
  const union = new UnionFind(personOf.reduce((most, person) => Math.max(most, person), -1) + 1)
  return links.flatMap(({ x, y, probability }) => {
    if (union.find(x) === union.find(y)) return []
    union.join(x, y)
    return [{ a: ids[x] ?? '', b: ids[y] ?? '', probability }]
  })
}

interface LinkBetween {
  /** Persons. */
  x: number
  y: number
  probability: number
}

/** Pairs of two persons who both buy and may be one, unless that is settled. */
function linksBetween(input: DoubtInput, isBuyer: IsBuyer): LinkBetween[] {
  const { personOf, mentions, threshold, decided, pairs } = input
  const isBarred = barredTest(input.model)
  const buys = new Set<number>()
  for (const [mention, person] of personOf.entries()) if (isBuyer(mention)) buys.add(person)
  const isSettled = (a: number, b: number) =>
    mentions.record[a] === mentions.record[b] || isAmong(decided.settled, a, b)
  const chanceOf = (pattern: number, bits: number) =>
    Math.min(probabilityOf(bits), bits > threshold || isBarred(pattern, bits) ? evenOdds : 1)
  const links: LinkBetween[] = []
  for (let pair = 0; pair < pairs.a.length; pair += 1) {
    const a = pairs.a[pair] ?? 0
    const b = pairs.b[pair] ?? 0
    const x = personOf[a] ?? -1
    const y = personOf[b] ?? -1
    if (x === y || !buys.has(x) || !buys.has(y)) continue
    const pattern = pairs.pattern[pair] ?? 0
    if (isOneCellAlike(pattern) || isSettled(a, b)) continue
    const probability = chanceOf(pattern, pairs.bits[pair] ?? 0)
    if (probability >= leastDoubt) links.push({ x, y, probability })
  }
  return links
}
