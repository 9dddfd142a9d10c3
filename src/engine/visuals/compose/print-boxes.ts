import { PDFDocument } from '@cantoo/pdf-lib'
import type { SheetSize } from './sheet-content.ts'

/** Says in a PDF where a printer trims and how far the ink goes beyond (TrimBox, BleedBox). The same sheet gives the same bytes. */
export async function withPrintBoxes(pdf: Buffer, { width, height, bleed, slug }: SheetSize): Promise<Buffer> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false })
  for (const page of document.getPages()) {
    page.setBleedBox(slug, slug, width + 2 * bleed, height + 2 * bleed)
    page.setTrimBox(slug + bleed, slug + bleed, width, height)
  }
  return Buffer.from(await document.save())
}
