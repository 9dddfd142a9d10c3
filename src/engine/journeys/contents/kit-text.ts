import type { DraftView } from '../../../contract/index.ts'
import { plainText, trackedUrl } from '../../writing/index.ts'
import type { House } from '../house/index.ts'
import { showRecord } from '../programme/records.ts'
import { withTrackedLink } from './tracked-link.ts'

/** A draft as it would be pasted, each field under its name and its link carrying its campaign: for a kit, which is not yet read. */
export async function kitText(house: House, { brief, draft }: DraftView): Promise<string> {
  const { record: show } = await showRecord(house, brief.showKey)
  const url = show.bookingUrl ? trackedUrl(show.bookingUrl, { channel: brief.channel, showKey: show.key }) : null
  return plainText(withTrackedLink(draft.content, { from: show.bookingUrl, to: url }), url, { channel: brief.channel })
}
