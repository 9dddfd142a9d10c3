import { expect, test } from 'vitest'
import { foldPerformances } from './fold-performances.ts'

const run = ({ given, coming }: { given: number; coming: number }) =>
  Array.from({ length: given + coming }, (_, day) => ({ day, isGiven: day < given }))
const days = (performances: readonly { day: number }[]) => performances.map(({ day }) => day)

test('a show of sixty performances shows the next ones, not those given first nor all of them', () => {
  const { shown, folded } = foldPerformances(run({ given: 40, coming: 20 }))
  expect(days(shown)).toEqual([40, 41, 42, 43, 44, 45])
  expect(folded).toHaveLength(54)
  expect(days(folded).slice(0, 15)).toEqual([46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 0])
})

test('near its end it shows what is left to play, and folds the rest away', () => {
  const { shown, folded } = foldPerformances(run({ given: 58, coming: 2 }))
  expect(days(shown)).toEqual([58, 59])
  expect(folded).toHaveLength(58)
})

test('a show that is over keeps its first performances in sight', () => {
  expect(days(foldPerformances(run({ given: 60, coming: 0 })).shown)).toEqual([0, 1, 2, 3, 4, 5])
})

test('few performances are all shown, in their order', () => {
  const few = run({ given: 3, coming: 5 })
  expect(foldPerformances(few)).toEqual({ shown: few, folded: [] })
})
