import { expect, it } from 'vitest'
import { lastDayDue, plusYears } from './retention-years.ts'

it('says the same of a day from either end, leap years too', () => {
  const days = Array.from({ length: 3000 }, (_, index) =>
    new Date(Date.UTC(2023, 0, 1 + index)).toISOString().slice(0, 10),
  )
  const differing = days.filter((asOf) => {
    const last = lastDayDue(asOf, 3)
    const next = new Date(Date.parse(`${last}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
    return plusYears(last, 3) > asOf || plusYears(next, 3) <= asOf
  })
  expect(differing).toEqual([])
  expect(['2027-02-28', '2027-03-01', '2028-02-29'].map((day) => lastDayDue(day, 3))).toEqual([
    ...['2024-02-28', '2024-03-01', '2025-02-28'],
  ])
})
