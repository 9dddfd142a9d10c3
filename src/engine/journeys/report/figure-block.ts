import type { FigureResult } from '../../../contract/index.ts'
import type { PrintedBlock } from '../../print/index.ts'
import type { ReportFormat } from './report-format.ts'

/** A figure, and the same point last season where one can be told (P7). */
export function figureBlock(figure: FigureResult, format: ReportFormat): PrintedBlock {
  const then = figure.lastSeason
  const beside =
    then?.value == null || then.alignedOn.startsWith('daysBefore') ? null : besideText(figure, then, format)
  const label = beside === null ? figure.label : `${figure.label} : ${beside}`
  return { kind: 'figure', value: format.figure(figure.value, figure.unit), label }
}

function besideText(
  { value, unit }: FigureResult,
  then: NonNullable<FigureResult['lastSeason']>,
  { say, figure, change, language }: ReportFormat,
): string {
  const [now, before] = [then.now ?? value ?? 0, then.value ?? 0]
  const points = Math.round((now - before) * 1000) / 10
  const inPoints = `${points > 0 ? '+' : ''}${String(points)
    .replace('.', language === 'fr' ? ',' : '.')
    .replace('-', '\u2212')} pt`
  return say(then.now === null ? 'report.beside' : 'report.beside-alike', {
    now: figure(now, unit),
    before: figure(before, unit),
    onDay: then.asOf,
    change: unit === 'share' || before === 0 ? inPoints : change(now / before - 1),
  })
}
