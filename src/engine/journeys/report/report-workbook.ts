import type { CellValue, WriteSheet } from 'hucre'
import type { PerformanceSummary } from '../../../contract/index.ts'
import type { ReportSpeech } from './report-format.ts'
import type { SeasonFacts } from './season-facts.ts'

/** Columns of the sheet of performances, in their order; letters are those of the formulas. */
const columns = [
  'show',
  'performance',
  'hall',
  'capacity',
  'tickets',
  'paid',
  'comps',
  'exempted',
  'receipts',
  'fill',
  'expected',
] as const
const summed = ['D', 'E', 'F', 'G', 'H', 'I'] as const
const letters = 'ABCDEFGHIJK'

/**
 * The report as a workbook: a line a performance, whose fill rates and totals are formulas that follow what is corrected in it, and the figures of the
 * season with their definitions. Money in euros. What is unknown is an empty cell, never 0; a text is typed as text.
 */
export async function workbookOf(facts: SeasonFacts, speech: ReportSpeech): Promise<Uint8Array> {
  const { write } = await import('hucre')
  return await write({ sheets: [performanceSheet(facts, speech), figureSheet(facts, speech)] })
}

function performanceSheet({ shows }: SeasonFacts, { say }: ReportSpeech): WriteSheet {
  const performances = shows.shows
    .flatMap((show) => show.performances)
    .filter(({ isCancelled }) => !isCancelled)
    .sort((a, b) => ((a.startsAt ?? '') < (b.startsAt ?? '') ? -1 : 1))
  const rows = performances.map(rowOf)
  const total = rows.length + 2
  const formulas = new Map([
    ...rows.flatMap((_, index) => fillFormula(index + 2)),
    ...fillFormula(total),
    ...summed.map((letter) => formulaAt(letter, total, `SUM(${letter}2:${letter}${total - 1})`)),
  ])
  return {
    name: say('report.shows'),
    rows: [columns.map((key) => say(`report.column.${key}`)), ...rows, [say('report.total')]],
    cells: formulas,
    freezePane: { rows: 1 },
    columns: columns.map((key) => ({ key, width: key === 'show' ? 36 : 16 })),
  }
}

function rowOf(one: PerformanceSummary): CellValue[] {
  const { seats, receiptsCents } = one
  return [
    one.show,
    one.startsAt?.replace('T', ' ') ?? null,
    one.hall,
    one.capacity,
    one.sold,
    seats.paid,
    seats.comps,
    seats.exempted,
    receiptsCents === null ? null : receiptsCents / 100,
    null,
    one.forecast?.mean ?? null,
  ]
}

type FormulaCell = [string, { formula: string; type: 'formula'; style: { numFmt: string } }]

/** Empty where the house or the sales are unknown. */
function fillFormula(row: number): FormulaCell[] {
  return [formulaAt('J', row, `IF(OR(D${row}="",D${row}=0,E${row}=""),"",E${row}/D${row})`, '0%')]
}

function formulaAt(letter: string, row: number, formula: string, numFmt = '# ##0'): FormulaCell {
  return [`${row - 1},${letters.indexOf(letter)}`, { formula, type: 'formula', style: { numFmt } }]
}

function figureSheet({ figures }: SeasonFacts, { say }: ReportSpeech): WriteSheet {
  const inUnit = (value: number | null | undefined, unit: string) =>
    value == null ? null : unit === 'cents' ? value / 100 : value
  return {
    name: say('report.essential'),
    rows: figures.map(({ label, value, unit, lastSeason, definition }) => [
      label,
      inUnit(value, unit),
      inUnit(lastSeason?.value, unit),
      lastSeason?.asOf ?? null,
      definition,
    ]),
    columns: [{ width: 28 }, { width: 14 }, { width: 14 }, { width: 14 }, { width: 90 }],
  }
}
