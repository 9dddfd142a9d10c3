import { AppError, type LeftOutWhy } from '../../../../contract/index.ts'
import { type Campaign, readCampaigns } from '../../../campaigns/index.ts'
import {
  bytesSource,
  decodedText,
  inflateEntry,
  readTableOf,
  readZipDirectory,
  type ZipEntry,
} from '../../../ticketing/index.ts'
import { campaignLetters } from './campaign-archive.ts'
import { metaFolders, ownPostFiles } from './meta-posts.ts'
import { PublicationsFound, type PublicationsRead } from './publication.ts'

export interface ArchiveBytes {
  readonly bytes: Buffer
  readonly name: string
  /** Archives around this one. */
  readonly depth: number
}

type ReadOne = (file: ArchiveBytes) => Promise<PublicationsRead>

/** An archive of exports holds archives; one that goes deeper hides something. */
const deepest = 2
const read = /\.(?:html?|docx|odt|pdf|txt|json|csv|zip)$/iu
const rubbish = /(?:^|\/)(?:__MACOSX\/|\.)/u

/**
 * What an archive holds: an account export of Mailchimp or of Meta, of which only the house's own texts are opened, or files of any kind that
 * is read alone. Throws `file-bomb`, `file-unreadable`, `meta-export-html` for an export of Meta that was asked for as pages.
 */
export async function archivePublications(archive: ArchiveBytes, readOne: ReadOne): Promise<PublicationsRead> {
  const { bytes, name, depth } = archive
  if (depth >= deepest) throw new AppError('file-unreadable', { file: name })
  const entries = readZipDirectory(bytes, name).filter(
    (entry) => !entry.name.endsWith('/') && !rubbish.test(entry.name),
  )
  const opened = (entry: ZipEntry) => Buffer.from(inflateEntry({ bytes, entry, file: name }))
  if (entries.some((entry) => entry.name.includes('campaigns_content/')))
    return await mailchimpAccount({ entries, opened, isOwn: ({ name: path }) => path.includes('campaigns_content/') })
  const isMeta = entries.some((entry) => metaFolders.test(entry.name) || ownPostFiles.test(entry.name))
  if (isMeta) return await metaAccount(archive, { entries, opened, readOne })
  return await looseFiles(archive, { entries, opened, readOne })
}

interface Opened {
  readonly entries: readonly ZipEntry[]
  readonly opened: (entry: ZipEntry) => Buffer
}

async function mailchimpAccount({
  entries,
  opened,
  isOwn,
}: Opened & { isOwn: (entry: ZipEntry) => boolean }): Promise<PublicationsRead> {
  const tables = entries.filter((entry) => /(?:^|\/)campaigns\.csv$/u.test(entry.name))
  const campaigns: Campaign[] = []
  for (const entry of tables) campaigns.push(...((await campaignsOf(opened(entry), entry.name)) ?? []))
  const own = entries.filter(isOwn)
  const letters = await lettersOf(own, opened)
  return withLeftOut(await campaignLetters(letters, campaigns), 'personal', entries.length - own.length - tables.length)
}

async function lettersOf(
  entries: readonly ZipEntry[],
  opened: Opened['opened'],
): Promise<{ name: string; text: string }[]> {
  return await Promise.all(entries.map(async (entry) => ({ name: entry.name, text: await decodedText(opened(entry)) })))
}

async function metaAccount(
  { name, depth }: ArchiveBytes,
  { entries, opened, readOne }: Opened & { readOne: ReadOne },
): Promise<PublicationsRead> {
  const own = entries.filter((entry) => ownPostFiles.test(entry.name))
  if (own.length === 0 && entries.some((entry) => /\.html$/u.test(entry.name)))
    throw new AppError('meta-export-html', { file: name })
  const found = new PublicationsFound()
  for (const entry of own) await addRead(found, { entry, depth, opened, readOne })
  return withLeftOut(found, 'personal', entries.filter((entry) => /\.json$/u.test(entry.name)).length - own.length)
}

/** Files put together by hand; a table of campaigns among them gives its pages their days. */
async function looseFiles(
  { depth }: ArchiveBytes,
  { entries, opened, readOne }: Opened & { readOne: ReadOne },
): Promise<PublicationsRead> {
  const found = new PublicationsFound()
  const known = entries.filter((entry) => read.test(entry.name))
  found.leave('otherKind', entries.length - known.length)
  const campaigns = new Map<ZipEntry, Campaign[]>()
  for (const entry of known.filter((one) => /\.csv$/iu.test(one.name))) {
    const told = await campaignsOf(opened(entry), entry.name)
    if (told) campaigns.set(entry, told)
  }
  const pages = campaigns.size > 0 ? known.filter((entry) => /\.html?$/iu.test(entry.name)) : []
  if (pages.length > 0) {
    found.addAll(await campaignLetters(await lettersOf(pages, opened), [...campaigns.values()].flat()))
  }
  for (const entry of known)
    if (!campaigns.has(entry) && !pages.includes(entry)) await addRead(found, { entry, depth, opened, readOne })
  return found
}

/** One file of an archive that cannot be read does not hide the others; a bomb does. */
async function addRead(
  found: PublicationsFound,
  { entry, depth, opened, readOne }: { entry: ZipEntry; depth: number; opened: Opened['opened']; readOne: ReadOne },
): Promise<void> {
  try {
    found.addAll(await readOne({ bytes: opened(entry), name: entry.name, depth: depth + 1 }))
  } catch (error) {
    if (!(error instanceof AppError) || error.code === 'file-bomb') throw error
    found.leave(error.code === 'publications-none' ? 'otherKind' : 'unread')
  }
}

/** The campaigns of a table; null when it is none. */
async function campaignsOf(bytes: Buffer, name: string): Promise<Campaign[] | null> {
  try {
    const table = await readTableOf(bytesSource(bytes, name))
    const rows: string[][] = []
    for await (const { cells } of table.rows()) rows.push(cells)
    return readCampaigns({ name, header: table.header, rows })
  } catch (error) {
    if (error instanceof AppError) return null
    throw error
  }
}

function withLeftOut({ publications, leftOut }: PublicationsRead, why: LeftOutWhy, count: number): PublicationsRead {
  return count > 0
    ? { publications, leftOut: new Map([...leftOut, [why, (leftOut.get(why) ?? 0) + count]]) }
    : { publications, leftOut }
}
