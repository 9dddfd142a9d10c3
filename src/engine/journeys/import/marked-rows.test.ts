import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type CellStyle, writeXlsx } from 'hucre'
import { expect, it } from 'vitest'
import type { ImportControl } from '../../../contract/index.ts'
import { freshHouse } from './fresh-house.fixture.ts'
import { importFiles } from './import-files.ts'
import type { ImportRequest } from './types.ts'

const fresh = freshHouse()

const struck: CellStyle = { font: { strikethrough: true } }
const filled: CellStyle = { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFC000' } } }
const header = ['N° billet', 'Spectacle', 'Date', 'Prix', 'État']

it('asks about rows struck out in a workbook before it counts them, each named by its place in the sheet', async () => {
  const asked = taken({ styleOf: (at) => (at === 2 || at === 5 ? struck : undefined) })
  const params = { struck: 2, filled: 0, rows: '3, 6' }
  await expect(asked).rejects.toMatchObject({ code: 'rows-marked', params })
})

it('asks about the rows of a workbook that stand on another ground than the rest', async () => {
  const asked = taken({ styleOf: (at) => (at === 4 || at === 5 ? filled : undefined) })
  await expect(asked).rejects.toMatchObject({ code: 'rows-marked', params: { struck: 0, filled: 2, rows: '5, 6' } })
})

it('asks nothing where the rows struck out are said to be cancelled, nor of a heading that is coloured', async () => {
  const struckRows = new Set([2, 5])
  const styleOf = (at: number) => (at === 0 ? filled : struckRows.has(at) ? struck : undefined)
  await taken({ styleOf, stateOf: (at) => (struckRows.has(at) ? 'Annulé' : 'Payé') })
  expect(await fresh.validSeats()).toEqual({ seats: 6, cents: 12_000 })
})

it('asks nothing of a ground that changes at each row, which guides the eye', async () => {
  await taken({ styleOf: (at) => (at % 2 === 0 ? filled : undefined) })
  expect(await fresh.validSeats()).toEqual({ seats: 8, cents: 16_000 })
})

it('counts the marked rows of a workbook whose columns a person confirmed', async () => {
  const meanings = ['ticketNumber', 'showTitle', 'startsAt', 'priceCents', 'status'] as const
  const columns = meanings.map((meaning, index) => ({ name: header[index] ?? '', meaning }))
  await taken({ styleOf: (at) => (at === 2 ? struck : undefined) }, { 'ventes.xlsx': { columns, grain: 'tickets' } })
  expect(await fresh.validSeats()).toEqual({ seats: 8, cents: 16_000 })
})

interface Sheet {
  /** By the place of a row in the sheet, from 0: its heading. */
  styleOf(at: number): CellStyle | undefined
  stateOf?(at: number): string
}

async function taken(sheet: Sheet, mappings?: ImportRequest['mappings']): Promise<ImportControl> {
  const { styleOf, stateOf = () => 'Payé' } = sheet
  const sold = Array.from({ length: 8 }, (_, at) => [`${101 + at}`, 'Phèdre', '14/04/2027 20:30', 20, stateOf(at + 1)])
  const rows = [header, ...sold]
  const cells = new Map(
    rows.flatMap((row, at) => {
      const style = styleOf(at)
      return style === undefined ? [] : row.map((value, column) => [`${at},${column}`, { value, style }] as const)
    }),
  )
  const path = join(fresh.root, 'ventes.xlsx')
  await writeFile(path, await writeXlsx({ sheets: [{ name: 'Ventes', rows, cells }] }))
  const files = [{ path, name: 'ventes.xlsx' }]
  return await importFiles(fresh.house, { files, today: '2026-11-24', ...(mappings && { mappings }) })
}
