import { expect, it } from 'vitest'
import { openMemoryWarehouse } from '../../store/index.ts'
import { figure } from '../figure.ts'
import { martData } from '../mart-data.ts'
import { buildMarts } from '../marts/build-marts.ts'
import { type SmallTicket, writeSmallHouse } from '../small-house.ts'
import { seasonCurves } from './season-curves.ts'

const performances = [
  { id: 'p24', startsAt: '2025-03-20 20:30:00' },
  { id: 'p25', startsAt: '2026-03-20 20:30:00' },
]
const asOf = '2025-10-15'

it('counts the seats taken week by week since the sales opened, what was given back left out from its day on', async () => {
  const curves = await curvesOf([
    ...seasonsOpened(),
    { performance: 'p25', bought: '2025-09-10', seats: 4 },
    { performance: 'p25', bought: '2025-09-12', seats: 2, cancelledOn: '2025-09-25', status: 'cancelled' },
    { performance: 'p25', bought: '2025-10-15', seats: 1 },
  ])
  expect(curves?.points.map(({ day, seats }) => [day, seats])).toEqual([
    ['2025-09-01', 20],
    ['2025-09-08', 20],
    ['2025-09-15', 26],
    ['2025-09-22', 26],
    ['2025-09-29', 24],
    ['2025-10-06', 24],
    ['2025-10-13', 24],
    ['2025-10-15', 25],
  ])
})

it('stands beside the season before, counted from its own opening to its end, as « au même point » counts it', async () => {
  const tickets: SmallTicket[] = [
    ...seasonsOpened(),
    { performance: 'p24', bought: '2024-10-01', seats: 7 },
    { performance: 'p24', bought: '2025-02-01', seats: 9 },
    { performance: 'p25', bought: '2025-10-15', seats: 1 },
  ]
  const warehouse = await houseOf(tickets)
  const curves = await seasonCurves(warehouse, { schema: 'mart', data: await martData(warehouse, { asOf }) })
  const tickets25 = await figure(warehouse, { key: 'tickets', where: { season: '2025-2026' }, asOf })
  expect(curves?.before?.samePoint).toEqual({ sinceOpening: 44, day: '2024-10-16', seats: 27 })
  expect(curves?.before?.samePoint.seats).toBe(tickets25.lastSeason?.value)
  expect(curves?.points.at(-1)?.seats).toBe(tickets25.value)
  expect(curves?.before?.points.at(-1)).toEqual({ sinceOpening: 199, day: '2025-03-20', seats: 36 })
  await warehouse.close()
})

it('says why no season stands beside, and draws nothing where no sale has a date', async () => {
  const alone = await curvesOf([{ performance: 'p25', bought: '2025-09-10', seats: 30 }])
  expect([alone?.before, alone?.why]).toEqual([null, 'noSeasonBefore'])
  expect(await curvesOf([{ performance: 'p25', bought: null, seats: 30 }])).toBeNull()
})

/** Twenty seats on one day open a season; a first sale a year before lets two of them be compared. */
function seasonsOpened(): SmallTicket[] {
  return [
    { performance: 'p24', bought: '2024-09-02', seats: 20 },
    { performance: 'p25', bought: '2025-09-01', seats: 20 },
  ]
}

async function curvesOf(tickets: readonly SmallTicket[]) {
  const warehouse = await houseOf(tickets)
  const curves = await seasonCurves(warehouse, { schema: 'mart', data: await martData(warehouse, { asOf }) })
  await warehouse.close()
  return curves
}

async function houseOf(tickets: readonly SmallTicket[]) {
  const warehouse = await openMemoryWarehouse()
  const played = performances.filter(({ id }) => tickets.some(({ performance }) => performance === id))
  await writeSmallHouse(warehouse, { performances: played, persons: [], tickets })
  await buildMarts(warehouse, { asOf })
  return warehouse
}
