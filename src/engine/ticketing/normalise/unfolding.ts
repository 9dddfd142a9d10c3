import type { FileControl, Meaning, ReadDescription } from '../../../contract/index.ts'
import { AppError } from '../../../contract/index.ts'
import type { RowGroup } from '../read/index.ts'
import {
  ContactUnfolder,
  contactsPlan,
  type LineGroup,
  meaningsOfHeadings,
  OrderTotalSharer,
  orderTotalsPlan,
  PerformanceSummer,
  PersonUnfolder,
  personsPlan,
  SaleUnfolder,
  undatedColumn,
  type WidePlan,
  widePlan,
} from '../wide/index.ts'
import type { NormalisedGroup } from './group-normaliser.ts'

/** How the rows of a file become lines, each with its own place, and what that gave. */
export interface Unfolding {
  columns: ReadDescription['columns']
  unfold(group: RowGroup): LineGroup
  /** Counts the lines of a group that were taken. */
  keep(group: NormalisedGroup): void
  /** What the headings of the columns of seats give, that no column has to. */
  given: readonly Meaning[]
  /** What the control says of it, once all rows have gone by. */
  said(): FileControl['warnings']
}

/**
 * The unfolding of a file with one column a tariff, a show or a person; null for any other, whose rows stay what they are. Throws
 * `column-undated` for a column of seats of one evening that does not say which.
 */
export function unfoldingOf(
  description: ReadDescription,
  { today, startMonth }: { today: string; startMonth?: number | undefined },
): Unfolding | null {
  const plan = widePlan({ ...description, texts: textsAround(description), today, startMonth })
  return plan === null ? personUnfolding(description) : seatUnfolding(description, plan)
}

function personUnfolding(description: ReadDescription): Unfolding | null {
  const { columns, grain } = description
  const plan = grain === 'tickets' || grain === 'orders' ? personsPlan(columns) : null
  if (plan === null) return grain === 'contacts' ? contactUnfolding(description) : orderUnfolding(description)
  const said = { code: 'warning.person-columns', columns: plan.persons.length }
  return unfoldingBy(new PersonUnfolder(columns, plan), { said, given: [], seats: 'quantity', years: [] })
}

/** Rows of structures that name their people by rank. */
function contactUnfolding({ columns }: ReadDescription): Unfolding | null {
  const plan = contactsPlan(columns)
  if (plan === null) return null
  const said = { code: null, columns: plan.contacts.length }
  return unfoldingBy(new ContactUnfolder(columns, plan), { said, given: [], seats: 'quantity', years: [] })
}

/** Rows that say the total of their order: one line each, its part of it. */
function orderUnfolding({ columns, grain, layout }: ReadDescription): Unfolding | null {
  const isOfSales = layout === null && (grain === 'tickets' || grain === 'orders')
  const plan = isOfSales ? orderTotalsPlan(columns) : null
  if (plan === null) return null
  const said = { code: null, columns: 1 }
  return unfoldingBy(new OrderTotalSharer(columns, plan), { said, given: [], seats: 'quantity', years: [] })
}

function seatUnfolding({ columns, file }: ReadDescription, plan: WidePlan): Unfolding {
  const said = { code: codeOf(plan), columns: plan.seats.length }
  if (plan.isOfPerformances)
    return unfoldingBy(new PerformanceSummer(columns, plan), { said, given: [], seats: 'seats_sold', years: [] })
  const column = undatedColumn(plan)
  if (column !== null) throw new AppError('column-undated', { file, column })
  const given = meaningsOfHeadings(plan)
  const letters = lettersSaid(plan)
  return unfoldingBy(new SaleUnfolder(columns, plan), { said, given, seats: 'quantity', years: plan.years, letters })
}

interface Parts extends Pick<Unfolding, 'given'> {
  letters?: FileControl['warnings']
  said: { code: string | null; columns: number }
  /** The normalised column of the seats of a line. */
  seats: 'quantity' | 'seats_sold'
  years: WidePlan['years']
}

function unfoldingBy(
  unfolder: ContactUnfolder | OrderTotalSharer | PerformanceSummer | PersonUnfolder | SaleUnfolder,
  { said, given, seats, years, letters = [] }: Parts,
): Unfolding {
  return {
    columns: unfolder.columns,
    unfold: (group) => unfolder.unfold(group),
    keep: ({ kept, rows, values }) => {
      const { values: each, codes } = values[seats]
      const { starts_at: at, performance_key: key } = values
      // A line that names no performance is kept and said, and gives no seat.
      const placed = kept.filter(
        (line) => (at.values[at.codes[line] ?? 0] ?? key.values[key.codes[line] ?? 0] ?? null) !== null,
      )
      const lines = Array.from(placed, (line) => ({ row: rows[line] ?? 0, seats: Number(each[codes[line] ?? 0] ?? 0) }))
      unfolder.facts.keep(lines)
    },
    given,
    said: () => [
      ...unfolder.facts.finish(said),
      ...letters,
      ...('deduced' in unfolder ? [...deducedPrices(unfolder.deduced ?? []), ...extrasTakenOff(unfolder)] : []),
      ...(years.length === 0 ? [] : [{ code: 'warning.heading-years', params: { years: years.join('-') } }]),
    ],
  }
}

function lettersSaid({ letters }: WidePlan): FileControl['warnings'] {
  if (letters.length === 0) return []
  const written = letters.map(
    ({ letter, name, priceCents }) =>
      `${letter} = ${name}${priceCents ? ` ${String(priceCents / 100).replace('.', ',')} €` : ''}`,
  )
  return [{ code: 'warning.tariff-letters', params: { letters: written.join(', ') } }]
}

function deducedPrices(prices: NonNullable<SaleUnfolder['deduced']>): FileControl['warnings'] {
  if (prices.length === 0) return []
  const written = ({ tariff, cents }: (typeof prices)[number]) =>
    `${tariff} ${(cents / 100).toString().replace('.', ',')}`
  return [{ code: 'warning.prices-deduced', params: { prices: [...new Set(prices.map(written))].join(' ; ') } }]
}

/** What the money of the rows holds beside their seats, by their names. */
function extrasTakenOff({ takenOff, moneyName }: SaleUnfolder): FileControl['warnings'] {
  if (takenOff.length === 0) return []
  const extras = takenOff.map((name) => `« ${name} »`).join(', ')
  return [{ code: 'warning.extras-taken-off', params: { total: moneyName, extras } }]
}

function codeOf({ isOfPerformances, isOfShows }: WidePlan): string {
  if (isOfPerformances) return 'warning.tariff-columns-summed'
  return isOfShows ? 'warning.show-columns' : 'warning.tariff-columns'
}

/** Where a season or prices may stand: the lines above the table, the names of its sheet and of its file. */
function textsAround({ skipped, sheet, file }: ReadDescription): string[] {
  const above = skipped.flatMap(({ why, detail }) => (why === 'preamble' && detail !== undefined ? [detail] : []))
  return [...above, ...(sheet === null ? [] : [sheet]), file]
}
