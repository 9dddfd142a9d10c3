import type { FileControl, Meaning, ReadDescription } from '../../../contract/index.ts'
import { AppError } from '../../../contract/index.ts'
import type { RowGroup } from '../read/index.ts'
import {
  type LineGroup,
  meaningsOfHeadings,
  PerformanceSummer,
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
 * The unfolding of a file with one column a tariff or a show; null for any other, whose rows stay what they are. Throws
 * `column-undated` for a column of seats of one evening that does not say which.
 */
export function unfoldingOf(description: ReadDescription): Unfolding | null {
  const plan = widePlan({ ...description, texts: textsAround(description) })
  if (plan === null) return null
  const { columns, file } = description
  if (plan.isOfPerformances) return unfoldingBy(new PerformanceSummer(columns, plan), plan)
  const column = undatedColumn(plan)
  if (column !== null) throw new AppError('column-undated', { file, column })
  return unfoldingBy(new SaleUnfolder(columns, plan), plan)
}

function unfoldingBy(unfolder: PerformanceSummer | SaleUnfolder, plan: WidePlan): Unfolding {
  return {
    columns: unfolder.columns,
    unfold: (group) => unfolder.unfold(group),
    keep: ({ kept, rows, values }) => {
      const { values: seats, codes } = plan.isOfPerformances ? values.seats_sold : values.quantity
      const lines = Array.from(kept, (at) => ({ row: rows[at] ?? 0, seats: Number(seats[codes[at] ?? 0] ?? 0) }))
      unfolder.facts.keep(lines)
    },
    given: plan.isOfPerformances ? [] : meaningsOfHeadings(plan),
    said: () => [
      ...unfolder.facts.finish({ columns: plan.seats.length, code: codeOf(plan) }),
      ...(plan.season === null ? [] : [{ code: 'warning.heading-years', params: { years: plan.season.join('-') } }]),
    ],
  }
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
