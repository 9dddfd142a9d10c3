import { readFile, stat } from 'node:fs/promises'
import { AppError } from '../../../contract/index.ts'
import {
  documentFromDocx,
  documentFromHtml,
  documentFromOdt,
  documentFromPdf,
  documentFromText,
  isOdt,
  type ProgrammeDocument,
} from '../../programme/index.ts'
import { decodedText } from '../../ticketing/index.ts'

/** A season's brochure with its pictures is under this; what is more is no text to read. */
const mostBytes = 200 * 1024 * 1024
const mostCharacters = 4_000_000
/** A longer file of spaces alone is nobody's. */
const mostBlankBytes = 4096

/**
 * Reads a programme page, a .docx, an .odt, a PDF or a text, by what it is and not by its name. Runs in a child process.
 * Throws `file-empty`, `file-too-large`, `file-encrypted`, `file-unreadable`.
 */
export async function readProgrammeDocument({
  path,
  name,
}: {
  path: string
  name: string
}): Promise<ProgrammeDocument> {
  if ((await stat(path)).size > mostBytes) throw new AppError('file-too-large', { file: name })
  return await documentOf(await readFile(path), name)
}

/** The same of bytes that are held already: what an archive holds. */
export async function documentOf(bytes: Buffer, name: string): Promise<ProgrammeDocument> {
  const kind = kindNamed(name)
  const isBlank = bytes.length === 0 || (bytes.length < mostBlankBytes && (await decodedText(bytes)).trim() === '')
  if (isBlank) throw new AppError('file-empty', { file: name, kind: 'document' })
  const document = await parsed(bytes, kind).catch((cause: unknown) => {
    const isLocked = cause instanceof Error && /password/i.test(`${cause.name} ${cause.message}`)
    throw new AppError(isLocked ? 'file-encrypted' : 'file-unreadable', { file: name, kind }, { cause })
  })
  if (document.text.length > mostCharacters) throw new AppError('file-too-large', { file: name })
  return document
}

/** What the end of a name says that a file is, for the sentence that says that it is not. */
function kindNamed(name: string): 'pdf' | 'word' | 'document' {
  if (/\.pdf$/iu.test(name)) return 'pdf'
  return /\.(?:docx?|odt|ott)$/iu.test(name) ? 'word' : 'document'
}

/** Signs that no text holds: of a sound, a picture, bytes at random. One in two hundred is too many. */
function isText(text: string): boolean {
  const odd = text.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f\ufffd]/gu)?.length ?? 0
  return odd * 200 <= text.length
}

async function parsed(bytes: Buffer, kind: ReturnType<typeof kindNamed>): Promise<ProgrammeDocument> {
  const head = bytes.subarray(0, 1024).toString('latin1')
  if (head.includes('%PDF-')) return await documentFromPdf(new Uint8Array(bytes))
  if (isOdt(head)) return await documentFromOdt(bytes)
  if (head.startsWith('PK')) return await documentFromDocx(bytes)
  if (head.startsWith('\u00d0\u00cf\u0011\u00e0')) throw new Error('An old .doc is not read')
  const text = await decodedText(bytes)
  if (kind === 'pdf' || !isText(text)) throw new Error('Neither a document nor a text')
  return /<(?:!doctype html|html|head|body|main|article|section|div|p|h[1-6]|ul|table)\b/i.test(text.slice(0, 20_000))
    ? await documentFromHtml(text)
    : documentFromText(text)
}
