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
