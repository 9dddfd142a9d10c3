import { expect, it } from 'vitest'
import { readSpokenDate, yearFrom } from './spoken-date.ts'
import { yearAnchors } from './year-anchor.ts'

const none = { titles: [], today: '2026-11-24', firstSale: null }
const dates = (...texts: string[]) =>
  texts.map((text) => {
    const date = readSpokenDate(text)
    if (date === null) throw new Error(text)
    return date
  })

it('knows the year of dates by the days of the week that they name', () => {
  expect(yearAnchors(dates('ven. 12/03 20h30', 'sam. 13/03 20h30'), none)).toEqual(['2026-08-01'])
  expect(yearAnchors(dates('sam 14 mars', 'sam 13 juin'), none)).toEqual(['2025-08-01'])
})

it('knows it by the season in a title, by the first sale, by the one year of the titles', () => {
  expect(yearAnchors(dates('12/12', '13/12'), { ...none, titles: ['Abonnements saison 2025-26'] })).toEqual([
    '2025-08-01',
  ])
  expect(yearAnchors(dates('12/12'), { ...none, firstSale: '2025-10-02' })).toEqual(['2025-10-02'])
  expect(yearAnchors(dates('6 juin'), { ...none, titles: ['Festival 2026'] })).toEqual(['2026-01-01'])
  expect(yearAnchors(dates('14 mars'), { ...none, titles: ['14-15 mars'] })).toHaveLength(2)
})

it('puts the Julys of a season at its end', () => {
  const [from] = yearAnchors(dates('10/07', '12/12'), { ...none, titles: ['Saison 2026-2027'] }) ?? []
  expect(dates('10/07', '12/12').map((date) => yearFrom(from ?? '', date))).toEqual([2027, 2026])
})

it('leaves a person to choose when nothing tells, and has nothing to say of dates that bear their year', () => {
  expect(yearAnchors(dates('12/12', '13/12'), none)).toEqual(['2026-08-01', '2025-08-01'])
  expect(yearAnchors(dates('12/12/2026'), none)).toBeNull()
})

it('looks for a year from the month in which the house’s seasons begin', () => {
  const january = { ...none, startMonth: 1 }
  const [from] = yearAnchors(dates('mar. 20 octobre', 'mer. 21 octobre'), january) ?? []
  expect(from).toBe('2026-01-01')
  expect(yearAnchors(dates('12/03', '12/12'), january)).toEqual(['2026-01-01', '2025-01-01'])
  expect(yearAnchors(dates('12/03'), { ...none, startMonth: 7, titles: ['Saison 2026-27'] })).toEqual(['2026-07-01'])
})
