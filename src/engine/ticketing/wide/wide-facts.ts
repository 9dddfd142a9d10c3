/** What may be said of a row once it is kept, by the code of the sentence. */
type Note =
  | 'warning.performance-cancelled'
  | 'warning.cross-is-one'
  | 'warning.cross-is-each'
  | 'warning.cross-is-column'
  | 'warning.seats-total-differs'
  | 'warning.row-money-differs'
  | 'warning.row-money-once'
  | 'warning.row-money-shared'
  | 'warning.row-invited'
  | 'warning.choices-given-back'
  | 'warning.row-returns-first'
  | 'warning.order-total-shared'

interface Said {
  code: string
  params: Record<string, string | number | null>
}

/** Rows named in a sentence: enough to find the fault. */
const rowsNamed = 3

/** What unfolding a file gave, for its control: of the lines kept alone, a sub-total set aside counts for nothing. */
export class WideFacts {
  #rows = 0
  #lines = 0
  #seats = 0
  readonly #noted = new Map<Note, number[]>()
  #waiting: { note: Note; row: number }[] = []

  note(note: Note, row: number): void {
    this.#waiting.push({ note, row })
  }

  /** The lines of a group that were kept: the row of each in the file, and its seats. */
  keep(lines: readonly { row: number; seats: number }[]): void {
    const rows = new Set(lines.map(({ row }) => row))
    this.#rows += rows.size
    this.#lines += lines.length
    this.#seats += lines.reduce((sum, { seats }) => sum + seats, 0)
    for (const { note, row } of this.#waiting)
      if (rows.has(row)) this.#noted.set(note, [...(this.#noted.get(note) ?? []), row])
    this.#waiting = []
  }

  /** The sentences of the control, by code; the first one is `code`, where there is one. */
  finish({ code, columns }: { code: string | null; columns: number }): Said[] {
    return [
      ...(code === null
        ? []
        : [{ code, params: { columns, rows: this.#rows, lines: this.#lines, seats: this.#seats } }]),
      ...[...this.#noted].map(([note, rows]) => ({ code: note, params: { count: rows.length, rows: named(rows) } })),
    ]
  }
}

function named(rows: readonly number[]): string {
  return rows.slice(0, rowsNamed).join(', ') + (rows.length > rowsNamed ? '…' : '')
}
