import { once } from 'node:events'
import { createWriteStream, existsSync } from 'node:fs'
import { mkdir, mkdtemp, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { finished, pipeline } from 'node:stream/promises'
import SqliteDatabase from 'better-sqlite3'
import { Zip, ZipPassThrough } from 'fflate'
import yauzl from 'yauzl'
import { AppError } from '../../contract/index.ts'
import type { DataFolder } from './data-folder.ts'
import { hashFile } from './file-store.ts'

const manifestName = 'parterre.json'
const pieceBytes = 1024 * 1024

/** What the backup holds, so that a restore can refuse an incomplete one. Sizes in bytes. */
interface Manifest {
  format: 1
  files: { name: string; bytes: number; sha256: string }[]
}

/**
 * Writes the truth of a data folder (its state and its files; the warehouse is computed from them) into one zip file.
 * The state is copied as one moment, even while others write.
 */
export async function backupFolder(folder: DataFolder, target: string): Promise<{ files: number; bytes: number }> {
  const work = await mkdtemp(join(folder.files.temporary, 'backup-'))
  try {
    const state = join(work, 'app.sqlite')
    const source = new SqliteDatabase(join(folder.path, 'app.sqlite'), { readonly: true })
    await source.backup(state)
    source.close()
    const names = (await folder.files.list()).sort()
    const entries = [
      { name: 'app.sqlite', path: state },
      ...names.map((name) => ({ name: `files/${name}`, path: folder.files.path(name) })),
    ]
    const manifest: Manifest = { format: 1, files: await Promise.all(entries.map(describeEntry)) }
    await mkdir(dirname(target), { recursive: true })
    const draft = join(work, 'backup.zip')
    await writeZip(draft, manifest, entries)
    await moveFile(draft, target)
    return { files: entries.length, bytes: (await stat(target)).size }
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

/** Puts a backup back into a folder that holds no data yet. Throws `folder-not-empty`, `backup-invalid`. */
export async function restoreFolder(file: string, folder: string): Promise<{ files: number }> {
  if (existsSync(join(folder, 'app.sqlite'))) throw new AppError('folder-not-empty', { folder })
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const work = await mkdtemp(join(folder, 'restore-'))
  try {
    await unzip(file, work)
    const manifest = await readManifest(work, file)
    for (const { name, sha256 } of manifest.files) {
      const path = join(work, name)
      if (!existsSync(path) || (await hashFile(path)) !== sha256)
        throw new AppError('backup-invalid', { file: basename(file) })
    }
    await rename(join(work, 'files'), join(folder, 'files')).catch(() => mkdir(join(folder, 'files')))
    // The state comes last: until it is there, the folder holds no venue.
    await rename(join(work, 'app.sqlite'), join(folder, 'app.sqlite'))
    return { files: manifest.files.length }
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

async function describeEntry({ name, path }: { name: string; path: string }): Promise<Manifest['files'][number]> {
  return { name, bytes: (await stat(path)).size, sha256: await hashFile(path) }
}

async function writeZip(target: string, manifest: Manifest, entries: { name: string; path: string }[]): Promise<void> {
  const out = createWriteStream(target, { mode: 0o600 })
  const zip = new Zip((error, chunk, final) => {
    if (error) out.destroy(error)
    else if (!out.write(chunk) && !final) return
    if (final) out.end()
  })
  const first = new ZipPassThrough(manifestName)
  zip.add(first)
  first.push(Buffer.from(JSON.stringify(manifest)), true)
  for (const { name, path } of entries) {
    const entry = new ZipPassThrough(name)
    zip.add(entry)
    await pushFile(path, entry, out)
  }
  zip.end()
  await finished(out)
}

async function pushFile(path: string, entry: ZipPassThrough, out: ReturnType<typeof createWriteStream>): Promise<void> {
  const handle = await open(path, 'r')
  try {
    const buffer = new Uint8Array(pieceBytes)
    for (;;) {
      const { bytesRead } = await handle.read(buffer, 0, pieceBytes)
      entry.push(buffer.slice(0, bytesRead), bytesRead < pieceBytes)
      if (out.writableNeedDrain) await once(out, 'drain')
      if (bytesRead < pieceBytes) return
    }
  } finally {
    await handle.close()
  }
}

/**
 * Entries are files of the manifest's own names only: a name that climbs out of the folder is refused. They are found by the directory at
 * the end of the zip: a workbook kept inside bears marks of entries of its own.
 */
async function unzip(file: string, folder: string): Promise<void> {
  await mkdir(join(folder, 'files'), { recursive: true })
  try {
    const zip = await yauzl.openPromise(file)
    for await (const entry of zip.eachEntry()) {
      if (!/^(parterre\.json|app\.sqlite|files\/[0-9a-f]{64}\.[a-z0-9]{1,8})$/.test(entry.fileName))
        throw new AppError('backup-invalid', { file: basename(file) })
      const out = createWriteStream(join(folder, entry.fileName), { mode: 0o600 })
      await pipeline(await zip.openReadStreamPromise(entry), out)
    }
  } catch (cause) {
    throw cause instanceof AppError ? cause : new AppError('backup-invalid', { file: basename(file) }, { cause })
  }
}

async function readManifest(folder: string, file: string): Promise<Manifest> {
  try {
    const manifest = JSON.parse(await readFile(join(folder, manifestName), 'utf8')) as Manifest
    if (manifest.format === 1 && Array.isArray(manifest.files)) return manifest
  } catch {
    // Told below, in one place.
  }
  throw new AppError('backup-invalid', { file: basename(file) })
}

async function moveFile(from: string, to: string): Promise<void> {
  await rename(from, to).catch(async () => {
    await writeFile(to, await readFile(from), { mode: 0o600 })
  })
}
