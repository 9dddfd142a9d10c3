import type { Warehouse } from '../store/index.ts'
import { describePersons, type PersonRow } from './describe-persons.ts'
import type { IdentityDecision, MatchResult, PersonAssignment } from './identity-record.ts'
import { writeLastSigns } from './last-signs.ts'
import { matchRecords } from './match-records.ts'
import {
  type AddressPermission,
  type Minority,
  type PermissionEvent,
  type PermissionRecord,
  type PermissionRules,
  resolvePermissions,
} from './permission/resolve-permissions.ts'
import { writePersonText } from './person-text.ts'
import { type ContactRecord, readContactRecords } from './sql/contact-records.ts'

export interface BuildPersonsOptions {
  decisions?: readonly IdentityDecision[]
  /** What an earlier run returned: persons keep their ids. */
  previous?: readonly PersonAssignment[]
  events?: readonly PermissionEvent[]
  permissionRules?: PermissionRules
  /** How far a buyer lives; `unknown` when not given. */
  distanceBand?: (postcode: string, city: string, country: string) => string
  signal?: AbortSignal
  /** Hears the assignments once they are written: what it does is done while the database gathers what a search shows. */
  onAssigned?: (assignments: readonly PersonAssignment[]) => Promise<void>
}

/**
 * Fills `person`, `person_record`, `person_beside`, `person_doubt`, `address_permission`, `record_bought` and `person_text` from
 * `contact_record` and `ticket`. Gives the person of each record
 * (to be handed back as `previous` next time: first-named under the record id, the others of the record under `id#1`…).
 * Meant to run inside the caller's transaction; on its own it is one.
 */
export async function buildPersons(
  warehouse: Warehouse,
  options: BuildPersonsOptions = {},
): Promise<PersonAssignment[]> {
  return (await buildPersonsWithMatch(warehouse, options)).assignments
}

/** As `buildPersons`, and what the matching found: waiting pairs, evidence, counts. */
export async function buildPersonsWithMatch(
  warehouse: Warehouse,
  options: BuildPersonsOptions = {},
): Promise<{ assignments: PersonAssignment[]; match: MatchResult }> {
  return await warehouse.transaction(async (inside) => {
    const contacts = await readContactRecords(inside)
    const records = contacts.map(({ record }) => record)
    const match = await matchRecords({
      warehouse: inside,
      records,
      decisions: options.decisions ?? [],
      previous: options.previous ?? [],
      ...(options.signal && { signal: options.signal }),
    })
    const persons = describePersons({
      records,
      match,
      ...(options.distanceBand && { distanceBand: options.distanceBand }),
    })
    const permissions = resolvePermissions(
      permissionRecords(contacts, match),
      options.events ?? [],
      options.permissionRules,
    )
    await writeTables(inside, { match, persons, permissions })
    const assignments = match.records.flatMap(({ recordId, personId, otherPersonIds }) =>
      [personId, ...otherPersonIds].map((id, index) => ({
        recordId: index === 0 ? recordId : `${recordId}#${index}`,
        personId: id,
      })),
    )
    await Promise.all([writePersonText(inside), writeLastSigns(inside), options.onAssigned?.(assignments)])
    return { assignments, match }
  })
}

function permissionRecords(contacts: readonly ContactRecord[], match: MatchResult): PermissionRecord[] {
  const records: PermissionRecord[] = []
  for (const [index, contact] of contacts.entries()) {
    const matched = match.records[index]
    if (!matched) continue
    const { record, source, permissionEmail, permissionSms, isNoContact, isBounced } = contact
    const personIds = [matched.personId, ...matched.otherPersonIds]
    const first: PermissionRecord = {
      recordId: matched.recordId,
      personIds,
      speakers: matched.kind !== 'person' && matched.otherPersonIds.length > 0 ? matched.otherPersonIds : personIds,
      email: record.fields.email ?? null,
      isFirst: true,
      phone: record.fields.phone ?? null,
      permissionEmail,
      permissionSms,
      isNoContact,
      isBounced,
      isProfessional: matched.kind === 'organisation',
      isCustomer: (record.purchases ?? 0) > 0,
      minority: minorityOf(contact),
      barred: barredBecause(contact, match, matched),
      source,
    }
    records.push(first)
    for (const email of record.fields.otherEmails?.split(' ') ?? [])
      records.push({ ...first, email, isFirst: false, phone: null, permissionSms: null, isBounced: false })
  }
  return records
}

function barredBecause(
  contact: ContactRecord,
  match: MatchResult,
  matched: { kind: string; personId: string },
): PermissionRecord['barred'] {
  const organisation = match.organisationKinds.get(matched.personId)
  if (organisation === 'reseller') return 'reseller'
  if (contact.isOnlyReseller && !contact.isOnlyPassCulture) return 'reseller'
  if (matched.kind === 'technical') return 'technical'
  if (organisation === 'cse') return 'cse'
  return contact.isOnlyPassCulture ? 'passCulture' : null
}

/** From the birth to the eighteenth birthday (of 29 February, 1 March); of a year alone, as long as one may be a minor. */
function minorityOf({ record: { fields } }: ContactRecord): Minority | null {
  const { birthDate, birthYear } = fields
  if (birthDate) {
    const year = String(Number(birthDate.slice(0, 4)) + 18).padStart(4, '0')
    const day = birthDate.slice(4)
    // Eighteen years after a leap year comes none.
    return { from: birthDate, until: `${year}${day === '-02-29' ? '-03-01' : day}` }
  }
  const year = Number(birthYear ?? 0)
  return year > 0 ? { from: `${year}-01-01`, until: `${year + 19}-01-01` } : null
}

interface BuiltTables {
  match: MatchResult
  persons: readonly PersonRow[]
  permissions: readonly AddressPermission[]
}

async function writeTables(warehouse: Warehouse, { match, persons, permissions }: BuiltTables): Promise<void> {
  for (const table of ['person', 'person_record', 'person_beside', 'person_doubt', 'address_permission'])
    await warehouse.execute(`DELETE FROM ${table}`)
  const text = 'VARCHAR'
  await warehouse.append(
    'person',
    [text, text, text, text, text, text, text, 'INTEGER', text, text, text, text, 'INTEGER', text, text, text],
    persons.map((person) => [
      person.personId,
      person.kind,
      person.organisationKind,
      person.householdId,
      person.displayName,
      person.lastName,
      person.firstName,
      person.birthYear,
      person.postcode,
      person.city,
      person.country,
      person.distanceBand,
      // What they did and said last is summed over the tables once they stand: see `writeLastSigns`.
      ...[0, null, null, null],
    ]),
  )
  await warehouse.append(
    'person_record',
    [text, text, 'DOUBLE'],
    match.records.map(({ recordId, personId, confidence }) => [recordId, personId, confidence]),
  )
  await warehouse.append(
    'person_beside',
    [text, 'INTEGER', text],
    match.records.flatMap(({ recordId, otherPersonIds }) =>
      otherPersonIds.map((id, index) => [recordId, index + 1, id]),
    ),
  )
  await warehouse.append(
    'person_doubt',
    [text, text, 'DOUBLE'],
    match.doubts.map(({ a, b, probability }) => [a, b, probability]),
  )
  await warehouse.append(
    'address_permission',
    [text, text, text, text, text, text, 'INTEGER', text, text, text],
    permissions.map((row) => [
      ...[row.personId, row.channel, row.address, row.permission, row.basis, row.whyNot, row.isFirst ? 1 : 0],
      ...[row.minority?.from ?? null, row.minority?.until ?? null, row.saidOn],
    ]),
  )
}
