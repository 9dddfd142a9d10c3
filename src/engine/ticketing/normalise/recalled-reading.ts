import type { Meaning } from '../../../contract/index.ts'
import { type ReadOptions, readTable } from '../read/index.ts'
import { headerFingerprint, headerScore, type RememberedMapping } from '../recognise/index.ts'
import { withArticles } from './articles-of-row.ts'
import { withBands } from './banded-rows.ts'
import { withDaysAbove } from './days-above.ts'
import { withDetail } from './detailed-seats.ts'
import { withFormAbove } from './form-above.ts'
import { withOrderHeads } from './order-heads.ts'
import { unlessRefused } from './read-or-refuse.ts'
import { readAlone, type SheetsTable, withTablesAlike } from './sheets-together.ts'
import { type FileBeside, type LookedUpTable, withLookups } from './with-lookups.ts'

/** How a person had a file read: what reading alone had got wrong. */
export type ToldReading = Pick<ReadOptions, 'sheet' | 'table' | 'headerRow' | 'encoding' | 'delimiter'>

/** A mapping that the venue confirmed, with what else was said of files of that shape. */
export type ConfirmedMapping = RememberedMapping & {
  reading?: ToldReading
  constants?: Partial<Record<Meaning, string>>
}

/**
 * Opens a file as it is told to, or else as a file that looked the same was told to be read: the first reading is known by the
 * fingerprint of its header, and the second is kept only when its header is one that was confirmed. Tables of the same
 * columns are read together, unless one is told; what a line says of the rows below it is set beside each of them, what the first line of an order says is said of each, the tariffs that a
 * cell lists have columns of their own, and the articles that a row of an order holds side by side are rows, unless `areRowsWhole`. What other
 * sheets and the files `beside` tell of its codes is read with each row, unless `isOneSheet`. Throws what `readTable` throws.
 */
export async function openAsTold(
  path: string,
  {
    areRowsWhole = false,
    beside = [],
    ...options
  }: ToldOptions & { areRowsWhole?: boolean; beside?: readonly FileBeside[] | undefined },
): Promise<LookedUpTable> {
  const table = await withOrderHeads(await withBands(await openSheets(path, options)))
  const detailed = await withDetail(withArticles(table, { areRowsWhole }))
  return options.isOneSheet
    ? { ...detailed, joined: [], joinedColumns: [] }
    : await withLookups(detailed, { path, beside })
}

type ToldOptions = ReadOptions & { remembered?: Readonly<Record<string, ConfirmedMapping>>; isOneSheet?: boolean }

async function openSheets(path: string, options: ToldOptions): Promise<SheetsTable> {
  const { remembered, isOneSheet, ...reading } = options
  const found = await withDaysAbove(await withFormAbove(await readTable(path, { headerScore, ...reading })))
  if (isOneSheet || isTold(reading)) return { ...readAlone(found), leftSheets: [] }
  const recalled = remembered?.[headerFingerprint(found)]?.reading
  if (recalled === undefined || !isTold(recalled)) return await withTablesAlike(found)
  const again = await unlessRefused(readTable(path, { headerScore, ...reading, ...recalled }))
  const isKnown = again !== null && remembered?.[headerFingerprint(again)] !== undefined
  return readAlone(isKnown ? again : found)
}

/** The header as it is found when nothing is told: by it, the next file of this shape is known. */
export async function untoldFingerprint(path: string, name: string): Promise<string | null> {
  const found = await unlessRefused(readTable(path, { headerScore, name }))
  return found && headerFingerprint(found)
}

export function isTold({ sheet, table, headerRow, encoding, delimiter }: ToldReading): boolean {
  return [sheet, table, headerRow, encoding, delimiter].some((one) => one !== undefined)
}
