import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildMarts, dayNumber, dayOf, forbiddenSql, type SmallTicket, writeSmallHouse } from '../figures/index.ts'
import { openMemoryWarehouse, type Warehouse } from '../store/index.ts'
import { backtest, buildForecasts, forecast } from './index.ts'
import { paceSql } from './pace.ts'

const firstDay = dayNumber('2025-09-01')
const asOf = dayOf(firstDay + 60 * 7 + 3)

/**
 * Sixty past weeks, each performance selling a quarter by J-28, half by J-14, three quarters by J-7, all by J-1, in a house of
 * 200 of which between 60 and 140 are sold in the end; then one to come, in 14 days, that has sold `soldToday` so far.
 */
function weekly(options: { weeks: number; soldToday: number; more?: SmallTicket[]; salesUntil?: string }) {
  const performances = Array.from({ length: options.weeks }, (_, week) => performanceOn(firstDay + 7 * week))
  const tickets = performances.flatMap((performance, week) =>
    paced(performance.id, firstDay + 7 * week, 60 + ((week * 37) % 81)),
  )
  const coming = dayNumber(asOf) + 14
  const today: SmallTicket = {
    performance: performanceOn(coming).id,
    bought: at(coming - 20),
    seats: options.soldToday,
  }
  return {
    performances: [...performances, performanceOn(coming)],
    tickets: [...tickets, ...ofPersons(today, options.soldToday), ...(options.more ?? [])],
    salesUntil: `${options.salesUntil ?? asOf} 18:00:00`,
  }
}

function performanceOn(day: number) {
  return {
    id: `p-${dayOf(day)}`,
    show: 'phedre',
    startsAt: `${dayOf(day)} 20:30:00`,
    capacity: 200,
    hall: 'Grande salle',
  }
}

/** Pairs, so that no order is a group's. */
function ofPersons(ticket: SmallTicket, seats: number): SmallTicket[] {
  return Array.from({ length: Math.floor(seats / 2) }, () => ({ ...ticket, seats: 2 }))
}

function paced(performance: string, day: number, final: number): SmallTicket[] {
  return [30, 16, 9, 1].flatMap((lead) => ofPersons({ performance, bought: at(day - lead) }, Math.round(final / 8) * 2))
}

const at = (day: number) => `${dayOf(day)} 10:00:00`
const coming = `p-${dayOf(dayNumber(asOf) + 14)}`

async function built(house: Parameters<typeof writeSmallHouse>[1]): Promise<Warehouse> {
  const warehouse = await openMemoryWarehouse()
  await writeSmallHouse(warehouse, house)
  await buildMarts(warehouse, { asOf })
  return warehouse
}

describe('forecast', () => {
  let warehouse: Warehouse
  beforeAll(async () => {
    warehouse = await built(
      weekly({
        weeks: 60,
        soldToday: 50,
        more: [
          { performance: coming, bought: at(dayNumber(asOf) - 5), status: 'option', seats: 30 },
          { performance: coming, bought: at(dayNumber(asOf) + 1), seats: 2 },
        ],
      }),
    )
  })
  afterAll(() => warehouse.close())

  it('doubles what is sold when comparable performances had sold half by then, and names them', async () => {
    const { rows, includes } = await forecast(warehouse, { asOf })
    const [row] = rows
    expect(row).toMatchObject({ performanceKey: coming, lead: 14, sold: 50, options: 30, unpaid: 0, method: 'pace' })
    // Half of the thirty seats under option are in the mean, all of them in the upper bound.
    expect(includes).toBe('ticketsUnpaidHalfOptions')
    expect(row?.mean).toBeGreaterThan(90 + 15)
    expect(row?.mean).toBeLessThan(110 + 15)
    expect((row?.hi80 ?? 0) - (row?.mean ?? 0)).toBeGreaterThan(15)
    expect(row?.comparables[0]?.show).toBe('PHEDRE')
  })

  it('takes a day without data for no day without sales: it reckons from the last one, and leaves out what was played since (P7)', async () => {
    const stopped = await built(weekly({ weeks: 60, soldToday: 50, salesUntil: dayOf(dayNumber(asOf) - 6) }))
    const [row] = (await forecast(stopped, { asOf })).rows
    expect(row).toMatchObject({ performanceKey: coming, lead: 20, sold: 50 })
    // Comparable ones had sold a quarter twenty days before, and half a fortnight before.
    expect(row?.mean).toBeGreaterThan(150)
    await stopped.close()
  })

  it('stays between what is sold and the house, and shows its own back-test beside the baseline (invariant 10)', async () => {
    const { rows, backtest: summary } = await forecast(warehouse, { asOf })
    expect(rows[0]?.lo80).toBeGreaterThanOrEqual(50)
    expect(rows[0]?.hi80).toBeLessThanOrEqual(200)
    const fortnight = summary.find((one) => one.horizon === 14)
    expect(fortnight?.performances).toBeGreaterThan(30)
    expect(fortnight?.wape).toBeLessThan(fortnight?.baselineWape ?? 0)
  })

  it('answers the same from what was kept, and forgets it when the marts are built again', async () => {
    const kept = await built(weekly({ weeks: 60, soldToday: 50 }))
    const computed = await buildForecasts(kept, { asOf })
    expect(await forecast(kept, { asOf })).toEqual(computed)
    await kept.execute('DELETE FROM ticket WHERE performance_id = $coming', { params: { coming } })
    expect((await forecast(kept, { asOf })).rows[0]?.sold).toBe(50)
    await buildMarts(kept, { asOf })
    expect((await forecast(kept, { asOf })).rows[0]?.sold).toBe(0)
    await kept.close()
  })

  it('computes each row of the back-test as if on its day: later sales and later performances change nothing', async () => {
    const request = { from: '2026-06-01', to: '2026-06-30', horizons: [14], asOf }
    const { rows } = await backtest(warehouse, request)
    const [first] = rows
    expect(first).toMatchObject({ horizon: 14, method: 'pace', asOf: dayOf(dayNumber('2026-06-01') - 14) })
    const house = weekly({ weeks: 60, soldToday: 50 })
    const cut = dayNumber(first?.asOf ?? asOf)
    const shortened = await built({
      performances: house.performances.filter((one) => dayNumber(one.startsAt.slice(0, 10)) <= cut + 14),
      // What happened after the day of the row did not happen, but for the performance's own end, which is the truth.
      tickets: house.tickets.filter(
        (ticket) =>
          ticket.performance === first?.performanceKey || dayNumber(String(ticket.bought).slice(0, 10)) <= cut,
      ),
    })
    const again = await backtest(shortened, request)
    expect(again.rows[0]).toEqual(first)
    await shortened.close()
  })

  it('takes a school’s big order as it stands, apart from the pace (P5)', async () => {
    const school: SmallTicket = {
      performance: coming,
      bought: at(dayNumber(asOf) - 30),
      tariffClass: 'school',
      seats: 70,
    }
    const withSchool = await built(weekly({ weeks: 60, soldToday: 50, more: [school] }))
    const withoutSchool = await built(weekly({ weeks: 60, soldToday: 50 }))
    const [plain] = (await forecast(withoutSchool, { asOf })).rows
    await withoutSchool.close()
    const [row] = (await forecast(withSchool, { asOf })).rows
    expect(row).toMatchObject({ sold: 120, soldToGroups: 70 })
    // Were the school in the pace, 120 sold at the half would make 200.
    expect((row?.mean ?? 0) - (plain?.mean ?? 0)).toBeLessThan(75)
    await withSchool.close()
  })

  it('takes a booking of today as it takes those of the past, which count from their booking once paid', async () => {
    const unpaid: SmallTicket = { performance: coming, bought: at(dayNumber(asOf) - 6), status: 'unpaid' }
    const half = await built(weekly({ weeks: 60, soldToday: 24, more: ofPersons(unpaid, 26) }))
    const paid = await built(weekly({ weeks: 60, soldToday: 50 }))
    const [[booked], [sold]] = [(await forecast(half, { asOf })).rows, (await forecast(paid, { asOf })).rows]
    expect(booked).toMatchObject({ sold: 24, unpaid: 26 })
    expect(Math.abs((booked?.mean ?? 0) - (sold?.mean ?? 0))).toBeLessThan(1)
    await half.close()
    await paid.close()
  })

  it('says nothing with under twenty back-tested performances, and keeps the plain baseline in sight', async () => {
    const young = await built(weekly({ weeks: 15, soldToday: 50 }))
    const [row] = (await forecast(young, { asOf })).rows
    expect(row).toMatchObject({ mean: null, lo80: null, hi80: null, method: 'tooFewPerformances' })
    expect(row?.baseline).toBeGreaterThan(60)
    await young.close()
  })

  it('steps down to the baseline when the pace misled in the past', async () => {
    // Every performance ends at 100 whatever it had sold a fortnight before, and that day’s count is noise.
    const performances = Array.from({ length: 60 }, (_, week) => performanceOn(firstDay + 7 * week))
    const tickets = performances.flatMap((performance, week) => {
      const early = 2 * ((week * 13) % 25)
      return [
        ...ofPersons({ performance: performance.id, bought: at(firstDay + 7 * week - 15) }, early),
        ...ofPersons({ performance: performance.id, bought: at(firstDay + 7 * week - 1) }, 100 - early),
      ]
    })
    const noisy = await built({ performances: [...performances, performanceOn(dayNumber(asOf) + 14)], tickets })
    const [row] = (await forecast(noisy, { asOf })).rows
    expect(row?.mean).toBeCloseTo(100, 0)
    expect(row?.method).toBe('baseline')
    await noisy.close()
  })

  it('refuses horizons that are no days, and marts that are not there', async () => {
    const request = { from: '2026-06-01', to: '2026-06-30', asOf }
    await expect(backtest(warehouse, { ...request, horizons: [0] })).rejects.toMatchObject({ code: 'usage' })
    const empty = await openMemoryWarehouse()
    await expect(forecast(empty, { asOf })).rejects.toMatchObject({ code: 'no-data' })
    await empty.close()
  })

  it('asks in the portable subset', () => {
    expect(forbiddenSql(paceSql([0, 7]))).toEqual([])
    expect(readFileSync(new URL('./pace.sql', import.meta.url), 'utf8')).toMatch(
      /^-- Grain[\s\S]*Unit[\s\S]*-- Left out/,
    )
  })
})
