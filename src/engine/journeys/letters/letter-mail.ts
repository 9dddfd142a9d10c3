import type { GraphicCharter } from '../../../contract/index.ts'
import type { PrintedBlock, PrintedDocument } from '../../print/index.ts'
import { compileMjml, escapeHtml, mailFrame, mailSection } from '../../writing/index.ts'

/** A document as the HTML of an e-mail, in the house's colours: it calls for nothing outside, and no text of it can bring in markup. */
export async function letterMail(
  { title, subtitle, footer, language, blocks }: PrintedDocument,
  colours: GraphicCharter['colours'],
): Promise<string> {
  const top = `<mj-text font-size="24px" font-weight="bold" padding="28px 32px 6px">${heading(1, title)}</mj-text>`
  const under = subtitle === null ? '' : small(subtitle, '0 32px 10px')
  const sections = [mailSection(`${top}${under}`), mailSection(blocks.map(blockMarkup).join('\n'))]
  const foot = mailSection(small(footer, '10px 32px 28px'))
  const frame = { title: escapeHtml(title), preview: escapeHtml(previewOf(blocks)), language, colours }
  return await compileMjml(mailFrame([...sections, foot], frame))
}

/** What a list of messages shows beside the subject: the first figure. */
function previewOf(blocks: readonly PrintedBlock[]): string {
  const first = blocks.find(({ kind }) => kind === 'figure')
  return first?.kind === 'figure' ? `${first.value} ${first.label}` : ''
}

/** A heading to those who hear the page; its looks are those of the text around it. */
function heading(level: 1 | 2, words: string): string {
  return `<h${level} style="margin:0;font:inherit">${escapeHtml(words)}</h${level}>`
}

function small(text: string, padding: string): string {
  return `<mj-text mj-class="small" padding="${padding}">${escapeHtml(text)}</mj-text>`
}

function blockMarkup(block: PrintedBlock): string {
  switch (block.kind) {
    case 'heading':
      return `<mj-text font-size="19px" font-weight="bold" padding="14px 32px 8px">${heading(2, block.text)}</mj-text>`
    case 'figure':
      return text(`<strong>${escapeHtml(block.value)}</strong> ${escapeHtml(block.label)}`)
    case 'list':
      return `<mj-text padding="0 32px 14px 14px"><ul style="margin:0">${block.items.map((item) => `<li>${escapeHtml(item)}</li>`).join('')}</ul></mj-text>`
    case 'terms':
      return block.rows
        .map((row) => text(`<strong>${escapeHtml(row.term)}</strong><br>${escapeHtml(row.text)}`))
        .join('\n')
    case 'table':
      return `<mj-table padding="0 32px 14px">${[block.columns.map(({ label }) => label), ...block.rows].map(rowMarkup).join('')}</mj-table>`
    case 'pageBreak':
      return ''
    default:
      return text(escapeHtml(block.text))
  }
}

function text(inner: string): string {
  return `<mj-text padding="0 32px 12px">${inner}</mj-text>`
}

function rowMarkup(cells: readonly string[]): string {
  return `<tr>${cells.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`
}
