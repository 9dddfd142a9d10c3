import type { SalesOpening, Settings } from '../../../contract/index.ts'
import { seasonSql } from '../../days/index.ts'
import { type House, setting } from '../house/index.ts'
import { changeSigned } from './change-signed.ts'
import { readSettings } from './settings-page.ts'

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

/** The day on which the sales of a season opened; null takes it back. What is compared from it follows; the change is journalled. */
export async function changeSalesOpening(
  house: House,
  { seasonYear, day, by }: { seasonYear: number; day: string | null; by: string },
): Promise<Settings> {
  const { [String(seasonYear)]: _, ...others } = await setting(house.folder.app, 'salesOpenings')
  const openings = day === null ? others : { ...others, [String(seasonYear)]: day }
  const params = { season: String(seasonYear), day: day ?? '' }
  await changeSigned(house, 'salesOpenings', openings, { by, action: 'sales-opening-changed', params })
  return await readSettings(house)
}
