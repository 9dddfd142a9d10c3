import { parseHTML } from 'linkedom'
import { type ChartFrame, fillChart, fillChartHeight, paperTheme, seasonChart } from '../../../charts/index.ts'
import { hallWeeks, type PerformanceSummary, type SeasonCurves } from '../../../contract/index.ts'
import type { PrintedBlock } from '../../print/index.ts'
import type { ReportFormat } from './report-format.ts'

/** The width in which a page of A4 draws, in pixels: its text, at the size of the page's own. */
const width = 720
/** The face of printed documents; the sentence stands beside the drawing. */
const theme = { ...paperTheme, font: 'Parterre Texte', isTitled: false }

/** The season beside the one before, as on *Publics*. */
export function seasonDrawing(curves: SeasonCurves, text: string, { integer, month }: ReportFormat): PrintedBlock {
  return { kind: 'drawing', text, svg: svgOf(seasonChart(curves, { summary: text, integer, month }, frame(240))) }
}

/** How full each hall is or should be, as on *Spectacles*; null where no performance has a house and known sales. */
export function fillDrawing(
  performances: readonly PerformanceSummary[],
  text: string,
  { shortDay }: ReportFormat,
): PrintedBlock | null {
  const cells = hallWeeks(performances)
  if (cells.length === 0) return null
  const words = { summary: text, shortDay, titleOf: ({ hall }: { hall: string }) => hall }
  return { kind: 'drawing', text, svg: svgOf(fillChart(cells, words, frame(fillChartHeight(cells)))) }
}

function frame(height: number): ChartFrame {
  return { width, height, theme, document: parseHTML('<html></html>').document }
}

/** As a file of its own: a document that is not the page's needs its language named. */
function svgOf(drawing: { outerHTML: string }): string {
  return drawing.outerHTML.replace(/^<svg(?![^>]* xmlns=)/u, '<svg xmlns="http://www.w3.org/2000/svg"')
}
