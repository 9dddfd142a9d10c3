import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { openMemoryWarehouse, type Warehouse, warehouseTables } from '../../store/index.ts'
import { type CommittedFile, reconcile } from './reconcile.ts'
import { type Sale, writtenFile } from './written-file.fixture.ts'

const folder = await mkdtemp(join(tmpdir(), 'parterre-refunds-'))
afterAll(() => rm(folder, { recursive: true, force: true }))

const sold: Sale = {
  ...{ show_title: 'Bérénice', starts_at: '2026-03-13T20:30', status: 'sold', tariff: 'Plein', tariff_class: 'full' },
  ...{ sales_channel_class: 'counter', paid_by_package: 0, takes_back: 0, purchased_at: '2026-01-02T10:00' },
}
const back: Sale = { ...sold, status: 'cancelled', takes_back: 1, purchased_at: '2026-01-09T10:00' }

let warehouse: Warehouse
beforeEach(async () => {
  warehouse = await openMemoryWarehouse([folder])
  await warehouse.execute(warehouseTables)
})

describe('a line of refund without a ticket number', () => {
  it('takes back the sale of its seat, even one at no price', async () => {
    expect(
      await net([
        { ...sold, seat: 'A-1', price_cents: 2000 },
        { ...sold, seat: 'A-2', price_cents: 0, tariff: 'Exo' },
        { ...back, seat: 'A-1', price_cents: -2000 },
        { ...back, seat: 'A-2', price_cents: 0, tariff: 'Exo' },
      ]),
    ).toEqual({ valid: 0, cents: 0, cancelled: 2 })
  })

  it('leaves a seat that was sold again after its refund sold once', async () => {
    expect(
      await net([
        { ...sold, seat: 'A-1', price_cents: 2000, last_name: 'Roux' },
        { ...back, seat: 'A-1', price_cents: -2000, last_name: 'Roux' },
        { ...sold, seat: 'A-1', price_cents: 2000, last_name: 'Brun' },
      ]),
    ).toMatchObject({ valid: 1, cents: 2000 })
  })

  it('takes back one seat of several, and says which was cancelled', async () => {
    expect(
      await net([
        { ...sold, full_name: 'Roux Zoé', quantity: 3, price_cents: 4800 },
        { ...back, full_name: 'Roux Zoé', quantity: -1, price_cents: -1600 },
      ]),
    ).toEqual({ valid: 2, cents: 3200, cancelled: 1 })
  })

  it('takes back one sale and no more, of its buyer, tariff and performance, whatever the sign of its seats', async () => {
    expect(
      await net([
        { ...sold, full_name: 'Roux Zoé', quantity: 2, price_cents: 3200 },
        { ...sold, full_name: 'Roux Zoé', quantity: 2, price_cents: 3200 },
        { ...sold, full_name: 'Brun Ivo', quantity: 2, price_cents: 3200 },
        { ...back, full_name: 'Roux Zoé', quantity: 2, price_cents: -3200 },
      ]),
    ).toEqual({ valid: 4, cents: 6400, cancelled: 2 })
  })

  it('of a sale that is itself marked as cancelled counts nothing twice', async () => {
    expect(
      await net([
        { ...sold, full_name: 'Roux Zoé', quantity: 2, price_cents: 3200, status: 'cancelled' },
        { ...back, full_name: 'Roux Zoé', quantity: 2, price_cents: -3200 },
      ]),
    ).toEqual({ valid: 0, cents: 0, cancelled: 2 })
  })

  it('finds an anonymous sale of its tariff when nobody is named', async () => {
    expect(
      await net([
        { ...sold, price_cents: 2000 },
        { ...sold, price_cents: 2000 },
        { ...back, price_cents: -2000 },
      ]),
    ).toEqual({ valid: 1, cents: 2000, cancelled: 1 })
  })

  it('finds an anonymous sale of its tariff where each line of the till has a number of its own', async () => {
    expect(
      await net([
        { ...sold, order_number: '1', price_cents: 2000 },
        { ...sold, order_number: '2', price_cents: 2000 },
        { ...back, order_number: '3', price_cents: -2000 },
      ]),
    ).toEqual({ valid: 1, cents: 2000, cancelled: 1 })
  })

  it('without its sale is a cancelled line that takes nothing from another buyer', async () => {
    expect(
      await net([
        { ...sold, full_name: 'Roux Zoé', price_cents: 2000 },
        { ...back, full_name: 'Brun Ivo', price_cents: -2000 },
      ]),
    ).toEqual({ valid: 1, cents: 2000, cancelled: 1 })
    expect(await warehouse.run('SELECT count(*) AS n FROM ticket WHERE seats < 0')).toEqual([{ n: 0 }])
  })

  it('of a ticket with a number of its own, at its price, takes no other ticket of its buyer', async () => {
    const seat = (number: string, of: Sale) => ({
      ...of,
      ticket_number: number,
      price_cents: 1500,
      full_name: 'Roux Zoé',
    })
    expect(await net([seat('11828', back), seat('11829', sold), seat('11830', sold)])).toEqual({
      valid: 2,
      cents: 3000,
      cancelled: 1,
    })
  })

  it('finds the sale of an earlier journal by its order', async () => {
    const october = await file([{ ...sold, order_number: '7', price_cents: 2000 }], { ordinal: 1, scope: 'addition' })
    const november = await file([{ ...back, order_number: '7', price_cents: -2000 }], { ordinal: 2, scope: 'addition' })
    expect(await netOf([october, november])).toEqual({ valid: 0, cents: 0, cancelled: 1 })
  })
})

describe('a ticket that says which one it replaces', () => {
  it('takes its place and keeps its first day of purchase, though the old one is not marked', async () => {
    const old = { ...sold, ticket_number: '101', price_cents: 1500 }
    const other = { ...sold, starts_at: '2026-03-14T20:30', ticket_number: '201', replaces: '101', price_cents: 1500 }
    const lines = [old, { ...old, ticket_number: '102' }, { ...other, purchased_at: '2026-02-01T10:00' }]
    expect(await net(lines)).toEqual({ valid: 2, cents: 3000, cancelled: 1 })
    expect(
      await warehouse.run("SELECT CAST(purchased_at AS VARCHAR) AS day FROM ticket WHERE ticket_number = '201'"),
    ).toEqual([{ day: '2026-01-02 10:00:00' }])
  })
})

it('files kept before these columns were thought of are read as they were', async () => {
  const old = await writtenFile([{ ...sold, ticket_number: '1', price_cents: 2000 }], {
    ...{ warehouse, folder, ordinal: 1 },
    without: ['takes_back', 'replaces', 'remark_cancels'],
  })
  expect(await netOf([old])).toEqual({ valid: 1, cents: 2000, cancelled: 0 })
})

async function net(rows: Sale[]) {
  return await netOf([await file(rows, { ordinal: 1 })])
}

async function netOf(files: CommittedFile[]) {
  await reconcile(warehouse, files)
  const [row] = await warehouse.run(
    `SELECT coalesce(sum(CASE WHEN status <> 'cancelled' THEN seats END), 0) AS valid,
       coalesce(sum(CASE WHEN status <> 'cancelled' THEN price_cents END), 0) AS cents,
       coalesce(sum(CASE WHEN status = 'cancelled' THEN seats END), 0) AS cancelled FROM ticket`,
  )
  return { valid: Number(row?.valid), cents: Number(row?.cents), cancelled: Number(row?.cancelled) }
}

async function file(rows: Sale[], options: { ordinal: number; scope?: 'full' | 'addition' }): Promise<CommittedFile> {
  return await writtenFile(rows, { warehouse, folder, ...options })
}
