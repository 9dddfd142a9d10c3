import { mkdtemp, rm, writeFile } from 'node:fs/promises'
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
  folder = await mkdtemp(join(tmpdir(), 'parterre-lines-'))
  house = await openHouse(join(folder, 'data'))
  const path = join(folder, 'diner.csv')
  const head =
    'Commande;Spectacle;Séance;Spectateur 1 - Nom;Spectateur 1 - Prénom;Spectateur 2 - Nom;Spectateur 2 - Prénom;Email;Total TTC'
  await writeFile(
    path,
    `${head}
DN-1;Dîner;27/11/2026 19:00;Jaouen;Maëlle;Tissier;Armand;maelle.jaouen@exemple.example;44,00
DN-2;Dîner;27/11/2026 19:00;Nguyen;Lina;;;lina.nguyen@exemple.example;22,00
`,
  )
  await importFiles(house, { files: [{ path, name: 'diner.csv' }], today: '2026-11-24' })
})

afterAll(async () => {
  await house.close()
  await rm(folder, { recursive: true, force: true })
})

it('erases one of the persons that a row names, and leaves the other, with all the seats and all the money', async () => {
  const [maelle] = await findPersons(house, 'jaouen')
  await erasePerson(house, { id: maelle?.personId ?? '', by: 'Anne Morel' })
  expect((await findPersons(house, 'jaouen')).length).toBe(0)
  expect((await findPersons(house, 'tissier')).map(({ name }) => name)).toEqual(['Armand Tissier'])
  const warehouse = await house.warehouse()
  expect(
    await warehouse.run(
      'SELECT CAST(sum(seats) AS INTEGER) AS seats, CAST(sum(price_cents) AS INTEGER) AS cents FROM ticket',
    ),
  ).toEqual([{ seats: 3, cents: 6600 }])
})
