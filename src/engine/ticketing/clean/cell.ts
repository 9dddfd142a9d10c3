import type { ColumnType, Meaning } from '../../../contract/index.ts'
import { cleanAnswer, seatsOfAnswer } from './answer.ts'
import { cleanBoolean, cleanObjection, cleanPermission, cleanValidity } from './boolean.ts'
import { cleanAge, cleanBirthYear, cleanGender, cleanTitle } from './civil.ts'
import type { Cleaned } from './codes.ts'
import { cleanCountry } from './country.ts'
import { cleanBirthDate, cleanDate, cleanDateTime } from './date.ts'
import { cleanAllEmails, cleanEmail, cleanFirstEmail, cleanOtherEmails } from './email.ts'
import { cleanMoney } from './money.ts'
import { cleanCompanions, cleanName, companionsAfterName } from './name.ts'
import { cleanPaid } from './payment-state.ts'
import { cleanPhone, looksLikePhone } from './phone.ts'
import { cleanPostcode, type PostcodeContext } from './postcode.ts'
import { cleanQuantity } from './quantity.ts'
import { cleanStatus } from './status.ts'
import { cleanCustomerNumber, cleanIdentifier, cleanInteger, cleanText } from './text.ts'
import { cleanTime } from './time.ts'

/** What a column was recognised as: enough to clean any of its cells. */
export type ColumnKind = { meaning: Meaning; type: ColumnType; format: string | null }
type Cleaner = (raw: string, column: ColumnKind, context: PostcodeContext) => Cleaned

const moment: Cleaner = (raw, { type, format }) =>
  type === 'date' ? cleanDate(raw, format) : cleanDateTime(raw, format)
const money: Cleaner = (raw, { format }) => cleanMoney(raw, format)
const permission: Cleaner = (raw, { format }) => cleanPermission(raw, format)
const time: Cleaner = (raw, { format }) => cleanTime(raw, format)

const nothing: Cleaned = { value: null, rule: null }
const swapped: Cleaned = { value: null, rule: 'cell-swapped' }

const byMeaning: Partial<Record<Meaning, Cleaner>> = {
  ticketNumber: cleanIdentifier,
  replacesTicket: cleanIdentifier,
  orderNumber: cleanIdentifier,
  bookingNumber: cleanIdentifier,
  seriesId: cleanIdentifier,
  showKey: cleanIdentifier,
  performanceKey: cleanIdentifier,
  customerNumber: (raw, { format }) => (format === 'in-brackets' ? numberBefore(raw) : cleanCustomerNumber(raw)),
  recordNumber: cleanIdentifier,
  seat: cleanIdentifier,
  seatRow: cleanIdentifier,
  purchasedAt: moment,
  optionExpiresAt: moment,
  cancelledAt: moment,
  startsAt: moment,
  endsAt: moment,
  onSaleAt: moment,
  scannedAt: moment,
  purchasedTime: time,
  startsTime: time,
  endsTime: time,
  scannedTime: time,
  receiptsCents: money,
  tariffCents: money,
  priceCents: money,
  unitPriceCents: money,
  discountCents: money,
  orderTotalCents: money,
  feesCents: money,
  taxCents: money,
  refundedCents: money,
  status: (raw, { format }) => (format === 'answers' ? cleanAnswer(raw) : cleanStatus(raw)),
  quantity: (raw, { format }) => quantityAs(raw, format),
  returnedQuantity: cleanQuantity,
  companions: (raw, { format }) => (format === 'after-name' ? companionsAfterName(raw) : cleanCompanions(raw)),
  capacity: cleanInteger,
  seatsSold: cleanInteger,
  seatsHeld: cleanInteger,
  freeSeats: cleanInteger,
  freeSeatsWithin: cleanInteger,
  seatsTotal: cleanInteger,
  isPaid: cleanPaid,
  isValid: (raw, { format }) => cleanValidity(raw, format),
  isDuo: cleanBoolean,
  lastName: cleanName,
  firstName: cleanName,
  fullName: cleanName,
  attendeeLastName: cleanName,
  attendeeFirstName: cleanName,
  attendeeFullName: cleanName,
  email,
  attendeeEmail: (raw, { format }) =>
    format === 'others' ? cleanOtherEmails(raw) : format === 'all' ? cleanAllEmails(raw) : cleanEmail(raw),
  phone,
  mobile: phone,
  title: cleanTitle,
  gender: cleanGender,
  birthDate: (raw, { format }) => cleanBirthDate(raw, format),
  birthYear: cleanBirthYear,
  age: cleanAge,
  postcode: (raw, { format }, context) => cleanPostcode(raw, format, context),
  country: cleanCountry,
  permissionEmail: permission,
  permissionSms: permission,
  permissionPost: permission,
  permissionPhone: permission,
  optOutEmail: cleanObjection,
  emailBounced: cleanObjection,
  noContact: cleanObjection,
}

/**
 * In a list of contacts (`own`, `own BE` for telephones of Belgium) a cell may hold several addresses, or a telephone: what it holds of the other kind is read by a second reading
 * of the same column (`swapped`).
 */
function email(raw: string, { format }: ColumnKind): Cleaned {
  if (format === 'swapped') return raw.includes('@') ? cleanEmail(raw) : nothing
  if (isOther(raw, format)) return nothing
  if (format !== 'own') return cleanEmail(raw)
  return looksLikePhone(raw) ? swapped : cleanFirstEmail(raw)
}

function phone(raw: string, { format }: ColumnKind): Cleaned {
  if (format === 'swapped') return looksLikePhone(raw) ? cleanPhone(raw) : nothing
  const [how, country = null] = format?.split(' ') ?? []
  if (isOther(raw, how ?? null)) return nothing
  if (how === 'or-email') return cleanPhone(raw, country)
  if (how !== 'own') return cleanPhone(raw, format)
  return raw.includes('@') ? swapped : cleanPhone(raw, country)
}

/** What an answer asks for by itself, or, in a column that says « +1 » beside the guest, the guest and who comes along. */
function quantityAs(raw: string, format: string | null): Cleaned {
  if (format === 'of-answer') return { value: seatsOfAnswer(raw), rule: null }
  const [, along] = (format === 'with-guest' && /^\+ ?(\d{1,2})$/.exec(raw.trim())) || []
  return along === undefined ? cleanQuantity(raw) : { value: 1 + Number(along), rule: 'quantity-summed' }
}

/** The number of a customer in brackets before the name; null where there is none. */
function numberBefore(raw: string): Cleaned {
  const [, number = null] = /^\s*\((\d+)\)/.exec(raw) ?? []
  return number === null ? nothing : cleanCustomerNumber(number)
}

/** In a column of e-mail addresses or telephone numbers, a cell that is the other one's: it is read as that. */
function isOther(raw: string, format: string | null): boolean {
  return (format === 'or-phone' && !raw.includes('@')) || (format === 'or-email' && raw.includes('@'))
}

/**
 * Cleans one cell by what its column means: the value in its unit (cents, seats, `YYYY-MM-DDTHH:MM`, E.164…), with
 * the rule that changed it; or the reason why it cannot be taken. Meanings without a rule of their own are text.
 */
export function cleanCell(column: ColumnKind & { raw: string; context?: PostcodeContext }): Cleaned {
  return cleanerOf(column)(column.raw, column, column.context ?? {})
}

/** The most that a cell of a spreadsheet holds; more is a file damaged there, and would take a rule minutes. */
const longestCell = 32_767

function cleanerOf({ meaning }: ColumnKind): Cleaner {
  const cleaner = byMeaning[meaning] ?? cleanText
  return (raw, column, context) =>
    raw.length > longestCell ? { rejected: 'cell-too-long' } : cleaner(raw, column, context)
}

/** True where a cell of nothing but figures stays as it is written: numbers of tickets, of orders, of customers. */
export function keepsFigures({ meaning }: Pick<ColumnKind, 'meaning'>): boolean {
  return byMeaning[meaning] === cleanIdentifier
}

/** The cleaner of one column. Give the row's country with a postcode (`context`). */
export function columnCleaner(column: ColumnKind): (raw: string, context?: PostcodeContext) => Cleaned {
  const cleaner = cleanerOf(column)
  return (raw, context = {}) => cleaner(raw, column, context)
}
