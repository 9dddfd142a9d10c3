import { foldText, type IdentityRecord } from '../../identity/index.ts'

/** A row of a file of buyers, and the customer number that it bears. */
export interface NumberedRow {
  record: IdentityRecord
  number: string | null
  /** Seats that the row sells; 0 for a row that describes a customer. */
  seats: number
}

/** What the rows of a set describe, each account once, and the place in `records` of each row's. */
export interface Accounts {
  records: IdentityRecord[]
  places: number[]
}

/** What says who somebody is: a record with nothing of it is known by its number alone. */
const telling = [
  'lastName',
  'firstName',
  'fullName',
  'company',
  'email',
  'phone',
  'street',
  'birthDate',
  'idNumber',
] as const
/** Of the numbers written in two ways, those that may bear two names: a couple's account, a name typed otherwise. */
const mostNamedTwice = 0.2
const addressFields = ['street', 'postcode', 'city', 'country'] as const

/**
 * Rows of one customer number are one account, as an import has it: an address or a ticket is of the contact that bears its number. Two names
 * under one number (a couple, two systems that number alike) stay two records, as does a row that names nobody and has another e-mail
 * address than the number's contact: the comparison alone says whether they are one.
 */
export function gatherAccounts(rows: readonly NumberedRow[]): Accounts {
  const numberOf = writtenAlike(rows)
  const named = new Map<string, Map<string, NumberedRow>>()
  const heads = new Map<NumberedRow, NumberedRow>()
  for (const row of rows) {
    const [number, name] = [numberOf(row), nameOf(row.record)]
    if (number === null || name === '') continue
    const owners = named.get(number) ?? new Map<string, NumberedRow>()
    named.set(number, owners.set(name, owners.get(name) ?? row))
    heads.set(row, owners.get(name) ?? row)
  }
  const unnamed = new Map<string, NumberedRow>()
  for (const row of rows) {
    const number = numberOf(row)
    if (number === null || heads.has(row)) continue
    const owner = ownerOf(row, named.get(number)) ?? unnamed.get(number) ?? row
    heads.set(row, owner)
    if (owner === row) unnamed.set(number, row)
  }
  return joined(rows, (row) => heads.get(row) ?? row)
}

/**
 * The number of a row as others write it: a spreadsheet takes off the zeros before a number (« 00017 » is « 17 »). Where the two
 * spellings of a number often bear two names, zeros tell customers apart in this set, and stay.
 */
function writtenAlike(rows: readonly NumberedRow[]): (row: NumberedRow) => string | null {
  const holders = new Map<string, { spellings: Set<string>; names: Set<string> }>()
  for (const { number, record } of rows) {
    if (number === null) continue
    const holder = holders.get(plain(number)) ?? { spellings: new Set(), names: new Set() }
    holders.set(plain(number), holder)
    holder.spellings.add(number)
    const name = nameOf(record)
    if (name !== '') holder.names.add(name)
  }
  const twice = [...holders.values()].filter(({ spellings }) => spellings.size > 1)
  const zerosTell = twice.filter(({ names }) => names.size > 1).length > twice.length * mostNamedTwice
  return ({ number }) => (number === null || zerosTell ? number : plain(number))
}

function plain(number: string): string {
  return /^0+\d+$/.test(number) ? number.replace(/^0+(?=\d)/, '') : number
}

/** Whose a row without a name is, of those whom its number names: a contact rather than the holder of a ticket. */
function ownerOf({ record }: NumberedRow, owners: ReadonlyMap<string, NumberedRow> | undefined): NumberedRow | null {
  const address = foldText(record.fields.email)
  let first: NumberedRow | null = null
  for (const owner of owners?.values() ?? []) {
    const own = foldText(owner.record.fields.email)
    if (address !== '' && own !== '' && own !== address) continue
    if (owner.seats === 0) return owner
    first ??= owner
  }
  return first
}

function joined(rows: readonly NumberedRow[], headOf: (row: NumberedRow) => NumberedRow): Accounts {
  /** By the row that stands for the account. */
  const places = new Map<NumberedRow, number>()
  const members: NumberedRow[][] = []
  for (const row of rows) {
    const head = headOf(row)
    const place = places.get(head) ?? members.push([head]) - 1
    places.set(head, place)
    if (row !== head) members[place]?.push(row)
  }
  return { records: members.map(oneRecord), places: rows.map((row) => places.get(headOf(row)) ?? -1) }
}

/** The record of an account: its own row says it, and the others what that does not say; an address stays whole. */
function oneRecord([head, ...others]: NumberedRow[]): IdentityRecord {
  if (head === undefined) return { recordId: '', fields: {} }
  let fields = head.record.fields
  for (const { record } of others) {
    const isElsewhere = fields.street === undefined && record.fields.street !== undefined
    fields = isElsewhere
      ? { ...record.fields, ...without(fields, addressFields) }
      : { ...(fields.street === undefined ? record.fields : without(record.fields, addressFields)), ...fields }
  }
  const tickets = [head, ...others].reduce((sum, { seats }) => sum + seats, 0)
  return {
    ...head.record,
    fields,
    ...(tickets > 0 && { tickets }),
    ...(head.number !== null && !telling.some((field) => fields[field]) && { account: head.number }),
  }
}

function without(fields: IdentityRecord['fields'], left: readonly string[]): IdentityRecord['fields'] {
  return Object.fromEntries(Object.entries(fields).filter(([field]) => !left.includes(field)))
}

/** The words of a name in any order, or of a house that names nobody. */
function nameOf({ fields: { lastName, firstName, fullName, company } }: IdentityRecord): string {
  const name = foldText([lastName, firstName, fullName].filter(Boolean).join(' ')) || foldText(company)
  return name.split(' ').sort().join(' ').trim()
}
