import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { openMemoryWarehouse, warehouseTables } from '../../store/index.ts'
import { reconcile } from './reconcile.ts'
import { writtenFile } from './written-file.fixture.ts'

const folder = await mkdtemp(join(tmpdir(), 'parterre-orders-'))
afterAll(() => rm(folder, { recursive: true, force: true }))

it('an order tells of its tickets what they do not say: cancelled, unpaid, whose and since when', async () => {
  const warehouse = await openMemoryWarehouse([folder])
  await warehouse.execute(warehouseTables)
  const ticket = (number: string, order: string, status = 'sold') => ({
    ...{ show_title: 'Bérénice', starts_at: '2026-03-13T20:30', ticket_number: number, order_number: order, status },
    ...{ price_cents: 2000, tariff_class: 'full', sales_channel_class: 'unknown', paid_by_package: 0 },
  })
  const order = (number: string, status: string) => ({
    ...{
      order_number: number,
      status,
      purchased_at: '2026-01-02T10:00',
      customer_number: `c${number}`,
      last_name: 'Roux',
    },
    ...{ sales_channel: 'Web', sales_channel_class: 'web' },
  })
  const tickets = [
    ticket('1', 'A'),
    ticket('2', 'B'),
    ticket('3', 'C'),
    ticket('4', 'C', 'cancelled'),
    ticket('5', 'D'),
  ]
  const orders = [order('A', 'sold'), order('B', 'cancelled'), order('C', 'unpaid')]
  await reconcile(warehouse, [
    await writtenFile(tickets, { warehouse, folder, ordinal: 1 }),
    await writtenFile(orders, { warehouse, folder, ordinal: 1, grain: 'orders' }),
  ])
  const rows = await warehouse.run(
    `SELECT ticket_number AS n, status, record_id AS buyer, sales_channel_class AS channel, CAST(CAST(purchased_at AS DATE) AS VARCHAR) AS day
     FROM ticket ORDER BY 1`,
  )
  expect(rows).toEqual([
    { n: '1', status: 'sold', buyer: 'till:cA', channel: 'web', day: '2026-01-02' },
    { n: '2', status: 'cancelled', buyer: 'till:cB', channel: 'web', day: '2026-01-02' },
    { n: '3', status: 'unpaid', buyer: 'till:cC', channel: 'web', day: '2026-01-02' },
    { n: '4', status: 'cancelled', buyer: 'till:cC', channel: 'web', day: '2026-01-02' },
    { n: '5', status: 'sold', buyer: null, channel: 'unknown', day: null },
  ])
  await warehouse.close()
})

it('believes of two files of one import the one of later sales, on whatever rows they tell an order', async () => {
  const warehouse = await openMemoryWarehouse([folder])
  await warehouse.execute(warehouseTables)
  const ticket = {
    ...{ show_title: 'Bérénice', starts_at: '2026-03-13T20:30', ticket_number: '1', order_number: 'A', status: 'sold' },
    ...{ price_cents: 2000, tariff_class: 'full', sales_channel_class: 'unknown', paid_by_package: 0 },
  }
  const orders = { warehouse, folder, ordinal: 1, grain: 'orders' }
  const order = { order_number: 'A', sales_channel_class: 'web' }
  await reconcile(warehouse, [
    await writtenFile([{ ...order, status: 'cancelled', sales_channel: 'Guichet', row: 2 }], orders),
    await writtenFile([{ ...order, status: 'sold', sales_channel: 'Web', row: 2 }], orders),
    await writtenFile([ticket], { warehouse, folder, ordinal: 1 }),
  ])
  expect(await warehouse.run('SELECT status, sales_channel FROM ticket')).toEqual([
    { status: 'sold', sales_channel: 'Web' },
  ])
  await warehouse.close()
})
