import { expect, it } from 'vitest'
import { openMemoryWarehouse } from '../store/index.ts'
import { buildMarts, type Condition, figure, writeSmallHouse } from './index.ts'

const asOf = '2025-11-24'

it('keeps several values, leaves others out, keeps a stretch of days; what has no value is left out by no name', async () => {
  const warehouse = await openMemoryWarehouse()
  await writeSmallHouse(warehouse, {
    performances: [
      { id: 'a', startsAt: '2025-11-01 20:00:00', hall: 'Grande salle' },
      { id: 'b', startsAt: '2025-11-15 20:00:00', hall: 'Le Studio' },
      { id: 'c', startsAt: '2025-12-01 20:00:00' },
    ],
    persons: [{ id: 'anne' }, { id: 'bob' }],
    tickets: [
      { performance: 'a', person: 'anne', bought: '2025-09-01 10:00:00' },
      { performance: 'b', person: 'bob', bought: '2025-10-01 10:00:00', seats: 2 },
      { performance: 'c', bought: '2025-10-31 10:00:00', seats: 4 },
    ],
  })
  await warehouse.execute(
    `UPDATE person SET city = CASE person_id WHEN 'anne' THEN 'ST-ÉTIENNE' WHEN 'bob' THEN 'Saint Etienne' END`,
  )
  await buildMarts(warehouse, { asOf })
  const tickets = async (...conditions: Condition[]) =>
    (await figure(warehouse, { key: 'tickets', asOf, conditions })).value
  expect(await tickets({ dimension: 'hall', values: ['Grande salle', 'Le Studio'] })).toBe(3)
  expect(await tickets({ dimension: 'hall', values: ['Le Studio'], isNot: true })).toBe(5)
  expect(await tickets({ dimension: 'day', values: ['2025-11-01', '2025-11-30'] })).toBe(3)
  expect(await tickets({ dimension: 'purchaseDay', values: ['2025-10-01', '2025-10-31'] })).toBe(6)
  expect(await tickets({ dimension: 'purchaseMonth', values: ['2025-10'] })).toBe(6)
  expect(await tickets({ dimension: 'town', values: ['Saint Etienne'] })).toBe(3)
  await expect(tickets({ dimension: 'hall', values: ['Grande salle', 'Nulle part'] })).rejects.toMatchObject({
    code: 'dimension-value-unknown',
  })
  await warehouse.close()
})
