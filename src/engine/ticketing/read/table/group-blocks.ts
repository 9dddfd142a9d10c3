import { isBlank, type RawRow } from '../raw-row.ts'
import { answeredBand, bandOf } from './band.ts'
import { cellShape } from './cell-shape.ts'
import { filledCount, type TableEvidence, tableEvidence } from './column-evidence.ts'
import { isHeaderLike } from './find-header.ts'
import { isWholeTotal } from './total-row.ts'

type Group = RawRow[]

/** Blocks cut by blank rows that go on with the same table are put together again. */
export function groupBlocks(blocks: readonly Group[]): Group[] {
  const groups: Group[] = []
  let evidence: TableEvidence | null = null
  let rowsJudged = 0
  for (const [at, block] of blocks.entries()) {
    const last = groups.at(-1)
    // A file with a blank row after each row has as many blocks as rows: the group is judged anew only once it has grown.
    if (last !== undefined && (evidence === null || (last.length > rowsJudged * 1.5 && rowsJudged < 400))) {
      evidence = tableEvidence(last)
      rowsJudged = last.length
    }
    const goesOn =
      last !== undefined &&
      evidence !== null &&
      (isHeadOfPage({ groups, block, next: blocks[at + 1] }) || continues({ group: last, evidence, block }))
    if (goesOn) {
      for (const row of block) last.push(row)
      continue
    }
    groups.push([...block])
    evidence = null
  }
  return groups
}

const longestPageHead = 8
const pageNumber = /(?<!\p{L})page\s*(?:n°)?\s*\d+(?:\s*(?:\/|sur|de|of)\s*\d+)?/giu

/** The lines above the names of columns, the number of the page aside, come again between blank rows with those names below them: the table goes on with its next page. */
function isHeadOfPage({
  groups,
  block,
  next,
}: {
  groups: readonly Group[]
  block: Group
  next: Group | undefined
}): boolean {
  const [names] = next ?? []
  const last = groups.at(-1) ?? []
  if (names === undefined || block.length > longestPageHead || filledCount(names.cells) < 3) return false
  if (!last.slice(0, 30).some((row) => sameCells(row.cells, names.cells))) return false
  const known = new Set([...groups.slice(0, -1).flat().slice(-longestPageHead), ...last.slice(0, 30)].map(lineOfPage))
  return block.every((row) => known.has(lineOfPage(row)))
}

function lineOfPage({ cells }: RawRow): string {
  return cells
    .filter((cell) => !isBlank(cell))
    .map((cell) => cell.trim().replace(pageNumber, 'page'))
    .join('\u0000')
}

function continues({ group, evidence, block }: { group: Group; evidence: TableEvidence; block: Group }): boolean {
  const first = block[0]
  if (first === undefined) return false
  if (isPartedFromAbove(group, block)) return true
  if (isNextBand(group, block)) return continues({ group, evidence, block: block.slice(1) })
  const own = tableEvidence(block)
  if (own.usualFill <= 1 && evidence.usualFill <= 1) return true
  if (group.length < 2) return false
  if (group.slice(0, 30).some((row) => sameCells(row.cells, first.cells) && filledCount(first.cells) > 1)) return true
  if (filledCount(first.cells) >= evidence.usualFill * 0.5 && saysTheSame(first, evidence)) return true
  const isAsWide = Math.abs(own.usualFill - evidence.usualFill) <= Math.max(1, evidence.usualFill * 0.34)
  if (!isAsWide && fillsTheSame(block, evidence)) return true
  if (!isAsWide || evidence.usualFill < 2) return false
  const typed = evidence.columns.filter((column) => column.shape !== null).length
  if (typed === 0) return !isHeaderLike(first.cells, evidence) || own.columns.every((column) => column.shape === null)
  // « TOTAL | 41 abonnés | 24 » below a blank line says the sums of the list, and is none of its rows.
  if (isWholeTotal((first.cells.find((cell) => !isBlank(cell)) ?? '').trim())) return false
  if (isOfTable(first, evidence, typed)) return true
  // « mar 20/01 | 21h00 | RELÂCHE » says less than the row below it, of the same list.
  const fuller = alikeCells(first, evidence) > 0 ? block.find((row) => isHalfFull(row, evidence)) : undefined
  return fuller !== undefined && fuller !== first && isOfTable(fuller, evidence, typed)
}

/** A blank cell says nothing against its column: a list by hand leaves many. */
function isOfTable(row: RawRow, evidence: TableEvidence, typed: number): boolean {
  const told = evidence.columns.filter(({ shape }, at) => shape !== null && !isBlank(row.cells[at])).length
  return alikeCells(row, evidence) >= (told > 1 ? told : typed) * 0.5
}

function alikeCells({ cells }: RawRow, { columns }: TableEvidence): number {
  return columns.filter(({ shape }, at) => shape !== null && cellShape(cells[at] ?? '') === shape).length
}

function isHalfFull({ cells }: RawRow, { usualFill }: TableEvidence): boolean {
  return filledCount(cells) >= usualFill * 0.5
}

/** A header below a blank line, or above one; the next of several forms, or what stands below one. */
function isPartedFromAbove(group: Group, block: Group): boolean {
  return isHeaderOf(group, block) || isNextForm(group, block) || isBelowForm(group, block)
}

/** Names of columns after a blank line below labels and their answers. */
function isBelowForm(group: Group, [first]: Group): boolean {
  return filledCount(first?.cells ?? []) > 2 && group.every((row) => answeredBand(row.cells) !== null)
}

/** Rows below its own which a form may have above a table. */
const longestForm = 8

/**
 * « Spectacle : | Le Cid » again, where the rows above stand below such lines too: the next of the statements that are printed one below another, its names of columns said again; or
 * those lines alone, whose rows come after a blank one.
 */
function isNextForm(group: Group, block: Group): boolean {
  const above = group.slice(0, 30)
  const labels = new Set(above.flatMap((row) => labelOf(row) ?? []))
  const isLabel = (row: RawRow) => labels.has(labelOf(row) ?? '')
  const isAbove = ({ cells }: RawRow) => above.some((row) => sameCells(row.cells, cells))
  const begins = labels.size === 0 ? -1 : block.slice(0, longestForm).findIndex(isLabel)
  // The head of a page stands again above each.
  if (begins < 0 || !block.slice(0, begins).every(isAbove)) return false
  const isHeader = (row: RawRow) => filledCount(row.cells) > 2 && isAbove(row)
  return block.every(isLabel) || block.slice(begins + 1, begins + longestForm).some(isHeader)
}

/** The label of a line that answers it in other cells; a line of one cell is the title of a table of its own. */
function labelOf({ cells }: RawRow): string | null {
  return filledCount(cells) > 1 ? (bandOf(cells)?.label ?? null) : null
}

/** A group of rows below a line that says what they are, where the rows above stand below such lines too: the names of the columns are not said again. */
function isNextBand(group: Group, block: Group): boolean {
  const [first, second] = block
  if (first === undefined || second === undefined || bandOf(first.cells) === null) return false
  const isBanded = group.slice(1, 5).some(({ cells }) => bandOf(cells) !== null)
  return isBanded && !group.slice(0, 30).some(({ cells }) => sameCells(cells, second.cells))
}

/** Rows of a block from which it may be told that they are of the same list. */
const leastOfBlock = 3

/**
 * True where each row fills the same columns, at least two, and says in them what the table does, a number or a date among it; and some are as full as those
 * above, or all name one thing: the next row of seats of a hall after a blank line, most of them or all of them free.
 */
function fillsTheSame(block: Group, { columns, usualFill }: TableEvidence): boolean {
  if (block.length < leastOfBlock) return false
  const always = columns.flatMap(({ shape }, at) =>
    block.every(({ cells }) => !isBlank(cells[at])) ? [{ shape, at }] : [],
  )
  const isTyped = always.some(({ shape }) => shape !== null)
  const isOfTable = block.every(({ cells }) =>
    columns.every(({ shape }, at) => shape === null || isBlank(cells[at]) || cellShape(cells[at] ?? '') === shape),
  )
  if (always.length < 2 || !isTyped || !isOfTable) return false
  const isFull = block.some(({ cells }) => filledCount(cells) >= usualFill * 0.6)
  const isOfOne = always.some(
    ({ shape, at }) => shape === null && new Set(block.map(({ cells }) => (cells[at] ?? '').trim())).size === 1,
  )
  return isFull || isOfOne
}

/** True for a row that says in two of its columns what they already say, once in words: one more of the same list. */
function saysTheSame({ cells }: RawRow, { columns }: TableEvidence): boolean {
  const same = cells.filter((cell, at) => !isBlank(cell) && columns[at]?.seen.has(cell.trim()))
  return same.length > 1 && same.some((cell) => /\p{L}{4}/u.test(cell))
}

/** A header parted from its rows by a blank one: text as wide as the block, over columns that hold something else. */
function isHeaderOf(group: Group, block: Group): boolean {
  const last = group.at(-1)
  const first = block[0]
  if (last === undefined || first === undefined || group.length > 4) return false
  const evidence = tableEvidence(block)
  if (evidence.usualFill < 2 || !isHeaderLike(last.cells, evidence)) return false
  const typed = evidence.columns.map(({ shape }, at) => ({ shape, at })).filter(({ shape }) => shape !== null)
  const contrasts = (row: RawRow) => typed.filter(({ at }) => cellShape(row.cells[at] ?? '') === 'text').length
  return contrasts(last) > 0 && contrasts(first) === 0
}

function sameCells(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((cell, at) => cell.trim() === (other[at] ?? '').trim())
}
