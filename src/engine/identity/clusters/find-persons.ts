import type { LinkModel } from '../linkage/estimate-model.ts'
import { fieldBits, logModel, patternBits } from '../linkage/estimate-model.ts'
import { fieldIndex, levelAt, levelBits, levelsOf } from '../linkage/fields.ts'
import { room } from '../memory/room.ts'
import { inOneList, type Scores } from '../memory/score-list.ts'
import type { RequiredPair } from '../read-decisions.ts'
import { addPersons, type ComponentInput, type FoundPerson, type PatternBits } from './cluster-component.ts'
import { UnionFind } from './union-find.ts'

export interface PersonSearch {
  /** Scores pairs that blocking missed, in order, by `model`. */
  scoreMore: (pairs: Iterable<readonly [a: number, b: number]>) => Scores | Promise<Scores>
  model: LinkModel
  /** Pairs worth a look, unlikely ones included. */
  pairs: Scores
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
export async function findPersons(search: PersonSearch): Promise<{ clusters: FoundPerson[]; pairs: Scores }> {
  const components = componentsOf(search)
  const closing = await scoreClosingPairs(search, components)
  const pairs = closing.a.length === 0 ? search.pairs : inOneList([search.pairs, closing])
  const componentOf = room.int32(search.mentions).fill(-1)
  for (let index = 0; index < components.length; index += 1)
    for (const member of components[index] ?? []) componentOf[member] = index
  const { order, ends } = byComponent(pairs, componentOf, components.length)
  const requiredIn = requiredByComponent(search.required, componentOf)
  // One for all components, one after the other.
  const component: ComponentInput = {
    ...{ members: [], from: 0, to: 0, required: none },
    ...{ scores: pairs, order, threshold: search.threshold },
    ...{ isForbidden: forbiddenTest(search), isBarred: barredTest(search.model), mayBar },
    ...weighing(search.model),
  }
  const clusters: FoundPerson[] = []
  for (let index = 0; index < components.length; index += 1) {
    component.members = components[index] ?? []
    component.from = component.to
    component.to = ends[index] ?? 0
    component.required = requiredIn.get(index) ?? none
    addPersons(clusters, component)
  }
  return { clusters, pairs }
}

const none: readonly RequiredPair[] = []

/** Bits of levels by the model, and of each pattern once. */
function weighing(model: LinkModel): Pick<ComponentInput, 'bitsOf' | 'ofPattern'> {
  const logs = logModel(model)
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
  return { bitsOf, ofPattern }
}

/** The places of the pairs of which both stand in one component, one component after the other: those of the component `i` end at `ends[i]`. */
function byComponent(
  { a, b }: Scores,
  componentOf: Int32Array,
  components: number,
): { order: Int32Array; ends: Int32Array } {
  const ends = room.int32(components)
  const insideOf = room.int32(a.length)
  let inside = 0
  for (let pair = 0; pair < a.length; pair += 1) {
    const component = componentOf[a[pair] ?? 0] ?? -1
    insideOf[pair] = component === componentOf[b[pair] ?? 0] ? component : -1
    if (component < 0 || insideOf[pair] !== component) continue
    ends[component] = (ends[component] ?? 0) + 1
    inside += 1
  }
  for (let component = 1; component < components; component += 1)
    ends[component] = (ends[component] ?? 0) + (ends[component - 1] ?? 0)
  const order = room.int32(inside)
  const left = ends.slice()
  for (let pair = a.length - 1; pair >= 0; pair -= 1) {
    const component = insideOf[pair] ?? -1
    if (component < 0) continue
    const place = (left[component] ?? 0) - 1
    left[component] = place
    order[place] = pair
  }
  return { order, ends }
}

/** The pairs that a human said are one and that stand in one component, by its place. */
function requiredByComponent(required: readonly RequiredPair[], componentOf: Int32Array): Map<number, RequiredPair[]> {
  const inside = new Map<number, RequiredPair[]>()
  for (const pair of required) {
    const component = componentOf[pair.a] ?? -1
    if (component < 0 || component !== componentOf[pair.b]) continue
    const known = inside.get(component)
    if (known) known.push(pair)
    else inside.set(component, [pair])
  }
  return inside
}

/** Mentions that hang together by links of more than `atLeast` bits; `among`: 1 for each mention of those alone that are looked at. */
function componentsOf(search: PersonSearch, atLeast = linkBits, among: Uint8Array | null = null): number[][] {
  const { a, b, bits } = search.pairs
  const union = new UnionFind(search.mentions)
  for (let pair = 0; pair < a.length; pair += 1) {
    if ((bits[pair] ?? 0) > atLeast && (among === null || among[a[pair] ?? 0] === 1))
      union.join(a[pair] ?? 0, b[pair] ?? 0)
  }
  for (const pair of search.required) if (among === null || among[pair.a] === 1) union.join(pair.a, pair.b)
  const groups = union.groups()
  const large = groups.filter((group) => group.length > largestComponent)
  if (large.length === 0 || atLeast > 30) return groups
  const members = room.uint8(search.mentions)
  for (const group of large) for (const member of group) members[member] = 1
  return [...groups.filter((group) => group.length <= largestComponent), ...componentsOf(search, atLeast + 4, members)]
}

/** Pairs of components that are compared in full and were not met. */
async function scoreClosingPairs(search: PersonSearch, components: readonly number[][]): Promise<Scores> {
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
  for (let pair = 0; pair < pairs.a.length; pair += 1) {
    const a = pairs.a[pair] ?? 0
    const b = pairs.b[pair] ?? 0
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

/** Two persons of one record, and a human's word, always bar. */
function forbiddenTest(search: PersonSearch): ComponentInput['isForbidden'] {
  return (a, b) => search.recordOf(a) === search.recordOf(b) || search.isDecidedDifferent(a, b)
}

const barringFields = [fieldIndex('firstName'), fieldIndex('birth')] as const

/** Whether a pair says anything of first names or births. */
function mayBar(pattern: number): boolean {
  return barringFields.some((field) => levelAt(pattern, field) > 0)
}

/** Whether what a pair says of itself bars it: another first name or another birth date, when this file shows them to be well typed. */
export function barredTest(model: LinkModel): (pattern: number, bits: number) => boolean {
  const [firstName, birth] = barringFields
  const barring = (field: number) =>
    Array.from(
      { length: 2 ** levelBits },
      (_, level) => (level === 1 || level === 2) && fieldBits(model, field, level) <= barringBits,
    )
  const [firstBars, birthBars] = [barring(firstName), barring(birth)]
  return (pattern, bits) =>
    bits < overwhelmingBits &&
    (firstBars[levelAt(pattern, firstName)] === true || birthBars[levelAt(pattern, birth)] === true)
}
