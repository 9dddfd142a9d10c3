import type { IdentityRecord } from '../identity-record.ts'
import { classifyRecord } from '../kinds/classify-record.ts'
import { namedPersons } from '../kinds/named-persons.ts'
import type { NamedPerson } from '../kinds/split-couple.ts'
import { emailParts } from '../normalise/email-parts.ts'
import { foldText } from '../normalise/fold-text.ts'
import { genderKey } from '../normalise/name-parts.ts'
import { phoneParts } from '../normalise/phone-key.ts'

/** A contact record, and where its customer number counts. */
export interface IdentifiedRecord {
  readonly source: string
  readonly customerNumber: string | null
  readonly fields: IdentityRecord['fields']
}

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

/** Whether a person has the record to themselves: not one of a couple, nor an organisation's contact. */
export function isRecordOfOne(record: IdentifiedRecord, place: number): boolean {
  const { people, isOrganisation } = namedIn(record)
  return place === 0 && (isOrganisation || people.length < 2)
}

/** The person at a place of a record, as written. */
export function personAt(record: IdentifiedRecord, place: number): NamedPerson | undefined {
  const { people, isOrganisation } = namedIn(record)
  return people[isOrganisation ? place - 1 : place]
}

/** Who a record names, and whether an organisation stands before them. */
export function namedIn({ fields }: Pick<IdentifiedRecord, 'fields'>): {
  people: NamedPerson[]
  isOrganisation: boolean
} {
  const record = { recordId: '', fields }
  const isOrganisation = classifyRecord(record, Number.POSITIVE_INFINITY).kind === 'organisation'
  return { people: namedPersons(record), isOrganisation }
}

/** The customer number, where it counts. */
export function numberKeys({ customerNumber, source }: IdentifiedRecord): string[] {
  return customerNumber === null ? [] : [`customer|${source}|${customerNumber.trim()}`]
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
  return [...numberKeys(record), ...marksOf(record.fields)]
}

function marksOf(fields: IdentityRecord['fields']): string[] {
  const emails = [fields.email, ...(fields.otherEmails?.split(' ') ?? [])].flatMap((email) => emailParts(email) ?? [])
  const phone = phoneParts(fields.phone)
  const number = phone.own || phone.home
  const street = foldText(fields.street)
  const birth = fields.birthDate?.trim() ?? ''
  return [
    ...emails.map(({ address }) => `email|${address}`),
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
      names.flatMap((fullName) => {
        const record = { source, customerNumber: null, fields: { ...mark, fullName } }
        return namedIn(record).people.flatMap((person) => nameKeys(record, person))
      }),
    ),
  ]
}
