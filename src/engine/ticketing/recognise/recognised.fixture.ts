import { loadLayouts } from '../layouts/index.ts'
import { type RowGroup, RowGrouper } from '../read/index.ts'
import { type RememberedMapping, recogniseColumns, TableProfiler } from './index.ts'

type Table = {
  header: string[]
  rows: string[][]
  remembered?: RememberedMapping
  years?: { titles: string[]; today: string }
}

/** What is found of a table: its columns, their meanings, its grain; `column` gives the one of a name. */
export function recognise({ header, rows, remembered, years }: Table) {
  const found = recogniseColumns(header, profile(header, rows), {
    layouts: loadLayouts(),
    first: groupsOf(header, rows)[0] ?? null,
    ...(remembered ? { remembered } : {}),
    ...(years ? { years } : {}),
  })
  const column = (name: string) => {
    const [one] = found.columns.filter((candidate) => candidate.name === name)
    if (one === undefined) throw new Error(`no column ${name}`)
    return one
  }
  return { ...found, column, meanings: found.columns.map(({ meaning }) => meaning) }
}

/** The profiles of the columns of a table. */
export function profile(header: string[], rows: string[][]) {
  const profiler = new TableProfiler(header)
  for (const group of groupsOf(header, rows)) profiler.add(group)
  return profiler.finish()
}

function groupsOf(header: string[], rows: string[][]): RowGroup[] {
  const groups: RowGroup[] = []
  const grouper = new RowGrouper(header.length, (group) => groups.push(group), 50_000)
  grouper.add(rows.map((cells, index) => ({ row: index + 1, cells })))
  grouper.end()
  return groups
}

/** One column under one name, its values repeated over rows beside a family and a first name. */
export function oneColumn(name: string, values: string[], more: Record<string, string[]> = {}) {
  const header = [name, ...Object.keys(more)]
  const rows = values.map((value, index) => [
    value,
    ...Object.values(more).map((list) => list[index % list.length] ?? ''),
  ])
  return recognise({ header, rows }).column(name)
}
