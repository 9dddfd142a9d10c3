import type { Warehouse } from '../store/index.ts'
import { pairScorer } from './columns/score-pairs.ts'
import type { LinkModel } from './linkage/estimate-model.ts'
import type { Scores } from './memory/score-list.ts'
import { type Blocking, findCandidates, type Met, meetByYield } from './scoring/candidates.ts'
import { learnAndScore } from './scoring/learn-and-score.ts'
import type { Shared } from './threads/share-out.ts'

export interface Meeting {
  shared: Shared
  blocking: Blocking
  options: {
    warehouse: Warehouse
    seed?: number
    onProgress?: (progress: { step: 'compare' | 'learn'; share: number }) => void
  }
}

/** Who meets, once by blocks of few and once more, by what they taught, where wider ones are worth it. */
export async function meetAndScore({
  shared,
  blocking,
  options,
}: Meeting): Promise<{ met: Met; model: LinkModel; pairs: Scores }> {
  const { warehouse, seed = 0, onProgress } = options
  const met = await findCandidates(blocking, shared)
  onProgress?.({ step: 'compare', share: 0.3 })
  const learn = ({ candidates }: Met) =>
    learnAndScore({ warehouse, candidates, seed }, shared, () => onProgress?.({ step: 'learn', share: 0.5 }))
  const first = await learn(met)
  const scorer = pairScorer({ columns: shared.columns, model: first.model, mentions: shared.columns.size })
  const isLikely = (a: number, b: number) => scorer.score(a, b, 0) !== null
  const wider = await meetByYield(met, blocking, { shared, isLikely })
  return wider ? { met: wider, ...(await learn(wider)) } : { met, ...first }
}
