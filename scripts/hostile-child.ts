import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AppError } from '../src/contract/index.ts'
import { describeTable } from '../src/engine/ticketing/index.ts'
import { normaliseFile } from '../src/engine/ticketing/normalise/normalise-file.ts'

/** What reading one file came to. */
export type Answer =
  | { id: number; outcome: 'read'; rows: number; cells: string; isWhole: boolean }
  | { id: number; outcome: 'refused'; code: string }
  | { id: number; outcome: 'fault'; what: string }

const folder = mkdtempSync(join(tmpdir(), 'parterre-hostile-'))
process.on('message', async ({ id, path, name }: { id: number; path: string; name: string }) => {
  process.send?.(await tried(id, path, name))
})
process.on('disconnect', () => {
  rmSync(folder, { recursive: true, force: true })
  process.exit(0)
})

async function tried(id: number, path: string, name: string): Promise<Answer> {
  try {
    const { table, description } = await describeTable(path, { name })
    const hash = createHash('sha256').update(JSON.stringify(table.header))
    for await (const batch of table.batches()) for (const { cells } of batch) hash.update(JSON.stringify(cells))
    const isWhole = await isWholeOnceNormalised(path, name)
    return { id, outcome: 'read', rows: description.rows, cells: hash.digest('hex'), isWhole }
  } catch (error) {
    if (error instanceof AppError && error.code !== 'fault') return { id, outcome: 'refused', code: error.code }
    return { id, outcome: 'fault', what: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

/** A file may be readable and not importable; one that is imported has each of its rows taken or set aside. */
async function isWholeOnceNormalised(path: string, name: string): Promise<boolean> {
  try {
    const input = { path, name, reading: {}, said: null, constants: {}, remembered: {}, today: '2026-11-24', folder }
    const { facts, description } = await normaliseFile(input)
    return facts.kept + facts.rejected === description.rows
  } catch (error) {
    if (error instanceof AppError && error.code !== 'fault') return true
    throw error
  }
}
