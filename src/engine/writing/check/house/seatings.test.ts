import { expect, test } from 'vitest'
import { doubtsOf } from '../check-fixture.ts'

const seated = (seating: string) => ({ record: { performances: [{ startsAt: '2026-03-12T20:30', seating }] } })

test('a seat of one’s own is denied where one sits where one likes, and the other way round', () => {
  const own = 'Chacun trouve un fauteuil attribué à l’avance.'
  expect(doubtsOf(own, seated('placement libre'))).toEqual(['✗ accessibility: fauteuil attribué à l’avance'])
  expect(doubtsOf(own, seated('placement numéroté'))).toEqual([])
  expect(doubtsOf('On s’assoit où l’on veut.', seated('placement numéroté'))).toEqual([
    '✗ accessibility: s’assoit où l’on',
  ])
})
