import type { PerformanceSummary, ShowSummary, Shows } from '../../../contract/index.ts'
import { forecast } from '../../boxoffice/index.ts'
import { type PerformanceSheet, performanceSheets } from '../../figures/index.ts'
import { inOrder, type Warehouse } from '../../store/index.ts'
import type { House } from '../house/index.ts'
import { saleTerms } from '../house/sale-terms.ts'
import { performanceSummary } from './performance-summary.ts'
import { recordKeys } from './record-keys.ts'

/**
 * The shows of a season (the one under way by default) with their performances, and the halls whose capacity no file gives.
 * Shows with a performance to come stand first, by date. Throws `no-data` when nothing was imported.
 */
export async function listShows(house: House, request: { asOf: string; season?: string | null }): Promise<Shows> {
  const { asOf } = request
  const { warehouse, schema, data } = await house.marts(asOf)
  const season = request.season ?? data.currentSeason?.season ?? null
  const [sheets, answer, records, terms] = await Promise.all([
    performanceSheets(warehouse, { asOf, schema, data, ...(season === null ? {} : { season }) }),
    forecast(warehouse, { asOf, schema }),
    recordKeys(house, asOf),
    saleTerms(house.folder.app, warehouse),
  ])
  const entries = sheets.map((sheet) => ({ sheet, summary: performanceSummary(sheet, { answer, terms }) }))
  return {
    season,
    seasons: data.seasons.map((one) => one.season).reverse(),
    shows: grouped(entries, records),
    hallsWithoutCapacity: hallsToAsk(
      entries.filter(isInHouse).map(({ sheet }) => sheet),
      await seatsTold(warehouse),
    ),
  }
}

interface Entry {
  sheet: PerformanceSheet
  summary: PerformanceSummary
}

/** Seats are asked of the house's own halls, and of what it sells. */
function isInHouse({ summary: { terms } }: Entry): boolean {
  return terms.kind !== 'partner' && !terms.isElsewhere
}

function grouped(entries: readonly Entry[], records: ReadonlyMap<string, string>): ShowSummary[] {
  const byShow = Map.groupBy(entries, ({ sheet }) => sheet.showKey)
  return [...byShow].map(([key, all]) => showOf(key, all, records)).sort(byDate)
}

function showOf(key: string, entries: readonly Entry[], records: ReadonlyMap<string, string>): ShowSummary {
  const [first] = entries
  return {
    key,
    title: first?.sheet.show ?? key,
    genre: first?.sheet.genre ?? null,
    season: first?.sheet.season ?? null,
    recordKey: records.get(key) ?? null,
    performances: entries.map(({ summary }) => summary),
  }
}

/** Those to come first, the nearest first; then those that are over, the latest first. */
function byDate(a: ShowSummary, b: ShowSummary): number {
  const [nextA, nextB] = [nextOf(a), nextOf(b)]
  if (nextA !== null && nextB !== null) return nextA < nextB ? -1 : 1
  if (nextA !== null || nextB !== null) return nextA === null ? 1 : -1
  return lastOf(a) < lastOf(b) ? 1 : -1
}

function nextOf(show: ShowSummary): string | null {
  return show.performances.find((one) => !one.isGiven && one.startsAt !== null)?.startsAt ?? null
}

function lastOf(show: ShowSummary): string {
  return show.performances.reduce((last, { startsAt }) => (startsAt !== null && startsAt > last ? startsAt : last), '')
}

/** The seats that each hall has most often where they are known, in whatever season. */
async function seatsTold(warehouse: Warehouse): Promise<Map<string, number>> {
  const rows = await warehouse.run(
    `SELECT hall, capacity, count(*) AS performances FROM performance WHERE hall IS NOT NULL AND capacity IS NOT NULL AND status <> 'cancelled'
     GROUP BY hall, capacity`,
  )
  return new Map(inOrder(rows, 'performances', 'capacity').map((row) => [String(row.hall), Number(row.capacity)]))
}

function hallsToAsk(
  sheets: readonly PerformanceSheet[],
  told: ReadonlyMap<string, number>,
): Shows['hallsWithoutCapacity'] {
  const lacking = sheets.filter((sheet) => sheet.capacity === null && !sheet.isCancelled && sheet.hall !== null)
  return [...Map.groupBy(lacking, (sheet) => sheet.hall ?? '')]
    .map(([hall, all]) => ({
      hall,
      performances: all.length,
      mostSold: Math.max(...all.map((sheet) => sheet.sold ?? 0)),
      seatsElsewhere: told.get(hall) ?? null,
    }))
    .sort((a, b) => b.performances - a.performances || (a.hall < b.hall ? -1 : 1))
}
