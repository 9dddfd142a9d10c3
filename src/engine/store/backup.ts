import { createHash } from 'node:crypto'
import { createWriteStream, existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import SqliteDatabase from 'better-sqlite3'
import yauzl from 'yauzl'
import { z } from 'zod'
import { AppError } from '../../contract/index.ts'
import { DataFolder } from './data-folder.ts'
import { decryptFile } from './encrypted-file.ts'
import { hashFile } from './file-store.ts'
import { houseDamage, lostFiles } from './house-damage.ts'
import { beginRestoring, endRestoring, isDataFolder, isRestoring } from './house-marker.ts'
import { replaceFile } from './replace-file.ts'
import { damageOf } from './state-tables.ts'
import { storageFault } from './storage-fault.ts'
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
  /** Of a house that was damaged already: what was lost or changed, as it came in. Absent from a sound one. */
  damaged: z.array(z.string()).optional(),
})
type Manifest = z.infer<typeof manifestSchema>

/** How a backup is written. */
export interface BackupOptions {
  /** Takes what is left of a damaged house too, and says in the backup what is missing. */
  readonly takesDamaged?: boolean
}

export interface BackupMade {
  readonly files: number
  readonly bytes: number
  /** What was lost or changed, by the name under which it came in; empty of a sound house. */
  readonly damaged: readonly string[]
}

/**
 * Writes the truth of a data folder (its state and its files; the warehouse is computed from them) into one zip file. The state is copied as
 * one moment, even while others write. The house is looked at first, the backup read again once it is written: only then does it take the
 * place of what stood there. Throws `backup-of-damaged`, `backup-unverified`, `state-damaged`.
 */
export async function backupFolder(
  folder: DataFolder,
  target: string,
  { takesDamaged = false }: BackupOptions = {},
): Promise<BackupMade> {
  const damage = await houseDamage(folder)
  if (damage.state !== null)
    throw new AppError('state-damaged', { path: folder.path, detail: damage.state.slice(0, 80) })
  const damaged = [...new Set([...damage.lost, ...damage.changed].map(({ cameAs }) => cameAs))].sort()
  if (damaged.length > 0 && !takesDamaged)
    throw new AppError('backup-of-damaged', { count: damaged.length, names: damaged.slice(0, 3).join(', ') })
  const work = await mkdtemp(join(folder.files.temporary, 'backup-'))
  try {
    const state = join(work, stateName)
    await copyState(join(folder.path, stateName), state)
    const changed = new Set(damage.changed.map(({ name }) => name))
    const names = (await folder.files.list()).filter((name) => !changed.has(name)).sort()
    const entries = [
      { name: stateName, path: state },
      ...names.map((name) => ({ name: `files/${name}`, path: folder.files.path(name) })),
    ]
    const files = await Promise.all(entries.map(describeEntry))
    const manifest: Manifest = { format: 1, files, ...(damaged.length > 0 && { damaged }) }
    await mkdir(dirname(target), { recursive: true })
    const draft = join(work, 'backup.zip')
    const list = { name: manifestName, content: Buffer.from(JSON.stringify(manifest)) }
    await writeZip(draft, [list, ...entries])
    await readAgain(draft)
    await replaceFile(draft, target)
    return { files: entries.length, bytes: (await stat(target)).size, damaged }
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

/** Reads a backup as a restore would, and writes nothing. Throws `backup-unverified`. */
async function readAgain(file: string): Promise<void> {
  try {
    await readBackup(file, async ({ sha256 }, content) => {
      const hash = createHash('sha256')
      for await (const piece of content) hash.update(piece as Buffer)
      if (hash.digest('hex') !== sha256) throw new AppError('backup-invalid', { file: basename(file) })
    })
  } catch (cause) {
    throw new AppError('backup-unverified', {}, { cause })
  }
}

/** What `restoreFolder` put back. */
export interface Restored {
  readonly files: number
  /** As `BackupMade`: what was missing already when the backup was made. */
  readonly damaged: readonly string[]
}

/** How a backup is put back. */
export interface RestoreOptions {
  /** Ends what was put back, before the folder holds it; nothing by default. */
  readonly prepare?: (folder: string) => Promise<void>
  /** That of an encrypted backup; null of any other. */
  readonly passphrase?: string | null
}

/**
 * Puts a backup back into a folder that holds no data yet. Nothing of the zip is written that its list does not name, nor more than the
 * list says; what was put back is opened and compared, and `prepare` ends it, before anything of the house is there. Killed at any moment, the
 * folder holds no house, and the same restore begins again. Throws `folder-not-empty`, `passphrase-wrong`,
 * `backup-invalid`, `backup-damaged`.
 */
export async function restoreFolder(
  file: string,
  folder: string,
  { prepare = async () => {}, passphrase = null }: RestoreOptions = {},
): Promise<Restored> {
  const isUnfinished = isRestoring(folder) && !existsSync(join(folder, stateName))
  if (isDataFolder(folder) && !isUnfinished) throw new AppError('folder-not-empty', { folder })
  await mkdir(folder, { recursive: true, mode: 0o700 })
  if (isUnfinished) await sweepUnfinished(folder)
  beginRestoring(folder)
  const work = await mkdtemp(join(folder, restorePrefix))
  try {
    const manifest = await (passphrase === null
      ? unzip(file, work)
      : unzipEncrypted(file, { folder, work, passphrase }))
    await openRestored(work, { file, damaged: new Set(manifest.damaged) })
    await prepare(work)
    await rename(join(work, 'files'), join(folder, 'files'))
    // The state comes last: until it is there, the folder holds no venue.
    await rename(join(work, stateName), join(folder, stateName))
    return { files: manifest.files.length, damaged: manifest.damaged ?? [] }
  } finally {
    await rm(work, { recursive: true, force: true })
    // The folder was empty: without a state, what was moved already is of no house.
    if (!existsSync(join(folder, stateName))) await sweepUnfinished(folder)
    endRestoring(folder)
  }
}

const restorePrefix = 'restore-'

/** What a restore that was killed has left: nothing of it is a house's. */
async function sweepUnfinished(folder: string): Promise<void> {
  const left = (await readdir(folder)).filter((name) => name.startsWith(restorePrefix) || name === 'files')
  for (const name of left) await rm(join(folder, name), { recursive: true, force: true })
}

/** Opens what was put back as the house will: its state whole, every file that it counts on there. Throws `backup-damaged`. */
async function openRestored(
  work: string,
  { file, damaged }: { file: string; damaged: ReadonlySet<string> },
): Promise<void> {
  const folder = await DataFolder.open(work).catch((cause: unknown) => {
    if (cause instanceof AppError && cause.code === 'state-damaged')
      throw new AppError('backup-damaged', { file: basename(file), count: 0 }, { cause })
    throw cause
  })
  try {
    const state = await damageOf(folder.app)
    const missing = (state === null ? await lostFiles(folder) : []).filter(({ cameAs }) => !damaged.has(cameAs))
    if (state !== null || missing.length > 0)
      throw new AppError('backup-damaged', { file: basename(file), count: missing.length })
  } finally {
    await folder.close()
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

/** Writes out what the list of the backup names, each file compared with its hash as it goes by. */
async function unzip(file: string, folder: string): Promise<Manifest> {
  await mkdir(join(folder, 'files'), { recursive: true, mode: 0o700 })
  return await readBackup(file, async ({ name, sha256 }, content) => {
    await pipeline(content, createWriteStream(join(folder, name), { mode: 0o600 }))
    if ((await hashFile(join(folder, name))) !== sha256) throw new AppError('backup-invalid', { file: basename(file) })
  })
}

/** What was encrypted stands open in the new folder alone, where a restore that is killed is swept. */
async function unzipEncrypted(
  file: string,
  { folder, work, passphrase }: { folder: string; work: string; passphrase: string },
): Promise<Manifest> {
  const apart = await mkdtemp(join(folder, restorePrefix))
  try {
    const plain = join(apart, basename(file))
    await decryptFile(file, plain, passphrase)
    return await unzip(plain, work)
  } finally {
    await rm(apart, { recursive: true, force: true })
  }
}

type TakeEntry = (entry: Manifest['files'][number], content: Readable) => Promise<void>

/**
 * Hands over what the list of the backup names, once the zip's own directory holds exactly that, size for size: a name that climbs out of the
 * folder is on no list, and the reader stops an entry that inflates to more than the directory says. Entries are found by that
 * directory, at the end of the zip: a workbook kept inside bears marks of entries of its own. Throws `backup-invalid`, and what the disk says.
 */
async function readBackup(file: string, take: TakeEntry): Promise<Manifest> {
  const invalid = (cause?: unknown) => new AppError('backup-invalid', { file: basename(file) }, { cause })
  const zip = await yauzl.openPromise(file, { autoClose: false }).catch((cause: unknown) => {
    throw storageFault(cause) ?? invalid(cause)
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
    for (const listed of manifest.files) {
      const entry = entries.get(listed.name)
      if (entry === undefined) throw invalid()
      await take(listed, await zip.openReadStreamPromise(entry))
    }
    return manifest
  } catch (cause) {
    throw cause instanceof AppError ? cause : (storageFault(cause) ?? invalid(cause))
  } finally {
    zip.close()
  }
}

async function readManifest(zip: yauzl.ZipFile, entry: yauzl.Entry | undefined): Promise<Manifest> {
  if (entry === undefined || entry.uncompressedSize > mostManifestBytes) throw new Error('no list of what it holds')
  return manifestSchema.parse(JSON.parse(await text(await zip.openReadStreamPromise(entry))))
}
