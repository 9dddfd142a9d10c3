import { foldText, isBlank } from '../normalise/fold-text.ts'
import { familyNameKey, givenNameKey } from '../normalise/name-parts.ts'
import { remembered } from '../normalise/remembered.ts'
import { holdsTechnicalWord } from './technical-lexicon.ts'

/** What a cell of names says by itself, whoever asks. Many bear one name: it is found once. */
export interface NameCell {
  folded: string
  isBlank: boolean
  /** Whether it may name two persons: hardly any does. */
  isOfTwo: boolean
  /** As compared, where it is a given name and where it is a family name. */
  given: string
  family: string
  /** Whether it may be of a name of the box office's own accounts, alone or beside another. */
  mayBeTechnical: boolean
}

export const joiner = /\s+(?:et|ou|and|und)\s+|\s*[&/+]\s*/i
export const pairTitle =
  /^(m|mr|monsieur|mme|madame|mrs|mlle)\.?\s*(?:et|and|ou|&|\/|_)\s*(m|mr|monsieur|mme|madame|mrs|mlle)\.?(?:\s+|$)(.*)$/i

export const nameCell: (written: string) => NameCell = remembered((written) => {
  const folded = foldText(written)
  return {
    folded,
    isBlank: isBlank(folded),
    isOfTwo: isPairTitle(written) || splitTwo(written) !== null || pairTitle.test(written.trim()),
    given: givenNameKey(written),
    family: familyNameKey(written),
    mayBeTechnical: holdsTechnicalWord(folded),
  }
})

/** The two names of a cell that joins them; null for one. */
export function splitTwo(text: string): [string, string] | null {
  if (!/[\s&/+]/.test(text)) return null
  const parts = text.trim().split(joiner)
  const [first, second] = parts
  if (parts.length !== 2 || !first || !second) return null
  const isName = (part: string) => /^\p{L}[\p{L}\s'’.-]*$/u.test(part.trim())
  return isName(first) && isName(second) ? [first.trim(), second.trim()] : null
}

export function pairTitles(title: string): [string, string] | null {
  if (title === '') return null
  // « M./Mme » is the choice of a form that nobody made.
  if (/^[a-z]*$/i.test(title) || title.includes('/')) return null
  const folded = foldText(title.replaceAll('_', ' '))
  const match = /^(m|mr|monsieur|mme|madame|mrs|mlle) (?:et |and |ou )?(m|mr|monsieur|mme|madame|mrs|mlle)$/.exec(
    folded,
  )
  return match ? [match[1] ?? '', match[2] ?? ''] : null
}

/** True for the title of two people: `M. et Mme`, `MR_AND_MRS`. */
export function isPairTitle(title: string): boolean {
  return pairTitles(title) !== null
}
