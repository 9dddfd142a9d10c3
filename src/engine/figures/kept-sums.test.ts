import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openMemoryWarehouse, type Row, type Warehouse } from '../store/index.ts'
import { dayNumber } from './day-number.ts'
import type { Dimension } from './dimensions.ts'
import { figure, figures } from './figure.ts'
import { buildMarts } from './marts/build-marts.ts'
import { type SmallTicket, writeSmallHouse } from './small-house.ts'

const asOf = '2026-01-15'
const people = ['a', 'b', 'c', 'd']
const performances = [
  { id: 'p0', startsAt: '2024-11-20T20:30', capacity: 40 },
  { id: 'p1', startsAt: '2025-11-20T20:30', capacity: 40 },
  { id: 'p2', startsAt: '2026-03-20T20:30', capacity: 40, isCancelled: true },
  { id: 'p3', startsAt: null },
]

/** A dimension that holds of every ticket and that only the tickets themselves can answer: nothing summed is read with it. */
const unsummed: Dimension = {
  key: 'unsummed',
  label: { fr: 'tous', en: 'all' },
  facts: ['ticket', 'performance'],
  sql: "CASE WHEN f.show_title IS NULL THEN 'no' ELSE 'yes' END",
  values: ['yes', 'no'],
}

/** The same of visits. */
const unsummedVisit: Dimension = {
  ...unsummed,
  key: 'unsummedVisit',
  // Tickets too: what the identified buyers leave out is read of them.
  facts: ['visit', 'return', 'ticket'],
  sql: "CASE WHEN f.performance_id IS NULL THEN 'no' ELSE 'yes' END",
}
const visitKeys = ['newBuyers', 'returnRate', 'frequency']

const day = fc.integer({ min: 1, max: 28 }).map((one) => `2025-0${1 + (one % 9)}-${String(one).padStart(2, '0')}`)
const ticket: fc.Arbitrary<SmallTicket> = fc.record(
  {
    performance: fc.constantFrom(...performances.map(({ id }) => id)),
    person: fc.constantFrom(...people, 'school'),
    bought: fc.oneof(
      day.map((one) => `${one} 10:00:00`),
      fc.constant(null),
    ),
    cancelledOn: day,
    status: fc.constantFrom('sold' as const, 'unpaid' as const, 'option' as const),
    tariffClass: fc.constantFrom('full', 'reduced', 'comp', 'school', 'reseller'),
    channel: fc.constantFrom('web', 'counter'),
    cents: fc.constantFrom(-1500, 0, 1500, 2800, null),
    paidByPackage: fc.boolean(),
    seats: fc.integer({ min: 1, max: 12 }),
  },
  { requiredKeys: ['performance', 'cents'] },
)
const keys = [
  ...['identifiedBuyers', 'tickets', 'paidTickets', 'receipts', 'houseReceipts', 'averagePrice', 'soldSeats', 'comps'],
  ...['shareOfComps', 'fillRate', 'tariffClassShare', 'salesChannelShare'],
]

const subscription = ticket.map(
  (one): SmallTicket => ({
    ...one,
    status: 'sold',
    tariffClass: 'subscription',
    product: 'Abonnement',
    tariff: one.channel === 'web' ? 'Abo 4' : 'Abo 8',
  }),
)

let warehouse: Warehouse

beforeAll(async () => {
  warehouse = await openMemoryWarehouse()
})
afterAll(() => warehouse.close())

async function house(tickets: readonly SmallTicket[]): Promise<void> {
  await warehouse.execute('DROP SCHEMA IF EXISTS mart CASCADE')
  for (const { name } of await warehouse.run(
    "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'main'",
  ))
    await warehouse.execute(`DROP TABLE main."${name}"`)
  await writeSmallHouse(warehouse, {
    performances,
    tickets,
    persons: [
      ...people.map((id) => ({ id })),
      { id: 'school', kind: 'organisation' as const, organisationKind: 'school' },
    ],
  })
  await warehouse.execute("INSERT INTO person_doubt VALUES ('a', 'b', 0.4), ('c', 'c', 0.7), ('b', 'd', 0.2)")
  await buildMarts(warehouse, { asOf })
}

describe('sums kept by day', () => {
  it('say on any day what the tickets themselves say, of a season and of all', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(ticket, { maxLength: 14 }), day, async (tickets, before) => {
        await house(tickets)
        for (const on of [asOf, before])
          for (const where of [{}, { season: '2024-2025' }, { season: '2025-2026' }, { performance: 'p1' }]) {
            if (!(await hasSeason(where))) continue
            for (const [asked, dimension] of [
              [keys, unsummed],
              [visitKeys, unsummedVisit],
            ] as const) {
              const request = { keys: asked, asOf: on, dimensions: [dimension] }
              const kept = await figures(warehouse, { ...request, where })
              const read = await figures(warehouse, { ...request, where: { ...where, [dimension.key]: 'yes' } })
              expect(kept).toEqual(read)
            }
          }
      }),
      { numRuns: 12 },
    )
  })

  it('count once, on a day when they hold two tickets, who later gives one back; and not at all who holds none yet or any more', async () => {
    const own = { performance: 'p1', person: 'a', cents: 1500 }
    await house([
      { ...own, bought: '2025-02-01 10:00:00', cancelledOn: '2025-04-01' },
      { ...own, bought: '2025-03-01 10:00:00', cancelledOn: '2025-05-01' },
      { ...own, bought: '2025-07-01 10:00:00' },
    ])
    const buyersOn = async (day: string) =>
      (await figure(warehouse, { key: 'identifiedBuyers', asOf: day, where: { season: '2025-2026' } })).value
    const days = ['2025-01-15', '2025-02-15', '2025-03-15', '2025-04-15', '2025-05-15', '2025-07-15']
    expect(await Promise.all(days.map(buyersOn))).toEqual([0, 1, 1, 1, 0, 1])
  })

  it('count more persons than four figures of season leave room for', async () => {
    await house([{ performance: 'p1', person: 'a', bought: '2025-09-10 10:00:00', cents: 1500 }])
    await warehouse.execute('UPDATE mart.mart_visit SET person_number = 300000')
    expect((await figure(warehouse, { key: 'frequency', asOf, where: { performance: 'p1' } })).value).toBe(1)
  })

  it('say on any day which households held a subscription, and which of them the next season’s too', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(subscription, { maxLength: 12 }), day, async (tickets, before) => {
        await house(tickets)
        const lines = await warehouse.run('SELECT * FROM mart_subscription', { schema: 'mart' })
        const asked = [{}, { formula: 'Abo 4' }, { formula: 'Abo 8' }].filter(
          (where) => !('formula' in where) || lines.some(({ formula }) => formula === where.formula),
        )
        for (const on of [asOf, before]) for (const where of asked) await expectRenewals(lines, { where, on })
      }),
      { numRuns: 12 },
    )
  })
})

async function expectRenewals(
  lines: readonly Row[],
  { where, on }: { where: { formula?: string }; on: string },
): Promise<void> {
  const first = holders(lines, { ...where, season: '2024-2025', on })
  const second = holders(lines, { ...where, season: '2025-2026', on })
  const held = await figure(warehouse, { key: 'subscribedHouseholds', asOf: on, where })
  // Where no ticket has a buyer, households are unknown and not none (P10).
  expect(held.value).toBe((await namesBuyers()) ? first.size + second.size : null)
  if (!(await hasSeason({ season: '2024-2025' }))) return
  const next = holders(lines, { season: '2025-2026', on })
  const renewed = [...first].filter((one) => next.has(one)).length
  const rate = await figure(warehouse, { key: 'renewalRate', asOf: on, where: { ...where, season: '2024-2025' } })
  expect([rate.numerator, rate.denominator, rate.excluded[0]?.count ?? 0]).toEqual(
    (await hasOpened('2025-2026', on)) ? [renewed, first.size, 0] : [0, 0, first.size],
  )
}

async function namesBuyers(): Promise<boolean> {
  const [row] = await warehouse.run('SELECT max(has_buyers) AS named FROM mart_season', { schema: 'mart' })
  return row?.named === 1
}

/** Counted one by one, from the lines of each household. */
function holders(
  lines: readonly Row[],
  { season, on, formula }: { season: string; on: string; formula?: string },
): Set<unknown> {
  const ofDay = lines.filter(
    (line) => Number(line.counts_from) <= dayNumber(on) && dayNumber(on) < Number(line.counts_until),
  )
  const asked = ofDay.filter((line) => line.season === season && (formula ?? line.formula) === line.formula)
  return new Set(asked.map((line) => line.household_number))
}

async function hasOpened(season: string, on: string): Promise<boolean> {
  const [row] = await warehouse.run('SELECT opened_day FROM mart_season WHERE season = $season', {
    schema: 'mart',
    params: { season },
  })
  return row !== undefined && row.opened_day !== null && Number(row.opened_day) <= dayNumber(on)
}

async function hasSeason(where: { season?: string }): Promise<boolean> {
  if (where.season === undefined) return true
  const [row] = await warehouse.run('SELECT count(*) AS n FROM mart_season WHERE season = $season', {
    schema: 'mart',
    params: { season: where.season },
  })
  return Number(row?.n) > 0
}
