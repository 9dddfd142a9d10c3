import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readTable } from './index.ts'
import { cellsOf } from './table/row-group.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parterre-long-'))
})
afterAll(() => rm(folder, { recursive: true }))

/** More than is looked at whole: such a file goes through by pieces. */
const characters = 9 * 1024 * 1024
const header = 'Spectacle;N° billet;Prix;Remarque\n'
const some = [
  `Bérénice;0001;12,50;${'à rappeler '.repeat(400)}\n`,
  '"Le Cid ; ""court""";0002;8,00;"sur deux\nlignes"\n',
  'Total des ventes;0003;9,00;dit "le grand"\n',
  'Gala;0004;1 234,00;\n',
  '\n',
  header,
  'Sous-total;;20,50;\n',
  'Élan;0005;7,00;x;de trop\n',
]
const lines = some.join('').repeat(Math.ceil(characters / some.join('').length))

test.each([
  ['UTF-8 led by its mark', Buffer.from(`\ufeff${header}${lines}`)],
  ['Windows-1252 under Excel’s own line', Buffer.from(`sep=;\n${header}${lines}`, 'latin1')],
])(
  'a long file in %s gives the same rows set out by column as one by one, and says the same of the others',
  async (_, bytes) => {
    const path = join(folder, 'ventes.csv')
    await writeFile(path, bytes)
    const table = await readTable(path)
    const oneByOne: string[] = []
    for await (const { row, cells } of table.rows()) oneByOne.push(`${row} ${cells.join('|')}`)
    const said = { skipped: [...table.skipped], rejected: [...table.rejected] }
    const byColumn: string[] = []
    for await (const group of table.groups())
      for (let at = 0; at < group.count; at++) byColumn.push(`${group.rows[at]} ${cellsOf(group, at).join('|')}`)
    expect(byColumn.length).toBeGreaterThan(8000)
    expect(byColumn.findIndex((row, at) => row !== oneByOne[at])).toBe(-1)
    expect(byColumn.length).toBe(oneByOne.length)
    expect({ skipped: table.skipped, rejected: table.rejected }).toEqual(said)
  },
)
