import { AppError } from '../../contract/index.ts'
import type { Cell, Warehouse } from '../store/index.ts'
import { dayNumber, dayOf } from './day-number.ts'
import { checkedSchema, defaultSchema } from './marts/build-marts.ts'

export interface Season {
  season: string
  seasonYear: number
  openedDay: number | null
  /** Whether the house or a file said it; `inferred` from the first week in which twenty seats were sold. */
  openedHow: 'house' | 'file' | 'inferred'
  /** Whether any file tells of its tickets, and of a buyer of one. */
  hasTickets: boolean
  hasBuyers: boolean
  firstPerformanceDay: number
  lastPerformanceDay: number
}

/** What the marts of a day know of themselves. */
export interface MartData {
  asOf: string
  asOfDay: number
  dataUntil: string | null
  /** The day at which the data stop, that of their last sale (P7): what is compared with another season is compared at that point. */
  cutoffDay: number
  /** How the marts were built. */
  seasonStartMonth: number
  groupSeats: number
  firstSeasonYear: number | null
  /** The first day on which a sale is dated; null when none is. */
  firstSaleDay: number | null
  /** Seats sold whose purchase no file dates. */
  undatedTickets: number
  undatedPerformances: number
  seasons: Season[]
  /**
   * The season of the as-of day: one whose performances or sales have begun and whose end is not past, else the last that is past, else
   * the first to come.
   */
  currentSeason: Season | null
  isUnderWay(seasonYear: number | undefined, seasonsLater: number): boolean
}

/** Throws `no-data` when no marts were built, or only for an earlier day than the one asked. */
export async function martData(warehouse: Warehouse, options: { schema?: string; asOf: string }): Promise<MartData> {
  const schema = checkedSchema(options.schema ?? defaultSchema)
  if (!(await warehouse.has('mart_data', schema))) throw new AppError('no-data', { schema })
  const [[row], seasons] = await Promise.all([
    warehouse.run(
      `SELECT as_of, as_of_day, season_start_month, group_seats, data_until, first_season_year, first_sale_day, undated_tickets, undated_performances
       FROM mart_data`,
      { schema },
    ),
    seasonsOf(warehouse, schema),
  ])
  const asOfDay = dayNumber(options.asOf)
  if (row === undefined || asOfDay > Number(row.as_of_day)) throw new AppError('no-data', { asOf: options.asOf })
  const until = await dataUntil(warehouse, { schema, asOf: options.asOf, known: row.data_until })
  return {
    asOf: options.asOf,
    asOfDay,
    dataUntil: until,
    cutoffDay: until === null ? asOfDay : Math.min(asOfDay, dayNumber(until.slice(0, 10))),
    seasonStartMonth: Number(row.season_start_month),
    groupSeats: Number(row.group_seats),
    firstSeasonYear: row.first_season_year === null ? null : Number(row.first_season_year),
    firstSaleDay: row.first_sale_day === null ? null : Number(row.first_sale_day),
    undatedTickets: Number(row.undated_tickets),
    undatedPerformances: Number(row.undated_performances),
    seasons,
    currentSeason:
      seasons.find(
        (season) => season.lastPerformanceDay >= asOfDay && (season.openedDay ?? season.firstPerformanceDay) <= asOfDay,
      ) ??
      seasons.findLast((season) => season.lastPerformanceDay < asOfDay) ??
      seasons[0] ??
      null,
    isUnderWay: (seasonYear, seasonsLater) =>
      seasons.some(
        (one) => one.seasonYear === (seasonYear ?? Number.NaN) + seasonsLater && one.lastPerformanceDay > asOfDay,
      ),
  }
}

/** The last sale seen on the day asked: marts of a later day hold later sales. */
async function dataUntil(
  warehouse: Warehouse,
  { schema, asOf, known }: { schema: string; asOf: string; known: Cell | undefined },
): Promise<string | null> {
  if (known === null || known === undefined) return null
  if (String(known).slice(0, 10) <= asOf) return String(known)
  const [row] = await warehouse.run('SELECT max(purchase_day) AS day FROM mart_ticket WHERE purchase_day <= $day', {
    schema,
    params: { day: dayNumber(asOf) },
  })
  return row === undefined || row.day === null ? null : dayOf(Number(row.day))
}

async function seasonsOf(warehouse: Warehouse, schema: string): Promise<Season[]> {
  const rows = await warehouse.run(
    'SELECT season, season_year, opened_day, opened_how, has_tickets, has_buyers, first_performance_day, last_performance_day FROM mart_season ORDER BY season_year',
    { schema },
  )
  return rows.map((row) => ({
    season: String(row.season),
    seasonYear: Number(row.season_year),
    openedDay: row.opened_day === null ? null : Number(row.opened_day),
    openedHow: row.opened_how === 'house' || row.opened_how === 'file' ? row.opened_how : 'inferred',
    hasTickets: row.has_tickets === 1,
    hasBuyers: row.has_buyers === 1,
    firstPerformanceDay: Number(row.first_performance_day),
    lastPerformanceDay: Number(row.last_performance_day),
  }))
}
