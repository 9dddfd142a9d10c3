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
  if (bytes.length === 0) throw new AppError('file-empty', { file: name })
  const document = await parsed(bytes).catch((cause: unknown) => {
    const isLocked = cause instanceof Error && /password/i.test(`${cause.name} ${cause.message}`)
    throw new AppError(isLocked ? 'file-encrypted' : 'file-unreadable', { file: name }, { cause })
  })
  if (document.text.length > mostCharacters) throw new AppError('file-too-large', { file: name })
  return document
}

async function parsed(bytes: Buffer): Promise<ProgrammeDocument> {
  const head = bytes.subarray(0, 1024).toString('latin1')
  if (head.includes('%PDF-')) return await documentFromPdf(new Uint8Array(bytes))
  if (isOdt(head)) return await documentFromOdt(bytes)
  if (head.startsWith('PK')) return await documentFromDocx(bytes)
  if (head.startsWith('\u00d0\u00cf\u0011\u00e0')) throw new Error('An old .doc is not read')
  const text = await decodedText(bytes)
  return /<(?:!doctype html|html|head|body|main|article|section|div|p|h[1-6]|ul|table)\b/i.test(text.slice(0, 20_000))
    ? await documentFromHtml(text)
    : documentFromText(text)
}
