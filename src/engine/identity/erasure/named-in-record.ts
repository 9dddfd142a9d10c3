import type { IdentityRecord } from '../identity-record.ts'
import { classifyRecord } from '../kinds/classify-record.ts'
import { namedPersons } from '../kinds/named-persons.ts'
import type { NamedPerson } from '../kinds/split-couple.ts'

/** A contact record, and where its customer number counts. */
export interface IdentifiedRecord {
  readonly source: string
  readonly customerNumber: string | null
  readonly fields: IdentityRecord['fields']
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
