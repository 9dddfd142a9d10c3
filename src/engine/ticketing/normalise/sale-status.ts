import {
  cancellationIn,
  isExchange,
  isGivenBackInPart,
  isOfExchange,
  isTakenBackProduct,
  isTakingBack,
  partNameState,
  partTitleState,
  paymentOwes,
  paymentTakesBack,
  readStatus,
  remarkCancels,
  remarkCorrects,
  remarkIsCancellation,
  remarkIsOption,
  remarkOwes,
  remarkStaysAway,
  type TicketStatus,
} from '../clean/index.ts'
import { type Coded, combine, firstOf, mapCoded } from './coded.ts'
import { type MeantGroup, oncePerGroup } from './meant-group.ts'
import { type Moved, movedRows } from './moved-rows.ts'
import { number, rowPrice, seats, text } from './said-values.ts'

/**
 * What the status column says, then « payé », « valide » and a day of cancellation; an export with none of them lists valid, sold
 * tickets (P1). A mark only takes away: « Supprimé : 1 » or « Annulé le : 11/03 » beside « Payé » is no seat, « Payé : non » beside « Confirmé » is unpaid.
 */
export const saleStatus = oncePerGroup((said: MeantGroup): Coded<string> => {
  const named = stateNamed(said)
  const replaced = combine(named, said.of('replacesTicket'), (name, ticket) => ticket !== null && isExchange(name))
  const signed = combine(named, isAmongSigned(said), (name, isAmong) => isAmong && isOfExchange(name))
  const label = combine(named, combine(replaced, signed, either), (name, isNew) => (isNew ? 'sold' : readStatus(name)))
  const marks = combine(said.of('isValid'), said.of('isPaid'), (isValid, isPaid) =>
    isValid === 0 ? 'cancelled' : isPaid === 0 ? 'unpaid' : 'sold',
  )
  const owed = combine(marks, text(said, 'paymentMethod'), (mark, way) =>
    mark === 'sold' && way !== null && paymentOwes(way) ? 'unpaid' : mark,
  )
  const dated = combine(owed, said.of('cancelledAt'), (mark, day) => (day === null ? mark : 'cancelled'))
  const isInPart = combine(mapCoded(named, isGivenBackInPart), isSomeGivenBack(said), either)
  const whole = combine(
    dated,
    combine(owed, isInPart, (mark, is) => (is ? mark : null)),
    (day, mark) => mark ?? day,
  )
  const marked = combine(combine(label, whole, leastOf), dated, (status, mark) => status ?? mark)
  const held = combine(label, heldByRemark(said), (name, by) => (name === null ? by : null))
  const state = combine(marked, held, (status, by) => (status === 'sold' && by !== null ? by : status))
  const isTold = combine(undoingWords(said), isNotPaid(said), undoes)
  const isUndone = [
    isGivenBack(said),
    isTold,
    combine(movedRows(said), isNotPaid(said), isElsewhere),
    isUndoneByPayment(said),
    isNotPlayed(said),
    isGivenBackUnnamed(said),
  ].reduce((one, other) => combine(one, other, either), isOppositeOfSale(said))
  const told = combine(state, isUndone, (status, is) => (is && status !== 'ignored' ? 'cancelled' : status))
  return combine(told, isReplacement(said), (status, is) => (is ? 'ignored' : status))
})

/** What names the state of a row: a kind of product that takes a sale back (« Type de produit : Annulation »), else its status, else its operation. */
const stateNamed = oncePerGroup((said: MeantGroup): Coded<string | null> => {
  const named = combine(text(said, 'status'), text(said, 'operation'), (status, operation) => status ?? operation)
  const product = text(said, 'productType')
  return combine(named, product, (name, kind) => (kind !== null && isTakenBackProduct(kind) ? kind : name))
})

const replaces = /^(remplace|en remplacement de|replaces)\b.*\d/i

/** True for a numbered ticket that costs nothing because it replaces another, whose row stays: « bracelet perdu, remplace 03240 ». */
function isReplacement(said: MeantGroup): Coded<boolean> {
  const isFree = combine(rowPrice(said), isNumbered(said), (cents, numbered) => numbered && !cents)
  return combine(isFree, text(said, 'remark'), (is, remark) => is && remark !== null && replaces.test(remark.trim()))
}

function isNumbered(said: MeantGroup): Coded<boolean> {
  return mapCoded(said.of('ticketNumber'), (number) => number !== null)
}

/**
 * What gives the seats of a row up beside its state: 3 its way of paying, 2 a remark that says nothing else, 1 a remark that a person decides of, 0 nothing; 4 where they
 * take the place of what the same person asked for before, and may be none (« 0 », « je corrige ma demande »).
 */
export function givenUpBy(said: MeantGroup): Coded<number> {
  const words = combine(undoingWords(said), isNotPaid(said), (remark, isUnpaid) => {
    if (remark === null || !remarkCancels(remark)) return 0
    return undoes(remark, isUnpaid) ? 2 : 1
  })
  const elsewhere = combine(movedRows(said), isNotPaid(said), (moved, isUnpaid) =>
    isElsewhere(moved, isUnpaid) ? 2 : moved === 'no' ? 0 : 1,
  )
  const given = combine(isUndoneByPayment(said), combine(words, elsewhere, Math.max), (isUndone, by) =>
    isUndone ? 3 : by,
  )
  return combine(given, standsForEarlier(said), (by, is) => (is && by < 3 ? 4 : by))
}

/** True for an answer that says when it was given, and asks for no seat or says that it corrects another. */
function standsForEarlier(said: MeantGroup): Coded<boolean> {
  const isDated = mapCoded(said.of('purchasedAt'), (moment) => moment !== null)
  // Money without a seat is a part of it that a till gives back.
  const isNone = combine(number(said, 'quantity'), rowPrice(said), (quantity, cents) => quantity === 0 && !cents)
  const isOther = combine(
    isNone,
    text(said, 'remark'),
    (none, remark) => none || (remark !== null && remarkCorrects(remark)),
  )
  return combine(isDated, isOther, (dated, other) => dated && other)
}

/** Whether a remark is by itself the state of its row. Who « ne vient plus » gives their seats up where the list says who has paid, and they have not. */
function undoes(remark: string | null, isUnpaid: boolean): boolean {
  return remark !== null && (remarkIsCancellation(remark) || (isUnpaid && remarkStaysAway(remark)))
}

/** Whether the seats of a row are on that of another day. Who has paid here and is not found there stays, for a person to decide. */
function isElsewhere(moved: Moved, isUnpaid: boolean): boolean {
  return moved === 'found' || (moved === 'told' && isUnpaid)
}

/** True where a column says who has paid, or how, and the row does not say it. */
function isNotPaid(said: MeantGroup): Coded<boolean> {
  return mapCoded(paymentSaid(said), (paid) => paid === false)
}

/** Whether a row says that it is paid, or how; null where no column says it of any. */
const paymentSaid = oncePerGroup((said: MeantGroup): Coded<boolean | null> => {
  const isTracked = said.each('isPaid').length > 0
  const ways = said.of('paymentMethod')
  const hasWays = ways.values.some((way) => way !== null && way !== '')
  return combine(said.of('isPaid'), ways, (isPaid, way) => {
    if (isTracked) return isPaid === 1
    return hasWays ? way !== null && way !== '' : null
  })
})

/** What the remark of a row that no payment stands beside says of it: only held, where it says so, or, where the others are paid, owed. */
function heldByRemark(said: MeantGroup): Coded<'option' | 'unpaid' | null> {
  return combine(text(said, 'remark'), paymentSaid(said), (remark, paid) => {
    if (remark === null || paid === true) return null
    if (remarkIsOption(remark)) return 'option'
    return paid === false && remarkOwes(remark) ? 'unpaid' : null
  })
}

/** True for a performance that says « annulé (grève) » where its seats or its receipts should stand. */
function isNotPlayed(said: MeantGroup): Coded<boolean> {
  const words = firstOf(said.unread('seatsSold'), said.unread('receiptsCents'))
  return mapCoded(words, (text) => text !== null && /\p{L}{3}/u.test(text) && readStatus(text) === 'cancelled')
}

/** True for a row whose way of paying is that it was given back, or that says so where the day or the amount should stand: « Réglé le : ANNULÉ ». */
const isUndoneByPayment = oncePerGroup((said: MeantGroup): Coded<boolean> => {
  const elsewhere = (['purchasedAt', 'priceCents', 'orderTotalCents'] as const).map((meaning) => said.unread(meaning))
  const words = elsewhere.reduce<Coded<string | null>>(firstOf, text(said, 'paymentMethod'))
  return mapCoded(words, (method) => method !== null && paymentTakesBack(method))
})

/**
 * The remark of a row; where it gives nothing up, its tariff or its formula, which by hand is overwritten (« RÉSILIÉ », « Réduit (annulé) »), or what is
 * written after its title or before its name (« Phèdre – ANNULÉ », « ANNULÉ Zoé Roux »).
 */
const undoingWords = oncePerGroup((said: MeantGroup): Coded<string | null> => {
  const named = firstOf(text(said, 'tariff'), text(said, 'subscription'))
  const ofTitle = combine(named, text(said, 'showTitle'), (name, title) => {
    const ofTariff = cancellationIn(name ?? '')
    return ofTariff ?? (title === null ? null : partTitleState(title).cancellation)
  })
  const whose = firstOf(text(said, 'fullName'), text(said, 'lastName'))
  const elsewhere = combine(ofTitle, whose, (words, name) =>
    words === null && name !== null ? partNameState(name).cancellation : words,
  )
  return combine(text(said, 'remark'), elsewhere, (remark, other) =>
    remark !== null && remarkIsCancellation(remark) ? remark : (other ?? remark),
  )
})

/** True for a row of seats above zero, among rows whose seats are below: the sign tells an « Échange » of the seat taken from that of the one given up. */
function isAmongSigned(said: MeantGroup): Coded<boolean> {
  const counted = seats(said)
  const isSigned = counted.values.some((quantity) => quantity !== null && quantity < 0)
  return mapCoded(counted, (quantity) => isSigned && quantity !== null && quantity > 0)
}

/** A line with less than no seat takes back what another line sold. */
function isOppositeOfSale(said: MeantGroup): Coded<boolean> {
  return mapCoded(seats(said), (quantity) => quantity !== null && quantity < 0)
}

/** 1 for a line that takes another back, by the name of its operation, its seats below zero, or its money given back. */
export const takesBack = oncePerGroup((said: MeantGroup): Coded<number> => {
  const byName = mapCoded(stateNamed(said), isTakingBack)
  const byMoney = mapCoded(rowPrice(said), (cents) => (cents ?? 0) < 0)
  // A free ticket comes again under its number, with no sign to tell that this line takes it back.
  const isFree = combine(rowPrice(said), isNumbered(said), (cents, numbered) => numbered && cents === 0)
  const byPayment = combine(isUndoneByPayment(said), isFree, (is, free) => is && free)
  const byEither = [byMoney, byPayment].reduce((one, other) => combine(one, other, either), byName)
  const isSaid = combine(byEither, isOppositeOfSale(said), (is, isOpposite) => is || isOpposite)
  return combine(isSaid, saleStatus(said), (is, status) => (is && status === 'cancelled' ? 1 : 0))
})

/** Of a label that is known and a mark, what leaves least of the seat; null without a label. */
function leastOf(status: TicketStatus | null, mark: 'cancelled' | 'unpaid' | 'sold'): TicketStatus | null {
  if (status === null || status === 'ignored' || mark === 'sold') return status
  return mark === 'cancelled' || status === 'sold' ? mark : status
}

/** True for a row whose seats, or whose money, were all given back. */
function isGivenBack(said: MeantGroup): Coded<boolean> {
  const isWhole = (all: number | null, returned: number | null) =>
    all !== null && returned !== null && all > 0 && Math.abs(returned) >= all
  const bySeats = combine(number(said, 'quantity'), number(said, 'returnedQuantity'), isWhole)
  const byMoney = combine(number(said, 'priceCents'), number(said, 'refundedCents'), isWhole)
  // Of an order given back in part, what is left may be a seat that cost nothing.
  const isInPart = mapCoded(
    combine(text(said, 'status'), text(said, 'operation'), (status, operation) => status ?? operation),
    isGivenBackInPart,
  )
  return combine(
    bySeats,
    combine(byMoney, isInPart, (is, inPart) => is && !inPart),
    either,
  )
}

/** True for a row of which some seats, or some of the money, were given back and others stand: the day of it takes none away. */
function isSomeGivenBack(said: MeantGroup): Coded<boolean> {
  const isSome = (all: number | null, returned: number | null) =>
    all !== null && returned !== null && returned !== 0 && Math.abs(returned) < all
  const bySeats = combine(number(said, 'quantity'), number(said, 'returnedQuantity'), isSome)
  return combine(bySeats, combine(rowPrice(said), number(said, 'refundedCents'), isSome), either)
}

/** True for money below zero under an operation that no word tells: what a till calls its refunds, whatever that is. */
function isGivenBackUnnamed(said: MeantGroup): Coded<boolean> {
  return combine(
    text(said, 'operation'),
    rowPrice(said),
    (operation, cents) => operation !== null && readStatus(operation) === null && (cents ?? 0) < 0,
  )
}

function either(one: boolean, other: boolean): boolean {
  return one || other
}
