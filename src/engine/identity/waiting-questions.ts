import { barredTest } from './clusters/find-persons.ts'
import type { JoinColumns } from './clusters/join-columns.ts'
import { type LinkModel, probabilityOf } from './linkage/estimate-model.ts'
import { isOneCellAlike } from './linkage/fields.ts'
import { room } from './memory/room.ts'
import type { ScoredPair, Scores } from './memory/score-list.ts'
import { isAmong } from './read-decisions.ts'

export interface QuestionInput {
  /** The record of each mention. */
  record: Int32Array
  personOf: Int32Array
  /** Mentions of each person. */
  sizes: Int32Array
  /** Those that may be asked about. */
  joins: JoinColumns
  pairs: Scores
  /** Without what people answered: that has its part in the bits of the pairs already. */
  model: Omit<LinkModel, 'correction'>
  threshold: number
  settled: ReadonlySet<string>
}

/** From 1 chance in 16 on a human's look may change the answer. */
const doubtBits = -4
/** A join above is not worth a look, but may be confirmed with others; one above `certain` is not spoken of. */
export const plain = 63 / 64
const certain = 511 / 512
/** Kept for the page that asks, twenty at a time; beyond, it only says that there are more. */
export const mostWaiting = 2000

/** A pair to ask about. */
export interface Question {
  pair: ScoredPair
  probability: number
  /** Records whose person would change. */
  reach: number
  isMerged: boolean
  isHeldApart: boolean
  /** Doubtful pairs that compare in the same way, this one included. */
  alike: number
}

/** What may be asked, in columns: hundreds of thousands, of which few are kept. */
interface Doubts {
  /** The place of the pair. */
  pair: number[]
  probability: number[]
  reach: number[]
  isMerged: boolean[]
  isHeldApart: boolean[]
}

/** Whether a join is worth speaking of. */
export function mayBeAsked({ probability }: { probability: number }): boolean {
  return probability < certain
}

/**
 * What a person's eye would settle: persons kept apart that may be one (the best pair of each two), and doubtful joins. Those whose answer
 * teaches most come first: nearest to even odds, weighted by the records concerned and by how many doubtful pairs compare in the same
 * way, each further pair of one way of comparing counting for less (uncertainty and density, Settles 2009, §3.1 and §3.6). What a
 * human decided is not asked again.
 */
export function waitingQuestions(input: QuestionInput): Question[] {
  const { a, b, pattern, bits } = input.pairs
  const doubts: Doubts = { pair: [], probability: [], reach: [], isMerged: [], isHeldApart: [] }
  addKeptApart(doubts, input)
  addDoubtfulJoins(doubts, input)
  const patterns = doubts.pair.map((pair) => pattern[pair] ?? 0)
  const alike = alikeOf(doubts, patterns)
  const worth = worthOf(doubts, alike)
  const inOrder = room.int32(worth.length).map((_, place) => place)
  const [firsts, seconds] = [a, b].map((side) => Int32Array.from(doubts.pair, (pair) => side[pair] ?? 0))
  const by = (side: Int32Array | undefined, x: number, y: number) => (side?.[x] ?? 0) - (side?.[y] ?? 0)
  inOrder.sort((x, y) => (worth[y] ?? 0) - (worth[x] ?? 0) || by(firsts, x, y) || by(seconds, x, y))
  return mostWorthy(inOrder, worth, patterns).map((doubt) => {
    const pair = doubts.pair[doubt] ?? 0
    return {
      pair: { a: a[pair] ?? 0, b: b[pair] ?? 0, pattern: pattern[pair] ?? 0, bits: bits[pair] ?? 0 },
      probability: doubts.probability[doubt] ?? 0,
      reach: doubts.reach[doubt] ?? 0,
      isMerged: doubts.isMerged[doubt] === true,
      isHeldApart: doubts.isHeldApart[doubt] === true,
      alike: alike[doubt] ?? 1,
    }
  })
}

/** How many doubtful pairs compare as each does. What is around two records settles some: the answer says nothing of others that compare alike. */
function alikeOf({ probability, isMerged, isHeldApart }: Doubts, patterns: readonly number[]): number[] {
  const isDoubtful = (doubt: number) => !isHeldApart[doubt] && (!isMerged[doubt] || (probability[doubt] ?? 0) < plain)
  const counts = new Map<number, number>()
  for (const [doubt, pattern] of patterns.entries())
    if (isDoubtful(doubt)) counts.set(pattern, (counts.get(pattern) ?? 0) + 1)
  return patterns.map((pattern, doubt) => (isDoubtful(doubt) ? (counts.get(pattern) ?? 1) : 1))
}

/** What an answer teaches, taken alone. */
function worthOf({ probability, reach }: Doubts, alike: readonly number[]): Float64Array {
  const worth = room.float64(alike.length)
  for (let doubt = 0; doubt < worth.length; doubt += 1) {
    const chance = probability[doubt] ?? 0
    worth[doubt] = chance * (1 - chance) * (reach[doubt] ?? 0) * (1 + Math.log2(alike[doubt] ?? 1))
  }
  return worth
}

/** The doubts to ask about, each further one of a way of comparing counting for less than those before it. */
function mostWorthy(inOrder: Int32Array, alone: Float64Array, patterns: readonly number[]): number[] {
  const asked = new Map<number, number>()
  const worth = room.float64(inOrder.length)
  for (let place = 0; place < inOrder.length; place += 1) {
    const doubt = inOrder[place] ?? 0
    const pattern = patterns[doubt] ?? 0
    const before = asked.get(pattern) ?? 0
    asked.set(pattern, before + 1)
    worth[place] = (alone[doubt] ?? 0) / (1 + before)
  }
  const least = Float64Array.from(worth).sort()[worth.length - mostWaiting] ?? Number.NEGATIVE_INFINITY
  const places: number[] = []
  for (let place = 0; place < worth.length; place += 1) if ((worth[place] ?? 0) >= least) places.push(place)
  return places
    .sort((x, y) => (worth[y] ?? 0) - (worth[x] ?? 0) || x - y)
    .slice(0, mostWaiting)
    .map((place) => inOrder[place] ?? 0)
}

/** What two records say alone is no measure once what is around them says otherwise: then the odds are even at best. */
const heldApart = 0.5

function addKeptApart(doubts: Doubts, input: QuestionInput): void {
  const { personOf, sizes, pairs, threshold } = input
  const sizeOf = (mention: number | undefined) => sizes[personOf[mention ?? 0] ?? 0] ?? 1
  for (const pair of bestApart(input)) {
    const bits = pairs.bits[pair] ?? 0
    const isHeldApart = bits > threshold
    doubts.pair.push(pair)
    doubts.probability.push(Math.min(probabilityOf(bits), isHeldApart ? heldApart : 1))
    doubts.reach.push(sizeOf(pairs.a[pair]) + sizeOf(pairs.b[pair]))
    doubts.isMerged.push(false)
    doubts.isHeldApart.push(isHeldApart)
  }
}

/** The place of the best pair of each two persons. */
function bestApart({ personOf, pairs, record, settled, model, threshold }: QuestionInput): Iterable<number> {
  const isBarred = barredTest(model)
  // What bars an unlikely pair is its answer: of 157 such pairs of the demo theatre, 2 were one person.
  const isVain = (pattern: number, bits: number) =>
    (bits <= threshold && isBarred(pattern, bits)) || isOneCellAlike(pattern)
  const best = new Map<number, number>()
  for (let pair = 0; pair < pairs.a.length; pair += 1) {
    const a = pairs.a[pair] ?? 0
    const b = pairs.b[pair] ?? 0
    const bits = pairs.bits[pair] ?? 0
    const x = personOf[a] ?? -1
    const y = personOf[b] ?? -1
    if (x === y || bits < doubtBits || record[a] === record[b]) continue
    if (isAmong(settled, a, b) || isVain(pairs.pattern[pair] ?? 0, bits)) continue
    const key = Math.min(x, y) * personOf.length + Math.max(x, y)
    const known = best.get(key)
    if (known === undefined || bits > (pairs.bits[known] ?? 0)) best.set(key, pair)
  }
  return best.values()
}

/** The likeliest pair across each doubtful join: if it is wrong, so is the join. */
function addDoubtfulJoins(doubts: Doubts, { personOf, joins, pairs, settled }: QuestionInput): void {
  const { a, b } = pairs
  const best = likeliestAcross(joins, pairs, personOf.length)
  for (let join = 0; join < best.length; join += 1) {
    const pair = (best[join] ?? 0) - 1
    if (pair < 0 || isAmong(settled, a[pair] ?? 0, b[pair] ?? 0)) continue
    doubts.pair.push(pair)
    doubts.probability.push(joins.probability[join] ?? 0)
    doubts.reach.push((joins.rightEnd[join] ?? 0) - (joins.rightEnd[join - 1] ?? 0))
    doubts.isMerged.push(true)
    doubts.isHeldApart.push(false)
  }
}

/** The place of the likeliest pair of which each join has one on either side, counted from 1; 0 where none was met. */
function likeliestAcross(joins: JoinColumns, { a, b, bits }: Scores, mentions: number): Int32Array {
  const sidesOf = sidesByMention(joins, mentions)
  const best = room.int32(joins.probability.length)
  for (let pair = 0; pair < a.length; pair += 1) {
    const others = sidesOf(b[pair] ?? 0)
    if (others.length === 0) continue
    for (const side of sidesOf(a[pair] ?? 0)) {
      const join = side >> 1
      if (!others.includes(side ^ 1)) continue
      const known = (best[join] ?? 0) - 1
      if (known < 0 || (bits[pair] ?? 0) > (bits[known] ?? 0)) best[join] = pair + 1
    }
  }
  return best
}

/** The sides of joins on which each mention stands: twice the join, and one more on the right. */
function sidesByMention({ leftEnd, rightEnd, members }: JoinColumns, mentions: number): (m: number) => Int32Array {
  const none = new Int32Array(0)
  const firstOf = room.int32(mentions + 1)
  for (let at = 0; at < members.length; at += 1) firstOf[members[at] ?? 0] = (firstOf[members[at] ?? 0] ?? 0) + 1
  for (let m = 1; m <= mentions; m += 1) firstOf[m] = (firstOf[m] ?? 0) + (firstOf[m - 1] ?? 0)
  const sides = room.int32(members.length)
  for (let join = rightEnd.length - 1; join >= 0; join -= 1) {
    for (let at = (rightEnd[join] ?? 0) - 1; at >= (rightEnd[join - 1] ?? 0); at -= 1) {
      const m = members[at] ?? 0
      const place = (firstOf[m] ?? 0) - 1
      firstOf[m] = place
      sides[place] = 2 * join + Number(at >= (leftEnd[join] ?? 0))
    }
  }
  return (m) => {
    const from = firstOf[m] ?? 0
    const to = firstOf[m + 1] ?? 0
    return from === to ? none : sides.subarray(from, to)
  }
}
