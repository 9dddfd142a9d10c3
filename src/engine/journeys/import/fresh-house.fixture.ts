import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach } from 'vitest'
import type { FileControl, ImportControl } from '../../../contract/index.ts'
import type { House } from '../house/index.ts'
import { openHouse } from '../house/new-house.fixture.ts'
import { importFiles } from './import-files.ts'
import type { ImportRequest } from './types.ts'

/** A house without data, another for each test of the file, and a folder beside it for the files that are dropped. */
interface FreshHouse {
  readonly root: string
  readonly house: House
  /** Writes files beside the house, a line an item, and takes them in as one drop of 24 November 2026. */
  taken(files: Files, more?: Partial<Omit<ImportRequest, 'files'>>): Promise<ImportControl>
  /** The control of the one file among them, or of the first. */
  takenFile(files: Files, more?: Partial<Omit<ImportRequest, 'files'>>): Promise<FileControl>
  /** The seats that were not given back, and their money. */
  validSeats(): Promise<{ seats: number; cents: number }>
}

/** Lines of files by their names. */
type Files = Readonly<Record<string, readonly string[]>>

export function freshHouse(): FreshHouse {
  let root = ''
  let house: House | null = null
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'parterre-import-'))
    house = await openHouse(join(root, 'data'))
  })
  afterEach(async () => {
    await house?.close()
    await rm(root, { recursive: true, force: true })
  })
  const opened = () => {
    if (house === null) throw new Error('Outside a test there is no house')
    return house
  }
  const taken: FreshHouse['taken'] = async (files, more = {}) => {
    const paths = await Promise.all(
      Object.entries(files).map(async ([name, lines]) => {
        const path = join(root, name)
        await writeFile(path, lines.join('\n'))
        return { path, name }
      }),
    )
    return await importFiles(opened(), { files: paths, today: '2026-11-24', ...more })
  }
  return {
    get root() {
      return root
    },
    get house() {
      return opened()
    },
    taken,
    takenFile: async (files, more) => {
      const [control] = (await taken(files, more)).files
      if (control === undefined) throw new Error('No file was taken in')
      return control
    },
    validSeats: async () => {
      const [row] = await (await opened().warehouse()).run(
        'SELECT coalesce(sum(seats), 0) AS seats, coalesce(sum(price_cents), 0) AS cents FROM ticket WHERE cancelled_on IS NULL',
      )
      return { seats: Number(row?.seats), cents: Number(row?.cents) }
    },
  }
}
