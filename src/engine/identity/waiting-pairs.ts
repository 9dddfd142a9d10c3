import type { FoundPerson } from './clusters/cluster-component.ts'
import { barredTest } from './clusters/find-persons.ts'
import { room } from './columns/room.ts'
import type { ScoredPair } from './columns/score-pairs.ts'
import type { EvidenceWeight, IdentityRecord, WaitingPair } from './identity-record.ts'
import { fieldBits, type LinkModel, probabilityOf } from './linkage/estimate-model.ts'
import { comparedFields, isOneCellAlike, levelsOf } from './linkage/fields.ts'
import type { Mentions } from './mentions.ts'
import { type Decided, isAmong } from './read-decisions.ts'

export interface WaitingInput {
  records: readonly IdentityRecord[]
  mentions: Mentions
  personOf: Int32Array
  ids: readonly string[]
  sizes: Int32Array
  clusters: readonly FoundPerson[]
  pairs: readonly ScoredPair[]
  model: LinkModel
  threshold: number
  decided: Pick<Decided, 'settled'>
}

/** From 1 chance in 16 on a human's look may change the answer. */
const doubtBits = -4
/** A join above is not worth a look, but may be confirmed with others; one above `certain` is not spoken of. */
const plain = 63 / 64
const certain = 511 / 512
/** Kept for the page that asks, twenty at a time; beyond, it only says that there are more. */
export const mostWaiting = 2000

interface Question {
  pair: ScoredPair
  probability: number
  /** Records whose person would change. */
  reach: number
  isMerged: boolean
  isHeldApart: boolean
}

/**
 * What a person's eye would settle: persons kept apart that may be one (the best pair of each two), and doubtful joins. Those whose answer
 * teaches most come first: nearest to even odds, weighted by the records concerned and by how many doubtful pairs compare in the same
 * way, each further pair of one way of comparing counting for less (uncertainty and density, Settles 2009, §3.1 and §3.6). What a
 * human decided is not asked again.
 */
export function waitingPairs(input: WaitingInput): WaitingPair[] {
  const questions = [...keptApart(input), ...doubtfulJoins(input)]
  const alike = new Map<number, number>()
  const isDoubtful = ({ isHeldApart, isMerged, probability }: Question) =>
    !isHeldApart && (!isMerged || probability < plain)
  for (const { pair } of questions.filter(isDoubtful)) alike.set(pair.pattern, (alike.get(pair.pattern) ?? 0) + 1)
  // What is around two records settles them: the answer says nothing of others that compare alike.
  const alikeOf = (question: Question) => (isDoubtful(question) ? (alike.get(question.pair.pattern) ?? 1) : 1)
  const worth = (question: Question) =>
    question.probability * (1 - question.probability) * question.reach * (1 + Math.log2(alikeOf(question)))
  const inOrder = questions
    .map((question) => ({ question, worth: worth(question) }))
    .sort((x, y) => y.worth - x.worth || x.question.pair.a - y.question.pair.a || x.question.pair.b - y.question.pair.b)
  const asked = new Map<number, number>()
  return inOrder
    .map(({ question, worth: alone }, place) => {
      const before = asked.get(question.pair.pattern) ?? 0
      asked.set(question.pair.pattern, before + 1)
      return { question, place, worth: alone / (1 + before) }
    })
    .sort((x, y) => y.worth - x.worth || x.place - y.place)
    .slice(0, mostWaiting)
    .map(({ question }) => waitingPair(question, alikeOf(question), input))
}

/** What two records say alone is no measure once what is around them says otherwise: then the odds are even at best. */
const heldApart = 0.5

function keptApart({ personOf, sizes, pairs, mentions, decided, model, threshold }: WaitingInput): Question[] {
  const isBarred = barredTest(model)
  // What bars an unlikely pair is its answer: of 157 such pairs of the demo theatre, 2 were one person.
  const isVain = ({ pattern, bits }: ScoredPair) =>
    (bits <= threshold && isBarred(pattern, bits)) || isOneCellAlike(pattern)
  const best = new Map<number, ScoredPair>()
  for (const pair of pairs) {
    const [x = -1, y = -1] = [personOf[pair.a], personOf[pair.b]]
    if (x === y || pair.bits < doubtBits || mentions.record[pair.a] === mentions.record[pair.b]) continue
    if (isAmong(decided.settled, pair.a, pair.b) || isVain(pair)) continue
    const key = Math.min(x, y) * personOf.length + Math.max(x, y)
    const known = best.get(key)
    if (!known || pair.bits > known.bits) best.set(key, pair)
  }
  return [...best.values()].map((pair) => {
    const isHeldApart = pair.bits > threshold
    return {
      pair,
      probability: Math.min(probabilityOf(pair.bits), isHeldApart ? heldApart : 1),
      reach: (sizes[personOf[pair.a] ?? -1] ?? 1) + (sizes[personOf[pair.b] ?? -1] ?? 1),
      isMerged: false,
      isHeldApart,
    }
  })
}

/** The likeliest pair across each doubtful join: if it is wrong, so is the join. */
function doubtfulJoins({ clusters, pairs, decided }: WaitingInput): Question[] {
  const doubtful = clusters.flatMap(({ joins }) => joins.filter(({ probability }) => probability < certain))
  const sideOf = new Map<number, { join: number; side: 0 | 1 }[]>()
  doubtful.forEach(({ left, right }, join) => {
    for (const [side, members] of [left, right].entries())
      for (const member of members)
        sideOf.set(member, [...(sideOf.get(member) ?? []), { join, side: side === 0 ? 0 : 1 }])
  })
  const best = new Array<ScoredPair | undefined>(doubtful.length)
  for (const pair of pairs) {
    const others = sideOf.get(pair.b)
    if (!others) continue
    for (const { join, side } of sideOf.get(pair.a) ?? []) {
      if (!others.some((other) => other.join === join && other.side !== side)) continue
      const known = best[join]
      if (!known || pair.bits > known.bits) best[join] = pair
    }
  }
  return doubtful.flatMap(({ left, right, probability }, join): Question[] => {
    const pair = best[join]
    if (!pair || isAmong(decided.settled, pair.a, pair.b)) return []
    return [{ pair, probability, reach: left.length + right.length, isMerged: true, isHeldApart: false }]
  })
}

/** How many of them a person should look at: joins that are plain are only there to be confirmed together. */
export function worthALook(waiting: readonly WaitingPair[]): number {
  return waiting.filter(({ isMerged, probability }) => !isMerged || probability < plain).length
}

function waitingPair(
  { pair, probability, reach, isMerged, isHeldApart }: Question,
  alike: number,
  input: WaitingInput,
): WaitingPair {
  const side = (mention: number) => ({
    recordId: input.records[input.mentions.record[mention] ?? -1]?.recordId ?? '',
    index: input.mentions.index[mention] ?? 0,
  })
  return {
    a: side(pair.a),
    b: side(pair.b),
    personIds: [input.ids[input.personOf[pair.a] ?? -1] ?? '', input.ids[input.personOf[pair.b] ?? -1] ?? ''],
    isMerged,
    isHeldApart,
    probability,
    alike: alike - 1,
    reach,
    weights: weightsOf(pair.pattern, input.model),
  }
}

/** Each speaking field's weight, the heaviest first. Codes read `identity.<field>.<level>`. */
export function weightsOf(pattern: number, model: LinkModel): EvidenceWeight[] {
  const levels = levelsOf(pattern)
  const learnt = Math.round((model.correction?.(levels) ?? 0) * 10) / 10
  const fields = levels
    .flatMap((level, index) => {
      const field = comparedFields[index]
      if (!field || level === 0) return []
      const code = `identity.${field.name.replace(/\d$/, '')}.${field.levels[level - 1] ?? 'different'}`
      return [{ code, params: { field: field.name, bits: Math.round(fieldBits(model, index, level) * 10) / 10 } }]
    })
    .sort((x, y) => Math.abs(y.params.bits) - Math.abs(x.params.bits))
  return learnt === 0 ? fields : [...fields, { code: 'identity.answers', params: { field: 'answers', bits: learnt } }]
}

/**
 * How sure each mention's place is, 0 to 1: in a cluster, the probability of its best link there; alone, the probability
 * that its nearest neighbour is someone else.
 */
export function recordConfidence(mentions: number, personOf: Int32Array, pairs: readonly ScoredPair[]): Float64Array {
  const inside = room.float64(mentions).fill(Number.NaN)
  const outside = room.float64(mentions).fill(-1e9)
  const note = (target: Float64Array, mention: number, bits: number) => {
    const known = target[mention] ?? Number.NaN
    if (Number.isNaN(known) || bits > known) target[mention] = bits
  }
  for (const { a, b, bits } of pairs) {
    const target = personOf[a] === personOf[b] ? inside : outside
    note(target, a, bits)
    note(target, b, bits)
  }
  for (let mention = 0; mention < mentions; mention += 1) {
    const bits = inside[mention] ?? Number.NaN
    const own = Number.isNaN(bits) ? 1 - probabilityOf(outside[mention] ?? -1e9) : probabilityOf(bits)
    inside[mention] = Math.round(own * 10_000) / 10_000
  }
  return inside
}

/** Mentions merged into another's person, counted by the field that spoke most for their best link. */
export function mergeReasons(
  mentions: number,
  personOf: Int32Array,
  pairs: readonly ScoredPair[],
  model: LinkModel,
): { evidence: string; records: number }[] {
  const best = room.float64(mentions).fill(Number.NEGATIVE_INFINITY)
  const patterns = room.float64(mentions)
  for (const { a, b, bits, pattern } of pairs) {
    // Each later mention of a person is one merge, credited to its best link to an earlier one.
    if (personOf[a] !== personOf[b] || bits <= (best[b] ?? 0)) continue
    best[b] = bits
    patterns[b] = pattern
  }
  const reasonOf = new Map<number, string>()
  const counts = new Map<string, number>()
  for (let mention = 0; mention < mentions; mention += 1) {
    if (best[mention] === Number.NEGATIVE_INFINITY) continue
    const pattern = patterns[mention] ?? 0
    const code = reasonOf.get(pattern) ?? weightsOf(pattern, model)[0]?.code ?? 'identity.decision'
    reasonOf.set(pattern, code)
    counts.set(code, (counts.get(code) ?? 0) + 1)
  }
  return [...counts]
    .map(([evidence, records]) => ({ evidence, records }))
    .sort((x, y) => y.records - x.records || (x.evidence < y.evidence ? -1 : 1))
}
