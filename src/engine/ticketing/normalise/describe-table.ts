import { basename } from 'node:path'
import type { Meaning, ReadColumn, ReadDescription } from '../../../contract/index.ts'
import { loadLayouts } from '../layouts/index.ts'
import type { ReadOptions, ReadTable, RowGroup } from '../read/index.ts'
import {
  type ColumnProfile,
  headerFingerprint,
  type RememberedMapping,
  recogniseColumns,
  TableProfiler,
  withArticleFamilies,
  withArticlesBesideEntries,
  withBlankLegend,
  withDuoPrices,
  withLegend,
  withReplaced,
  withTariffLegend,
  withTitlesOfOthers,
  withToldStates,
  withUnreadAmountsAsked,
} from '../recognise/index.ts'
import { DittoMarks } from './ditto-marks.ts'
import { withOrderColumns } from './order-columns.ts'
import { type ConfirmedMapping, openAsTold } from './recalled-reading.ts'
import { toldByName } from './told-by-name.ts'
import { toldBySheet, withSheetChannels } from './told-by-sheet.ts'
import { toldByTitle } from './told-by-title.ts'
import type { FileBeside, LookedUpTable } from './with-lookups.ts'

export interface DescribedTable {
  table: LookedUpTable
  /** The same for tables with the same columns, under which what is said of one is remembered. */
  fingerprint: string
  description: ReadDescription
  /** What no column says and holds for every row: as remembered for the files of this header, else as the title says. */
  constants: Partial<Record<Meaning, string>>
  /** That which the title says, alone. */
  told: Partial<Record<Meaning, string>>
  /** Cells in which a ditto mark stood, read as the one above, and their columns. */
  dittos: Pick<DittoMarks, 'cells' | 'columns'>
}

export interface DescribeOptions extends ReadOptions {
  /** What a person says of this file; it wins over what was remembered for its header. */
  said?: RememberedMapping | null
  /** Mappings that the venue confirmed once, by the fingerprint of their header. */
  remembered?: Readonly<Record<string, ConfirmedMapping>>
  /** True to read one sheet alone, however many of its workbook have the same columns. */
  isOneSheet?: boolean
  /** Files of the set that may tell what the codes of this one mean. */
  beside?: readonly FileBeside[] | undefined
  /** True where each row of the file stays one, however many articles it holds side by side. */
  areRowsWhole?: boolean
  onRows?: (rows: number) => void
  /** The day of the import, `YYYY-MM-DD`: without it, dates that bear no year are not read. */
  today?: string
  /** Month in which the house's seasons begin. */
  startMonth?: number | undefined
  /** The order of days and months that other files of the house settle. */
  dateOrder?: 'dmy' | 'mdy' | null
  /** Given the rows as they are read, to be kept until it is known what they mean. */
  onGroup?: (group: RowGroup) => void
  /** Stops after this many rows: what is said is then of the beginning of the file alone. */
  mostRows?: number
}

/**
 * Reads a file once from end to end and says what it is: its table, and for each column one meaning, one type and one
 * format, decided on all its values. Throws what `readTable` throws.
 */
export async function describeTable(path: string, options: DescribeOptions = {}): Promise<DescribedTable> {
  const { said, remembered, onRows, onGroup, mostRows, today, startMonth, dateOrder = null, ...reading } = options
  const table = await openAsTold(path, { ...reading, ...(remembered && { remembered }) })
  const profiler = new TableProfiler(table.header)
  const dittos = new DittoMarks(table.header)
  let rows = 0
  let first: RowGroup | null = null
  for await (const read of table.groups(mostRows)) {
    const group = dittos.fill(read)
    profiler.add(group)
    first ??= group
    onGroup?.(group)
    rows += group.count
    onRows?.(rows)
    if (mostRows !== undefined && rows >= mostRows) break
  }
  const above = titlesOf(table)
  const file = (options.name ?? basename(path)).replace(/\.[a-z]{3,4}$/i, '')
  const fingerprint = headerFingerprint(table.shape)
  const kept = remembered?.[fingerprint] ?? null
  const profiles = profiler.finish()
  const recognised = recogniseColumns(table.header, profiles, {
    layouts: loadLayouts(),
    first,
    dateOrder,
    years: today === undefined ? undefined : { titles: [...above, file], today, startMonth },
    remembered: withMade(
      said ? { ...said, columns: said.columns.length > 0 ? said.columns : (kept?.columns ?? []) } : kept,
      table,
    ),
  })
  const stated = withToldStates(withLegend(recognised.columns, profiles, table.skipped), {
    profiles,
    isKnownLayout: recognised.layout !== null,
  })
  const lettered = withBlankLegend({ columns: stated, profiles, skipped: table.skipped, first })
  const parted = withArticleFamilies(withTariffLegend(lettered, profiles, table.skipped), first)
  const legible = withArticlesBesideEntries(withTitlesOfOthers(parted, first), first)
  const standing = withReplaced(withDuoPrices(legible, first), first)
  const shown = table.areTitledByShow ? withSheetShows(standing) : withSheetChannels(standing, table.together)
  const ordered = table.articles === null ? shown : withOrderColumns(shown, table.articles)
  const { grain } = recognised
  const columns =
    recognised.layout === null ? withUnreadAmountsAsked(ordered, { grain, profiles, titles: above }) : ordered
  const description = describe({ path, table, rows, ...recognised, columns, name: options.name })
  const told =
    today === undefined
      ? {}
      : {
          ...toldBySheet(description, table.sheets),
          ...toldByName(description, today),
          ...toldByTitle({
            titles: [...above, file.replaceAll('_', ' ')],
            above: linesAbove(table),
            repeated: repeatedIn(description, profiles),
            areDaysRead: areDaysRead(description, profiles),
            columns: description.columns,
            today,
            startMonth,
          }),
        }
  return { table, fingerprint, description, constants: { ...told, ...kept?.constants }, told, dittos }
}

const ofShow = new Set<Meaning>(['showTitle', 'showAndDate', 'showKey', 'performanceKey'])

/** « Feuille », which names the show of each sheet, where no column does and a column dates the evenings. */
function withSheetShows(columns: readonly ReadColumn[]): ReadColumn[] {
  const isDated = columns.some(({ meaning }) => meaning === 'startsAt')
  if (!isDated || columns.some(({ meaning }) => ofShow.has(meaning))) return [...columns]
  return columns.map((column, at) =>
    at === columns.length - 1 && column.meaning === 'unknown' && column.confidence < 1
      ? { ...column, meaning: 'showTitle', type: 'text', format: null, confidence: 0.7 }
      : column,
  )
}

/** What was said of the columns, and what those mean that are made of a cell that lists tariffs or of another table, unless a person says otherwise of them. */
function withMade(told: RememberedMapping | null, { detail, joinedColumns }: LookedUpTable): RememberedMapping | null {
  if (detail === null && joinedColumns.length === 0) return told
  const columns = told?.columns ?? []
  const isSaid = (name: string) => columns.some((column) => column.name === name)
  const listed = [
    ...(detail === null ? [] : [{ name: detail.column, meaning: 'unknown' as const }]),
    ...(detail?.tariffs ?? []).map((name) => ({ name, meaning: 'tariffSeats' as const })),
    ...joinedColumns,
  ]
  return { ...told, columns: [...columns, ...listed.filter(({ name }) => !isSaid(name))] }
}

/** What is written about the table beside it: the lines above, the name of its sheet. */
function titlesOf(table: ReadTable): string[] {
  return [...linesAbove(table), table.sheet ?? ''].filter((title) => title !== '')
}

/** What columns that are not understood say on every row: of an export of one evening, its show may stand so. */
function repeatedIn({ columns, rows }: ReadDescription, profiles: readonly ColumnProfile[]): string[] {
  return profiles.flatMap(({ distinct, filled, top }, at) => {
    const isSame = columns[at]?.meaning === 'unknown' && rows > 1 && distinct === 1 && filled === rows
    return isSame ? [top[0]?.value ?? ''] : []
  })
}

/** False where some cells of the days of performances are in words that say none (« sam 13 », without a month). */
function areDaysRead({ columns }: ReadDescription, profiles: readonly ColumnProfile[]): boolean {
  const days = profiles.filter((_, at) => columns[at]?.meaning === 'startsAt')
  return days.every(({ counts }) => counts.text === 0)
}

function linesAbove({ skipped }: ReadTable): string[] {
  return skipped.flatMap(({ why, detail = '' }) => (why === 'preamble' && detail !== '' ? [detail] : []))
}

interface Parts {
  path: string
  name: string | undefined
  table: ReadTable
  rows: number
  columns: ReadColumn[]
  grain: ReadDescription['grain']
  layout: string | null
}

function describe({ path, name, table, rows, columns, grain, layout }: Parts): ReadDescription {
  return {
    file: name ?? basename(path),
    kind: table.kind,
    encoding: table.encoding,
    delimiter: table.delimiter,
    quote: table.quote,
    headerRow: table.headerRow,
    sheet: table.sheet,
    skipped: [...table.skipped],
    columns,
    grain,
    layout,
    rows,
    rejected: [...table.rejected],
  }
}
