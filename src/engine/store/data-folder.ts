import { existsSync } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { type AppDatabase, openAppDatabase } from './app-database.ts'
import { FileStore } from './file-store.ts'
import { openWarehouse, type Warehouse } from './warehouse.ts'

export interface DataFolderOptions {
  /**
   * What is committed is on the disk before it is said to be: default. Without it a killed program loses nothing still, a power cut may
   * lose all: for what is made anew at each visit.
   */
  waitsForDisk?: boolean
}

/**
 * All that a venue has, in one folder: the truth (`files/`, `app.sqlite`) and what is computed from it
 * (`warehouse.duckdb`, which can be deleted at any time).
 */
export class DataFolder {
  readonly path: string
  readonly app: AppDatabase
  readonly files: FileStore
  #warehouse: Promise<Warehouse> | null = null

  private constructor(path: string, app: AppDatabase, files: FileStore) {
    this.path = path
    this.app = app
    this.files = files
  }

  /** Opens the folder, making it when it is not there yet. Throws `data-folder-newer` (see `openAppDatabase`). */
  static async open(folder: string, options: DataFolderOptions = {}): Promise<DataFolder> {
    const path = resolve(folder)
    await mkdir(path, { recursive: true, mode: 0o700 })
    const files = new FileStore(path, options)
    await files.prepare()
    return new DataFolder(path, await openAppDatabase(join(path, 'app.sqlite'), options), files)
  }

  /** The warehouse, opened at first need: one process at a time may hold it (`data-folder-busy`). */
  warehouse(): Promise<Warehouse> {
    this.#warehouse ??= this.#openWarehouse().catch((error) => {
      this.#warehouse = null
      throw error
    })
    return this.#warehouse
  }

  /** Deletes what is computed. The next need of it opens an empty warehouse, to be rebuilt from the truth. */
  async dropWarehouse(): Promise<void> {
    await this.#closeWarehouse()
    await this.#removeWarehouse()
  }

  async close(): Promise<void> {
    try {
      await this.#closeWarehouse()
    } finally {
      await this.app.destroy()
    }
  }

  /** One that can no longer be read (a disk that failed, a journal cut short) is given up: it is empty then, and rebuilt from the truth. */
  async #openWarehouse(): Promise<Warehouse> {
    const path = join(this.path, 'warehouse.duckdb')
    const options = { path, allowedDirectories: [this.files.folder, this.files.temporary] }
    try {
      return await openWarehouse(options)
    } catch (error) {
      if (!isDamage(error)) throw error
      await this.#removeWarehouse()
      return await openWarehouse(options)
    }
  }

  async #removeWarehouse(): Promise<void> {
    for (const name of ['warehouse.duckdb', 'warehouse.duckdb.wal']) await rm(join(this.path, name), { force: true })
  }

  async #closeWarehouse(): Promise<void> {
    const open = this.#warehouse
    this.#warehouse = null
    if (open) await (await open).close()
  }
}

/** What DuckDB says of a file, or of the journal beside it, that it cannot read. */
function isDamage(error: unknown): boolean {
  return (
    error instanceof Error &&
    /not a valid DuckDB database|enough bytes|replaying WAL|corrupt|checksum/i.test(error.message)
  )
}

/** True when the folder already holds a venue's data. */
export function isDataFolder(path: string): boolean {
  return existsSync(join(path, 'app.sqlite'))
}
