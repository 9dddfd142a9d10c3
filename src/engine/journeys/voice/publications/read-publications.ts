import { readFile, stat } from 'node:fs/promises'
import { AppError } from '../../../../contract/index.ts'
import { brochureTexts } from '../../../programme/index.ts'
import { bytesSource, decodedText, readTableOf, readZipDirectory } from '../../../ticketing/index.ts'
import { documentOf } from '../../programme/read-programme-document.ts'
import { archivePublications } from './archive-publications.ts'
import { brevoCampaigns } from './brevo-campaigns.ts'
import { businessSuitePosts } from './business-suite-posts.ts'
import { campaignTable } from './campaign-table.ts'
import { dayOfFile, documentPublication } from './document-publication.ts'
import { isMail, mailText } from './mail-text.ts'
import { metaPosts } from './meta-posts.ts'
import { PublicationsFound, type PublicationsRead } from './publication.ts'

const mostBytes = 500 * 1024 * 1024
const mostRows = 100_000

/**
 * Every publication that a file holds, by what the file is and not by its name: a letter, a page, a brochure, an export of Mailchimp, Brevo or
 * Meta, an archive of these. Runs in a child process. Throws the file-* codes, `publications-none` for a file of another kind.
 */
export async function readPublications({ path, name }: { path: string; name: string }): Promise<PublicationsRead> {
  if ((await stat(path)).size > mostBytes) throw new AppError('file-too-large', { file: name })
  return await publicationsIn({ bytes: await readFile(path), name })
}

/** The same of bytes; `depth` counts the archives around them. */
export async function publicationsIn({
  bytes,
  name,
  depth = 0,
}: {
  bytes: Buffer
  name: string
  depth?: number
}): Promise<PublicationsRead> {
  if (bytes.length === 0) throw new AppError('file-empty', { file: name, kind: 'document' })
  const head = bytes.subarray(0, 4096).toString('latin1')
  if (head.startsWith('PK') && !isDocument(bytes, name))
    return await archivePublications({ bytes, name, depth }, publicationsIn)
  if (/\.csv$/iu.test(name)) return await tablePublications(bytes, name)
  if (/^\s*[[{]/u.test(head.replace(/^ï»¿/u, ''))) return await jsonPublications(bytes, name)
  return await documentPublications(bytes, name)
}

/** A .docx or an .odt is a zip too: the names of its parts say so. */
function isDocument(bytes: Buffer, file: string): boolean {
  const parts = new Set(readZipDirectory(bytes, file).map(({ name }) => name))
  return parts.has('word/document.xml') || (parts.has('mimetype') && parts.has('content.xml'))
}

async function tablePublications(bytes: Buffer, name: string): Promise<PublicationsRead> {
  const table = await readTableOf(bytesSource(bytes, name))
  const rows: string[][] = []
  for await (const { cells } of table.rows()) {
    if (rows.length >= mostRows) throw new AppError('file-too-large', { file: name })
    rows.push(cells)
  }
  const { header } = table
  const read = businessSuitePosts({ name, header, rows }) ?? (await campaignTable({ name, header, rows }))
  if (!read) throw new AppError('publications-none', { file: name })
  return read
}

async function jsonPublications(bytes: Buffer, name: string): Promise<PublicationsRead> {
  const content = parsed(await decodedText(bytes), name)
  const read = metaPosts(content) ?? (await brevoCampaigns(content))
  if (!read) throw new AppError('publications-none', { file: name })
  return read
}

function parsed(text: string, name: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new AppError('file-unreadable', { file: name }, { cause })
  }
}

/** What is printed speaks of several shows; a page or a letter is one text. */
const printed = new Set(['pdf', 'docx', 'odt'])

async function documentPublications(bytes: Buffer, name: string): Promise<PublicationsRead> {
  const found = new PublicationsFound()
  const document = await documentOf(bytes, name)
  const html = document.kind === 'html' ? await decodedText(bytes) : ''
  if (isMail(html)) {
    const { heading, text } = await mailText(html)
    found.add({ title: heading ?? name, text, day: dayOfFile(name, text), channel: 'newsletter' })
    return found
  }
  const day = dayOfFile(name, document.text)
  const shows = printed.has(document.kind) ? brochureTexts(document) : []
  for (const { title, text } of shows) found.add({ title, text, day, channel: 'brochure' })
  if (shows.length === 0) found.add(documentPublication(document, name))
  return found
}
