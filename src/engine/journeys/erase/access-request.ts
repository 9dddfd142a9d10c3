import { AppError, type PermissionSaid } from '../../../contract/index.ts'
import { writeJournal } from '../../stewardship/index.ts'
import type { Row, Warehouse } from '../../store/index.ts'
import { showInputRows } from '../../ticketing/index.ts'
import { committedFiles } from '../house/committed-files.ts'
import type { House } from '../house/index.ts'
import { rolledBack } from '../import/rolled-back.ts'
import { saidOf } from '../persons/said-of.ts'
import { type PlannedRecord, planErasures } from './erasure-plan.ts'
import { type KnownElsewhere, knownElsewhere } from './known-elsewhere.ts'

/** All that the house knows of a person, for them to read (GDPR, art. 15). Money in cents; days and moments local. */
export interface PersonFile {
  readonly personId: string
  readonly name: string
  /** Each record as the files gave it, by column; blank columns are left out. */
  readonly records: readonly Readonly<Record<string, string>>[]
  /** Of each record, whether it names somebody else too (a couple, an organisation): the other's name is not given away. */
  readonly isSharedRecord: readonly boolean[]
  /** Persons whom Parterre takes to live together, this one included; 1 = alone. */
  readonly householdSize: number
  readonly tickets: readonly {
    readonly show: string
    readonly startsAt: string | null
    readonly purchasedAt: string | null
    readonly seats: number
    readonly tariff: string | null
    readonly priceCents: number | null
    readonly status: string
  }[]
  readonly permissions: readonly {
    readonly channel: string
    readonly address: string
    readonly permission: string
    readonly basis: string
  }[]
  /** What they said of messages outside the ticketing (an e-mailing tool, the team), in its order; `at` is null where nobody noted the day. */
  readonly said: readonly PermissionSaid[]
  /** What else is kept of them: calls, decisions on their records, their group, words that name them. */
  readonly others: readonly KnownElsewhere[]
  /** Files that named them, by the day of their import. */
  readonly sources: readonly { readonly importedOn: string; readonly files: readonly string[] }[]
}

/**
 * Gathers all that is known of a person on a day, from the places that an erasure would take them out of, and journals that it was asked.
 * Throws `person-not-found`.
 */
export async function readPersonFile(
  house: House,
  { id, by, day }: { id: string; by: string; day: string },
): Promise<PersonFile> {
  const [plan] = await planErasures(house, [id])
  if (!plan) throw new AppError('person-not-found', { id })
  const { personId, name, records } = plan
  const ids = JSON.stringify(records.map(({ recordId }) => recordId))
  const sharedBy = new Map(records.flatMap(({ recordId, self }) => (self ? [[recordId, self] as const] : [])))
  const warehouse = await house.warehouse()
  const ofRecords = `record_id IN (SELECT unnest(from_json($ids, '["VARCHAR"]')))`
  const contacts = await warehouse.run(`SELECT * FROM contact_record WHERE ${ofRecords} ORDER BY record_id`, {
    params: { ids },
  })
  const tickets = await warehouse.run(
    `SELECT p.show_title, CAST(p.starts_at AS VARCHAR) AS starts_at, CAST(t.purchased_at AS VARCHAR) AS purchased_at, t.seats,
       t.tariff, t.price_cents, t.status
     FROM ticket t LEFT JOIN performance p ON p.performance_id = t.performance_id
     WHERE t.${ofRecords} ORDER BY p.starts_at, t.ticket_id`,
    { params: { ids } },
  )
  const permissions = await warehouse.run(
    'SELECT channel, address, permission, basis FROM address_permission WHERE person_id = $personId ORDER BY channel, address',
    { params: { personId } },
  )
  const others = await knownElsewhere(house, { plan, day })
  await writeJournal(house.folder.app, { who: by, action: 'access-given', params: { records: records.length } })
  return {
    personId,
    name,
    records: contacts.map((row) => saidColumns(row, sharedBy.get(String(row.record_id)) ?? null)),
    isSharedRecord: contacts.map((row) => sharedBy.has(String(row.record_id))),
    householdSize: await householdSize(warehouse, personId),
    tickets: tickets.map((row) => ({
      show: String(row.show_title ?? ''),
      startsAt: textOf(row.starts_at),
      purchasedAt: textOf(row.purchased_at),
      seats: Number(row.seats),
      tariff: textOf(row.tariff),
      priceCents: row.price_cents === null || row.price_cents === undefined ? null : Number(row.price_cents),
      status: String(row.status),
    })),
    permissions: permissions.map((row) => ({
      channel: String(row.channel),
      address: String(row.address),
      permission: String(row.permission),
      basis: String(row.basis),
    })),
    said: await saidOf(
      house,
      permissions.map(({ channel, address }) => ({ channel: String(channel), address: String(address) })),
    ),
    others,
    sources: await sourcesOf(house, ids),
  }
}

/** A record of two gives one birth date and one gender: nobody knows whose, and the other's name is theirs. */
function saidColumns(row: Row, self: PlannedRecord['self']): Record<string, string> {
  const hidden = new Set([
    'record_id',
    'import_id',
    ...(self ? ['full_name', 'birth_date', 'birth_year', 'gender'] : []),
  ])
  const own = self ? { title: self.title, last_name: self.lastName, first_name: self.firstName } : {}
  return Object.fromEntries(
    Object.entries({ ...row, ...own }).flatMap(([column, value]) =>
      value === null || value === '' || hidden.has(column) ? [] : [[column, String(value)]],
    ),
  )
}

async function householdSize(warehouse: Warehouse, personId: string): Promise<number> {
  const [row] = await warehouse.run(
    `SELECT count(*) AS persons FROM person
     WHERE household_id = (SELECT household_id FROM person WHERE person_id = $personId)`,
    { params: { personId } },
  )
  return Math.max(1, Number(row?.persons ?? 1))
}

/** The files that name them, whichever gave what was kept last: of one who buys each week, the list of contacts is told too. */
async function sourcesOf(house: House, ids: string): Promise<PersonFile['sources']> {
  const files = await committedFiles(house.folder)
  if (files.length === 0) return []
  const warehouse = await house.warehouse()
  const found = await rolledBack(warehouse, async (inside) => {
    await showInputRows(inside, files)
    return await inside.run(
      `SELECT DISTINCT file_number FROM input_row WHERE record_id IN (SELECT unnest(from_json($ids, '["VARCHAR"]')))`,
      { params: { ids } },
    )
  })
  const naming = new Set(found.flatMap((row) => files[Number(row.file_number)]?.path ?? []))
  const rows = await house.folder.app
    .selectFrom('import_file')
    .innerJoin('import_set', 'import_set.id', 'import_file.import_id')
    .select(['import_set.id', 'import_set.created_at', 'import_file.name', 'import_file.normalised'])
    .where('import_set.status', '=', 'committed')
    .orderBy('import_set.position')
    .orderBy('import_file.name')
    .execute()
  const own = Map.groupBy(
    rows.filter(({ normalised }) => naming.has(house.folder.files.path(normalised))),
    ({ id }) => id,
  )
  return [...own.values()].map((of) => ({
    importedOn: of[0]?.created_at.slice(0, 10) ?? '',
    files: of.map(({ name }) => name),
  }))
}

function textOf(value: Row[string] | undefined): string | null {
  return value === null || value === undefined ? null : String(value)
}
