import { type PlotOptions, plot } from '@observablehq/plot'
import type { ChartTheme } from './theme.ts'

/** Where a drawing goes: its size in pixels, its colours, and the document that makes its elements (the page's, or linkedom's). */
export interface ChartFrame {
  readonly width: number
  readonly height: number
  readonly theme: ChartTheme
  readonly document: NonNullable<PlotOptions['document']>
}

export type ChartElement = ReturnType<typeof plot>

/**
 * A drawing of Observable Plot as one picture that says its `summary`: its parts are not read one by one, the table behind it is. Without the
 * style sheet that the library writes into it, which the page's policy refuses: `chart.css` holds it.
 */
export function draw(frame: ChartFrame, summary: string, options: PlotOptions): ChartElement {
  const { width, height, theme, document } = frame
  const drawing = plot({ width, height, document, figure: false, ...options })
  for (const sheet of drawing.querySelectorAll('style')) sheet.remove()
  // Names of marks, in the library's English, on elements that may have none.
  for (const mark of drawing.querySelectorAll('[aria-label]')) mark.removeAttribute('aria-label')
  drawing.removeAttribute('class')
  for (const [name, value] of Object.entries({
    role: 'img',
    'aria-label': summary,
    'font-family': theme.font,
    'font-size': '13',
    fill: theme.muted,
  })) {
    drawing.setAttribute(name, value)
  }
  return theme.isTitled ? titled(drawing, { frame, summary }) : drawing
}

const titleHeight = 30

/** With its sentence above it, in a strip of its own. */
function titled(drawing: ChartElement, { frame, summary }: { frame: ChartFrame; summary: string }): ChartElement {
  const { width, height, theme, document } = frame
  const title = document.createElementNS('http://www.w3.org/2000/svg', 'text')
  title.textContent = summary
  const look = { x: '8', y: '-10', fill: theme.ink, 'font-size': '15', 'font-weight': '600' }
  for (const [name, value] of Object.entries(look)) title.setAttribute(name, value)
  drawing.append(title)
  drawing.setAttribute('viewBox', `0 ${-titleHeight} ${width} ${height + titleHeight}`)
  drawing.setAttribute('height', String(height + titleHeight))
  return drawing
}
