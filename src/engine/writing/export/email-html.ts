import { AppError, type DraftContent } from '../../../contract/index.ts'
import type { ExportOptions } from './export-options.ts'
import { type Block, blocksOf, type Run } from './markdown-blocks.ts'
import { plainBody } from './plain-text.ts'

export type MailingTool = 'brevo' | 'mailchimp'

export interface EmailFiles {
  readonly subject: string
  readonly preheader: string
  readonly html: string
  readonly text: string
}

/**
 * Each tool's own tags (P27). Brevo: help.brevo.com, « Placeholders »; Mailchimp: « All the merge tags cheat sheet ».
 * As the tools document them; not yet sent through either tool.
 */
const tags: Record<MailingTool, { readonly unsubscribe: string; readonly mirror: string }> = {
  brevo: { unsubscribe: '{{ unsubscribe }}', mirror: '{{ mirror }}' },
  mailchimp: { unsubscribe: '*|UNSUB|*', mirror: '*|ARCHIVE|*' },
}

const ink = '#1d1a18'
const red = '#8a1c2b'
const font = "font-family:Georgia,'Times New Roman',serif;font-size:17px;line-height:1.55"
const small = 'font-family:Arial,Helvetica,sans-serif;font-size:13px;line-height:1.5;color:#5a534d'

/**
 * An approved e-mail for the tool that sends it: HTML with inline style in a table of 600 px, its text part, the tool's
 * own tags to unsubscribe and to read on line. Every word of the draft is escaped, the tools' tag marks included, so
 * that no text can bring in markup or a tag. Throws `usage` when the draft has no subject.
 */
export function emailFiles(content: DraftContent, tool: MailingTool, options: ExportOptions): EmailFiles {
  if (!content.subject) throw new AppError('usage', { missing: 'subject' })
  const { unsubscribe, mirror } = tags[tool]
  const preheader = content.preheader ?? ''
  const blocks = blocksOf(content.body).map((block) => paragraphHtml(block, options.bookingUrl, tool))
  const html = `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeFor(tool, content.subject)}</title>
</head>
<body style="margin:0;padding:0;background:#f6f1e7;color:${ink}">
<div style="display:none;max-height:0;overflow:hidden;mso-hide:all">${escapeFor(tool, preheader)}</div>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"><tr><td align="center" style="padding:24px 12px">
<table role="presentation" width="600" cellpadding="0" cellspacing="0" border="0" style="width:100%;max-width:600px;background:#fffdf8">
<tr><td style="padding:12px 32px;${small}"><a href="${mirror}" style="color:#5a534d">Lire ce message en ligne</a></td></tr>
${photoHtml(content, options, tool)}<tr><td style="padding:16px 32px;${font};color:${ink}">
${blocks.join('\n')}
</td></tr>
<tr><td style="padding:16px 32px 28px;${small}">${footHtml(options, tool)}<br><a href="${unsubscribe}" style="color:#5a534d">Se désabonner</a></td></tr>
</table>
</td></tr></table>
</body>
</html>
`
  return { subject: content.subject, preheader, html, text: textPart(content, tool, options) }
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

function paragraphHtml(block: Block, bookingUrl: string | null, tool: MailingTool): string {
  const lines = block.map((line) => line.map((run) => runHtml(run, bookingUrl, tool)).join(''))
  return `<p style="margin:0 0 18px">${lines.join('<br>\n')}</p>`
}

function runHtml(run: Run, bookingUrl: string | null, tool: MailingTool): string {
  const text = escapeFor(tool, run.text)
  if (run.style === 'title') return `<em>${text}</em>`
  if (run.style === 'plain') return text
  const href = bookingUrl && safeUrl(bookingUrl)
  if (!href) return `<strong>${text}</strong>`
  return `<a href="${escapeFor(tool, href)}" style="color:${red};font-weight:bold">${text}</a>`
}

function photoHtml(content: DraftContent, { photo }: ExportOptions, tool: MailingTool): string {
  if (!photo) return ''
  const credit = photo.credit
    ? `<div style="${small};padding-top:4px">Photo\u202f: ${escapeFor(tool, photo.credit)}</div>`
    : ''
  const alt = escapeFor(tool, content.altText ?? '')
  return `<tr><td style="padding:0 32px"><img src="${escapeFor(tool, photo.file)}" alt="${alt}" width="536" style="width:100%;height:auto;display:block">${credit}</td></tr>\n`
}

function footHtml({ houseName, houseAddress }: ExportOptions, tool: MailingTool): string {
  return [houseName, houseAddress]
    .filter((part) => part !== null)
    .map((part) => escapeFor(tool, part))
    .join('<br>')
}

/** Only http(s) and mailto may be linked to: a record comes from outside. */
export function safeUrl(url: string): string | null {
  return URL.canParse(url) && /^(https?|mailto):$/u.test(new URL(url).protocol) ? url : null
}

/** HTML escaping, and the marks with which the sending tool opens its own tags. */
export function escapeFor(tool: MailingTool, text: string): string {
  const html = text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
  return tool === 'brevo'
    ? html.replaceAll('{', '&#123;').replaceAll('}', '&#125;')
    : html.replaceAll('*|', '&#42;&#124;').replaceAll('|*', '&#124;&#42;')
}
