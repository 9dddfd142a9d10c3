import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { openHouse } from '../house/new-house.fixture.ts'
import { importFiles } from './import-files.ts'
import { ReadAhead } from './read-ahead.ts'

const root = await mkdtemp(join(tmpdir(), 'parterre-ahead-'))
const house = await openHouse(join(root, 'data'))
const folder = join(root, 'data', 'tmp', 'read')
const today = '2026-11-24'
const options = { folder, today, signal: undefined, onProgress: undefined }
const sales =
  'N° billet;Date de commande;Spectacle;Date de la séance;Heure séance;Tarif;Prix;N° client\n1;20/11/2026 10:00;Bérénice;18/12/2026;20:30;Plein tarif;28,00;0001\n'

afterAll(async () => {
  await house.close()
  await rm(root, { recursive: true, force: true })
})

it('imports what was read while the rest was being written as what was dropped whole, and leaves nothing behind', async () => {
  const files = [
    await file('billets.csv', sales),
    await file('contacts.csv', 'N° client;Nom;Prénom\n0001;Morel;Zoé\n'),
    await file('adresses.csv', 'N° client;Adresse;CP;Ville\n0001;4 rue du Lin;76000;Rouen\n'),
  ]
  const whole = await importFiles(house, { files, today, dryRun: true })
  const ahead = new ReadAhead(house, options)
  for (const one of files) ahead.begin(one)
  const read = await importFiles(house, { files, today, ahead, dryRun: true })
  expect({ ...read, importId: '' }).toEqual({ ...whole, importId: '' })
  expect(existsSync(folder)).toBe(true)
  await ahead.end()
  expect(existsSync(folder)).toBe(false)
})

it('says at the import why a file could not be read ahead, and reads itself what was not begun', async () => {
  const [empty, good] = [await file('vide.csv', ''), await file('billets.csv', sales)]
  const ahead = new ReadAhead(house, options)
  ahead.begin(empty)
  await expect(importFiles(house, { files: [good, empty], today, ahead })).rejects.toMatchObject({ code: 'file-empty' })
  const { files } = await importFiles(house, { files: [good], today, ahead, dryRun: true })
  expect(files).toMatchObject([{ file: 'billets.csv', kept: 1 }])
  await ahead.end()
})

async function file(name: string, text: string): Promise<{ path: string; name: string }> {
  const path = join(root, name)
  await writeFile(path, text)
  return { path, name }
}
