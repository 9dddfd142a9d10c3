import type { Warehouse } from '../../store/index.ts'
import { type Candidates, inOneRow } from '../blocking/pairs-met.ts'
import { type PairScorer, pairScorer } from '../columns/score-pairs.ts'
import { estimateModel, type LinkModel } from '../linkage/estimate-model.ts'
import { inOneList, type Scores } from '../memory/score-list.ts'
import { othersTurn } from '../threads/others-turn.ts'
import { leaveToSecond, type Shared, shareOut } from '../threads/share-out.ts'
import { drawRandomPairs } from './random-pairs.ts'

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
  candidates: readonly Candidates[]
  seed: number
}

/**
 * Learns from the candidates what agreement is worth, then scores them. A large file learns from some of its candidates, which also say by which keys no two of
 * one person meet: most pairs share a birth month in a town or the start of a mailbox, and are strangers; those are not compared.
 */
export async function learnAndScore(
  { warehouse, candidates, seed }: Learning,
  shared: Shared,
  onLearnt: () => void,
): Promise<{ model: LinkModel; pairs: Scores }> {
  const { columns, run } = shared
  const mentions = columns.size
  const counted = leaveToSecond({ step: 'agreement', asked: null, portions: 1 }, shared)
  const { probe, share } = probeOf(candidates)
  const random = await drawRandomPairs(warehouse, { mentions, wanted: randomPairs, seed }, run)
  const asked = [probe, random]
  const [met = [], drawn = []] = await shareOut({ step: 'patterns', asked, portions: asked.length }, shared)
  const [agreement = new Map()] = await counted
  const model = estimateModel({
    candidates: met.map(({ pattern, pairs }) => ({ pattern, pairs: pairs * share })),
    random: drawn,
    agreement,
    mentions,
  })
  onLearnt()
  await othersTurn(run)
  const scorer = pairScorer({ columns, model, mentions })
  const vain = share === 1 ? new Set<number>() : vainKeys(probe, scorer)
  return { model, pairs: await scoreCandidates(candidates, { model, vain }, shared) }
}

/** Every so many-th candidate, about `probedPairs` and the same on every run; all, where they are few. `share`: the candidates that one of them stands for. */
function probeOf(candidates: readonly Candidates[]): { probe: Candidates; share: number } {
  const all = candidates.reduce((sum, { size }) => sum + size, 0)
  const share = all <= 2 * probedPairs ? 1 : Math.max(1, Math.floor(all / probedPairs))
  if (share === 1) return { probe: inOneRow(candidates), share }
  const drawn = { a: [] as number[], b: [] as number[], keys: [] as number[] }
  for (const { a, b, keys, size } of candidates) {
    for (let i = 0; i < size; i += 1) {
      if (drawOf(a[i] ?? 0, b[i] ?? 0) % share !== 0) continue
      drawn.a.push(a[i] ?? 0)
      drawn.b.push(b[i] ?? 0)
      drawn.keys.push(keys[i] ?? 0)
    }
  }
  const probe = { a: Int32Array.from(drawn.a), b: Int32Array.from(drawn.b), keys: Uint32Array.from(drawn.keys) }
  return { probe: { ...probe, size: drawn.a.length }, share }
}

/** A number from 0 to 2^32 - 1 that two mentions draw (the finaliser of MurmurHash3, Appleby 2011). */
function drawOf(a: number, b: number): number {
  let mixed = Math.imul(a, 0x9e3779b1) ^ b
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 0
}

/** The choices of keys by which, in the probe, nobody was brought together. What a file's keys are worth is seen in that file. */
export function vainKeys({ a, b, keys, size }: Candidates, scorer: PairScorer): Set<number> {
  const seen = new Map<number, number>()
  const isLikely = new Set<number>()
  for (let place = 0; place < size; place += 1) {
    const choice = keys[place] ?? 0
    seen.set(choice, (seen.get(choice) ?? 0) + 1)
    if (!isLikely.has(choice) && scorer.score(a[place] ?? 0, b[place] ?? 0, vainBits) !== null) isLikely.add(choice)
  }
  return new Set(
    [...seen].filter(([choice, pairs]) => pairs >= seenInVain && !isLikely.has(choice)).map(([key]) => key),
  )
}

/** The pairs of at least `keepBits`, in order; those that meet by `vain` keys left out. */
export async function scoreCandidates(
  candidates: readonly Candidates[],
  { model, vain }: { model: LinkModel; vain: ReadonlySet<number> },
  shared: Shared,
): Promise<Scores> {
  const asked = { candidates, model, vain, keepBits }
  return inOneList(await shareOut({ step: 'scores', asked, portions: candidates.length }, shared))
}
