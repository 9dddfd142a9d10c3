import { readFileSync } from 'node:fs'
import type { Cell, Row, Warehouse } from '../store/index.ts'

/** Days before the performance at which sales are read; between two, a straight line. */
export const leadGrid = [0, 1, 2, 3, 5, 7, 10, 14, 21, 28, 42, 60, 90, 120, 180, 270] as const

/** How one performance sold: seats of tickets, paid and free; what is unpaid or under option on the as-of day is apart. */
export interface Pace {
  performanceId: string
  showKey: string
  showTitle: string
  startsAt: string | null
  day: number
  weekday: number
  hour: number | null
  hall: string | null
  genre: string | null
  capacity: number | null
  /** Seats sold by lead of `leads`, singles and groups apart. */
  leads: readonly number[]
  single: readonly number[]
  group: readonly number[]
  singleNow: number
  groupNow: number
  /** Booked and not paid on the as-of day. */
  singleUnpaid: number
  groupUnpaid: number
  options: number
  /** Share of its seats whose purchase is not dated, 0 to 1: its pace is not known beyond a fifth. */
  undatedShare: number
}

/** Reads the pace of every performance from the marts, or of those named, ordered by day. `horizons` are added to the grid. */
export async function readPaces(
  warehouse: Warehouse,
  options: { schema: string; day: number; horizons?: readonly number[]; performances?: readonly string[] },
): Promise<Pace[]> {
  const leads = [...new Set([...leadGrid, ...(options.horizons ?? [])])].sort((a, b) => a - b)
  const rows = await warehouse.run(paceSql(leads, options.performances?.length ?? 0), {
    schema: options.schema,
    params: {
      day: options.day,
      ...Object.fromEntries((options.performances ?? []).map((id, index) => [`id_${index}`, id])),
    },
  })
  return rows.map((row) => paceOf(row, leads))
}

/** The question, of every performance or of so many named `$id_0`, `$id_1`… */
export function paceSql(leads: readonly number[], named = 0): string {
  const ids = Array.from({ length: named }, (_, index) => `$id_${index}`).join(', ')
  const columns = leads.flatMap((lead) => [leadColumn('single', lead), leadColumn('group', lead)])
  return paceText()
    .replace('{{leads}}', columns.join('\n  '))
    .replace('{{named}}', named === 0 ? '' : `AND f.performance_id IN (${ids})`)
}

/** What the pace of sales is read by, its days apart. */
export function paceText(): string {
  return readFileSync(new URL('./pace.sql', import.meta.url), 'utf8')
}

function leadColumn(kind: 'single' | 'group', lead: number): string {
  const day = `f.performance_day - ${Math.round(lead)}`
  const isGroup = kind === 'group' ? 1 : 0
  return `coalesce(sum(CASE WHEN t.is_sold = 1 AND t.is_group_sale = ${isGroup} AND coalesce(t.purchase_day, 0) <= ${day} AND ${day} < t.counts_until THEN t.seats ELSE 0 END), 0) AS ${kind}_${lead},`
}

function paceOf(row: Row, leads: readonly number[]): Pace {
  const at = (kind: string) => leads.map((lead) => Number(row[`${kind}_${lead}`]))
  const seats = Number(row.single_now) + Number(row.group_now)
  return {
    performanceId: String(row.performance_id),
    showKey: String(row.show_key),
    showTitle: String(row.show_title),
    startsAt: textOf(row.starts_at)?.replace(' ', 'T').slice(0, 16) ?? null,
    day: Number(row.performance_day),
    weekday: Number(row.iso_weekday),
    hour: numberOf(row.start_hour),
    hall: textOf(row.hall),
    genre: textOf(row.genre),
    capacity: numberOf(row.capacity),
    leads,
    single: at('single'),
    group: at('group'),
    singleNow: Number(row.single_now),
    groupNow: Number(row.group_now),
    singleUnpaid: Number(row.single_unpaid),
    groupUnpaid: Number(row.group_unpaid),
    options: Number(row.options),
    undatedShare: seats === 0 ? 0 : Number(row.undated) / seats,
  }
}

/** Seats sold at a lead, by a straight line between the leads that were read. */
export function soldAt(pace: Pace, kind: 'single' | 'group', lead: number): number {
  const { leads } = pace
  const next = leads.findIndex((one) => one >= lead)
  if (next === -1) return pace[kind].at(-1) ?? 0
  const [leftLead, rightLead] = [leads[Math.max(0, next - 1)] ?? 0, leads[next] ?? 0]
  const [left, right] = [pace[kind][Math.max(0, next - 1)] ?? 0, pace[kind][next] ?? 0]
  return rightLead === leftLead ? right : left + ((right - left) * (lead - leftLead)) / (rightLead - leftLead)
}

/** The final count of a performance: seats of tickets on its day. */
export function finalOf(pace: Pace): number {
  return (pace.single[0] ?? 0) + (pace.group[0] ?? 0)
}

function textOf(cell: Cell | undefined): string | null {
  return cell === null || cell === undefined ? null : String(cell)
}

function numberOf(cell: Cell | undefined): number | null {
  return cell === null || cell === undefined ? null : Number(cell)
}
