import { createWriteStream, existsSync } from 'node:fs'
import { copyFile, mkdir, mkdtemp, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { text } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import SqliteDatabase from 'better-sqlite3'
import yauzl from 'yauzl'
import { z } from 'zod'
import { AppError } from '../../contract/index.ts'
import type { DataFolder } from './data-folder.ts'
import { hashFile } from './file-store.ts'
import { writeZip } from './write-zip.ts'

const manifestName = 'parterre.json'

const stateName = 'app.sqlite'
/** A list of a million files weighs less. */
const mostManifestBytes = 256 * 1024 * 1024

/** What the backup holds, so that a restore can refuse an incomplete one. Sizes in bytes. */
const manifestSchema = z.object({
  format: z.literal(1),
  files: z
    .array(
      z.object({
        name: z.string().regex(/^(app\.sqlite|files\/[0-9a-f]{64}\.[a-z0-9]{1,8})$/u),
        bytes: z.number().int().nonnegative(),
        sha256: z.string().regex(/^[0-9a-f]{64}$/u),
      }),
    )
    .refine((files) => files.some(({ name }) => name === stateName)),
})
type Manifest = z.infer<typeof manifestSchema>

/**
 * Writes the truth of a data folder (its state and its files; the warehouse is computed from them) into one zip file.
 * The state is copied as one moment, even while others write.
 */
export async function backupFolder(folder: DataFolder, target: string): Promise<{ files: number; bytes: number }> {
  const work = await mkdtemp(join(folder.files.temporary, 'backup-'))
  try {
    const state = join(work, stateName)
    await copyState(join(folder.path, stateName), state)
    const names = (await folder.files.list()).sort()
    const entries = [
      { name: stateName, path: state },
      ...names.map((name) => ({ name: `files/${name}`, path: folder.files.path(name) })),
    ]
    const manifest: Manifest = { format: 1, files: await Promise.all(entries.map(describeEntry)) }
    await mkdir(dirname(target), { recursive: true })
    const draft = join(work, 'backup.zip')
    const list = { name: manifestName, content: Buffer.from(JSON.stringify(manifest)) }
    await writeZip(draft, [list, ...entries])
    await moveFile(draft, target)
    return { files: entries.length, bytes: (await stat(target)).size }
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

/**
 * Puts a backup back into a folder that holds no data yet. Nothing of the zip is written that its list does not name, nor more than the
 * list says, and nothing of the house is there before all of it is. Throws `folder-not-empty`, `backup-invalid`.
 */
export async function restoreFolder(file: string, folder: string): Promise<{ files: number }> {
  if (existsSync(join(folder, stateName))) throw new AppError('folder-not-empty', { folder })
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const work = await mkdtemp(join(folder, 'restore-'))
  try {
    const { files } = await unzip(file, work)
    for (const { name, sha256 } of files)
      if ((await hashFile(join(work, name))) !== sha256) throw new AppError('backup-invalid', { file: basename(file) })
    await rename(join(work, 'files'), join(folder, 'files'))
    // The state comes last: until it is there, the folder holds no venue.
    await rename(join(work, stateName), join(folder, stateName))
    return { files: files.length }
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

async function copyState(from: string, to: string): Promise<void> {
  const source = new SqliteDatabase(from, { readonly: true })
  try {
    await source.backup(to)
  } finally {
    source.close()
  }
}

async function describeEntry({ name, path }: { name: string; path: string }): Promise<Manifest['files'][number]> {
  return { name, bytes: (await stat(path)).size, sha256: await hashFile(path) }
}

/**
 * Writes out what the list of the backup names, once the zip's own directory holds exactly that, size for size: a name that climbs out of the
 * folder is on no list, and the reader stops an entry that inflates to more than the directory says. Entries are found by that
 * directory, at the end of the zip: a workbook kept inside bears marks of entries of its own.
 */
async function unzip(file: string, folder: string): Promise<Manifest> {
  await mkdir(join(folder, 'files'), { recursive: true })
  const invalid = (cause?: unknown) => new AppError('backup-invalid', { file: basename(file) }, { cause })
  const zip = await yauzl.openPromise(file, { autoClose: false }).catch((cause: unknown) => {
    throw invalid(cause)
  })
  try {
    const entries = new Map<string, yauzl.Entry>()
    for await (const entry of zip.eachEntry()) {
      if (entries.has(entry.fileName)) throw invalid()
      entries.set(entry.fileName, entry)
    }
    const manifest = await readManifest(zip, entries.get(manifestName))
    const isWhole = manifest.files.every(({ name, bytes }) => entries.get(name)?.uncompressedSize === bytes)
    const names = new Set([manifestName, ...manifest.files.map(({ name }) => name)])
    if (!isWhole || names.size !== entries.size || names.size !== manifest.files.length + 1) throw invalid()
    for (const { name } of manifest.files) {
      const entry = entries.get(name)
      if (entry === undefined) throw invalid()
      await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(join(folder, name), { mode: 0o600 }))
    }
    return manifest
  } catch (cause) {
    throw cause instanceof AppError ? cause : invalid(cause)
  } finally {
    zip.close()
  }
}

async function readManifest(zip: yauzl.ZipFile, entry: yauzl.Entry | undefined): Promise<Manifest> {
  if (entry === undefined || entry.uncompressedSize > mostManifestBytes) throw new Error('no list of what it holds')
  return manifestSchema.parse(JSON.parse(await text(await zip.openReadStreamPromise(entry))))
}

/** Moves a file, also onto another disk, where it is copied piece by piece. */
async function moveFile(from: string, to: string): Promise<void> {
  try {
    await rename(from, to)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EXDEV')) throw error
    await copyFile(from, to).catch(async (failed: unknown) => {
      // Half a backup would pass for one until the day it is needed.
      await rm(to, { force: true })
      throw failed
    })
  }
}
