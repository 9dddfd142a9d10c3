import { createHash } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { chmod, copyFile, mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * The files of the house, each named by the SHA-256 of its content: what is written once is never changed, and the same
 * file given twice is kept once.
 */
export class FileStore {
  readonly folder: string
  readonly temporary: string
  readonly #waitsForDisk: boolean
  /** So that two who add the same content at once have a draft each. */
  #drafts = 0

  constructor(dataFolder: string, { waitsForDisk = true } = {}) {
    this.#waitsForDisk = waitsForDisk
    this.folder = join(dataFolder, 'files')
    this.temporary = join(dataFolder, 'tmp')
  }

  async prepare(): Promise<void> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 })
    await mkdir(this.temporary, { recursive: true, mode: 0o700 })
  }

  path(name: string): string {
    return join(this.folder, name)
  }

  /** Copies a file in. Gives back its hash and its name in the store (`hash.extension`). */
  async add(path: string, extension: string): Promise<{ sha256: string; name: string }> {
    const sha256 = await hashFile(path)
    const name = `${sha256}.${extension}`
    if (!existsSync(this.path(name))) {
      const draft = join(this.temporary, `${name}.${process.pid}.${++this.#drafts}`)
      await copyFile(path, draft)
      await chmod(draft, 0o600)
      if (this.#waitsForDisk) await flushToDisk(draft)
      await rename(draft, this.path(name))
    }
    return { sha256, name }
  }

  list(): Promise<string[]> {
    return readdir(this.folder)
  }

  /** Names of the files whose content is no longer what the name says. Reads every byte of those asked for; of all unless said. */
  async changed(names?: Iterable<string>): Promise<string[]> {
    const found: string[] = []
    for (const name of names ?? (await this.list()))
      if (!name.startsWith(await hashFile(this.path(name)))) found.push(name)
    return found
  }

  /** Removes from the store what no name in `kept` mentions, and all that was left half written. */
  async sweep(kept: ReadonlySet<string>): Promise<string[]> {
    const orphans = (await this.list()).filter((name) => !kept.has(name))
    for (const name of orphans) await rm(this.path(name), { force: true })
    for (const name of await readdir(this.temporary))
      await rm(join(this.temporary, name), { force: true, recursive: true })
    return orphans
  }
}

/** The files of a data folder whose content is no longer what their name says: for a house that cannot be opened. */
export async function changedFiles(dataFolder: string): Promise<string[]> {
  const files = new FileStore(dataFolder)
  return existsSync(files.folder) ? await files.changed() : []
}

/** SHA-256 of a file's bytes, in hexadecimal. */
export async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer)
  return hash.digest('hex')
}

async function flushToDisk(path: string): Promise<void> {
  const handle = await open(path, 'r+')
  await handle.sync()
  await handle.close()
}
