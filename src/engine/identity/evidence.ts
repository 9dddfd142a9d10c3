import type { MatchEvidence } from './identity-record.ts'
import type { LinkModel } from './linkage/estimate-model.ts'
import { comparedFields } from './linkage/fields.ts'
import type { ScoredPair } from './sql/pair-scores.ts'

/** Bits (log2 odds) in, probability out. */
export function probabilityOf(bits: number): number {
  return 1 / (1 + 2 ** -bits)
}

/**
 * What the model expects of its own merges, from the probabilities of the scored pairs: share of merged pairs that are right,
 * and share of the right pairs that were merged. Pairs that were never candidates are not counted: recall is an upper bound.
 */
export function expectedQuality(
  pairs: readonly ScoredPair[],
  personOf: readonly number[],
): { expectedPrecision: number; expectedRecall: number } {
  let [merged, right, all] = [0, 0, 0]
  for (const { a, b, bits } of pairs) {
    const probability = probabilityOf(bits)
    all += probability
    if (personOf[a] !== personOf[b]) continue
    merged += 1
    right += probability
  }
  return { expectedPrecision: merged > 0 ? right / merged : 1, expectedRecall: all > 0 ? right / all : 1 }
}

/** The learnt chances of each level, for a page that shows how the file was weighed. */
export function describeModel(model: LinkModel): MatchEvidence['fields'] {
  return comparedFields.flatMap((field, index) =>
    field.levels.map((level, place) => ({
      field: field.name,
      level,
      same: model.same[index]?.[place] ?? 0,
      household: model.household[index]?.[place] ?? 0,
      unrelated: model.unrelated[index]?.[place] ?? 0,
    })),
  )
}
