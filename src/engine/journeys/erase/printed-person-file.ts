import { frenchSpaces } from '../../language/index.ts'
import { type PrintedBlock, printPdf } from '../../print/index.ts'
import { yearsOf } from '../house/legal-references.ts'
import type { PersonFile } from './access-request.ts'
import type { KnownElsewhere } from './known-elsewhere.ts'
import { placeLabels } from './place-labels.ts'

/** All that is known of a person as a PDF that they can read. */
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
      ...saidBlocks(file),
      ...file.others.flatMap(otherBlocks),
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
        `D’après une fiche, une adresse postale, un e-mail ou un téléphone que vous avez en commun, Parterre vous rattache à un foyer de ${householdSize} personnes, pour ne pas écrire deux fois à la même adresse.`,
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

function saidBlocks({ said }: PersonFile): PrintedBlock[] {
  if (said.length === 0) return []
  return [
    { kind: 'heading', level: 2, text: 'Ce que nous en avons appris' },
    {
      kind: 'table',
      columns: [
        { label: 'Jour', align: 'start' },
        { label: 'Adresse', align: 'start', share: 3 },
        { label: 'Ce qui a été dit', align: 'start', share: 2 },
        { label: 'D’où nous le tenons', align: 'start', share: 3 },
      ],
      rows: said.map(({ address, status, at, source }) => [
        at === null ? 'jour non noté' : frenchDay(at.slice(0, 10)),
        address,
        saidLabels[status],
        source,
      ]),
    },
  ]
}

function otherBlocks({ table, rows }: KnownElsewhere): PrintedBlock[] {
  const { title, columns, codes } = placeLabels[table] ?? { title: table, columns: {} }
  const saidOf = (column: string, text: string) =>
    /_(?:at|on)$|^at$/.test(column) ? frenchDay(text.slice(0, 10)) : (codes?.[text] ?? text)
  return [
    { kind: 'heading', level: 1, text: title },
    ...rows.map(
      (row): PrintedBlock => ({
        kind: 'terms',
        rows: Object.entries(row).map(([column, text]) => ({
          term: columns[column] ?? column,
          text: saidOf(column, text),
        })),
      }),
    ),
  ]
}

const saidLabels: Readonly<Record<PersonFile['said'][number]['status'], string>> = {
  yes: 'inscription',
  no: 'désinscription',
  bounced: 'adresse en erreur',
  complained: 'signalé comme indésirable',
  agreed: 'accord noté par le théâtre',
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
