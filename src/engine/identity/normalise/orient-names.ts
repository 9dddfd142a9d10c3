import type { Mention } from '../mention.ts'
import { commonGivenNames, nameForms } from './given-names.ts'

/** How much likelier the other order must be before a record's two names are exchanged. */
const clearOdds = 8
const lexiconCount = 5

/**
 * Puts right the records whose first and family name stand in each other's column (`RAVONNET` `Laura`), where the whole file
 * says so: each name is counted as a first and as a family name. What stays unclear is left to the comparison of pairs.
 */
export function orientNames(mentions: readonly Mention[]): Mention[] {
  const asFirst = new Map<string, number>()
  const asFamily = new Map<string, number>()
  for (const { first, family } of mentions) {
    asFirst.set(first, (asFirst.get(first) ?? 0) + 1)
    asFamily.set(family, (asFamily.get(family) ?? 0) + 1)
  }
  const firstOdds = (name: string) =>
    ((asFirst.get(name) ?? 0) + (commonGivenNames.has(name) ? lexiconCount : 0) + 0.5) /
    ((asFamily.get(name) ?? 0) + 0.5)
  return mentions.map((mention) => {
    const { first, family } = mention
    if (first === '' || family === '' || first === family) return mention
    return firstOdds(family) / firstOdds(first) > clearOdds ? exchanged(mention) : mention
  })
}

function exchanged(mention: Mention): Mention {
  return {
    ...mention,
    first: mention.family,
    firstSound: mention.familySound,
    firstForms: nameForms(mention.family),
    firstIsCommon: commonGivenNames.has(mention.family),
    family: mention.first,
    familySound: mention.firstSound,
  }
}
