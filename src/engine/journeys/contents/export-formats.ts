import type { Channel, DraftView, ExportFormat } from '../../../contract/index.ts'
import type { StoredDraft } from './draft-store.ts'

const documents: readonly ExportFormat[] = ['text', 'docx']

/** The ways out of each channel: a message with its list, a caption to copy (P28), a document for those who print. */
export const formatsOf: Record<Channel, readonly ExportFormat[]> = {
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

const endings: Record<ExportFormat, string> = {
  text: 'txt',
  'html-brevo': 'brevo.html',
  'html-mailchimp': 'mailchimp.html',
  docx: 'docx',
  caption: 'legende.txt',
  'list-brevo': 'liste-brevo.csv',
  'list-mailchimp': 'liste-mailchimp.csv',
}

/** `berenice-newsletter-subscriber-v2.docx`. */
export function exportName({ brief, present }: StoredDraft, format: ExportFormat): string {
  const key = brief.showKey.replaceAll(/[^\p{L}\d-]+/gu, '-')
  return `${key}-${brief.channel}-${brief.audience}-v${present.version}.${endings[format]}`
}

export function exportsOf(draft: StoredDraft): DraftView['exports'] {
  return formatsOf[draft.brief.channel].map((format) => ({
    format,
    address: `/api/drafts/${draft.id}/export/${format}`,
    fileName: exportName(draft, format),
  }))
}
