import type { ReadColumn } from '../../../contract/index.ts'
import { findLookups } from './find-lookups.ts'
import { keyOf } from './key-match.ts'
import type { KnownTable } from './known-table.ts'

/**
 * The tables of a set, those of performances that only number their shows with the titles that another one tells (« spectacle_id » of « seances » in « spectacles »): what looks a performance
 * up there finds its show as well.
 */
export function completedTables(tables: readonly KnownTable[]): KnownTable[] {
  return tables.map((table) => {
    if (table.grain !== 'performances') return table
    const others = tables.filter((other) => other !== table)
    return findLookups(table, others).reduce(completed, table)
  })
}

function completed(table: KnownTable, { at, table: other, key, brings }: ReturnType<typeof findLookups>[number]) {
  const rowOf = new Map(other.rows.map((cells) => [keyOf(cells[key] ?? ''), cells]))
  const columns = brings.map(
    ({ name, meaning }): ReadColumn => ({ name, meaning, type: 'text', format: null, confidence: 0.9, samples: [] }),
  )
  const rows = table.rows.map((cells) => {
    const told = rowOf.get(keyOf(cells[at] ?? ''))
    const own = table.columns.map((_, place) => cells[place] ?? '')
    return [...own, ...brings.map(({ from }) => told?.[from] ?? '')]
  })
  return { ...table, columns: [...table.columns, ...columns], rows, toldBy: [...(table.toldBy ?? []), other.place] }
}
