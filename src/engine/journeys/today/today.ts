import type { Today } from '../../../contract/index.ts'
import { segments } from '../../audience/index.ts'
import { forecast } from '../../boxoffice/index.ts'
import { daysBetween } from '../../days/index.ts'
import { dayOf, type MartData, performanceSheets } from '../../figures/index.ts'
import { sendingsBefore } from '../campaigns/index.ts'
import { seasonFigures } from '../figures/index.ts'
import { type House, setting } from '../house/index.ts'
import { saleTerms } from '../house/sale-terms.ts'
import { relayedPerformances } from '../relays/relayed-performances.ts'
import { performanceSummary, recordKeys } from '../shows/index.ts'
import { farUnderCards } from './far-under-cards.ts'
import { duplicatesCards, missingFactCards } from './house-cards.ts'
import { optionsCards } from './options-cards.ts'
import { atRiskCards, welcomeCards } from './people-cards.ts'
import { lateCards } from './performance-cards.ts'
import { relayCards } from './relay-cards.ts'
import { sentUntrueCards } from './sent-cards.ts'
import { ranked } from './stakes.ts'

const seasonKeys = ['identifiedBuyers', 'fillRate', 'tickets', 'receipts'] as const
const nextPerformances = 8
/** Files that stop longer ago than this tell nothing of this week; a house that closes in summer sells nothing for less. */
const longestSilence = 60

/**
 * What can still be changed, the most first, each with its evidence, its people and the way to do it; the next performances; the
 * figures of the season. Nothing is said that the data does not hold: no card when there is nothing to do.
 * Throws `no-data` when nothing was imported.
 */
export async function today(house: House, request: { asOf: string; lang: 'fr' | 'en' }): Promise<Today> {
  const { asOf, lang } = request
  const marts = await house.marts(asOf)
  const { warehouse, schema, data } = marts
  const rules = await setting(house.folder.app, 'audienceThresholds')
  const [segmentation, sheets, answer, records, figures, terms, relayed, sendings] = await Promise.all([
    segments(warehouse, { asOf, schema, rules, data }),
    performanceSheets(warehouse, { asOf, schema, data, isToCome: true }),
    forecast(warehouse, { asOf, schema }),
    recordKeys(house, asOf),
    seasonFigures(house, marts, { keys: seasonKeys, lang }),
    saleTerms(house.folder.app, warehouse),
    relayedPerformances(marts),
    sendingsBefore(house, asOf),
  ])
  const performances = sheets
    .filter((sheet) => sheet.startsAt !== null)
    .map((sheet) => performanceSummary(sheet, { answer, terms }))
  const stoppedOn = stopOf(data)
  const late = await lateCards({ marts, performances, segments: segmentation.segments, records, relayed, sendings })
  const ofThisWeek = () => [
    late.cards,
    farUnderCards({ marts, performances, told: late.shows, records }),
    atRiskCards(marts, { segments: segmentation.segments, sheets, records, relayed, sendings }),
    optionsCards({ marts, performances }),
    welcomeCards(marts, sendings),
    relayCards(house, marts),
  ]
  const candidates = await Promise.all([
    ...(stoppedOn === null ? ofThisWeek() : []),
    duplicatesCards(house),
    missingFactCards(house, { marts, performances, records }),
    sentUntrueCards(house, marts),
  ])
  return {
    season: segmentation.season,
    stoppedOn,
    cards: ranked(candidates.flat()),
    performances: performances.filter((one) => !one.isCancelled).slice(0, nextPerformances),
    figures,
  }
}

/**
 * The day of the last sale, or of the last performance where no file dates a sale, where it is so long ago that the files say nothing of this
 * week; null where they do.
 */
function stopOf({ dataUntil, asOf, seasons }: MartData): string | null {
  const lastPerformance = Math.max(...seasons.map(({ lastPerformanceDay }) => lastPerformanceDay))
  const day = dataUntil?.slice(0, 10) ?? (seasons.length === 0 ? null : dayOf(lastPerformance))
  return day !== null && daysBetween(day, asOf) > longestSilence ? day : null
}
