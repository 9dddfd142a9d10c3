import { type MartData, martData } from '../../figures/index.ts'
import { type AppDatabase, DataFolder, type DataFolderOptions, type Warehouse } from '../../store/index.ts'
import { applyCapacities } from '../../ticketing/index.ts'
import { type TextWork, textsHere } from '../texts/index.ts'
import { dropMarts, ensureMarts } from './ensure-marts.ts'
import { finishErasure } from './finish-erasure.ts'
import { givenCapacities, type RebuildProgress, rebuild } from './rebuild.ts'
import { stateSignature, warehouseSignature, writeSignature } from './state-signature.ts'

export interface HouseOptions extends DataFolderOptions {
  /** Hears of a rebuild of the warehouse, which takes seconds on a large house. */
  onProgress?: (progress: RebuildProgress) => void
  /** Asks the other correctors of this machine about each text too: for a program that stays, since they start slowly. */
  secondOpinions?: boolean
  /** Who reads its texts, closed by whoever hands it in; by default the thread that asks. */
  texts?: TextWork
}

export interface HouseMarts {
  warehouse: Warehouse
  schema: string
  asOf: string
  data: MartData
}

/**
 * A venue's data folder, opened: its state, and its warehouse kept equal to what the committed imports and the human
 * decisions say. Where the two differ (a program that was killed, a warehouse that was deleted), it is rebuilt first.
 */
export class House {
  readonly folder: DataFolder
  /** What reads its texts. */
  readonly texts: TextWork
  /** Whether the other correctors of this machine are asked too. */
  readonly asksOthers: boolean
  readonly #options: HouseOptions
  #ready: Promise<Warehouse> | null = null

  private constructor(folder: DataFolder, options: HouseOptions) {
    this.folder = folder
    this.texts = options.texts ?? textsHere()
    this.asksOthers = options.secondOpinions ?? false
    this.#options = options
  }

  static async open(path: string, options: HouseOptions = {}): Promise<House> {
    return new House(await DataFolder.open(path, options), options)
  }

  /** The warehouse, true to the present state. Throws `data-folder-busy`. */
  warehouse(): Promise<Warehouse> {
    this.#ready ??= this.#makeReady().catch((error) => {
      this.#ready = null
      throw error
    })
    return this.#ready
  }

  /** Says that the state has changed (an import, a decision): the warehouse follows before it is next read. */
  changed(): void {
    this.#ready = null
  }

  /**
   * Lets `say` add capacities to the state, and gives them to the performances in place: what a rebuild would end with, without
   * computing tickets and persons again. Both signatures are read beside the change, so that nothing else slips in between.
   */
  async changeCapacities(say: (state: AppDatabase) => Promise<unknown>): Promise<void> {
    // One that is behind is not brought up to date for it: it will be, with these capacities.
    const warehouse = await (this.#ready ?? this.folder.warehouse())
    const { before, after } = await this.folder.app.transaction().execute(async (state) => {
      const before = await stateSignature(state)
      await say(state)
      return { before, after: await stateSignature(state) }
    })
    if (after === before) return
    if ((await warehouseSignature(warehouse)) !== before) {
      this.changed()
      return
    }
    const capacities = await givenCapacities(this.folder)
    await dropMarts(warehouse)
    await warehouse.transaction(async (inside) => {
      await applyCapacities(inside, capacities)
      await writeSignature(inside, after)
    })
  }

  /**
   * The marts of one day: the warehouse, the schema that holds them, and what they know of themselves. A page asks once and hands
   * the answer on. Throws `no-data`.
   */
  async marts(asOf: string): Promise<HouseMarts> {
    const warehouse = await this.warehouse()
    const schema = await ensureMarts(this.folder, warehouse, asOf)
    return { warehouse, schema, asOf, data: await martData(warehouse, { schema, asOf }) }
  }

  async close(): Promise<void> {
    try {
      if (!this.#options.texts) await this.texts.close()
    } finally {
      await this.folder.close()
    }
  }

  async #makeReady(): Promise<Warehouse> {
    await finishErasure(this.folder)
    const warehouse = await this.folder.warehouse()
    const wanted = await stateSignature(this.folder.app)
    if ((await warehouseSignature(warehouse)) !== wanted) {
      await rebuild({
        folder: this.folder,
        warehouse,
        signature: wanted,
        ...(this.#options.onProgress && { onProgress: this.#options.onProgress }),
      })
    }
    return warehouse
  }
}
