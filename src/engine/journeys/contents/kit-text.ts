import type { DraftView } from '../../../contract/index.ts'
import { plainText, releaseHead, trackedUrl } from '../../writing/index.ts'
import type { House } from '../house/index.ts'
import { houseRecord, showRecord } from '../programme/records.ts'
import { withTrackedLink } from './tracked-link.ts'

/** A draft as it would be pasted on `asOf`, each field under its name and its link carrying its campaign: for a kit, which is not yet read. */
export async function kitText(
  house: House,
  { brief, draft }: DraftView,
  { asOf }: { readonly asOf: string },
): Promise<string> {
  const { record: show } = await showRecord(house, brief.showKey)
  const url = show.bookingUrl ? trackedUrl(show.bookingUrl, { channel: brief.channel, showKey: show.key }) : null
  const city = (await houseRecord(house))?.city
  return plainText(withTrackedLink(draft.content, { from: show.bookingUrl, to: url }), url, {
    channel: brief.channel,
    head: brief.channel === 'press' ? releaseHead({ city, day: asOf }) : null,
  })
}
