import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
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
  folder = await mkdtemp(join(tmpdir(), 'parterre-erase-other-'))
  house = await openHouse(join(folder, 'data'))
  await drop('carnet.csv', [
    'Nom;Prénom;Courriel;Courriel 2',
    'Kerouan;Lise;lise.kerouan@exemple.example;lk@travail.example',
    'Drevet;Noé;noe.drevet@exemple.example;noe@travail.example',
  ])
})

afterAll(async () => {
  await house.close()
  await rm(folder, { recursive: true, force: true })
})

async function drop(name: string, lines: string[]): Promise<void> {
  const path = join(folder, name)
  await writeFile(path, lines.join('\n'))
  await importFiles(house, { files: [{ path, name }], today: '2026-11-24' })
}

/** The bytes of the house, as any other program would read them. */
async function bytes(): Promise<string> {
  const entries = await readdir(join(folder, 'data'), { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  return (await Promise.all(files.map(({ parentPath, name }) => readFile(join(parentPath, name), 'latin1')))).join('')
}

it('erases the second address of somebody with the first, and knows them by it when a later file comes', async () => {
  expect(await bytes()).toContain('lk@travail.example')
  const [lise] = await findPersons(house, 'lk@travail.example')
  await erasePerson(house, { id: lise?.personId ?? '', by: 'Anne Morel' })
  expect(await bytes()).not.toContain('lk@travail.example')
  await drop('autre.csv', [
    'Nom;Prénom;Courriel',
    'KEROUAN;Lise;LK@travail.example',
    'Brun;Ivo;ivo.brun@exemple.example',
  ])
  expect(await findPersons(house, 'kerouan')).toEqual([])
  expect(await findPersons(house, 'brun')).toHaveLength(1)
  expect(await findPersons(house, 'noe@travail.example')).toHaveLength(1)
})
