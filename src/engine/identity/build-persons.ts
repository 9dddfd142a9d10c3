import type { Row, Warehouse } from '../store/index.ts'
import { describePersons, type PersonRow } from './describe-persons.ts'
import type { IdentityDecision, IdentityRecord, MatchResult, PersonAssignment } from './identity-record.ts'
import { matchRecords } from './match-records.ts'
import {
  type AddressPermission,
  type PermissionEvent,
  type PermissionRecord,
  type PermissionRules,
  resolvePermissions,
} from './permission/resolve-permissions.ts'
import { writePersonText } from './person-text.ts'
import { readContactRecords } from './sql/contact-records.ts'

export interface BuildPersonsOptions {
  decisions?: readonly IdentityDecision[]
  /** What an earlier run returned: persons keep their ids. */
  previous?: readonly PersonAssignment[]
  events?: readonly PermissionEvent[]
  permissionRules?: PermissionRules
  /** How far a buyer lives; `unknown` when not given. */
  distanceBand?: (postcode: string, city: string, country: string) => string
  /** Day on which minors are told, `YYYY-MM-DD`; today when not given. */
  asOf?: string
  signal?: AbortSignal
}

/**
 * Fills `person`, `person_record`, `person_beside`, `person_doubt`, `address_permission` and `person_text` from `contact_record` and `ticket`. Gives the person of each record
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
    const rows = await readContactRecords(inside)
    const records = rows.map(identityRecord)
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
      permissionRecords(rows, match, options.asOf ?? new Date().toISOString().slice(0, 10)),
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
    return { assignments, match }
  })
}

function identityRecord(row: Row): IdentityRecord {
  const columns: [keyof IdentityRecord['fields'], string][] = [
    ['title', 'title'],
    ['lastName', 'last_name'],
    ['firstName', 'first_name'],
    ['fullName', 'full_name'],
    ['company', 'company'],
    ['companyType', 'company_type'],
    ['email', 'email'],
    ['phone', 'phone'],
    ['street', 'street'],
    ['postcode', 'postcode'],
    ['city', 'city'],
    ['country', 'country'],
    ['birthDate', 'birth_date'],
    ['birthYear', 'birth_year'],
    ['gender', 'gender'],
  ]
  const fields: IdentityRecord['fields'] = {}
  for (const [field, column] of columns) {
    const value = row[column]
    if (value !== null && value !== undefined && value !== '') fields[field] = String(value)
  }
  return { recordId: String(row.record_id), fields, tickets: Number(row.tickets), purchases: Number(row.purchases) }
}

function permissionRecords(rows: readonly Row[], match: MatchResult, asOf: string): PermissionRecord[] {
  return rows.flatMap((row, index) => {
    const matched = match.records[index]
    if (!matched) return []
    return [
      {
        recordId: matched.recordId,
        personIds: [matched.personId, ...matched.otherPersonIds],
        email: textOf(row.email),
        phone: textOf(row.phone),
        permissionEmail: saidOf(row.permission_email),
        permissionSms: saidOf(row.permission_sms),
        isProfessional: matched.kind === 'organisation',
        isCustomer: Number(row.purchases) > 0,
        barred: barredBecause(row, match, matched, asOf),
        source: String(row.source),
      },
    ]
  })
}

function textOf(cell: Row[string] | undefined): string | null {
  return cell === null || cell === undefined ? null : String(cell)
}

function saidOf(cell: Row[string] | undefined): 'yes' | 'no' | null {
  return cell === 'yes' || cell === 'no' ? cell : null
}

function barredBecause(
  row: Row,
  match: MatchResult,
  matched: { kind: string; personId: string },
  asOf: string,
): PermissionRecord['barred'] {
  const organisation = match.organisationKinds.get(matched.personId)
  if (organisation === 'reseller' || row.only_reseller === true) return 'reseller'
  if (matched.kind === 'technical') return 'technical'
  if (organisation === 'cse') return 'cse'
  if (row.only_pass_culture === true) return 'passCulture'
  return isMinor(row, asOf) ? 'minor' : null
}

/** Under 18 on the day; with a year alone, whoever may still be. A birth after the day is a typing error and tells nothing. */
function isMinor(row: Row, asOf: string): boolean {
  const majority = `${Number(asOf.slice(0, 4)) - 18}${asOf.slice(4)}`
  const birth = textOf(row.birth_date)
  if (birth) return birth > majority && birth <= asOf
  const year = Number(row.birth_year ?? 0)
  return year >= Number(majority.slice(0, 4)) && year <= Number(asOf.slice(0, 4))
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
    [text, text, text, text, text, text, text, 'INTEGER', text, text, text, text],
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
    [text, text, text, text, text, text],
    permissions.map((row) => [row.personId, row.channel, row.address, row.permission, row.basis, row.whyNot]),
  )
  await writePersonText(warehouse)
}
