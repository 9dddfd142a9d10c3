import type { ExpectedQuality } from '../../contract/index.ts'
import type { FoundPerson } from './clusters/cluster-component.ts'
import type { MatchEvidence } from './identity-record.ts'
import { type LinkModel, probabilityOf } from './linkage/estimate-model.ts'
import { comparedFields, isOneCellAlike } from './linkage/fields.ts'
import type { Scores } from './memory/score-list.ts'

/**
 * What the model expects of its own persons, in pairs of records, 0 to 1: how many of the pairs put together are one person
 * (`right` of each), and how many of the pairs that are one person were put together. The others are counted by their
 * probability; a pair that blocking never met is not, nor one of which a single cell is alike (mailboxes that a number tells apart), so
 * that recall is an upper bound.
 */
export function expectedQuality(
  persons: readonly FoundPerson[],
  { a, b, pattern, bits }: Scores,
  personOf: Int32Array,
): ExpectedQuality {
  let [merged, right, missed] = [0, 0, 0]
  for (const { members, right: expected } of persons) {
    merged += (members.length * (members.length - 1)) / 2
    right += expected
  }
  for (let pair = 0; pair < a.length; pair += 1)
    if (personOf[a[pair] ?? 0] !== personOf[b[pair] ?? 0] && !isOneCellAlike(pattern[pair] ?? 0))
      missed += probabilityOf(bits[pair] ?? 0)
  return { precision: merged > 0 ? right / merged : 1, recall: right + missed > 0 ? right / (right + missed) : 1 }
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
