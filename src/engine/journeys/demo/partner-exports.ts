import { dayMs } from '../../days/index.ts'
import { clock, frenchDay, isoDay, isoInstant, minutesInDay, twoDigits } from './days.ts'
import { drawGuests } from './guests.ts'
import { withoutAccents } from './misspell.ts'
import { itemAt, type Random, seededRandom } from './random.ts'

import type { Performance, Theatre } from './theatre.ts'
import { type WrittenFile, writeTable, writeWhole } from './written-files.ts'

type Where = { theatre: Theatre; out: string }
type PartnerFile = { file: WrittenFile; persons: string[] }

/** HelloAsso's event export for an association's evening: `;`, BOM, the payer's e-mail alone, an option, a stray quote. */
export async function writeHelloAsso(o: Where): Promise<PartnerFile> {
  const random = seededRandom(o.theatre.seed, 'helloasso')
  const guests = drawGuests({ random, theatre: o.theatre, count: Math.max(8, Math.round(140 * o.theatre.scale)) })
  const first = o.theatre.today - 55
  const rows = guests.map((guest, i) => {
    const paid = Math.min(first + Math.floor(i / 4), o.theatre.today)
    const reduced = random.chance(0.3)
    const meal = random.chance(0.35)
    return [
      String(88_204_110 + i * 17),
      `${frenchDay(paid)} ${clock(random.int(480, 1380))}`,
      random.weighted([
        ['Validé', 94],
        ['Remboursé', 3],
        ['Annulé', 3],
      ]),
      guest.lastName,
      guest.firstName,
      guest.lastName,
      guest.firstName,
      guest.email,
      '',
      'Carte bancaire',
      `https://billets.example/${88_204_110 + i * 17}`,
      String(51_003_200 + i),
      reduced ? 'Tarif adhérent' : 'Tarif plein',
      reduced ? '8,00' : '12,00',
      '',
      '',
      i % 40 === 7 ? 'arrivera tard, dit "la bande' : '',
      meal ? 'Oui' : '',
      meal ? '9,00' : '',
    ]
  })
  const file = await writeTable({
    out: o.out,
    path: 'exports/helloasso_bal-de-la-crue.csv',
    what: 'le bal des Amis de l’Écluse, association : une autre entité que le théâtre',
    header:
      'Référence commande;Date de la commande;Statut de la commande;Nom participant;Prénom participant;Nom payeur;Prénom payeur;Email payeur;Raison sociale;Moyen de paiement;Billet;Numéro de billet;Tarif;Montant tarif;Code Promo;Montant code promo;Un mot pour l’équipe;REPAS;Montant REPAS'.split(
        ';',
      ),
    rows,
    encoding: 'utf-8-bom',
    strayQuotes: true,
  })
  return { file, persons: guests.map(({ buyer }) => `p${buyer.id}`) }
}

/** pass Culture's individual bookings in CSV: quoted text, decimal point, `NOM Prénom` in one cell, a duo on one row. */
export async function writePassCulture(o: Where): Promise<PartnerFile> {
  const random = seededRandom(o.theatre.seed, 'pass-culture')
  const { theatre } = o
  const evenings = theatre.performances.filter(
    ({ school, day, cancelled, show }) =>
      !school && !cancelled && day > theatre.today - 300 && show.genre !== 'jeune public',
  )
  const guests = drawGuests({
    random,
    theatre,
    count: Math.max(6, Math.round(260 * theatre.scale)),
    fits: (buyer) => theatre.today - buyer.birth < 21 * 365.25,
  })
  const rows = guests.map((guest, i) => {
    const performance = itemAt(evenings, random.int(0, evenings.length - 1))
    const booked = Math.min(performance.day, theatre.today) - random.int(0, 30)
    const status = passStatus(random, performance.day < theatre.today)
    const used = status === 'validé' || status === 'remboursé'
    const stamp = (day: number, minute: number) => `${isoDay(day)} ${clock(minute)}:${twoDigits(i % 60)}`
    return [
      'Théâtre de l’Écluse-Neuve',
      performance.show.title,
      isoInstant(performance.startsAt).replace('T', ' '),
      '',
      `${withoutAccents(guest.lastName).toUpperCase()} ${guest.firstName}`,
      guest.email,
      guest.buyer.mobile,
      stamp(booked, 600 + (i % 700)),
      used ? stamp(performance.day, 1190) : '',
      `PC${(46_656 + i * 911).toString(36).toUpperCase()}`,
      'Jeune pass Culture',
      performance.show.grid === 'A' ? '12.00' : '10.00',
      status,
      status === 'remboursé' ? stamp(performance.day + 18, 360) : '',
      'Offre événement',
      guest.buyer.household.place.postcode,
      random.chance(0.3) ? 'Oui' : 'Non',
    ]
  })
  const file = await writeTable({
    out: o.out,
    path: 'exports/pass-culture_reservations.csv',
    what: 'réservations du pass Culture : jamais dans une liste de prospection',
    header:
      "Lieu;Nom de l’offre;Date de l'évènement;EAN;Nom et prénom du bénéficiaire;Email du bénéficiaire;Téléphone du bénéficiaire;Date et heure de réservation;Date et heure de validation;Contremarque;Intitulé du tarif;Prix de la réservation;Statut de la contremarque;Date et heure de remboursement;Type d'offre;Code postal du bénéficiaire;Duo".split(
        ';',
      ),
    rows,
    quoteAll: true,
  })
  return { file, persons: guests.map(({ buyer }) => `p${buyer.id}`) }
}

function passStatus(random: Random, past: boolean): string {
  if (!past) return random.chance(0.9) ? 'confirmé' : 'annulé'
  return random.weighted([
    ['remboursé', 70],
    ['validé', 18],
    ['annulé', 12],
  ])
}

const visitHeader =
  'DATE HEURE DU PRODUIT|PRODUIT|NOM DU GROUPE|GUIDE|THÈME|N° DOSSIER D’ACHAT|DURÉE|SITE|ESPACE|LANGUE DE VISITE|TYPE OPÉRATION|NATURE DU GROUPE|NB TOTAL DE PERSONNES  PAR GUIDE|CONTACT DU DOSSIER D’ACHAT|TÉLÉPHONE DU CONTACT DU DOSSIER|EMAIL DU CONTACT DU DOSSIER|REMARQUE|ETAT DE LA VISITE|HEURE D’ARRIVÉE PRÉVUE'.split(
    '|',
  )

/** Group visits of the building: row 1 empty, header on row 2, technical rows, a closing total, U+2019 everywhere. */
export async function writeGroupVisits(o: Where): Promise<WrittenFile> {
  const random = seededRandom(o.theatre.seed, 'group-visits')
  const schools = o.theatre.buyers.filter(({ organisationKind }) => organisationKind === 'school')
  const count = Math.max(6, Math.round(60 * Math.min(1, o.theatre.scale * 4)))
  let total = 0
  const rows = Array.from({ length: count }, (_, i) => {
    const school = itemAt(schools, random.int(0, schools.length - 1))
    const day = o.theatre.today - 150 + Math.floor((i * 200) / count)
    const heads = random.int(14, 31)
    total += heads
    const minute = random.pick([570, 630, 840])
    return [
      `${frenchDay(day).replaceAll('/', '.')} ${clock(minute)}`,
      i % 15 === 9 ? 'G/ Droit d’accès' : 'Visite des coulisses',
      `${school.organisation.toUpperCase()} - ${random.pick(['CE1', 'CM2', '6e', '4e', '2de'])}`,
      random.pick(['Guide 1', 'Guide 2']),
      random.pick(['Les métiers de l’ombre', 'De la page au plateau']),
      String(9_120_400 + Math.floor(i / 2)),
      '1:15',
      'Théâtre de l’Écluse-Neuve',
      'Grande salle',
      'Français',
      'Vente',
      random.pick(['SCOLAIRES C2', 'SCOLAIRES C3', 'SCOLAIRES 2ND DEGRÉ']),
      heads,
      `(${String(50_100_400 + school.id).padStart(8, '0')}) ${school.lastName.toUpperCase()} ${school.firstName}`,
      school.household.landline,
      school.email,
      '',
      day < o.theatre.today ? 'Effectuée' : 'Planifiée',
      clock(minute - 10),
    ]
  })
  const closing = ['Total', ...Array<string>(11).fill(''), total, ...Array<string>(6).fill('')]
  return await writeSheet(o.out, {
    path: 'exports/visitPlanning.xlsx',
    what: 'visites de groupes : une réservation par ligne, total en pied',
    sheet: 'visitPlanning',
    today: o.theatre.today,
    rows: [[], visitHeader, ...rows, closing],
  })
}

/**
 * Capacities and the till's own totals by performance: what the ticket files do not say (P4, P6). On a few evenings
 * the till's total differs by some seats, as when two exports are not made at the same hour.
 */
export async function writeCapacities(
  o: Where & { totals: (performance: Performance) => { sold: number; receiptsCents: number } },
): Promise<WrittenFile> {
  const random = seededRandom(o.theatre.seed, 'capacities')
  const rows = o.theatre.performances.map((performance) => {
    const { sold, receiptsCents } = o.totals(performance)
    const gap = random.chance(0.03) ? random.int(1, 4) : 0
    return [
      performance.show.title,
      performance.show.genre,
      frenchDay(performance.day),
      clock(performance.startsAt % minutesInDay),
      performance.hall.name,
      performance.hall.capacity,
      performance.held,
      sold + gap,
      receiptsCents / 100,
      performance.cancelled ? 'Annulée' : 'Confirmée',
      performance.school ? 'Scolaire' : 'Tout public',
    ]
  })
  const header = [
    'Manifestation',
    'Genre',
    'Date de la séance',
    'Heure séance',
    'Salle',
    'Jauge',
    'Contingents',
    'Places vendues',
    'Recettes',
    'Statut',
    'Public',
  ]
  return await writeSheet(o.out, {
    path: 'exports/jauges.xlsx',
    what: 'jauges, contingents et totaux de la billetterie, par représentation',
    sheet: 'Séances',
    today: o.theatre.today,
    rows: [
      ['Théâtre de l’Écluse-Neuve'],
      [`État des séances, édité le ${frenchDay(o.theatre.today)}`],
      [],
      header,
      ...rows,
    ],
  })
}

async function writeSheet(
  out: string,
  o: { path: string; what: string; sheet: string; rows: (string | number)[][]; today: number },
): Promise<WrittenFile> {
  const editedOn = new Date(o.today * dayMs)
  const { writeXlsx } = await import('hucre')
  const content = await writeXlsx({
    sheets: [{ name: o.sheet, rows: o.rows }],
    // The day of the demo, not the clock: the same seed must give the same bytes.
    properties: { created: editedOn, modified: editedOn },
  })
  const file = await writeWhole({ out, path: o.path, what: o.what, content })
  return { ...file, rows: o.rows.length }
}
