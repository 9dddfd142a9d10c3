import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import {
  type IdentifiedRecord,
  identifyingKeys,
  identifyingKeysOfCells,
  type Remainder,
  withoutKnown,
} from '../../identity/index.ts'
import type { ErasureKey } from '../../stewardship/index.ts'
import type { Warehouse } from '../../store/index.ts'
import { lastPurchaseOfEach, type NormalisedPaths, type PersonalFields, stripPersons } from '../../ticketing/index.ts'

/** Knows again those who were erased, by their fingerprints alone. */
export interface Forgotten {
  readonly key: ErasureKey
  readonly fingerprints: ReadonlySet<string>
}

/** Takes the erased out of a normalised file of a ticketing system. Gives the rows that named them, and where it was written. */
export async function stripFile(
  warehouse: Warehouse,
  { from, folder, source, forgotten }: { from: NormalisedPaths; folder: string; source: string; forgotten: Forgotten },
): Promise<{ rows: number; to: NormalisedPaths }> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const to = {
    normalised: join(folder, 'normalised.parquet'),
    corrections: join(folder, 'corrections.parquet'),
    rejected: join(folder, 'rejected.parquet'),
  }
  const isKnown = (keys: readonly string[]) =>
    keys.some((one) => forgotten.fingerprints.has(forgotten.key.fingerprint(one)))
  const rows = await stripPersons(warehouse, {
    from,
    to,
    whatStays: (fields) => {
      const remainder = withoutKnown(recordOf(source, fields), isKnown)
      return remainder && staying(fields, remainder)
    },
    isErasedRow: (cells) => isKnown(identifyingKeysOfCells(source, cells)),
  })
  if (rows === 0) await rm(folder, { recursive: true, force: true })
  return { rows, to }
}

/** The last day on which each person of a normalised file bought, by each of their keys. */
export async function lastPurchases(
  warehouse: Warehouse,
  { path, source }: { path: string; source: string },
): Promise<[string, string][]> {
  const rows = await lastPurchaseOfEach(warehouse, path)
  return rows.flatMap(({ fields, day }) => {
    const record = recordOf(source, fields)
    return identifyingKeys(record, 0).map((key): [string, string] => [key, day])
  })
}

/** The row with the names of those who stay, and what it gives once for all. */
function staying(fields: PersonalFields, { isAnybodyLeft, names, keepsEmail }: Remainder): PersonalFields {
  if (!isAnybodyLeft) return {}
  return {
    ...fields,
    title: names.title ?? null,
    last_name: names.lastName ?? null,
    first_name: names.firstName ?? null,
    full_name: names.fullName ?? null,
    ...(!keepsEmail && { email: null, permission_email: null }),
  }
}

function recordOf(source: string, fields: PersonalFields): IdentifiedRecord {
  const named = {
    title: fields.title,
    lastName: fields.last_name,
    firstName: fields.first_name,
    fullName: fields.full_name,
    company: fields.company,
    companyType: fields.company_type,
    email: fields.email,
    phone: fields.phone,
    street: fields.street,
    postcode: fields.postcode,
    birthDate: fields.birth_date,
  }
  return {
    source,
    customerNumber: fields.customer_number ?? null,
    fields: Object.fromEntries(Object.entries(named).flatMap(([name, value]) => (value ? [[name, value]] : []))),
  }
}
