import type { Day, Minute } from './days.ts'

/** What is true of the demo theatre, before any file garbles it. Money in cents, instants in local minutes. */

export type Genre = 'théâtre' | 'danse' | 'cirque' | 'musique' | 'jeune public' | 'humour' | 'marionnettes' | 'opéra'
export type TariffGrid = 'A' | 'B' | 'J'

export type Hall = { name: string; capacity: number; seatsInRow: number; numbered: boolean }

export type Show = {
  key: string
  title: string
  company: string
  genre: Genre
  hall: Hall
  grid: TariffGrid
  popularity: number
  seasonStart: number
}

export type Performance = {
  index: number
  show: Show
  day: Day
  startsAt: Minute
  hall: Hall
  school: boolean
  cancelled: boolean
  /** Seats kept out of sale (contingents, servitudes). */
  held: number
  /** Tickets that the public would take by the evening. */
  demand: number
  /** Day from which single tickets are sold. */
  onSaleFrom: Day
}

export type Place = { name: string; postcode: string; band: string; weight: number }

export type Household = { id: number; street: string; place: Place; landline: string; firstNames: string[] }

export type Loyalty = 'once' | 'occasional' | 'regular' | 'fan'
type BuyerKind = 'person' | 'organisation' | 'technical'
export type Consent = 'yes' | 'no' | 'blank'

export type Buyer = {
  id: number
  kind: BuyerKind
  /** school, cse, association, company, reseller, counter, test; null for a person. */
  organisationKind: string | null
  household: Household
  sex: 'F' | 'H'
  firstName: string
  lastName: string
  organisation: string
  email: string
  mobile: string
  birth: Day
  loyalty: Loyalty
  taste: Genre
  partySize: number
  /** Season numbers (0 = the oldest) in which this person may buy. */
  activeSeasons: boolean[]
  partner: Buyer | null
  consentEmail: Consent
  consentSms: Consent
  orders: Order[]
}

export type Order = { at: Minute; seats: Seat[]; record: ContactRecord | null; season: number }

/** One line of the ticket file: a seat of a performance, or a package (no performance). */
export type Seat = {
  performance: Performance | null
  season: number
  buyer: Buyer | null
  order: Order
  orderNumber: number
  /** The order's instant as the file gives it (an exchange shows its own). */
  issuedAt: Minute
  /** First day on which the ticket is no longer in the file; null = still valid. */
  goneOn: Day | null
  goneWhy: 'cancelled' | 'exchanged' | 'reissued' | 'expired' | null
  /** Day of payment; null = not paid yet. */
  paidOn: Day | null
  optionUntil: Day | null
  /** Day on which it is printed and numbered; null = never. */
  printedOn: Day | null
  ticketNumber: number | null
  tariff: string
  tariffClass: TariffClassName
  product: string
  priceCents: number
  channel: string
  payment: string
  row: string
  place: string
  category: string
}

export type TariffClassName =
  | 'full'
  | 'reduced'
  | 'subscription'
  | 'exempted'
  | 'comp'
  | 'school'
  | 'group'
  | 'reseller'

export type ContactRecord = {
  number: number
  buyer: Buyer
  /** The rest of a couple named in the same record. */
  other: Buyer | null
  title: string
  lastName: string
  firstName: string
  company: string
  companyType: string
  email: string
  phone: string
  mobile: string
  birthDate: string
  street: string
  street2: string
  postcode: string
  city: string
  country: string
  newsletter: string
  sms: string
  createdOn: Day
}

export type Theatre = {
  seed: number
  scale: number
  today: Day
  /** Start years of the four seasons, oldest first. */
  seasons: number[]
  halls: Hall[]
  shows: Show[]
  performances: Performance[]
  buyers: Buyer[]
  seats: Seat[]
  records: ContactRecord[]
}
