import type { Meaning } from '../../../../contract/index.ts'
import { foldAccents } from '../../../text/index.ts'
import {
  beginsAsSeat,
  bracketedCount,
  classifyCompanyName,
  cleanCountry,
  cleanGender,
  cleanPermission,
  cleanQuantity,
  cleanTitle,
  isNonTicketProduct,
  isShowGenre,
  readStatus,
  splitTitleAndDate,
} from '../../clean/index.ts'
import { isCompactClock, isCompactDayFirst, isDottedClock, isEpoch } from './column-format.ts'
import { type ColumnProfile, shareOf } from './column-profile.ts'
import { areEveningsAmongArticles } from './dated-articles.ts'
import { saysPaid } from './says-paid.ts'

/** What a column's values say of a meaning: they agree, say nothing, or contradict it. */
export type Fit = 'agrees' | 'silent' | 'contradicts'
type Judge = (profile: ColumnProfile) => Fit

const isMoment: Judge = (profile) => {
  const dates = shareOf(profile, 'date', 'frenchDate', 'englishDate', 'yearlessDate', 'compactDate')
  if (dates > 0.5 || isCompactDayFirst(profile)) return 'agrees'
  const { numbers } = profile
  if (isEpoch(profile)) return 'silent'
  if (
    numbers.count > 0 &&
    numbers.min >= 10_000 &&
    numbers.max <= 60_000 &&
    shareOf(profile, 'integer', 'decimalDot', 'decimalComma') > 0.9
  )
    return isSerialMoment(profile) ? 'agrees' : 'silent'
  return 'contradicts'
}
/** « 46289.854167 »: days and hours of this century as a spreadsheet counts them, nearly all with a fraction that no count has. */
function isSerialMoment(profile: ColumnProfile): boolean {
  const { numbers } = profile
  return numbers.min >= 36_526 && shareOf(profile, 'decimalDot', 'decimalComma') > 0.9
}
const isClock: Judge = (profile) => {
  if (shareOf(profile, 'time') > 0.5 || isCompactClock(profile) || isDottedClock(profile)) return 'agrees'
  return profile.numbers.count > 0 && profile.numbers.max < 1 ? 'silent' : 'contradicts'
}
const amounts = ['integer', 'decimalComma', 'decimalDot', 'money'] as const
const isAmount: Judge = (profile) => {
  if (shareOf(profile, ...amounts) > 0.8) return 'agrees'
  // « payé », « ANNULÉ », « offert » stand by hand where an amount should.
  const words = profile.top.filter(({ value }) => /^\p{L}/u.test(value.trim()))
  const states = words.filter(({ value }) => readStatus(value) !== null).reduce((sum, { count }) => sum + count, 0)
  const others = profile.filled - profile.counts.sentinel - states
  const numeric = shareOf(profile, ...amounts) * (profile.filled - profile.counts.sentinel)
  return numeric >= 3 && numeric > 0.8 * others && numeric > 0.3 * profile.filled ? 'agrees' : 'contradicts'
}
const isWhole: Judge = (profile) => (shareOf(profile, 'integer', 'decimalDot') > 0.8 ? 'agrees' : 'contradicts')
/** Seats counted by people: « deux », « 3 places »; or by accounting, « (1) » below nothing. */
const isCount: Judge = (profile) =>
  isWhole(profile) === 'agrees'
    ? 'agrees'
    : coded(profile, (value) => 'value' in cleanQuantity(value) || bracketedCount(value) !== null)
const isEmail: Judge = (profile) => (shareOf(profile, 'email') > 0.4 ? 'agrees' : 'contradicts')
const isPhone: Judge = (profile) => {
  if (shareOf(profile, 'phone') > 0.5) return 'agrees'
  return shareOf(profile, 'phone', 'integer', 'decimalDot', 'scientific', 'money', 'text') > 0.8 &&
    shareOf(profile, 'text') < 0.5
    ? 'silent'
    : 'contradicts'
}
const isPostcode: Judge = (profile) => {
  const five =
    (profile.numbers.fiveDigits + profile.numbers.fourDigits) / Math.max(1, profile.filled - profile.counts.sentinel)
  if (five > 0.6) return 'agrees'
  return shareOf(profile, 'date', 'email', 'time', 'boolean') > 0.2 || profile.words.meanWords > 3
    ? 'contradicts'
    : 'silent'
}
const isYesNo: Judge = (profile) => (isAnswer(profile) ? 'agrees' : 'contradicts')
/** « Établissement » of a list of school bookings is who comes, never where. */
function areSchools({ top }: ColumnProfile): boolean {
  const said = top.filter(({ value }) => value.trim() !== '')
  return said.filter(({ value }) => classifyCompanyName(value) === 'school').length * 3 > said.length
}

/** « Oui », « Désabonné », « Retiré », « Inconnu »: what a column of permissions says. */
const isPermission: Judge = (profile) => {
  if (!profile.distinctIsExact || profile.distinct > 20) return 'contradicts'
  const said = profile.top.filter(({ value }) => value.trim() !== '')
  const count = (of: typeof said) => of.reduce((sum, one) => sum + one.count, 0)
  return count(said.filter(({ value }) => !('rejected' in cleanPermission(value, null)))) >= 0.9 * count(said)
    ? 'agrees'
    : 'contradicts'
}
/** A cross, a yes, a day: what a column of refusals says. */
const isRefusal: Judge = (profile) =>
  shareOf(profile, 'date', 'frenchDate') > 0.8 || isPermission(profile) === 'agrees' ? 'agrees' : 'silent'
const isName: Judge = (profile) => {
  const words = shareOf(profile, 'text')
  if (words < 0.5) return 'contradicts'
  return profile.words.withFigures * 5 < profile.words.count && profile.words.meanWords < 4 ? 'agrees' : 'silent'
}
const isWords: Judge = (profile) => {
  if (shareOf(profile, 'text') > 0.5) return 'agrees'
  return shareOf(profile, 'date', 'email', 'money', 'phone', 'integer', 'decimalDot') > 0.8 ? 'contradicts' : 'silent'
}
/** « Entrée adulte – Gala 18/04 » among beers and sandwiches: what begins as a seat says its day, and nothing else does. */
function areSeatsAmongArticles({ top, distinct, distinctIsExact }: ColumnProfile, hasBoth: (value: string) => boolean) {
  const said = top.map(({ value }) => value.trim()).filter((value) => value !== '')
  if (!distinctIsExact || distinct > said.length) return false
  const seats = said.filter(beginsAsSeat)
  return seats.length > 1 && said.every((value) => hasBoth(value) === seats.includes(value))
}
/** « Le Cid – ven. 12/03 20h30 »: nearly each value bears a title and a date, those of a shop's other articles (a record, a donation) aside. */
const isTitleAndDate: Judge = (profile) => {
  if (shareOf(profile, 'text') < 0.8) return 'contradicts'
  const hasBoth = (value: string) => splitTitleAndDate(value) !== null
  if (coded(profile, hasBoth, 0.9) === 'agrees') return 'agrees'
  if (areSeatsAmongArticles(profile, hasBoth) || areEveningsAmongArticles(profile)) return 'agrees'
  const isArticle = (value: string) => hasBoth(value) || isNonTicketProduct(value)
  return coded(profile, hasBoth, 0.4) === 'agrees' ? coded(profile, isArticle, 0.9) : 'contradicts'
}
/** « C001 », « C002 »…: one a row, each with a figure, the pieces of a book of accounts. */
function areNumberedPieces({ filled, distinctShare, words }: ColumnProfile): boolean {
  return filled > 20 && distinctShare > 0.98 && words.meanWords < 1.2 && words.withFigures >= filled * 0.98
}
const partOfDay =
  /^(le )?(matin(ee)?s?|apres[- ]?midi|midi|soir(ee)?s?|scolaires?|tout public|tp|publique?s?|(seance )?(n° ?)?\d{1,2}|s\d{1,2}|\d(ere|re|er|e|eme) ?(seance)?)$/
/** « Matinée », « Scolaire », « Séance 2 » say when in a day; « Billet » beside « Frais de billetterie » says what a line sells: neither is a show. « Le Repas des fauves » may be one. */
const areNoTitles: Judge = (profile) => {
  if (coded(profile, (value) => partOfDay.test(plain(value))) === 'agrees') return 'agrees'
  const isSeat = (value: string) => /^(e-?)?(billets?|tickets?|places?|entrees?)$/.test(plain(value))
  if (!profile.top.some(({ value }) => isSeat(value))) return 'silent'
  return coded(profile, (value) => isSeat(value) || isNonTicketProduct(value)) === 'agrees' ? 'agrees' : 'silent'
}
/** A show may be called « 887 »: a title column is text whatever its values are, dates, addresses and « Mme » aside. */
const isTitle: Judge = (profile) => {
  if (areNumberedPieces(profile)) return 'contradicts'
  if (
    shareOf(profile, 'date', 'frenchDate', 'yearlessDate', 'email', 'time', 'decimalComma', 'decimalDot', 'money') >
      0.5 ||
    shareOf(profile, 'phone') > 0.5
  )
    return 'contradicts'
  // « 2025-2026 » is a season, whatever its column is called.
  if (coded(profile, (value) => /^(saison )?(20)?\d{2} ?[-/] ?(20)?\d{2}$/i.test(value.trim())) === 'agrees')
    return 'contradicts'
  if (isTitleWord(profile) === 'agrees') return 'contradicts'
  return shareOf(profile, 'text') > 0.3 ? 'agrees' : 'silent'
}
const isLabel: Judge = (profile) => {
  if (shareOf(profile, 'text') > 0.5) return 'agrees'
  return shareOf(profile, 'integer', 'decimalComma', 'decimalDot', 'money', 'date', 'email') > 0.9
    ? 'contradicts'
    : 'silent'
}
const isKey: Judge = (profile) => {
  if (shareOf(profile, 'date', 'frenchDate', 'email', 'money', 'decimalComma', 'time', 'boolean') > 0.5)
    return 'contradicts'
  const { words, numbers } = profile
  if (words.meanWords > 2.5 && words.count * 2 > profile.filled) return 'contradicts'
  const codes = words.meanWords < 1.2 ? words.withFigures : 0
  return profile.distinct > 1 && (numbers.integers + codes) * 10 > profile.filled * 9 ? 'agrees' : 'silent'
}
/** « Martin Léa » is no number, whatever the column is called. */
const isCustomerNumber: Judge = (profile) => {
  const { words } = profile
  const isOfNames = words.meanWords >= 1.5 && words.withFigures * 5 < words.count && words.count * 2 > profile.filled
  return isOfNames ? 'contradicts' : isKey(profile)
}
/** Seats and rows: short codes, many times the same. */
const isSeat: Judge = (profile) => {
  if (shareOf(profile, 'date', 'email', 'money', 'phone', 'decimalComma') > 0.5) return 'contradicts'
  return profile.numbers.max <= 9999 || profile.words.maxLength <= 6 ? 'agrees' : 'silent'
}
const isUniqueKey: Judge = (profile) => {
  const fit = isKey(profile)
  if (fit === 'contradicts') return fit
  return profile.distinctShare > 0.9 ? 'agrees' : 'silent'
}
/** « Ticket : 2 » is how many; the number of a ticket that is given back stands on two rows, and no more. */
const isTicketNumber: Judge = (profile) =>
  profile.numbers.integers * 2 > profile.filled && profile.numbers.max < 100 && profile.distinctShare < 0.5
    ? 'contradicts'
    : isUniqueKey(profile)
/** A column of keys, one a row, is no kind of product, whatever it is called (« Billet »); nor is one that names shows and their days. */
const isProduct: Judge = (profile) =>
  (profile.filled > 5 && isUniqueKey(profile) === 'agrees') || isTitleAndDate(profile) === 'agrees'
    ? 'contradicts'
    : isWords(profile)
const isGender: Judge = (profile) => coded(profile, (value) => 'value' in cleanGender(value))
const isTitleWord: Judge = (profile) =>
  coded(profile, (value) => {
    const title = cleanTitle(value)
    return 'value' in title && (title.value === null || /^(M\.|Mme|M\. et Mme)$/.test(String(title.value)))
  })
/** « Danse », « Théâtre / jeune public »: half of the values begin with a known genre; « F », « M » are somebody's. */
const isGenre: Judge = (profile) => {
  if (isGender(profile) === 'agrees' || shareOf(profile, 'text') < 0.5) return 'contradicts'
  return coded(profile, isShowGenre, 0.5) === 'agrees' ? 'agrees' : 'contradicts'
}
const isCountry: Judge = (profile) =>
  isWords(profile) === 'contradicts' ? 'contradicts' : coded(profile, (value) => 'value' in cleanCountry(value), 0.5)
/** The usual values count, not the absurd one that somebody typed. */
const isBetween =
  (least: number, most: number): Judge =>
  (profile) =>
    shareOf(profile, 'integer', 'decimalDot') > 0.8
      ? coded(profile, (value) => Number(value) >= least && Number(value) <= most)
      : 'contradicts'
const isAge = isBetween(0, 115)
const isYear = isBetween(1895, 2100)
const statusWords =
  /valid|annul|rembours|reserv|confirm|pay|regl|option|attent|cancel|refund|booked|sold|vendu|emis|complet|pend|attend|resold|book|imprim|echang|void|checked|scanned|solde|regle/
const isStatus: Judge = (profile) => {
  if (profile.distinct > 60 || shareOf(profile, 'text', 'boolean') < 0.5) return 'contradicts'
  return profile.top.some(({ value }) => statusWords.test(plain(value))) ? 'agrees' : 'silent'
}

const judges: Partial<Record<Meaning, Judge>> = {
  purchasedAt: isMoment,
  startsAt: isMoment,
  endsAt: isMoment,
  scannedAt: isMoment,
  cancelledAt: isMoment,
  optionExpiresAt: isMoment,
  birthDate: isMoment,
  purchasedTime: isClock,
  startsTime: isClock,
  endsTime: isClock,
  scannedTime: isClock,
  priceCents: isAmount,
  unitPriceCents: isAmount,
  discountCents: isAmount,
  orderTotalCents: isAmount,
  feesCents: isAmount,
  taxCents: isAmount,
  refundedCents: isAmount,
  receiptsCents: isAmount,
  tariffCents: isAmount,
  quantity: isCount,
  returnedQuantity: isCount,
  capacity: isWhole,
  seatsSold: isWhole,
  seatsHeld: isWhole,
  freeSeats: isWhole,
  freeSeatsWithin: isWhole,
  seatsTotal: isWhole,
  email: isEmail,
  attendeeEmail: isEmail,
  phone: isPhone,
  mobile: isPhone,
  postcode: isPostcode,
  isPaid: (profile) => (isAnswer(profile) || saysPaid(profile) ? 'agrees' : 'contradicts'),
  isValid: isYesNo,
  isDuo: isYesNo,
  permissionEmail: isPermission,
  permissionSms: isPermission,
  permissionPost: isPermission,
  permissionPhone: isPermission,
  optOutEmail: isRefusal,
  emailBounced: isRefusal,
  noContact: isRefusal,
  lastName: isName,
  firstName: isName,
  fullName: isName,
  attendeeLastName: isName,
  attendeeFirstName: isName,
  attendeeFullName: isName,
  city: isName,
  showTitle: (profile) =>
    [isTitleAndDate, areNoTitles].some((isOther) => isOther(profile) === 'agrees') ? 'contradicts' : isTitle(profile),
  showAndDate: isTitleAndDate,
  remark: (profile) => (shareOf(profile, ...amounts) > 0.8 ? 'contradicts' : 'silent'),
  company: isWords,
  street: isWords,
  tariff: isLabel,
  productType: isProduct,
  salesChannel: isWords,
  paymentMethod: isWords,
  // « Théâtre » over numbers is what the theatre itself sold.
  venue: (profile) => (areSchools(profile) || shareOf(profile, 'integer') > 0.8 ? 'contradicts' : isTitle(profile)),
  hall: isTitle,
  genre: isGenre,
  onSaleAt: isMoment,
  ticketNumber: isTicketNumber,
  recordNumber: isUniqueKey,
  orderNumber: isKey,
  replacesTicket: isKey,
  bookingNumber: isKey,
  customerNumber: isCustomerNumber,
  seat: isSeat,
  seatRow: isSeat,
  showKey: isKey,
  performanceKey: isKey,
  gender: isGender,
  title: isTitleWord,
  country: isCountry,
  age: isAge,
  birthYear: isYear,
  status: isStatus,
}

/** Whether the values of a column agree with a meaning. An empty column says nothing. */
export function valueFit(meaning: Meaning, profile: ColumnProfile): Fit {
  if (profile.filled - profile.counts.sentinel <= 0) return 'silent'
  return judges[meaning]?.(profile) ?? 'silent'
}

const answers = new Set([
  'oui',
  'non',
  'o',
  'n',
  'yes',
  'no',
  'y',
  'x',
  '0',
  '1',
  'true',
  'false',
  'vrai',
  'faux',
  'abonne',
  'desabonne',
  'inscrit',
  'desinscrit',
  'subscribed',
  'unsubscribed',
  'opt-in',
  'opt-out',
  'optin',
  'optout',
  'accepte',
  'refuse',
  'ja',
  'nee',
  'neen',
])

function isAnswer(profile: ColumnProfile): boolean {
  if (!profile.distinctIsExact || profile.distinct > 8) return false
  return profile.top.every(({ value }) => /^[-–—/]?$/.test(value.trim()) || answers.has(plain(value)))
}

function coded(profile: ColumnProfile, isCode: (value: string) => boolean, share = 0.8): Fit {
  let known = 0
  let seen = 0
  for (const { value, count } of profile.top) {
    seen += count
    if (value.trim() !== '' && isCode(value)) known += count
  }
  return seen === 0 ? 'silent' : known / seen >= share ? 'agrees' : 'contradicts'
}

function plain(value: string): string {
  return foldAccents(value).trim()
}
