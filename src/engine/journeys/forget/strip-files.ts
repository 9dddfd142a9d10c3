import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import {
  type BesideNumbers,
  type IdentifiedRecord,
  identifyingKeys,
  identifyingKeysOfCells,
  isNumberInCells,
  numberKeys,
  type Remainder,
  reachKeys,
  recordMarks,
  withoutKnown,
} from '../../identity/index.ts'
import type { ErasureKey } from '../../stewardship/index.ts'
import type { Warehouse } from '../../store/index.ts'
import { lastPurchaseOfEach, type NormalisedPaths, type PersonalFields, stripPersons } from '../../ticketing/index.ts'

/** Knows again those who are erased: by their keys while it is done, by their fingerprints alone ever after. */
export interface Forgotten {
  /** Whether a key is one of theirs. */
  knows(key: string): boolean
  /** False of a record that cannot give a key of theirs. */
  mayConcern(record: IdentifiedRecord): boolean
  /** Of those who are being erased, whose numbers are theirs whatever stands beside them: what does. Null for ever after. */
  readonly beside: BesideNumbers | null
}

/** Those whose fingerprints are kept: nothing shorter than a whole key can be compared. */
export function knownByFingerprints(key: ErasureKey, fingerprints: ReadonlySet<string>): Forgotten {
  return { knows: (one) => fingerprints.has(key.fingerprint(one)), mayConcern: () => true, beside: null }
}

/** Those who are being erased. */
export function knownByKeys(
  keys: ReadonlySet<string>,
  { marks, beside }: { marks: ReadonlySet<string>; beside: BesideNumbers },
): Forgotten {
  const mayConcern = (record: IdentifiedRecord) => recordMarks(record).some((mark) => marks.has(mark))
  return { knows: (one) => keys.has(one), mayConcern, beside }
}

/** The rows that named somebody, and those that only gave an address or a telephone of theirs. */
interface StrippedRows {
  rows: number
  withheld: number
}

/** Takes the erased out of a normalised file of a ticketing system. Gives the rows that told of them, and where it was written. */
export async function stripFile(
  warehouse: Warehouse,
  { from, folder, source, forgotten }: { from: NormalisedPaths; folder: string; source: string; forgotten: Forgotten },
): Promise<StrippedRows & { to: NormalisedPaths }> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const to = {
    normalised: join(folder, 'normalised.parquet'),
    corrections: join(folder, 'corrections.parquet'),
    rejected: join(folder, 'rejected.parquet'),
  }
  const isKnown = (keys: readonly string[]) => keys.some((one) => forgotten.knows(one))
  const isNumberIn = (cells: readonly string[]) =>
    forgotten.beside
      ? cells.some((cell) => isKnown(numberKeys({ source, customerNumber: cell })))
      : isNumberInCells(source, cells, isKnown)
  const { named, withheld } = await stripPersons(warehouse, {
    from,
    to,
    whatStays: (fields) => {
      const record = recordOf(source, fields)
      if (!forgotten.mayConcern(record)) return null
      if (isKnown(numberKeys(record))) forgotten.beside?.add(record)
      const remainder = withoutKnown(record, isKnown, forgotten.beside !== null)
      return remainder && { fields: staying(fields, remainder), isNamed: remainder.names !== null }
    },
    isErasedRow: (cells) => isKnown(identifyingKeysOfCells(source, cells)) || isNumberIn(cells),
    isErasedValue: (value) => isKnown(reachKeys({ fields: value.includes('@') ? { email: value } : { phone: value } })),
  })
  if (named + withheld === 0) await rm(folder, { recursive: true, force: true })
  return { rows: named, withheld, to }
}

/** The last day on which each person of a normalised file bought, when that is after a day, by each of their keys. */
export async function lastPurchases(
  warehouse: Warehouse,
  { path, source, after }: { path: string; source: string; after: string },
): Promise<[string, string][]> {
  const rows = await lastPurchaseOfEach(warehouse, { path, after })
  return rows.flatMap(({ fields, day }) => {
    const record = recordOf(source, fields)
    return [...identifyingKeys(record, 0), ...reachKeys(record)].map((key): [string, string] => [key, day])
  })
}

/** The row with the names of those who stay, and what it gives once for all. */
function staying(fields: PersonalFields, remainder: Remainder): PersonalFields {
  const { isAnybodyLeft, names, keepsEmail, keepsPhone, otherEmails } = remainder
  if (!isAnybodyLeft) return {}
  return {
    ...fields,
    ...(names && {
      title: names.title ?? null,
      last_name: names.lastName ?? null,
      first_name: names.firstName ?? null,
      full_name: names.fullName ?? null,
    }),
    ...(!keepsEmail && { email: null, permission_email: null, email_bounced: null }),
    ...(!keepsPhone && { phone: null, permission_sms: null }),
    other_emails: otherEmails,
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
    otherEmails: fields.other_emails,
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
