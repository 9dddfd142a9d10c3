import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { freshHouse } from '../import/fresh-house.fixture.ts'
import { importFiles } from '../import/index.ts'
import { readSettings } from '../settings/settings-page.ts'
import { giveCapacity, noteTillTotal } from './index.ts'

const fresh = freshHouse()
const by = 'Anne Morel'

it('says of how many performances the seats of a hall are, however its name is written, and shows the hall once', async () => {
  await twoEvenings()
  expect(await giveCapacity(fresh.house, { hall: 'SALLE JEAN VILAR', seats: 100, by })).toEqual({ performances: 2 })
  expect((await readSettings(fresh.house)).halls).toEqual([{ hall: 'Salle Jean-Vilar', seats: 100, performances: 2 }])
  const rows = await (await fresh.house.warehouse()).run('SELECT DISTINCT capacity FROM performance')
  expect(rows).toEqual([{ capacity: 100 }])
})

it('keeps the seats of a hall that were said before there was anything to compute', async () => {
  expect(await giveCapacity(fresh.house, { hall: 'Salle Jean-Vilar', seats: 80, by })).toEqual({ performances: 0 })
  await twoEvenings()
  const rows = await (await fresh.house.warehouse()).run('SELECT DISTINCT capacity FROM performance')
  expect(rows).toEqual([{ capacity: 80 }])
})

it('keeps one total of the till for a performance, the last one noted, until it is taken back', async () => {
  await twoEvenings()
  const totals = () => fresh.house.folder.app.selectFrom('till_total').select(['total', 'noted_by']).execute()
  const performanceKey = 'antigone@2027-03-22T20:30'
  for (const [total, who] of [
    [12, by],
    [14, 'Zoé Roux'],
  ] as const)
    await noteTillTotal(fresh.house, { performanceKey, total, by: who })
  expect(await totals()).toEqual([{ total: 14, noted_by: 'Zoé Roux' }])
  await noteTillTotal(fresh.house, { performanceKey, total: null, by })
  expect(await totals()).toEqual([])
})

async function twoEvenings(): Promise<void> {
  const path = join(fresh.root, 'billets.csv')
  const sale = (number: number, day: string) =>
    `${number};A${number};Antigone;${day};20:30;Salle Jean-Vilar;Plein;20,00;02/10/2026`
  const head = 'Client;N° billet;Spectacle;Date;Heure;Salle;Tarif;Prix;Acheté le'
  await writeFile(path, [head, sale(1, '22/03/2027'), sale(2, '22/03/2027'), sale(3, '23/03/2027')].join('\n'))
  await importFiles(fresh.house, { files: [{ path, name: 'billets.csv' }], today: '2026-11-24' })
}
