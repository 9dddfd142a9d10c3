import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { House } from '../house/index.ts'
import { openHouse } from '../house/new-house.fixture.ts'
import { houseRecord, saveHouseRecord } from '../programme/index.ts'
import { backupHouse } from './backup-house.ts'
import { restoreHouse } from './restore-house.ts'

const root = await mkdtemp(join(tmpdir(), 'sauvegarde chiffrée '))
afterAll(() => rm(root, { recursive: true, force: true }))
const passphrase = 'la marée basse du mardi'
const file = join(root, 'maison.age')
const house = await openHouse(join(root, 'data'))
await saveHouseRecord(house, { record: { name: 'Théâtre du Môle' }, source: 'test' })
await backupHouse(house, file, { passphrase })
await expect(backupHouse(house, file, { passphrase: 'motdepasse' })).rejects.toMatchObject({ code: 'passphrase-weak' })
await house.close()

it('gives the house back to whoever has its passphrase, and leaves nothing readable beside it', async () => {
  expect((await readFile(file)).includes('app.sqlite')).toBe(false)
  await restoreHouse(file, join(root, 'back'), async () => passphrase)
  const back = await House.open(join(root, 'back'))
  expect((await houseRecord(back))?.name).toBe('Théâtre du Môle')
  await back.close()
  expect((await readdir(root)).sort()).toEqual(['back', 'data', 'maison.age'])
})

it('gives nothing to anybody else, and leaves an empty folder', async () => {
  const none = join(root, 'none')
  await expect(restoreHouse(file, none)).rejects.toMatchObject({ code: 'passphrase-needed' })
  const wrong = restoreHouse(file, none, async () => 'la marée haute du lundi')
  await expect(wrong).rejects.toMatchObject({ code: 'passphrase-wrong' })
  expect(await readdir(none)).toEqual([])
})
