import { load } from 'cheerio'
import { strFromU8, unzipSync } from 'fflate'
import { documentFromHtml } from './html-document.ts'
import type { ProgrammeDocument } from './programme-document.ts'

/** The text of a long season fits many times under this; what inflates to more is no document. */
const mostContentBytes = 64 * 1024 * 1024

/** The part of a parsed node that is read here. */
interface OdtNode {
  type: string
  name?: string
  data?: string
  attribs?: Record<string, string>
  children?: OdtNode[]
}

/**
 * An OpenDocument text (LibreOffice), by its headings, lists and tables; what was struck out or remarked on in the margin is not read.
 * Element names are those of OpenDocument 1.3, part 3, § 5 (text content) and § 9 (tables). Throws where the package has no `content.xml`.
 */
export function documentFromOdt(bytes: Uint8Array): ProgrammeDocument {
  const files = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (name !== 'content.xml') return false
      if (originalSize > mostContentBytes) throw new Error('content.xml inflates to too much')
      return true
    },
  })
  const content = files['content.xml']
  if (!content) throw new Error('An OpenDocument text without content.xml')
  const body = load(strFromU8(content), { xml: true })('office\\:text').get(0)
  if (!body) throw new Error('An OpenDocument text without office:text')
  return documentFromHtml(`<body>${childrenAsHtml(body as unknown as OdtNode)}</body>`, 'odt')
}

const unread = new Set(['office:annotation', 'text:tracked-changes', 'office:forms', 'text:sequence-decls', 'svg:desc'])
/** What stands for a white space: § 6.1.2 to 6.1.5. */
const spaces: Readonly<Record<string, string>> = { 'text:s': ' ', 'text:tab': ' ', 'text:line-break': '<br>' }
const elements: Readonly<Record<string, string>> = {
  'text:p': 'p',
  'text:list': 'ul',
  'text:list-item': 'li',
  'table:table': 'table',
  'table:table-row': 'tr',
  'table:table-cell': 'td',
}

function childrenAsHtml({ children = [] }: OdtNode): string {
  return children.map(asHtml).join('')
}

function asHtml(node: OdtNode): string {
  if (node.type === 'text') return escaped(node.data ?? '')
  const name = node.name ?? ''
  if (unread.has(name)) return ''
  const space = spaces[name]
  if (space !== undefined) return space
  const inner = childrenAsHtml(node)
  const element = name === 'text:h' ? `h${headingLevel(node)}` : elements[name]
  return element === undefined ? inner : `<${element}>${inner}</${element}>`
}

function headingLevel({ attribs = {} }: OdtNode): number {
  return Math.min(6, Math.max(1, Number(attribs['text:outline-level'] ?? 1) || 1))
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
