import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { freshHouse } from './fresh-house.fixture.ts'
import { importFiles } from './import-files.ts'

const fresh = freshHouse()

it('says under which title a performance is counted whose letter the export of tickets lost, even at the first import', async () => {
  const files = {
    'billets.csv': ['N° billet;Spectacle;Date spectacle;Tarif;Prix', '1;Trio S?ra;17/02/2026 20:30;Plein;12,00'],
    'jauges.csv': ['Spectacle;Date;Heure;Salle;Jauge', 'Trio Sōra;17/02/2026;20:30;Auditorium;500'],
  }
  const dropped = []
  for (const [name, lines] of Object.entries(files)) {
    await writeFile(join(fresh.root, name), `${lines.join('\n')}\n`)
    dropped.push({ path: join(fresh.root, name), name })
  }
  const control = await importFiles(fresh.house, { files: dropped, today: '2026-02-01' })
  const said = { code: 'warning.title-letter-lost', params: { title: 'Trio S?ra', found: 'Trio Sōra' } }
  expect(control.files[0]?.warnings).toContainEqual(said)
  expect(control.files[1]?.warnings).not.toContainEqual(said)
  const warehouse = await fresh.house.warehouse()
  expect(await warehouse.run('SELECT show_title AS title, capacity FROM performance')).toEqual([
    { title: 'Trio Sōra', capacity: 500 },
  ])
})
