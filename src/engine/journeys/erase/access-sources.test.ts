import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { House } from '../house/index.ts'
import { openHouse } from '../house/new-house.fixture.ts'
import { importFiles } from '../import/index.ts'
import { findPersons } from '../persons/index.ts'
import { readPersonFile } from './access-request.ts'
import { ownKeys } from './own-keys.fixture.ts'

const today = '2026-11-24'
let folder = ''
let house: House

ownKeys()

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parterre-sources-'))
  house = await openHouse(join(folder, 'data'))
})

afterAll(async () => {
  await house.close()
  await rm(folder, { recursive: true, force: true })
})

it('names all the files that name the person, not the last one alone nor those of others', async () => {
  await drop({
    'contacts.csv': ['Numéro client;Nom;Prénom;Courriel', '201;Jaouen;Lise;lise@exemple.example'],
    'autres.csv': ['Numéro client;Nom;Prénom;Courriel', '300;Tissier;Armand;armand@exemple.example'],
  })
  const sales = 'Numéro client;Numéro billet;Spectacle;Date représentation;Heure;Tarif;Prix;Date achat'
  await drop({ 'semaine1.csv': [sales, '201;C1;Antigone;22/03/2027;20:30;Plein;24,00;14/10/2026'] })
  await drop({ 'semaine2.csv': [sales, '201;C1;Antigone;22/03/2027;20:30;Plein;26,00;14/10/2026'] })
  const [person] = await findPersons(house, 'Jaouen')
  const { sources } = await readPersonFile(house, { id: person?.personId ?? '', by: 'Anaïs', day: today })
  expect(sources.map(({ files }) => files)).toEqual([['contacts.csv'], ['semaine1.csv'], ['semaine2.csv']])
})

async function drop(files: Record<string, readonly string[]>): Promise<void> {
  const dropped = []
  for (const [name, lines] of Object.entries(files)) {
    await writeFile(join(folder, name), `${lines.join('\n')}\n`)
    dropped.push({ path: join(folder, name), name })
  }
  await importFiles(house, { files: dropped, today })
}
