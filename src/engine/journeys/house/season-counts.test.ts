import { describe, expect, it } from 'vitest'
import { type SmallHouse, writeSmallHouse } from '../../figures/index.ts'
import { openMemoryWarehouse } from '../../store/index.ts'
import { keepSeasonCounts, lastSale, seasonCounts } from './season-counts.ts'

const house: SmallHouse = {
  performances: [
    { id: 'may', show: 'may', startsAt: '2026-05-05 20:00:00' },
    { id: 'october', show: 'october', startsAt: '2026-10-05 20:00:00' },
    { id: 'undated', show: 'undated', startsAt: null },
  ],
  persons: [{ id: 'ada' }, { id: 'bo' }],
  tickets: [
    { performance: 'may', person: 'ada', bought: '2026-04-01 10:00:00', cents: 2000 },
    // Sold after it was played; the same person twice is one buyer.
    { performance: 'may', person: 'ada', bought: '2026-05-09 10:00:00', cents: 2000 },
    { performance: 'october', person: 'ada', bought: '2026-09-01 10:00:00', cents: 2000 },
    { performance: 'october', person: 'bo', bought: null, cents: null },
    { performance: 'october', person: 'bo', bought: null, cents: null, status: 'cancelled' },
    { performance: 'undated', person: 'bo', bought: '2026-09-01 10:00:00' },
  ],
}

describe('what is kept of a season for its contrôle', () => {
  it('is counted apart for each season: its seats valid or not, each of its buyers once', async () => {
    const warehouse = await openMemoryWarehouse()
    await writeSmallHouse(warehouse, house)
    await warehouse.execute("UPDATE ticket SET seat = 'A1' WHERE performance_id = 'may'")
    await keepSeasonCounts(warehouse, { startMonth: 9, files: [] })
    const [last, present] = [
      await seasonCounts(warehouse, { year: 2025, startMonth: 9 }),
      await seasonCounts(warehouse, { year: 2026, startMonth: 9 }),
    ]
    expect(last.counts).toMatchObject({
      tickets: { kept: 2, consistent: 1, found_0: 1, lacking_0: 0 },
      contacts: { kept: 1 },
      places: { seats: 1, sold: 2, twice: 1, places: 'MAY 2026-05-05 A1' },
    })
    expect(present.counts).toMatchObject({
      tickets: { kept: 3, consistent: 3, found_0: 0, lacking_0: 2, lacking_1: 2 },
      contacts: { kept: 2 },
      places: {},
    })
    // Weeks are compared between seasons: each season reads those of all.
    expect(new Set(present.weeks.map(({ season }) => season))).toEqual(new Set([2025, 2026]))
    expect(last.weeks).toEqual(present.weeks)
    await warehouse.close()
  })

  it('tells its last sale from what was kept, unless the day is before it', async () => {
    const warehouse = await openMemoryWarehouse()
    await writeSmallHouse(warehouse, house)
    await keepSeasonCounts(warehouse, { startMonth: 9, files: [] })
    const season = { year: 2025, startMonth: 9 }
    const kept = (await seasonCounts(warehouse, season)).counts.lastSale
    expect(kept).toBe('2026-05-09T10:00')
    expect(await lastSale(warehouse, { ...season, asOf: '2026-05-09', kept })).toBe('2026-05-09T10:00')
    expect(await lastSale(warehouse, { ...season, asOf: '2026-05-08', kept })).toBe('2026-04-01T10:00')
    expect(await lastSale(warehouse, { ...season, asOf: '2026-03-31', kept })).toBeNull()
    await warehouse.close()
  })

  it('follows the month in which seasons begin, and is counted once for it', async () => {
    const warehouse = await openMemoryWarehouse()
    await writeSmallHouse(warehouse, house)
    const kept = async (startMonth: number) => {
      await keepSeasonCounts(warehouse, { startMonth, files: [] })
      return (await seasonCounts(warehouse, { year: 2026, startMonth })).counts.tickets.kept
    }
    expect([await kept(9), await kept(1), await kept(9)]).toEqual([3, 5, 3])
    await warehouse.execute("DELETE FROM ticket WHERE performance_id = 'october'")
    expect(await kept(9)).toBe(3)
    await warehouse.close()
  })
})
