import type { Meaning, ReadColumn, ReadDescription } from '../../../contract/index.ts'
import { channelOfSheet, tariffOfSheet } from '../clean/index.ts'

/**
 * What the name of a sheet of sales says of all its rows, where no column does: by which way they were sold (« Guichet »), or at which tariff (« Invitations »).
 * Only of a workbook of several sheets, which that name tells apart.
 */
export function toldBySheet(
  { grain, sheet, columns }: Pick<ReadDescription, 'grain' | 'sheet' | 'columns'>,
  sheets: readonly string[],
): Partial<Record<Meaning, string>> {
  if (sheet === null || sheets.length < 2 || (grain !== 'tickets' && grain !== 'orders')) return {}
  const has = (...any: Meaning[]) => columns.some(({ meaning }) => any.includes(meaning))
  const channel = has('salesChannel') ? null : channelOfSheet(sheet)
  const isUntold = !has('tariff', 'tariffAndDate', 'tariffSeats')
  const tariff = isUntold && channel === null ? tariffOfSheet(sheet) : null
  return { ...(channel !== null && { salesChannel: channel }), ...(tariff !== null && { tariff }) }
}

/** « Feuille », which says by which way the seats of each sheet were sold, where no column does and each name is such a way. */
export function withSheetChannels(columns: readonly ReadColumn[], together: readonly string[]): ReadColumn[] {
  const areChannels = together.length > 1 && together.every((name) => channelOfSheet(name) !== null)
  if (!areChannels || columns.some(({ meaning }) => meaning === 'salesChannel')) return [...columns]
  return columns.map((column, at) =>
    at === columns.length - 1 && column.meaning === 'unknown' && column.confidence < 1
      ? { ...column, meaning: 'salesChannel', type: 'text', format: null, confidence: 0.7 }
      : column,
  )
}
