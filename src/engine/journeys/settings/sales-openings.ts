import type { SalesOpening } from '../../../contract/index.ts'
import { seasonSql } from '../../days/index.ts'
import { type House, setting } from '../house/index.ts'

const lastSeasons = 3

/** The last seasons of the files with the opening of their sales, as the house or a file says it; none before an import. */
export async function salesOpenings(house: House): Promise<SalesOpening[]> {
  const { app } = house.folder
  const imported = await app.selectFrom('import_set').select('id').where('status', '=', 'committed').executeTakeFirst()
  if (!imported) return []
  const [said, startMonth] = await Promise.all([setting(app, 'salesOpenings'), setting(app, 'seasonStartMonth')])
  const rows = await (await house.warehouse()).run(
    `SELECT ${seasonSql('starts_at', startMonth)} AS season_year, strftime(min(on_sale_on), '%Y-%m-%d') AS on_sale_on
     FROM performance WHERE starts_at IS NOT NULL AND status <> 'cancelled' GROUP BY 1 ORDER BY 1 DESC LIMIT ${lastSeasons}`,
  )
  return rows.map(({ season_year, on_sale_on }) => {
    const seasonYear = Number(season_year)
    return {
      season: startMonth === 1 ? String(seasonYear) : `${seasonYear}-${seasonYear + 1}`,
      seasonYear,
      said: said[String(seasonYear)] ?? null,
      inFiles: on_sale_on === null ? null : String(on_sale_on),
    }
  })
}
