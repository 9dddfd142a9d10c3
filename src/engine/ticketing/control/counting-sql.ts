import { type Grain, rejectionCodes } from '../../../contract/index.ts'
import { normalisedColumns } from '../normalise/index.ts'
import { nameKeySql } from './name-key.ts'
import { type RowNeed, rowNeeds } from './needs.ts'
import type { RowRule } from './row-rules.ts'

const unreadable = rejectionCodes.map((code) => `'${code}'`).join(', ')
const allButRow = Object.keys(normalisedColumns).filter((name) => name !== 'row' && name !== 'line')

/** Rows to be counted: a relation that has the normalised columns which the rules and the needs of its grain read. */
export interface CountedRows {
  grain: Grain
  rules: readonly RowRule[]
  /** SQL of the relation, with a column `row`. */
  rows: string
  /** The columns whose sameness makes an exact double; all the normalised ones for a file, none where no row is twice. */
  whole?: readonly string[]
  /** A column that parts the rows: one count for each of its values. */
  by?: string
  /** SQL of what is shown of a row that a rule finds; its number when not given. */
  shown?: string
  /** True when a Parquet file of corrections stands behind `$corrections`. */
  hasCorrections: boolean
}

/** What makes a row more than its values: without it, two identical rows are two tickets (design.md, invariant 1). */
const identified: Partial<Record<Grain, string>> = {
  tickets: 'coalesce(ticket_number, seat) IS NOT NULL',
  orders: 'coalesce(ticket_number, seat) IS NOT NULL',
  contacts: 'coalesce(customer_number, email) IS NOT NULL',
  addresses: 'customer_number IS NOT NULL',
  performances: 'starts_at IS NOT NULL',
}

/** Rows shown as examples of a finding. */
const examplesKept = 3

/**
 * One pass over rows: how many are kept, told, valid, consistent, doubled; the points of the score; for each rule `found_N` and
 * `where_N` (the first rows), for each need `lacking_N`.
 */
export function countingSql({
  grain,
  rules,
  rows,
  whole = allButRow,
  by,
  shown = '"row"',
  hasCorrections,
}: CountedRows): string {
  const wanted = rowNeeds(grain)
  const failing = (dimension: RowRule['dimension']) =>
    rules.flatMap((rule, place) => (rule.dimension === dimension ? [`rule_${place}`] : []))
  const doubles = `is_consistent AND ${identified[grain] ?? 'FALSE'}`
  const unread = hasCorrections
    ? `SELECT DISTINCT "row" FROM read_parquet($corrections) WHERE rule IN (${unreadable})`
    : 'SELECT CAST(NULL AS INTEGER) AS "row" WHERE FALSE'
  return `WITH checked AS (
    SELECT r.*, ${whole.length === 0 ? '0' : `hash(${whole.map((name) => `r."${name}"`).join(', ')})`} AS whole, u."row" IS NOT NULL AS is_unreadable${rules
      .map(({ condition }, place) => `, coalesce(${condition}, FALSE) AS rule_${place}`)
      .join('')}
    FROM ${rows} r LEFT JOIN (${unread}) u ON u."row" = r."row"
  ), judged AS (
    SELECT *, NOT (${['is_unreadable', ...failing('validity')].join(' OR ')}) AS is_valid,
      NOT (${['FALSE', ...failing('consistency')].join(' OR ')}) AS is_consistent, ${toldShare(wanted)} AS told_share
    FROM checked
  )
  SELECT ${by === undefined ? '' : `"${by}", `}count(*) AS kept, count(*) FILTER (is_valid) AS valid, count(*) FILTER (is_consistent) AS consistent,
    count(*) FILTER (is_unreadable) AS unreadable, array_to_string(min("row", ${examplesKept}) FILTER (is_unreadable), '|') AS where_unreadable,
    coalesce(sum((told_share + CAST(is_valid AS INTEGER) + CAST(is_consistent AS INTEGER)) / 3.0), 0.0) AS points,
    ${whole.length === 0 ? '0' : `count(*) FILTER (${doubles}) - count(DISTINCT whole) FILTER (${doubles})`} AS doubled${rules
      .map(
        (_, place) => `,
    count(*) FILTER (rule_${place}) AS found_${place}, array_to_string(min(CASE WHEN rule_${place} THEN ${shown} END, ${examplesKept}), '|') AS where_${place}`,
      )
      .join('')}${wanted
      .map(
        ({ told }, place) => `,
    count(*) FILTER (NOT (${told})) AS lacking_${place}`,
      )
      .join('')}
  FROM judged${by === undefined ? '' : ` GROUP BY "${by}"`}`
}

/** How many performances some rows of sales or performances speak of, and in how many weeks something was sold. */
export function extentSql(rows: string): string {
  // A title is folded once, however many rows name it.
  const named = `SELECT DISTINCT coalesce(show_title, performance_key, '') AS title, left(starts_at, 16) AS starts_at FROM ${rows} WHERE starts_at IS NOT NULL`
  return `SELECT
    (SELECT count(DISTINCT ${nameKeySql('title')} || '@' || starts_at) FROM (${named})) AS performances,
    count(DISTINCT date_trunc('week', try_cast(left(purchased_at, 10) AS DATE))) AS weeks
  FROM ${rows}`
}

/** The share of its core needs that a row tells, 0 to 1; 1 for a grain that has none. */
function toldShare(wanted: readonly RowNeed[]): string {
  const told = wanted.filter(({ isCore }) => isCore).map((need) => `CAST((${need.told}) AS INTEGER)`)
  return told.length === 0 ? '1.0' : `(${told.join(' + ')}) / ${told.length}.0`
}
