import { AppError, type DraftContent } from '../../../contract/index.ts'
import { compileMjml } from './compile-mjml.ts'
import type { ExportOptions } from './export-options.ts'
import { mailMarkup } from './mail-markup.ts'
import { type MailingTool, tags } from './mail-tool.ts'
import { plainBody } from './plain-text.ts'

export interface EmailFiles {
  readonly subject: string
  readonly preheader: string
  readonly html: string
  readonly text: string
}

/**
 * An approved e-mail for the tool that sends it (P27): HTML that mail programs show alike (MJML, strict), from 320 px, light and
 * dark; its text part; the tool's own tags to unsubscribe and to read on line. No text can bring in markup or a tag, and the page calls
 * for nothing outside. Throws `usage` when the draft has no subject, `mail-without-house`, `mail-without-link`.
 */
export async function emailFiles(
  content: DraftContent,
  tool: MailingTool,
  options: ExportOptions,
): Promise<EmailFiles> {
  if (!content.subject) throw new AppError('usage', { missing: 'subject' })
  if (options.houseName === '') throw new AppError('mail-without-house', {})
  if (options.bookingUrl === null) throw new AppError('mail-without-link', { show: options.showTitle })
  const html = await compileMjml(mailMarkup(content, tool, options))
  return { subject: content.subject, preheader: content.preheader ?? '', html, text: textPart(content, tool, options) }
}

/**
 * The foot of an e-mail that leaves as text alone, for a tool not known yet: who writes, from where, and each tool's own tag to
 * unsubscribe, of which the sender keeps one.
 */
export function textFoot(options: Pick<ExportOptions, 'houseName' | 'houseAddress'>): string {
  const sender = [options.houseName, options.houseAddress].filter((part) => part).join(', ')
  return [
    '--',
    sender,
    'Se désabonner (gardez la ligne de votre outil d’envoi, retirez l’autre)\u202f:',
    `Brevo\u202f: ${tags.brevo.unsubscribe}`,
    `Mailchimp\u202f: ${tags.mailchimp.unsubscribe}`,
  ].join('\n')
}

function textPart(content: DraftContent, tool: MailingTool, options: ExportOptions): string {
  const { unsubscribe, mirror } = tags[tool]
  const foot = [options.houseName, options.houseAddress].filter((part) => part !== null).join(', ')
  return `${plainBody(content.body, options.bookingUrl)}\n\n--\n${foot}\nLire en ligne\u202f: ${mirror}\nSe désabonner\u202f: ${unsubscribe}\n`
}
