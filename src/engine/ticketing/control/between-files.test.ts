import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { openMemoryWarehouse } from '../../store/index.ts'
import { writtenFile } from '../reconcile/written-file.fixture.ts'
import { besideOf, besideSql, totalGaps } from './between-files.ts'

const folder = await mkdtemp(join(tmpdir(), 'parterre-beside-'))
afterAll(() => rm(folder, { recursive: true, force: true }))

it('sees the gap of a performance whose title the list and the tickets write each in its own way, as the figures know it', async () => {
  const warehouse = await openMemoryWarehouse([folder])
  const ticket = { starts_at: '2026-03-13T20:30', status: 'sold' }
  const tickets = await writtenFile(
    [
      { ...ticket, show_title: 'L’Avare' },
      { ...ticket, show_title: 'L’avare', quantity: 2 },
      { ...ticket, show_title: 'Le Cœur' },
    ],
    { warehouse, folder, ordinal: 1 },
  )
  const list = await writtenFile(
    [
      { show_title: "L'AVARE", starts_at: '2026-03-13T20:30', seats_sold: 5 },
      { show_title: 'Le coeur', starts_at: '2026-03-13T20:30', seats_sold: 1 },
    ],
    { warehouse, folder, ordinal: 1, grain: 'performances' },
  )
  const rows = await warehouse.run(besideSql(1, 1), { params: { own: 'sale0', sale0: tickets.path, list0: list.path } })
  const beside = rows.map(besideOf)
  expect(beside.map(({ label, total, sold }) => [label, total, sold])).toEqual([
    ["L'AVARE 2026-03-13", 5, 3],
    ['Le coeur 2026-03-13', 1, 1],
  ])
  expect(totalGaps(beside)).toMatchObject([{ found: 1, params: { missing: 2 } }])
  await warehouse.close()
})
