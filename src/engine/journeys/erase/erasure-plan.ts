import { AppError } from '../../../contract/index.ts'
import {
  bearsName,
  type IdentifiedRecord,
  identifyingKeys,
  isRecordOfOne,
  personAt,
  reachKeys,
  recordMarks,
} from '../../identity/index.ts'
import type { Row } from '../../store/index.ts'
import type { House } from '../house/index.ts'
import type { Needles, Reach } from './needles.ts'
import { withSharedNames } from './shared-names.ts'

/** What an erasure will take out, and by what the person is known. */
export interface ErasurePlan {
  readonly personId: string
  readonly name: string
  readonly records: readonly PlannedRecord[]
  /** What identifies the person: fingerprinted, these keep them erased (P16). */
  readonly keys: readonly string[]
  /** What stands in those keys, by which the rows worth a closer look are told. */
  readonly marks: readonly string[]
  /** What is sought in the folder, before and after. */
  readonly needles: Needles
  /** Seats that stay, with nobody's name. */
  readonly tickets: number
}

export interface PlannedRecord {
  readonly recordId: string
  readonly source: string
  readonly customerNumber: string | null
  /** Of the person in the record, as `id#place` counts. */
  readonly place: number
  /** The record names somebody else, who stays in it: the other of a couple, the organisation whose contact goes. */
  readonly isShared: boolean
  /** How a record of several names this person; null when it is theirs alone. */
  readonly self: { readonly title: string; readonly lastName: string; readonly firstName: string } | null
}

/** Finds what is known of persons, by their number or that of one of their records. Throws `person-not-found`. */
export async function planErasures(house: House, ids: readonly string[]): Promise<ErasurePlan[]> {
  const plans: ErasurePlan[] = []
  for (const id of ids) plans.push(await planErasure(house, id))
  return await withSharedNames(house, plans)
}

/** The same of one, before it is known whether their name is somebody else’s too. */
export async function planErasure(house: House, id: string): Promise<ErasurePlan> {
  const personId = await personOf(house, id)
  const rows = await contactRows(house, personId)
  const records = rows.map((row): NamedRecord => {
    const [record, place] = [identified(row), Number(row.place)]
    return { recordId: String(row.record_id), record, place, isShared: !isRecordOfOne(record, place) }
  })
  const whole = records.filter(({ isShared }) => !isShared)
  const shared = records.filter(({ isShared }) => isShared)
  const person = await personRow(house, personId)
  const name = soughtName(person, shared)
  const reach = await reachOf(house, { whole, shared, firstName: text(person.first_name) ?? '' })
  const [counted] = await (await house.warehouse()).run(
    'SELECT coalesce(sum(seats), 0) AS seats FROM ticket WHERE record_id IN (SELECT unnest(from_json($ids, \'["VARCHAR"]\')))',
    { params: { ids: idsOf(whole) } },
  )
  const strong = records.flatMap(({ record, place }) => identifyingKeys(record, place))
  return {
    personId,
    name: String(person.display_name),
    records: records.map(({ recordId, record, place, isShared }) => ({
      recordId,
      source: record.source,
      customerNumber: record.customerNumber,
      place,
      isShared,
      self: isShared ? (personAt(record, place) ?? null) : null,
    })),
    keys: [...new Set([...strong, ...keysOf(reach.own)])].sort(),
    marks: [...records.flatMap(({ record }) => recordMarks(record)), ...keysOf(reach.own)],
    needles: {
      ...reach,
      customers: numbersOf(whole),
      sharedCustomers: numbersOf(shared),
      ids: [personId, ...whole.map(({ recordId }) => recordId)],
      names: name ? [name] : [],
      isNameShared: !name || text(person.first_name) === null,
    },
    tickets: Number(counted?.seats ?? 0),
  }
}

/** A record that names the person, alone or with others. */
interface NamedRecord {
  readonly recordId: string
  readonly record: IdentifiedRecord
  readonly place: number
  readonly isShared: boolean
}

function idsOf(records: readonly NamedRecord[]): string {
  return JSON.stringify(records.map(({ recordId }) => recordId))
}

function numbersOf(records: readonly NamedRecord[]): Needles['customers'] {
  return records.flatMap(({ record: { source, customerNumber } }) =>
    customerNumber === null ? [] : [{ source, number: customerNumber }],
  )
}

async function personOf(house: House, id: string): Promise<string> {
  const warehouse = await house.warehouse()
  const [row] = await warehouse.run(
    `SELECT person_id FROM (SELECT record_id, person_id, 0 AS place FROM person_record
       UNION ALL SELECT record_id || '#' || place, person_id, place FROM person_beside)
     WHERE person_id = $id OR record_id = $id ORDER BY place, person_id LIMIT 1`,
    { params: { id } },
  )
  if (!row) throw new AppError('person-not-found', { id })
  return String(row.person_id)
}

async function personRow(house: House, personId: string): Promise<Row> {
  const [row] = await (await house.warehouse()).run(
    'SELECT display_name, last_name, first_name FROM person WHERE person_id = $personId',
    { params: { personId } },
  )
  if (!row) throw new AppError('person-not-found', { id: personId })
  return row
}

async function contactRows(house: House, personId: string): Promise<Row[]> {
  return await (await house.warehouse()).run(
    `SELECT c.record_id, n.place, c.source, c.customer_number, c.title, c.last_name, c.first_name, c.full_name, c.company,
       c.company_type, c.email, c.other_emails, c.phone, c.street, c.postcode, CAST(c.birth_date AS VARCHAR) AS birth_date
     FROM (SELECT record_id, 0 AS place FROM person_record WHERE person_id = $personId
       UNION ALL SELECT record_id, place FROM person_beside WHERE person_id = $personId) n
     JOIN contact_record c ON c.record_id = n.record_id ORDER BY c.record_id, n.place`,
    { params: { personId } },
  )
}

/** A row of `contact_record` as its keys are made of it. */
export function identified(row: Row): IdentifiedRecord {
  const fields = {
    title: row.title,
    lastName: row.last_name,
    firstName: row.first_name,
    fullName: row.full_name,
    company: row.company,
    companyType: row.company_type,
    email: row.email,
    otherEmails: row.other_emails,
    phone: row.phone,
    street: row.street,
    postcode: row.postcode,
    birthDate: row.birth_date,
  }
  return {
    source: String(row.source),
    customerNumber: text(row.customer_number),
    fields: Object.fromEntries(Object.entries(fields).flatMap(([key, value]) => (value ? [[key, String(value)]] : []))),
  }
}

interface ReachRequest {
  readonly whole: readonly NamedRecord[]
  readonly shared: readonly NamedRecord[]
  readonly firstName: string
}

/**
 * Addresses and telephones of the records: those of nobody else, and those that others have too, a family's box. What a record
 * of two gives is both's, but an address that bears the person's first name.
 */
async function reachOf(
  house: House,
  { whole, shared, firstName }: ReachRequest,
): Promise<{ own: Reach; shared: Reach }> {
  const warehouse = await house.warehouse()
  const given = {
    email: `(SELECT record_id, email AS address FROM contact_record
      UNION ALL SELECT record_id, unnest(string_split(other_emails, ' ')) FROM contact_record)`,
    phone: '(SELECT record_id, phone AS address FROM contact_record)',
  }
  const addresses = async (column: 'email' | 'phone') => {
    const found = await warehouse.run(
      `SELECT address, max(others) AS others, max(beside) AS beside FROM (
         SELECT address,
           CASE WHEN record_id IN (SELECT unnest(from_json($whole, '["VARCHAR"]'))) THEN 1 ELSE 0 END AS mine,
           CASE WHEN record_id IN (SELECT unnest(from_json($shared, '["VARCHAR"]'))) THEN 1 ELSE 0 END AS beside,
           CASE WHEN record_id IN (SELECT unnest(from_json($whole, '["VARCHAR"]')) UNION ALL SELECT unnest(from_json($shared, '["VARCHAR"]'))) THEN 0 ELSE 1 END AS others
         FROM ${given[column]} WHERE address IN (SELECT address FROM ${given[column]} WHERE record_id IN
           (SELECT unnest(from_json($whole, '["VARCHAR"]')) UNION ALL SELECT unnest(from_json($shared, '["VARCHAR"]')))))
       GROUP BY address HAVING max(mine) + max(beside) > 0 ORDER BY address`,
      { params: { whole: idsOf(whole), shared: idsOf(shared) } },
    )
    const isOfOthers = (row: Row) =>
      Number(row.others) > 0 ||
      (Number(row.beside) > 0 && !(column === 'email' && bearsName(String(row.address), firstName)))
    const of = (isShared: boolean) =>
      found.filter((row) => isOfOthers(row) === isShared).map((row) => String(row.address))
    return { own: of(false), shared: of(true) }
  }
  const [emails, phones] = [await addresses('email'), await addresses('phone')]
  return {
    own: { emails: emails.own, phones: phones.own },
    shared: { emails: emails.shared, phones: phones.shared },
  }
}

function keysOf({ emails, phones }: Reach): string[] {
  const fields = [...emails.map((email) => ({ email })), ...phones.map((phone) => ({ phone }))]
  return fields.flatMap((one) => reachKeys({ fields: one }))
}

type SoughtName = Needles['names'][number]

/** The name to look for; a spouse without first name (« M. et Mme Durand ») is sought by the title. */
function soughtName(person: Row, shared: readonly NamedRecord[]): SoughtName | null {
  const last = text(person.last_name)
  const [{ record, place } = {}] = shared
  const first = text(person.first_name) ?? (record && personAt(record, place ?? 0)?.title) ?? null
  return last === null || !first ? null : { last, first }
}

function text(value: Row[string] | undefined): string | null {
  return value === null || value === undefined ? null : String(value)
}
