import { isBlank, type RawRow } from '../raw-row.ts'
import { cellShape } from './cell-shape.ts'
import { filledCount, type TableEvidence } from './column-evidence.ts'

/** How well the cells of a row match known column names, 0 to 1: handed in by who knows the names. */
export type HeaderScore = (cells: readonly string[]) => number

interface FoundHeader {
  /** Index, in the rows given, of the row that names the columns. */
  index: number
  /** Index of the first row of data. */
  dataIndex: number
  names: string[]
}

interface HeaderInput {
  rows: readonly RawRow[]
  evidence: TableEvidence
  headerScore: HeaderScore | undefined
}

interface Candidate {
  index: number
  score: number
  /** Share of the typed columns in which the row has text: what a header does. */
  contrast: number
  /** Share of the typed columns in which the row looks like the rows below: what a header does not. */
  likeness: number
  fill: number
  aliases: number
}

const deepestHeader = 30

/** The row that names the columns, by what it holds and what the rows below hold; null when the table has no header. */
export function findHeader(input: HeaderInput): FoundHeader | null {
  const depth = Math.min(deepestHeader, input.rows.length)
  const candidates = Array.from({ length: depth }, (_, index) => judge(input, index))
  const best = candidates.reduce<Candidate | null>(
    (top, one) => (top === null || one.score > top.score ? one : top),
    null,
  )
  if (best === null || !isConvincing(input, best)) return null
  return withTitlesOverDays(input, best.index) ?? withGroupNames(input, best.index)
}

/** The titles of shows in one row, their days in the next among the names of the other columns: whichever of the two looks more like a header, both are. */
function withTitlesOverDays({ rows }: HeaderInput, found: number): FoundHeader | null {
  for (const index of [found + 1, found]) {
    const [titles, names] = [rows[index - 1]?.cells ?? [], rows[index]?.cells ?? []]
    if (rows.length > index + 1 && areTitlesOverDays(titles, names))
      return {
        index,
        dataIndex: index + 1,
        names: names.map((name, at) => joined([(titles[at] ?? '').trim(), name.trim()])),
      }
  }
  return null
}

function areTitlesOverDays(titles: readonly string[], names: readonly string[]): boolean {
  const titled = titles.flatMap((cell, at) => (isBlank(cell) ? [] : [at]))
  const others = names.filter((name, at) => !isBlank(name) && !titled.includes(at))
  const areTitled = titled.every((at) => cellShape(titles[at] ?? '') === 'text' && isDay(names[at] ?? ''))
  return (
    titled.length >= fewestDays && areTitled && others.length > 1 && others.every((name) => cellShape(name) === 'text')
  )
}

function judge({ rows, evidence, headerScore }: HeaderInput, index: number): Candidate {
  const cells = rows[index]?.cells ?? []
  const typedColumns = evidence.columns
    .map((column, at) => ({ ...column, at }))
    .filter((column) => column.shape !== null)
  let contrast = 0
  let likeness = 0
  for (const { shape, at } of typedColumns) {
    const cell = cells[at] ?? ''
    if (isBlank(cell)) continue
    if (cellShape(cell) === shape) likeness++
    else if (cellShape(cell) === 'text') contrast++
  }
  const typedCount = Math.max(1, typedColumns.length)
  const filled = cells.filter((cell) => !isBlank(cell))
  const fill = Math.min(1, filled.length / Math.max(1, evidence.usualFill))
  const distinct = new Set(filled).size / Math.max(1, filled.length)
  const aliases = headerScore?.(cells) ?? 0
  const oddCells =
    filled.filter((cell) => cell.length > 80 || cellShape(cell) !== 'text').length / Math.max(1, filled.length)
  const score =
    2 * fill +
    distinct +
    (3 * contrast) / typedCount -
    (4 * likeness) / typedCount -
    2 * oddCells +
    3 * aliases +
    (isCodeRow(filled) ? 0.4 : 0) -
    0.12 * index
  return { index, score, contrast: contrast / typedCount, likeness: likeness / typedCount, fill, aliases }
}

/** Field codes such as `CONTACT_NR`, which some exports put under their titles (ticketing.md §1.4 b). */
function isCodeRow(filled: readonly string[]): boolean {
  return (
    filled.length > 2 &&
    filled.some((cell) => cell.includes('_')) &&
    filled.every((cell) => /^[A-Z][A-Z0-9_]*$/.test(cell))
  )
}

function isConvincing({ rows, evidence }: HeaderInput, best: Candidate): boolean {
  if (best.aliases >= 0.3) return true
  if (best.fill < 0.5 || best.likeness > 0.34) return false
  if (best.contrast > 0) return true
  const isTyped = evidence.columns.some((column) => column.shape !== null)
  if (isTyped && best.likeness > 0) return false
  const cells = rows[best.index]?.cells ?? []
  const isText = cells.every((cell) => isBlank(cell) || cellShape(cell) === 'text')
  return isText && !recursBelow(rows, best.index)
}

/** A name of a column is not one of its values: a first row whose cells come back in their own columns is data. */
function recursBelow(rows: readonly RawRow[], index: number): boolean {
  const header = rows[index]?.cells ?? []
  const whole = header.join('\u0000')
  const below = rows.slice(index + 1).filter((row) => row.cells.join('\u0000') !== whole)
  return header.some((cell, at) => !isBlank(cell) && below.some((row) => row.cells[at] === cell))
}

/**
 * Headers of several rows: titles of groups above (merged cells leave blanks to their right) complete names that are missing or doubled,
 * as a show and its day over « Plein | Réduit | Invit. ».
 */
function withGroupNames({ rows, evidence }: HeaderInput, index: number): FoundHeader {
  const cells = rows[index]?.cells ?? []
  const names = cells.map((cell) => cell.trim())
  const days = rows[index + 1]?.cells ?? []
  if (rows.length > index + 2 && areDaysOfColumns(days, { evidence, names }))
    return { index, dataIndex: index + 2, names: joinNames([names], days) }
  const titled = titlesOverDays(rows[index - 1]?.cells ?? [], names)
  if (titled !== null) return { index, dataIndex: index + 1, names: titled }
  if (!needsGroups(names, evidence)) return { index, dataIndex: index + 1, names }
  for (const depth of [2, 1]) {
    const above = rows.slice(Math.max(0, index - depth), index).map((row) => row.cells)
    if (above.length < depth || !above.every((group) => isGroupRow(group, { evidence, names }))) continue
    const joined = joinNames(above, names)
    if (distinctCount(joined) > distinctCount(names)) return { index, dataIndex: index + 1, names: joined }
  }
  const below = rows[index + 1]?.cells
  if (below && rows.length > index + 2 && isSubHeader(below, evidence)) {
    const joined = joinNames([names], below)
    if (distinctCount(joined) > distinctCount(names)) return { index, dataIndex: index + 2, names: joined }
  }
  return { index, dataIndex: index + 1, names }
}

/** « ven. 03/10 », whose year is left out. */
const shortDay = /^(\p{L}{2,9}\.? )?\d{1,2}\/\d{1,2}( |$)/u
/** Days below the titles of shows: one alone may be a cell of the first row. */
const fewestDays = 2
/** Of the columns that rows always fill, those that a second line of names leaves blank. */
const leastBlank = 0.5

function isDay(cell: string): boolean {
  return cellShape(cell) === 'date' || shortDay.test(cell.trim())
}

/** « 03/10/2025 20h30 » under « Cyrano », and nothing under the names of people: the days of shows, of which each row holds the seats. */
function areDaysOfColumns(
  cells: readonly string[],
  { evidence, names }: { evidence: TableEvidence; names: readonly string[] },
): boolean {
  const filled = cells.flatMap((cell, at) => (isBlank(cell) ? [] : [at]))
  const areDays = filled.every((at) => isDay(cells[at] ?? '') && (names[at] ?? '') !== '')
  if (filled.length < fewestDays || !areDays) return false
  if (filled.some((at) => evidence.columns[at]?.shape === 'date')) return false
  const always = evidence.columns.flatMap((column, at) => (column.filled >= 0.8 && !filled.includes(at) ? [at] : []))
  return always.length > 0 && always.filter((at) => isBlank(cells[at])).length >= always.length * leastBlank
}

/** The names under a line of titles that stands over columns of days and over nothing else (« Cyrano », merged over its two evenings); null where there is no such line. */
function titlesOverDays(titles: readonly string[], names: readonly string[]): string[] | null {
  const starts = titles.flatMap((cell, at) => (isBlank(cell) ? [] : [at]))
  const days = names.flatMap((name, at) => (isDay(name) ? [at] : []))
  const isTitle = (at: number) => cellShape(titles[at] ?? '') === 'text' && days.includes(at)
  if (starts.length < fewestDays || days[0] !== starts[0] || !starts.every(isTitle)) return null
  const titleOver = (day: number) => titles[starts.findLast((start) => start <= day) ?? -1] ?? ''
  return names.map((name, at) => (days.includes(at) ? joined([titleOver(at).trim(), name]) : name))
}

function needsGroups(names: readonly string[], evidence: TableEvidence): boolean {
  const filled = names.filter((name) => name !== '')
  const blanks = evidence.columns.filter((column, at) => column.filled > 0 && (names[at] ?? '') === '').length
  return new Set(filled).size < filled.length || blanks > 0
}

function isGroupRow(
  cells: readonly string[],
  { evidence, names }: { evidence: TableEvidence; names: readonly string[] },
): boolean {
  const filled = cells.filter((cell) => !isBlank(cell))
  const most = Math.max(evidence.usualFill, filledCount(names))
  const isTitle = (cell: string) => cellShape(cell) === 'text' || cellShape(cell) === 'date'
  return filled.length >= 2 && filled.length <= most && filled.every(isTitle)
}

function isSubHeader(cells: readonly string[], evidence: TableEvidence): boolean {
  const typed = evidence.columns
    .map((column, at) => ({ ...column, cell: cells[at] ?? '' }))
    .filter(({ shape }) => shape !== null)
  const hasText = typed.some(({ cell }) => !isBlank(cell) && cellShape(cell) === 'text')
  return hasText && cells.every((cell) => isBlank(cell) || cellShape(cell) === 'text')
}

function distinctCount(names: readonly string[]): number {
  return new Set(names.filter((name) => name !== '')).size
}

/** The names of columns under the titles of their groups, from the widest to the narrowest. */
function joinNames(groups: readonly (readonly string[])[], lower: readonly string[]): string[] {
  const width = Math.max(lower.length, ...groups.map((group) => group.length))
  const reach = groups.map((group) => groupsOver(group, { width, lower }))
  return Array.from({ length: width }, (_, at) => {
    const name = (lower[at] ?? '').trim()
    if (name === '') return joined(groups.map((group) => (group[at] ?? '').trim()))
    let start = 0
    const titles = reach.map((group) => {
      const found = group[at]
      // A narrower group does not go on under the next wider one.
      if (found === undefined || found.start < start) return ''
      start = found.start
      return found.title
    })
    return joined([...titles, name])
  })
}

interface Group {
  title: string
  /** Its first column. */
  start: number
}

/**
 * The group that stands over each column: the last title at its left. Where the last group has the names of the one before it, it ends
 * with them: what stands beyond (a total of all) is of none.
 */
function groupsOver(
  titles: readonly string[],
  { width, lower }: { width: number; lower: readonly string[] },
): (Group | undefined)[] {
  const starts = titles.flatMap((title, at) => (isBlank(title) ? [] : [at]))
  const [before = 0, last = 0] = starts.slice(-2)
  const same = lower.slice(before, last)
  const isRepeated = same.length > 1 && same.every((name, at) => name === lower[last + at])
  const end = isRepeated ? last + same.length : width
  return Array.from({ length: width }, (_, at) => {
    const start = starts.findLast((one) => one <= at)
    return start === undefined || at >= end ? undefined : { title: (titles[start] ?? '').trim(), start }
  })
}

/** A title that the name below repeats is said once. */
function joined(parts: readonly string[]): string {
  return parts.filter((part, at) => part !== '' && part !== parts[at + 1]).join(' ')
}

export function isHeaderLike(cells: readonly string[], evidence: TableEvidence): boolean {
  const filled = cells.filter((cell) => !isBlank(cell))
  if (filled.length < 2 || new Set(filled).size < filled.length) return false
  return filled.every((cell) => cellShape(cell) === 'text') && filledCount(cells) >= evidence.usualFill * 0.5
}
