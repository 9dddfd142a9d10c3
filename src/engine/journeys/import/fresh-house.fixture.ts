import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach } from 'vitest'
import { House } from '../house/index.ts'

/** A house without data, another for each test of the file, and a folder beside it for the files that are dropped. */
interface FreshHouse {
  readonly root: string
  readonly house: House
}

export function freshHouse(): FreshHouse {
  let root = ''
  let house: House | null = null
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'parterre-import-'))
    house = await House.open(join(root, 'data'))
  })
  afterEach(async () => {
    await house?.close()
    await rm(root, { recursive: true, force: true })
  })
  return {
    get root() {
      return root
    },
    get house() {
      if (house === null) throw new Error('Outside a test there is no house')
      return house
    },
  }
}
