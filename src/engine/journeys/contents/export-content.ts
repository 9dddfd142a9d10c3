import { unzipSync, zipSync } from 'fflate'
import {
  AppError,
  type Channel,
  type DraftContent,
  type ExportFormat,
  type PhotoShape,
  photoShapeNames,
} from '../../../contract/index.ts'
import { writeJournal } from '../../stewardship/index.ts'
import { captionOf, type ExportOptions, emailFiles, plainText, textFoot, wordDocument } from '../../writing/index.ts'
import type { House } from '../house/index.ts'
import { photoPictures } from '../photos/index.ts'
import { draftDesk } from './draft-desk.ts'
import { approvalOf, refusalToLeave } from './draft-standing.ts'
import { exportName, formatsOf } from './export-formats.ts'
import { exportOptions } from './export-options.ts'
import { listFile } from './list-file.ts'
import { mailLogo } from './mail-logo.ts'
import { type PresentDraft, presentDraft } from './present-draft.ts'
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
  /** One of the formats of the text: another is refused with their list. */
  readonly format: string
  readonly asOf: string
  /** Who takes it out, for the journal. */
  readonly who: string
}

/**
 * A validated text, or the exact list joined to it, as a file; journalled. Throws `draft-not-approved` unless a named person
 * has validated this very state, `draft-altered` where it was changed outside the program since, `format-unknown` for a format that its channel does not have.
 */
export async function exportContent(house: House, request: ExportRequest): Promise<ContentFile> {
  const { id } = request
  const draft = await presentDraft(house, id, draftDesk(house, request.asOf))
  const formats = formatsOf(draft.stored)
  const format = formats.find((one) => one === request.format)
  if (format === undefined)
    throw new AppError('format-unknown', { format: request.format, formats: formats.join(', ') })
  const approval = approvalOf(draft)
  if (!approval) throw refusalToLeave(draft)
  const made = await madeFile(house, draft, format)
  await writeJournal(house.folder.app, {
    who: request.who,
    action: made.rows === null ? 'draft-exported' : 'list-exported',
    params: {
      draft: id,
      format,
      approvedBy: approval.by,
      hash: draft.hash.slice(0, 12),
      rows: made.rows,
      day: request.asOf,
    },
  })
  return { name: exportName(draft.stored, format), ...made }
}

type Made = Omit<ContentFile, 'name'>

async function madeFile(venue: House, draft: PresentDraft, format: ExportFormat): Promise<Made> {
  const { show, list } = draft
  const { channel } = draft.stored.brief
  const options = await exportOptions(venue, draft)
  const content = withTrackedLink(draft.stored.present.content, { from: show.bookingUrl, to: options.bookingUrl })
  switch (format) {
    case 'text':
      return text(
        plainText(content, options.bookingUrl, {
          channel,
          foot: isMail(channel) ? textFoot(options) : null,
          head: options.head,
        }),
      )
    case 'caption': {
      const { caption, altText } = captionOf(content)
      return text(altText ? `${caption}\n\n---\nTexte alternatif\u00a0: ${altText}\n` : `${caption}\n`)
    }
    case 'html-brevo':
      return html((await emailFiles(content, 'brevo', options)).html)
    case 'html-mailchimp':
      return html((await emailFiles(content, 'mailchimp', options)).html)
    case 'zip-mailchimp':
      return {
        ...binary,
        bytes: zipSync(await mailFiles(venue, draft, content, options)),
        mediaType: 'application/zip',
      }
    case 'docx':
      return {
        bytes: await wordDocument(content, { ...options, channel }),
        mediaType: wordType,
        rows: null,
        isText: false,
      }
    case 'list-brevo':
    case 'list-mailchimp': {
      const rows = list?.rows.length ?? 0
      const csv = list ? listFile(list, format === 'list-brevo' ? 'brevo' : 'mailchimp') : ''
      return { ...text(csv), mediaType: 'text/csv; charset=utf-8', rows }
    }
    case 'photo':
    case 'photo-4x5':
    case 'photo-1x1':
    case 'photo-9x16':
      return await picture(venue, draft, format)
    case 'post':
      return { ...binary, bytes: zipSync(await postFiles(venue, draft)), mediaType: 'application/zip' }
  }
}

function isMail(channel: Channel): boolean {
  return channel === 'email' || channel === 'newsletter'
}

const binary = { rows: null, isText: false } as const

async function picture(venue: House, draft: PresentDraft, format: ExportFormat): Promise<Made> {
  const shape = photoShapeNames.find((one) => format === `photo-${one}`) ?? 'whole'
  const [made] = await pictures(venue, draft, [shape])
  if (!made) throw new AppError('photo-not-found', { id: draft.stored.present.content.photoId ?? '' })
  return { ...binary, bytes: made.bytes, mediaType: 'image/jpeg' }
}

async function pictures(venue: House, { photo }: PresentDraft, shapes: readonly (PhotoShape | 'whole')[]) {
  return photo === null ? [] : await photoPictures(venue, photo, shapes)
}

/** An e-mail with its pictures, as Mailchimp imports it: the page names the files beside it. */
async function mailFiles(
  venue: House,
  draft: PresentDraft,
  content: DraftContent,
  options: ExportOptions,
): Promise<Record<string, Uint8Array>> {
  const { bytes } = await picture(venue, draft, 'photo')
  const photo = { file: 'photo.jpg', credit: draft.photo?.credit ?? null }
  const logo = await mailLogo(venue)
  const mail = await emailFiles(content, 'mailchimp', {
    ...options,
    photo,
    logo: logo && { file: 'logo.png', width: logo.width },
  })
  const written = new TextEncoder()
  return {
    'index.html': written.encode(mail.html),
    'texte.txt': written.encode(mail.text),
    [photo.file]: bytes,
    ...(logo && { 'logo.png': logo.bytes }),
  }
}

/** A post whole: what is pasted, and the photo in each shape (P28), each file under the name that it has alone. */
async function postFiles(venue: House, draft: PresentDraft): Promise<Record<string, Uint8Array>> {
  const { caption, altText } = captionOf(draft.stored.present.content)
  const written = new TextEncoder()
  const texts = {
    'legende.txt': `${caption}\n`,
    'texte-alternatif.txt': `${altText}\n`,
    'credit.txt': `${draft.photo?.credit ?? ''}\n`,
  }
  return {
    ...Object.fromEntries(Object.entries(texts).map(([name, words]) => [name, written.encode(words)])),
    ...Object.fromEntries(
      (await pictures(venue, draft, photoShapeNames)).map(({ shape, bytes }) => [
        exportName(draft.stored, shape === 'whole' ? 'photo' : `photo-${shape}`),
        bytes,
      ]),
    ),
  }
}

/** The files of a post that was exported (format `post`), for those who want a folder. */
export function unzipPost(zip: Uint8Array): { name: string; bytes: Uint8Array }[] {
  return Object.entries(unzipSync(zip)).map(([name, bytes]) => ({ name, bytes }))
}

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

function text(value: string): Made {
  return { bytes: new TextEncoder().encode(value), mediaType: 'text/plain; charset=utf-8', rows: null, isText: true }
}

function html(value: string): Made {
  return { ...text(value), mediaType: 'text/html; charset=utf-8' }
}
