import type { FileControl, Grain, Quality } from '../../../contract/index.ts'
import type { Warehouse } from '../../store/index.ts'
import { extentSql } from './counting-sql.ts'
import { coverageOf, freshnessOf } from './extent.ts'
import { rowQuality } from './row-quality.ts'
import { seatSoldTwice } from './seat-rule.ts'

export interface CheckedFile {
  control: Omit<FileControl, 'quality'>
  /** Paths of its Parquet files. */
  normalised: string
  corrections: string
  /** The day of the import, `YYYY-MM-DD`. */
  today: string
}

/** Reasons for which a row is rightly left out: it was understood, so it counts as sound. */
const understood = /^(left-out-|row-package$|row-not-a-ticket$|row-without-seats$|row-status-ignored$|row-seat-free$)/

const rows = 'read_parquet($path)'

/** The quality of one normalised file (B9): its rows one by one, its seats, how far and how wide it goes. */
export async function checkFile(warehouse: Warehouse, file: CheckedFile): Promise<Quality> {
  const { control, normalised: path, corrections, today } = file
  const { grain, rowsRead } = control
  const { leftOut } = setAside(control)
  const quality = await rowQuality(warehouse, {
    grain,
    rows,
    params: { path },
    corrections,
    of: () => rowsRead,
    leftOut,
    unit: 'rows',
  })
  const extent = isSale(grain) || grain === 'performances' ? await extentOf(warehouse, path) : []
  return {
    ...quality,
    dimensions: [...quality.dimensions, ...(isSale(grain) ? [freshnessOf(control, today)] : []), ...extent],
    findings: [...quality.findings, ...(await seatSoldTwice(warehouse, { path, grain }))],
  }
}

/** Rows set aside: those rightly left out, and those that are lost. */
export function setAside({ rejectedBy }: Pick<FileControl, 'rejectedBy'>): { leftOut: number; lost: number } {
  const count = (isWanted: (why: string) => boolean) =>
    rejectedBy.reduce((sum, { why, count: rows }) => sum + (isWanted(why) ? rows : 0), 0)
  return { leftOut: count((why) => understood.test(why)), lost: count((why) => !understood.test(why)) }
}

async function extentOf(warehouse: Warehouse, path: string) {
  const [row] = await warehouse.run(extentSql(rows), { params: { path } })
  return [coverageOf({ performances: Number(row?.performances ?? 0), weeks: Number(row?.weeks ?? 0) })]
}

function isSale(grain: Grain): boolean {
  return grain === 'tickets' || grain === 'orders'
}
