import type { Grain, Meaning } from '../../../contract/index.ts'
import {
  classifySalesChannel,
  classifyTariff,
  isPackagePaid,
  joinDateAndTime,
  operationTakenBack,
  partNameState,
  partTitleState,
  remarkBounces,
  remarkLeavesList,
  remarkObjects,
  ticketTakenBack,
} from '../clean/index.ts'
import { always, type Coded, combine, firstOf, mapCoded } from './coded.ts'
import type { Meant, MeantGroup } from './meant-group.ts'
import { type NormalisedColumn, normalisedColumns } from './normalised-columns.ts'
import { saidTariff } from './said-tariff.ts'
import {
  day,
  number,
  refundedInPart,
  rowPrice,
  seatsFree,
  seatsSold,
  seatsTaken,
  startsAt,
  text,
} from './said-values.ts'
import { givenUpBy, saleStatus, takesBack } from './sale-status.ts'

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
    ticket_number: ticketNumber(said),
    order_number: orderNumber(said),
    series_id: text(said, 'seriesId'),
    record_number: text(said, 'recordNumber'),
    purchased_at: combine(text(said, 'purchasedAt'), text(said, 'purchasedTime'), joinDateAndTime),
    status: saleStatus(said),
    option_expires_on: day(said, 'optionExpiresAt'),
    cancelled_on: day(said, 'cancelledAt'),
    takes_back: takesBack(said),
    replaces: text(said, 'replacesTicket'),
    remark_cancels: givenUpBy(said),
    quantity: seatsTaken(said),
    sales_channel: channel,
    sales_channel_class: mapCoded(channel, classifySalesChannel),
    scanned_at: combine(text(said, 'scannedAt'), text(said, 'scannedTime'), joinDateAndTime),
    receipts_cents: unlessNotPlayed(said, number(said, 'receiptsCents')),
    seats_sold: unlessNotPlayed(said, seatsSold(said)),
    seats_held: number(said, 'seatsHeld'),
    seats_free: seatsFree(said),
  }
}

/** The ticket of a row; of a line that says in words which ticket it takes back (« RETOUR Plein (tk 1207) »), that one: its own number is its own slip's. */
function ticketNumber(said: MeantGroup): Coded<string | null> {
  const own = text(said, 'ticketNumber')
  const words = (['tariff', 'productType', 'remark'] as const).map((meaning) => text(said, meaning))
  const named = words
    .map((label) => mapCoded(label, (name) => (name === null ? null : ticketTakenBack(name))))
    .reduce(firstOf)
  if (named.values.every((number) => number === null)) return own
  const back = combine(takesBack(said), own, (is, number) => (is === 1 ? number : null))
  // « Annulation billet 2 places » has a number too: that of a ticket is written as the others are.
  const taken = combine(back, named, (number, sale) =>
    number !== null && sale !== null && Math.abs(number.length - sale.length) <= 1 ? sale : null,
  )
  return combine(own, taken, (number, sale) => sale ?? number)
}

/** What a performance sold or took; of one whose title says that it is cancelled, nothing: it was given back. */
function unlessNotPlayed(said: MeantGroup, amount: Coded<number | null>): Coded<number | null> {
  return combine(amount, text(said, 'showTitle'), (value, title) =>
    title !== null && partTitleState(title).cancellation !== null ? null : value,
  )
}

/**
 * The order of a row; of a line of a journal that says which operation it takes back, that one. Where some say it, the number that such a line has itself is its
 * own operation's, and no sale's: another that says none is looked for by its buyer.
 */
function orderNumber(said: MeantGroup): Coded<string | null> {
  const own = firstOf(text(said, 'orderNumber'), text(said, 'bookingNumber'))
  const named = mapCoded(text(said, 'remark'), (remark) => (remark === null ? null : operationTakenBack(remark)))
  if (named.values.every((number) => number === null)) return own
  const isBack = mapCoded(takesBack(said), (is) => is === 1)
  const taken = combine(isBack, named, (is, number) => (is ? number : null))
  if (taken.values.every((number) => number === null)) return own
  return combine(
    combine(own, isBack, (number, is) => (is ? null : number)),
    taken,
    (number, sale) => sale ?? number,
  )
}

function tariff(said: MeantGroup, grain: Grain): Partial<NormalisedValues> {
  const label = saidTariff(said)
  const productType = text(said, 'productType')
  const paid = netPrice(said)
  const prices = combine(rowPrice(said), paid, (priceCents, paidCents) => ({ priceCents, paidCents }))
  const product = combine(productType, prices, (type, price) => ({ productType: type, ...price }))
  const isSale = grain === 'tickets' || grain === 'orders'
  return {
    tariff: label,
    tariff_class: isSale
      ? combine(label, product, (name, of) => classifyTariff(name ?? of.productType, of))
      : always(null, said.count),
    product_type: productType,
    price_cents: paid,
    paid_by_package: isSale
      ? combine(label, product, (name, of) => (isPackagePaid({ label: name, ...of }) ? 1 : 0))
      : always(0, said.count),
  }
}

/** What was paid and kept: the tariff less the promotion, when the file gives both (HelloAsso), with the taxes that come on top, less what was given back of an order that stays. */
function netPrice(said: MeantGroup): Coded<number | null> {
  const paid = combine(rowPrice(said), number(said, 'discountCents'), (price, discount) =>
    price === null || discount === null ? price : price - Math.abs(discount),
  )
  const taxed = said
    .each('taxCents')
    .reduce<Coded<number | null>>(
      (price, tax) => combine(price, tax, (own, more) => (own === null ? null : own + Number(more ?? 0))),
      paid,
    )
  return combine(taxed, refundedInPart(said), (price, refunded) => (price === null ? null : price - refunded))
}

function placeAndTime(said: MeantGroup): Partial<NormalisedValues> {
  return {
    show_title: mapCoded(text(said, 'showTitle'), (title) => (title === null ? null : partTitleState(title).title)),
    show_code: text(said, 'showKey'),
    performance_key: text(said, 'performanceKey'),
    starts_at: startsAt(said),
    venue: text(said, 'venue'),
    hall: text(said, 'hall'),
    genre: text(said, 'genre'),
    on_sale_on: day(said, 'onSaleAt'),
    capacity: firstOf(number(said, 'capacity'), number(said, 'seatsTotal')),
    seat_category: text(said, 'seatCategory'),
    seat: combine(text(said, 'seat'), text(said, 'seatRow'), (seat, row) =>
      seat !== null && row !== null ? `${row}-${seat}` : seat,
    ),
  }
}

function contact(said: MeantGroup, grain: Grain): Partial<NormalisedValues> {
  const birthDate = day(said, 'birthDate')
  return {
    customer_number: text(said, 'customerNumber'),
    title: text(said, 'title'),
    last_name: nameAlone(text(said, 'lastName')),
    first_name: text(said, 'firstName'),
    full_name: nameAlone(text(said, 'fullName')),
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

/** A name without the state that stands before or after it. */
function nameAlone(names: Coded<string | null>): Coded<string | null> {
  return mapCoded(names, (name) => (name === null ? null : partNameState(name).name))
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
  const objects = (remark: string) => remarkObjects(remark) || (grain === 'contacts' && remarkLeavesList(remark))
  const noContact = combine(marked(said, 'noContact'), told(said, grain, objects), (is, told) => is || told)
  const optOut = combine(noContact, marked(said, 'optOutEmail'), (all, email) => all || email)
  const unless = (objects: Coded<boolean>, meaning: Meaning) =>
    combine(objects, permission(said, meaning), (no, answer) => (no ? 'no' : answer))
  return {
    permission_email: unless(optOut, 'permissionEmail'),
    permission_sms: unless(noContact, 'permissionSms'),
    no_contact: mapCoded(noContact, (objects) => (objects ? 'yes' : null)),
    email_bounced: combine(marked(said, 'emailBounced'), told(said, grain, remarkBounces), (is, told) =>
      is || told ? 'yes' : null,
    ),
  }
}

/** True where any of the columns of a meaning has a mark. */
function marked(said: MeantGroup, meaning: Meaning): Coded<boolean> {
  return said
    .each(meaning)
    .concat(said.of(meaning))
    .map((column) => mapCoded(column, (mark) => Number(mark) === 1))
    .reduce((one, other) => combine(one, other, (a, b) => a || b))
}

/** True where a remark passes a test, or, in a list of contacts, the state of someone: of several such columns, any one. */
function told(said: MeantGroup, grain: Grain, isIt: (remark: string) => boolean): Coded<boolean> {
  const columns = [...said.each('remark'), ...(grain === 'contacts' ? said.each('status') : [])]
  return columns
    .map((column) => mapCoded(column, (remark) => remark !== null && isIt(String(remark))))
    .reduce((one, other) => combine(one, other, (a, b) => a || b), always(false, said.count))
}

function permission(said: MeantGroup, meaning: Meaning): Coded<string | null> {
  const told = (answers: Coded<Meant>) =>
    mapCoded(answers, (answer) => (answer === null ? null : answer === 'yes' ? 'yes' : 'no'))
  return said
    .each(meaning)
    .map(told)
    .reduce<Coded<string | null>>(
      (one, other) => combine(one, other, (a, b) => (a === 'no' || b === null ? a : b)),
      told(said.of(meaning)),
    )
}
