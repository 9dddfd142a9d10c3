/** How a delimited text is written. `quote` null means that quotes are plain characters. */
export interface Dialect {
  delimiter: string
  quote: string | null
  escaping: 'double' | 'backslash'
  /** Cells in most rows: what tells a stray quote from a cell over several lines. Null when unknown. */
  width: number | null
}
