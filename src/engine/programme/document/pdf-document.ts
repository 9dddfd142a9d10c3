import { getDocumentProxy } from 'unpdf'
import { DocumentWriter, type ProgrammeDocument } from './programme-document.ts'

interface PdfLine {
  text: string
  size: number
  y: number
  page: number
}

/** A heading is set at least this much larger than the running text. */
const headingRatio = 1.25

/**
 * A PDF that holds its text, line by line in the order in which it was set; the size of the letters makes the headings.
 * Pages without text are named: a scan, or letters drawn as outlines (P20).
 */
export async function documentFromPdf(bytes: Uint8Array): Promise<ProgrammeDocument> {
  const pdf = await getDocumentProxy(bytes)
  const lines: PdfLine[] = []
  const pagesWithoutText: number[] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    const content = await page.getTextContent()
    const found = linesOf(content.items, number)
    if (found.length === 0) pagesWithoutText.push(number)
    lines.push(...found)
  }
  return written(lines, pagesWithoutText)
}

function linesOf(items: readonly object[], page: number): PdfLine[] {
  const lines: PdfLine[] = []
  for (const item of items) {
    if (!('str' in item) || !('transform' in item)) continue
    const { str, transform } = item as { str: string; transform: number[] }
    if (str.trim() === '' && lines.length === 0) continue
    const y = transform[5] ?? 0
    const size = Math.hypot(transform[2] ?? 0, transform[3] ?? 0)
    const open = lines.at(-1)
    if (open && Math.abs(open.y - y) < Math.max(1, open.size * 0.4)) {
      open.text += str
      if (str.trim() !== '') open.size = Math.max(open.size, size)
    } else if (str.trim() !== '') lines.push({ text: str, size, y, page })
  }
  return lines.filter((line) => line.text.trim() !== '')
}

function written(lines: PdfLine[], pagesWithoutText: number[]): ProgrammeDocument {
  const writer = new DocumentWriter()
  const body = commonSize(lines)
  const sizes = [...new Set(lines.map(({ size }) => rounded(size)))].filter((size) => size >= body * headingRatio)
  const order = sizes.sort((a, b) => b - a)
  let group = 0
  for (const paragraph of paragraphs(lines, body)) {
    const [first] = paragraph
    if (!first) continue
    const level = order.indexOf(rounded(first.size)) + 1
    group++
    const text =
      level > 0 || isProse(paragraph)
        ? [paragraph.map((line) => line.text.trim()).join(' ')]
        : paragraph.map((line) => line.text)
    for (const [index, line] of text.entries()) {
      writer.add(line.replace(/[ \t]+/g, ' '), {
        level: Math.min(level, 6),
        role: level > 0 ? 'heading' : 'text',
        group,
        gapBefore: index === 0,
        page: first.page,
      })
    }
  }
  return writer.document('pdf', { pagesWithoutText })
}

/** Lines of one size that follow closely are a paragraph. */
function paragraphs(lines: PdfLine[], body: number): PdfLine[][] {
  const out: PdfLine[][] = []
  for (const line of lines) {
    const open = out.at(-1)
    const last = open?.at(-1)
    const drop = last ? last.y - line.y : 0
    const follows =
      last &&
      last.page === line.page &&
      rounded(last.size) === rounded(line.size) &&
      drop > 0 &&
      drop < Math.max(body, line.size) * 1.75
    if (open && follows) open.push(line)
    else out.push([line])
  }
  return out
}

/** Set to the measure, its lines are long and one sentence runs over them: they are joined. */
function isProse(paragraph: PdfLine[]): boolean {
  return paragraph.length > 1 && paragraph.slice(0, -1).every(({ text }) => text.trim().length > 55)
}

function commonSize(lines: PdfLine[]): number {
  const weight = new Map<number, number>()
  for (const { size, text } of lines) weight.set(rounded(size), (weight.get(rounded(size)) ?? 0) + text.length)
  return [...weight].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0
}

function rounded(size: number): number {
  return Math.round(size * 2) / 2
}
