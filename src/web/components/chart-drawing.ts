import type { ReactNode } from 'react'
import type { ChartElement, ChartFrame } from '../../charts/index.ts'

/** A row of the table behind a chart: its values as they are read. */
export type ChartRow = readonly string[]

export interface ChartProps {
  /** What the chart says, in a sentence: read aloud in place of the drawing. */
  readonly summary: string
  /** The name of its files, without extension. */
  readonly name: string
  readonly height: number
  /** Draws at a width; made again when it changes. */
  readonly draw: (frame: ChartFrame) => ChartElement
  readonly headers: readonly string[]
  readonly rows: readonly ChartRow[]
  /** What the reader must know of it: how it is counted, what it leaves out. */
  readonly note?: ReactNode
}

/** A document of no window: the style sheet that the library writes and `draw` takes away is applied nowhere, and so never refused. */
export function aside(): Document {
  return document.implementation.createHTMLDocument()
}
