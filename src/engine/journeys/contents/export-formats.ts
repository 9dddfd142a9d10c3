import { type Channel, type DraftView, type ExportFormat, photoUseOf } from '../../../contract/index.ts'
import type { StoredDraft } from '../drafts/draft-store.ts'

const documents: readonly ExportFormat[] = ['text', 'docx']

/** The ways out of each channel: a message with its list, a caption to copy (P28), a document for those who print. */
const formatsOfText: Record<Channel, readonly ExportFormat[]> = {
  newsletter: ['html-brevo', 'html-mailchimp', 'list-brevo', 'list-mailchimp', ...documents],
  email: ['html-brevo', 'html-mailchimp', 'list-brevo', 'list-mailchimp', ...documents],
  sms: ['text', 'list-brevo'],
  instagram: ['caption', ...documents],
  facebook: ['caption', ...documents],
  linkedin: ['caption', ...documents],
  press: documents,
  web: documents,
  brochure: documents,
  leaflet: documents,
}

/**
 * A post leaves with its photo in the three shapes of the platforms; elsewhere the photo goes whole. Mailchimp takes a page and its
 * pictures in one zip (mailchimp.com/help, « Import a custom HTML template »); Brevo takes a picture by its own library alone.
 */
export function formatsOf({ brief, present }: StoredDraft): readonly ExportFormat[] {
  const formats = formatsOfText[brief.channel]
  if (!present.content.photoId) return formats
  if (photoUseOf[brief.channel] === 'email') return [...formats, 'zip-mailchimp', 'photo']
  if (photoUseOf[brief.channel] !== 'social') return [...formats, 'photo']
  return ['post', 'caption', 'photo-4x5', 'photo-1x1', 'photo-9x16', ...documents]
}

const endings: Record<ExportFormat, string> = {
  text: 'txt',
  'html-brevo': 'brevo.html',
  'html-mailchimp': 'mailchimp.html',
  'zip-mailchimp': 'mailchimp.zip',
  docx: 'docx',
  caption: 'legende.txt',
  'list-brevo': 'liste-brevo.csv',
  'list-mailchimp': 'liste-mailchimp.csv',
  photo: 'photo.jpg',
  'photo-4x5': '4x5.jpg',
  'photo-1x1': '1x1.jpg',
  'photo-9x16': '9x16.jpg',
  post: 'publication.zip',
}

/** `berenice-newsletter-subscriber-v2.docx`. */
export function exportName({ brief, present }: StoredDraft, format: ExportFormat): string {
  const key = brief.showKey.replaceAll(/[^\p{L}\d-]+/gu, '-')
  return `${key}-${brief.channel}-${brief.audience}-v${present.version}.${endings[format]}`
}

export function exportsOf(draft: StoredDraft): DraftView['exports'] {
  return formatsOf(draft).map((format) => ({
    format,
    address: `/api/drafts/${draft.id}/export/${format}`,
    fileName: exportName(draft, format),
  }))
}
