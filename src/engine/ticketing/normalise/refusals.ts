import type { Grain, Meaning } from '../../../contract/index.ts'
import { classifyTariff, isGoodsLine, isNonTicketProduct, isTechnicalTitle } from '../clean/index.ts'
import { always, type Coded, combine, firstOf, mapCoded } from './coded.ts'
import type { MeantGroup } from './meant-group.ts'
import { saidTariff } from './said-tariff.ts'
import { bracketedSeats, startsAt, text } from './said-values.ts'
import { saleStatus } from './sale-status.ts'

/** Why a row is set aside, and the meaning at fault when there is one. */
export interface Refusal {
  why: string
  column: string | null
}

const notATicket: Refusal = { why: 'row-not-a-ticket', column: null }
const dateUnreadable: Refusal = { why: 'row-date-unreadable', column: 'startsAt' }
/** « Pas de nouvelles », « 2 ou 3 »: counted as one seat, it would be a figure that nobody gave. */
const seatsUnreadable: Refusal = { why: 'row-seats-unreadable', column: 'quantity' }
const withoutDate: Refusal = { why: 'row-without-date', column: 'startsAt' }
const noPerformance: Refusal = { why: 'row-no-performance', column: 'showTitle' }
const packageLine: Refusal = { why: 'row-package', column: 'startsAt' }
const withoutShow: Refusal = { why: 'row-without-show', column: 'showTitle' }
/** A seat of a plan that nobody has: nothing else of its row is filled. */
const freeSeat: Refusal = { why: 'row-seat-free', column: 'seat' }
const ignored: Refusal = { why: 'row-status-ignored', column: 'status' }

/**
 * Why rows are set aside, null for those that are taken. A ticket needs a performance: a title and a moment, or a key. A line
 * that sells something else (a package, a meal, a membership) is set aside with its reason, never counted as a seat.
 */
export function refusalsOf(said: MeantGroup, grain: Grain): Coded<Refusal | null> {
  // The state of someone in a list of contacts says whether to write to them, never that they are not there.
  if (grain === 'contacts' || grain === 'addresses') return always(null, said.count)
  const needsPerformance = grain === 'tickets' || grain === 'performances'
  const byStatus = mapCoded(saleStatus(said), (status) => (status === 'ignored' ? ignored : null))
  // « abs. » among who came says nothing against the seats that the row had booked.
  const isUntold = combine(said.isUnreadable('quantity'), isUnknown(said), both)
  const bySeats = firstOf(when(isUntold, seatsUnreadable), when(isFree(said), freeSeat))
  // The number of a ticket says of which performance a passage at the door is.
  if (grain === 'scans')
    return combine(lacks(said, 'ticketNumber'), withoutPerformance(said), (isAnyone, why) => (isAnyone ? why : null))
  if (grain === 'performances')
    return [when(isOff(said), noPerformance), withoutPerformance(said), byStatus, bySeats].reduce(firstOf)
  if (needsPerformance) return [withoutPerformance(said), byStatus, bySeats].reduce(firstOf)
  if (grain !== 'orders') return byStatus
  return [when(sellsOther(said, lacks(said, 'startsAt')), notATicket), byStatus, bySeats].reduce(firstOf)
}

function withoutPerformance(said: MeantGroup): Coded<Refusal | null> {
  const noKey = lacks(said, 'performanceKey')
  const noDate = combine(
    mapCoded(startsAt(said), (moment) => moment === null),
    noKey,
    both,
  )
  const noShow = combine(lacks(said, 'showTitle'), noKey, both)
  return [
    when(sellsOther(said, noDate), notATicket),
    when(said.isUnreadable('startsAt'), dateUnreadable),
    combine(noDate, sellsPackage(said), (isMissing, isPackage) =>
      isMissing ? (isPackage ? packageLine : withoutDate) : null,
    ),
    when(noShow, withoutShow),
  ].reduce(firstOf)
}

/**
 * The line that sells a meal, a gift card, a membership. Its title says so only where no performance is dated: « Avoir vingt
 * ans », « Le Repas des fauves » are shows.
 */
function sellsOther(said: MeantGroup, noDate: Coded<boolean>): Coded<boolean> {
  const isOther = (label: string | null) => label !== null && isNonTicketProduct(label)
  const says = (meaning: Meaning) => mapCoded(text(said, meaning), isOther)
  const byLabel = combine(says('productType'), mapCoded(saidTariff(said), isOther), either)
  const technical = mapCoded(text(said, 'showTitle'), isTechnicalTitle)
  const goods = (['fullName', 'lastName'] as const).map((name) => mapCoded(text(said, name), isGoodsLine))
  return [byLabel, combine(says('showTitle'), noDate, both), technical, ...goods].reduce((one, other) =>
    combine(one, other, either),
  )
}

/** What a row says that it sells: its tariff, or its kind where this alone tells that it is no seat (« Parking », « Voiture »). */
export function productSold(said: MeantGroup): Coded<string | null> {
  return combine(text(said, 'tariff'), text(said, 'productType'), (tariff, product) => {
    if (tariff === null || product === null) return tariff ?? product
    return isNonTicketProduct(product) && !isNonTicketProduct(tariff) ? product : tariff
  })
}

/** « RELÂCHE » in a calendar of performances, where a title should stand: nothing is played that day. */
function isOff(said: MeantGroup): Coded<boolean> {
  const isNamedSo = mapCoded(
    text(said, 'showTitle'),
    (title) =>
      title !== null &&
      /^(jour de )?(rel[aâ]che|repos|ferm(é|e|eture)|pas de (repr[ée]sentation|s[ée]ance))\.?$/iu.test(title),
  )
  const isEmpty = combine(lacks(said, 'seatsSold'), lacks(said, 'receiptsCents'), both)
  return combine(isNamedSo, isEmpty, both)
}

/** The line that sells a subscription, a pass or a carnet itself: money without a seat (P8). */
function sellsPackage(said: MeantGroup): Coded<boolean> {
  return combine(
    text(said, 'tariff'),
    text(said, 'productType'),
    (tariff, productType) => classifyTariff(tariff ?? productType, { productType }) === 'subscription',
  )
}

const ofTaker: readonly Meaning[] = [
  ...(['status', 'lastName', 'firstName', 'fullName', 'company', 'email', 'phone', 'customerNumber'] as const),
  ...(['orderNumber', 'bookingNumber', 'ticketNumber', 'purchasedAt', 'operation', 'tariff', 'quantity'] as const),
  ...(['priceCents', 'unitPriceCents', 'orderTotalCents', 'attendeeLastName', 'attendeeFullName'] as const),
]

/** True where a row names a seat of the hall, and neither who has it, nor its state, nor its price. */
function isFree(said: MeantGroup): Coded<boolean> {
  if (said.of('seat').values.every((seat) => seat === null)) return always(false, said.count)
  const columns = ofTaker.map((meaning) => said.of(meaning))
  // Of most files, some column is filled on every row: nothing is then looked for.
  if (columns.some(({ values }) => !values.includes(null))) return always(false, said.count)
  return columns
    .map((column) => mapCoded(column, (value) => value === null))
    .reduce((one, other) => combine(one, other, both))
}

function isUnknown(said: MeantGroup): Coded<boolean> {
  return combine(lacks(said, 'quantity'), bracketedSeats(said), (lacking, seats) => lacking && seats === null)
}

function lacks(said: MeantGroup, meaning: Meaning): Coded<boolean> {
  return mapCoded(said.of(meaning), (value) => value === null)
}

function when(isSo: Coded<boolean>, refusal: Refusal): Coded<Refusal | null> {
  return mapCoded(isSo, (so) => (so ? refusal : null))
}

function both(a: boolean, b: boolean): boolean {
  return a && b
}

function either(a: boolean, b: boolean): boolean {
  return a || b
}
