import type { Grain, Meaning } from '../../../contract/index.ts'
import {
  classifySalesChannel,
  classifyTariff,
  isNonTicketProduct,
  isPackagePaid,
  joinDateAndTime,
  readStatus,
} from '../clean/index.ts'
import type { NormalisedRow } from './normalised-columns.ts'
import type { MeantValues, RowRead } from './row-reader.ts'

/** The row in the one shape of all files, or the code of why it is set aside. */
export type RowOutcome = { row: NormalisedRow } | { rejected: string; column: string | null }

/**
 * Turns what a row says into the normalised shape. A ticket needs a performance: a title and a moment, or a key. A line
 * that sells something else (a package, a meal, a membership) is set aside with its reason, never counted as a seat.
 */
export function normaliseRow(rowNumber: number, read: RowRead, grain: Grain): RowOutcome {
  const { values } = read
  const startsAt = joinDateAndTime(text(values, 'startsAt'), text(values, 'startsTime'))
  if (needsPerformance(grain)) {
    const refused = whyNoPerformance(read, startsAt)
    if (refused) return refused
  }
  if (saleStatus(values) === 'ignored') return { rejected: 'row-status-ignored', column: 'status' }
  const product = { priceCents: number(values, 'priceCents'), productType: text(values, 'productType') }
  const tariff = text(values, 'tariff')
  return {
    row: {
      ...emptyRow(rowNumber),
      ...sale(values),
      ...placeAndTime(values, startsAt),
      ...contact(values),
      tariff,
      tariff_class: isSale(grain) ? classifyTariff(tariff ?? product.productType, product) : null,
      product_type: product.productType,
      price_cents: netPrice(values),
      paid_by_package: isSale(grain) && isPackagePaid({ label: tariff, ...product }) ? 1 : 0,
    },
  }
}

function needsPerformance(grain: Grain): boolean {
  return grain === 'tickets' || grain === 'performances' || grain === 'scans'
}

function isSale(grain: Grain): boolean {
  return grain === 'tickets' || grain === 'orders'
}

function whyNoPerformance({ values, unreadable }: RowRead, startsAt: string | null): RowOutcome | null {
  const labels = [text(values, 'productType'), text(values, 'tariff'), text(values, 'showTitle')]
  if (labels.some((label) => label !== null && isNonTicketProduct(label)))
    return { rejected: 'row-not-a-ticket', column: null }
  if (unreadable.has('startsAt')) return { rejected: 'row-date-unreadable', column: 'startsAt' }
  const hasKey = values.performanceKey !== undefined
  if (startsAt === null && !hasKey)
    return { rejected: isPackageLine(values) ? 'row-package' : 'row-without-date', column: 'startsAt' }
  if (values.showTitle === undefined && !hasKey) return { rejected: 'row-without-show', column: 'showTitle' }
  return null
}

/** The line that sells a subscription, a pass or a carnet itself: money without a seat (P8). */
function isPackageLine(values: MeantValues): boolean {
  const productType = text(values, 'productType')
  return classifyTariff(text(values, 'tariff') ?? productType, { productType }) === 'subscription'
}

function sale(values: MeantValues): Partial<NormalisedRow> {
  const channel = text(values, 'salesChannel')
  return {
    ticket_number: text(values, 'ticketNumber'),
    order_number: text(values, 'orderNumber') ?? text(values, 'bookingNumber'),
    series_id: text(values, 'seriesId'),
    purchased_at: joinDateAndTime(text(values, 'purchasedAt'), text(values, 'purchasedTime')),
    status: saleStatus(values),
    option_expires_on: day(values, 'optionExpiresAt'),
    cancelled_on: day(values, 'cancelledAt'),
    quantity: number(values, 'quantity') ?? (values.isDuo === 1 ? 2 : null),
    sales_channel: channel,
    sales_channel_class: channel === null ? 'unknown' : classifySalesChannel(channel),
    scanned_at: joinDateAndTime(text(values, 'scannedAt'), text(values, 'scannedTime')),
    receipts_cents: number(values, 'receiptsCents'),
    seats_sold: number(values, 'seatsSold'),
    seats_held: number(values, 'seatsHeld'),
  }
}

/** A status column wins; else « payé » and « valide »; an export with neither lists valid, sold tickets (P1). */
function saleStatus(values: MeantValues): string {
  const label = text(values, 'status') ?? text(values, 'operation')
  const said = readStatus(label)
  if (said !== null) return said
  if (values.isValid === 0) return 'cancelled'
  if (values.isPaid === 0) return 'unpaid'
  return 'sold'
}

function placeAndTime(values: MeantValues, startsAt: string | null): Partial<NormalisedRow> {
  const row = text(values, 'seatRow')
  const seat = text(values, 'seat')
  return {
    show_title: text(values, 'showTitle'),
    performance_key: text(values, 'performanceKey'),
    starts_at: startsAt,
    venue: text(values, 'venue'),
    hall: text(values, 'hall'),
    capacity: number(values, 'capacity') ?? number(values, 'seatsTotal'),
    seat_category: text(values, 'seatCategory'),
    seat: seat !== null && row !== null ? `${row}-${seat}` : seat,
  }
}

function contact(values: MeantValues): Partial<NormalisedRow> {
  const birthDate = day(values, 'birthDate')
  return {
    customer_number: text(values, 'customerNumber'),
    title: text(values, 'title'),
    last_name: text(values, 'lastName'),
    first_name: text(values, 'firstName'),
    full_name: text(values, 'fullName'),
    company: text(values, 'company'),
    company_type: text(values, 'companyType'),
    email: text(values, 'email'),
    phone: text(values, 'mobile') ?? text(values, 'phone'),
    street: [text(values, 'street'), text(values, 'street2')].filter((part) => part !== null).join(', ') || null,
    postcode: text(values, 'postcode'),
    city: text(values, 'city'),
    country: text(values, 'country'),
    birth_date: birthDate,
    birth_year: number(values, 'birthYear') ?? (birthDate === null ? null : Number(birthDate.slice(0, 4))),
    gender: text(values, 'gender'),
    permission_email: permission(values, 'permissionEmail'),
    permission_sms: permission(values, 'permissionSms'),
  }
}

/** What was paid: the tariff less the promotion, when the file gives both (HelloAsso). */
function netPrice(values: MeantValues): number | null {
  const price = number(values, 'priceCents')
  const discount = number(values, 'discountCents')
  return price === null || discount === null ? price : price - Math.abs(discount)
}

function permission(values: MeantValues, meaning: Meaning): string | null {
  const said = values[meaning]
  if (said === undefined) return null
  return said === 'yes' ? 'yes' : 'no'
}

function emptyRow(row: number): NormalisedRow {
  return { ...blank, row }
}

const blank = Object.freeze({
  row: 0,
  ticket_number: null,
  order_number: null,
  series_id: null,
  purchased_at: null,
  status: null,
  option_expires_on: null,
  cancelled_on: null,
  show_title: null,
  performance_key: null,
  starts_at: null,
  venue: null,
  hall: null,
  capacity: null,
  seats_sold: null,
  seats_held: null,
  receipts_cents: null,
  seat_category: null,
  seat: null,
  tariff: null,
  tariff_class: null,
  product_type: null,
  price_cents: null,
  paid_by_package: null,
  quantity: null,
  sales_channel: null,
  sales_channel_class: null,
  customer_number: null,
  title: null,
  last_name: null,
  first_name: null,
  full_name: null,
  company: null,
  company_type: null,
  email: null,
  phone: null,
  street: null,
  postcode: null,
  city: null,
  country: null,
  birth_date: null,
  birth_year: null,
  gender: null,
  scanned_at: null,
  permission_email: null,
  permission_sms: null,
} satisfies NormalisedRow)

function text(values: MeantValues, meaning: Meaning): string | null {
  const value = values[meaning]
  return value === undefined ? null : String(value)
}

function number(values: MeantValues, meaning: Meaning): number | null {
  const value = values[meaning]
  if (value === undefined) return null
  const read = Number(value)
  return Number.isFinite(read) ? Math.round(read) : null
}

function day(values: MeantValues, meaning: Meaning): string | null {
  return text(values, meaning)?.slice(0, 10) ?? null
}
