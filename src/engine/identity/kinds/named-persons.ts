import type { IdentityRecord } from '../identity-record.ts'
import { foldText, isBlank } from '../normalise/fold-text.ts'
import { splitFullName } from '../normalise/name-parts.ts'
import { type NamedPerson, splitCouple, splitCoupleFullName } from './split-couple.ts'

/** The persons that a record names, as written. */
export function namedPersons(record: IdentityRecord): NamedPerson[] {
  const { title = '', lastName = '', firstName = '', fullName = '' } = record.fields
  if (fullName.trim() !== '' && isBlank(foldText(lastName)) && isBlank(foldText(firstName))) {
    const couple = splitCoupleFullName(fullName)
    if (couple) return couple
    return splitCouple({ title, ...splitFullName(fullName) })
  }
  return splitCouple({ title, lastName, firstName })
}
