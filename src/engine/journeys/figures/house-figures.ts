import { AppError, type FigureResult } from '../../../contract/index.ts'
import { audienceDimension } from '../../audience/index.ts'
import { type Condition, type FigureListing, figures, listFigures } from '../../figures/index.ts'
import type { House, HouseMarts } from '../house/index.ts'
import { seasonCounts } from '../house/season-counts.ts'

export interface HouseFigureRequest {
  key: string
  asOf: string
  by?: readonly string[]
  where?: Readonly<Record<string, string>>
  conditions?: readonly Condition[]
  lang?: 'fr' | 'en'
}

/** Every figure that the house can be asked, with its definition and what can divide it, the audience included. */
export function houseFigures(lang: 'fr' | 'en'): FigureListing[] {
  return listFigures(lang, [audienceDimension])
}

/**
 * One figure of the house, opened. A total that someone read in the ticketing system (P6) comes with it.
 * Throws `figure-unknown`, `dimension-unknown`, `dimension-value-unknown`, `no-data`.
 */
export async function houseFigure(house: House, { key, ...request }: HouseFigureRequest): Promise<FigureResult> {
  const marts = await house.marts(request.asOf)
  const [found] = await figuresOf(house, marts, { ...request, keys: [key] })
  if (found === undefined) throw new AppError('figure-unknown', { key })
  return found
}

export type FiguresOf = Omit<HouseFigureRequest, 'key' | 'asOf'> & { keys: readonly string[] }

/** Several figures of one selection, read together from marts in hand, in the order asked. Throws as `houseFigure`. */
export async function figuresOf(house: House, marts: HouseMarts, request: FiguresOf): Promise<FigureResult[]> {
  const { warehouse, ...known } = marts
  const tills = await typedTotals(house, request)
  const found = await figures(warehouse, { ...request, ...known, dimensions: [audienceDimension], tills })
  const apart = request.keys.includes('receipts') ? await moneyApart(marts, request.where?.season) : 0
  if (apart === 0) return found
  const caution = { code: 'moneyApart', count: apart }
  return found.map((one) => (one.key === 'receipts' ? { ...one, cautions: [...(one.cautions ?? []), caution] } : one))
}

/** Whole euros of a season that no ticket carries (subscriptions, cards): the till has them, the receipts of performances do not (P8). */
async function moneyApart({ warehouse, data }: HouseMarts, name: string | undefined): Promise<number> {
  const season = data.seasons.find((one) => one.season === name)
  if (season === undefined) return 0
  const { counts } = await seasonCounts(warehouse, { year: season.seasonYear, startMonth: data.seasonStartMonth })
  return Math.round((counts.money.packages.cents + counts.money.others.cents) / 100)
}

/** Figures of the season under way, in the order asked; none when the house has no season yet. */
export async function seasonFigures(
  house: House,
  marts: HouseMarts,
  { keys, lang }: { keys: readonly string[]; lang: 'fr' | 'en' },
): Promise<FigureResult[]> {
  const season = marts.data.currentSeason?.season
  return season === undefined ? [] : await figuresOf(house, marts, { keys, lang, where: { season } })
}

/** Only a total of the very same thing is compared: one performance or one season, and nothing else asked. */
async function typedTotals(
  house: House,
  { keys, where = {}, conditions = [] }: FiguresOf,
): Promise<Map<string, number>> {
  const filters = conditions.length > 0 ? [] : Object.entries(where)
  const [filter] = filters
  if (filters.length !== 1 || filter === undefined) return new Map()
  const [scope, scopeKey] = filter
  if (scope !== 'performance' && scope !== 'season') return new Map()
  const rows = await house.folder.app
    .selectFrom('till_total')
    .select(['measure', 'total'])
    .where('scope', '=', scope)
    .where('scope_key', '=', scopeKey)
    .where('measure', 'in', [...keys])
    .execute()
  return new Map(rows.map(({ measure, total }) => [measure, total]))
}
