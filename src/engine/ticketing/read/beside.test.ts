import { type CellValue, writeOds, writeXlsx } from 'hucre'
import { expect, it } from 'vitest'
import { bytesSource } from './bytes/byte-source.ts'
import type { ReadOptions, ReadTable } from './read-options.ts'
import { readTableOf } from './read-table.ts'

const evening = (day: number): CellValue[][] => [
  [`Argile – ${day} juin 2026 20h30`],
  ['Nom', 'Places'],
  [`Morel ${day}`, day],
  [`Petit ${day}`, 2],
  [],
]
const sheets = [
  { name: 'Soirées', rows: [5, 6, 7].flatMap(evening) },
  { name: 'Juillet', rows: evening(30) },
]

it.each(['xlsx', 'ods'] as const)(
  'a table beside the one open is read as when it is asked for at first: %s',
  async (kind) => {
    const bytes = kind === 'xlsx' ? await writeXlsx({ sheets }) : await writeOds({ sheets })
    const read = async (options: ReadOptions) => await readTableOf(bytesSource(bytes, `livre.${kind}`), options)
    const first = await read({ sheet: 'Soirées' })
    for (const place of [{ table: 1 }, { table: 3 }, { sheet: 'Juillet' }, { sheet: 'Soirées', table: 2 }])
      expect(await told(await first.beside(place))).toEqual(await told(await read({ sheet: 'Soirées', ...place })))
    await expect(first.beside({ table: 4 })).rejects.toThrow('table-not-found')
    await expect(first.beside({ sheet: 'Août' })).rejects.toThrow('sheet-not-found')
    expect(await told(first)).toEqual(await told(await read({ sheet: 'Soirées' })))
  },
)

async function told(table: ReadTable) {
  const rows = []
  for await (const row of table.rows()) rows.push(row)
  const { sheet, tables, header, headerRow, skipped, rejected } = table
  return { sheet, tables, header, headerRow, rows, skipped, rejected }
}
