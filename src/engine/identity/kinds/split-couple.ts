import { foldText } from '../normalise/fold-text.ts'
import { commonGivenNames } from '../normalise/given-names.ts'
import { splitFullName } from '../normalise/name-parts.ts'
import { isPairTitle, joiner, nameCell, pairTitle, pairTitles, splitTwo } from './name-cell.ts'

/** One person named by a record. An unnamed spouse has an empty first name. */
export interface NamedPerson {
  title: string
  lastName: string
  firstName: string
}

const title = '(m|mr|monsieur|mme|madame|mrs|mlle)'
/** « Mme Marie DUVAL et M. Paul PETIT ». */
const twoTitled = new RegExp(`^${title}\\.?\\s+(.+?)\\s*(?:\\bet\\b|\\band\\b|[&/+])\\s*${title}\\.?\\s+(.+)$`, 'i')

/**
 * A record's title and names in, one or two persons out: `Théodore et Christel` `Duval`, `M. et Mme Dupont`, `MR_AND_MRS`,
 * `Dupont / Martin` `Jean / Marie`. The first-named comes first.
 */
export function splitCouple(names: NamedPerson): NamedPerson[] {
  const mayBeTwo = nameCell(names.lastName).isOfTwo || nameCell(names.firstName).isOfTwo
  if (!mayBeTwo && pairTitles(names.title) === null) return [names]
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

/** A full name that names two people (`M. et Mme Dupont`, `Jean et Marie Dupont`), split; null for one person. */
export function splitCoupleFullName(fullName: string): NamedPerson[] | null {
  const titled = pairTitle.exec(fullName.trim())
  if (titled) {
    const [, title = '', otherTitle = '', names = ''] = titled
    const ofTwo = twoNames(names) ?? initialsLast(names)
    if (ofTwo) return ofTwo.map((person, index) => ({ ...person, title: index === 0 ? title : otherTitle }))
    return splitCouple({ title: `${title} et ${otherTitle}`, ...splitFullName(names) })
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
  return twoNames(fullName.trim())
}

/** Two people named without a title, whichever of their names comes first; null for one. */
function twoNames(text: string): NamedPerson[] | null {
  if (!joiner.test(text)) return null
  return twoWholeNames(text) ?? familyNameFirst(text) ?? familyNameLast(text)
}

const word = "\\p{L}[\\p{L}'’-]+"
const and = '\\s*(?:\\bet\\b|\\band\\b|[&/])\\s*'
const wholeNames = new RegExp(`^(${word}) (${word})${and}(${word}) (${word})$`, 'iu')
const givenFirst = new RegExp(`^(${word})\\s+(?:et|and|&)\\s+(${word})\\s+(\\p{L}.*)$`, 'iu')
const initialsOfTwo = new RegExp(`^(\\p{L}.*?) (\\p{L}\\.?)${and}(\\p{L}\\.?)$`, 'iu')
const namesLast = new RegExp(`^(${word}(?: ${word})*?) (${word})${and}(${word})$`, 'iu')

/** « Marie Durand et Paul Martin », « Durand Marie / Martin Paul »: who bear two names each. */
function twoWholeNames(text: string): NamedPerson[] | null {
  const [, first = '', last = '', otherFirst = '', otherLast = ''] = wholeNames.exec(text) ?? []
  if (isGiven(first) && isGiven(otherFirst)) {
    return [
      { title: '', firstName: first, lastName: last },
      { title: '', firstName: otherFirst, lastName: otherLast },
    ]
  }
  if (!isGiven(last) || !isGiven(otherLast)) return null
  return [
    { title: '', firstName: last, lastName: first },
    { title: '', firstName: otherLast, lastName: otherFirst },
  ]
}

/** « Marie et Paul Durand ». */
function familyNameLast(text: string): NamedPerson[] | null {
  const [, first, other, lastName = ''] = givenFirst.exec(text) ?? []
  if (!first || !other) return null
  return [first, other].map((firstName) => ({ title: '', firstName, lastName }))
}

/** « Durand P. et M. », under the title of two. */
function initialsLast(text: string): NamedPerson[] | null {
  const [, lastName = '', first, other] = initialsOfTwo.exec(text.trim()) ?? []
  if (!first || !other) return null
  return [first, other].map((firstName) => ({ title: '', firstName, lastName }))
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
