import { type CheerioAPI, load } from 'cheerio'
import { hiddenByStyle } from './hidden-by-style.ts'
import { markupEvents } from './markup-events.ts'
import { type Block, DocumentWriter, type ProgrammeDocument } from './programme-document.ts'

/** The part of a parsed node that is read here: `domhandler`'s own types are not ours to import. */
interface PageNode {
  type: string
  name?: string
  data?: string
  attribs?: Record<string, string>
  children?: PageNode[]
}

const unread = new Set([
  'script',
  'style',
  'nav',
  'footer',
  'noscript',
  'template',
  'svg',
  'form',
  'select',
  'button',
  'head',
  'iframe',
])
const inline = new Set([
  'a',
  'abbr',
  'b',
  'cite',
  'data',
  'em',
  'i',
  'mark',
  'q',
  's',
  'small',
  'span',
  'strong',
  'sub',
  'sup',
  'time',
  'u',
  'label',
  'font',
  'wbr',
  'img',
  'picture',
  'source',
])

/**
 * A web page: its visible text alone, headings, lists, quotations and `<time>` kept, and the events that it describes for
 * machines. What a visitor does not see (hidden elements, comments) is not read; what a style sheet hides is given in `hiddenTexts`.
 */
export function documentFromHtml(html: string, kind: 'html' | 'docx' | 'odt' = 'html'): ProgrammeDocument {
  const $: CheerioAPI = load(html)
  const scripts = $('script[type="application/ld+json"]')
    .toArray()
    .map((script) => $(script).text())
  const body = $('body').get(0) ?? $.root().get(0)
  const writer = new DocumentWriter()
  const walk = new PageWalk(writer, hiddenByStyle($))
  if (body) walk.read(body as unknown as PageNode)
  walk.flush()
  const events = markupEvents(scripts, (text) => writer.append(text))
  return writer.document(kind, { events, hiddenTexts: walk.hiddenTexts })
}

class PageWalk {
  readonly hiddenTexts: string[] = []
  readonly #writer: DocumentWriter
  readonly #hidden: ReadonlySet<object>
  #line = ''
  #times: Block['times'] = []
  #level = 0
  #role: Block['role'] = 'text'
  #group = 0
  #gap = true

  constructor(writer: DocumentWriter, hidden: ReadonlySet<object>) {
    this.#writer = writer
    this.#hidden = hidden
  }

  read(node: PageNode): void {
    if (node.type === 'text') this.#line += (node.data ?? '').replace(/[ \t\r\n]+/g, ' ')
    else if (node.name === undefined) this.#children(node)
    else if (isUnread(node)) return
    else if (this.#hidden.has(node)) this.#leaveHidden(node)
    else this.#element(node, node.name)
  }

  #leaveHidden(node: PageNode): void {
    const text = textIn(node).replace(/\s+/g, ' ').trim()
    if (/\p{L}/u.test(text)) this.hiddenTexts.push(text.slice(0, longestQuote))
  }

  flush(): void {
    const lead = this.#line.length - this.#line.trimStart().length
    const text = this.#line.trim().replace(/ +/g, (spaces) => spaces[0] ?? ' ')
    const times = this.#times.flatMap((time) => {
      const start = text.indexOf(this.#line.slice(time.start, time.end).trim(), Math.max(0, time.start - lead - 2))
      return start < 0 ? [] : [{ ...time, start, end: start + (time.end - time.start) }]
    })
    this.#writer.add(text, { level: this.#level, role: this.#role, group: this.#group, gapBefore: this.#gap, times })
    if (text !== '') this.#gap = false
    this.#line = ''
    this.#times = []
  }

  #element(node: PageNode, name: string): void {
    if (name === 'br') this.flush()
    else if (name === 'time') this.#time(node)
    else if (inline.has(name)) this.#children(node)
    else if (name === 'tr') this.#cells(node)
    else if (name === 'dt') this.#term(node)
    else this.#box(node, name)
  }

  #children(node: PageNode): void {
    for (const child of node.children ?? []) this.read(child)
  }

  #time(node: PageNode): void {
    const start = this.#line.length
    this.#children(node)
    const datetime = node.attribs?.datetime
    if (datetime) this.#times.push({ start, end: this.#line.length, datetime })
  }

  /** The cells of a row are one line: « Plein tarif : 28 € ». */
  #cells(node: PageNode): void {
    this.flush()
    const cells = (node.children ?? []).filter((child) => child.name === 'td' || child.name === 'th')
    for (const [index, cell] of cells.entries()) {
      if (index > 0) this.#line += cells.length === 2 ? ' : ' : ' – '
      this.#children(cell)
    }
    this.flush()
  }

  /** A term waits for its definition, on the same line. */
  #term(node: PageNode): void {
    this.flush()
    this.#children(node)
    if (!/[:?]\s*$/.test(this.#line)) this.#line = `${this.#line.trimEnd()} : `
  }

  #box(node: PageNode, name: string): void {
    if (name !== 'dd') this.flush()
    const before = { level: this.#level, role: this.#role }
    const heading = /^h([1-6])$/.exec(name)
    if (heading) {
      this.#level = Number(heading[1])
      this.#role = 'heading'
    } else if (name === 'li') this.#role = 'item'
    else if (name === 'blockquote') this.#role = 'quote'
    if (name !== 'li' && name !== 'dd') {
      this.#group++
      this.#gap = true
    }
    this.#children(node)
    this.flush()
    this.#level = before.level
    this.#role = before.role
  }
}

/** As much of a hidden passage as lets a person find it. */
const longestQuote = 120

function textIn(node: PageNode): string {
  if (node.type === 'text') return node.data ?? ''
  return isUnread(node) ? '' : (node.children ?? []).map(textIn).join(' ')
}

function isUnread({ name = '', attribs = {} }: PageNode): boolean {
  const style = (attribs.style ?? '').replace(/\s/g, '').toLowerCase()
  return (
    unread.has(name) ||
    'hidden' in attribs ||
    attribs['aria-hidden'] === 'true' ||
    /display:none|visibility:hidden|font-size:0|opacity:0(?!\.)/.test(style)
  )
}
