import type { SkippedRow } from '../../../../contract/index.ts'
import type { RawRow } from '../raw-row.ts'

/** What a sheet that explains the letters of another is called. */
const explains = /^(legendes?|codes?|cles?|lexique|explications?|abreviations?|statuts?|etats?|legenda|legend|keys?)\b/
/** A legend is short: a longer sheet is a table of its own. */
const mostRows = 40
const mostCells = 4

/** True for the name of a sheet that explains the letters of another: « Légende », « Codes ». */
export function isLegendSheet(name: string): boolean {
  return explains.test(name.normalize('NFD').replace(/\p{M}/gu, '').trim().toLowerCase())
}

/** The rows of a sheet that explains letters, said as lines around the table are; none of one that is a table of its own. */
export function legendLines(rows: readonly RawRow[]): SkippedRow[] {
  const filled = rows.map(({ cells }) => cells.filter((cell) => cell.trim() !== '')).filter((cells) => cells.length > 0)
  if (filled.length > mostRows || filled.some((cells) => cells.length > mostCells)) return []
  return filled.map((cells) => ({ row: null, why: 'legend-sheet', detail: cells.join(' | ') }))
}
