import { commonGivenNames } from './given-names.ts'
import type { NameTable } from './name-table.ts'

/** The names of each mention, by their number in `names`. */
export interface NamesInColumns {
  first: Int32Array
  family: Int32Array
  names: NameTable
}

/** How much likelier the other order must be before a record's two names are exchanged. */
const clearOdds = 8
const lexiconCount = 5

/**
 * Puts right, in place, the records whose first and family name stand in each other's column (`RAVONNET` `Laura`), where the whole
 * file says so: each name is counted as a first and as a family name. What stays unclear is left to the comparison of pairs.
 */
export function orientNames({ first, family, names }: NamesInColumns): void {
  const odds = names.texts.map(
    (text, number) =>
      ((names.asFirst[number] ?? 0) + (commonGivenNames.has(text) ? lexiconCount : 0) + 0.5) /
      ((names.asFamily[number] ?? 0) + 0.5),
  )
  first.forEach((asFirst, mention) => {
    const asFamily = family[mention] ?? 0
    if (asFirst === 0 || asFamily === 0 || asFirst === asFamily) return
    if ((odds[asFamily] ?? 0) / (odds[asFirst] ?? 1) <= clearOdds) return
    names.count(asFirst, asFamily, -1)
    names.count(asFamily, asFirst, 1)
    first[mention] = asFamily
    family[mention] = asFirst
  })
}
