import { clock, type Day, dayInSeason, dayOfMinute, frenchDay, frenchShortDay, twoDigits } from './days.ts'
import { statusOn } from './seating.ts'
import type { ContactRecord, Seat, Theatre } from './theatre.ts'
import { type WrittenFile, writeTable } from './written-files.ts'

const ticketHeader = [
  'N° billet',
  'N° commande',
  'Date de commande',
  'Heure commande',
  'N° client',
  'Manifestation',
  'Date de la séance',
  'Heure séance',
  'Salle',
  'Catégorie',
  'Rang',
  'Place',
  'Type de produit',
  'Tarif',
  'Prix',
  'Filière de vente',
  'Mode de règlement',
  'Statut',
  "Échéance d'option",
]

/**
 * The split set (P3): one ticket file a season with a customer number alone, then contacts, then addresses; no
 * capacity anywhere. windows-1252, `;`. The oldest season comes from an older version of the till: two-digit
 * years and a parasite `00:00` after the order date.
 */
export async function writeSplitSet(o: {
  theatre: Theatre
  out: string
  signal?: AbortSignal | undefined
  /** Hears each path as soon as its file is whole: contacts first, which take longest to read. */
  onWritten?: ((path: string) => void) | undefined
}): Promise<WrittenFile[]> {
  const { theatre, out, signal, onWritten } = o
  const told = (file: WrittenFile) => {
    onWritten?.(file.path)
    return file
  }
  const contacts = told(await writeContacts(o))
  const tickets: WrittenFile[] = []
  for (const [season, start] of theatre.seasons.entries()) {
    const path = `exports/billets_${start}-${start + 1}.csv`
    tickets.push(told(await writeTickets({ theatre, out, path, season, day: theatre.today, signal })))
  }
  return [...tickets, contacts, told(await writeAddresses(o))]
}

/** Three full states of the current season's tickets: two weeks ago, a week ago, today (P1). */
export async function writeWeeklyStates(o: {
  theatre: Theatre
  out: string
  signal?: AbortSignal | undefined
}): Promise<WrittenFile[]> {
  const { theatre, out, signal } = o
  const season = theatre.seasons.length - 1
  const files: WrittenFile[] = []
  for (const back of [14, 7, 0]) {
    const day = theatre.today - back
    const path = `exports/etats-hebdomadaires/billets_etat-${frenchDay(day).replaceAll('/', '-')}.csv`
    files.push(await writeTickets({ theatre, out, path, season, day, signal }))
  }
  return files
}

async function writeTickets(o: {
  theatre: Theatre
  out: string
  path: string
  season: number
  day: Day
  signal?: AbortSignal | undefined
}): Promise<WrittenFile> {
  const old = o.season === 0
  return await writeTable({
    out: o.out,
    path: o.path,
    what: `billets valides au ${frenchDay(o.day)}, sans nom ni jauge`,
    header: ticketHeader,
    rows: ticketRows(o.theatre, { season: o.season, day: o.day, old }),
    encoding: 'windows-1252',
    signal: o.signal,
  })
}

function* ticketRows(theatre: Theatre, o: { season: number; day: Day; old: boolean }): Generator<string[]> {
  for (const seat of theatre.seats) {
    if (seat.season !== o.season) continue
    const status = statusOn(seat, o.day)
    if (status !== null) yield ticketRow(seat, { ...o, status })
  }
}

function ticketRow(seat: Seat, o: { day: Day; old: boolean; status: string }): string[] {
  const date = o.old ? frenchShortDay : frenchDay
  const issued = date(dayOfMinute(seat.issuedAt))
  const printed = seat.printedOn !== null && seat.printedOn <= o.day
  const performance = seat.performance
  return [
    printed ? String(seat.ticketNumber ?? '') : '',
    String(seat.orderNumber),
    o.old ? `${issued} 00:00` : issued,
    `${clock(seat.issuedAt)}:${twoDigits((seat.order.seats[0]?.orderNumber ?? 0) % 60)}`,
    seat.order.record ? customerNumber(seat.order.record) : '',
    performance ? performance.show.title : seat.tariff,
    performance ? date(performance.day) : '',
    performance ? clock(performance.startsAt) : '',
    performance ? performance.hall.name : '',
    seat.category,
    seat.row,
    seat.place,
    seat.product,
    seat.tariff,
    money(seat.priceCents),
    seat.channel,
    seat.payment,
    o.status,
    o.status === 'Option' && seat.optionUntil !== null ? date(seat.optionUntil) : '',
  ]
}

/** Customer numbers keep their leading zeros: they are text. */
export function customerNumber(record: ContactRecord): string {
  return String(record.number).padStart(8, '0')
}

/** `12,50`. */
export function money(cents: number): string {
  return (cents / 100).toFixed(2).replace('.', ',')
}

async function writeContacts(o: {
  theatre: Theatre
  out: string
  signal?: AbortSignal | undefined
}): Promise<WrittenFile> {
  return await writeTable({
    out: o.out,
    path: 'exports/contacts.csv',
    what: 'fiches contacts : noms, adresses électroniques, téléphones, consentements',
    header: [
      'N° client',
      'Civilité',
      'Nom',
      'Prénom',
      'Raison sociale',
      'Type de client',
      'Email',
      'Téléphone',
      'Portable',
      'Date de naissance',
      'Newsletter',
      'SMS',
      'Date de création',
    ],
    rows: o.theatre.records.map((record) => [
      customerNumber(record),
      record.title,
      record.lastName,
      record.firstName,
      record.company,
      record.companyType,
      record.email,
      record.phone,
      record.mobile,
      record.birthDate,
      record.newsletter,
      record.sms,
      frenchDay(Math.max(record.createdOn, dayInSeason((o.theatre.seasons[0] ?? 0) - 1, '06-01'))),
    ]),
    encoding: 'windows-1252',
    signal: o.signal,
  })
}

async function writeAddresses(o: {
  theatre: Theatre
  out: string
  signal?: AbortSignal | undefined
}): Promise<WrittenFile> {
  return await writeTable({
    out: o.out,
    path: 'exports/adresses.csv',
    what: 'adresses postales',
    header: ['N° client', 'Adresse', "Complément d'adresse", 'Code postal', 'Ville', 'Pays'],
    rows: o.theatre.records
      .filter(({ postcode }) => postcode !== '')
      .map((record) => [
        customerNumber(record),
        record.street,
        record.street2,
        record.postcode,
        record.city,
        record.country,
      ]),
    encoding: 'windows-1252',
    signal: o.signal,
  })
}
