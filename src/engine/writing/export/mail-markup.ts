import type { DraftContent } from '../../../contract/index.ts'
import type { ExportOptions } from './export-options.ts'
import { mailFrame, sans, section } from './mail-frame.ts'
import { escapeFor, type MailingTool, safeUrl, tags } from './mail-tool.ts'
import { type Block, blocksOf, type Run } from './markdown-blocks.ts'

/** What may follow a call to action that stands alone in its line. */
const endOfLine = /^[\s.!»\u202f\u00a0]*$/u

interface Setting {
  readonly tool: MailingTool
  readonly options: ExportOptions
  /** Where the call to action leads; null where the record has no address that may be linked to. */
  readonly href: string | null
}

/** An e-mail in MJML (mjml.io): its sections in the order of reading. Every word of the draft is escaped for the tool that sends it. */
export function mailMarkup(content: DraftContent, tool: MailingTool, options: ExportOptions): string {
  const url = options.bookingUrl && safeUrl(options.bookingUrl)
  const setting = { tool, options, href: url ? escapeFor(tool, url) : null }
  const titles = { title: escapeFor(tool, content.subject ?? ''), preview: escapeFor(tool, content.preheader ?? '') }
  const sections = [
    mirrorLine(setting),
    head(setting),
    picture(content, setting),
    body(content, setting),
    foot(setting),
  ]
  return mailFrame(sections, { ...titles, language: 'fr', colours: options.colours })
}

function mirrorLine({ tool }: Setting): string {
  return section(
    `<mj-text mj-class="small" padding="14px 32px"><a href="${tags[tool].mirror}">Lire ce message en ligne</a></mj-text>`,
  )
}

/** The logo, or the name of the house where no logo goes with the page. */
function head({ tool, options: { logo, houseName } }: Setting): string {
  const name = escapeFor(tool, houseName)
  if (!logo) return section(`<mj-text font-size="20px" font-weight="bold" padding="0 32px 16px">${name}</mj-text>`)
  const { file, width } = logo
  return section(
    `<mj-image src="${escapeFor(tool, file)}" alt="${name}" width="${width}px" align="left" padding="0 32px 16px" />`,
  )
}

function picture({ altText }: DraftContent, { tool, options: { photo } }: Setting): string {
  if (!photo) return ''
  const credit = photo.credit
    ? `<mj-text mj-class="small" padding="0 32px 18px">Photo\u202f: ${escapeFor(tool, photo.credit)}</mj-text>`
    : ''
  const alt = escapeFor(tool, altText ?? '')
  const image = `<mj-image src="${escapeFor(tool, photo.file)}" alt="${alt}" padding="0 32px 6px" fluid-on-mobile="true" />`
  return section(image + credit)
}

/** The paragraphs, a call to action that stands alone as a button; where none does, a button in its words ends the text. */
function body({ body: text }: DraftContent, setting: Setting): string {
  const blocks = blocksOf(text)
  const drawn = blocks.map((block) => {
    const label = setting.href ? actionAlone(block) : null
    return label === null ? paragraph(block, setting) : button(label, setting)
  })
  const hasButton = blocks.some((block) => actionAlone(block) !== null)
  const called = blocks.flat(2).findLast(({ style }) => style === 'action')?.text ?? 'Réserver'
  return section([...drawn, hasButton || !setting.href ? '' : button(called, setting)].join('\n'))
}

function actionAlone(block: Block): string | null {
  const [line, ...others] = block
  const [action, ...rest] = line ?? []
  if (!action || others.length > 0 || action.style !== 'action') return null
  return rest.every((run) => run.style === 'plain' && endOfLine.test(run.text)) ? action.text : null
}

function button(label: string, { tool, href, options: { colours } }: Setting): string {
  const look = `background-color="${colours.accent}" color="${colours.pale}" border-radius="4px" font-weight="bold"`
  const place = 'align="left" padding="4px 32px 22px" inner-padding="14px 24px" font-size="16px"'
  return `<mj-button href="${href}" ${look} ${place} font-family="${sans}">${escapeFor(tool, label)}</mj-button>`
}

function paragraph(block: Block, setting: Setting): string {
  const lines = block.map((line) => line.map((run) => runHtml(run, setting)).join(''))
  return `<mj-text>${lines.join('<br>')}</mj-text>`
}

function runHtml(run: Run, { tool, href }: Setting): string {
  const text = escapeFor(tool, run.text)
  if (run.style === 'title') return `<em>${text}</em>`
  if (run.style === 'plain') return text
  return href ? `<a href="${href}" style="font-weight:bold">${text}</a>` : `<strong>${text}</strong>`
}

function foot({ tool, options: { houseName, houseAddress } }: Setting): string {
  const sender = [houseName, houseAddress].filter((part) => part !== null).map((part) => escapeFor(tool, part))
  const leave = `<a href="${tags[tool].unsubscribe}">Se désabonner</a>`
  return section(`<mj-text mj-class="small" padding="10px 32px 28px">${[...sender, leave].join('<br>')}</mj-text>`)
}
