import type { Grain, Meaning } from '../../../contract/index.ts'
import {
  classifySalesChannel,
  classifyTariff,
  isExchange,
  isPackagePaid,
  isTakingBack,
  joinDateAndTime,
  paymentTakesBack,
  readStatus,
  remarkBounces,
  remarkCancels,
  remarkIsCancellation,
  remarkObjects,
  type TicketStatus,
} from '../clean/index.ts'
import { always, type Coded, combine, firstOf, mapCoded } from './coded.ts'
import type { Meant, MeantGroup } from './meant-group.ts'
import { type NormalisedColumn, normalisedColumns } from './normalised-columns.ts'

export type NormalisedValues = Record<Exclude<NormalisedColumn, 'row' | 'line'>, Coded<Meant>>

/** Turns what the rows of a group say into the one shape of all files. A column that the file does not give is null. */
export function normalisedValues(said: MeantGroup, grain: Grain): NormalisedValues {
  const nothing = always<Meant>(null, said.count)
  const blank = Object.fromEntries(Object.keys(normalisedColumns).map((name) => [name, nothing])) as NormalisedValues
  return { ...blank, ...sale(said), ...tariff(said, grain), ...placeAndTime(said), ...contact(said, grain) }
}

function sale(said: MeantGroup): Partial<NormalisedValues> {
  const channel = text(said, 'salesChannel')
  return {
    ticket_number: text(said, 'ticketNumber'),
    order_number: firstOf(text(said, 'orderNumber'), text(said, 'bookingNumber')),
    series_id: text(said, 'seriesId'),
    record_number: text(said, 'recordNumber'),
    purchased_at: combine(text(said, 'purchasedAt'), text(said, 'purchasedTime'), joinDateAndTime),
    status: saleStatus(said),
    option_expires_on: day(said, 'optionExpiresAt'),
    cancelled_on: day(said, 'cancelledAt'),
    takes_back: takesBack(said),
    replaces: text(said, 'replacesTicket'),
    remark_cancels: combine(isUndoneByPayment(said), undoingWords(said), (isUndone, words) => {
      if (isUndone) return 3
      if (words === null || !remarkCancels(words)) return 0
      return remarkIsCancellation(words) ? 2 : 1
    }),
    quantity: combine(
      withCompanions(said),
      said.of('isDuo'),
      (quantity, isDuo) => quantity ?? (isDuo === 1 ? 2 : null),
    ),
    sales_channel: channel,
    sales_channel_class: mapCoded(channel, classifySalesChannel),
    scanned_at: combine(text(said, 'scannedAt'), text(said, 'scannedTime'), joinDateAndTime),
    receipts_cents: number(said, 'receiptsCents'),
    seats_sold: number(said, 'seatsSold'),
    seats_held: number(said, 'seatsHeld'),
  }
}

/**
 * What the status column says, then « payé », « valide » and a day of cancellation; an export with none of them lists valid, sold
 * tickets (P1). A mark only takes away: « Supprimé : 1 » beside « Payé » is no seat, « Payé : non » beside « Confirmé » is unpaid.
 */
export function saleStatus(said: MeantGroup): Coded<string> {
  const named = combine(text(said, 'status'), text(said, 'operation'), (status, operation) => status ?? operation)
  const label = combine(named, text(said, 'replacesTicket'), (name, replaced) =>
    replaced !== null && isExchange(name) ? 'sold' : readStatus(name),
  )
  const marks = combine(said.of('isValid'), said.of('isPaid'), (isValid, isPaid) =>
    isValid === 0 ? 'cancelled' : isPaid === 0 ? 'unpaid' : 'sold',
  )
  const dated = combine(marks, said.of('cancelledAt'), (mark, day) => (day === null ? mark : 'cancelled'))
  const state = combine(combine(label, marks, leastOf), dated, (status, mark) => status ?? mark)
  const isTold = mapCoded(undoingWords(said), (words) => words !== null && remarkIsCancellation(words))
  const isUndone = [isGivenBack(said), isTold, isUndoneByPayment(said)].reduce(
    (one, other) => combine(one, other, either),
    isOppositeOfSale(said),
  )
  const told = combine(state, isUndone, (status, is) => (is && status !== 'ignored' ? 'cancelled' : status))
  return combine(told, isReplacement(said), (status, is) => (is ? 'ignored' : status))
}

const replaces = /^(remplace|en remplacement de|replaces)\b.*\d/i

/** True for a numbered ticket that costs nothing because it replaces another, whose row stays: « bracelet perdu, remplace 03240 ». */
function isReplacement(said: MeantGroup): Coded<boolean> {
  const isFree = combine(rowPrice(said), said.of('ticketNumber'), (cents, number) => number !== null && !cents)
  return combine(isFree, text(said, 'remark'), (is, remark) => is && remark !== null && replaces.test(remark.trim()))
}

/** True for a row whose way of paying is that it was given back. */
function isUndoneByPayment(said: MeantGroup): Coded<boolean> {
  return mapCoded(text(said, 'paymentMethod'), (method) => method !== null && paymentTakesBack(method))
}

/** The remark of a row; where it gives nothing up, its tariff, which by hand is overwritten: « RÉSILIÉ », « annulé ». */
function undoingWords(said: MeantGroup): Coded<string | null> {
  return combine(text(said, 'remark'), text(said, 'tariff'), (remark, tariff) =>
    tariff !== null && remarkIsCancellation(tariff) && !(remark !== null && remarkIsCancellation(remark))
      ? tariff
      : remark,
  )
}

/** A line with less than no seat takes back what another line sold. */
function isOppositeOfSale(said: MeantGroup): Coded<boolean> {
  return mapCoded(seats(said), (quantity) => quantity !== null && quantity < 0)
}

/** 1 for a line that takes another back, by the name of its operation, its seats below zero, or its money given back. */
function takesBack(said: MeantGroup): Coded<number> {
  const byName = combine(text(said, 'status'), text(said, 'operation'), (status, operation) =>
    isTakingBack(status ?? operation),
  )
  const byMoney = mapCoded(rowPrice(said), (cents) => (cents ?? 0) < 0)
  const byEither = combine(byName, byMoney, (name, money) => name || money)
  const isSaid = combine(byEither, isOppositeOfSale(said), (is, isOpposite) => is || isOpposite)
  return combine(isSaid, saleStatus(said), (is, status) => (is && status === 'cancelled' ? 1 : 0))
}

/** Of a label that is known and a mark, what leaves least of the seat; null without a label. */
function leastOf(status: TicketStatus | null, mark: 'cancelled' | 'unpaid' | 'sold'): TicketStatus | null {
  if (status === null || status === 'ignored' || mark === 'sold') return status
  return mark === 'cancelled' || status === 'sold' ? mark : status
}

function tariff(said: MeantGroup, grain: Grain): Partial<NormalisedValues> {
  const label = text(said, 'tariff')
  const productType = text(said, 'productType')
  const product = combine(productType, rowPrice(said), (type, priceCents) => ({
    productType: type,
    priceCents,
  }))
  const isSale = grain === 'tickets' || grain === 'orders'
  return {
    tariff: label,
    tariff_class: isSale
      ? combine(label, product, (name, of) => classifyTariff(name ?? of.productType, of))
      : always(null, said.count),
    product_type: productType,
    price_cents: netPrice(said),
    paid_by_package: isSale
      ? combine(label, product, (name, of) => (isPackagePaid({ label: name, ...of }) ? 1 : 0))
      : always(0, said.count),
  }
}

/** The price of the whole row; of a price for one seat, as many times as the row has seats. */
export function rowPrice(said: MeantGroup): Coded<number | null> {
  const unit = combine(number(said, 'unitPriceCents'), seats(said), (price, quantity) =>
    price === null ? null : price * (quantity ?? 1),
  )
  return firstOf(number(said, 'priceCents'), unit)
}

/** What was paid: the tariff less the promotion, when the file gives both (HelloAsso). */
function netPrice(said: MeantGroup): Coded<number | null> {
  return combine(rowPrice(said), number(said, 'discountCents'), (price, discount) =>
    price === null || discount === null ? price : price - Math.abs(discount),
  )
}

function placeAndTime(said: MeantGroup): Partial<NormalisedValues> {
  return {
    show_title: text(said, 'showTitle'),
    performance_key: text(said, 'performanceKey'),
    starts_at: startsAt(said),
    venue: text(said, 'venue'),
    hall: text(said, 'hall'),
    capacity: firstOf(number(said, 'capacity'), number(said, 'seatsTotal')),
    seat_category: text(said, 'seatCategory'),
    seat: combine(text(said, 'seat'), text(said, 'seatRow'), (seat, row) =>
      seat !== null && row !== null ? `${row}-${seat}` : seat,
    ),
  }
}

export function startsAt(said: MeantGroup): Coded<string | null> {
  return combine(text(said, 'startsAt'), text(said, 'startsTime'), joinDateAndTime)
}

function contact(said: MeantGroup, grain: Grain): Partial<NormalisedValues> {
  const birthDate = day(said, 'birthDate')
  return {
    customer_number: text(said, 'customerNumber'),
    title: text(said, 'title'),
    last_name: text(said, 'lastName'),
    first_name: text(said, 'firstName'),
    full_name: text(said, 'fullName'),
    company: text(said, 'company'),
    company_type: text(said, 'companyType'),
    ...emails(said, grain),
    phone: firstOf(text(said, 'mobile'), text(said, 'phone')),
    street: combine(text(said, 'street'), text(said, 'street2'), (first, second) =>
      first === null || second === null ? (first ?? second) : `${first}, ${second}`,
    ),
    postcode: text(said, 'postcode'),
    city: text(said, 'city'),
    country: text(said, 'country'),
    birth_date: birthDate,
    birth_year: combine(
      number(said, 'birthYear'),
      birthDate,
      (year, date) => year ?? (date === null ? null : Number(date.slice(0, 4))),
    ),
    gender: text(said, 'gender'),
    ...permissions(said, grain),
    ...addressees(said),
  }
}

const attention = /^(?:[aà] l['’ ]?attention (?:de |d['’]|du )?|att(?:n|\.)? ?: ?|c\/o |aux bons soins de )/i

/** « École de Roanne », « à l'attention de Zoé Roux »: a structure where a name goes, and whom it names where a first name goes. */
function addressees(said: MeantGroup): Partial<NormalisedValues> {
  const [last, first] = [text(said, 'lastName'), text(said, 'firstName')]
  if (!first.values.some((name) => name !== null && attention.test(name))) return {}
  const named = combine(last, first, (structure, name) =>
    name !== null && attention.test(name)
      ? { structure, person: name.replace(attention, ''), last: null, first: null }
      : { structure: null, person: null, last: structure, first: name },
  )
  return {
    last_name: mapCoded(named, (one) => one.last),
    first_name: mapCoded(named, (one) => one.first),
    full_name: firstOf(
      mapCoded(named, ({ person }) => person),
      text(said, 'fullName'),
    ),
    company: firstOf(
      text(said, 'company'),
      mapCoded(named, ({ structure }) => structure),
    ),
  }
}

/** The first address of a row, then, in a list of contacts, the others. Of a sale, the attendee's is nobody's but theirs. */
function emails(said: MeantGroup, grain: Grain): Pick<NormalisedValues, 'email' | 'other_emails'> {
  const own = text(said, 'email')
  if (grain !== 'contacts') return { email: own, other_emails: always(null, said.count) }
  const all = said.each('attendeeEmail').reduce<Coded<string[]>>(
    (known, column) => combine(known, column, (list, more) => [...list, ...String(more ?? '').split(' ')]),
    mapCoded(own, (email) => (email === null ? [] : [email])),
  )
  const distinct = mapCoded(all, (list) => [...new Set(list.filter((email) => email !== ''))])
  return {
    email: mapCoded(distinct, ([first = null]) => first),
    other_emails: mapCoded(distinct, ([, ...others]) => (others.length === 0 ? null : others.join(' '))),
  }
}

/** What is said of writing to someone: of what says yes and what says no, the no wins (P12). */
function permissions(said: MeantGroup, grain: Grain): Partial<NormalisedValues> {
  const noContact = combine(number(said, 'noContact'), told(said, grain, remarkObjects), (marked, told) =>
    told ? 1 : marked,
  )
  const optOut = combine(noContact, number(said, 'optOutEmail'), (all, email) => all === 1 || email === 1)
  const unless = (objects: Coded<boolean | number | null>, meaning: Meaning) =>
    combine(objects, permission(said, meaning), (no, answer) => (no === true || no === 1 ? 'no' : answer))
  return {
    permission_email: unless(optOut, 'permissionEmail'),
    permission_sms: unless(noContact, 'permissionSms'),
    no_contact: mapCoded(noContact, (objects) => (objects === 1 ? 'yes' : null)),
    email_bounced: combine(number(said, 'emailBounced'), told(said, grain, remarkBounces), (marked, is) =>
      is || marked === 1 ? 'yes' : null,
    ),
  }
}

/** True where a remark passes a test, or, in a list of contacts, the state of someone: of several such columns, any one. */
function told(said: MeantGroup, grain: Grain, isIt: (remark: string) => boolean): Coded<boolean> {
  const columns = [...said.each('remark'), ...(grain === 'contacts' ? said.each('status') : [])]
  return columns
    .map((column) => mapCoded(column, (remark) => remark !== null && isIt(String(remark))))
    .reduce((one, other) => combine(one, other, (a, b) => a || b), always(false, said.count))
}

function permission(said: MeantGroup, meaning: Meaning): Coded<string | null> {
  return mapCoded(said.of(meaning), (answer) => (answer === null ? null : answer === 'yes' ? 'yes' : 'no'))
}

/** Seats of a row, less those of them that were given back; a row given back whole keeps them, and is cancelled. */
function seats(said: MeantGroup): Coded<number | null> {
  return combine(number(said, 'quantity'), number(said, 'returnedQuantity'), (quantity, returned) =>
    quantity === null || returned === null || returned < 1 || returned >= quantity ? quantity : quantity - returned,
  )
}

/** Seats of a row: those it says, else the one of its guest and those of who comes along, in a column or after the name. */
function withCompanions(said: MeantGroup): Coded<number | null> {
  const along = said
    .each('companions')
    .reduce(
      (one, other) =>
        combine(one, other, (a, b) => (a === null && b === null ? null : Math.max(Number(a ?? 0), Number(b ?? 0)))),
      always<Meant>(null, said.count),
    )
  return combine(seats(said), along, (quantity, more) => quantity ?? (more === null ? null : 1 + Number(more)))
}

/** True for a row whose seats were all given back. */
function isGivenBack(said: MeantGroup): Coded<boolean> {
  return combine(
    number(said, 'quantity'),
    number(said, 'returnedQuantity'),
    (quantity, returned) => quantity !== null && returned !== null && quantity > 0 && returned >= quantity,
  )
}

function either(one: boolean, other: boolean): boolean {
  return one || other
}

export function text(said: MeantGroup, meaning: Meaning): Coded<string | null> {
  const found = said.of(meaning)
  return isText(found) ? found : mapCoded(found, (value) => (value === null ? null : String(value)))
}

function isText(found: Coded<Meant>): found is Coded<string | null> {
  return found.values.every((value) => typeof value !== 'number')
}

function number(said: MeantGroup, meaning: Meaning): Coded<number | null> {
  return mapCoded(said.of(meaning), (value) => {
    const read = value === null ? Number.NaN : Number(value)
    return Number.isFinite(read) ? Math.round(read) : null
  })
}

function day(said: MeantGroup, meaning: Meaning): Coded<string | null> {
  return mapCoded(text(said, meaning), (value) => value?.slice(0, 10) ?? null)
}
