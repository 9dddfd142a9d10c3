import { frenchSpaces } from '../../language/index.ts'
import { type PrintedBlock, printPdf } from '../../print/index.ts'
import { writeJournal } from '../../stewardship/index.ts'
import type { Row, Warehouse } from '../../store/index.ts'
import type { House } from '../house/index.ts'
import { yearsOf } from '../retention/legal-references.ts'
import { type PlannedRecord, planErasure } from './erasure-plan.ts'

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
  /** Files that named them, by the day of their import. */
  readonly sources: readonly { readonly importedOn: string; readonly files: readonly string[] }[]
}

/** Gathers all that is known of a person, and journals that it was asked. Throws `person-not-found`. */
export async function readPersonFile(house: House, { id, by }: { id: string; by: string }): Promise<PersonFile> {
  const { personId, name, records } = await planErasure(house, id)
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
    sources: await sourcesOf(house, new Set(contacts.map((row) => String(row.import_id)))),
  }
}

/** The same as a PDF that the person can read. */
export function printPersonFile(file: PersonFile, { houseName, day }: { houseName: string; day: string }): Buffer {
  return printPdf({
    title: 'Vos données personnelles',
    subtitle: frenchSpaces(`${file.name} · ${houseName} · ${frenchDay(day)}`),
    language: 'fr',
    footer: frenchSpaces(`${houseName} · données de ${file.name} au ${frenchDay(day)}`),
    blocks: [
      ...file.records.flatMap((record, index) => [
        ...recordBlocks(record, index),
        ...(file.isSharedRecord[index] ? [sharedNote] : []),
      ]),
      ...householdBlocks(file),
      { kind: 'heading', level: 1, text: 'Vos places' },
      ticketsTable(file),
      { kind: 'heading', level: 1, text: 'Vos accords' },
      permissionsTable(file),
      { kind: 'heading', level: 1, text: 'D’où viennent ces données' },
      {
        kind: 'list',
        items: file.sources.map(({ importedOn, files }) =>
          frenchSpaces(`${frenchDay(importedOn)} : ${files.map((name) => `« ${name} »`).join(', ')}`),
        ),
      },
      {
        kind: 'paragraph',
        text: frenchSpaces(
          `Elles sont gardées ${yearsOf('customer')} ans après votre dernier achat ou votre dernière venue ; puis votre nom s’efface, et vos places restent comptées sans lui.`,
        ),
      },
      {
        kind: 'paragraph',
        text: 'Vous pouvez demander de les corriger, de les effacer, ou vous opposer à ce que nous vous écrivions, et adresser une réclamation à la CNIL (cnil.fr).',
      },
    ],
  })
}

const columnLabels: Readonly<Record<string, string>> = {
  source: 'Billetterie',
  customer_number: 'Numéro de client',
  title: 'Civilité',
  last_name: 'Nom',
  first_name: 'Prénom',
  full_name: 'Nom complet',
  company: 'Structure',
  company_type: 'Type de structure',
  email: 'E-mail',
  other_emails: 'Autres e-mails',
  phone: 'Téléphone',
  street: 'Adresse',
  postcode: 'Code postal',
  city: 'Ville',
  country: 'Pays',
  birth_date: 'Date de naissance',
  birth_year: 'Année de naissance',
  gender: 'Genre',
  permission_email: 'Accord e-mail, dans le fichier',
  permission_sms: 'Accord SMS, dans le fichier',
  no_contact: 'Ne plus contacter, dans le fichier',
  email_bounced: 'E-mail en erreur, dans le fichier',
}
const statusLabels: Readonly<Record<string, string>> = {
  sold: 'vendu',
  unpaid: 'à régler',
  option: 'option',
  cancelled: 'annulé',
}
const permissionLabels: Readonly<Record<string, string>> = { yes: 'oui', no: 'non', unknown: 'on ne sait pas' }
const channelLabels: Readonly<Record<string, string>> = { email: 'e-mail', sms: 'SMS' }

function recordBlocks(record: Readonly<Record<string, string>>, index: number): PrintedBlock[] {
  return [
    { kind: 'heading', level: 1, text: `Fiche ${index + 1}` },
    {
      kind: 'terms',
      rows: Object.entries(record).map(([column, text]) => ({
        term: columnLabels[column] ?? column,
        text: said(column, text),
      })),
    },
  ]
}

const sharedNote: PrintedBlock = {
  kind: 'paragraph',
  text: frenchSpaces(
    'Cette fiche nomme aussi une autre personne ou une structure : l’adresse, le téléphone et les places qu’elle porte peuvent être les siens. Son nom ne vous est pas communiqué.',
  ),
}

function householdBlocks({ householdSize }: PersonFile): PrintedBlock[] {
  if (householdSize < 2) return []
  return [
    { kind: 'heading', level: 1, text: 'Votre foyer' },
    {
      kind: 'paragraph',
      text: frenchSpaces(
        `D’après le nom et l’adresse, Parterre vous rattache à un foyer de ${householdSize} personnes, pour ne pas écrire deux fois à la même adresse.`,
      ),
    },
  ]
}

function said(column: string, text: string): string {
  if (column.startsWith('permission_')) return permissionLabels[text] ?? text
  return column === 'birth_date' ? frenchDay(text.slice(0, 10)) : text
}

function ticketsTable({ tickets }: PersonFile): PrintedBlock {
  if (tickets.length === 0) return { kind: 'paragraph', text: 'Aucune.' }
  return {
    kind: 'table',
    columns: [
      { label: 'Spectacle', align: 'start', share: 5 },
      { label: 'Représentation', align: 'start', share: 5 },
      { label: 'Achat', align: 'start', share: 5 },
      { label: 'Tarif', align: 'start', share: 3 },
      { label: 'Prix', align: 'end' },
      { label: 'État', align: 'start' },
    ],
    rows: tickets.map(({ show, startsAt, purchasedAt, tariff, priceCents, status, seats }) => [
      seats > 1 ? `${show} (${seats} places)` : show,
      shortMoment(startsAt),
      shortMoment(purchasedAt),
      tariff ?? '',
      priceCents === null ? '' : `${(priceCents / 100).toFixed(2).replace('.', ',')}\u00a0€`,
      statusLabels[status] ?? status,
    ]),
  }
}

function permissionsTable({ permissions }: PersonFile): PrintedBlock {
  if (permissions.length === 0) return { kind: 'paragraph', text: 'Aucune adresse.' }
  return {
    kind: 'table',
    columns: [
      { label: 'Canal', align: 'start' },
      { label: 'Adresse', align: 'start', share: 1 },
      { label: 'Accord', align: 'start' },
    ],
    rows: permissions.map(({ channel, address, permission }) => [
      channelLabels[channel] ?? channel,
      address,
      permissionLabels[permission] ?? permission,
    ]),
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

async function sourcesOf(house: House, imports: ReadonlySet<string>): Promise<PersonFile['sources']> {
  const rows = await house.folder.app
    .selectFrom('import_file')
    .innerJoin('import_set', 'import_set.id', 'import_file.import_id')
    .select(['import_set.id', 'import_set.created_at', 'import_file.name'])
    .orderBy('import_set.position')
    .orderBy('import_file.name')
    .execute()
  const own = Map.groupBy(
    rows.filter(({ id }) => imports.has(id)),
    ({ id }) => id,
  )
  return [...own.values()].map((files) => ({
    importedOn: files[0]?.created_at.slice(0, 10) ?? '',
    files: files.map(({ name }) => name),
  }))
}

function textOf(value: Row[string] | undefined): string | null {
  return value === null || value === undefined ? null : String(value)
}

function shortMoment(instant: string | null): string {
  if (instant === null) return ''
  const [day = '', hour = ''] = instant.split(/[ T]/)
  const [year, month, date] = day.split('-')
  const [hours, minutes] = hour.split(':')
  const clock = hours === undefined || hour === '' ? '' : ` ${Number(hours)}\u00a0h\u00a0${minutes}`
  return `${date}/${month}/${year}${clock}`
}

function frenchDay(day: string): string {
  return new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`))
}
