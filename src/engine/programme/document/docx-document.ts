import { convertToHtml } from 'mammoth'
import { documentFromHtml } from './html-document.ts'
import type { ProgrammeDocument } from './programme-document.ts'

/** A Word document, by its styles: « Titre 1 », « Heading 1 », lists, tables. Pictures are left out. */
export async function documentFromDocx(bytes: Buffer): Promise<ProgrammeDocument> {
  const { value } = await convertToHtml(
    { buffer: bytes },
    { styleMap: ["p[style-name='Title'] => h1:fresh", "p[style-name='Titre'] => h1:fresh"], externalFileAccess: false },
  )
  return documentFromHtml(value.replace(/<img[^>]*>/g, ''), 'docx')
}
