import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { figureResultSchema } from '../../contract/index.ts'
import { openMemoryWarehouse, type Warehouse } from '../store/index.ts'
import { composeMedianQuery, composeQuery } from './compose.ts'
import { dimensions } from './dimensions.ts'
import {
  buildMarts,
  type FigureRequest,
  figure,
  figures,
  forbiddenSql,
  measures,
  performanceSheets,
  writeSmallHouse,
} from './index.ts'

const asOf = '2025-11-24'
let warehouse: Warehouse

beforeAll(async () => {
  warehouse = await openMemoryWarehouse()
  await writeSmallHouse(warehouse, {
    performances: [
      { id: 'p24', show: 'phedre', startsAt: '2024-11-20 20:30:00', capacity: 10, hall: 'Grande salle' },
      { id: 'p25', show: 'berenice', startsAt: '2025-11-20 20:30:00', capacity: 10, held: 1, hall: 'Grande salle' },
      { id: 'p26', show: 'berenice', startsAt: '2025-12-11 20:00:00', capacity: 20, hall: 'Grande salle' },
      { id: 'gone', show: 'annule', startsAt: '2025-11-22 20:00:00', capacity: 50, isCancelled: true },
      { id: 'bar', show: 'bal', startsAt: '2025-11-23 19:00:00' },
    ],
    persons: [
      { id: 'anne', distanceBand: 'commune' },
      { id: 'bob', distanceBand: 'epci' },
      { id: 'cleo', distanceBand: 'unknown' },
      { id: 'fnac', kind: 'organisation', organisationKind: 'reseller' },
      { id: 'lycee', kind: 'organisation', organisationKind: 'school' },
      { id: 'guichet', kind: 'technical', organisationKind: 'counter' },
    ],
    tickets: [
      // Season 2024-2025: Anne two seats at 20 €, Bob one.
      { performance: 'p24', person: 'anne', bought: '2024-09-07 10:00:00', cents: 2000 },
      { performance: 'p24', person: 'anne', bought: '2024-09-07 10:00:00', cents: 2000 },
      { performance: 'p24', person: 'bob', bought: '2024-11-15 10:00:00', cents: 1000, tariffClass: 'reduced' },
      // Season 2025-2026, given: Anne on a subscription line at 0 €, Cleo (new), a reseller, an invitation, a cancelled seat.
      {
        performance: 'p25',
        person: 'anne',
        bought: '2025-09-06 10:00:00',
        cents: 0,
        tariffClass: 'subscription',
        paidByPackage: true,
      },
      { performance: 'p25', person: 'cleo', bought: '2025-11-10 18:00:00', cents: 2500 },
      {
        performance: 'p25',
        person: 'fnac',
        bought: '2025-11-01 10:00:00',
        cents: 2200,
        tariffClass: 'reseller',
        channel: 'reseller',
      },
      {
        performance: 'p25',
        person: 'guichet',
        bought: '2025-11-20 20:00:00',
        cents: 0,
        tariffClass: 'comp',
        channel: 'counter',
      },
      { performance: 'p25', person: 'cleo', bought: '2025-11-10 18:00:00', cents: 2500, cancelledOn: '2025-11-18' },
      // To come: a school's option of 5, an unpaid seat, a sale after the as-of day.
      {
        performance: 'p26',
        person: 'lycee',
        bought: '2025-10-01 10:00:00',
        status: 'option',
        tariffClass: 'school',
        seats: 5,
        cents: null,
      },
      { performance: 'p26', person: 'cleo', bought: '2025-11-20 10:00:00', status: 'unpaid' },
      { performance: 'p26', person: 'bob', bought: '2025-11-25 10:00:00' },
      { performance: 'p26', person: 'cleo', bought: null, cents: 1500 },
      { performance: 'gone', person: 'anne', bought: '2025-10-01 10:00:00', cents: 1000 },
      { performance: 'bar', bought: '2025-11-23 18:00:00', cents: null },
    ],
  })
  await buildMarts(warehouse, { asOf })
  // The same with an exchange on the very day, which no ticket dates.
  await warehouse.execute("INSERT INTO sale_day VALUES ('2025-11-24', '2025-11-24 18:00:00')")
  await buildMarts(warehouse, { asOf, schema: 'mart_sold' })
  await warehouse.execute('DELETE FROM sale_day')
})
afterAll(() => warehouse.close())

const ask = (request: Partial<FigureRequest> & { key: string }) => figure(warehouse, { asOf, ...request })
const season = { season: '2025-2026' }

describe('figure', () => {
  it('counts a reseller’s ticket in tickets and fill rate but not in persons (P8)', async () => {
    // p25: Anne, Cleo, reseller, invitation = 4; p26: Cleo undated = 1; cancelled performance 1; bar 1.
    expect((await ask({ key: 'tickets', where: season })).value).toBe(7)
    const buyers = await ask({ key: 'identifiedBuyers', where: season })
    expect(buyers.value).toBe(2)
    expect(buyers.excluded).toEqual([
      { why: 'anonymousTickets', count: 2 },
      { why: 'organisationTickets', count: 1 },
    ])
  })

  it('counts a zero-price subscription line as paid, without money of its own (P8)', async () => {
    const paid = await ask({ key: 'paidTickets', where: { performance: 'p25' } })
    expect(paid.value).toBe(3)
    const receipts = await ask({ key: 'receipts', where: { performance: 'p25' } })
    expect(receipts.value).toBe(4700)
    expect(receipts.excluded).toContainEqual({ why: 'packageNotAllocated', count: 1 })
    const price = await ask({ key: 'averagePrice', where: { performance: 'p25' } })
    expect([price.numerator, price.denominator, price.value]).toEqual([4700, 2, 2350])
  })

  it('leaves cancelled performances and unknown capacities out of the fill rate, and says so (P4, P8)', async () => {
    const fill = await ask({ key: 'fillRate', where: season })
    expect([fill.numerator, fill.denominator]).toEqual([5, 30])
    // Of the thirty seats offered: p26's unpaid seat and option of five, p25's held seat.
    expect(fill.excluded).toEqual([
      { why: 'unpaidSeats', count: 1 },
      { why: 'optionSeats', count: 5 },
      { why: 'heldSeats', count: 1 },
      { why: 'cancelledPerformances', count: 1 },
      { why: 'capacityUnknown', count: 1 },
    ])
    expect((await ask({ key: 'fillRate', where: { show: 'bal' } })).value).toBeNull()
  })

  it('keeps sold, free, unpaid, options, holds and remaining apart, and they make the capacity (P5)', async () => {
    const parts = ['soldSeats', 'comps', 'unpaidSeats', 'optionSeats', 'holds', 'remaining']
    const of = async (performance: string) =>
      await Promise.all(parts.map(async (key) => (await ask({ key, where: { performance } })).value))
    expect(await of('p25')).toEqual([3, 1, 0, 0, 1, 5])
    expect(await of('p26')).toEqual([1, 0, 1, 5, null, 13])
  })

  it('says the same of a performance on its sheet as in the figures, one definition each (invariant 4)', async () => {
    const [sheet] = (await performanceSheets(warehouse, { asOf, season: '2025-2026' })).filter(
      (one) => one.performanceKey === 'p25',
    )
    expect(sheet).toMatchObject({
      ...{
        sold: 4,
        paid: 3,
        comps: 1,
        exempted: 0,
        unpaid: 0,
        options: 0,
        holds: 1,
        remaining: 5,
        cancelledTickets: 1,
      },
      ...{ receiptsCents: 4700, isGiven: true, startsAt: '2025-11-20T20:30', gap: null },
    })
    for (const one of await performanceSheets(warehouse, { asOf })) {
      const where = { performance: one.performanceKey }
      expect((await ask({ key: 'tickets', where })).value).toBe(one.sold)
      expect((await ask({ key: 'receipts', where })).value).toBe(one.receiptsCents)
    }
  })

  it('does not see a sale after the as-of day, and sees a seat until the day it was cancelled (invariant 11)', async () => {
    expect((await ask({ key: 'tickets', where: { performance: 'p26' } })).value).toBe(1)
    await buildMarts(warehouse, { asOf: '2025-11-17', schema: 'mart_then' })
    const then = await figure(warehouse, {
      key: 'tickets',
      where: { performance: 'p25' },
      asOf: '2025-11-17',
      schema: 'mart_then',
    })
    expect(then.value).toBe(4)
    expect(then.dataUntil).toBe('2025-11-10T18:00')
    // The same marts, asked about an earlier day, give the same answer as marts of that day.
    expect((await ask({ key: 'tickets', where: { performance: 'p25' }, asOf: '2025-11-17' })).value).toBe(4)
    expect((await ask({ key: 'tickets', asOf: '2025-11-17' })).dataUntil).toBe('2025-11-10')
    await expect(figure(warehouse, { key: 'tickets', asOf, schema: 'mart_then' })).rejects.toMatchObject({
      code: 'no-data',
    })
  })

  it('gives the same point last season, aligned on days since sales opened (P7)', async () => {
    // 2025-2026 opened on 6 September; 24 November is day 79. 2024-2025 opened on the 7th: its day 79 is 25 November.
    const tickets = await ask({ key: 'tickets', where: season, schema: 'mart_sold' })
    expect(tickets.lastSeason).toEqual({
      value: 3,
      numerator: 3,
      denominator: null,
      asOf: '2024-11-25',
      alignedOn: 'daysSinceOpening:79',
      // Counted as last season is: five seats under option and one unpaid with the seven tickets.
      now: 13,
      // No file of that day says which of the three were paid.
      paid: { low: 0, high: 3 },
    })
    // The data stop on 23 November, day 78: what was sold a year before is read there, whatever the day of the page.
    const stopped = await ask({ key: 'tickets', where: season })
    expect(stopped.lastSeason).toMatchObject({ value: 3, asOf: '2024-11-24', alignedOn: 'daysSinceOpening:78' })
    // On 1 November 2025 (day 56), last season’s day 56 was 2 November: Bob had not bought yet.
    const early = await ask({ key: 'tickets', where: season, asOf: '2025-11-01' })
    expect(early.lastSeason?.value).toBe(2)
  })

  it('compares a performance with last season’s at the same number of days before (P7)', async () => {
    // 11 December minus 24 November = 17 days; p24 at J-17 (3 November) had Anne’s two seats.
    const fill = await ask({ key: 'fillRate', where: { performance: 'p26' }, schema: 'mart_sold' })
    expect(fill.lastSeason).toMatchObject({ numerator: 2, denominator: 10, alignedOn: 'daysBefore:17' })
    const tickets = await ask({ key: 'tickets', where: { performance: 'p26' }, schema: 'mart_sold' })
    expect(tickets.lastSeason).toMatchObject({ value: 2, denominator: 1 })
    const stopped = await ask({ key: 'tickets', where: { performance: 'p26' } })
    expect(stopped.lastSeason).toMatchObject({ value: 2, alignedOn: 'daysBefore:18' })
  })

  it('compares no return of one performance’s buyers with a lead: a return is read over seasons', async () => {
    const rate = await ask({ key: 'returnRate', where: { performance: 'p24' } })
    expect([rate.denominator, rate.lastSeason]).toEqual([0, null])
  })

  it('answers several figures of one selection as it answers each alone', async () => {
    const keys = measures.map(({ key }) => key)
    const together = await figures(warehouse, { keys, where: season, asOf })
    expect(together).toEqual(await Promise.all(keys.map((key) => ask({ key, where: season }))))
  })

  it('compares no option with last season’s, which are settled since and were never dated', async () => {
    expect((await ask({ key: 'optionSeats', where: season })).lastSeason).toBeNull()
  })

  it('knows new buyers only after the first season of the data', async () => {
    expect((await ask({ key: 'newBuyers', where: season })).value).toBe(1)
    const first = await ask({ key: 'newBuyers', where: { season: '2024-2025' } })
    expect(first.value).toBeNull()
    expect(first.excluded).toEqual([{ why: 'buyersOfFirstSeason', count: 2 }])
    expect(first.cautions).toContainEqual({ code: 'firstSeasonOfData', count: null })
  })

  it('leaves out of the new buyers, and of their visits, all that the identified buyers leave out', async () => {
    const left = (await ask({ key: 'identifiedBuyers', where: season })).excluded
    expect(left.map(({ why }) => why)).toContain('anonymousTickets')
    expect((await ask({ key: 'newBuyers', where: season })).excluded).toEqual(left)
    const [visits] = await figures(warehouse, { keys: ['frequency'], where: season, asOf })
    expect(visits?.excluded).toEqual(expect.arrayContaining(left))
  })

  it('gives the return rate one season later, and says when that season is under way', async () => {
    const rate = await ask({ key: 'returnRate', where: { season: '2024-2025' } })
    expect([rate.numerator, rate.denominator]).toEqual([1, 2])
    expect(rate.cautions).toContainEqual({ code: 'nextSeasonUnderWay', count: null })
    const all = await ask({ key: 'returnRate' })
    expect([all.value, all.denominator]).toEqual([null, 0])
    expect(all.excluded).toEqual([{ why: 'nextSeasonNotOver', count: 4 }])
  })

  it('renews subscriptions by household and formula, whatever the new formula and whoever of the home holds it (P9)', async () => {
    const house = await openMemoryWarehouse()
    const line = (person: string, performance: string, tariff: string) => ({
      ...{
        person,
        performance,
        tariff,
        product: 'Abonnement',
        tariffClass: 'subscription',
        cents: 0,
        paidByPackage: true,
      },
      bought: performance === 'p24' ? '2024-07-01 10:00:00' : '2025-07-01 10:00:00',
    })
    await writeSmallHouse(house, {
      performances: [
        { id: 'p24', startsAt: '2024-11-20 20:30:00' },
        { id: 'p25', startsAt: '2025-12-20 20:30:00' },
      ],
      persons: [{ id: 'ada', household: 'home' }, { id: 'bo', household: 'home' }, { id: 'cy' }, { id: 'dia' }],
      tickets: [
        line('ada', 'p24', 'Abo 4'),
        line('cy', 'p24', 'Abo 4'),
        line('dia', 'p24', 'Abo 8'),
        line('bo', 'p25', 'Abo 8'),
        line('dia', 'p25', 'Abo 8'),
      ],
    })
    await buildMarts(house, { asOf })
    const rate = await figure(house, { key: 'renewalRate', by: ['formula'], where: { season: '2024-2025' }, asOf })
    expect([rate.numerator, rate.denominator]).toEqual([2, 3])
    expect(rate.rows?.map((row) => [row.by.formula, row.numerator, row.denominator])).toEqual([
      ['Abo 4', 1, 2],
      ['Abo 8', 1, 1],
    ])
    const homes = await figure(house, { key: 'subscribedHouseholds', where: { season: '2025-2026' }, asOf })
    expect([homes.value, homes.lastSeason?.value]).toEqual([2, 3])
    expect((await figure(house, { key: 'subscribedHouseholds', where: { formula: 'Abo 8' }, asOf })).value).toBe(3)
    await house.close()
  })

  it('counts visits by performance and person, leaving out cancelled performances', async () => {
    const frequency = await ask({ key: 'frequency', where: season })
    // Anne: p25 (and a cancelled one); Cleo: p25 and p26.
    expect([frequency.numerator, frequency.denominator]).toEqual([3, 2])
    expect(frequency.excluded).toEqual([
      { why: 'visitsToCancelledPerformances', count: 1 },
      // What the identified buyers, over whom visits are counted, leave out.
      { why: 'anonymousTickets', count: 2 },
      { why: 'organisationTickets', count: 1 },
    ])
  })

  it('takes the median of days before from cumulative counts, over performances already given', async () => {
    // Paid, dated, given, not cancelled, 2025-2026: Anne 75 days, Cleo 10, reseller 19, bar 0: sorted 0 10 19 75, lower median 10.
    const days = await ask({ key: 'daysBefore', where: season })
    expect([days.value, days.denominator]).toEqual([10, 4])
    expect(days.excluded).toContainEqual({ why: 'undatedPurchases', count: 1 })
  })

  it('shares add up to one, unknown included, with the whole as denominator', async () => {
    const share = await ask({ key: 'distanceBandShare', where: season })
    const rows = share.rows ?? []
    expect(rows.reduce((sum, row) => sum + (row.value ?? 0), 0)).toBeCloseTo(1, 12)
    expect(rows.every((row) => row.denominator === 7)).toBe(true)
    // Last season’s three tickets at the same point: Anne’s two from the commune, Bob’s from the EPCI.
    const [commune] = rows.filter((row) => row.by.distanceBand === 'commune')
    expect(commune?.lastSeason).toEqual({ value: 2 / 3, numerator: 2, denominator: 3, asOf: '2024-11-24' })
    const one = await ask({ key: 'tariffClassShare', where: { ...season, tariffClass: 'comp' } })
    expect([one.value, one.numerator, one.denominator]).toEqual([1 / 7, 1, 7])
  })

  it('names shows in its rows, whose sum is the whole', async () => {
    const tickets = await ask({ key: 'tickets', by: ['show'], where: season })
    expect(tickets.rows?.map((row) => [row.by.show, row.labels?.show, row.value])).toEqual([
      ['annule', 'ANNULE', 1],
      ['bal', 'BAL', 1],
      ['berenice', 'BERENICE', 5],
    ])
  })

  it('keeps the gap to the till (P6)', async () => {
    expect((await ask({ key: 'tickets', where: season, till: 9 })).till).toEqual({ total: 9, gap: -2 })
  })

  it('refuses what it does not know rather than answering 0', async () => {
    await expect(ask({ key: 'tickets', where: { season: '1999-2000' } })).rejects.toMatchObject({
      code: 'dimension-value-unknown',
    })
    await expect(ask({ key: 'fillRate', by: ['tariffClass'] })).rejects.toMatchObject({ code: 'dimension-unknown' })
    await expect(ask({ key: 'happiness' })).rejects.toMatchObject({ code: 'figure-unknown' })
  })

  it('answers every measure by every dimension that divides it, in the shape of the contract', async () => {
    for (const measure of measures) {
      const by = dimensions.filter((one) => one.facts.includes(measure.fact)).map((one) => one.key)
      const result = await ask({ key: measure.key, by, where: season })
      expect(figureResultSchema.parse(result).rows?.length, measure.key).toBeGreaterThan(0)
    }
  })
})

describe('questions in the portable subset', () => {
  it('holds in every .sql file of the facts and in every query composed from a declaration', () => {
    const folder = new URL('./facts/', import.meta.url)
    for (const file of readdirSync(folder)) {
      const sql = readFileSync(new URL(file, folder), 'utf8')
      expect(forbiddenSql(sql), file).toEqual([])
      expect(sql, file).toMatch(/^-- Grain[\s\S]*-- Unit[\s\S]*-- Left out/)
    }
    for (const measure of measures) {
      const by = dimensions.filter((one) => one.facts.includes(measure.fact))
      const question = { measures: [measure], by, where: [], cutoff: '$cutoff' }
      expect(forbiddenSql(composeQuery(question).sql), measure.key).toEqual([])
      if (measure.kind === 'median') expect(forbiddenSql(composeMedianQuery(question).sql)).toEqual([])
    }
  })

  it('refuses what runs on one engine alone', () => {
    const refused = [
      'SELECT a, sum(b) FROM t GROUP BY ALL',
      'SELECT a FROM t QUALIFY row_number() OVER (ORDER BY a) = 1',
      "SELECT '2'::INTEGER",
      'SELECT sum(a) FILTER (WHERE b) FROM t',
      'SELECT a FROM t JOIN u USING (id)',
      "SELECT date_trunc('month', d) FROM t",
      'SELECT quantile_cont(a, 0.5) FROM t',
      'SELECT sum(a) OVER (ORDER BY b) FROM t',
      'SELECT * FROM t',
    ]
    for (const sql of refused) expect(forbiddenSql(sql), sql).not.toEqual([])
    expect(forbiddenSql("SELECT count(*) AS n, 2 * a FROM t -- QUALIFY\nWHERE b = 'GROUP BY ALL'")).toEqual([])
  })
})
