import { describe, expect, it } from 'vitest'
import { readSpokenDate, splitTitleAndDate, weekdayOf, yearFrom } from './spoken-date.ts'

describe('a date as people write it by hand', () => {
  it('is read with its day of the week, its hour and its year, each left out or not', () => {
    expect(readSpokenDate('sam. 14 mars')).toEqual({ weekday: 6, day: 14, month: 3, year: null, minutes: null })
    expect(readSpokenDate('ven. 12/03 20h30')).toMatchObject({ weekday: 5, day: 12, month: 3, minutes: 1230 })
    expect(readSpokenDate('Samedi 14 février 2026 à 15 h')).toMatchObject({ month: 2, year: 2026, minutes: 900 })
    expect(readSpokenDate('ven 12/03/27 10u00')).toMatchObject({ year: 2027, minutes: 600 })
    expect(readSpokenDate('dim. 1er août')).toMatchObject({ weekday: 0, day: 1, month: 8 })
    expect(readSpokenDate('sa 28.11.26 14h00')).toMatchObject({ weekday: null, year: 2026, minutes: 840 })
    expect(readSpokenDate('12/03')).toMatchObject({ day: 12, month: 3 })
  })

  it('is no fraction, no amount, no seat and no telephone', () => {
    for (const text of [
      '3.10',
      '1/2',
      '12-14',
      '20 places',
      'Rang 12',
      '06 12 34 56 78',
      'ma place',
      '14 rue mars',
      '32/13 20h',
    ])
      expect(readSpokenDate(text), text).toBeNull()
  })

  it('parts from the title that stands beside it', () => {
    expect(splitTitleAndDate('Le Cid – ven. 12/03 20h30')).toMatchObject({ title: 'Le Cid', date: { minutes: 1230 } })
    expect(splitTitleAndDate('Trio Garrigue – vendredi 20 novembre 2026, 20h30')).toMatchObject({
      title: 'Trio Garrigue',
      date: { year: 2026, month: 11, day: 20, minutes: 1230 },
    })
    expect(splitTitleAndDate('14/11/2026 : Bestiaire (petite salle)')).toMatchObject({
      title: 'Bestiaire (petite salle)',
    })
    expect(splitTitleAndDate('887, le 3 mai à 20 h')).toMatchObject({ title: '887' })
    expect(splitTitleAndDate('Duo Lumen (7.11)')).toMatchObject({ title: 'Duo Lumen', date: { day: 7, month: 11 } })
    expect(splitTitleAndDate('du 3 mai au 5 mai : Médée')).toBeNull()
    expect(splitTitleAndDate('Médée')).toBeNull()
    expect(splitTitleAndDate('Billetterie 2026-11-05 20h30')).toBeNull()
  })

  it('takes the year of its first coming', () => {
    expect(yearFrom('2026-09-01', { month: 11, day: 20 })).toBe(2026)
    expect(yearFrom('2026-09-01', { month: 3, day: 12 })).toBe(2027)
    expect(weekdayOf(2027, 3, 12)).toBe(5)
  })
})
