import { AppError } from '../../../contract/index.ts'
import { emailFiles } from '../../writing/index.ts'
import type { House } from '../house/index.ts'
import { photoPictures } from '../photos/index.ts'
import { draftDesk } from './draft-desk.ts'
import { exportOptions } from './export-options.ts'
import { mailLogo } from './mail-logo.ts'
import { presentDraft } from './present-draft.ts'
import { withTrackedLink } from './tracked-link.ts'

/**
 * An e-mail as it will arrive, in its present state, validated or not, with its pictures inside the page: to be looked at, never sent.
 * Throws `format-unknown` for a text that is no e-mail, and what `emailFiles` throws.
 */
export async function previewMail(house: House, { id, asOf }: { id: string; asOf: string }): Promise<string> {
  const draft = await presentDraft(house, id, draftDesk(house, asOf))
  const { channel } = draft.stored.brief
  if (channel !== 'email' && channel !== 'newsletter')
    throw new AppError('format-unknown', { format: 'html', formats: '' })
  const options = await exportOptions(house, draft)
  const content = withTrackedLink(draft.stored.present.content, { from: draft.show.bookingUrl, to: options.bookingUrl })
  const [whole] = draft.photo === null ? [] : await photoPictures(house, draft.photo, ['whole'])
  const logo = await mailLogo(house)
  const { html } = await emailFiles(content, 'mailchimp', {
    ...options,
    photo: whole ? { file: inline('image/jpeg', whole.bytes), credit: draft.photo?.credit ?? null } : null,
    logo: logo && { file: inline('image/png', logo.bytes), width: logo.width },
  })
  return html
}

function inline(mediaType: string, bytes: Uint8Array): string {
  return `data:${mediaType};base64,${Buffer.from(bytes).toString('base64')}`
}
