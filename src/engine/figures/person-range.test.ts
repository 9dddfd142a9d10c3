import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openMemoryWarehouse, type Warehouse } from '../store/index.ts'
import { figure } from './figure.ts'
import { buildMarts } from './marts/build-marts.ts'
import { writeSmallHouse } from './small-house.ts'

const asOf = '2026-01-15'
let warehouse: Warehouse

beforeAll(async () => {
  warehouse = await openMemoryWarehouse()
  const people = ['a', 'b', 'c', 'd', 'e', 'f']
  await writeSmallHouse(warehouse, {
    performances: [
      { id: 'p1', startsAt: '2025-11-20T20:30' },
      { id: 'p2', startsAt: '2024-11-20T20:30' },
    ],
    tickets: [
      ...people.map((person) => ({ performance: 'p1', person })),
      { performance: 'p2', person: 'a', bought: '2024-10-01 10:00:00' },
    ],
    persons: people.map((id) => ({ id })),
  })
  await buildMarts(warehouse, { asOf })
})
afterAll(() => warehouse.close())

async function rangeWith(doubts: string, where: Record<string, string> = {}) {
  await warehouse.execute('DELETE FROM person_doubt')
  if (doubts !== '') await warehouse.execute(`INSERT INTO person_doubt VALUES ${doubts}`)
  await buildMarts(warehouse, { asOf })
  const { value, range } = await figure(warehouse, { key: 'identifiedBuyers', asOf, where })
  return { value, low: range?.low, high: range?.high, method: range?.method }
}

describe('identified buyers, between what and what', () => {
  it('is the number itself where nothing is doubted', async () => {
    expect(await rangeWith('')).toEqual({ value: 6, low: 6, high: 6, method: 'linkageUncertainty' })
  })

  it('goes down by the duplicates expected to be missed and up by the merges expected to be wrong', async () => {
    // Variance .25 twice: 1.96 × √.5 = 1.39 on each side of 6 − .5 and 6 + .5.
    expect(await rangeWith(`('a', 'b', 0.5), ('c', 'c', 0.5)`)).toMatchObject({ value: 6, low: 4, high: 8 })
  })

  it('leaves out a doubt about somebody whom the figure does not count', async () => {
    const season = { season: '2024-2025' }
    expect(await rangeWith(`('a', 'b', 0.5), ('c', 'c', 0.5)`, season)).toMatchObject({ value: 1, low: 1, high: 1 })
    expect(await rangeWith(`('a', 'a', 0.9)`, season)).toMatchObject({ value: 1, low: 1, high: 2 })
  })

  it('is not given for a figure that counts no persons', async () => {
    expect((await figure(warehouse, { key: 'tickets', asOf })).range).toBeNull()
  })
})
