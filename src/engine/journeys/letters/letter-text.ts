import type { PrintedBlock, PrintedDocument } from '../../print/index.ts'

/** A document as plain text: for a terminal, and for the part of an e-mail that is read without pictures. */
export function letterText({ title, subtitle, footer, blocks }: PrintedDocument): string {
  const head = subtitle === null ? title : `${title}\n${subtitle}`
  return `${[head, ...blocks.map(blockText), `-- \n${footer}`].join('\n\n')}\n`
}

function blockText(block: PrintedBlock): string {
  switch (block.kind) {
    case 'heading':
      return `${block.text}\n${(block.level === 1 ? '=' : '-').repeat(block.text.length)}`
    case 'figure':
      return `${block.value}  ${block.label}`
    case 'list':
      return block.items.map((item) => `- ${item}`).join('\n')
    case 'terms':
      return block.rows.map(({ term, text }) => `${term}\n  ${text}`.trimEnd()).join('\n\n')
    case 'table':
      return [block.columns.map(({ label }) => label), ...block.rows].map((row) => row.join('  |  ')).join('\n')
    case 'quote':
      return [`« ${block.text} »`, block.source].filter((part) => part !== null).join('\n')
    case 'pageBreak':
      return ''
    default:
      return block.text
  }
}
