import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { openMemoryWarehouse, type Warehouse, warehouseTables } from '../../store/index.ts'
import { applyCapacities } from './capacities.ts'
import { type CommittedFile, reconcile } from './reconcile.ts'
import { type Sale, writtenFile } from './written-file.fixture.ts'

const folder = await mkdtemp(join(tmpdir(), 'parterre-reconcile-'))
afterAll(() => rm(folder, { recursive: true, force: true }))

const bérénice = {
  show_title: 'Bérénice',
  starts_at: '2026-03-13T20:30',
  status: 'sold',
  tariff_class: 'full',
  sales_channel_class: 'counter',
  paid_by_package: 0,
}

let warehouse: Warehouse
beforeEach(async () => {
  warehouse = await openMemoryWarehouse([folder])
  await warehouse.execute(warehouseTables)
})

describe('reconcile', () => {
  it('tells apart the seats that one row of a file makes, and reads a file kept before rows could make several', async () => {
    const lines = await file(
      [1, 2, 3].map((line) => ({ ...bérénice, row: 2, line, order_number: 'C1', quantity: line, tariff: `T${line}` })),
      { ordinal: 1 },
    )
    await reconcile(warehouse, [lines])
    expect(await warehouse.run('SELECT tariff, seats FROM ticket ORDER BY tariff')).toEqual([
      { tariff: 'T1', seats: 1 },
      { tariff: 'T2', seats: 2 },
      { tariff: 'T3', seats: 3 },
    ])
    const before = lines.path.replace('.parquet', '-before.parquet')
    await warehouse.execute(
      `COPY (SELECT * EXCLUDE (line) FROM read_parquet('${lines.path}') WHERE line = 3) TO '${before}' (FORMAT parquet)`,
    )
    await reconcile(warehouse, [{ ...lines, path: before }])
    expect(await warehouse.run('SELECT tariff, seats FROM ticket')).toEqual([{ tariff: 'T3', seats: 3 }])
  })

  it('names a show by its code where no file gives its title, and by the title that some row gives the code', async () => {
    const seat = { ...bérénice, show_title: null as unknown as string, show_code: '26SONH' }
    const sold = [1, 2].map((at) => ({
      ...seat,
      starts_at: `2026-03-1${at}T20:30`,
      performance_key: `4100${at}`,
      ticket_number: `T${at}`,
    }))
    const first = await file(sold, { ordinal: 1 })
    await reconcile(warehouse, [first])
    expect(await warehouse.run('SELECT DISTINCT show_title FROM performance')).toEqual([{ show_title: '26SONH' }])
    const titled = await file([{ ...bérénice, show_title: 'Sonates', show_code: '26SONH', ticket_number: 'T9' }], {
      ordinal: 2,
      scope: 'addition',
    })
    await reconcile(warehouse, [first, titled])
    expect(await warehouse.run('SELECT DISTINCT show_title FROM performance')).toEqual([{ show_title: 'Sonates' }])
  })

  it('counts the same seat once over two exports, and keeps its first purchase date when it is exchanged', async () => {
    const first = await file(
      [{ ...bérénice, seat: 'A-1', ticket_number: 'T1', customer_number: '7', purchased_at: '2026-01-02T10:00' }],
      { ordinal: 1 },
    )
    const second = await file(
      [{ ...bérénice, seat: 'A-1', ticket_number: 'T9', customer_number: '7', purchased_at: '2026-02-20T10:00' }],
      { ordinal: 2 },
    )
    await reconcile(warehouse, [first, second])
    expect(await warehouse.run('SELECT ticket_number, status, purchased_at FROM ticket')).toEqual([
      { ticket_number: 'T9', status: 'sold', purchased_at: '2026-01-02 10:00:00' },
    ])
  })

  it('dates a seat that was given back and sold again by its new buyer, and the data by their last sale, an exchange too', async () => {
    const seat = { ...bérénice, seat: 'A-1', ticket_number: 'T1', customer_number: '7' }
    const other = { ...bérénice, seat: 'A-2', ticket_number: 'T2', customer_number: '8' }
    const first = await file(
      [
        { ...seat, purchased_at: '2026-01-02T10:00' },
        { ...other, purchased_at: '2026-01-03T10:00' },
      ],
      { ordinal: 1 },
    )
    const second = await file(
      [
        { ...seat, customer_number: '9', purchased_at: '2026-02-20T10:00' },
        { ...other, ticket_number: 'T3', purchased_at: '2026-02-25T18:00' },
      ],
      { ordinal: 2 },
    )
    await reconcile(warehouse, [first, second])
    expect(await warehouse.run('SELECT seat, purchased_at FROM ticket ORDER BY seat')).toEqual([
      { seat: 'A-1', purchased_at: '2026-02-20 10:00:00' },
      { seat: 'A-2', purchased_at: '2026-01-03 10:00:00' },
    ])
    expect(await warehouse.run('SELECT max(last_at) AS last FROM sale_day')).toEqual([{ last: '2026-02-25 18:00:00' }])
  })

  it('cancels the sale that a line of refund takes back, from its day, and keeps a refund without its sale for a cancelled line', async () => {
    const sold = { ...bérénice, price_cents: 2000, purchased_at: '2026-01-02T10:00' }
    const refund = { ...sold, status: 'cancelled', price_cents: -2000, purchased_at: '2026-01-09T10:00' }
    const lines = [
      { ...sold, ticket_number: '1' },
      { ...sold, ticket_number: '2' },
      { ...refund, ticket_number: '2' },
      { ...refund, ticket_number: '3' },
      { ...refund, ticket_number: '1', price_cents: -500 },
    ]
    await reconcile(warehouse, [await file(lines, { ordinal: 1 })])
    const tickets = await warehouse.run(
      'SELECT ticket_number AS n, status, cancelled_on FROM ticket WHERE price_cents > 0 ORDER BY 1',
    )
    expect(tickets).toEqual([
      { n: '1', status: 'sold', cancelled_on: null },
      { n: '2', status: 'cancelled', cancelled_on: '2026-01-09' },
    ])
    expect(
      await warehouse.run("SELECT count(*) AS n FROM ticket WHERE ticket_number = '3' AND status = 'cancelled'"),
    ).toEqual([{ n: 1 }])
  })

  it('cancels a seat from the first day of which an import speaks without it, whatever the order of its files', async () => {
    const first = await file(
      [1, 2, 3, 4].map((n) => ({ ...bérénice, ticket_number: `${n}` })),
      { ordinal: 1 },
    )
    const later: CommittedFile[] = []
    for (const [place, dataDay] of ['2026-03-09', '2026-02-09', '2026-02-16'].entries())
      later.push(await file([{ ...bérénice, ticket_number: `${place + 1}` }], { ordinal: 2, dataDay }))
    for (const told of [later, later.toReversed()]) {
      await reconcile(warehouse, [first, ...told])
      expect(await warehouse.run("SELECT cancelled_on FROM ticket WHERE ticket_number = '4'")).toEqual([
        { cancelled_on: '2026-02-09' },
      ])
    }
  })

  it('knows no day of a cancellation that no file dates, unless an earlier import had the seat as valid', async () => {
    const first = await file(
      [
        { ...bérénice, ticket_number: '1' },
        { ...bérénice, ticket_number: '2', status: 'cancelled' },
        { ...bérénice, ticket_number: '3', status: 'cancelled', cancelled_on: '2026-01-02' },
      ],
      { ordinal: 1 },
    )
    const second = await file(
      ['1', '2', '3'].map((ticket) => ({ ...bérénice, ticket_number: ticket, status: 'cancelled' })),
      { ordinal: 2, dataDay: '2026-02-09' },
    )
    const told = async () =>
      (await warehouse.run('SELECT ticket_number AS n, cancelled_why AS why FROM ticket ORDER BY 1')).map(
        ({ n, why }) => `${n} ${why}`,
      )
    await reconcile(warehouse, [first])
    expect(await told()).toEqual(['1 null', '2 undated', '3 status'])
    await reconcile(warehouse, [first, second])
    expect((await told()).slice(0, 2)).toEqual(['1 status', '2 undated'])
  })

  it('calls exchanged a ticket that another one names, whatever its own line says', async () => {
    const lines = [
      { ...bérénice, ticket_number: '1', status: 'cancelled', purchased_at: '2026-01-02T10:00' },
      { ...bérénice, ticket_number: '2', replaces: '1', purchased_at: '2026-01-05T10:00' },
      { ...bérénice, ticket_number: '3', status: 'cancelled', purchased_at: '2026-01-02T10:00' },
    ]
    await reconcile(warehouse, [await file(lines, { ordinal: 1 })])
    expect(
      await warehouse.run('SELECT ticket_number AS n, cancelled_why AS why, purchased_at AS at FROM ticket ORDER BY 1'),
    ).toEqual([
      { n: '1', why: 'exchange', at: '2026-01-02 10:00:00' },
      { n: '2', why: null, at: '2026-01-02 10:00:00' },
      { n: '3', why: 'undated', at: '2026-01-02 10:00:00' },
    ])
  })

  it('cancels by absence what a later full state no longer lists, and leaves alone performances that it does not cover', async () => {
    const other = { ...bérénice, show_title: 'Petit Pierre', starts_at: '2026-04-01T15:00' }
    const first = await file(
      [
        { ...bérénice, ticket_number: '1' },
        { ...bérénice, ticket_number: '2' },
        { ...other, ticket_number: '3' },
      ],
      { ordinal: 1 },
    )
    const second = await file([{ ...bérénice, ticket_number: '1' }], { ordinal: 2, dataDay: '2026-02-09' })
    await reconcile(warehouse, [first, second])
    expect(
      await warehouse.run('SELECT ticket_number AS n, status, cancelled_on, cancelled_why FROM ticket ORDER BY 1'),
    ).toEqual([
      { n: '1', status: 'sold', cancelled_on: null, cancelled_why: null },
      { n: '2', status: 'cancelled', cancelled_on: '2026-02-09', cancelled_why: 'absence' },
      { n: '3', status: 'sold', cancelled_on: null, cancelled_why: null },
    ])
  })

  it('sees a performance whose every ticket is gone, when the state lists nearly all the others', async () => {
    const nights = [1, 2, 3, 4, 5, 6].map((night) => ({
      ...bérénice,
      starts_at: `2026-03-1${night}T20:30`,
      ticket_number: `${night}`,
    }))
    const first = await file(nights, { ordinal: 1 })
    const second = await file(
      nights.filter((night) => night.ticket_number !== '4'),
      { ordinal: 2 },
    )
    await reconcile(warehouse, [first, second])
    expect(await warehouse.run("SELECT ticket_number AS n FROM ticket WHERE status = 'cancelled'")).toEqual([
      { n: '4' },
    ])
  })

  it('keeps what an addition does not list', async () => {
    const first = await file(
      [
        { ...bérénice, ticket_number: '1' },
        { ...bérénice, ticket_number: '2' },
      ],
      { ordinal: 1, scope: 'addition' },
    )
    const second = await file([{ ...bérénice, ticket_number: '3' }], { ordinal: 2, scope: 'addition' })
    await reconcile(warehouse, [first, second])
    expect(await warehouse.run("SELECT count(*) AS n FROM ticket WHERE status = 'sold'")).toEqual([{ n: 3 }])
  })

  it('takes identical rows inside a file for distinct tickets, and between files keeps the larger count', async () => {
    const row = { ...bérénice, tariff: 'Plein', price_cents: 2500, purchased_at: '2026-01-02' }
    const first = await file([row, row, row], { ordinal: 1, scope: 'addition' })
    const second = await file([row, row], { ordinal: 2, scope: 'addition' })
    await reconcile(warehouse, [first, second])
    expect(await warehouse.run('SELECT count(*) AS n FROM ticket')).toEqual([{ n: 3 }])
  })

  it('counts one grain: orders never add to the tickets of the same performance', async () => {
    const tickets = await file(
      [
        { ...bérénice, ticket_number: '1' },
        { ...bérénice, ticket_number: '2' },
      ],
      { ordinal: 1 },
    )
    const orders = await file([{ ...bérénice, order_number: 'C1', quantity: 2 }], { ordinal: 1, grain: 'orders' })
    await reconcile(warehouse, [tickets, orders])
    expect(await warehouse.run('SELECT sum(seats) AS seats FROM ticket')).toEqual([{ seats: 2 }])
  })

  it('takes a new ticket of the same buyer in place of a vanished one for an exchange, not a loss and a new sale', async () => {
    const first = await file(
      [
        { ...bérénice, ticket_number: '1', customer_number: '7', purchased_at: '2026-01-02' },
        { ...bérénice, ticket_number: '5', customer_number: '8' },
      ],
      { ordinal: 1 },
    )
    const second = await file(
      [
        { ...bérénice, ticket_number: '2', customer_number: '7', purchased_at: '2026-02-08' },
        { ...bérénice, ticket_number: '5', customer_number: '8' },
      ],
      { ordinal: 2 },
    )
    await reconcile(warehouse, [first, second])
    expect(
      await warehouse.run(
        "SELECT ticket_number AS n, cancelled_why, purchased_at FROM ticket WHERE record_id = 'till:7' ORDER BY 1",
      ),
    ).toEqual([
      { n: '1', cancelled_why: 'exchange', purchased_at: '2026-01-02 00:00:00' },
      { n: '2', cancelled_why: null, purchased_at: '2026-01-02 00:00:00' },
    ])
  })

  it('joins tickets, contacts and addresses on the customer number, and an objection in any file wins', async () => {
    const tickets = await file([{ ...bérénice, ticket_number: '1', customer_number: '00042' }], { ordinal: 1 })
    const contacts = await file(
      [{ customer_number: '00042', last_name: 'Morel', email: 'morel@example.org', permission_email: 'yes' }],
      { ordinal: 1, grain: 'contacts' },
    )
    const addresses = await file(
      [{ customer_number: '00042', street: '3 quai des Carmes', postcode: '17000', permission_email: 'no' }],
      { ordinal: 2, grain: 'addresses' },
    )
    await reconcile(warehouse, [tickets, contacts, addresses])
    expect(
      await warehouse.run(
        'SELECT t.record_id, last_name, postcode, permission_email FROM ticket t JOIN contact_record c ON c.record_id = t.record_id',
      ),
    ).toEqual([{ record_id: 'till:00042', last_name: 'Morel', postcode: '17000', permission_email: 'no' }])
  })

  it('believes the first file of an import where two differ, and the row furthest down for a buyer', async () => {
    const named = { ...bérénice, customer_number: '7', city: 'Roanne' }
    const first = await file([{ ...named, hall: 'Grande salle' }, named], { ordinal: 1 })
    const other = { ...named, show_title: 'BÉRÉNICE', hall: 'Petite salle' }
    const second = await file([other, { ...other, city: 'Riorges' }, { ...other, city: 'Mably' }], { ordinal: 1 })
    await reconcile(warehouse, [first, second])
    expect(await warehouse.run('SELECT show_title, hall FROM performance')).toEqual([
      { show_title: 'Bérénice', hall: 'Grande salle' },
    ])
    expect(await warehouse.run('SELECT city FROM contact_record')).toEqual([{ city: 'Mably' }])
    await reconcile(warehouse, [first, await file([other, { ...other, city: 'Riorges' }], { ordinal: 1 })])
    expect(await warehouse.run('SELECT city FROM contact_record')).toEqual([{ city: 'Roanne' }])
  })

  it('makes the same of many files, copied first, as of a few, read in place', async () => {
    const files: CommittedFile[] = []
    for (let n = 0; n < 21; n += 1)
      files.push(
        await file([{ ...bérénice, ticket_number: String(n), customer_number: 'l’œil' }], {
          ordinal: 1,
          source: "l'agence",
        }),
      )
    const tickets = "SELECT * EXCLUDE (import_id) FROM ticket WHERE ticket_number <> '20'"
    await reconcile(warehouse, files.slice(0, 20))
    const inPlace = await warehouse.run(tickets)
    await reconcile(warehouse, files)
    expect(inPlace).toHaveLength(20)
    expect(await warehouse.run(tickets)).toEqual(inPlace)
  })

  it('knows one hall under its spellings, written as most lines do, and a capacity given under another', async () => {
    const at = (day: number, hall: string) => ({ ...bérénice, starts_at: `2026-03-${day}T20:30`, hall })
    const halls = ['SALLE JEAN VILAR', 'SALLE JEAN VILAR', 'Salle Jean-Vilar', 'Studio']
    await reconcile(
      warehouse,
      [
        await file(
          halls.map((hall, index) => at(13 + index, hall)),
          { ordinal: 1 },
        ),
      ],
      {
        capacities: [{ hall: 'salle jean vilar', performanceId: null, seats: 300, validFrom: null }],
      },
    )
    expect(await warehouse.run('SELECT hall, capacity FROM performance ORDER BY starts_at')).toEqual([
      ...Array.from({ length: 3 }, () => ({ hall: 'Salle Jean-Vilar', capacity: 300 })),
      { hall: 'Studio', capacity: null },
    ])
  })

  it('takes a capacity from a performances file or from a person, never from sales', async () => {
    const tickets = await file([{ ...bérénice, ticket_number: '1', hall: 'Grande salle' }], { ordinal: 1 })
    await reconcile(warehouse, [tickets])
    expect(await warehouse.run('SELECT capacity FROM performance')).toEqual([{ capacity: null }])
    await reconcile(warehouse, [tickets], {
      capacities: [{ hall: 'Grande salle', performanceId: null, seats: 600, validFrom: null }],
    })
    expect(await warehouse.run('SELECT performance_id, capacity FROM performance')).toEqual([
      { performance_id: 'berenice@2026-03-13T20:30', capacity: 600 },
    ])
    const record = { hall: 'GRANDE SALLE', performanceId: null, seats: 580, validFrom: null, isHouseRecord: true }
    await applyCapacities(warehouse, [record])
    expect(await warehouse.run('SELECT capacity FROM performance')).toEqual([{ capacity: 580 }])
    await applyCapacities(warehouse, [{ ...record, seats: 590, isHouseRecord: false, hall: 'Grande salle' }, record])
    expect(await warehouse.run('SELECT capacity FROM performance')).toEqual([{ capacity: 590 }])
    await applyCapacities(warehouse, [])
    expect(await warehouse.run('SELECT capacity FROM performance')).toEqual([{ capacity: null }])
  })
})

async function file(rows: Sale[], options: Partial<CommittedFile> & { ordinal: number }): Promise<CommittedFile> {
  return await writtenFile(rows, { warehouse, folder, ...options })
}
