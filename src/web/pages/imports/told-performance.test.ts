import { expect, it } from 'vitest'
import { toldPerformance } from './told-performance.ts'

it('tells the title of an example from its day and from what follows', () => {
  expect(toldPerformance('63 2026-11-15')).toEqual({ title: '63', day: '2026-11-15', rest: '' })
  expect(toldPerformance('Belle étoile (et autres) 2026-10-06 n° 115792')).toEqual({
    title: 'Belle étoile (et autres)',
    day: '2026-10-06',
    rest: ' n° 115792',
  })
  expect(toldPerformance('Le 2026-01-01 raconté 2026-10-06')).toMatchObject({ title: 'Le 2026-01-01 raconté' })
})

it('takes a week, or a row, for no performance', () => {
  expect(toldPerformance('2026-02-09')).toBeNull()
  expect(toldPerformance('23576')).toBeNull()
})
