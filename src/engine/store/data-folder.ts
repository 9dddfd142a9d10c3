import { chmodSync } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { type AppDatabase, openAppDatabase } from './app-database.ts'
import { FileStore } from './file-store.ts'
import { markHouse, refuseLostState } from './house-marker.ts'
import { keepForOwner } from './owners-alone.ts'
import { isWarehouseDamage, storageFault } from './storage-fault.ts'
import { openWarehouse, type Warehouse } from './warehouse.ts'

const warehouseFiles = ['warehouse.duckdb', 'warehouse.duckdb.wal'] as const

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

  /**
   * Opens the folder, making it when it is not there yet; what it holds is for its owner alone, wherever it stands. Throws `data-folder-newer`
   * (see `openAppDatabase`), `state-lost`, `restore-unfinished`, `state-damaged`, `folder-closed`, `disk-refuses`.
   */
  static async open(folder: string, options: DataFolderOptions = {}): Promise<DataFolder> {
    const path = resolve(folder)
    try {
      await mkdir(path, { recursive: true, mode: 0o700 })
      refuseLostState(path)
      keepForOwner(path)
      const files = new FileStore(path, options)
      await files.prepare()
      const app = await openAppDatabase(join(path, 'app.sqlite'), options)
      markHouse(path)
      return new DataFolder(path, app, files)
    } catch (error) {
      throw storageFault(error) ?? error
    }
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
    const opened = await openWarehouse(options).catch(async (error: unknown) => {
      if (!isWarehouseDamage(error)) throw storageFault(error) ?? error
      await this.#removeWarehouse()
      return await openWarehouse(options)
    })
    // Made by its engine as the system makes any file.
    chmodSync(path, 0o600)
    return opened
  }

  async #removeWarehouse(): Promise<void> {
    for (const name of warehouseFiles) await rm(join(this.path, name), { force: true })
  }

  async #closeWarehouse(): Promise<void> {
    const open = this.#warehouse
    this.#warehouse = null
    if (open) await (await open).close()
  }
}
