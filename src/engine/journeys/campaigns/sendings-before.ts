import type { AudienceKey, PastSendings } from '../../../contract/index.ts'
import { type House, setting } from '../house/index.ts'
import { showRecords } from '../programme/records.ts'
import { listCampaigns } from './list-campaigns.ts'
import { pastSendings } from './past-sendings.ts'

/** For a public, and the show of a record or none yet. */
export type SendingsBefore = (about: {
  readonly audience: AudienceKey
  readonly showKey: string | null
}) => PastSendings | null

/**
 * What was sent before, by a day (`YYYY-MM-DD`), read once for all who ask. The answer is null where no result that came back speaks of
 * the public or of the show: nothing is then said, since what was not imported may have been sent (P15).
 */
export async function sendingsBefore(house: House, asOf: string): Promise<SendingsBefore> {
  const campaigns = await listCampaigns(house, { asOf })
  if (campaigns.length === 0) return () => null
  const [records, spacingDays] = await Promise.all([showRecords(house), setting(house.folder.app, 'mailSpacingDays')])
  return ({ audience, showKey }) => {
    const record = records.find(({ key }) => key === showKey)
    const show = record ? { key: record.key, title: record.title } : null
    const found = pastSendings(campaigns, { audience, show, asOf, spacingDays })
    return found.toAudience === null && found.aboutShow.length + found.follows.length === 0 ? null : found
  }
}
