import type { Meaning, ReadColumn } from '../../../contract/index.ts'
import { normaliseHeader } from '../layouts/index.ts'
import { keyColumns, keyMatch, keyOf } from './key-match.ts'
import type { KnownTable } from './known-table.ts'
import { legendTables, mayBeLegend } from './legend-tables.ts'
import type { Lookup } from './lookup.ts'
import { findRefunds } from './refund-tables.ts'

const ofMoment: readonly Meaning[] = ['startsAt', 'showAndDate']
const ofPerformance: readonly Meaning[] = ['showTitle', 'startsAt', 'startsTime', 'showAndDate', 'hall', 'venue']
const namesShow: readonly Meaning[] = ['showTitle', 'showAndDate']
const ofMoney: readonly Meaning[] = ['priceCents', 'unitPriceCents', 'orderTotalCents', 'receiptsCents', 'tariffSeats']
const ofPerson: readonly Meaning[] = [
  ...(['lastName', 'firstName', 'fullName', 'email', 'phone', 'mobile', 'company', 'street'] as const),
  ...(['postcode', 'city', 'country', 'title', 'permissionEmail', 'birthDate'] as const),
]
const ofOrder: readonly Meaning[] = [
  ...(['status', 'isPaid', 'purchasedAt', 'purchasedTime', 'customerNumber', 'salesChannel', 'paymentMethod'] as const),
]
const ofNumbers: readonly Meaning[] = ['ticketNumber', 'orderNumber', 'customerNumber', 'quantity']
/** What is no code, whatever table repeats it: two people bear one name, two tariffs one price. */
const neverCodes = new Set<Meaning>([
  ...([
    'priceCents',
    'unitPriceCents',
    'orderTotalCents',
    'receiptsCents',
    'feesCents',
    'quantity',
    'seatsSold',
  ] as const),
  ...([
    'lastName',
    'firstName',
    'fullName',
    'company',
    'city',
    'postcode',
    'phone',
    'mobile',
    'email',
    'street',
  ] as const),
  ...(['purchasedAt', 'purchasedTime', 'startsTime', 'capacity', 'seat', 'seatRow', 'title', 'birthDate'] as const),
])
/** « T01 », « ANN », « v »: capitals and figures, a figure among them or four signs at most; « HAMLET » is a word. */
const code = /^(?=.*\d)[\p{Lu}\d._/-]{1,12}$|^[\p{Lu}\d]{1,4}$|^\p{L}{1,2}$/u

/**
 * What the other tables of a set tell of a table of sales (of one of performances, the titles of its shows): the show and the evening of its codes, the words of its states and tariffs, a price, and on the sheets of one workbook its
 * orders and customers. Each value of a column has to be a key of the other table, under names that agree; where two tables could tell the same, none does.
 */
export function findLookups(fact: KnownTable, others: readonly KnownTable[]): Lookup[] {
  if (!mayLack(fact)) return []
  const tables = others
    .flatMap((table) => legendTables(table, fact))
    .map((table) => ({ table, keys: keyColumns(table).filter((key) => mayBeCode(table, key)) }))
  const found = fact.columns.flatMap((_, at) => {
    const own = (mayBeCode(fact, at) ? tables : []).flatMap((one) => bestKey(fact, { at, ...one }) ?? [])
    const most = Math.max(0, ...own.map(({ match }) => match))
    const best = own.filter(({ match }) => match === most).flatMap((one) => lookupOf(fact, one) ?? [])
    return best.length === 1 ? best : []
  })
  const surely = found.filter((one) => !found.some((other) => other !== one && tellTheSame(one, other)))
  return [...surely, ...findRefunds(fact, others).filter(({ at }) => !surely.some((one) => one.at === at))]
}

/** Whether a table may tell what codes mean, whatever the sales that have them: a column whose values come once each, or a legend of several columns. */
export function mayTell(table: KnownTable): boolean {
  return mayBeLegend(table) || keyColumns(table).some((key) => mayBeCode(table, key))
}

/** « Tarif » over small whole numbers passes for prices, and may be codes. */
function mayBeCode({ columns, rows }: KnownTable, at: number): boolean {
  const { meaning = 'unknown', name = '' } = columns[at] ?? {}
  if (!neverCodes.has(meaning)) return true
  const isNumbered = rows.every((cells) => /^\d{0,4}$/.test((cells[at] ?? '').trim()))
  return isPrice(meaning) && /\btar(ifs?)?\b/.test(normaliseHeader(name)) && isNumbered
}

function mayLack({ grain, columns }: KnownTable): boolean {
  if (grain === 'performances') return !columns.some(({ meaning }) => namesShow.includes(meaning))
  return grain === 'tickets' || grain === 'orders' || (grain === 'unknown' && columns.length > 4)
}

interface Found {
  at: number
  table: KnownTable
  key: number
  match: number
}

function bestKey(
  fact: KnownTable,
  { at, table, keys }: { at: number; table: KnownTable; keys: readonly number[] },
): Found | null {
  const matches = keys.map((key) => ({ at, table, key, match: keyMatch({ fact, at, table, key }) }))
  const most = Math.max(0, ...matches.map(({ match }) => match))
  const best = matches.filter(({ match }) => match === most)
  return most > 0 && best.length === 1 ? (best[0] ?? null) : null
}

function tellTheSame(one: Lookup, other: Lookup): boolean {
  const meanings = new Set(one.brings.map(({ meaning }) => meaning))
  return one.table === other.table || other.brings.some(({ meaning }) => meanings.has(meaning))
}

function lookupOf(fact: KnownTable, found: Found): Lookup | null {
  const { at, table, key } = found
  const has: Has = (...any) =>
    fact.columns.some(({ meaning, ambiguous }, index) => index !== at && !ambiguous && any.includes(meaning))
  const told = meaningsOf(table, key)
  const tells: Has = (...any) => told.some(({ meaning }) => any.includes(meaning))
  const bringing = (meanings: readonly Meaning[]) =>
    told
      .filter(({ meaning }) => meanings.includes(meaning) && !has(meaning))
      .map(({ from, meaning }) => ({ from, meaning, name: nameBeside(fact, table, from) }))
  const own = { at, table, key, label: null, meaning: null }
  if (fact.grain === 'performances') return titleOf(own, fact)
  if (tells(...ofMoment)) return isOfSales(table) ? null : performanceOf(own, { has, bringing })
  const isOfNumbers = ofNumbers.includes(fact.columns[at]?.meaning ?? 'unknown')
  if (!isOfNumbers && !tells('lastName', 'fullName', 'email', 'orderNumber'))
    return wordsFor(fact, found, { has, told })
  const isNamed = has('lastName', 'fullName', 'email')
  const brings = table.isSheet ? bringing(isNamed ? ofOrder : [...ofPerson, ...ofOrder]) : []
  return brings.length === 0 ? null : { ...own, brings }
}

/** Other sales tell nothing of these, however few of their numbers come twice. */
function isOfSales({ grain }: KnownTable): boolean {
  return grain === 'tickets' || grain === 'orders'
}

type Has = (...any: Meaning[]) => boolean

/** The show and the evening of a code, where the sales lack one of them. Where both come of it, a code that is not found names no performance. */
function performanceOf(
  own: Omit<Lookup, 'brings'>,
  { has, bringing }: { has: Has; bringing: (meanings: readonly Meaning[]) => Lookup['brings'] },
): Lookup | null {
  if (has('showAndDate') || (has('startsAt') && has('showTitle', 'showKey'))) return null
  const brings = bringing(ofPerformance)
  return brings.length === 0 ? null : { ...own, brings, meaning: has('startsAt') ? null : 'unknown' }
}

/** The title of the show that a list of performances numbers, and no moment of its own. */
function titleOf(own: Omit<Lookup, 'brings'>, fact: KnownTable): Lookup | null {
  const { table, key } = own
  const told = meaningsOf(table, key)
  const named = wordsOf(table, key).find((from) => ofLabels.test(normaliseHeader(table.columns[from]?.name ?? '')))
  const from = told.find(({ meaning }) => meaning === 'showTitle')?.from ?? named
  if (from === undefined || isOfSales(table) || told.some(({ meaning }) => ofMoment.includes(meaning))) return null
  return { ...own, brings: [{ from, name: nameBeside(fact, table, from), meaning: 'showTitle' }] }
}

/** The words of a state or of a tariff, and its price where the sales give none. */
function wordsFor(
  fact: KnownTable,
  { at, table, key }: Found,
  { has, told }: { has: Has; told: { from: number; meaning: Meaning }[] },
): Lookup | null {
  const label = labelOf(fact, { at, table, key })
  const price = has(...ofMoney) ? undefined : told.find(({ meaning }) => isPrice(meaning))
  const meaning = 'unitPriceCents' as const
  const brings = price === undefined ? [] : [{ from: price.from, name: nameBeside(fact, table, price.from), meaning }]
  return label === null && brings.length === 0 ? null : { at, table, key, label, brings, meaning: null }
}

function isPrice(meaning: Meaning): boolean {
  return meaning === 'priceCents' || meaning === 'unitPriceCents'
}

/** What the other columns of a table mean. In a table of days, « Date » is that of the performance, and what is called by no known name its show. */
function meaningsOf(table: KnownTable, key: number): { from: number; meaning: Meaning }[] {
  const told = table.columns.flatMap((column, from) =>
    from === key ? [] : [{ from, meaning: isDayOfPerformance(column) ? ('startsAt' as const) : column.meaning }],
  )
  const has = (...any: Meaning[]) => told.some(({ meaning }) => any.includes(meaning))
  if (!has('startsAt') || has('showTitle', 'showAndDate')) return told
  const title = wordsOf(table, key).find((from) => table.columns[from]?.meaning === 'unknown')
  return told.map((one) => (one.from === title ? { from: title, meaning: 'showTitle' } : one))
}

function isDayOfPerformance({ meaning, ambiguous }: ReadColumn): boolean {
  return meaning === 'startsAt' || ambiguous?.includes('startsAt') === true
}

/** The words that a code stands for, where a row says nothing else of it than words and prices. */
function labelOf(fact: KnownTable, { at, table, key }: Omit<Found, 'match'>): Lookup['label'] {
  const codes = fact.rows.map((cells) => (cells[at] ?? '').trim())
  if (codes.some((one) => one !== '' && !code.test(one))) return null
  const [first, ...more] = wordsOf(table, key)
  const named = [first, ...more].find((from) => ofLabels.test(normaliseHeader(table.columns[from ?? -1]?.name ?? '')))
  // « AIDA » may be a title: beside it, a company or a kind are no name of it.
  const from = named ?? (fact.columns[at]?.meaning === 'showTitle' ? undefined : first)
  if (from === undefined || standsBeside(fact, { at, table, key, from })) return null
  const own = table.columns[from]?.name ?? ''
  const column = fact.columns[at]?.name ?? ''
  return { from, name: isBareLabel(own) ? column : own }
}

const ofLabels = /^(lib|libelle|label|nom|intitule|designation|signification|description|titre)\b/

function isBareLabel(name: string): boolean {
  return /^(lib|libelle|libelles|label|nom|intitule|designation|signification|description)$/.test(normaliseHeader(name))
}

/** The columns of a table that hold words. */
function wordsOf({ columns, rows }: KnownTable, key: number): number[] {
  return columns.flatMap((_, at) => {
    const words = rows.filter((cells) => /\p{L}{2}/u.test(cells[at] ?? ''))
    return at !== key && words.length >= rows.length * 0.8 ? [at] : []
  })
}

/** True where a column of the sales says the words beside the codes already. */
function standsBeside(
  fact: KnownTable,
  { at, table, key, from }: { at: number; table: KnownTable; key: number; from: number },
): boolean {
  const words = new Map(table.rows.map((cells) => [keyOf(cells[key] ?? ''), keyOf(cells[from] ?? '')]))
  return fact.columns.some((_, other) => {
    const same = fact.rows.filter((cells) => words.get(keyOf(cells[at] ?? '')) === keyOf(cells[other] ?? ''))
    return other !== at && same.length >= fact.rows.length * 0.8
  })
}

/** The name of a column, with that of its table where the sales have a column so called. */
function nameBeside(fact: KnownTable, table: KnownTable, from: number): string {
  const name = table.columns[from]?.name ?? ''
  const isTaken = fact.columns.some((column) => normaliseHeader(column.name) === normaliseHeader(name))
  return isTaken ? `${name} (${table.name})` : name
}
