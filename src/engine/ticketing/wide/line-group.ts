import { CodedColumn, type RowGroup } from '../read/index.ts'
import { codedTexts } from './coded-texts.ts'

/** A group whose rows are lines of sale: several of them may come from one row of the file. */
export interface LineGroup extends RowGroup {
  /** The place of each line among those of the file, from 1: two lines of one row are told apart by it. */
  lines: Int32Array
  /** 1 for the first line of a row, 0 for the others. */
  isFirst: Uint8Array
  /** Columns of the file; what is beyond them was made of it. */
  width: number
  /** Lines that cannot be taken, by their index, with the reason. */
  refused: ReadonlyMap<number, string>
  /** What reading the cells of seats changed. */
  corrections: readonly CellCorrection[]
  /** Columns whose cells are each line's own, where a row of the file holds several articles side by side; the others are the row's. */
  ownColumns?: ReadonlySet<string>
}

export interface CellCorrection {
  /** Of the line in its group. */
  index: number
  column: string
  raw: string
  clean: string | null
  rule: string
}

interface Parts {
  /** The row of the group that each line comes from. */
  sources: Int32Array
  /** The columns made, a text a line. */
  made: readonly (readonly string[])[]
  refused: ReadonlyMap<number, string>
  corrections: readonly CellCorrection[]
  /** Lines of the file before this group. */
  before: number
}

/** Sets lines out as a group of rows: each has the cells of the row that it comes from, then those made for it. */
export function lineGroup(group: RowGroup, { sources, made, refused, corrections, before }: Parts): LineGroup {
  const odd: RowGroup['odd'] = new Map()
  for (const [index, source] of sources.entries()) {
    const row = group.odd.get(source)
    if (row !== undefined) odd.set(index, row)
  }
  const gathered = group.columns.map(
    ({ bytes, ends, codes }) => new CodedColumn({ bytes, ends, codes: sources.map((source) => codes[source] ?? 0) }),
  )
  return {
    count: sources.length,
    rows: sources.map((source) => group.rows[source] ?? 0),
    columns: [...gathered, ...made.map(codedTexts)],
    odd,
    lines: sources.map((_, index) => before + index + 1),
    isFirst: Uint8Array.from(sources, (source, index) => (index === 0 || sources[index - 1] !== source ? 1 : 0)),
    width: group.columns.length,
    refused,
    corrections,
  }
}
