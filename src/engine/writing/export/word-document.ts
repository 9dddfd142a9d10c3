import { Document, HeadingLevel, Packer, Paragraph, TextRun } from 'docx'
import type { DraftContent } from '../../../contract/index.ts'
import type { ExportOptions } from './export-options.ts'
import { blocksOf, type Run } from './markdown-blocks.ts'

/**
 * A draft as a Word document: subject as heading, titles in italics, the call to action in bold, hashtags and
 * alternative text after. Gives the bytes of a `.docx`, with French as its language.
 */
export async function wordDocument(
  content: DraftContent,
  options: Pick<ExportOptions, 'houseName' | 'showTitle'>,
): Promise<Uint8Array> {
  const children = [
    new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(content.subject ?? options.showTitle)] }),
    ...(content.preheader
      ? [new Paragraph({ children: [new TextRun({ text: content.preheader, italics: true })] })]
      : []),
    ...blocksOf(content.body).map(
      (block) => new Paragraph({ spacing: { after: 200 }, children: block.flatMap(lineRuns) }),
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

function lineRuns(line: readonly Run[], index: number): TextRun[] {
  return line.map(
    (run, rank) =>
      new TextRun({
        text: run.text,
        bold: run.style === 'action',
        italics: run.style === 'title',
        ...(index > 0 && rank === 0 ? { break: 1 } : {}),
      }),
  )
}
