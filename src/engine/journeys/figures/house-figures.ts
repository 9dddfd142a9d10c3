import type { FigureResult } from '../../../contract/index.ts'
import { audienceDimension } from '../../audience/index.ts'
import { type FigureListing, figure, listFigures, martData } from '../../figures/index.ts'
import type { House } from '../house/index.ts'

export interface HouseFigureRequest {
  key: string
  asOf: string
  by?: readonly string[]
  where?: Readonly<Record<string, string>>
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
export async function houseFigure(house: House, request: HouseFigureRequest): Promise<FigureResult> {
  const { warehouse, schema } = await house.marts(request.asOf)
  const till = await typedTotal(house, request)
  return await figure(warehouse, {
    ...request,
    schema,
    dimensions: [audienceDimension],
    ...(till === null ? {} : { till }),
  })
}

/** Several figures of one season, in the order asked; `none` when the house has no season yet. */
export async function seasonFigures(
  house: House,
  request: { keys: readonly string[]; asOf: string; lang: 'fr' | 'en' },
): Promise<FigureResult[]> {
  const season = await currentSeason(house, request.asOf)
  if (season === null) return []
  const { asOf, lang } = request
  return await Promise.all(request.keys.map((key) => houseFigure(house, { key, asOf, lang, where: { season } })))
}

/** The season under way on that day, null without any dated performance. */
export async function currentSeason(house: House, asOf: string): Promise<string | null> {
  const { warehouse, schema } = await house.marts(asOf)
  return (await martData(warehouse, { schema, asOf })).currentSeason?.season ?? null
}

/** Only a total of the very same thing is compared: one performance or one season, and nothing else asked. */
async function typedTotal(house: House, { key, where = {} }: HouseFigureRequest): Promise<number | null> {
  const filters = Object.entries(where)
  const [filter] = filters
  if (filters.length !== 1 || filter === undefined) return null
  const [scope, scopeKey] = filter
  if (scope !== 'performance' && scope !== 'season') return null
  const row = await house.folder.app
    .selectFrom('till_total')
    .select('total')
    .where('scope', '=', scope)
    .where('scope_key', '=', scopeKey)
    .where('measure', '=', key)
    .executeTakeFirst()
  return row?.total ?? null
}
