import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWarehouse, type Warehouse } from '../store/index.ts'
import { figure } from './figure.ts'
import { buildMarts } from './marts/build-marts.ts'
import { performanceSheets } from './performance-sheets.ts'
import { writeSmallHouse } from './small-house.ts'

const asOf = '2026-01-31'
let warehouse: Warehouse

/**
 * Worked out by hand. Seats of 20 €: own 4 of 10; co-realised at 60 % 5 of 10; co-realised, share not said, 2 of 10; sold by a
 * partner, 3 that the house holds of a hall of 100; elsewhere without its seats 6 (hall of 10 in the house); elsewhere, 8 of 40.
 */
beforeAll(async () => {
  warehouse = await openWarehouse({ path: ':memory:', allowedDirectories: [] })
  const seats = { own: 4, shared: 5, unsaid: 2, partner: 3, elsewhere: 6, field: 8 }
  await writeSmallHouse(warehouse, {
    performances: Object.keys(seats).map((id) => ({
      id,
      startsAt: '2026-01-10 20:30:00',
      hall: 'Grande salle',
      capacity: id === 'partner' ? 100 : 10,
    })),
    tickets: Object.entries(seats).map(([performance, count]) => ({ performance, seats: count, cents: count * 2000 })),
  })
  const terms = { isSoldByPartner: false, isElsewhere: false, seatsElsewhere: null, ownShare: 10_000 }
  await buildMarts(warehouse, {
    asOf,
    saleTerms: [
      { ...terms, performanceId: 'shared', ownShare: 6000 },
      { ...terms, performanceId: 'unsaid', ownShare: null },
      { ...terms, performanceId: 'partner', ownShare: null, isSoldByPartner: true },
      { ...terms, performanceId: 'elsewhere', isElsewhere: true },
      { ...terms, performanceId: 'field', isElsewhere: true, seatsElsewhere: 40 },
    ],
  })
})

afterAll(async () => {
  await warehouse.close()
})

test('the receipts of the till say what of them is a partner’s; those of the house count its share alone', async () => {
  const receipts = await figure(warehouse, { key: 'receipts', asOf })
  expect(receipts.value).toBe(28 * 2000)
  expect(receipts.cautions).toEqual([
    { code: 'partnersShare', count: 40 },
    { code: 'ownShareUnknown', count: 5 },
    { code: 'ticketsSoldForPartner', count: 3 },
  ])
  const house = await figure(warehouse, { key: 'houseReceipts', asOf })
  // 4 + 6 + 8 seats whole, 5 at 60 %; neither the 2 of an unsaid share nor the 3 of the partner.
  expect(house.value).toBe(18 * 2000 + 5 * 1200)
  expect(house.excluded).toEqual([{ why: 'ownShareUnknown', count: 5 }])
  expect((await figure(warehouse, { key: 'houseReceipts', asOf, where: { show: 'partner' } })).value).toBe(0)
})

test('what a partner sells is left out of the fill rate and said, never three seats of a hundred', async () => {
  const fill = await figure(warehouse, { key: 'fillRate', asOf })
  expect(fill).toMatchObject({ numerator: 4 + 5 + 2 + 8, denominator: 10 + 10 + 10 + 40 })
  expect(fill.excluded).toEqual([
    { why: 'soldByPartner', count: 1 },
    { why: 'playedElsewhere', count: 1 },
  ])
  const [sheet] = await performanceSheets(warehouse, { asOf, showKey: 'partner' })
  expect(sheet).toMatchObject({ capacity: null, remaining: null, sold: 3 })
  expect((await figure(warehouse, { key: 'fillRate', asOf, where: { show: 'partner' } })).value).toBeNull()
})

test('the seats of a hall of the house are not those of what is played elsewhere', async () => {
  const [elsewhere] = await performanceSheets(warehouse, { asOf, showKey: 'elsewhere' })
  expect(elsewhere).toMatchObject({ capacity: null, sold: 6 })
  const [field] = await performanceSheets(warehouse, { asOf, showKey: 'field' })
  expect(field).toMatchObject({ capacity: 40, remaining: 32 })
})

test('a house that has said nothing has nothing to be told', async () => {
  await buildMarts(warehouse, { asOf, schema: 'plain' })
  const receipts = await figure(warehouse, { key: 'receipts', asOf, schema: 'plain' })
  expect(receipts).toMatchObject({ value: 28 * 2000, cautions: [] })
  const house = await figure(warehouse, { key: 'houseReceipts', asOf, schema: 'plain' })
  expect(house).toMatchObject({ value: 28 * 2000, excluded: [] })
})
