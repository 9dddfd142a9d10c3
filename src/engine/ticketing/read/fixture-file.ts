import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ReadOptions, readTable } from './index.ts'

/** For tests: writes bytes to a file of its own, reads it to the end, and gives what was found. */
export async function readBytes(content: string | Uint8Array, options: ReadOptions & { fileName?: string } = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'parterre-read-'))
  const path = join(folder, options.fileName ?? 'export.csv')
  await writeFile(path, content)
  const table = await readTable(path, options)
  const rows: string[][] = []
  const places: number[] = []
  for await (const { row, cells } of table.rows()) {
    rows.push(cells)
    places.push(row)
  }
  return { ...table, rows, places, reasons: table.skipped.map(({ row, why }) => `${row}:${why}`) }
}
