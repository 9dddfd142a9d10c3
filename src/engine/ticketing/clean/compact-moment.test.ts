import { expect, it } from 'vitest'
import { cleanDateTime } from './index.ts'

it('a day in figures without a sign is read with the hour that follows it', () => {
  for (const written of ['202702042030', '20270204T2030', '20270204T203000', '20270204 20:30', '20270204 20h30'])
    expect(cleanDateTime(written, 'compact')).toEqual({ value: '2027-02-04T20:30', rule: null })
  expect(cleanDateTime('20270204 25:30', 'compact')).toEqual({ rejected: 'time-unreadable' })
})
