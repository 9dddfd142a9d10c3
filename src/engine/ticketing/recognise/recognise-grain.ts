import type { Grain, Meaning, ReadColumn } from '../../../contract/index.ts'
import { normaliseHeader } from '../layouts/index.ts'
import { cellsOf, type RowGroup } from '../read/index.ts'
import type { ColumnProfile } from './profile/column-profile.ts'
import { valueFit } from './profile/value-fit.ts'

type Evidence = {
  has: (...any: Meaning[]) => boolean
  /** True when the values of that column come back on several rows. */
  repeats: (meaning: Meaning) => boolean
  /** True when the same performance stands on several rows. */
  repeatsPerformances: () => boolean
  /** True when the names of the columns speak of members and their fees, and nothing of a seat. */
  isOfMemberships: () => boolean
  /** True when a column tells on which day the seats of its row were counted. */
  isOfCounts: () => boolean
  /** True when a person says that a number of seats is a quantity, and an amount a price. */
  areSaidSales: () => boolean
}

/** Tried in order: the first grain whose signs are there. */
const signs: readonly (readonly [Grain, (evidence: Evidence) => boolean])[] = [
  ['contacts', ({ isOfMemberships }) => isOfMemberships()],
  [
    'performances',
    ({ has, isOfCounts }) =>
      isOfCounts() && ofShow(has) && has('seatsSold', 'seatsTotal', 'receiptsCents') && !isNamed(has),
  ],
  ['orders', ({ has, repeatsPerformances }) => isWide(has) && ofShow(has) && repeatsPerformances()],
  ['performances', (evidence) => isOfTotals(evidence) && !isBooked(evidence)],
  ['performances', isOfProgramme],
  [
    'cancellations',
    ({ has }) =>
      has('cancelledAt', 'replacesTicket') &&
      has('orderNumber', 'bookingNumber', 'ticketNumber', 'recordNumber') &&
      // « Spectacle » beside a number and the day of a refund says of what: a sale has its evening too.
      !has('startsAt', 'showAndDate', 'performanceKey', 'showKey') &&
      !has('priceCents', 'unitPriceCents', 'orderTotalCents', 'tariff'),
  ],
  [
    'orders',
    ({ has }) => isWide(has) && (isNamed(has) || has('orderNumber', 'purchasedAt', 'priceCents', 'unitPriceCents')),
  ],
  ['performances', ({ has }) => isWide(has) && ofShow(has)],
  [
    'scans',
    ({ has }) =>
      has('scannedAt') &&
      has('ticketNumber') &&
      !has('priceCents', 'unitPriceCents', 'tariff', 'purchasedAt', 'orderNumber', 'productType'),
  ],
  ['tickets', ({ has }) => ofShow(has) && has('ticketNumber', 'seat', 'tariff')],
  ['tickets', ({ has }) => ofShow(has) && has('priceCents', 'unitPriceCents') && !has('quantity')],
  ['tickets', ({ has }) => has('ticketNumber') && has('tariff', 'priceCents', 'unitPriceCents')],
  ['tickets', ({ has }) => has('attendeeLastName', 'attendeeFullName', 'attendeeEmail') && has('tariff')],
  [
    'subscriptions',
    ({ has }) => has('subscription', 'season') && has('customerNumber', 'lastName', 'fullName') && !ofShow(has),
  ],
  ['contacts', ({ has }) => isOfMembers(has)],
  ['tickets', ({ has, repeats }) => isSale(has) && has('tariff') && has('orderNumber') && repeats('orderNumber')],
  ['orders', ({ has }) => isSale(has)],
  [
    'orders',
    ({ has }) => ofShow(has) && isNamed(has) && has('quantity', 'orderTotalCents', 'priceCents', 'unitPriceCents'),
  ],
  // A number of seats and what one costs, of nobody: a reseller's statement of what it sold.
  ['orders', ({ has }) => ofShow(has) && has('quantity') && has('unitPriceCents')],
  ['orders', ({ has, areSaidSales }) => ofShow(has) && areSaidSales()],
  [
    'performances',
    ({ has }) => ofShow(has) && has('startsAt', 'showAndDate') && !isNamed(has) && !has('customerNumber'),
  ],
  ['addresses', ({ has }) => has('customerNumber') && has('street', 'postcode') && !isNamed(has)],
  ['contacts', ({ has }) => isOfRefusals(has)],
  ['orders', ({ has }) => isNamed(has) && isBooking(has)],
  ['contacts', ({ has }) => isPerson(has)],
]

/** What one row of the file is, by the set of meanings present and by whether its keys repeat; `unknown` without a sign. */
export function inferGrain(
  columns: readonly ReadColumn[],
  profiles: readonly ColumnProfile[],
  first: RowGroup | null,
): Grain {
  const sure = new Set(columns.filter((column) => column.confidence >= 0.4).map((column) => column.meaning))
  if (sure.has('tariffAndDate')) sure.add('startsAt').add('tariff')
  const evidence: Evidence = {
    has: (...any) => any.some((meaning) => sure.has(meaning)),
    repeats: (meaning) => {
      const profile = profiles[columns.findIndex((column) => column.meaning === meaning)]
      return profile !== undefined && profile.distinctShare < 0.98
    },
    repeatsPerformances: () => repeatsPerformances(columns, first),
    isOfMemberships: () => isOfMemberships(columns),
    isOfCounts: () => columns.some(isDayOfCount),
    areSaidSales: () => saidOf(columns, 'quantity') && saidOf(columns, 'priceCents'),
  }
  const grain = signs.find(([, isIt]) => isIt(evidence))?.[0] ?? 'unknown'
  return grain === 'contacts' && holdOutings(columns, profiles) ? 'unknown' : grain
}

function saidOf(columns: readonly ReadColumn[], own: Meaning): boolean {
  return columns.some(({ meaning, confidence }) => meaning === own && confidence === 1)
}

const ofCount = /^(pointage|etat|situation|arrete|comptage|releve)( (du|au|le|arretee?s? (au|le)))?$/

/** « Pointage du », « Situation au », « Arrêté le »: the day on which the seats of a performance were counted. */
export function isDayOfCount({ name, type, meaning }: ReadColumn): boolean {
  return type.startsWith('date') && meaning !== 'startsAt' && ofCount.test(normaliseHeader(name))
}

/** Columns of outings that make a list of people something else than a list of contacts. */
const fewestOutings = 2
/** « 1 », « 2 »… over the boxes of a card of entries. */
const ofBoxes = /^((date|entree|sortie|passage|case|spectacle|place|venue|coupon|ticket)s? ?)?(n° ?)?\d{1,2}$/
const aDay = /^\d{1,2}[/.-]\d{1,2}([/.-]\d{2,4})?$/

/** « 16/10 Fado » in cell after cell, or days in numbered boxes: the entries of a book of tickets, which a list of contacts would lose without a word. */
function holdOutings(columns: readonly ReadColumn[], profiles: readonly ColumnProfile[]): boolean {
  const outings = profiles.filter(
    (profile, at) =>
      columns[at]?.meaning === 'unknown' &&
      profile.filled > 0 &&
      (valueFit('showAndDate', profile) === 'agrees' || areBoxes(profile)),
  )
  return outings.length >= fewestOutings
}

function areBoxes({ name, top }: ColumnProfile): boolean {
  const said = top.filter(({ value }) => value.trim() !== '')
  return ofBoxes.test(normaliseHeader(name)) && said.length > 0 && said.every(({ value }) => aDay.test(value.trim()))
}

const ofMembers = /\b(adherente?s?|adhesions?|cotisations?|cotisants?)\b/
const ofSeats = new Set<Meaning>([
  ...(['showTitle', 'showKey', 'showAndDate', 'performanceKey', 'startsTime', 'hall', 'seat', 'quantity'] as const),
  ...(['ticketNumber', 'tariffSeats', 'showSeats', 'unitPriceCents', 'capacity', 'seatsSold'] as const),
])

/** « Nom adhérent », « Cotisation 2026 », where nothing is of a show: fees and gifts are no seats, and their « Date » is no performance's. */
function isOfMemberships(columns: readonly ReadColumn[]): boolean {
  const isOfSeat = columns.some(
    ({ meaning, ambiguous }) => ofSeats.has(meaning) || (meaning === 'startsAt' && ambiguous === undefined),
  )
  const isNamed = columns.some(({ meaning }) => ofNames.has(meaning))
  return !isOfSeat && isNamed && columns.some(({ name, meaning }) => isOfMember(name, meaning))
}

const ofNames = new Set<Meaning>(['lastName', 'fullName', 'attendeeLastName', 'attendeeFullName'])

/** « Adhérent » alone is a tariff or a flag. */
function isOfMember(name: string, meaning: Meaning): boolean {
  const key = normaliseHeader(name)
  return ofMembers.test(key) && (ofNames.has(meaning) || /^(date|montant|type|formule|cotisation|adhesion)\b/.test(key))
}

const ofPerformance = new Set<Meaning>([
  'showTitle',
  'showKey',
  'showAndDate',
  'performanceKey',
  'startsAt',
  'startsTime',
  'venue',
  'hall',
])
/** A list of performances may name one twice by mistake; beyond this share of its rows, a row is a sale or a day of sales. */
const mostRepeated = 0.2

function repeatsPerformances(columns: readonly ReadColumn[], first: RowGroup | null): boolean {
  if (first === null) return false
  const own = columns.flatMap(({ meaning }, at) => (ofPerformance.has(meaning) ? [at] : []))
  const dated = columns.findIndex(({ meaning }) => meaning === 'startsAt' || meaning === 'showAndDate')
  const seen = new Set<string>()
  let rows = 0
  for (let index = 0; index < first.count; index++) {
    const cells = cellsOf(first, index)
    if (dated < 0 || (cells[dated] ?? '') === '') continue
    rows += 1
    seen.add(own.map((at) => cells[at] ?? '').join('\u0000'))
  }
  return rows - seen.size > rows * mostRepeated
}

function isOfTotals({ has }: Evidence): boolean {
  return (
    ofShow(has) &&
    has('capacity', 'seatsSold', 'seatsTotal', 'receiptsCents') &&
    !has('ticketNumber', 'orderNumber', 'customerNumber', 'lastName', 'firstName', 'fullName', 'email')
  )
}

/** What a booking says of who made it, or of what; an address or a number to call may be those of who plays. */
const ofBookings: readonly Meaning[] = [
  ...(['lastName', 'firstName', 'fullName', 'company', 'customerNumber', 'ticketNumber', 'orderNumber'] as const),
  ...(['bookingNumber', 'purchasedAt', 'quantity', 'companions', 'tariff', 'seat', 'status', 'isPaid'] as const),
  ...(['tariffSeats', 'showSeats', 'priceCents', 'orderTotalCents', 'paymentMethod', 'salesChannel'] as const),
]

/** Shows, their evenings and the seats of their halls, each evening on a row of its own: a season as it is announced, whose addresses are those of companies. */
function isOfProgramme({ has, repeatsPerformances }: Evidence): boolean {
  const isOfEvenings = has('showTitle') && has('startsAt') && has('capacity')
  return isOfEvenings && !has(...ofBookings) && !repeatsPerformances()
}

/** A number of seats sold that day at that price, or by tariff row after row for one evening: what was booked, though no column names by whom. */
function isBooked({ has, repeatsPerformances }: Evidence): boolean {
  if (!has('quantity') || has('capacity', 'seatsSold')) return false
  const isSoldThatDay = has('purchasedAt') && has('unitPriceCents')
  return isSoldThatDay || (has('tariff') && !has('receiptsCents') && repeatsPerformances())
}

function isWide(has: Evidence['has']): boolean {
  return has('tariffSeats', 'showSeats')
}

function ofShow(has: Evidence['has']): boolean {
  return has('showTitle', 'showAndDate', 'showKey', 'performanceKey', 'startsAt')
}

function isSale(has: Evidence['has']): boolean {
  return (
    has('orderNumber', 'purchasedAt') && has('orderTotalCents', 'priceCents', 'unitPriceCents', 'quantity', 'tariff')
  )
}

/** A fee and the day on which it was paid, in a list of people with their addresses: members or donors, where nothing else speaks of a sale. */
function isOfMembers(has: Evidence['has']): boolean {
  const isAddressed = has('street') && has('postcode', 'city') && has('lastName', 'fullName')
  const isOfSeats =
    ofShow(has) || has('quantity', 'tariff', 'tariffSeats', 'showSeats', 'productType', 'seat', 'startsTime')
  const isNumbered = has('orderNumber', 'bookingNumber', 'ticketNumber', 'seriesId', 'status', 'operation')
  return isAddressed && !isOfSeats && !isNumbered && !has('unitPriceCents', 'orderTotalCents', 'salesChannel')
}

/** Who is not to be written to, since when: a list of refusals has dates, and no sale. */
function isOfRefusals(has: Evidence['has']): boolean {
  return (
    has('optOutEmail', 'noContact', 'emailBounced') &&
    has('email') &&
    !has(
      'showTitle',
      'showAndDate',
      'startsTime',
      'quantity',
      'unitPriceCents',
      'seat',
      'optionExpiresAt',
      'orderNumber',
    )
  )
}

/** What a list of contacts does not have: taken for one, it would lose its seats without a word. What it lacks is then asked for. */
function isBooking(has: Evidence['has']): boolean {
  return has(
    'showTitle',
    'showAndDate',
    'startsAt',
    'startsTime',
    'quantity',
    'companions',
    'unitPriceCents',
    'seat',
    'optionExpiresAt',
  )
}

/** A column of names alone may be of shows or halls as well as of people: something else must be a person's. */
function isPerson(has: Evidence['has']): boolean {
  const own = [
    'email',
    'phone',
    'street',
    'postcode',
    'city',
    'birthDate',
    'birthYear',
    'customerNumber',
    'gender',
    'title',
  ] as const
  // An address beside an amount and nobody's name is a payment: taken for a contact, it would bring in the canteen's payers.
  const isPayment = has('priceCents', 'orderTotalCents') && !has('lastName', 'firstName', 'fullName', 'company')
  if (isPayment) return false
  return has('email') || (has('lastName') && has('firstName')) || (isNamed(has) && has(...own))
}

function isNamed(has: Evidence['has']): boolean {
  return has('lastName', 'firstName', 'fullName', 'company', 'email')
}
