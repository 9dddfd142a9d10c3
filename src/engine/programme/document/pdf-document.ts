import { getDocumentProxy } from 'unpdf'
import { type PdfLine, pdfLinesOf, withoutFurniture } from './pdf-line.ts'
import { halfPoint, pdfGroups } from './pdf-paragraphs.ts'
import { DocumentWriter, type ProgrammeDocument } from './programme-document.ts'

/** A heading is set at least this much larger than the running text. */
const headingRatio = 1.25

/**
 * A PDF that holds its text, paragraph by paragraph in the order in which it was set; the size of the letters makes the
 * headings. Pages without text are named: a scan, or letters drawn as outlines (P20).
 */
export async function documentFromPdf(bytes: Uint8Array): Promise<ProgrammeDocument> {
  const pdf = await getDocumentProxy(bytes)
  const lines: PdfLine[] = []
  const pagesWithoutText: number[] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    const content = await page.getTextContent()
    const found = pdfLinesOf(content.items, number)
    if (found.length === 0) pagesWithoutText.push(number)
    lines.push(...found)
  }
  return written(withoutFurniture(lines, pdf.numPages), pagesWithoutText)
}

function written(lines: readonly PdfLine[], pagesWithoutText: number[]): ProgrammeDocument {
  const writer = new DocumentWriter()
  const body = commonSize(lines)
  const sizes = [...new Set(lines.map(({ size }) => halfPoint(size)))].filter((size) => size >= body * headingRatio)
  const order = sizes.sort((a, b) => b - a)
  for (const [group, { texts, size, page }] of pdfGroups(lines, body).entries()) {
    const level = order.indexOf(size) + 1
    for (const [index, text] of (level > 0 ? [texts.join(' ')] : texts).entries()) {
      writer.add(text, {
        level: Math.min(level, 6),
        role: level > 0 ? 'heading' : 'text',
        group,
        gapBefore: index === 0,
        page,
      })
    }
  }
  return writer.document('pdf', { pagesWithoutText })
}

function commonSize(lines: readonly PdfLine[]): number {
  const weight = new Map<number, number>()
  for (const { size, text } of lines) weight.set(halfPoint(size), (weight.get(halfPoint(size)) ?? 0) + text.length)
  return [...weight].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0
}
