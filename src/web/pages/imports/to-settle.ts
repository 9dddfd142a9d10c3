import type { InspectedFile, ReadColumn } from '../../../contract/index.ts'

/** Columns of which a person must say the meaning or the format before the file can be imported. */
export function columnsToSettle({ description }: InspectedFile): readonly ReadColumn[] {
  return description?.columns.filter(isToSettle) ?? []
}

export function isToSettle(column: ReadColumn): boolean {
  return column.ambiguous !== undefined && column.meaning !== 'unknown'
}

/** Whether nothing of this file keeps it from being imported, as far as reading it can tell. */
export function isClear(file: InspectedFile): boolean {
  if (file.explains.length > 0) return true
  const grain = file.description?.grain
  return grain !== undefined && grain !== 'unknown' && grain !== 'publications' && columnsToSettle(file).length === 0
}

const workbooks = new Set<string>(['xlsx', 'xls', 'xlsb', 'ods'])

/**
 * The filled columns that mean nothing to the program. `areMost` when they are so many that the file is likely not understood: every export has a few. A known
 * layout has columns of no use, and none is named.
 */
export function unusedColumns({ description, joinedColumns }: Pick<InspectedFile, 'description' | 'joinedColumns'>): {
  names: readonly string[]
  areMost: boolean
} {
  if (!description || description.layout !== null) return { names: [], areMost: false }
  // Of sheets read together, the last column says which each row is of: nobody wrote it.
  const own =
    description.sheet === null && workbooks.has(description.kind)
      ? description.columns.slice(0, -1)
      : description.columns
  const filled = own.filter(({ samples }) => samples.some((sample) => sample.trim() !== ''))
  const unknown = filled.filter(({ meaning, name }) => meaning === 'unknown' && !joinedColumns.includes(name))
  const names = unknown.map(({ name }) => name)
  return { names, areMost: names.length > 0 && names.length >= filled.length / 2 }
}
