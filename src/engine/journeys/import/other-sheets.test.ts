import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type CellValue, writeXlsx } from 'hucre'
import { beforeEach, describe, expect, it } from 'vitest'
import { freshHouse } from './fresh-house.fixture.ts'
import { importFiles } from './import-files.ts'
import type { FileMapping } from './types.ts'

const fresh = freshHouse()
const name = 'clients.xlsx'
const structures: CellValue[][] = [
  ['N°', 'Structure', 'Contact', 'Téléphone', 'Ville'],
  ['900', 'Collège Jean Moulin', 'Mme Perrin', '04 77 00 20 04', 'Roanne'],
  ['901', 'CE Bosch', 'M. Attal', '04 77 00 20 05', 'Roanne'],
]
const people: CellValue[][] = [
  ['Numéro client', 'Nom', 'Prénom', 'Courriel'],
  ['201', 'Jaouen', 'Lise', 'lise@exemple.example'],
  ['202', 'Tissier', 'Armand', 'armand@exemple.example'],
  ['203', 'Marchal', 'Line', 'line@exemple.example'],
]

describe('the other sheets of a workbook', () => {
  beforeEach(async () => {
    const sheets: Record<string, CellValue[][]> = {
      Particuliers: people,
      Collectivités: structures,
      'Lisez-moi': [['Fichier tenu par la billetterie']],
      Feuil4: [],
    }
    const listed = Object.entries(sheets).map(([title, rows]) => ({ name: title, rows }))
    await writeFile(join(fresh.root, name), await writeXlsx({ sheets: listed }))
  })

  it('are named in the control with their rows, an empty one aside', async () => {
    const [control] = (await drop()).files
    expect(control).toMatchObject({ kept: 3 })
    expect(control?.warnings).toContainEqual({
      code: 'warning.sheets-left',
      params: { count: 2, sheets: '« Collectivités » (2), « Lisez-moi »' },
    })
  })

  it('are read one a time where they are asked for, and the next file of that kind is read as before', async () => {
    await drop()
    const [other] = (await drop({ columns: [], sheet: 'Collectivités' })).files
    expect(other).toMatchObject({ kept: 2, warnings: [] })
    const more: CellValue[][] = [...people, ['204', 'Nguyen', 'Bao', 'bao@exemple.example']]
    const sheets = [
      { name: 'Particuliers', rows: more },
      { name: 'Collectivités', rows: structures },
    ]
    await writeFile(join(fresh.root, name), await writeXlsx({ sheets }))
    expect((await drop()).files[0]).toMatchObject({ rowsRead: 4, read: { sheet: 'Particuliers' } })
  })

  async function drop(said?: FileMapping) {
    return await importFiles(fresh.house, {
      files: [{ path: join(fresh.root, name), name }],
      today: '2026-11-24',
      ...(said && { mappings: { '*': said } }),
    })
  }
})
