import type { AudienceKey, Channel, HouseRecord, ShowRecord } from '../../../contract/index.ts'
import type { DraftRequest } from './index.ts'

/** An invented season: every name, place and text was made up for the tests. */
export const house: HouseRecord = {
  name: 'Théâtre du Vieux-Port',
  shortName: 'Vieux-Port',
  street: '3 quai des Carmes',
  city: 'Port-Salin',
  access: 'tram A, arrêt Carmes',
  boxOfficeHours: 'du mardi au samedi de 13 h à 18 h',
  phone: '02 00 00 00 00',
  bar: 'ouvert une heure avant',
  licenceNumber: 'L-R-00-000000',
  smsStop: '36000',
  pressContact: 'Service de presse, presse@vieuxport.example',
  hashtags: ['vieuxport'],
  mentions: [{ channel: 'press', text: 'Licence L-R-00-000000. Avec le soutien de la Ville de Port-Salin.' }],
}

export const berenice: ShowRecord = {
  key: 'berenice',
  title: 'Bérénice',
  author: 'Racine',
  company: 'compagnie du Quai',
  genre: 'théâtre',
  language: 'fr',
  credits: [
    { role: 'mise en scène', name: 'Camille Desroches' },
    { role: 'avec', name: 'Anouk Verdier, Basile Morin, Inès Talbot, Paul Rivage, Salomé Creux' },
    { role: 'lumières', name: 'Odile Farge' },
  ],
  durationMinutes: 110,
  intermission: false,
  ageFrom: 14,
  performances: [
    {
      startsAt: '2026-12-11T20:00',
      hall: 'Grande salle',
      meeting: "Rencontre avec l'équipe après la représentation",
    },
    { startsAt: '2026-12-12T18:00', hall: 'Grande salle', accessibility: ['audiodescription'] },
  ],
  prices: [
    { label: 'plein', cents: 2800 },
    { label: 'réduit', cents: 2000 },
    { label: 'moins de 26 ans', cents: 1400 },
  ],
  bookingUrl: 'https://theatre.example/b',
  texts: [
    {
      kind: 'note',
      text: "Trois personnes s'aiment et se quittent. Il ne se passe rien d'autre, et c'est immense. Après *Phèdre*, nous voulions une pièce sans monstre et sans mort.",
      source: 'note de la compagnie du Quai',
    },
    {
      kind: 'summary',
      text: "Titus, devenu empereur, renonce à Bérénice, reine étrangère. Antiochus, leur ami, l'aime en silence.",
      source: 'fiche du spectacle',
    },
  ],
  photo: {
    description: 'Une femme debout, de dos, devant un rideau gris ; deux hommes assis la regardent',
    credit: 'Lise Ormeau',
  },
}

export const petitPierre: ShowRecord = {
  key: 'petit-pierre',
  title: 'Petit Pierre',
  genre: 'théâtre d’objets',
  ageFrom: 4,
  durationMinutes: 40,
  performances: [{ startsAt: '2027-01-06T15:00', hall: 'Petite salle' }],
  prices: [{ label: 'tarif unique', cents: 800 }],
}

export const antigone: ShowRecord = {
  key: 'antigone',
  title: 'Antigone',
  author: 'Sophocle',
  company: 'collectif Ombre portée',
  genre: 'théâtre',
  credits: [
    { role: 'mise en scène', name: 'Irène Vasseur et Hélène Loiseau' },
    { role: 'interprète', name: 'Marthe Lunel' },
    { role: 'interprète', name: 'Joris Bellan' },
  ],
  durationMinutes: 95,
  ageFrom: 15,
  performances: [
    '2027-02-02T20:30',
    '2027-02-03T20:30',
    '2027-02-04T19:00',
    '2027-02-05T20:30',
    '2027-02-06T20:30',
    '2027-02-07T16:00',
  ].map((startsAt) => ({ startsAt, hall: 'Studio' })),
  prices: [
    { label: 'plein', cents: 2200 },
    { label: 'réduit', cents: 1250 },
  ],
  freeUnderAge: 12,
  texts: [
    {
      kind: 'note',
      text: "Qui a le droit d'enterrer un mort ? Antigone répond en trois vers, et la ville met une journée à comprendre.",
      source: "note d'intention",
    },
  ],
}

export const concert: ShowRecord = {
  key: 'hiver',
  title: "Œuvre pour l'hiver",
  company: 'Les Cordes basses',
  genre: 'concert',
  credits: [{ role: 'direction musicale', name: 'Émile Gardon' }],
  durationMinutes: 80,
  intermission: true,
  performances: [
    { startsAt: '2027-03-14T17:00', hall: 'Grande salle', accessibility: ['boucle magnétique'] },
    { startsAt: '2027-03-13T20:00', hall: 'Grande salle', accessibility: ['boucle magnétique'] },
    { startsAt: '2026-10-01T20:00', hall: 'Grande salle' },
    { startsAt: '2027-03-16T20:00', hall: 'Grande salle', status: 'cancelled' },
  ],
  prices: [
    { label: 'plein', cents: 3000 },
    { label: 'abonnés', cents: 2400 },
  ],
  bookingUrl: 'https://theatre.example/hiver',
}

export const dance: ShowRecord = {
  key: 'fenetres',
  title: 'Les Fenêtres closes',
  company: 'Cie Roland Trois',
  genre: 'danse',
  credits: [
    { role: 'chorégraphie', name: 'Noé Tessier' },
    { role: 'danse', name: 'Ada Coll, Milo Prat, Zoé Lins' },
  ],
  durationMinutes: 60,
  performances: [
    { startsAt: '2027-04-22T19:30', hall: 'La Verrière', accessibility: ['LSF'] },
    { startsAt: '2027-04-23T20:30', hall: 'La Verrière' },
    { startsAt: '2027-04-23T14:00', hall: 'La Verrière', audience: 'school' },
  ],
  prices: [
    { label: 'plein', cents: 1800 },
    { label: 'Jeune', cents: 900 },
  ],
  texts: [
    {
      kind: 'summary',
      text: 'Au début, les trois fenêtres sont fermées. Une main cherche la poignée.',
      source: 'dossier',
    },
  ],
}

/** Seven more, shorter: what a season holds beside its five long records. */
const others: ShowRecord[] = [
  {
    key: 'cale',
    title: 'La Cale sèche',
    author: 'Édith Marnier',
    company: 'Théâtre des Ormes',
    genre: 'théâtre',
    credits: [
      { role: 'mise en scène', name: 'Bruno Salles' },
      { role: 'interprète 1', name: 'Lou Ferrand' },
      { role: 'interprète 2', name: 'Yves Kermel' },
      { role: 'interprète 3', name: 'Nour Azari' },
    ],
    durationMinutes: 90,
    intermission: false,
    ageFrom: 12,
    performances: [
      { startsAt: '2027-01-21T19:00', hall: 'Petite salle' },
      { startsAt: '2027-01-22T20:30', hall: 'Petite salle' },
    ],
    prices: [
      { label: 'plein', cents: 2000 },
      { label: 'réduit', cents: 1500 },
    ],
    bookingUrl: 'https://theatre.example/cale',
    texts: [
      {
        kind: 'brochure',
        text: 'Trois ouvriers attendent un bateau qui ne rentre pas. Ils ont un soir pour décider quoi en dire.',
        source: 'brochure',
      },
    ],
  },
  {
    key: 'fanfare',
    title: 'Fanfare à domicile',
    company: 'fanfare des Docks',
    genre: 'musique',
    credits: [{ role: 'direction musicale', name: 'Sarah Toumi' }],
    durationMinutes: 75,
    performances: [{ startsAt: '2027-05-08T21:00', venue: 'Halle aux Grains', city: 'Port-Salin' }],
    prices: [{ label: 'plein', cents: 1200 }],
    freeUnderAge: 18,
  },
  {
    key: 'ombres',
    title: 'Ombres au plafond',
    company: 'Cie Lanterne',
    genre: 'marionnette',
    credits: [{ role: 'conception', name: 'Ismaël Brun' }],
    durationMinutes: 45,
    ageFrom: 6,
    performances: [
      { startsAt: '2027-02-10T10:00', audience: 'school' },
      { startsAt: '2027-02-10T15:00', hall: 'Studio' },
      { startsAt: '2027-02-13T11:00', hall: 'Studio', accessibility: ['Relax'] },
    ],
    prices: [
      { label: 'enfants', cents: 600 },
      { label: 'plein', cents: 900 },
    ],
    texts: [
      {
        kind: 'note',
        text: 'Nous avons gardé les ombres que les enfants dessinent au plafond. La peur y tient dans une main.',
        source: 'note de la Cie Lanterne',
      },
    ],
  },
  {
    key: 'marees',
    title: 'Marées basses',
    genre: 'danse',
    credits: [
      { role: 'chorégraphie', name: 'Aïcha Bensalem' },
      { role: 'musique', name: 'Théo Vidal' },
    ],
    durationMinutes: 55,
    intermission: false,
    performances: [
      { startsAt: '2027-03-19T20:00', hall: 'Grande salle' },
      { startsAt: '2027-03-20T20:00', hall: 'Grande salle' },
    ],
    prices: [
      { label: 'plein', cents: 2400 },
      { label: 'moins de 26 ans', cents: 1200 },
    ],
    texts: [
      {
        kind: 'summary',
        text: 'Six corps avancent et reculent sur un sol mouillé. Aucun ne touche les autres avant la fin.',
        source: 'dossier',
      },
    ],
  },
  {
    key: 'proces',
    title: 'Le Procès des pommes',
    author: 'Honoré Vial',
    company: 'compagnie Verger',
    genre: 'comédie',
    credits: [{ role: 'mise en scène', name: 'Agathe Pons' }],
    durationMinutes: 130,
    intermission: true,
    performances: [
      { startsAt: '2027-04-02T20:00' },
      { startsAt: '2027-04-03T20:00' },
      { startsAt: '2027-04-04T16:00' },
    ],
    prices: [
      { label: 'plein', cents: 2600 },
      { label: 'réduit', cents: 1800 },
    ],
    texts: [
      {
        kind: 'note',
        text: "Peut-on juger un arbre ? Le village a dit oui, et nous avons pris les minutes de l'audience.",
        source: 'note',
      },
    ],
  },
  {
    key: 'atlas',
    title: 'Atlas des voix',
    company: 'ensemble Cantilène',
    genre: 'concert',
    credits: [{ role: 'direction musicale', name: 'Odette Rial' }],
    language: 'it',
    surtitles: 'fr',
    durationMinutes: 70,
    performances: [{ startsAt: '2027-06-03T20:00', hall: 'Auditorium' }],
    prices: [
      { label: 'plein', cents: 2200 },
      { label: 'réduit', cents: 1600 },
    ],
  },
  {
    key: 'nuit',
    title: 'Nuit blanche',
    company: 'collectif Zinc',
    genre: 'cirque',
    credits: [
      { role: 'mise en scène', name: 'Raphaël Ghent' },
      { role: 'avec', name: 'Kim Ara, Léo Dorval' },
    ],
    durationMinutes: 65,
    ageFrom: 8,
    performances: [
      { startsAt: '2027-02-26T20:00', hall: 'Grande salle' },
      { startsAt: '2027-02-27T18:00', hall: 'Grande salle' },
    ],
    prices: [
      { label: 'plein', cents: 2000 },
      { label: 'Jeune', cents: 1000 },
    ],
    bookingUrl: 'https://theatre.example/nuit',
  },
]

export const season = [berenice, petitPierre, antigone, concert, dance, ...others]

export interface Asked {
  readonly show: ShowRecord
  readonly channel: Channel
  readonly audience?: AudienceKey
  readonly more?: Partial<DraftRequest>
}

/** What a draft is asked for, on 24 November 2026: of the season's house, to forty persons of an audience. */
export function requestOf({ show, channel, audience = 'regular', more }: Asked): DraftRequest {
  return {
    brief: { showKey: show.key, channel, audience, intention: null },
    show,
    house,
    asOf: '2026-11-24',
    audience: { key: audience, persons: 40, addresses: 30 },
    usedOpenings: [],
    seed: 1,
    ...more,
  }
}
