import { clock, dayInSeason, dayOfMinute, frenchShortDay, minutesInDay } from './days.ts'
import { drawGuests, type Guest, guestAge } from './guests.ts'
import { itemAt, type Random, seededRandom } from './random.ts'
import type { Theatre } from './theatre.ts'
import { type WrittenFile, writeTable } from './written-files.ts'

const header =
  'Numero billet;Reservation;Date reservation;Heure reservation;Cle spectacle;Spectacle;Cle representation;Representation;Date representation;Heure representation;Date fin representation;Heure fin representation;Prix;Type de produit;Filiere de vente;Nom;Prenom;Email;Adresse;Code postal;Pays;Age;Sexe'.split(
    ';',
  )

/** The shows of *La Forge*, a small hall run until last season with another system. */
const shows: [string, string, number][] = [
  ['1703', '10-04', 18],
  ['Contes de la remise', '11-15', 12],
  ['LE BAL DES ABSENTS', '12-13', 22],
  ['Ceux que la nuit ramène à la maison', '01-24', 18],
  ['Trio Passerelle', '02-28', 15],
  ['petit précis de maladresse', '03-21', 18],
  ["L'Atelier des bruits", '04-11', 10],
  ['La Dernière Veillée', '05-23', 22],
]

type Line = { guest: Guest; at: number; show: number; night: number; price: number; product: string; channel: string }

/**
 * The flat ticket file of another system, in the 23-column layout seen in the wild: UTF-8, `;`, two-digit years, a
 * parasite `00:00`, whole euros, no city, `H` and `F`; a subscription's evenings bought in one second under as many
 * reservation numbers; some lines typed in months after the evening. One row, one ticket.
 */
export async function writeFlatFile(o: {
  theatre: Theatre
  out: string
  signal?: AbortSignal | undefined
}): Promise<{ file: WrittenFile; persons: string[] }> {
  const random = seededRandom(o.theatre.seed, 'flat-file')
  const lines = flatLines(random, o.theatre)
  let reservation = 30_410
  const rows = lines.map((line, i) =>
    flatRow(o.theatre, line, { number: 7_100_412 + i * 3, reservation: ++reservation }),
  )
  const file = await writeTable({
    out: o.out,
    path: 'exports/la-forge_billets.csv',
    what: 'une petite salle associée, vendue par un autre logiciel : un billet par ligne, à plat',
    header,
    rows,
    signal: o.signal,
  })
  return { file, persons: lines.map(({ guest }) => `p${guest.buyer.id}`) }
}

function flatLines(random: Random, theatre: Theatre): Line[] {
  const orders = Math.max(12, Math.round(420 * theatre.scale))
  return drawGuests({ random, theatre, count: orders }).flatMap((guest) =>
    random.chance(0.2) ? subscriptionLines(random, theatre, guest) : singleLines(random, theatre, guest),
  )
}

function subscriptionLines(random: Random, theatre: Theatre, guest: Guest): Line[] {
  const at = instantBefore(random, theatre, { show: 0, night: 0, least: 40 })
  return shows.map(([, , price], show) => ({
    guest,
    at,
    show,
    night: random.int(0, 1),
    price: Math.round(price * 0.7),
    product: 'Abonnement',
    channel: 'GUICHET',
  }))
}

function singleLines(random: Random, theatre: Theatre, guest: Guest): Line[] {
  const show = random.int(0, shows.length - 1)
  const night = random.int(0, 1)
  const late = random.chance(0.06) ? 60 * minutesInDay + random.int(0, 90) * minutesInDay : 0
  const at = instantBefore(random, theatre, { show, night, least: 0 }) + late
  const price = random.chance(0.3) ? Math.round(itemAt(shows, show)[2] * 0.6) : itemAt(shows, show)[2]
  const channel = random.chance(0.4) ? 'DIGITICK' : 'GUICHET'
  const line = { guest, at, show, night, price, product: 'Place individuelle', channel }
  return Array<Line>(random.int(1, 2)).fill(line)
}

function evening(theatre: Theatre, show: number, night: number): number {
  const season = itemAt(theatre.seasons, theatre.seasons.length - 2)
  return (dayInSeason(season, itemAt(shows, show)[1]) + night) * minutesInDay + 20 * 60 + 30
}

function instantBefore(random: Random, theatre: Theatre, o: { show: number; night: number; least: number }): number {
  const lead = o.least + Math.floor(random.exponential(24))
  const day = dayOfMinute(evening(theatre, o.show, o.night)) - lead
  return day * minutesInDay + random.int(10 * 60, 19 * 60)
}

function flatRow(theatre: Theatre, line: Line, o: { number: number; reservation: number }): string[] {
  const { guest } = line
  const starts = evening(theatre, line.show, line.night)
  const ends = starts + 95
  const title = itemAt(shows, line.show)[0]
  const age = o.number % 7 < 2 ? '' : String(guestAge(guest, starts))
  return [
    String(o.number),
    String(o.reservation),
    `${frenchShortDay(dayOfMinute(line.at))} 00:00`,
    `${clock(line.at)}:${String(line.at % 60).padStart(2, '0')}`,
    String(610 + line.show),
    title,
    String(4200 + line.show * 2 + line.night),
    title,
    frenchShortDay(dayOfMinute(starts)),
    `${clock(starts)}:00`,
    frenchShortDay(dayOfMinute(ends)),
    `${clock(ends)}:00`,
    String(line.price),
    line.product,
    line.channel,
    guest.lastName,
    guest.firstName,
    guest.email,
    guest.buyer.household.street,
    guest.buyer.household.place.postcode,
    guest.buyer.household.place.band === 'abroad' ? 'SUISSE' : 'FRANCE',
    age,
    o.number % 11 === 0 ? '' : guest.buyer.sex,
  ]
}
