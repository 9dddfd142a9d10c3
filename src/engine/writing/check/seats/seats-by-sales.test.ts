import { expect, test } from 'vitest'
import { atomsOf, judged, suggestionsOf } from '../check-fixture.ts'

const starts = ['2026-03-12 20:30:00', '2026-03-13 20:30:00', '2026-03-14 18:00:00']
/** The record of the example, silent on its seats, and what the ticketing tells of its three performances. */
const sold = (...remaining: (number | null)[]) => ({
  record: { availability: null },
  seatsBySales: {
    cutOff: '2026-02-27',
    performances: starts.flatMap((startsAt, index) => {
      const left = remaining[index]
      return typeof left === 'number' ? [{ startsAt, capacity: 100, remaining: left }] : []
    }),
  },
})

test('« il reste des places » is true or false by the sales where the record says nothing, with their cut-off (P23)', () => {
  const [atom] = atomsOf('Il reste des places.', sold(0, 20, 40))
  expect(atom).toMatchObject({
    status: 'supported',
    fact: 'sales',
    message: { code: 'fact.seats-by-sales', params: { count: 60, capacity: 300, readDay: '2026-02-27' } },
  })
  expect(judged('Il reste des places.', sold(0, 0, 0))).toEqual(['✗ availability: Il reste des places'])
  expect(suggestionsOf('Il reste des places.', sold(0, 0, 0))).toEqual(['complet'])
})

test('« dernières places » is false where more than a quarter of the gauge is free', () => {
  expect(judged('Dernières places !', sold(5, 5, 10))).toEqual(['✓ availability: Dernières places'])
  expect(judged('Dernières places !', sold(60, 60, 60))).toEqual(['✗ availability: Dernières places'])
})

test('of one evening it is judged by that evening alone', () => {
  expect(judged('Le 12 mars, c’est complet.', sold(0, 90, 90)).at(-1)).toMatch(/^✓ availability/)
  expect(judged('Le 13 mars, c’est complet.', sold(0, 90, 90)).at(-1)).toMatch(/^✗ availability/)
})

test('« complet » with few seats left is a person’s to say', () => {
  expect(judged('C’est complet.', sold(2, 3, 4))).toEqual(['? availability: C’est complet'])
})

test('the record decides where it says something', () => {
  const known = { ...sold(0, 0, 0), record: { availability: 'lastSeats' as const } }
  expect(judged('Dernières places !', known)).toEqual(['✓ availability: Dernières places'])
})

test('a performance whose gauge or sales nobody knows answers nothing of the run', () => {
  expect(judged('Il reste des places.', sold(null, 90, 90))).toEqual(['? availability: Il reste des places'])
})
