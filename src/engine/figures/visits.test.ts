import { expect, it } from 'vitest'
import { openMemoryWarehouse } from '../store/index.ts'
import { figure } from './figure.ts'
import { buildMarts } from './marts/build-marts.ts'
import { type SmallTicket, writeSmallHouse } from './small-house.ts'

const asOf = '2026-02-01'
const performances = [
  { id: 'p24', startsAt: '2024-11-20 20:30:00' },
  { id: 'p25', startsAt: '2025-12-20 20:30:00' },
  { id: 'p25b', startsAt: '2026-03-20 20:30:00' },
]

it('keeps of a visit what is held on each day: a subscriber who gave up that seat and has another at full price is none any more', async () => {
  const visits = await visitsOf([
    { performance: 'p25', person: 'ada', bought: '2025-07-01', cancelledOn: '2025-11-10', tariffClass: 'subscription' },
    { performance: 'p25', person: 'ada', bought: '2025-09-01', tariffClass: 'full', seats: 2 },
    { performance: 'p25b', person: 'bo', bought: '2025-07-01', tariffClass: 'subscription' },
  ])
  expect(visits).toEqual([
    { person: 'ada', from: '2025-07-01', until: '2025-09-01', isSubscription: 1, seats: 1 },
    { person: 'ada', from: '2025-09-01', until: '2025-11-10', isSubscription: 1, seats: 3 },
    { person: 'ada', from: '2025-11-10', until: null, isSubscription: 0, seats: 2 },
    { person: 'bo', from: '2025-07-01', until: null, isSubscription: 1, seats: 1 },
  ])
})

it('holds no visit between the day a seat is given up and the day another is bought', async () => {
  const visits = await visitsOf([
    { performance: 'p25', person: 'ada', bought: '2025-07-01', cancelledOn: '2025-08-01' },
    { performance: 'p25', person: 'ada', bought: '2025-09-01' },
  ])
  expect(visits.map(({ from, until }) => [from, until])).toEqual([
    ['2025-07-01', '2025-08-01'],
    ['2025-09-01', null],
  ])
})

it('counts as new who had only bought what never counted: a cancellation without a day is no first season', async () => {
  const warehouse = await houseOf([
    { performance: 'p24', person: 'old', bought: '2024-09-01' },
    { performance: 'p24', person: 'ada', bought: '2024-09-01', status: 'cancelled' },
    { performance: 'p25', person: 'ada', bought: '2025-09-01' },
  ])
  const newcomers = await figure(warehouse, { key: 'newBuyers', where: { season: '2025-2026' }, asOf })
  expect(newcomers.value).toBe(1)
  await warehouse.close()
})

async function houseOf(tickets: readonly SmallTicket[]) {
  const warehouse = await openMemoryWarehouse()
  await writeSmallHouse(warehouse, { performances, persons: ['ada', 'bo', 'old'].map((id) => ({ id })), tickets })
  await buildMarts(warehouse, { asOf })
  return warehouse
}

async function visitsOf(tickets: readonly SmallTicket[]) {
  const warehouse = await houseOf(tickets)
  const day = (name: string) => `CAST(DATE '1970-01-01' + CAST(${name} AS INTEGER) AS VARCHAR)`
  const rows = await warehouse.run(
    `SELECT n.person_id AS person, ${day('v.counts_from')} AS "from", CASE WHEN v.counts_until < 9999999 THEN ${day('v.counts_until')} END AS until,
       CAST(v.is_subscription AS INTEGER) AS "isSubscription", v.seats
     FROM mart.mart_visit v JOIN mart.person_number n ON n.person_number = v.person_number
     WHERE v.season_year = 2025 ORDER BY 1, v.counts_from`,
  )
  await warehouse.close()
  return rows
}
