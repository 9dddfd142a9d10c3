import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { openMemoryWarehouse, type Warehouse, warehouseTables } from '../../store/index.ts'
import { reconcile } from './reconcile.ts'
import { writtenFile } from './written-file.fixture.ts'

const folder = await mkdtemp(join(tmpdir(), 'parterre-letters-'))
afterAll(() => rm(folder, { recursive: true, force: true }))

let warehouse: Warehouse
beforeEach(async () => {
  warehouse = await openMemoryWarehouse([folder])
  await warehouse.execute(warehouseTables)
})

describe('a title in which an encoding lost a letter', () => {
  it('is the one that another file writes whole, at the same moment, and on its other evenings too', async () => {
    expect(
      await performances(
        [
          ['Trio S?ra', '2025-02-17T20:30'],
          ['Trio S?ra', '2025-02-18T20:30'],
          ['L?Avare', '2025-03-01T20:30'],
        ],
        [
          ['Trio Sōra', '2025-02-17T20:30'],
          ['L’Avare', '2025-03-01T20:30'],
        ],
      ),
    ).toEqual([
      { title: 'Trio Sōra', day: '2025-02-17', seats: 1, capacity: 500 },
      { title: 'Trio Sōra', day: '2025-02-18', seats: 1, capacity: null },
      { title: 'L’Avare', day: '2025-03-01', seats: 1, capacity: 500 },
    ])
  })

  it('stays as it is where two titles could be it, where none is at its moment, and where the mark is a question', async () => {
    expect(
      await performances(
        [
          ['S?ra', '2025-02-17T20:30'],
          ['Trio ?ra', '2025-02-18T20:30'],
          ['Qui a tué mon père ?', '2025-02-19T20:30'],
        ],
        [
          ['Sora', '2025-02-17T20:30'],
          ['Sara', '2025-02-17T20:30'],
          ['Trio Aura', '2025-02-18T20:30'],
          ['Qui a tué mon père', '2025-02-19T20:30'],
        ],
      ),
    ).toHaveLength(6)
  })
})

type Titled = readonly [title: string, startsAt: string]

/** Tickets under some titles, capacities under others: the performances that they make. */
async function performances(sold: readonly Titled[], listed: readonly Titled[]) {
  const named = ([show_title, starts_at]: Titled) => ({ show_title, starts_at })
  const tickets = await writtenFile(
    sold.map((one) => ({
      ...named(one),
      status: 'sold',
      tariff_class: 'full',
      sales_channel_class: 'web',
      paid_by_package: 0,
    })),
    { warehouse, folder, ordinal: 1 },
  )
  const capacities = await writtenFile(
    listed.map((one) => ({ ...named(one), capacity: 500 })),
    { warehouse, folder, ordinal: 1, grain: 'performances' },
  )
  await reconcile(warehouse, [tickets, capacities])
  return await warehouse.run(
    `SELECT p.show_title AS title, strftime(p.starts_at, '%Y-%m-%d') AS day, CAST(sum(t.seats) AS INTEGER) AS seats, p.capacity
     FROM performance p LEFT JOIN ticket t ON t.performance_id = p.performance_id
     GROUP BY ALL ORDER BY day, title`,
  )
}
