import type { EvidenceWeight, IdentityRecord, WaitingPair } from './identity-record.ts'
import { fieldBits, type LinkModel, probabilityOf } from './linkage/estimate-model.ts'
import { comparedFields, levelsOf } from './linkage/fields.ts'
import type { Mentions } from './mentions.ts'
import type { ScoredPair } from './sql/pair-scores.ts'

export interface WaitingInput {
  records: readonly IdentityRecord[]
  mentions: Mentions
  personOf: readonly number[]
  ids: readonly string[]
  sizes: readonly number[]
  pairs: readonly ScoredPair[]
  model: LinkModel
  decided: { different: ReadonlySet<string> }
}

/** From 1 chance in 16 on, a human's look may change the answer. */
const doubtBits = -4
/** Kept for the page that asks, twenty at a time; beyond, it only says that there are more. */
export const mostWaiting = 2000

/**
 * Persons that were not merged and may be one, the best pair of each two persons, those whose answer changes most first
 * (nearest to even odds, weighted by the records concerned). What a human decided is not asked again.
 */
export function waitingPairs(input: WaitingInput): WaitingPair[] {
  const { personOf, sizes, pairs, mentions } = input
  const best = new Map<string, ScoredPair>()
  for (const pair of pairs) {
    const [x = -1, y = -1] = [personOf[pair.a], personOf[pair.b]]
    if (x === y || pair.bits < doubtBits || mentions.record[pair.a] === mentions.record[pair.b]) continue
    if (input.decided.different.has(`${pair.a} ${pair.b}`)) continue
    const key = x < y ? `${x} ${y}` : `${y} ${x}`
    const known = best.get(key)
    if (!known || pair.bits > known.bits) best.set(key, pair)
  }
  const worth = (pair: ScoredPair) => {
    const p = probabilityOf(pair.bits)
    return p * (1 - p) * reachOf(pair, personOf, sizes)
  }
  return [...best.values()]
    .sort((x, y) => worth(y) - worth(x) || x.a - y.a || x.b - y.b)
    .slice(0, mostWaiting)
    .map((pair) => waitingPair(pair, input))
}

function reachOf(pair: ScoredPair, personOf: readonly number[], sizes: readonly number[]): number {
  return (sizes[personOf[pair.a] ?? -1] ?? 1) + (sizes[personOf[pair.b] ?? -1] ?? 1)
}

function waitingPair(pair: ScoredPair, input: WaitingInput): WaitingPair {
  const side = (mention: number) => ({
    recordId: input.records[input.mentions.record[mention] ?? -1]?.recordId ?? '',
    index: input.mentions.index[mention] ?? 0,
  })
  return {
    a: side(pair.a),
    b: side(pair.b),
    personIds: [input.ids[input.personOf[pair.a] ?? -1] ?? '', input.ids[input.personOf[pair.b] ?? -1] ?? ''],
    probability: probabilityOf(pair.bits),
    reach: reachOf(pair, input.personOf, input.sizes),
    weights: weightsOf(pair.pattern, input.model),
  }
}

/** Each speaking field's weight, the heaviest first. Codes read `identity.<field>.<level>`. */
export function weightsOf(pattern: number, model: LinkModel): EvidenceWeight[] {
  return levelsOf(pattern)
    .flatMap((level, index) => {
      const field = comparedFields[index]
      if (!field || level === 0) return []
      const code = `identity.${field.name.replace(/\d$/, '')}.${field.levels[level - 1] ?? 'different'}`
      return [{ code, params: { field: field.name, bits: Math.round(fieldBits(model, index, level) * 10) / 10 } }]
    })
    .sort((x, y) => Math.abs(y.params.bits) - Math.abs(x.params.bits))
}

/**
 * How sure each mention's place is, 0 to 1: in a cluster, the probability of its best link there; alone, the probability
 * that its nearest neighbour is someone else.
 */
export function recordConfidence(
  mentions: number,
  personOf: readonly number[],
  pairs: readonly ScoredPair[],
): number[] {
  const inside = new Array<number>(mentions).fill(Number.NaN)
  const outside = new Array<number>(mentions).fill(-1e9)
  for (const { a, b, bits } of pairs) {
    const target = personOf[a] === personOf[b] ? inside : outside
    for (const side of [a, b]) {
      const known = target[side] ?? Number.NaN
      if (Number.isNaN(known) || bits > known) target[side] = bits
    }
  }
  return inside.map((bits, index) => {
    const own = Number.isNaN(bits) ? 1 - probabilityOf(outside[index] ?? -1e9) : probabilityOf(bits)
    return Math.round(own * 10_000) / 10_000
  })
}

/** Mentions merged into another's person, counted by the field that spoke most for their best link. */
export function mergeReasons(
  mentions: number,
  personOf: readonly number[],
  pairs: readonly ScoredPair[],
  model: LinkModel,
): { evidence: string; records: number }[] {
  const best = new Array<ScoredPair | undefined>(mentions)
  for (const pair of pairs) {
    // Each later mention of a person is one merge, credited to its best link to an earlier one.
    if (personOf[pair.a] !== personOf[pair.b]) continue
    const known = best[pair.b]
    if (!known || pair.bits > known.bits) best[pair.b] = pair
  }
  const counts = new Map<string, number>()
  for (const pair of best) {
    if (!pair) continue
    const code = weightsOf(pair.pattern, model)[0]?.code ?? 'identity.decision'
    counts.set(code, (counts.get(code) ?? 0) + 1)
  }
  return [...counts]
    .map(([evidence, records]) => ({ evidence, records }))
    .sort((x, y) => y.records - x.records || (x.evidence < y.evidence ? -1 : 1))
}
