import type { RawRow } from '../raw-row.ts'
import { bandOf } from '../table/band.ts'

/** The heads of the pages of a printed list: above each, what it is of; then the names of the columns, between two lines drawn across. */
export interface PrintedPages {
  /** The line of the names of columns, the same on each page. */
  header: string
  /** The lines that stand above it on each page, by their place from 0. */
  heads: ReadonlySet<number>
}

/** `-----  ------`, which reports draw under and over their names of columns. */
export function isRuler(line: string): boolean {
  return /^[\s\-=_+|]*[-=_]{3}[\s\-=_+|]*$/.test(line)
}

/** A head of more lines is a text. */
const longestHead = 12

/**
 * The pages of a list that was printed to a file: a line of names with a line drawn across below it, and another above it or the same names on other pages, and what the page is of above both, at most a blank
 * line apart where each page begins alike. Null for any other text.
 */
export function findPages(lines: readonly string[]): PrintedPages | null {
  const seen = new Map<string, number>()
  const isNames = (at: number) => {
    const line = lines[at]?.trim() ?? ''
    return isRuler(lines[at + 1] ?? '') && !isRuler(line) && line.split(/\s{2,}/).length > 2
  }
  for (const [at, line] of lines.entries()) if (isNames(at)) seen.set(line.trim(), (seen.get(line.trim()) ?? 0) + 1)
  const header = lines.find(
    (line, at) => isNames(at) && (isRuler(lines[at - 1] ?? '') || (seen.get(line.trim()) ?? 0) > 1),
  )
  if (header === undefined) return null
  const named = [...lines.keys()].filter((at) => lines[at]?.trim() === header.trim() && isNames(at))
  const above = named.map((at) => blockAbove(lines, at))
  const apart = named.map((at) => blockAbove(lines, at - 1))
  const heads = new Set(
    above.every((block) => block.length === 0) && beginAlike(lines, apart) ? apart.flat() : above.flat(),
  )
  return heads.size === 0 ? null : { header, heads }
}

/** The lines that stand above one without a blank between them, by their place, the last of them first. */
function blockAbove(lines: readonly string[], at: number): number[] {
  const block: number[] = []
  for (let above = at - 1; above >= 0 && at - above <= longestHead; above -= 1) {
    if ((lines[above] ?? '').trim() === '') break
    block.push(above)
  }
  return block
}

/** True where what stands a blank line above the names begins each page with the same words: rows of the page before would not. */
function beginAlike(lines: readonly string[], blocks: readonly (readonly number[])[]): boolean {
  const first = new Set(blocks.map((block) => (lines[block.at(-1) ?? -1] ?? '').replace(/\d+/g, '0').trim()))
  return blocks.length > 1 && first.size === 1 && !first.has('')
}

/** The lines of the pages that hold rows, and once the names of their columns. */
export function linesOfRows(lines: readonly string[], { header, heads }: PrintedPages): string[] {
  const names = header.trim()
  const rows = lines.filter(
    (line, at) => line.trim() !== '' && !isRuler(line) && !heads.has(at) && line.trim() !== names,
  )
  return [header, ...rows]
}

/**
 * The rows of the pages one below another: the names once, and what the head of each page says of the rows below it where it says of what they are (« Spectacle : … », of which a line may hold several), each alone on a row.
 * What else stands above the first names stays above them; the heads of the other pages say it again. `cut` makes the cells of a line, `cutNames` those of the names.
 */
export function withoutPages(
  rows: readonly RawRow[],
  { header, heads }: PrintedPages,
  { cut, cutNames }: { cut: (row: RawRow) => RawRow; cutNames: (line: string) => string[] },
): RawRow[] {
  const [above, below]: [RawRow[], RawRow[]] = [[], []]
  let names: RawRow | null = null
  for (const row of rows) {
    const line = row.cells[0] ?? ''
    if (line.trim() === '' || isRuler(line)) continue
    if (line.trim() === header.trim()) {
      names ??= { row: row.row, cells: cutNames(line) }
    } else if (heads.has(row.row - 1)) {
      const parts = line.trim().split(/\s{2,}(?=\p{L}[\p{L} .'’°]{1,30}\s?:)/u)
      const said = parts.filter((part) => bandOf([part]) !== null)
      below.push(...said.map((part) => ({ row: row.row, cells: [part.replace(/\s{2,}/g, ' ')] })))
      if (said.length === 0 && names === null) above.push({ row: row.row, cells: [line.trim()] })
    } else below.push(cut(row))
  }
  return [...above, ...(names === null ? [] : [names]), ...below]
}
