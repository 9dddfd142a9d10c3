import type { ShowRecord } from '../../src/contract/index.ts'

/** The small house of the kept folder: two seasons, some buyers, one show to come. All invented. */
export const asOf = '2026-12-03'

const people = [
  ['1', 'Vasseur', 'Élodie', 'elodie.vasseur@mail.example', '06 39 98 00 01', '13002', 'Marseille', 'Oui'],
  ['2', 'VASSEUR', 'Elodie', 'elodie.vasseur@mail.example', '06 39 98 00 01', '13002', 'Marseille', 'Oui'],
  ['3', 'Quéméner', 'Yann', 'yann.q@mail.example', '06 39 98 00 03', '29200', 'Brest', 'Oui'],
  ['4', 'Okafor', 'Ada', 'ada.okafor@mail.example', '06 39 98 00 04', '69003', 'Lyon', 'Non'],
  ['5', 'Ferrand', 'Hugo', 'hugo.ferrand@mail.example', '06 39 98 00 05', '35000', 'Rennes', ''],
  ['6', 'Le Bihan', 'Solène', 'solene.lebihan@mail.example', '06 39 98 00 06', '44000', 'Nantes', 'Oui'],
  ['7', 'Collège Jean-Moulin', '', 'vie.scolaire@college.example', '02 99 00 00 07', '35000', 'Rennes', ''],
]
const contactHeader = 'N° client;Nom;Prénom;Email;Téléphone;Code postal;Ville;Accord newsletter'
export const contacts = `${[contactHeader, ...people.map((cells) => cells.join(';'))].join('\n')}\n`
export const later = `${contactHeader}\n8;Ferran;Inès;ines.ferran@mail.example;06 39 98 00 08;35000;Rennes;Oui\n`

const ticketHeader = 'Numéro client;Numéro billet;Spectacle;Date représentation;Heure;Salle;Tarif;Prix;Date achat;Canal'

function sale(
  customer: number,
  number: string,
  show: string,
  day: string,
  tariff: string,
  price: string,
  bought: string,
) {
  return [customer, number, show, day, '20:30', 'Grande salle', tariff, price, bought, 'Guichet'].join(';')
}

const past = [1, 2, 3, 4, 5, 6].flatMap((customer) => [
  sale(customer, `A${customer}`, 'Antigone', '20/11/2025', 'Plein', '24,00', `0${customer}/10/2025`),
  sale(customer, `B${customer}`, 'Électre', '22/03/2026', 'Réduit', '12,00', `0${customer}/02/2026`),
])
const school = Array.from({ length: 28 }, (_, seat) =>
  sale(7, `S${seat}`, 'Antigone', '21/11/2025', 'Scolaire', '6,00', '12/09/2025'),
)
const present = [1, 3, 5].map((customer) =>
  sale(customer, `C${customer}`, 'Phèdre', '18/11/2026', 'Plein', '24,00', `1${customer}/10/2026`),
)
export const tickets = `${[ticketHeader, ...past, ...school, ...present].join('\n')}\n`
export const newTickets = `${[
  ticketHeader,
  sale(6, 'D6', 'Bérénice', '15/01/2027', 'Plein', '24,00', '01/12/2026'),
  sale(8, 'D8', 'Bérénice', '15/01/2027', 'Exonéré', '0,00', '02/12/2026'),
].join('\n')}\n`

/** A file whose show and evening no column says. */
export const mapped = 'N° billet;Prix;N° client\nE1;10,00;1\nE2;10,00;4\n'
export const mapping = {
  grain: 'tickets' as const,
  columns: [
    { name: 'N° billet', meaning: 'ticketNumber' as const },
    { name: 'Prix', meaning: 'priceCents' as const },
    { name: 'N° client', meaning: 'customerNumber' as const },
  ],
  constants: { showTitle: 'Bal de la Crue', startsAt: '2026-11-14T21:00', hall: 'Parvis' },
}

export const record: ShowRecord = {
  key: 'berenice',
  title: 'Bérénice',
  company: 'Compagnie du Môle',
  credits: [{ role: 'mise en scène', name: 'Ada Kerven' }],
  durationMinutes: 100,
  performances: [{ startsAt: '2027-01-15T20:30', hall: 'Grande salle' }],
  prices: [
    { label: 'plein', cents: 2400 },
    { label: 'réduit', cents: 1200 },
  ],
  bookingUrl: 'https://lieu.example/berenice',
  texts: [{ kind: 'summary', text: 'Titus aime Bérénice, et Rome ne veut pas d’une reine.', source: 'dossier' }],
}
