import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openHouse } from '../house/new-house.fixture.ts'
import { importFiles } from '../import/index.ts'
import { findPersons } from '../persons/index.ts'
import { erasePersons, foreseeErasure } from './erase-person.ts'
import { ownKeys } from './own-keys.fixture.ts'

ownKeys()

const marked = ['D’Almeida', 'Paral·lel', 'Roux – Blanc', 'O`Brien', 'Le (Gall)']

it('foresees and erases names with marks in them, « ’ », « · », « – », and leaves a homonym', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'parterre-marks-'))
  const house = await openHouse(join(folder, 'data'))
  try {
    const path = join(folder, 'contacts.csv')
    await writeFile(
      path,
      [
        'Numéro client;Nom;Prénom;Courriel;Adresse;Code postal',
        ...marked.map(
          (name, at) => `${101 + at};${name};Inês;ines-${at}@exemple.example;${at} rue des Filatures;42300`,
        ),
        '201;D’Almeida;Inês;une.autre@exemple.example;9 place du Parc;69001',
      ].join('\n'),
    )
    await importFiles(house, { files: [{ path, name: 'contacts.csv' }], today: '2026-11-24' })
    const found = await Promise.all(marked.map((_, at) => findPersons(house, `ines-${at}@exemple.example`)))
    const ids = found.flatMap(([one]) => (one ? [one.personId] : []))
    expect(await foreseeErasure(house, ids[0] ?? '')).toMatchObject({ personId: ids[0] })
    expect(await erasePersons(house, { ids, by: 'Anne Morel' })).toMatchObject({
      persons: marked.length,
      isNameShared: true,
    })
    expect(await findPersons(house, 'ines-')).toEqual([])
    expect(await findPersons(house, 'une.autre@exemple.example')).toHaveLength(1)
  } finally {
    await house.close()
    await rm(folder, { recursive: true, force: true })
  }
})
