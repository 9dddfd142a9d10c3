import { expect, it } from 'vitest'
import { freshHouse } from './fresh-house.fixture.ts'

const fresh = freshHouse()

it('says that tables of the same columns are not read, where nothing tells that they are pages of one list', async () => {
  const row = (at: number) =>
    `${['ROUX Zoé', 'NOIR Ana'][at % 2]?.padEnd(30)}${`C${at}`.padEnd(8)}${(3100 + at).toString().padEnd(9)}${'Plein'.padEnd(10)}${'17,00'.padStart(8)}`
  const block = (title: string, from: number) => [
    ...[title, `Séance : LE ROI NU - ${title}`, ''],
    ...[`${'Nom'.padEnd(30)}Place   Billet   Tarif         Prix`, '-'.repeat(65)],
    ...[0, 1, 2, 3, 4, 5].map((at) => row(from + at)),
    ...['', ''],
  ]
  const control = await fresh.takenFile({
    'liste.txt': [...block('vendredi 20/11/2026 à 20:30', 0), ...block('samedi 21/11/2026 à 20:30', 6)],
  })
  const read = (await fresh.validSeats()).seats
  const isSaid = control.warnings.some(({ code }) => code === 'warning.tables-left')
  expect({ read, isSaid }).toEqual({ read: 6, isSaid: true })
})
