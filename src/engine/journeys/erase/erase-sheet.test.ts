import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type CellValue, writeXlsx } from 'hucre'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { House } from '../house/index.ts'
import { openHouse } from '../house/new-house.fixture.ts'
import { importFiles } from '../import/index.ts'
import { findPersons } from '../persons/index.ts'
import { erasePerson } from './erase-person.ts'
import { ownKeys } from './own-keys.fixture.ts'

let folder = ''
let house: House

ownKeys()

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parterre-erase-sheet-'))
  house = await openHouse(join(folder, 'data'))
  await drop()
})

afterAll(async () => {
  await house.close()
  await rm(folder, { recursive: true, force: true })
})

const web: CellValue[][] = [
  ['Nom', 'Prénom', 'Courriel', 'Spectacle', 'Date du spectacle', 'Nb de places', 'Montant'],
  ['Drevet', 'Noé', 'noe.drevet@exemple.example', 'Antigone', '2026-12-04', 2, 30],
  ['Morel', 'Zoé', 'zoe.morel@exemple.example', 'Antigone', '2026-12-04', 1, 15],
]
const phone: CellValue[][] = [
  ['Client', 'Tél.', 'Pièce', 'Séance', 'Nb pers.'],
  ['KEROUAN Lise', '06 39 98 10 11', 'Antigone', '2026-12-04', 3],
  ['BRUN Ivo', '06 39 98 10 12', 'Antigone', '2026-12-04', 2],
]

async function drop(): Promise<void> {
  const path = join(folder, 'ventes.xlsx')
  const sheets = Object.entries({ 'Site web': web, Téléphone: phone }).map(([name, rows]) => ({ name, rows }))
  await writeFile(path, await writeXlsx({ sheets }))
  await importFiles(house, { files: [{ path, name: 'ventes.xlsx' }], today: '2026-11-24' })
}

async function workbooks(): Promise<string[]> {
  const names = await readdir(join(folder, 'data'), { recursive: true })
  return names.filter((name) => name.endsWith('.xlsx'))
}

it('erases somebody whom another sheet of a workbook names, and keeps the workbook no more', async () => {
  expect(await workbooks()).toHaveLength(1)
  const [lise] = await findPersons(house, 'kerouan')
  await erasePerson(house, { id: lise?.personId ?? '', by: 'Anne Morel' })
  expect(await findPersons(house, 'kerouan')).toEqual([])
  expect(await workbooks()).toEqual([])
  phone.push(['GRIS Paul', '06 39 98 10 13', 'Antigone', '2026-12-04', 1])
  await drop()
  expect(await findPersons(house, 'kerouan')).toEqual([])
  expect(await findPersons(house, 'gris')).toHaveLength(1)
  expect(await workbooks()).toEqual([])
})
