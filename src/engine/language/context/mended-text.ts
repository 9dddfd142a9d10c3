/** A change to a text, offsets in the text as it was first written. */
export interface Edit {
  readonly start: number
  readonly end: number
  readonly by: string
}

/** A text with changes made, which knows where each of its places was before. Edits that touch an earlier one are left out. */
export class MendedText {
  readonly text: string
  private readonly edits: readonly Edit[]

  constructor(written: string, edits: readonly Edit[]) {
    const kept: Edit[] = []
    for (const edit of edits.toSorted((a, b) => a.start - b.start || a.end - b.end))
      if (edit.start >= (kept.at(-1)?.end ?? 0)) kept.push(edit)
    this.edits = kept
    this.text = kept
      .toReversed()
      .reduce((text, { start, end, by }) => text.slice(0, start) + by + text.slice(end), written)
  }

  /** Where a stretch of the mended text stood; null when a change touches it. */
  before(start: number, end: number): { start: number; end: number } | null {
    let shift = 0
    for (const edit of this.edits) {
      const from = edit.start + shift
      if (end <= from) break
      if (start < from + edit.by.length) return null
      shift += edit.by.length - (edit.end - edit.start)
    }
    return { start: start - shift, end: end - shift }
  }
}
