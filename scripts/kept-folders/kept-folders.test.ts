import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { unzipSync } from 'fflate'
import { expect, it } from 'vitest'
import { House } from '../../src/engine/index.ts'
import { saidBy } from './said-by.ts'
import { asOf } from './season.ts'

const names = readdirSync(import.meta.dirname).flatMap((file) => /^(.+)\.zip$/.exec(file)?.[1] ?? [])

it.each(names)('a data folder of %s opens with the same figures and the same decisions', async (name) => {
  const folder = mkdtempSync(join(tmpdir(), 'parterre-kept-'))
  try {
    unzipTo(folder, readFileSync(join(import.meta.dirname, `${name}.zip`)))
    const house = await House.open(folder)
    try {
      const kept = JSON.parse(readFileSync(join(import.meta.dirname, `${name}.json`), 'utf8'))
      expect(JSON.parse(JSON.stringify(await saidBy(house, asOf)))).toEqual(kept)
      await house.folder.dropWarehouse()
      house.changed()
      expect(JSON.parse(JSON.stringify(await saidBy(house, asOf)))).toEqual(kept)
    } finally {
      await house.close()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

function unzipTo(folder: string, bytes: Uint8Array): void {
  for (const [name, content] of Object.entries(unzipSync(bytes))) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
}
