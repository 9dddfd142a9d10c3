import { AppError, importControlSchema, type SeasonControl, type TotalBeside } from '../../../contract/index.ts'
import { seasonOf } from '../../days/index.ts'
import { type PerformanceSheet, performanceSheets } from '../../figures/index.ts'
import { jsonColumn, type Warehouse } from '../../store/index.ts'
import { type PerformanceBeside, setAside, tillCauses } from '../../ticketing/index.ts'
import { type House, setting } from '../house/index.ts'
import { lastSale, seasonCounts } from '../house/season-counts.ts'
import { type BesideTill, besideTills, nothingBeside } from '../shows/beside-till.ts'
import { seasonQuality } from './season-quality.ts'
import { notedTotals, type SheetBeside, seasonTotals } from './season-totals.ts'

/**
 * The contrôle of a season, the one under way when none is asked: its quality, and its totals beside the ticketing system's (P6).
 * Throws `no-data` when nothing was imported, `season-unknown`.
 */
export async function seasonControl(
  house: House,
  { season: asked, asOf }: { season: string | null; asOf: string },
): Promise<SeasonControl> {
  const { warehouse, schema, data } = await house.marts(asOf)
  const all = await performanceSheets(warehouse, { asOf, schema, data })
  const seasons = [...new Set(all.flatMap(({ season }) => season ?? []))].sort().reverse()
  const startMonth = await setting(house.folder.app, 'seasonStartMonth')
  const season = asked ?? present(seasons, { asOf, startMonth })
  if (season === undefined) throw new AppError('no-data', {})
  if (!seasons.includes(season)) throw new AppError('season-unknown', { season, seasons: seasons.join(', ') })
  const sheets = all.filter((sheet) => sheet.season === season)
  const { dataUntil } = data
  const year = Number(season.slice(0, 4))
  const noted = await notedTotals(house, season)
  const compared = noted.tickets === null ? sheets.filter(({ systemSold }) => systemSold !== null) : sheets
  const [besides, { counts, weeks, last }, lost] = await Promise.all([
    besideTills(warehouse, { sheets: compared, dataUntil }),
    countsAndLastSale(warehouse, { year, startMonth, asOf }),
    lostRows(house, sheets),
  ])
  const pairs = sheets.map((sheet) => ({ sheet, beside: besides.get(sheet.performanceKey) ?? nothingBeside }))
  const beside = pairs.map(({ sheet, beside: more }) => besideOfSheet(sheet, more))
  const unallocated = counts.money
  return {
    season,
    seasons,
    asOf,
    quality: seasonQuality({ year, startMonth, asOf, counts, weeks, lastSale: last, sheets, beside, lost }),
    seats: knownSum(sheets.map(({ sold }) => sold)),
    receiptsCents: knownSum(sheets.map(({ receiptsCents }) => receiptsCents)),
    unallocated,
    ...seasonTotals(noted, { pairs, dataUntil, unallocated }),
    performances: pairs.flatMap(gapOf).sort((a, b) => Math.abs(b.total - b.counted) - Math.abs(a.total - a.counted)),
  }
}

/** Of the performances of which a file tells it; null where none does. */
function knownSum(told: readonly (number | null)[]): number | null {
  const known = told.filter((one) => one !== null)
  return known.length === 0 && told.length > 0 ? null : known.reduce((total, one) => total + one, 0)
}

async function countsAndLastSale(warehouse: Warehouse, season: { year: number; startMonth: number; asOf: string }) {
  const kept = await seasonCounts(warehouse, season)
  return { ...kept, last: await lastSale(warehouse, { ...season, kept: kept.counts.lastSale }) }
}

/** The last season that has begun, else the first one. */
function present(seasons: readonly string[], { asOf, startMonth }: { asOf: string; startMonth: number }) {
  const current = seasonOf(asOf, startMonth)
  return seasons.find((season) => Number(season.slice(0, 4)) <= current) ?? seasons.at(-1)
}

function besideOfSheet(sheet: PerformanceSheet, { resellers, elsewhere }: BesideTill): PerformanceBeside {
  const { show, startsAt, capacity, sold, unpaid, comps, exempted, options, cancelledTickets } = sheet
  return {
    label: `${show} ${startsAt?.slice(0, 10) ?? ''}`,
    capacity: sheet.isCancelled ? null : capacity,
    total: sheet.isCancelled ? null : sheet.systemSold,
    // The ticketing system counts no seat that another sold.
    sold: (sold ?? 0) - elsewhere,
    taken: (sold ?? 0) + unpaid,
    comps: comps ?? 0,
    exempted: exempted ?? 0,
    resellers,
    unpaid,
    options,
    cancelled: cancelledTickets,
  }
}

function gapOf({ sheet, beside }: SheetBeside): SeasonControl['performances'] {
  const { performanceKey: key, show, startsAt, systemSold: total, sold: counted } = sheet
  if (total === null || counted === null || total === counted || sheet.isCancelled) return []
  return [
    {
      key,
      show,
      startsAt,
      ...totalBeside(
        {
          ...sheet,
          sold: counted,
          comps: sheet.comps ?? 0,
          exempted: sheet.exempted ?? 0,
          cancelled: sheet.cancelledTickets,
          lastStartsAt: startsAt,
          ...beside,
        },
        total,
      ),
    },
  ]
}

function totalBeside(input: Parameters<typeof tillCauses>[0], total: number): TotalBeside {
  return { total, counted: input.sold, causes: tillCauses(input, total) }
}

const controlColumn = jsonColumn(importControlSchema)

/** Rows lost by the committed files whose first performance is one of the season's. */
async function lostRows(house: House, sheets: readonly PerformanceSheet[]): Promise<number> {
  const days = sheets.flatMap(({ startsAt }) => startsAt?.slice(0, 10) ?? []).sort()
  const [first = '', last = ''] = [days[0], days.at(-1)]
  const rows = await house.folder.app
    .selectFrom('import_set')
    .select('control')
    .where('status', '=', 'committed')
    .execute()
  const files = rows.flatMap(({ control }) => controlColumn.read(control).files)
  return files
    .filter(({ grain, performanceDates }) => {
      const day = performanceDates?.first.slice(0, 10) ?? ''
      return (grain === 'tickets' || grain === 'orders') && day >= first && day <= last
    })
    .reduce((lost, file) => lost + setAside(file).lost, 0)
}
