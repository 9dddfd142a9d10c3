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
  const grain = file.description?.grain
  return grain !== undefined && grain !== 'unknown' && grain !== 'publications' && columnsToSettle(file).length === 0
}

/**
 * How many filled columns mean nothing to the program, when they are so many that the file is likely not understood: a known layout has
 * columns of no use, and every export a few.
 */
export function unusedColumns({ description }: InspectedFile): number {
  if (!description || description.layout !== null) return 0
  const filled = description.columns.filter(({ samples }) => samples.some((sample) => sample.trim() !== ''))
  const unused = filled.filter(({ meaning }) => meaning === 'unknown').length
  return unused >= filled.length / 2 ? unused : 0
}
