import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib'
import { Document, Packer, Paragraph } from 'docx'
import { strToU8, zipSync } from 'fflate'

/** A text as each kind of file that a programme comes in, to be read as one. */
export const textsAsFiles = {
  docx: async (text: string): Promise<Buffer> =>
    await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph(text)] }] })),
  odt: async (text: string): Promise<Uint8Array> => {
    const content = `<office:document-content><office:body><office:text><text:p>${escaped(text)}</text:p></office:text></office:body></office:document-content>`
    return zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.text'), 'content.xml': strToU8(content) })
  },
  pdf: async (text: string): Promise<Uint8Array> => {
    const document = await PDFDocument.create()
    const font = await document.embedFont(StandardFonts.Helvetica)
    const shown = text.replaceAll(/[^ -~\u00a1-\u00ff]/gu, ' ')
    // A page of eighty lines, each of a hundred signs.
    for (let from = 0; from < shown.length; from += 8000) {
      const page = document.addPage([2000, 1000])
      for (let line = 0; line < 80 && from + 100 * line < shown.length; line += 1) {
        const words = shown.slice(from + 100 * line, from + 100 * (line + 1))
        page.drawText(words, { x: 20, y: 980 - 12 * line, size: 10, font })
      }
    }
    return await document.save()
  },
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
