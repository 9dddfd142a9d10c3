import type { IdentityRecord } from '../identity-record.ts'
import { namedPersons } from '../kinds/named-persons.ts'
import { emailParts } from '../normalise/email-parts.ts'
import { foldText } from '../normalise/fold-text.ts'
import { phoneParts } from '../normalise/phone-key.ts'

/** A contact record, and where its customer number counts. */
export interface IdentifiedRecord {
  readonly source: string
  readonly customerNumber: string | null
  readonly fields: IdentityRecord['fields']
}

/**
 * By what a person named in a record can be known again, as short texts to be fingerprinted: the customer number; the name
 * with an address, a telephone, a street or a birth date. A name alone is nobody, and an e-mail alone may be a family's.
 * @param place of the person in the record: 0 the first-named, 1 the other of a couple; null = all of them
 */
export function identifyingKeys(record: IdentifiedRecord, place: number | null = null): string[] {
  const people = namedPersons({ recordId: '', fields: record.fields })
  const chosen = place === null ? people : people.slice(place, place + 1)
  const names = chosen
    .map(({ firstName, lastName }) => foldText(`${lastName} ${firstName}`).split(' ').sort().join(' '))
    .filter((name) => name.includes(' '))
  const { customerNumber, source } = record
  return [
    ...(customerNumber === null ? [] : [`customer|${source}|${customerNumber.trim()}`]),
    ...names.flatMap((name) => marksOf(record.fields).map((mark) => `${mark}|${name}`)),
  ]
}

/** The addresses at which a record can be reached, as keys of their own: they say who someone is when they belong to one person. */
export function reachKeys({ fields }: Pick<IdentifiedRecord, 'fields'>): string[] {
  return marksOf(fields).filter((mark) => mark.startsWith('email|') || mark.startsWith('phone|'))
}

function marksOf(fields: IdentityRecord['fields']): string[] {
  const email = emailParts(fields.email)
  const phone = phoneParts(fields.phone)
  const number = phone.own || phone.home
  const street = foldText(fields.street)
  const birth = fields.birthDate?.trim() ?? ''
  return [
    ...(email ? [`email|${email.address}`] : []),
    ...(number ? [`phone|${number}`] : []),
    ...(street ? [`street|${street} ${foldText(fields.postcode)}`] : []),
    ...(birth ? [`birth|${birth}`] : []),
  ]
}

/** True when the record names nobody: only its address can say whose it is. */
export function isNameless({ fields }: Pick<IdentifiedRecord, 'fields'>): boolean {
  return [fields.lastName, fields.firstName, fields.fullName].every((name) => foldText(name) === '')
}

/**
 * The keys that the cells of a row could give whatever its columns are: for a row that could not be read, of which only the
 * text is known. Names are sought in single cells and in neighbours.
 */
export function identifyingKeysOfCells(source: string, cells: readonly string[]): string[] {
  const written = cells.map((cell) => cell.trim()).filter(Boolean)
  const emails = written.filter((cell) => cell.includes('@'))
  const phones = written.filter((cell) => phoneParts(cell).own || phoneParts(cell).home)
  const names = written.flatMap((cell, index) => [cell, `${cell} ${written[index + 1] ?? ''}`])
  const marks = [...emails.map((email) => ({ email })), ...phones.map((phone) => ({ phone }))]
  return [
    ...written.map((cell) => `customer|${source}|${cell}`),
    ...marks.flatMap((mark) => reachKeys({ fields: mark })),
    ...marks.flatMap((mark) =>
      names.flatMap((fullName) => identifyingKeys({ source, customerNumber: null, fields: { ...mark, fullName } })),
    ),
  ]
}
