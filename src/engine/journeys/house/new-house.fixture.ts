import { existsSync } from 'node:fs'
import { copyFile, mkdir, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { House, type HouseOptions } from './house.ts'

let empty: Promise<string> | null = null

/**
 * A house as `House.open` opens it. A new one gets the empty warehouse that was built once for all tests of this process: to build it was half of
 * what most of them cost.
 */
export async function openHouse(path: string, options: HouseOptions = {}): Promise<House> {
  if (!existsSync(join(path, 'app.sqlite'))) {
    empty ??= buildEmpty()
    await mkdir(path, { recursive: true, mode: 0o700 })
    await copyFile(await empty, join(path, 'warehouse.duckdb'))
  }
  return await House.open(path, options)
}

async function buildEmpty(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'parterre-empty-'))
  const house = await House.open(folder)
  await house.warehouse()
  await house.close()
  return join(folder, 'warehouse.duckdb')
}
