import type { Meaning, ReadColumn } from '../../../../contract/index.ts'
import { foldAccents } from '../../../text/index.ts'
import {
  cleanMoney,
  isWayToPay,
  paymentTakesBack,
  readStatus,
  remarkIsCancellation,
  saysPaid,
} from '../../clean/index.ts'
import { nameCandidates } from '../names/name-candidates.ts'
import { type ColumnProfile, shareOf } from '../profile/column-profile.ts'

/** The most different values of a column of states, or of ways to pay. */
const mostValues = 24
/** Share of the filled cells that have to be states. */
const leastKnown = 0.8

/** What only a file of sales says. */
export const ofSales = new Set<Meaning>([
  ...([
    'showTitle',
    'showAndDate',
    'startsAt',
    'quantity',
    'tariffSeats',
    'showSeats',
    'tariff',
    'ticketNumber',
  ] as const),
  ...(['priceCents', 'unitPriceCents', 'orderTotalCents', 'orderNumber', 'purchasedAt'] as const),
])
/** What leaves no doubt that a seat is not sold: a word of several meanings (« retour », « expiré ») needs a column named for states. */
const takesAway =
  /\bannul|^ann\.?$|\bremb\b|\brembours|\bextourn|\bdesist|\bcancel|\brefund|\bgeannul|\bstorn|\bliste d'attente|\bwait(ing)? ?list|\bwachtlijst|\bdoublons?\b|\bduplicata\b/

/** What only speaks of a cancellation: an insurance, a condition of sale. */
const speaksOf = /\bassur|\bgaranti|\bcondition|\bpossible|\bsans frais|\binsur|\bremboursable|\bnon (annul|rembours)/

/**
 * The columns, with those whose values alone tell states: a follow-up column under any name (« ok », « liste d'attente », « doublon », « annulé »), and
 * one of ways to pay in which some sales are undone. Left unread, the seats that they take away would be counted as sold.
 */
export function withStatesOfValues(columns: readonly ReadColumn[], profiles: readonly ColumnProfile[]): ReadColumn[] {
  const has = (...any: Meaning[]) => columns.some(({ meaning }) => any.includes(meaning))
  if (!columns.some(({ meaning }) => ofSales.has(meaning))) return [...columns]
  const free = columns.map(({ meaning, confidence }) => meaning === 'unknown' && confidence < 1)
  const payments = has('paymentMethod') ? -1 : find(profiles, free, isOfPayments)
  const isTold = has('status', 'operation')
  const returns = isTold || !has('ticketNumber') ? -1 : find(profiles, free, isOfReturns)
  const states = isTold || returns >= 0 ? returns : find(profiles, free, isOfStates)
  const due = find(profiles, free, isOfAmountsDue)
  const amounts = due >= 0 ? due : find(profiles, free, isOfTicks)
  const isPaidBy = has('paymentMethod', 'isPaid', 'status') || payments >= 0 ? -1 : find(profiles, free, saysWhoPaid)
  return columns.map((column, index) => {
    const told = index === states ? 'status' : index === amounts ? 'remark' : null
    const meaning = index === payments || index === isPaidBy ? 'paymentMethod' : told
    const format = index === isPaidBy ? 'paid' : null
    return meaning === null ? column : { ...column, meaning, type: 'text', format, confidence: 0.7 }
  })
}

function find(
  profiles: readonly ColumnProfile[],
  free: readonly boolean[],
  isIt: (profile: ColumnProfile) => boolean,
): number {
  return profiles.findIndex((profile, index) => free[index] === true && isIt(profile))
}

/** Ways to pay, and among them what says that the sale was undone. */
function isOfPayments(profile: ColumnProfile): boolean {
  const said = valuesOf(profile)
  if (!said.some(({ value }) => paymentTakesBack(value))) return false
  const named = nameCandidates(profile.name)[0]?.meaning
  const isNamed = named === 'paymentMethod' || named === 'isPaid'
  return isNamed || said.filter(({ value }) => isWayToPay(value)).length > 1
}

/** « Réglé par », which may as well be by whom: its values tell. */
const paidBy = /^(regle|paye|encaisse)(e|es|s)? (par|en|via)$/

/** « Réglé », « Payé ? », « Réglé par » kept by hand: how who has paid did, and nothing beside the others. */
function saysWhoPaid(profile: ColumnProfile): boolean {
  const said = valuesOf(profile)
  const isNamed =
    nameCandidates(profile.name)[0]?.meaning === 'isPaid' || paidBy.test(foldAccents(profile.name).toLowerCase().trim())
  return isNamed && said.length > 1 && said.every(({ value }) => saysPaid(value))
}

const settled = /^(deja )?(paye|regle|encaisse)(e|es|s)?\b/

/** « 14 € », « payé », « ANNULÉ »: what is left to pay, and in its place that the seats are given up. */
function isOfAmountsDue(profile: ColumnProfile): boolean {
  const said = valuesOf(profile)
  if (!said.some(({ value }) => remarkIsCancellation(value)) || !said.some(({ value }) => /\d/.test(value)))
    return false
  const isOfMoney = ({ value }: { value: string }) =>
    'value' in cleanMoney(value, 'decimal-comma') ||
    settled.test(foldAccents(value)) ||
    isWayToPay(value) ||
    remarkIsCancellation(value)
  return said.every(isOfMoney)
}

const tick = /^(x|ok|oui|non|fait|✓|✔|☑)\.?$/

/** « x », « non », « ann. »: what is done with each line, ticked under any name, and in its place that the seats are given up. */
function isOfTicks(profile: ColumnProfile): boolean {
  const said = valuesOf(profile)
  const isTick = ({ value }: { value: string }) => tick.test(foldAccents(value).toLowerCase().trim())
  if (!said.some(isTick) || !said.some(({ value }) => remarkIsCancellation(value))) return false
  return said.every((one) => isTick(one) || isWayToPay(one.value) || remarkIsCancellation(one.value))
}

/** States that words tell, and among them some that take the seat away. */
function isOfStates(profile: ColumnProfile): boolean {
  if (shareOf(profile, 'text') < leastKnown) return false
  const said = valuesOf(profile)
  if (!said.some(({ value }) => takesAway.test(foldAccents(value)))) return false
  if (said.some(({ value }) => speaksOf.test(foldAccents(value)))) return false
  const known = said.filter(({ value }) => value.trim().length > 1 && readStatus(value) !== null)
  return cellsOf(known) >= leastKnown * cellsOf(said)
}

const namesReturns = /^(retours?|reprises?|repris|rendus?|restitu\w*|annul\w*|rembours\w*|remis\w* en vente)\b/

/** « repris le 31/01 » under « Retour », and nothing beside the tickets that stand: their days may be many. */
function isOfReturns({ name, rows, filled, top }: ColumnProfile): boolean {
  const said = top.filter(({ value }) => value.trim() !== '')
  const isNamed = namesReturns.test(foldAccents(name).toLowerCase().trim())
  return isNamed && filled * 2 < rows && said.length > 0 && said.every(({ value }) => readStatus(value) === 'cancelled')
}

function valuesOf({ top, distinct, distinctIsExact }: ColumnProfile): ColumnProfile['top'] {
  if (!distinctIsExact || distinct > mostValues) return []
  return top.filter(({ value }) => value.trim() !== '')
}

function cellsOf(values: ColumnProfile['top']): number {
  return values.reduce((sum, { count }) => sum + count, 0)
}
