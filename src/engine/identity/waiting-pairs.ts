import type { EvidenceWeight, IdentityRecord, WaitingPair } from './identity-record.ts'
import { fieldBits, type LinkModel, probabilityOf } from './linkage/estimate-model.ts'
import { comparedFields, levelsOf } from './linkage/fields.ts'
import { room } from './memory/room.ts'
import type { Scores } from './memory/score-list.ts'
import type { Mentions } from './mentions.ts'
import { plain, type Question } from './waiting-questions.ts'

/** How many of them a person should look at: joins that are plain are only there to be confirmed together. */
export function worthALook(waiting: readonly WaitingPair[]): number {
  return waiting.filter(({ isMerged, probability }) => !isMerged || probability < plain).length
}

export interface WaitingInput {
  records: readonly IdentityRecord[]
  mentions: Mentions
  personOf: Int32Array
  ids: readonly string[]
  model: LinkModel
}

/** A question as a person is asked it: which records, of whom, and what speaks for and against. */
export function waitingPair(
  { pair, probability, reach, isMerged, isHeldApart, alike }: Question,
  { records, mentions, personOf, ids, model }: WaitingInput,
): WaitingPair {
  const side = (mention: number) => ({
    recordId: records[mentions.record[mention] ?? -1]?.recordId ?? '',
    index: mentions.index[mention] ?? 0,
  })
  return {
    a: side(pair.a),
    b: side(pair.b),
    personIds: [ids[personOf[pair.a] ?? -1] ?? '', ids[personOf[pair.b] ?? -1] ?? ''],
    isMerged,
    isHeldApart,
    probability,
    alike: alike - 1,
    reach,
    weights: weightsOf(pair.pattern, model),
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
export function recordConfidence(mentions: number, personOf: Int32Array, pairs: Scores): Float64Array {
  const inside = room.float64(mentions).fill(Number.NaN)
  const outside = room.float64(mentions).fill(-1e9)
  const note = (target: Float64Array, mention: number, bits: number) => {
    const known = target[mention] ?? Number.NaN
    if (Number.isNaN(known) || bits > known) target[mention] = bits
  }
  for (let pair = 0; pair < pairs.a.length; pair += 1) {
    const a = pairs.a[pair] ?? 0
    const b = pairs.b[pair] ?? 0
    const bits = pairs.bits[pair] ?? 0
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
  pairs: Scores,
  model: LinkModel,
): { evidence: string; records: number }[] {
  const best = room.float64(mentions).fill(Number.NEGATIVE_INFINITY)
  const patterns = room.float64(mentions)
  for (let pair = 0; pair < pairs.a.length; pair += 1) {
    const b = pairs.b[pair] ?? 0
    const bits = pairs.bits[pair] ?? 0
    // Each later mention of a person is one merge, credited to its best link to an earlier one.
    if (personOf[pairs.a[pair] ?? 0] !== personOf[b] || bits <= (best[b] ?? 0)) continue
    best[b] = bits
    patterns[b] = pairs.pattern[pair] ?? 0
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
