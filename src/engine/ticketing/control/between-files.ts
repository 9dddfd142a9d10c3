import type { RuleFinding } from '../../../contract/index.ts'
import type { Row } from '../../store/index.ts'
import { nameKeySql } from './name-key.ts'
import { type TillCause, tillCauses } from './till-causes.ts'

/** A performance of the ticketing system's own list, beside the seats that the tickets of the same set hold. */
export interface PerformanceBeside {
  label: string
  capacity: number | null
  /** The total that the list gives, null when it gives none. */
  total: number | null
  /** Seats sold by that system alone: it counts no other's. */
  sold: number
  /** Seats taken in the hall, whoever sold them. */
  taken: number
  comps: number
  exempted: number
  resellers: number
  unpaid: number
  options: number
  cancelled: number
}

/**
 * One row a listed performance, from `sales` files of tickets (`$sale0` …, `$own` naming those of the list's own system, parted
 * by `|`) and `lists` files of performances (`$list0` …). A ticket finds its performance by title and moment, else by its key.
 */
export function besideSql(sales: number, lists: number): string {
  const all = (name: string, count: number) =>
    Array.from(
      { length: count },
      (_, place) =>
        `SELECT *, list_contains(string_split($own, '|'), '${name}${place}') AS is_own FROM read_parquet($${name}${place})`,
    ).join(' UNION ALL ')
  const key = (title: string, at: string) => `${nameKeySql(title)} || '@' || left(${at}, 16)`
  const seats = 'coalesce(t.quantity, 1)'
  const counted = (name: string, condition: string) => `sum(CASE WHEN ${condition} THEN ${seats} ELSE 0 END) AS ${name}`
  const sums = counts.map((name) => `sum(t.${name}) AS ${name}`).join(', ')
  const own = (condition: string) => `t.is_own AND ${condition}`
  return `WITH list AS (
      SELECT performance_key, ${key('show_title', 'starts_at')} AS key, max(show_title || ' ' || left(starts_at, 10)) AS label,
        max(capacity) AS capacity, max(seats_sold) AS total
      FROM (${all('list', lists)}) GROUP BY 1, 2
    ), told AS (
      SELECT t.show_title, t.starts_at, t.performance_key, ${counted('sold', own("t.status = 'sold'"))}, ${counted('taken', "t.status IN ('sold', 'unpaid')")},
        ${counted('comps', own("t.status = 'sold' AND t.tariff_class = 'comp'"))},
        ${counted('exempted', own("t.status = 'sold' AND t.tariff_class = 'exempted'"))},
        ${counted('resellers', own("t.status = 'sold' AND (t.tariff_class = 'reseller' OR t.sales_channel_class = 'reseller')"))},
        ${counted('unpaid', own("t.status = 'unpaid'"))}, ${counted('options', own("t.status = 'option'"))},
        ${counted('cancelled', own("t.status = 'cancelled'"))}
      FROM (${all('sale', sales)}) t GROUP BY t.show_title, t.starts_at, t.performance_key
    ), sale AS (
      -- A title is folded once, however many tickets name it.
      SELECT coalesce(${key('t.show_title', 't.starts_at')}, l.key) AS key, ${sums}
      FROM told t LEFT JOIN list l ON l.performance_key = t.performance_key AND t.starts_at IS NULL
      GROUP BY 1
    )
    SELECT l.label, l.capacity, l.total, s.* EXCLUDE (key)
    FROM (SELECT key, max(label) AS label, max(capacity) AS capacity, max(total) AS total FROM list GROUP BY key) l
    JOIN sale s ON s.key = l.key ORDER BY l.label`
}

const counts = ['sold', 'taken', 'comps', 'exempted', 'resellers', 'unpaid', 'options', 'cancelled'] as const

export function besideOf(row: Row): PerformanceBeside {
  const number = (name: keyof PerformanceBeside) => Number(row[name] ?? 0)
  const known = (name: 'capacity' | 'total') => (row[name] === null ? null : number(name))
  return {
    label: String(row.label ?? ''),
    capacity: known('capacity'),
    total: known('total'),
    sold: number('sold'),
    taken: number('taken'),
    comps: number('comps'),
    exempted: number('exempted'),
    resellers: number('resellers'),
    unpaid: number('unpaid'),
    options: number('options'),
    cancelled: number('cancelled'),
  }
}

const found = { dimension: 'consistency', unit: 'performances', repair: null, hasRows: false } as const

/** Halls that hold more than they offer. */
export function overruns(performances: readonly PerformanceBeside[]): RuleFinding[] {
  const over = performances.filter(({ capacity, taken }) => capacity !== null && taken > capacity)
  if (over.length === 0) return []
  const seats = over.reduce((sum, { capacity, taken }) => sum + taken - (capacity ?? 0), 0)
  return [
    {
      ...found,
      code: 'check.capacity-overrun',
      severity: 'high',
      looksAt: ['capacity', 'status'],
      found: over.length,
      params: { seats },
      examples: over.slice(0, 3).map(({ label }) => label),
    },
  ]
}

/**
 * Performances whose total is not the ticketing system's, and which of the likely causes makes up the very gap of how many (P6).
 * `unexplained` counts those that no count explains.
 */
export function totalGaps(performances: readonly PerformanceBeside[]): RuleFinding[] {
  const apart = performances.filter(({ total, sold }) => total !== null && total !== sold)
  if (apart.length === 0) return []
  const explained: Record<string, number> = {}
  let unexplained = 0
  for (const one of apart) {
    const exact = causesOf(one).filter(({ isExact }) => isExact)
    if (exact.length === 0) unexplained += 1
    for (const { code } of exact) explained[nameOf(code)] = (explained[nameOf(code)] ?? 0) + 1
  }
  return [
    {
      ...found,
      code: 'check.total-differs',
      severity: unexplained > 0 ? 'medium' : 'low',
      looksAt: ['seatsSold', 'status'],
      found: apart.length,
      params: { missing: seatsMissing(apart), unexplained, ...explained },
      examples: apart.slice(0, 3).map(({ label }) => label),
    },
  ]
}

/** Seats that the ticketing system counts as sold, and no ticket here tells. */
export function seatsMissing(performances: readonly PerformanceBeside[]): number {
  return performances.reduce((sum, { total, sold }) => sum + Math.max(0, (total ?? 0) - sold), 0)
}

function causesOf(one: PerformanceBeside): TillCause[] {
  if (one.total === null) return []
  return tillCauses(
    { ...one, holds: null, elsewhere: 0, dataUntil: null, lastStartsAt: null, lastSales: [] },
    one.total,
  )
}

function nameOf(code: string): string {
  return code.replace('till-cause.', '')
}
