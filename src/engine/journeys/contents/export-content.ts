import { AppError, type ExportFormat } from '../../../contract/index.ts'
import { writeJournal } from '../../stewardship/index.ts'
import { captionOf, emailFiles, plainText, trackedUrl, wordDocument } from '../../writing/index.ts'
import type { House } from '../house/index.ts'
import { draftDesk } from './draft-desk.ts'
import { exportName, formatsOf } from './export-formats.ts'
import { listFile } from './list-file.ts'
import { approvalOf, type PresentDraft, presentDraft } from './present-draft.ts'
import { withTrackedLink } from './tracked-link.ts'

export interface ContentFile {
  readonly name: string
  readonly mediaType: string
  readonly bytes: Uint8Array
  /** Rows of a list; null for a text. */
  readonly rows: number | null
  readonly isText: boolean
}

interface ExportRequest {
  readonly id: string
  readonly format: ExportFormat
  readonly asOf: string
  /** Who takes it out, for the journal. */
  readonly who: string
}

/**
 * A validated text, or the exact list joined to it, as a file; journalled. Throws `draft-not-approved` unless a named person
 * has validated this very state, `format-unknown` for a format that its channel does not have.
 */
export async function exportContent(house: House, request: ExportRequest): Promise<ContentFile> {
  const { id, format } = request
  const draft = await presentDraft(house, id, draftDesk(house, request.asOf))
  const formats = formatsOf[draft.stored.brief.channel]
  if (!formats.includes(format)) throw new AppError('format-unknown', { format, formats: formats.join(', ') })
  const approval = approvalOf(draft)
  if (!approval) throw new AppError('draft-not-approved', { id })
  const made = await madeFile(draft, format)
  await writeJournal(house.folder.app, {
    who: request.who,
    action: made.rows === null ? 'draft-exported' : 'list-exported',
    params: { draft: id, format, approvedBy: approval.by, hash: draft.hash.slice(0, 12), rows: made.rows },
  })
  return { name: exportName(draft.stored, format), ...made }
}

type Made = Omit<ContentFile, 'name'>

async function madeFile(draft: PresentDraft, format: ExportFormat): Promise<Made> {
  const { show, house, list } = draft
  const options = {
    bookingUrl: show.bookingUrl
      ? trackedUrl(show.bookingUrl, { channel: draft.stored.brief.channel, showKey: show.key })
      : null,
    houseName: house?.name ?? '',
    houseAddress:
      [house?.street, [house?.postcode, house?.city].filter(Boolean).join(' ')].filter(Boolean).join(', ') || null,
    showTitle: show.title,
    photo: show.photo ? { url: null, credit: show.photo.credit ?? null } : null,
  }
  const content = withTrackedLink(draft.stored.present.content, { from: show.bookingUrl, to: options.bookingUrl })
  switch (format) {
    case 'text':
      return text(plainText(content, options.bookingUrl, draft.stored.brief.channel))
    case 'caption': {
      const { caption, altText } = captionOf(content)
      return text(altText ? `${caption}\n\n---\nTexte alternatif\u00a0: ${altText}\n` : `${caption}\n`)
    }
    case 'html-brevo':
      return html(emailFiles(content, 'brevo', options).html)
    case 'html-mailchimp':
      return html(emailFiles(content, 'mailchimp', options).html)
    case 'docx':
      return { bytes: await wordDocument(content, options), mediaType: wordType, rows: null, isText: false }
    case 'list-brevo':
    case 'list-mailchimp': {
      const rows = list?.rows.length ?? 0
      const csv = list ? listFile(list, format === 'list-brevo' ? 'brevo' : 'mailchimp') : ''
      return { ...text(csv), mediaType: 'text/csv; charset=utf-8', rows }
    }
  }
}

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

function text(value: string): Made {
  return { bytes: new TextEncoder().encode(value), mediaType: 'text/plain; charset=utf-8', rows: null, isText: true }
}

function html(value: string): Made {
  return { ...text(value), mediaType: 'text/html; charset=utf-8' }
}
