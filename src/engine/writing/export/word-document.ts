import { Document, ExternalHyperlink, HeadingLevel, Packer, Paragraph, TextRun } from 'docx'
import type { DraftContent } from '../../../contract/index.ts'
import { safeUrl } from './email-html.ts'
import type { ExportOptions, ReleaseHead } from './export-options.ts'
import { type Block, blocksOf, type Run } from './markdown-blocks.ts'

/**
 * A draft as a Word document: the head of a release, subject as heading, titles in italics, the call to action in bold, linked to where one books and
 * followed by that address, which paper keeps; hashtags and alternative text after. Gives the bytes of a `.docx`, with French as its language.
 */
export async function wordDocument(
  content: DraftContent,
  options: Pick<ExportOptions, 'houseName' | 'showTitle' | 'bookingUrl' | 'head'>,
): Promise<Uint8Array> {
  const bookingUrl = options.bookingUrl && safeUrl(options.bookingUrl)
  const children = [
    ...(options.head ? headLines(options.head) : []),
    new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(content.subject ?? options.showTitle)] }),
    ...(content.preheader
      ? [new Paragraph({ children: [new TextRun({ text: content.preheader, italics: true })] })]
      : []),
    ...blocksOf(content.body).map(
      (block) => new Paragraph({ spacing: { after: 200 }, children: blockRuns(block, bookingUrl) }),
    ),
    ...(content.hashtags.length > 0 ? [new Paragraph({ children: [new TextRun(content.hashtags.join(' '))] })] : []),
    ...(content.altText
      ? [new Paragraph({ children: [new TextRun(`Texte alternatif\u202f: ${content.altText}`)] })]
      : []),
  ]
  const document = new Document({
    creator: options.houseName,
    title: content.subject ?? options.showTitle,
    styles: { default: { document: { run: { language: { value: 'fr-FR' } } } } },
    sections: [{ children }],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

/** What it is in bold, then whence and of when. */
function headLines({ kind, dateline }: ReleaseHead): Paragraph[] {
  return [
    new Paragraph({ children: [new TextRun({ text: kind, bold: true })] }),
    new Paragraph({ spacing: { after: 200 }, children: [new TextRun(dateline)] }),
  ]
}

function blockRuns(block: Block, bookingUrl: string | null): (TextRun | ExternalHyperlink)[] {
  const runs = block.flatMap((line, index) => lineRuns(line, index, bookingUrl))
  const calls = block.some((line) => line.some(({ style }) => style === 'action'))
  return calls && bookingUrl ? [...runs, new TextRun({ text: bookingUrl, break: 1 })] : runs
}

function lineRuns(line: readonly Run[], index: number, bookingUrl: string | null): (TextRun | ExternalHyperlink)[] {
  return line.map((run, rank) => {
    const words = new TextRun({
      text: run.text,
      bold: run.style === 'action',
      italics: run.style === 'title',
      ...(index > 0 && rank === 0 ? { break: 1 } : {}),
    })
    return run.style === 'action' && bookingUrl ? new ExternalHyperlink({ children: [words], link: bookingUrl }) : words
  })
}
