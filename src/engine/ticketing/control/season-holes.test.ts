import { describe, expect, it } from 'vitest'
import { type SeasonWeek, seasonHoles } from './season-holes.ts'

const year = (season: number, quiet: readonly number[] = [], sold = 20): SeasonWeek[] =>
  Array.from({ length: 40 }, (_, week) => ({ season, week, sold: quiet.includes(week) ? 0 : sold, played: week % 2 }))
const found = (weeks: SeasonWeek[], upTo = 60) =>
  seasonHoles(weeks, { season: 2025, upTo, dayOf: (week) => `semaine ${week}` })

describe('the holes of a season', () => {
  it('are the weeks without a sale where the other seasons have some: an export was forgotten', () => {
    expect(found([...year(2024), ...year(2025, [12, 13])])).toMatchObject([
      { code: 'check.season-hole', found: 2, examples: ['semaine 12', 'semaine 13'] },
    ])
  })

  it('are not the weeks in which the house is closed every year, nor weeks that others hardly sell in', () => {
    expect(found([...year(2024, [16]), ...year(2025, [16])])).toEqual([])
    expect(found([...year(2024, [], 2), ...year(2025, [16])])).toEqual([])
  })

  it('are not weeks to come, nor those before its sales opened, nor anything where one season stands alone', () => {
    expect(found([...year(2024), ...year(2025, [30, 31, 32])], 31)).toMatchObject([{ found: 1 }])
    expect(found([...year(2024), ...year(2025, [0, 1])])).toEqual([])
    expect(found(year(2025, [12]))).toEqual([])
  })

  it('ask two other seasons before they doubt weeks without a performance: calendars move', () => {
    const playing = (season: number, week: number) => ({ season, week, sold: 20, played: 1 })
    const own = [playing(2025, 10), playing(2025, 13)]
    const other = (season: number) => [10, 11, 12, 13].map((week) => playing(season, week))
    const codes = (weeks: SeasonWeek[]) => found(weeks).map(({ code }) => code)
    expect(codes([...own, ...other(2024)])).not.toContain('check.programme-hole')
    expect(codes([...own, ...other(2024), ...other(2023)])).toContain('check.programme-hole')
  })
})
