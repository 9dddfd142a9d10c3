import { foldText } from '../normalise/fold-text.ts'
import { commonGivenNames } from '../normalise/given-names.ts'
import { splitFullName } from '../normalise/name-parts.ts'

/** One person named by a record. An unnamed spouse has an empty first name. */
export interface NamedPerson {
  title: string
  lastName: string
  firstName: string
}

const joiner = /\s+(?:et|ou|and|und)\s+|\s*[&/+]\s*/i
const pairTitle =
  /^(m|mr|monsieur|mme|madame|mrs|mlle)\.?\s*(?:et|and|ou|&|\/|_)\s*(m|mr|monsieur|mme|madame|mrs|mlle)\.?(?:\s+|$)(.*)$/i

const title = '(m|mr|monsieur|mme|madame|mrs|mlle)'
/** « Mme Marie DUVAL et M. Paul PETIT ». */
const twoTitled = new RegExp(`^${title}\\.?\\s+(.+?)\\s*(?:\\bet\\b|\\band\\b|[&/+])\\s*${title}\\.?\\s+(.+)$`, 'i')

/**
 * A record's title and names in, one or two persons out: `Théodore et Christel` `Duval`, `M. et Mme Dupont`, `MR_AND_MRS`,
 * `Dupont / Martin` `Jean / Marie`. The first-named comes first.
 */
export function splitCouple(names: NamedPerson): NamedPerson[] {
  // « M. et Mme » typed where a first name goes.
  if (isPairTitle(names.firstName)) return splitCouple({ ...names, title: names.firstName, firstName: '' })
  const firsts = splitTwo(names.firstName)
  const lasts = splitTwo(names.lastName)
  if (firsts) {
    const own = lasts ?? [names.lastName, names.lastName]
    // « Jean DUPONT et Marie » keeps the family name that the second lacks; titles say who is who only when both are given.
    const titles = pairTitles(names.title)
    return [0, 1].map((index) => ({
      title: titles?.[index] ?? '',
      lastName: own[index] ?? names.lastName,
      firstName: firsts[index] ?? '',
    }))
  }
  const inLast = pairTitle.exec(names.lastName.trim())
  const lastName = inLast ? (inLast[3] ?? '') : names.lastName
  const titles = pairTitles(names.title) ?? (inLast ? pairTitles(`${inLast[1]} et ${inLast[2]}`) : null)
  if (titles && lastName.trim() !== '') {
    return [
      { title: titles[0] ?? '', lastName, firstName: names.firstName },
      { title: titles[1] ?? '', lastName, firstName: '' },
    ]
  }
  return [names]
}

function splitTwo(text: string): [string, string] | null {
  if (!/[\s&/+]/.test(text)) return null
  const parts = text.trim().split(joiner)
  const [first, second] = parts
  if (parts.length !== 2 || !first || !second) return null
  const isName = (part: string) => /^\p{L}[\p{L}\s'’.-]*$/u.test(part.trim())
  return isName(first) && isName(second) ? [first.trim(), second.trim()] : null
}

function pairTitles(title: string): [string, string] | null {
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

/** A full name that names two people (`M. et Mme Dupont`, `Jean et Marie Dupont`), split; null for one person. */
export function splitCoupleFullName(fullName: string): NamedPerson[] | null {
  const titled = pairTitle.exec(fullName.trim())
  if (titled) {
    const { lastName, firstName } = splitFullName(titled[3] ?? '')
    return splitCouple({ title: `${titled[1]} et ${titled[2]}`, lastName, firstName })
  }
  const both = twoTitled.exec(fullName.trim())
  if (both) {
    const [first, second] = [splitFullName(both[2] ?? ''), splitFullName(both[4] ?? '')]
    // « M. Jean et Mme Marie DUVAL »: the family name is said once, for both.
    const isShared = first.firstName === '' && second.firstName !== ''
    return [
      { title: both[1] ?? '', ...(isShared ? { lastName: second.lastName, firstName: first.lastName } : first) },
      { title: both[3] ?? '', ...second },
    ]
  }
  const ofTwo = joiner.test(fullName) ? (twoWholeNames(fullName.trim()) ?? familyNameFirst(fullName.trim())) : null
  if (ofTwo) return ofTwo
  const joined = /^(\p{L}[\p{L}'’-]+)\s+(?:et|and|&)\s+(\p{L}[\p{L}'’-]+)\s+(\p{L}.*)$/iu.exec(fullName.trim())
  if (!joined) return null
  return [joined[1], joined[2]].map((firstName) => ({
    title: '',
    lastName: joined[3] ?? '',
    firstName: firstName ?? '',
  }))
}

const word = "\\p{L}[\\p{L}'’-]+"
const and = '\\s*(?:\\bet\\b|\\band\\b|[&/])\\s*'
const wholeNames = new RegExp(`^(${word}) (${word})${and}(${word}) (${word})$`, 'iu')
const namesLast = new RegExp(`^(${word}(?: ${word})*?) (${word})${and}(${word})$`, 'iu')

/** « Marie Durand et Paul Martin »: who bear two names each. */
function twoWholeNames(text: string): NamedPerson[] | null {
  const [, first = '', last = '', otherFirst = '', otherLast = ''] = wholeNames.exec(text) ?? []
  if (!isGiven(first) || !isGiven(otherFirst)) return null
  return [
    { title: '', firstName: first, lastName: last },
    { title: '', firstName: otherFirst, lastName: otherLast },
  ]
}

/** « DURAND Marie et Paul », « Durand Marie / Paul »: the family name is told by its capitals, or by first names that many bear. */
function familyNameFirst(text: string): NamedPerson[] | null {
  const [, lastName = '', first = '', other = ''] = namesLast.exec(text) ?? []
  const isCapital = lastName !== '' && lastName === lastName.toUpperCase() && first !== first.toUpperCase()
  if (!isCapital && (isGiven(lastName) || !isGiven(first) || !isGiven(other))) return null
  return [first, other].map((firstName) => ({ title: '', firstName, lastName }))
}

function isGiven(name: string): boolean {
  return commonGivenNames.has(foldText(name).split(' ')[0] ?? '')
}
