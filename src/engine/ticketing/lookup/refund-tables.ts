import type { Meaning, ReadColumn } from '../../../contract/index.ts'
import { normaliseHeader } from '../layouts/index.ts'
import { keyOf } from './key-match.ts'
import type { KnownTable } from './known-table.ts'
import type { Lookup } from './lookup.ts'

const ofRefunds = /\b(rembours\w*|refund\w*|annulations?|annules?|avoirs|cancellations?)\b/
/** What a list of sales says of itself, and a list of refunds of the tickets that it numbers does not. */
const ofSales: readonly Meaning[] = ['showTitle', 'showAndDate', 'startsAt', 'performanceKey', 'email', 'lastName']
const ofAmount: readonly Meaning[] = ['refundedCents', 'priceCents', 'unitPriceCents', 'orderTotalCents']
const ofDay: readonly Meaning[] = ['cancelledAt', 'purchasedAt']
/** Share of the rows of the sales that have a number of their own, before it names one of them. */
const leastOwn = 0.98
/** Share of the refunds whose number has to be among the sales: others are of sales that were not dropped. */
const leastKnown = 0.5

/**
 * What a list of refunds (« remboursements.csv », the sheet « Annulations ») tells of the sales that it numbers: what was given back of each, or where it gives no amount, the day. Most of
 * its numbers have to be among those of the sales, each once.
 */
export function findRefunds(fact: KnownTable, others: readonly KnownTable[]): Lookup[] {
  const found = others.filter(isOfRefunds).flatMap((table) => refundsOf(fact, table) ?? [])
  return found.length === 1 ? found : []
}

/** True for the name of a list, or of a column of one, that says refunds: « remboursements_juin », « refund_id ». */
export function saysRefunds(name: string): boolean {
  return ofRefunds.test(normaliseHeader(name).replaceAll(/[-_.]/g, ' '))
}

/** Whether what is brought from a table says what was given back. */
export function bringsRefunds({ brings }: Pick<Lookup, 'brings'>): boolean {
  return brings.some(({ meaning }) => meaning === 'refundedCents' || meaning === 'cancelledAt')
}

function isOfRefunds({ name, columns }: KnownTable): boolean {
  return (
    [name, ...columns.map((column) => column.name)].some(saysRefunds) &&
    !columns.some((column) => ofSales.includes(column.meaning) && !isDayAlone(column))
  )
}

/** « Date » alone, which a list of sales has for the day of its evenings: of a list of refunds, the day of each. */
function isDayAlone({ name, meaning }: ReadColumn): boolean {
  return meaning === 'startsAt' && normaliseHeader(name) === 'date'
}

function refundsOf(fact: KnownTable, table: KnownTable): Lookup | null {
  const has = (...any: Meaning[]) => fact.columns.some(({ meaning }) => any.includes(meaning))
  if (!table.isWhole || isOfRefunds(fact) || has('refundedCents', 'cancelledAt')) return null
  const told = (meanings: readonly Meaning[]) =>
    table.columns.findIndex(({ meaning, ambiguous }) => ambiguous === undefined && meanings.includes(meaning))
  const own = told(ofDay)
  const [amount, day] = [told(ofAmount), own >= 0 ? own : table.columns.findIndex(isDayAlone)]
  const meaning: Meaning = amount >= 0 && has('priceCents') ? 'refundedCents' : 'cancelledAt'
  const from = meaning === 'refundedCents' ? amount : day
  const match = table.columns.flatMap((column, key) => {
    const at = fact.columns.findIndex((own) => isSameNumber(own, column))
    // A list that also numbers the tickets of an order gives them back, not the order.
    const isOfWhole = column.meaning === 'orderNumber' && told(['ticketNumber']) >= 0
    return at >= 0 && !isOfWhole && key !== from && namesSales({ fact, at, table, key }) ? [{ at, key }] : []
  })[0]
  if (match === undefined || from < 0) return null
  const name = `${table.columns[from]?.name ?? ''} (${table.name})`
  return { ...match, table, label: null, brings: [{ from, name, meaning }], meaning: null }
}

function isSameNumber(own: ReadColumn, other: ReadColumn): boolean {
  const isNumber = own.meaning === 'ticketNumber' || own.meaning === 'orderNumber'
  return (isNumber && own.meaning === other.meaning) || normaliseHeader(own.name) === normaliseHeader(other.name)
}

function namesSales(of: { fact: KnownTable; at: number; table: KnownTable; key: number }): boolean {
  const own = keysOf(of.fact, of.at)
  const taken = keysOf(of.table, of.key)
  const known = new Set(own)
  const isOwn = known.size >= of.fact.rows.length * leastOwn && known.size === own.length
  const found = taken.filter((key) => known.has(key)).length
  const areKnown = found > 0 && found >= taken.length * leastKnown && new Set(taken).size === taken.length
  return isOwn && areKnown && taken.length === of.table.rows.length && taken.length < own.length
}

function keysOf({ rows }: KnownTable, at: number): string[] {
  return rows.map((cells) => keyOf(cells[at] ?? '')).filter((key) => key !== '')
}
