import { type ExportOptions, releaseHead, trackedUrl } from '../../writing/index.ts'
import type { House } from '../house/index.ts'
import { storedCharter } from '../visuals/visual-store.ts'
import type { PresentDraft } from './present-draft.ts'

/** What an export of this text needs beside its words: the house, the tracked booking address, the charter's colours. */
export async function exportOptions(venue: House, draft: PresentDraft): Promise<ExportOptions> {
  const { show, house } = draft
  const { channel } = draft.stored.brief
  const town = [house?.postcode, house?.city].filter(Boolean).join(' ')
  const { charter } = await storedCharter(venue.folder.app)
  return {
    bookingUrl: show.bookingUrl ? trackedUrl(show.bookingUrl, { channel, showKey: show.key }) : null,
    houseName: house?.name ?? '',
    houseAddress: [house?.street, town].filter(Boolean).join(', ') || null,
    showTitle: show.title,
    head: channel === 'press' ? releaseHead({ city: house?.city, day: draft.asOf }) : null,
    photo: null,
    logo: null,
    colours: charter.colours,
  }
}
