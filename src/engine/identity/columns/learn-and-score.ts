import type { RunOptions, Warehouse } from '../../store/index.ts'
import type { Candidates } from '../blocking/pairs-met.ts'
import { estimateModel, type LinkModel, type PatternCount } from '../linkage/estimate-model.ts'
import { countAgreement } from './count-agreement.ts'
import type { MentionColumns } from './mention-columns.ts'
import { othersTurn } from './others-turn.ts'
import { pairComparer } from './pair-comparer.ts'
import { PatternTable } from './pattern-table.ts'
import { drawRandomPairs } from './random-pairs.ts'
import { type PairScorer, pairScorer, type ScoredPair } from './score-pairs.ts'

/** Candidates from which a large file learns. */
const probedPairs = 120_000
const randomPairs = 150_000
/** Keys that bring together no pair of so many bits bring together nobody: 1 chance in 16, from where a person's eye is asked. */
const vainBits = -4
/** Pairs of one choice of keys seen without a likely one among them before the rest of that choice is left out. */
const seenInVain = 30
/** Pairs below are not worth a look. */
export const keepBits = -6

export interface Learning {
  warehouse: Warehouse
  columns: MentionColumns
  candidates: Candidates
  seed: number
  run: RunOptions
}

/**
 * Learns from the candidates what agreement is worth, then scores them. A large file learns from some of its candidates, which also say by which keys no two of
 * one person meet: most pairs share a birth month in a town or the start of a mailbox, and are strangers; those are not compared.
 */
export async function learnAndScore(
  learning: Learning,
  onLearnt: () => void,
): Promise<{ model: LinkModel; pairs: ScoredPair[] }> {
  const { warehouse, columns, candidates, seed, run } = learning
  const mentions = columns.size
  const probe = probeOf(candidates)
  const random = await drawRandomPairs(warehouse, { mentions, wanted: randomPairs, seed }, run)
  const model = estimateModel({
    candidates: patternsOf(columns, candidates, probe.places).map(({ pattern, pairs }) => ({
      pattern,
      pairs: pairs * probe.share,
    })),
    random: patternsOf(columns, random),
    agreement: countAgreement(columns),
    mentions,
  })
  onLearnt()
  await othersTurn(run)
  const scorer = pairScorer({ columns, model, mentions })
  const vain = probe.places === null ? new Set<number>() : vainKeys(candidates, probe.places, scorer)
  return { model, pairs: await scoreCandidates(candidates, { scorer, vain, run }) }
}

/** Every so many-th candidate, about `probedPairs` and the same on every run; null for all, where they are few. `share`: the candidates that one of them stands for. */
function probeOf({ a, b, size }: Candidates): { places: Int32Array | null; share: number } {
  if (size <= 2 * probedPairs) return { places: null, share: 1 }
  const share = Math.max(1, Math.floor(size / probedPairs))
  const places: number[] = []
  for (let i = 0; i < size; i += 1) if (drawOf(a[i] ?? 0, b[i] ?? 0) % share === 0) places.push(i)
  return { places: Int32Array.from(places), share }
}

/** A number from 0 to 2^32 - 1 that two mentions draw (the finaliser of MurmurHash3, Appleby 2011). */
function drawOf(a: number, b: number): number {
  let mixed = Math.imul(a, 0x9e3779b1) ^ b
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 0
}

/** How often each pattern of levels occurs among the pairs, or among those at these places. */
export function patternsOf(
  columns: MentionColumns,
  { a, b, size }: Omit<Candidates, 'keys'>,
  places: Int32Array | null = null,
): PatternCount[] {
  const comparer = pairComparer(columns, columns.size)
  const { compared } = comparer
  const patterns = new PatternTable()
  const many = places?.length ?? size
  for (let i = 0; i < many; i += 1) {
    const place = places === null ? i : (places[i] ?? 0)
    const [x, y] = [a[place] ?? 0, b[place] ?? 0]
    comparer.compare(x, y)
    comparer.settle(x, y)
    patterns.count(compared.low, compared.high)
  }
  return patterns.counted()
}

/** The choices of keys by which, in the probe, nobody was brought together. What a file's keys are worth is seen in that file. */
export function vainKeys(
  { a, b, keys }: Omit<Candidates, 'size'>,
  places: Int32Array,
  scorer: PairScorer,
): Set<number> {
  const seen = new Map<number, number>()
  const isLikely = new Set<number>()
  for (const place of places) {
    const choice = keys[place] ?? 0
    seen.set(choice, (seen.get(choice) ?? 0) + 1)
    if (!isLikely.has(choice) && scorer.score(a[place] ?? 0, b[place] ?? 0, vainBits) !== null) isLikely.add(choice)
  }
  return new Set(
    [...seen].filter(([choice, pairs]) => pairs >= seenInVain && !isLikely.has(choice)).map(([key]) => key),
  )
}

const scoredAtOnce = 2 ** 18

/** The pairs of at least `keepBits`, in order; those that meet by `vain` keys left out. */
export async function scoreCandidates(
  { a, b, keys, size }: Candidates,
  { scorer, vain, run }: { scorer: PairScorer; vain: ReadonlySet<number>; run: RunOptions },
): Promise<ScoredPair[]> {
  const pairs: ScoredPair[] = []
  for (let i = 0; i < size; i += 1) {
    if (i % scoredAtOnce === 0) await othersTurn(run)
    if (vain.size > 0 && vain.has(keys[i] ?? 0)) continue
    const [x, y] = [a[i] ?? 0, b[i] ?? 0]
    const bits = scorer.score(x, y, keepBits)
    if (bits !== null) pairs.push({ a: x, b: y, pattern: scorer.pattern(), bits })
  }
  return pairs.sort((one, other) => one.a - other.a || one.b - other.b)
}
