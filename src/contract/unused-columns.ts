import type { ReadDescription } from './read.ts'

const workbooks = new Set<string>(['xlsx', 'xls', 'xlsb', 'ods'])

/**
 * The filled columns that mean nothing to the program. `areMost` when they are so many that the file is likely not understood: every export has a few. A known
 * layout has columns of no use, and none is named.
 */
export function unusedColumns({
  description,
  joinedColumns,
}: {
  description: ReadDescription | null
  joinedColumns: readonly string[]
}): {
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
