import { probabilityOf } from '../linkage/estimate-model.ts'
import { fieldCount } from '../linkage/fields.ts'
import type { Scores } from '../memory/score-list.ts'
import type { RequiredPair } from '../read-decisions.ts'

export interface ComponentInput {
  /** Mentions linked by at least one likely pair, ascending. */
  members: readonly number[]
  /** Those of all components: this one's stand at the places `order[from]` up to `order[to]`. */
  scores: Scores
  order: Int32Array
  from: number
  to: number
  /** Bits that two clusters must reach to be one person. */
  threshold: number
  /** The two can never be in one person: two of one record, or a human said so. */
  isForbidden: (a: number, b: number) => boolean
  /** What the pair says of itself bars it from one person. */
  isBarred: (pattern: number, bits: number) => boolean
  /** The pair says something of what may bar it: a silent one has no voice. */
  mayBar: (pattern: number) => boolean
  /** Pairs that a human said are one. */
  required: readonly RequiredPair[]
  /** Bits of a list of levels by the model, as for a pair. */
  bitsOf: (levels: ArrayLike<number>) => number
  ofPattern: (pattern: number) => PatternBits
}

/** The levels of a pattern code, and their bits by the model. */
export interface PatternBits {
  levels: readonly number[]
  bits: number
}

/** Below, what may be wrong of a join moves no figure: a thousand of them make one person. Such joins are not told. */
export const leastDoubt = 0.001
const clip = 12
/** A pair that was never compared in a component too large to compare in full: mildly against. */
const unknownBits = -3

/** How far the mean of the cross pairs may stay below what the whole must reach. */
const toleratedBits = 3

interface Cluster {
  members: number[]
  /** Pairs inside that are expected to be one person: those of each join, by what the join was worth. */
  right: number
  joins: Join[]
}

/** Two groups of mentions put together by evidence: what one could be wrong about. */
export interface Join {
  left: number[]
  right: number[]
  probability: number
}

/** One person: mentions ascending, and how many of its pairs are expected to be right. */
export interface FoundPerson {
  members: readonly number[]
  right: number
  /** How it was put together, where that may be wrong. */
  joins: readonly Join[]
}

/**
 * Splits a component of likely pairs into persons, so that a chain of look-alikes is no person. Clusters join, strongest first, while
 * what the two say *taken whole* stays above the threshold (a phone that one has on a single record still stands against the
 * other's), and the mean of all their cross pairs, those against included, not far below (average linkage on log-odds: the greedy
 * form of correlation clustering, Bansal, Blum & Chawla 2004). Never across a forbidden pair, nor where most cross pairs that have a voice are
 * barred: one record badly typed keeps no two apart. Adds to `persons` those of two mentions and more.
 */
export function addPersons(persons: FoundPerson[], input: ComponentInput): void {
  if (isOfTwo(input)) {
    addTwo(persons, input)
    return
  }
  const clusters = new Clusters(input)
  for (const { a, b, probability } of input.required) {
    const [i, j] = [clusters.placeOf(a), clusters.placeOf(b)]
    if (i >= 0 && j >= 0 && i !== j) clusters.join(Math.min(i, j), Math.max(i, j), probability)
  }
  while (clusters.findBest())
    clusters.join(clusters.best.first, clusters.best.second, probabilityOf(clusters.best.bits))
  for (const person of clusters.persons()) persons.push(person)
}

/** Most components are two records and one pair: the same answer without the bookkeeping. */
function isOfTwo({ members, required, from, to }: ComponentInput): boolean {
  return members.length === 2 && required.length === 0 && to === from + 1
}

function addTwo(
  persons: FoundPerson[],
  { members, scores, order, from, threshold, isForbidden, isBarred }: ComponentInput,
): void {
  const pair = order[from] ?? 0
  const [a = 0, b = 0] = members
  const alone = scores.bits[pair] ?? 0
  const bits = Math.max(-clip, Math.min(clip, alone))
  if (bits <= threshold || isForbidden(a, b) || isBarred(scores.pattern[pair] ?? 0, alone)) return
  const probability = probabilityOf(bits)
  const joins = isDoubtful(probability) ? [{ left: [a], right: [b], probability }] : certain
  persons.push({ members, right: probability, joins })
}

const certain: readonly Join[] = []

/** Whether a join of such a probability may be wrong. */
function isDoubtful(probability: number): boolean {
  return 1 - probability >= leastDoubt
}

/** The levels of two clusters taken whole, written over by the next two. */
const whole = new Array<number>(fieldCount).fill(0)

/** What is known between two clusters, for all pairs of a component's: squares that all components use, one after the other. */
const links = {
  width: 0,
  /** Sum of the bits of the cross pairs, and of what rarity added to them. */
  sum: new Float64Array(0),
  rarity: new Float64Array(0),
  /** The nearest that each field comes, over the cross pairs: the levels of one pair after those of another. */
  levels: new Uint8Array(0),
  isForbidden: new Uint8Array(0),
  /** Cross pairs that have a voice, and those of them that are barred. */
  voices: new Int32Array(0),
  barred: new Int32Array(0),
  /** What joining the two would be worth. */
  score: new Float64Array(0),
}

function makeRoom(width: number): void {
  links.width = width
  const places = width ** 2
  if (places <= links.sum.length) return
  links.sum = new Float64Array(2 * places)
  links.rarity = new Float64Array(2 * places)
  links.levels = new Uint8Array(2 * places * fieldCount)
  links.isForbidden = new Uint8Array(2 * places)
  links.voices = new Int32Array(2 * places)
  links.barred = new Int32Array(2 * places)
  links.score = new Float64Array(2 * places)
}

/** The clusters of a component, known by the place of their first member; `null` for one that was joined to another. */
class Clusters {
  readonly best = { first: 0, second: 0, bits: 0 }
  readonly #input: ComponentInput
  readonly #clusters: (Cluster | null)[]

  constructor(input: ComponentInput) {
    this.#input = input
    const { members, isForbidden } = input
    const width = members.length
    makeRoom(width)
    this.#clusters = members.map((member) => ({ members: [member], right: 0, joins: [] }))
    links.levels.fill(0, 0, width ** 2 * fieldCount)
    for (let i = 0; i < width; i += 1) {
      for (let j = i + 1; j < width; j += 1) {
        const place = i * width + j
        links.sum[place] = unknownBits
        links.rarity[place] = 0
        links.voices[place] = 0
        links.barred[place] = 0
        links.isForbidden[place] = Number(isForbidden(members[i] ?? 0, members[j] ?? 0))
      }
    }
    for (let at = input.from; at < input.to; at += 1) this.#note(input.order[at] ?? 0)
    for (let i = 0; i < width; i += 1) for (let j = i + 1; j < width; j += 1) this.#score(i, j)
  }

  /** The cluster of a mention; -1 where it is of none. */
  placeOf(mention: number): number {
    return this.#clusters.findIndex((cluster) => cluster?.members.includes(mention))
  }

  /** Finds which two say most for being one person, where that is above the threshold. */
  findBest(): boolean {
    const { width, score } = links
    let most = this.#input.threshold
    let best = -1
    for (let i = 0; i < width; i += 1) {
      if (this.#clusters[i] === null) continue
      for (let j = i + 1; j < width; j += 1) {
        const bits = score[i * width + j] ?? 0
        if (bits <= most || this.#clusters[j] === null) continue
        most = bits
        best = i * width + j
      }
    }
    if (best < 0) return false
    this.best.first = Math.floor(best / width)
    this.best.second = best % width
    this.best.bits = most
    return true
  }

  /** Joins the second cluster to the first, and remembers what could be wrong. */
  join(first: number, second: number, probability: number): void {
    const [kept, gone] = [this.#clusters[first], this.#clusters[second]]
    if (!kept || !gone) return
    const isDoubt = isDoubtful(probability)
    const [left, right] = isDoubt ? [[...kept.members], [...gone.members]] : [[], []]
    kept.right += gone.right + probability * kept.members.length * gone.members.length
    kept.members.push(...gone.members)
    kept.joins.push(...gone.joins)
    if (isDoubt) kept.joins.push({ left, right, probability })
    this.#clusters[second] = null
    for (let other = 0; other < links.width; other += 1)
      if (other !== first && this.#clusters[other])
        this.#addLink(placeBetween(first, other), placeBetween(second, other))
    for (let other = 0; other < links.width; other += 1)
      if (other !== first && this.#clusters[other]) this.#score(Math.min(first, other), Math.max(first, other))
  }

  /** Those of two mentions and more. */
  persons(): FoundPerson[] {
    const persons: FoundPerson[] = []
    for (const cluster of this.#clusters) {
      if (cluster === null || cluster.members.length < 2) continue
      cluster.members.sort((a, b) => a - b)
      persons.push(cluster)
    }
    return persons
  }

  #note(pair: number): void {
    const { members, scores, ofPattern, isBarred, mayBar } = this.#input
    const a = scores.a[pair] ?? 0
    const b = scores.b[pair] ?? 0
    const bits = scores.bits[pair] ?? 0
    const pattern = scores.pattern[pair] ?? 0
    const [i, j] = [members.indexOf(a), members.indexOf(b)]
    if (i < 0 || j < 0 || i === j) return
    const place = placeBetween(i, j)
    const alone = ofPattern(pattern)
    for (let field = 0; field < fieldCount; field += 1)
      links.levels[place * fieldCount + field] = alone.levels[field] ?? 0
    links.sum[place] = Math.max(-clip, Math.min(clip, bits))
    links.rarity[place] = bits - alone.bits
    links.voices[place] = Number(mayBar(pattern))
    links.barred[place] = Number(isBarred(pattern, bits))
  }

  #addLink(place: number, added: number): void {
    const { sum, rarity, levels, isForbidden, voices, barred } = links
    for (let field = 0; field < fieldCount; field += 1) {
      const more = levels[added * fieldCount + field] ?? 0
      if (more > (levels[place * fieldCount + field] ?? 0)) levels[place * fieldCount + field] = more
    }
    sum[place] = (sum[place] ?? 0) + (sum[added] ?? 0)
    rarity[place] = (rarity[place] ?? 0) + (rarity[added] ?? 0)
    voices[place] = (voices[place] ?? 0) + (voices[added] ?? 0)
    barred[place] = (barred[place] ?? 0) + (barred[added] ?? 0)
    if (isForbidden[added] === 1) isForbidden[place] = 1
  }

  #score(i: number, j: number): void {
    const place = placeBetween(i, j)
    const pairs = (this.#clusters[i]?.members.length ?? 1) * (this.#clusters[j]?.members.length ?? 1)
    const isBarred = 2 * (links.barred[place] ?? 0) > (links.voices[place] ?? 0)
    const mayJoin = links.isForbidden[place] !== 1 && !isBarred
    links.score[place] = mayJoin ? this.#worthOf(place, pairs) : Number.NEGATIVE_INFINITY
  }

  #worthOf(place: number, pairs: number): number {
    const mean = (links.sum[place] ?? 0) / pairs
    if (pairs === 1) return mean
    if (mean <= this.#input.threshold - toleratedBits) return Number.NEGATIVE_INFINITY
    for (let field = 0; field < fieldCount; field += 1) whole[field] = links.levels[place * fieldCount + field] ?? 0
    return this.#input.bitsOf(whole) + (links.rarity[place] ?? 0) / pairs
  }
}

function placeBetween(i: number, j: number): number {
  return i < j ? i * links.width + j : j * links.width + i
}
