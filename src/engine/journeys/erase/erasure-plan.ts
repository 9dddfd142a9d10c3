import { AppError } from '../../../contract/index.ts'
import { type IdentifiedRecord, identifyingKeys, namedPersons, reachKeys } from '../../identity/index.ts'
import type { Row } from '../../store/index.ts'
import type { House } from '../house/index.ts'
import { bareRecord } from '../persons/index.ts'
import type { Needles, Reach } from './needles.ts'

/** What an erasure will take out, and by what the person is known. */
export interface ErasurePlan {
  readonly personId: string
  readonly name: string
  readonly records: readonly PlannedRecord[]
  /** What identifies the person: fingerprinted, these keep them erased (P16). */
  readonly keys: readonly string[]
  /** What is sought in the folder, before and after. */
  readonly needles: Needles
  /** Seats that stay, with nobody's name. */
  readonly tickets: number
}

interface PlannedRecord {
  readonly recordId: string
  readonly source: string
  readonly customerNumber: string | null
  /** The record names a couple: the other person is no longer named in it either. */
  readonly isCouple: boolean
}

/** Finds what is known of a person, by their number or that of one of their records. Throws `person-not-found`. */
export async function planErasure(house: House, id: string): Promise<ErasurePlan> {
  const personId = await personOf(house, id)
  const mentions = await house.folder.app
    .selectFrom('person_assignment')
    .select('record_id')
    .where('person_id', '=', personId)
    .orderBy('record_id')
    .execute()
  const places = mentions.map(({ record_id }) => ({ record: bareRecord(record_id), place: placeOf(record_id) }))
  const rows = await contactRows(house, [...new Set(places.map(({ record }) => record))])
  const records = rows.map((row) => ({ row, record: identified(row) }))
  const named = records.map(({ record }) => namedPersons({ recordId: '', fields: record.fields }))
  const strong = records.flatMap(({ row, record }) =>
    places.filter(({ record: of }) => of === row.record_id).flatMap(({ place }) => identifyingKeys(record, place)),
  )
  const { own, shared } = await reachOf(house, rows)
  const [counted] = await (await house.warehouse()).run(
    'SELECT coalesce(sum(seats), 0) AS seats FROM ticket WHERE record_id IN (SELECT unnest(from_json($ids, \'["VARCHAR"]\')))',
    { params: { ids: JSON.stringify(rows.map((row) => row.record_id)) } },
  )
  const person = await personRow(house, personId)
  return {
    personId,
    name: String(person.display_name),
    records: records.map(({ row, record }, index) => ({
      recordId: String(row.record_id),
      source: record.source,
      customerNumber: record.customerNumber,
      isCouple: (named[index]?.length ?? 0) > 1,
    })),
    keys: [...new Set([...strong, ...keysOf(own)])].sort(),
    needles: {
      own,
      shared,
      customers: records.flatMap(({ record: { source, customerNumber } }) =>
        customerNumber === null ? [] : [{ source, number: customerNumber }],
      ),
      ids: [personId, ...rows.map((row) => String(row.record_id))],
      names: namesOf(person),
      isNameShared: await isNameShared(house, person),
    },
    tickets: Number(counted?.seats ?? 0),
  }
}

async function personOf(house: House, id: string): Promise<string> {
  const warehouse = await house.warehouse()
  const [row] = await warehouse.run(
    'SELECT person_id FROM person_record WHERE person_id = $id OR record_id = $id ORDER BY person_id LIMIT 1',
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

function placeOf(mention: string): number {
  const match = /#(\d)$/.exec(mention)
  return match ? Number(match[1]) : 0
}

async function contactRows(house: House, ids: readonly string[]): Promise<Row[]> {
  return await (await house.warehouse()).run(
    `SELECT record_id, source, customer_number, title, last_name, first_name, full_name, email, phone, street, postcode,
       CAST(birth_date AS VARCHAR) AS birth_date
     FROM contact_record WHERE record_id IN (SELECT unnest(from_json($ids, '["VARCHAR"]'))) ORDER BY record_id`,
    { params: { ids: JSON.stringify(ids) } },
  )
}

function identified(row: Row): IdentifiedRecord {
  const fields = {
    title: row.title,
    lastName: row.last_name,
    firstName: row.first_name,
    fullName: row.full_name,
    email: row.email,
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

/** Addresses and telephones of the records: those of nobody else, and those that others have too, a family's box. */
async function reachOf(house: House, rows: readonly Row[]): Promise<{ own: Reach; shared: Reach }> {
  const warehouse = await house.warehouse()
  const ids = JSON.stringify(rows.map((row) => row.record_id))
  const addresses = async (column: 'email' | 'phone') => {
    const found = await warehouse.run(
      `SELECT address, CAST(others AS INTEGER) AS others FROM (
         SELECT ${column} AS address, sum(CASE WHEN mine THEN 1 ELSE 0 END) AS own, sum(CASE WHEN mine THEN 0 ELSE 1 END) AS others
         FROM (SELECT ${column}, record_id IN (SELECT unnest(from_json($ids, '["VARCHAR"]'))) AS mine FROM contact_record WHERE ${column} IS NOT NULL)
         GROUP BY ${column})
       WHERE own > 0 ORDER BY address`,
      { params: { ids } },
    )
    const of = (isShared: boolean) =>
      found.filter((row) => Number(row.others) > 0 === isShared).map((row) => String(row.address))
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

function namesOf(person: Row): Needles['names'] {
  const [last, first] = [text(person.last_name), text(person.first_name)]
  return last === null || first === null ? [] : [{ last, first }]
}

/** When somebody else bears the same name, a search for it alone proves nothing. */
async function isNameShared(house: House, person: Row): Promise<boolean> {
  const [name] = namesOf(person)
  if (!name) return true
  const [row] = await (await house.warehouse()).run(
    `SELECT count(*) AS bearers FROM person
     WHERE strip_accents(lower(last_name)) = strip_accents(lower($last)) AND strip_accents(lower(first_name)) = strip_accents(lower($first))`,
    { params: { ...name } },
  )
  return Number(row?.bearers) > 1
}

function text(value: Row[string] | undefined): string | null {
  return value === null || value === undefined ? null : String(value)
}
