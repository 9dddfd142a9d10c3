import type { Audiences } from '../../../contract/index.ts'
import { retention, segments } from '../../audience/index.ts'
import { seasonCurves } from '../../figures/index.ts'
import { figuresOf, seasonFigures } from '../figures/index.ts'
import { type House, setting } from '../house/index.ts'

const seasonKeys = ['identifiedBuyers', 'newBuyers', 'frequency', 'returnRate', 'shareOfComps'] as const
const shareKeys = ['distanceBandShare', 'salesChannelShare', 'tariffClassShare'] as const

/**
 * The page of the audience: groups that add up to the identified buyers and those apart (P11), who came back, the figures of the
 * season under way. Throws `no-data` when nothing was imported.
 */
export async function audiences(house: House, request: { asOf: string; lang: 'fr' | 'en' }): Promise<Audiences> {
  const { asOf, lang } = request
  const marts = await house.marts(asOf)
  const { warehouse, schema, data } = marts
  const rules = await setting(house.folder.app, 'audienceThresholds')
  const season = data.currentSeason?.season ?? null
  const where = season === null ? {} : { season }
  const previous = data.seasons.find(({ seasonYear }) => seasonYear === (data.currentSeason?.seasonYear ?? 0) - 1)
  const [segmentation, returns, figures, everyone, shares, renewals, curves] = await Promise.all([
    segments(warehouse, { asOf, schema, rules, data }),
    retention(warehouse, { asOf, schema, data }),
    seasonFigures(house, marts, { keys: seasonKeys, lang }),
    figuresOf(house, marts, { keys: ['identifiedBuyers'], lang }),
    figuresOf(house, marts, { keys: shareKeys, lang, where }),
    previous === undefined
      ? []
      : figuresOf(house, marts, { keys: ['renewalRate'], by: ['formula'], lang, where: { season: previous.season } }),
    seasonCurves(warehouse, { schema, data }),
  ])
  const buyers = figures.find((one) => one.key === 'identifiedBuyers')
  return {
    season,
    identifiedBuyers: segmentation.identifiedBuyers,
    buyersAreKnown: segmentation.buyersAreKnown,
    identifiedBuyersRange: everyone[0]?.range ?? null,
    everyone: everyone[0] ?? null,
    newIsUnknown: segmentation.newIsUnknown,
    segments: segmentation.segments,
    curves,
    samePoint: segmentation.samePoint,
    anonymousTickets: buyers?.excluded.find(({ why }) => why === 'anonymousTickets')?.count ?? 0,
    retention: returns,
    figures,
    shares,
    renewal: renewals.find(({ rows = [] }) => rows.length > 0) ?? null,
  }
}
