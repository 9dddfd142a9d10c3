import { Document, ExternalHyperlink, HeadingLevel, Packer, Paragraph, TextRun } from 'docx'
import type { Channel, DraftContent } from '../../../contract/index.ts'
import type { ExportOptions, ReleaseHead } from './export-options.ts'
import { safeUrl } from './mail-tool.ts'
import { type Block, blocksOf, type Run } from './markdown-blocks.ts'
import { headingsOf } from './plain-text.ts'

/**
 * A draft as a Word document: the head of a release, the subject as heading and the preheader, each called what it is where the channel has a name
 * for it, titles in italics, the call to action in bold and linked to where one books (followed by that address where it is printed, since paper
 * keeps no link); hashtags and alternative text after. Gives the bytes of a `.docx`, with French as its language.
 */
export async function wordDocument(
  content: DraftContent,
  {
    channel,
    ...options
  }: Pick<ExportOptions, 'houseName' | 'showTitle' | 'bookingUrl' | 'head'> & { readonly channel: Channel },
): Promise<Uint8Array> {
  const bookingUrl = options.bookingUrl && safeUrl(options.bookingUrl)
  const call = { url: bookingUrl, isPrinted: printed.has(channel) }
  const names = namedHeads.has(channel) ? headingsOf(channel) : null
  const children = [
    ...(options.head ? headLines(options.head) : []),
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      children: [
        ...(names && content.subject ? [new TextRun({ text: `${names.subject}\u202f: `, bold: false })] : []),
        new TextRun(content.subject ?? options.showTitle),
      ],
    }),
    ...(content.preheader
      ? [
          new Paragraph({
            spacing: { after: 200 },
            children: [
              ...(names ? [new TextRun(`${names.preheader}\u202f: `)] : []),
              new TextRun({ text: content.preheader, italics: true }),
            ],
          }),
        ]
      : []),
    ...blocksOf(content.body).map(
      (block) => new Paragraph({ spacing: { after: 200 }, children: blockRuns(block, call) }),
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

/** Channels that end on paper. */
const printed: ReadonlySet<Channel> = new Set(['brochure', 'leaflet'])
/** Channels whose head goes into two fields of another tool. */
const namedHeads: ReadonlySet<Channel> = new Set(['newsletter', 'email', 'web'])

function blockRuns(
  block: Block,
  { url: bookingUrl, isPrinted }: { readonly url: string | null; readonly isPrinted: boolean },
): (TextRun | ExternalHyperlink)[] {
  const runs = block.flatMap((line, index) => lineRuns(line, index, bookingUrl))
  const calls = block.some((line) => line.some(({ style }) => style === 'action'))
  return calls && bookingUrl && isPrinted ? [...runs, new TextRun({ text: bookingUrl, break: 1 })] : runs
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
