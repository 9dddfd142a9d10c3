import { expect, it } from 'vitest'
import { recognise } from '../recognised.fixture.ts'

const header = ['Œuvre', 'Date', 'Lieu', 'Entrées payantes', 'Recette TTC']
const read = (days: readonly string[]) =>
  recognise({ header, rows: days.map((day, at) => ['Merlin', day, 'Halle', `${at + 40}`, `${at + 400}`]) }).column(
    'Date',
  )

it('reads days that follow one another in one order of day and month alone', () => {
  const days = ['09-01-26', '09-03-26', '10-03-26', '11-03-26', '09-05-26', '10-05-26']
  expect(read(days)).toMatchObject({ format: 'dd-MM-yy' })
  expect(read(days).ambiguous).toBeUndefined()
  expect(read([...days].reverse()).ambiguous).toBeUndefined()
})

it('asks where both orders follow, where neither does, or where there are few days', () => {
  expect(read(['01-02-26', '02-03-26', '03-04-26', '04-05-26', '05-06-26', '06-07-26']).ambiguous).toBeDefined()
  expect(read(['09-03-26', '09-01-26', '11-03-26', '10-03-26', '09-05-26', '08-05-26']).ambiguous).toBeDefined()
  expect(read(['09-01-26', '09-03-26', '10-03-26']).ambiguous).toBeDefined()
})
