import type { Row, Warehouse } from '../../store/index.ts'
import { keptColumns } from '../normalise/index.ts'
import { rowRules } from './row-rules.ts'
import { namedIn, ruleLists } from './rule-lists.ts'
import { doubledSeatsSql, titleKeysSql } from './seat-rule.ts'

export interface FindingRows {
  /** Normalised columns, after the row number. */
  columns: string[]
  rows: Row[]
}

const seatColumns = ['show_title', 'starts_at', 'seat', 'customer_number', 'ticket_number', 'price_cents']

/** The rows of a normalised file that a rule found, by their number in the file, the first `limit` of them or all; null for a rule that names no rows. */
export async function findingRows(
  warehouse: Warehouse,
  { path, code, limit }: { path: string; code: string; limit?: number },
): Promise<FindingRows | null> {
  const first = limit === undefined ? '' : ` LIMIT ${Math.max(1, Math.floor(limit))}`
  if (code === 'check.seat-sold-twice') {
    const rows = await warehouse.run(
      `SELECT t."row", ${seatColumns.map((name) => `t."${name}"`).join(', ')}
       FROM read_parquet($path) t JOIN ${titleKeysSql()} k ON k.show_title = coalesce(t.show_title, '')
       JOIN (SELECT * FROM (${doubledSeatsSql}) WHERE times > 1) d
         ON d.seat = t.seat AND d.title_key = k.title_key AND d.starts_at = coalesce(t.starts_at, '')
         AND d.performance_key = coalesce(t.performance_key, '')
       WHERE t.status <> 'cancelled' ORDER BY t.starts_at, t.seat, t."row"${first}`,
      { params: { path } },
    )
    return { columns: seatColumns, rows }
  }
  const rule = rowRules.find((one) => one.code === code)
  if (!rule) return null
  const columns = [...rule.columns]
  const kept = [...(await keptColumns(warehouse, path))].map(([name, sql]) => `${sql} AS "${name}"`)
  const rows = `(SELECT ${kept.join(', ')} FROM read_parquet($path))`
  const sql = `SELECT "row", ${columns.map((name) => `"${name}"`).join(', ')} FROM ${rows}
    WHERE ${rule.condition} ORDER BY "row"${first}`
  const lists = await ruleLists(warehouse, 'read_parquet($path)', { path })
  return { columns, rows: await warehouse.run(sql, { params: { path, ...namedIn(sql, { ...lists }) } }) }
}
