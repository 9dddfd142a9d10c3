import { room } from '../columns/room.ts'
import type { ScoredPair } from '../columns/score-pairs.ts'
import type { LinkModel } from '../linkage/estimate-model.ts'
import { fieldBits, logModel, patternBits } from '../linkage/estimate-model.ts'
import { fieldIndex, levelAt, levelsOf } from '../linkage/fields.ts'
import type { RequiredPair } from '../read-decisions.ts'
import { clusterComponent, type FoundPerson, type PatternBits } from './cluster-component.ts'
import { UnionFind } from './union-find.ts'

export interface PersonSearch {
  /** Scores pairs that blocking missed, in order, by `model`. */
  scoreMore: (pairs: Iterable<readonly [a: number, b: number]>) => ScoredPair[] | Promise<ScoredPair[]>
  model: LinkModel
  /** Pairs worth a look, unlikely ones included. */
  pairs: readonly ScoredPair[]
  mentions: number
  /** Position of each mention's record: two persons of one record are two. */
  recordOf: (mention: number) => number
  required: readonly RequiredPair[]
  isDecidedDifferent: (a: number, b: number) => boolean
  threshold: number
}

/** Below this a pair links nothing, even to have its component looked at whole. */
export const linkBits = -1
/** Components above are cut by dropping their weaker links before they are compared in full. */
const largestComponent = 120

/**
 * Clusters of mentions that are one person: components of likely pairs, compared in full (pairs that blocking missed
 * included), then split by all the evidence in them. Gives the clusters of two or more and every scored pair.
 */
export async function findPersons(search: PersonSearch): Promise<{ clusters: FoundPerson[]; pairs: ScoredPair[] }> {
  const links = search.pairs.filter((pair) => pair.bits > linkBits)
  const components = componentsOf(search, links, linkBits)
  const closing = await scoreClosingPairs(search, components)
  const pairs = [...search.pairs, ...closing]
  const componentOf = room.int32(search.mentions).fill(-1)
  components.forEach((members, index) => {
    for (const member of members) componentOf[member] = index
  })
  const inside = byComponent(pairs, componentOf)
  const requiredIn = byComponent(search.required, componentOf)
  const isForbidden = forbiddenTest(search)
  const logs = logModel(search.model)
  const bitsOf = (levels: ArrayLike<number>) => patternBits(logs, levels)
  const patterns = new Map<number, PatternBits>()
  const ofPattern = (pattern: number) => {
    const known = patterns.get(pattern)
    if (known) return known
    const levels = levelsOf(pattern)
    const found = { levels, bits: bitsOf(levels) }
    patterns.set(pattern, found)
    return found
  }
  const clusters = components.flatMap((members, index) =>
    clusterComponent({
      members,
      pairs: inside.get(index) ?? [],
      threshold: search.threshold,
      isForbidden,
      required: requiredIn.get(index) ?? [],
      bitsOf,
      ofPattern,
    }),
  )
  return { clusters: clusters.filter(({ members }) => members.length > 1), pairs }
}

/** The pairs of which both stand in one component, by its place. Most components have one pair, and a list that grows takes room for many more. */
function byComponent<Pair extends Pick<ScoredPair, 'a' | 'b'>>(
  pairs: readonly Pair[],
  componentOf: Int32Array,
): Map<number, Pair[]> {
  const inside = new Map<number, Pair[]>()
  for (const pair of pairs) {
    const component = componentOf[pair.a] ?? -1
    if (component < 0 || component !== componentOf[pair.b]) continue
    const known = inside.get(component)
    if (known) known.push(pair)
    else inside.set(component, [pair])
  }
  return inside
}

function componentsOf(search: PersonSearch, links: readonly ScoredPair[], atLeast: number): number[][] {
  const union = new UnionFind(search.mentions)
  for (const { a, b, bits } of links) if (bits > atLeast) union.join(a, b)
  for (const { a, b } of search.required) union.join(a, b)
  const groups = union.groups()
  const large = groups.filter((group) => group.length > largestComponent)
  if (large.length === 0 || atLeast > 30) return groups
  const members = new Set(large.flat())
  const finer = componentsOf(
    { ...search, required: search.required.filter(({ a }) => members.has(a)) },
    links.filter((pair) => members.has(pair.a)),
    atLeast + 4,
  )
  return [...groups.filter((group) => group.length <= largestComponent), ...finer]
}

/** Pairs of components that are compared in full and were not met. */
async function scoreClosingPairs(search: PersonSearch, components: readonly number[][]): Promise<ScoredPair[]> {
  const inFull = components.filter(isComparedInFull)
  return await search.scoreMore(unknownPairs(inFull, search))
}

/** Of two, the one pair is known. */
function isComparedInFull({ length }: readonly number[]): boolean {
  return length >= 3 && length <= largestComponent
}

function* unknownPairs(
  components: readonly number[][],
  search: PersonSearch,
): Generator<readonly [a: number, b: number]> {
  const { marks, squareOf } = knownPairs(components, search)
  for (const [place, members] of components.entries()) {
    const square = squareOf[place] ?? 0
    for (let i = 0; i < members.length; i += 1) {
      const a = members[i] ?? 0
      for (let j = i + 1; j < members.length; j += 1) {
        const b = members[j] ?? 0
        if (marks[square + i * members.length + j] === 0 && search.recordOf(a) !== search.recordOf(b)) yield [a, b]
      }
    }
  }
}

/** A square of marks for each component, one after the other: 1 for a pair of two members, by their places, that was met. */
function knownPairs(
  components: readonly number[][],
  { pairs, mentions }: PersonSearch,
): { marks: Uint8Array; squareOf: Int32Array } {
  const { placeOf, rankOf } = placesIn(components, mentions)
  const squareOf = room.int32(components.length + 1)
  for (const [place, { length }] of components.entries()) squareOf[place + 1] = (squareOf[place] ?? 0) + length ** 2
  const marks = room.uint8(squareOf[components.length] ?? 0)
  for (const { a, b } of pairs) {
    const place = placeOf[a] ?? 0
    if (place === 0 || place !== placeOf[b]) continue
    const width = components[place - 1]?.length ?? 0
    marks[(squareOf[place - 1] ?? 0) + (rankOf[a] ?? 0) * width + (rankOf[b] ?? 0)] = 1
  }
  return { marks, squareOf }
}

/** For each mention the component that it stands in, counted from 1, and its place there. */
function placesIn(components: readonly number[][], mentions: number): { placeOf: Int32Array; rankOf: Uint8Array } {
  const placeOf = room.int32(mentions)
  const rankOf = room.uint8(mentions)
  for (let place = 0; place < components.length; place += 1) {
    const members = components[place] ?? []
    for (let rank = 0; rank < members.length; rank += 1) {
      placeOf[members[rank] ?? 0] = place + 1
      rankOf[members[rank] ?? 0] = rank
    }
  }
  return { placeOf, rankOf }
}

/** A disagreement bars when it weighs at least this: in a file of badly typed cells none does. */
const barringBits = -4.5
/** Unless all the rest outweighs it: then it is a mistyped cell (an id number that agrees too). */
const overwhelmingBits = 12

type ForbiddenTest = (a: number, b: number, pattern: number | null, bits: number) => boolean

/**
 * Another first name or another birth date bars a pair from one person, when this file shows them to be well typed. Two persons
 * of one record, and a human's word, always bar.
 */
function forbiddenTest(search: PersonSearch): ForbiddenTest {
  const isBarred = barredTest(search.model)
  return (a, b, pattern, bits) => {
    if (search.recordOf(a) === search.recordOf(b) || search.isDecidedDifferent(a, b)) return true
    return pattern !== null && isBarred(pattern, bits)
  }
}

/** Whether what a pair says of itself bars it. */
export function barredTest(model: LinkModel): (pattern: number, bits: number) => boolean {
  const [firstName, birth] = [fieldIndex('firstName'), fieldIndex('birth')]
  const bars = (field: number, level: number) =>
    (level === 1 || level === 2) && fieldBits(model, field, level) <= barringBits
  return (pattern, bits) =>
    bits < overwhelmingBits && (bars(firstName, levelAt(pattern, firstName)) || bars(birth, levelAt(pattern, birth)))
}
