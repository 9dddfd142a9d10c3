import { AppError, type FigureResult, type SeasonCurves, type Shows } from '../../../contract/index.ts'
import { type Segmentation, segments } from '../../audience/index.ts'
import { seasonCurves } from '../../figures/index.ts'
import { figuresOf } from '../figures/index.ts'
import { type House, setting } from '../house/index.ts'
import { houseRecord } from '../programme/index.ts'
import { listShows } from '../shows/index.ts'

const keys = [
  'performances',
  'tickets',
  'receipts',
  'fillRate',
  'averagePrice',
  'identifiedBuyers',
  'newBuyers',
  'frequency',
  'returnRate',
  'shareOfComps',
] as const
const shareKeys = ['tariffClassShare', 'salesChannelShare', 'distanceBandShare'] as const

/** All that a report of a season rests on: nothing in it is said that does not stand here. */
export interface SeasonFacts {
  season: string
  asOf: string
  dataUntil: string | null
  houseName: string | null
  figures: FigureResult[]
  shares: FigureResult[]
  curves: SeasonCurves | null
  shows: Shows
  /** Of the season under way alone: who is of which audience is said of today. */
  audiences: Segmentation | null
}

/** Reads them, of the season under way when none is asked. Throws `no-data`, `season-unknown`. */
export async function seasonFacts(
  house: House,
  { season: asked, asOf, lang }: { season: string | null; asOf: string; lang: 'fr' | 'en' },
): Promise<SeasonFacts> {
  const marts = await house.marts(asOf)
  const { warehouse, schema, data } = marts
  const seasons = data.seasons.map((one) => one.season)
  const season = asked ?? data.currentSeason?.season
  if (season === undefined) throw new AppError('no-data', {})
  if (!seasons.includes(season)) throw new AppError('season-unknown', { season, seasons: seasons.join(', ') })
  const where = { season }
  const rules = await setting(house.folder.app, 'audienceThresholds')
  const [figures, shares, curves, shows, audiences, record] = await Promise.all([
    figuresOf(house, marts, { keys, lang, where }),
    figuresOf(house, marts, { keys: shareKeys, lang, where }),
    seasonCurves(warehouse, { schema, data, season }),
    listShows(house, { asOf, season }),
    season === data.currentSeason?.season ? segments(warehouse, { asOf, schema, rules, data }) : null,
    houseRecord(house),
  ])
  return {
    season,
    asOf,
    dataUntil: data.dataUntil,
    houseName: record?.name ?? null,
    figures,
    shares,
    curves,
    shows,
    audiences,
  }
}
