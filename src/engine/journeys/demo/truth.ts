import { isoDay, isoInstant } from './days.ts'
import type { Mess } from './mess.ts'
import { statusOn } from './seating.ts'
import { customerNumber } from './split-set.ts'
import type { Performance, Seat, Theatre } from './theatre.ts'
import { type WrittenFile, writeTable, writeWhole } from './written-files.ts'

/** What the files should give back once cleaned: persons of each record, totals by performance, season figures. */
export async function writeTruth(o: { theatre: Theatre; mess: Mess; out: string }): Promise<WrittenFile[]> {
  const { theatre, out } = o
  return [
    await writeTable({
      out,
      path: 'truth/persons.csv',
      what: 'la vraie personne de chaque fiche',
      header: ['record_id', 'person_id', 'other_person_ids', 'household_id', 'kind', 'organisation_kind', 'bought'],
      rows: personRows(theatre),
      delimiter: ',',
    }),
    await writeTable({
      out,
      path: 'truth/performances.csv',
      what: 'les vrais totaux de chaque représentation',
      header: [...performanceColumns],
      rows: theatre.performances.length === 0 ? [] : performanceRows(theatre),
      delimiter: ',',
    }),
    await writeWhole({
      out,
      path: 'truth/figures.json',
      what: 'les chiffres de chaque saison',
      content: `${JSON.stringify({ seed: theatre.seed, scale: theatre.scale, today: isoDay(theatre.today), seasons: seasonFigures(theatre) }, null, 2)}\n`,
    }),
    await writeWhole({
      out,
      path: 'truth/mess.json',
      what: 'le désordre employé',
      content: `${JSON.stringify(o.mess, null, 2)}\n`,
    }),
  ]
}

function* personRows(theatre: Theatre): Generator<string[]> {
  const buyers = new Set(theatre.seats.flatMap(({ order }) => (order.record ? [order.record] : [])))
  for (const record of theatre.records) {
    yield [
      customerNumber(record),
      `p${record.buyer.id}`,
      record.other ? `p${record.other.id}` : '',
      `h${record.buyer.household.id}`,
      record.buyer.kind,
      record.buyer.organisationKind ?? '',
      buyers.has(record) ? '1' : '0',
    ]
  }
}

/** The true person of each row of the partners' files (`row` counts data rows from 1). */
export async function writeOtherPersons(o: {
  out: string
  partners: readonly { file: WrittenFile; persons: string[] }[]
}): Promise<WrittenFile> {
  return await writeTable({
    out: o.out,
    path: 'truth/other-persons.csv',
    what: 'la vraie personne de chaque ligne des fichiers associés',
    header: ['file', 'row', 'person_id'],
    rows: o.partners.flatMap(({ file, persons }) => persons.map((person, i) => [file.path, String(i + 1), person])),
    delimiter: ',',
  })
}

const performanceColumns = [
  'season',
  'show_key',
  'show',
  'starts_at',
  'hall',
  'audience',
  'status',
  'capacity',
  'held',
  'sold',
  'unpaid',
  'options',
  'comps',
  'paid_by_package',
  'receipts_cents',
  'gone',
] as const

type PerformanceTotals = {
  sold: number
  unpaid: number
  options: number
  comps: number
  paidByPackage: number
  receiptsCents: number
  gone: number
}

/** Totals of a performance on a day. `sold`: paid tickets, comps and subscribers' seats, without reservations. */
export function totalsOn(seats: readonly Seat[], day: number): PerformanceTotals {
  const totals = { sold: 0, unpaid: 0, options: 0, comps: 0, paidByPackage: 0, receiptsCents: 0, gone: 0 }
  for (const seat of seats) {
    const status = statusOn(seat, day)
    if (status === null) totals.gone++
    else if (status === 'Option') totals.options++
    else if (status === 'Réservé') totals.unpaid++
    else {
      totals.sold++
      totals.receiptsCents += seat.priceCents
      if (seat.tariffClass === 'comp' || seat.tariffClass === 'exempted') totals.comps++
      if (seat.product === 'Abonnement') totals.paidByPackage++
    }
  }
  return totals
}

export function seatsByPerformance(theatre: Theatre): Map<Performance, Seat[]> {
  const map = new Map<Performance, Seat[]>(theatre.performances.map((performance) => [performance, []]))
  for (const seat of theatre.seats) if (seat.performance) map.get(seat.performance)?.push(seat)
  return map
}

function* performanceRows(theatre: Theatre): Generator<string[]> {
  const seats = seatsByPerformance(theatre)
  for (const performance of theatre.performances) {
    const totals = totalsOn(seats.get(performance) ?? [], theatre.today)
    const start = performance.show.seasonStart
    yield [
      `${start}-${start + 1}`,
      performance.show.key,
      performance.show.title,
      isoInstant(performance.startsAt),
      performance.hall.name,
      performance.school ? 'school' : 'public',
      performance.cancelled ? 'cancelled' : 'on',
      String(performance.hall.capacity),
      String(performance.held),
      String(totals.sold),
      String(totals.unpaid),
      String(totals.options),
      String(totals.comps),
      String(totals.paidByPackage),
      String(totals.receiptsCents),
      String(totals.gone),
    ]
  }
}

export type SeasonFigures = {
  season: string
  tickets: number
  paidTickets: number
  packages: number
  receiptsCents: number
  packageReceiptsCents: number
  /** Money of gift cards: apart, since it is no ticket. */
  giftCardReceiptsCents: number
  comps: number
  unpaid: number
  options: number
  buyers: number
  newBuyers: number
}

/** Figures of each season on `today`. `buyers`: true persons with a ticket sold; new: none in the seasons before. */
export function seasonFigures(theatre: Theatre): SeasonFigures[] {
  const known = new Set<number>()
  return theatre.seasons.map((start, season) => {
    const seats = theatre.seats.filter((seat) => seat.season === season)
    const inHall = totalsOn(
      seats.filter(({ performance }) => performance !== null),
      theatre.today,
    )
    const packages = totalsOn(seats.filter(isPackage), theatre.today)
    const giftCards = totalsOn(
      seats.filter((seat) => seat.performance === null && !isPackage(seat)),
      theatre.today,
    )
    const buyers = new Set(
      seats
        .filter((seat) => statusOn(seat, theatre.today) === 'Vendu' && seat.buyer?.kind === 'person')
        .map((seat) => seat.buyer?.id ?? -1),
    )
    const newBuyers = [...buyers].filter((id) => !known.has(id)).length
    for (const id of buyers) known.add(id)
    return {
      season: `${start}-${start + 1}`,
      tickets: inHall.sold,
      paidTickets: inHall.sold - inHall.comps,
      packages: packages.sold,
      receiptsCents: inHall.receiptsCents + packages.receiptsCents,
      packageReceiptsCents: packages.receiptsCents,
      giftCardReceiptsCents: giftCards.receiptsCents,
      comps: inHall.comps,
      unpaid: inHall.unpaid,
      options: inHall.options,
      buyers: buyers.size,
      newBuyers,
    }
  })
}

function isPackage(seat: Seat): boolean {
  return seat.performance === null && seat.product === 'Abonnement'
}
