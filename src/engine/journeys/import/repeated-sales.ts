import type { Warehouse } from '../../store/index.ts'
import { nameKeySql } from '../../ticketing/index.ts'
import type { NormalisedFile } from './types.ts'

/** A file read, before its source is known. */
export type ReadFile = Omit<NormalisedFile, 'source'> & {
  /** True for a sheet whose lone date is that of its evenings only if other sheets know them. */
  isDatedByOthers?: boolean
}

/** A sheet that tells again what another tells; `of` is `other-sheets` where several together do. */
export interface RepeatedSheet {
  sheet: string
  of: string
  seats: number
}

/** What a file of sales says, to be compared with what another says. */
export interface Sales {
  file: ReadFile
  /** Seats and cents by show and day. */
  sums: Map<string, { seats: number; cents: number }>
  /** Who comes on which evening, however the names are set. */
  people: Set<string>
  /** The same by their addresses. */
  emails: Set<string>
  /** The same by either, each with the number of their seats. */
  bookings: Record<'people' | 'emails', Set<string>>
  /** Numbers of its tickets and orders. */
  numbers: Set<string>
}

/** Share of what one sheet holds that another has too, before it is the same sales again; and the fewest of it that say so. */
const [leastShared, fewestShared] = [0.5, 5]
/** Share of the evenings whose sums are the same, before one sheet is the sum of what another lists. */
const leastEqual = 0.8

/**
 * Parts the sheets of a workbook that hold sales of their own from those that tell again the sales of the others: the same people on the same evenings, the same
 * numbers, or the same seats or receipts evening by evening (a summary, a list made for the door). Of those kept, one that bears the numbers of the workbook's first sheet
 * at another grain (its orders, its tickets) is read with it, for one grain counts.
 */
export async function partRepeated(
  warehouse: Warehouse,
  workbook: ReadFile,
  sheets: readonly ReadFile[],
): Promise<{ kept: ReadFile[]; repeated: RepeatedSheet[] }> {
  if (sheets.length === 0) return { kept: [], repeated: [] }
  const first = isOfSales(workbook) ? await salesOf(warehouse, workbook) : null
  const others: Sales[] = []
  for (const sheet of sheets) others.push(await salesOf(warehouse, sheet))
  others.sort((a, b) => seatsOf(b) - seatsOf(a))
  const arePartsOfFirst = first !== null && others.length > 1 && haveEqualSums(together(others), first)
  const accepted = first === null ? [] : [first]
  const kept: ReadFile[] = []
  const repeated: RepeatedSheet[] = []
  for (const sales of others) {
    if (isUnclear(sales, accepted)) continue
    const of = arePartsOfFirst ? first : repeatedBy(sales, accepted)
    if (of !== null) {
      repeated.push({
        sheet: sales.file.sheet ?? '',
        of: of === 'all' ? 'other-sheets' : nameOf(of.file),
        seats: seatsOf(sales),
      })
      continue
    }
    accepted.push(sales)
    const isOfFirst = first !== null && sharesNumbers(sales, first)
    kept.push(isOfFirst ? { ...sales.file, isBeside: false } : sales.file)
  }
  return { kept, repeated }
}

function isOfSales({ control }: ReadFile): boolean {
  return control.grain === 'tickets' || control.grain === 'orders'
}

/** True for a sheet of which nothing says whether it is of other evenings or of other sales: it stays named, and uncounted. */
function isUnclear(sales: Sales, accepted: readonly Sales[]): boolean {
  const isUndated = sales.file.isDatedByOthers === true && !areKnown(sales, together(accepted))
  return isUndated || isAmongChannels(sales, accepted)
}

/** True where a column says by which way the seats were sold. */
export function tellsChannels({ control }: ReadFile): boolean {
  return control.read.columns.some(({ meaning }) => meaning === 'salesChannel')
}

/** Sums of nobody that only the name of their sheet gives a way of selling: beside sales that tell theirs, nothing says that they are not among them. */
function isAmongChannels({ file, people, emails }: Sales, accepted: readonly Sales[]): boolean {
  const isOfNobody = people.size + emails.size === 0 && file.constants.salesChannel !== undefined
  return isOfNobody && accepted.some((other) => tellsChannels(other.file))
}

/** Which of those counted already tells the same sales, or all of them together; null where none does. */
function repeatedBy(sales: Sales, accepted: readonly Sales[]): Sales | 'all' | null {
  const one = accepted.find((other) => repeats(sales, other))
  if (one !== undefined) return one
  // Sums alone, of nobody, may be a summary that was made on another day.
  const isAgain = sales.people.size + sales.emails.size === 0 ? areNear : haveEqualSums
  const near = accepted.find((other) => isAgain(sales, other))
  return near ?? (accepted.length > 1 && isAgain(sales, together(accepted)) ? 'all' : null)
}

function nameOf({ control, sheet }: ReadFile): string {
  return sheet ?? control.read.sheet ?? control.file.replace(/\.\w+$/, '')
}

export function seatsOf({ sums }: Sales): number {
  return [...sums.values()].reduce((all, { seats }) => all + seats, 0)
}

export function together(all: readonly Sales[]): Pick<Sales, 'sums'> {
  const sums: Sales['sums'] = new Map()
  for (const { sums: own } of all)
    for (const [evening, { seats, cents }] of own) {
      const before = sums.get(evening) ?? { seats: 0, cents: 0 }
      sums.set(evening, { seats: before.seats + seats, cents: before.cents + cents })
    }
  return { sums }
}

export function repeats(one: Sales, other: Sales): boolean {
  const isOfOneGrain = one.file.control.grain === other.file.control.grain
  if (sharesNumbers(one, other)) return isOfOneGrain
  const areSamePeople = isShared(one.people, other.people) || isShared(one.emails, other.emails)
  return areSamePeople || haveEqualSums(one, other)
}

export function sharesNumbers(one: Sales, other: Sales): boolean {
  return isShared(one.numbers, other.numbers)
}

/** Share of the people of a list that are in another, and of those that are in it alone, from which neither tells the sales of the other. */
const leastInPart = 0.2
/** Share of the people of both who have as many seats in each. */
const leastAlike = 0.8

/**
 * How many people stand on the same evenings in two lists for as many seats, and how many in the first alone, where both are many: the same seats, paid later by another way, or others; null where the lists
 * have few people in common, nearly all, or people of other numbers of seats.
 */
export function sharedInPart(one: Sales, other: Sales): { shared: number; alone: number } | null {
  // Who is named in one list and not in the other may have an address in both.
  const by = one.people.size > 0 && other.people.size > 0 ? 'people' : 'emails'
  const common = [...one[by]].filter((each) => other[by].has(each)).length
  const shared = [...one.bookings[by]].filter((each) => other.bookings[by].has(each)).length
  const alone = one[by].size - common
  const fewest = Math.max(fewestShared, leastInPart * one[by].size)
  return shared >= fewest && alone >= fewest && shared >= leastAlike * common ? { shared, alone } : null
}

function isShared(own: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  const shared = [...own].filter((each) => others.has(each)).length
  return shared >= fewestShared && shared >= leastShared * own.size
}

/** True where most evenings of a sheet are those of others. */
export function areKnown({ sums: own }: Sales, { sums: others }: Pick<Sales, 'sums'>): boolean {
  return [...own.keys()].filter((evening) => others.has(evening)).length >= leastEqual * own.size
}

/** The same seats evening by evening, or the same receipts. Of one evening alone both have to be the same: seats alone meet by chance. */
export function haveEqualSums({ sums: own }: Pick<Sales, 'sums'>, { sums: others }: Pick<Sales, 'sums'>): boolean {
  const shared = [...own].flatMap(([evening, sum]) => {
    const other = others.get(evening)
    return other === undefined ? [] : [{ sum, other }]
  })
  if (shared.length < own.size) return false
  const areSeats = shared.filter(({ sum, other }) => sum.seats === other.seats).length
  const areCents = shared.filter(({ sum, other }) => sum.cents > 0 && sum.cents === other.cents).length
  if (shared.length === 1) return areSeats + areCents === 2
  return Math.max(areSeats, areCents) >= leastEqual * shared.length
}

/** By how much two numbers of seats may differ, and be nearly the same. */
const mostApart = 0.1

/** The same seats on most evenings, or nearly: the people at the door are never quite those of the list. */
export function areNear({ sums: own }: Pick<Sales, 'sums'>, others: Pick<Sales, 'sums'>): boolean {
  if (haveEqualSums({ sums: own }, others)) return true
  const shared = [...own].filter(([evening]) => others.sums.has(evening))
  const near = shared.filter(([evening, { seats }]) => {
    const theirs = others.sums.get(evening)?.seats ?? 0
    return Math.abs(seats - theirs) <= mostApart * Math.max(seats, theirs)
  })
  return shared.length > 1 && near.length >= leastEqual * shared.length
}

const evening = `${nameKeySql('coalesce(show_title, performance_key)')} || '@' || left(starts_at, 10)`
/** The words of a name in their order in the alphabet, without what it is addressed by. */
const words = `array_to_string(list_sort(list_filter(regexp_split_to_array(lower(strip_accents(coalesce(full_name, concat_ws(' ', last_name, first_name)))), '[^a-z]+'), w -> length(w) > 1 AND w NOT IN ('mme', 'mlle', 'mr', 'madame', 'monsieur'))), ' ')`

export async function salesOf(warehouse: Warehouse, file: ReadFile): Promise<Sales> {
  const params = { file: file.normalised }
  const valid = `FROM read_parquet($file) WHERE coalesce(status, 'sold') <> 'cancelled'`
  const sums = await warehouse.run(
    `SELECT ${evening} AS evening, sum(coalesce(quantity, 1)) AS seats, sum(coalesce(price_cents, 0)) AS cents ${valid} AND starts_at IS NOT NULL GROUP BY 1`,
    { params },
  )
  const people = await warehouse.run(
    `SELECT ${evening} || '|' || ${words} AS one, sum(coalesce(quantity, 1)) AS seats ${valid} AND coalesce(full_name, last_name) IS NOT NULL GROUP BY 1`,
    { params },
  )
  const emails = await warehouse.run(
    `SELECT ${evening} || '|' || lower(email) AS one, sum(coalesce(quantity, 1)) AS seats ${valid} AND email IS NOT NULL GROUP BY 1`,
    { params },
  )
  const numbers = await warehouse.run(`SELECT DISTINCT unnest([ticket_number, order_number]) AS one ${valid}`, {
    params,
  })
  return {
    file,
    sums: new Map(
      sums.map((row) => [String(row.evening), { seats: Number(row.seats), cents: Number(row.cents) }] as const),
    ),
    people: textsOf(people),
    emails: textsOf(emails),
    bookings: { people: withSeats(people), emails: withSeats(emails) },
    numbers: textsOf(numbers),
  }
}

function withSeats(rows: readonly Record<string, unknown>[]): Set<string> {
  return new Set(rows.flatMap(({ one, seats }) => (one === null ? [] : [`${String(one)}|${Number(seats)}`])))
}

function textsOf(rows: readonly Record<string, unknown>[]): Set<string> {
  return new Set(rows.flatMap(({ one }) => (one === null ? [] : [String(one)])))
}
