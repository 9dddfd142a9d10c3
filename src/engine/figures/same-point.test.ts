import { afterEach, expect, it } from 'vitest'
import { openMemoryWarehouse, type Warehouse } from '../store/index.ts'
import { buildMarts, figure, type MartOptions, type SmallTicket, writeSmallHouse } from './index.ts'

const asOf = '2026-11-29'
const where = { season: '2026-2027' }
let warehouse: Warehouse | null = null
afterEach(async () => await warehouse?.close())

const performances = [
  { id: 'old', startsAt: '2025-03-20 20:30:00' },
  { id: 'before', startsAt: '2026-03-20 20:30:00' },
  { id: 'now', startsAt: '2027-03-20 20:30:00' },
]
/** Twenty seats a week from the day on which sales open. */
const opening = (performance: string, day: string): SmallTicket => ({
  ...{ performance, bought: `${day} 10:00:00`, seats: 20 },
})
const sold: readonly SmallTicket[] = [
  opening('old', '2024-06-14'),
  opening('before', '2025-06-14'),
  { performance: 'before', bought: '2025-12-10 10:00:00', seats: 30 },
  opening('now', '2026-06-13'),
  { performance: 'now', bought: '2026-11-29 10:00:00', seats: 5 },
]

async function tickets(of: readonly SmallTicket[], options: Partial<MartOptions> = {}, sql = '') {
  warehouse = await openMemoryWarehouse()
  await writeSmallHouse(warehouse, { performances, tickets: of })
  if (sql !== '') await warehouse.execute(sql)
  await buildMarts(warehouse, { asOf, ...options })
  return await figure(warehouse, { key: 'tickets', where, asOf })
}

it('is compared where both openings were found on about the same day of the year, with the same calendar day beside', async () => {
  const { lastSeason, noLastSeason, sameDay } = await tickets(sold)
  expect(lastSeason).toMatchObject({ value: 20, asOf: '2025-11-30', now: 25 })
  expect(sameDay).toMatchObject({ value: 20, asOf: '2025-11-29', now: 25 })
  expect(noLastSeason).toBeNull()
})

const late = sold.map((one) =>
  one.performance === 'before' && one.seats === 20 ? opening('before', '2025-07-12') : one,
)

it('is silent where two openings were inferred more than a fortnight apart: the calendar day still answers', async () => {
  const { lastSeason, noLastSeason, sameDay } = await tickets(late)
  expect([lastSeason, noLastSeason]).toEqual([null, 'openingsApart'])
  expect(sameDay).toMatchObject({ value: 20, asOf: '2025-11-29' })
})

it('is counted from the openings that the house says, and from those that a file says', async () => {
  const salesOpenings = [
    { seasonYear: 2025, day: '2025-07-12' },
    { seasonYear: 2026, day: '2026-06-13' },
  ]
  expect((await tickets(late, { salesOpenings })).lastSeason).toMatchObject({ value: 50, asOf: '2025-12-28' })
  await warehouse?.close()
  const onSale = `UPDATE performance SET on_sale_on = CASE performance_id WHEN 'now' THEN DATE '2026-06-10' WHEN 'before' THEN DATE '2025-06-10' END`
  expect((await tickets(late, {}, onSale)).lastSeason).toMatchObject({ value: 20, asOf: '2025-11-29' })
})

it('is silent where the files begin less than a season ago', async () => {
  const begun = sold.filter(({ performance }) => performance === 'now')
  expect((await tickets([...begun, opening('before', '2026-01-10')])).noLastSeason).toBe('pastTooShort')
})

it('is silent where one side has nothing, or where no file says when most of its seats were bought', async () => {
  const nothing = sold.filter(({ performance }) => performance !== 'before')
  expect((await tickets(nothing)).noLastSeason).toBe('nothingThen')
  await warehouse?.close()
  expect((await tickets(sold.filter(({ performance }) => performance !== 'now'))).noLastSeason).toBe('nothingNow')
  await warehouse?.close()
  const undated = [...sold, { performance: 'before', bought: null, seats: 40 }]
  expect((await tickets(undated)).noLastSeason).toBe('datesUnknown')
})

it('counts on both sides what was unpaid or under option: last season’s bookings have been paid since', async () => {
  const unpaid: SmallTicket[] = [
    { performance: 'now', bought: '2026-10-01 10:00:00', seats: 8, status: 'unpaid' },
    { performance: 'now', bought: '2026-10-01 10:00:00', seats: 7, status: 'option', cents: null },
  ]
  const { value, lastSeason } = await tickets([...sold, ...unpaid])
  expect(value).toBe(25)
  expect(lastSeason).toMatchObject({ value: 20, now: 40, paid: { low: 0, high: 20 } })
})

it('says what was paid that day where a file of that day shows it', async () => {
  const seen = "UPDATE ticket SET seen_on = DATE '2025-11-30' WHERE performance_id = 'before'"
  expect((await tickets(sold, {}, seen)).lastSeason?.paid).toEqual({ low: 20, high: 20 })
})
