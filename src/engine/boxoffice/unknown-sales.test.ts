import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildMarts, dayNumber, writeSmallHouse } from '../figures/index.ts'
import { openWarehouse, type Warehouse } from '../store/index.ts'
import { forecast } from './forecast.ts'
import { readPaces } from './pace.ts'

const asOf = '2026-01-31'
let warehouse: Warehouse

beforeAll(async () => {
  warehouse = await openWarehouse({ path: ':memory:', allowedDirectories: [] })
  const performances = ['given', 'partner-given', 'coming', 'partner-coming'].map((id) => ({
    id,
    startsAt: id.endsWith('given') ? '2026-01-10 20:30:00' : '2026-02-20 20:30:00',
    capacity: 100,
  }))
  await writeSmallHouse(warehouse, {
    performances,
    tickets: performances.map(({ id }) => ({ performance: id, seats: 4 })),
  })
  const sold = { ownShare: null, isSoldByPartner: true, isElsewhere: false, seatsElsewhere: null }
  const partners = performances.filter(({ id }) => id.startsWith('partner'))
  await buildMarts(warehouse, { asOf, saleTerms: partners.map(({ id }) => ({ ...sold, performanceId: id })) })
})

afterAll(async () => {
  await warehouse.close()
})

test('no forecast is made of what a partner sells, nor learnt from it: four seats known of a hundred say nothing', async () => {
  const paces = await readPaces(warehouse, { schema: 'mart', day: dayNumber(asOf) })
  expect(paces.map(({ performanceId }) => performanceId).sort()).toEqual(['coming', 'given'])
  const { rows } = await forecast(warehouse, { asOf })
  expect(rows.map(({ performanceKey }) => performanceKey)).toEqual(['coming'])
})
