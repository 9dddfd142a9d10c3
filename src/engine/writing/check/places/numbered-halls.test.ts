import { expect, test } from 'vitest'
import { doubtsOf, judged } from '../check-fixture.ts'

const record = {
  performances: [{ startsAt: '2026-03-12T20:30', venue: 'Halles de Valmer', hall: 'Studio 4', city: 'Valmer' }],
}

test.each([
  'Les Halles de Valmer confient leur Studio NUMBER à Thibault Ménard.',
  'Le studio NUMBER vibre déjà.',
  'On ouvre notre studio NUMBER à tous les vents.',
])('a number tells one hall from another, whatever goes on there: « %s »', (turn) => {
  const said = (number: string): string[] =>
    judged(turn.replace('NUMBER', number), { record }).filter((line) => line.includes('hall'))
  expect(said('4')).toEqual([expect.stringMatching(/^✓ hall/)])
  expect(said('2')).toEqual([expect.stringMatching(/^✗ hall/)])
})

test('a house is known by the name it has behind its first word', () => {
  const other = {
    performances: [{ startsAt: '2026-03-12T20:30', venue: 'Théâtre de la Mouette', hall: null, city: 'Valmer' }],
  }
  for (const text of ['La Mouette le programme jeudi 12 mars.', 'Thibault Ménard présente à La Mouette sa pièce.'])
    expect(doubtsOf(text, { record: other }), text).toEqual([])
})
