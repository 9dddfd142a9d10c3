import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openHouse } from '../house/new-house.fixture.ts'
import { lise } from './lise.fixture.ts'
import { searchFolder } from './search-folder.ts'

it('looks at every file beside those of the house, whatever its name begins with, and says which it could not open', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'parterre-beside-'))
  const house = await openHouse(join(folder, 'data'))
  try {
    const beside: Record<string, string | Buffer> = {
      'files-2025.csv': 'Nom;Prénom\nKerouan;Lise\nDrevet;Noé\n',
      'demographie.csv': 'Téléphone;Ville\n06.39.98.10.11;Roanne\n',
      'app.sqlite.bak': Buffer.concat([Buffer.from([0, 1, 0]), Buffer.from('lise.kerouan@exemple.example')]),
      'autre.zip': Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0, 0]),
    }
    for (const [name, content] of Object.entries(beside)) await writeFile(join(folder, 'data', name), content)
    await mkdir(join(folder, 'data', 'demo'))
    await writeFile(join(folder, 'data', 'demo', 'contacts.csv'), 'Nom;Prénom\nKerouan;Lise\n')
    const found = (await searchFolder(house, [lise])).filter(({ store }) => store === 'folder')
    expect(found.toSorted((a, b) => (a.place < b.place ? -1 : 1))).toEqual([
      { store: 'folder', place: 'app.sqlite.bak', found: 1, isUnopened: true },
      { store: 'folder', place: 'autre.zip', found: 0, isUnopened: true },
      { store: 'folder', place: 'demo', found: 0, isUnopened: true },
      { store: 'folder', place: 'demographie.csv', found: 1 },
      { store: 'folder', place: 'files-2025.csv', found: 1 },
      { store: 'folder', place: 'house.json', found: 0 },
    ])
  } finally {
    await house.close()
    await rm(folder, { recursive: true, force: true })
  }
})
