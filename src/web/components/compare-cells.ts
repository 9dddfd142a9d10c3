export interface CellPair {
  readonly a: string | number | null
  readonly b: string | number | null
  readonly isDescending: boolean
  readonly locale: string
}

/** The order of two cells, for `toSorted`: numbers by size, words by the alphabet of the language, unknown last. */
export function compareCells({ a, b, isDescending, locale }: CellPair): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1
  const order =
    typeof a === 'number' && typeof b === 'number'
      ? a - b
      : String(a).localeCompare(String(b), locale, { numeric: true, sensitivity: 'base' })
  return isDescending ? -order : order
}
