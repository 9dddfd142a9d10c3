import type { ProgrammeDocument } from './programme-document.ts'

// What takes a page apart is loaded with the first one: a command that reads none, and the start of the program, pay nothing for it.

/** A web page or the HTML of a letter, as `html-document.ts` reads it. */
export async function documentFromHtml(html: string): Promise<ProgrammeDocument> {
  const read = await import('./html-document.ts')
  return read.documentFromHtml(html)
}

/** A Word document. Throws what its library says of a package that it cannot open. */
export async function documentFromDocx(bytes: Buffer): Promise<ProgrammeDocument> {
  const read = await import('./docx-document.ts')
  return await read.documentFromDocx(bytes)
}

/** An OpenDocument text. Throws where the package has no text. */
export async function documentFromOdt(bytes: Uint8Array): Promise<ProgrammeDocument> {
  const read = await import('./odt-document.ts')
  return read.documentFromOdt(bytes)
}

/** OpenDocument 1.3, part 2, § 3.3: the first file of the package is `mimetype`, stored as it is, so that it can be read without unzipping. */
const mimetypePlace = 30

/** True for the head of an OpenDocument text (.odt, .ott). */
export function isOdt(head: string): boolean {
  return head.startsWith('mimetypeapplication/vnd.oasis.opendocument.text', mimetypePlace)
}
