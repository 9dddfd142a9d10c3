import type { IdentityRecord } from '../identity-record.ts'
import type { NamedPerson } from '../kinds/split-couple.ts'
import { foldText } from '../normalise/fold-text.ts'
import { genderKey } from '../normalise/name-parts.ts'
import { phoneParts } from '../normalise/phone-key.ts'
import { streetParts } from '../normalise/street-parts.ts'
import { type IdentifiedRecord, isRecordOfOne, namedIn, personAt } from './named-in-record.ts'
import { emailsOf, numberKeys, plainNumberKeys } from './number-keys.ts'

/**
 * By what a person named in a record can be known again, as short texts to be fingerprinted: the name with an address, a
 * telephone, a street, a birth date or the customer number; and the customer number alone where the record is theirs alone. A
 * name alone is nobody, and an e-mail alone may be a family's.
 * @param place of the person in the record, as `id#place` counts: 0 the first-named or the organisation itself, 1 the other of
 *   a couple or an organisation's contact
 */
export function identifyingKeys(record: IdentifiedRecord, place: number): string[] {
  if (!isRecordOfOne(record, place)) {
    const person = personAt(record, place)
    return person ? nameKeys(record, person) : []
  }
  return [...numberKeys(record), ...namedIn(record).people.flatMap((person) => nameKeys(record, person))]
}

/** What tells one person of a record from the others in it. A spouse without first name (« M. et Mme Durand ») goes by the title. */
export function nameKeys(record: IdentifiedRecord, { title, firstName, lastName }: NamedPerson): string[] {
  const given = foldText(firstName) || genderKey(title, undefined)
  const name = foldText(`${lastName} ${given}`).split(' ').sort().join(' ')
  if (!name.includes(' ')) return []
  return recordMarks(record).map((mark) => `${mark}|${name}`)
}

/** The addresses at which a record can be reached, as keys of their own: they say who someone is when they belong to one person. */
export function reachKeys({ fields }: Pick<IdentifiedRecord, 'fields'>): string[] {
  return marksOf(fields).filter((mark) => mark.startsWith('email|') || mark.startsWith('phone|'))
}

/** What stands in every key that a record can give: where it holds none of somebody's marks, it cannot give a key of theirs. */
export function recordMarks(record: IdentifiedRecord): string[] {
  return [...new Set([...numberKeys(record), ...plainNumberKeys(record)]), ...marksOf(record.fields)]
}

function marksOf(fields: IdentityRecord['fields']): string[] {
  const phone = phoneParts(fields.phone)
  const number = phone.own || phone.home
  const street = foldText(fields.street)
  const door = streetParts(fields.street)
  const birth = fields.birthDate?.trim() ?? ''
  return [
    ...emailsOf(fields).map((address) => `email|${address}`),
    ...(number ? [`phone|${number}`] : []),
    ...(street ? [`street|${street} ${foldText(fields.postcode)}`] : []),
    // « 12 r. des Tilleuls » is the door of « 12, rue des Tilleuls ».
    ...(door.number && door.name ? [`door|${door.number} ${door.name} ${foldText(fields.postcode)}`] : []),
    ...(birth ? [`birth|${birth}`] : []),
  ]
}

/** True when the record names nobody: only its address can say whose it is. */
export function isNameless({ fields }: Pick<IdentifiedRecord, 'fields'>): boolean {
  return [fields.lastName, fields.firstName, fields.fullName].every((name) => foldText(name) === '')
}

/**
 * The keys that the cells of a row could give whatever its columns are, its numbers apart: for a row that could not be read, of which only
 * the text is known. Names are sought in single cells and in neighbours.
 */
export function identifyingKeysOfCells(source: string, cells: readonly string[]): string[] {
  const written = cells.map((cell) => cell.trim()).filter(Boolean)
  const emails = written.filter((cell) => cell.includes('@'))
  const phones = written.filter((cell) => phoneParts(cell).own || phoneParts(cell).home)
  const names = written.flatMap((cell, index) => [cell, `${cell} ${written[index + 1] ?? ''}`])
  const marks = [...emails.map((email) => ({ email })), ...phones.map((phone) => ({ phone }))]
  return [
    ...marks.flatMap((mark) => reachKeys({ fields: mark })),
    ...marks.flatMap((mark) =>
      names.flatMap((fullName) => {
        const record = { source, customerNumber: null, fields: { ...mark, fullName } }
        return namedIn(record).people.flatMap((person) => nameKeys(record, person))
      }),
    ),
  ]
}
