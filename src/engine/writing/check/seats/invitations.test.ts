import { expect, test } from 'vitest'
import { doubtsOf } from '../check-fixture.ts'

const performances = [
  { startsAt: '2026-03-12T14:00', audience: 'school' as const },
  { startsAt: '2026-03-12T20:30' },
  { startsAt: '2026-03-13T20:30', availability: 'soldOut' as const },
]
const record = { performances, availability: null }

test('a performance kept for schools is doubted in a text that never speaks of schools', () => {
  expect(doubtsOf('Jeudi 12 mars, à 14 h ou à 20 h 30, au choix.', { record })).toEqual(['? hour: 14 h'])
  expect(doubtsOf('Jeudi 12 mars, à 14 h pour les classes, à 20 h 30 pour tous.', { record })).toEqual([])
})

test('a day that is sold out is doubted where the text invites to it and says nothing of its seats', () => {
  expect(doubtsOf('Rendez-vous le 12 ou le 13 mars à 20 h 30.', { record })).toEqual(['? date: 13 mars'])
  expect(doubtsOf('Rendez-vous le 12 mars à 20 h 30. Le vendredi 13 mars est complet.', { record })).toEqual([])
  expect(doubtsOf('Les 12 et 13 mars à 20 h 30.', { record })).toEqual([])
})
