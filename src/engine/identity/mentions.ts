import type { IdentityRecord } from './identity-record.ts'
import { namedPersons } from './kinds/named-persons.ts'
import { isPairTitle } from './kinds/split-couple.ts'
import { familyNameKey, genderKey, givenNameKey } from './normalise/name-parts.ts'
import { NameTable } from './normalise/name-table.ts'
import { type NamesInColumns, orientNames } from './normalise/orient-names.ts'
import { remembered } from './normalise/remembered.ts'

/**
 * Each person that a record names, in columns (a million of them fit): position of the record in the input, place of the person in
 * the record, names by their number in `names`. What else the record says is read from the record itself.
 */
export interface Mentions extends NamesInColumns {
  record: number[]
  index: number[]
  gender: ('f' | 'm' | '')[]
  /** A couple's record gives one birth date and one gender: nobody knows whose. */
  isOfCouple: boolean[]
}

const firstKey = remembered(givenNameKey)
const familyKey = remembered(familyNameKey)

export interface MentionReading {
  /** False for a record of which no person is read. */
  isNamed: (record: IdentityRecord, position: number) => boolean
  /** Hears of each mention as it is read. */
  onMention?: (record: IdentityRecord, isOfCouple: boolean) => void
  /** What was met before. */
  names?: NameTable
}

/** The persons whom records name, their first and family names put in their own columns by what `names` has met. */
export function readMentions(
  records: readonly IdentityRecord[],
  { isNamed, onMention, names = new NameTable() }: MentionReading,
): Mentions {
  const mentions: Mentions = { record: [], index: [], first: [], family: [], gender: [], isOfCouple: [], names }
  records.forEach((record, position) => {
    if (!isNamed(record, position)) return
    const people = namedPersons(record)
    const isOfCouple = people.length > 1
    people.forEach(({ title, firstName, lastName }, index) => {
      const [first, family] = [names.numberOf(firstKey(firstName)), names.numberOf(familyKey(lastName))]
      names.count(first, family, 1)
      mentions.record.push(position)
      mentions.index.push(index)
      mentions.first.push(first)
      mentions.family.push(family)
      mentions.gender.push(genderKey(isPairTitle(title) ? '' : title, isOfCouple ? '' : record.fields.gender))
      mentions.isOfCouple.push(isOfCouple)
      onMention?.(record, isOfCouple)
    })
  })
  orientNames(mentions)
  return mentions
}
