import { expect, it } from 'vitest'
import { doubtsOf, judged } from '../check-fixture.ts'

it.each([
  'La Vigie parle d’un chef-d’œuvre.',
  'À en croire La Vigie, c’est un moment suspendu.',
  'D’après La Vigie, une réussite totale.',
  'Le Figaro y voit un grand moment de théâtre.',
  'La presse a adoré.',
])('asks for the source of what a paper is said to have had: %s', (text) => {
  expect(doubtsOf(text)).not.toEqual([])
})

it('is borne out by the words of the quotation', () => {
  expect(judged('La Vigie salue un souffle qui ne retombe pas.')).toEqual(['✓ quote: La Vigie'])
  expect(judged('Selon La Vigie, un souffle qui ne retombe pas.')).toEqual(['✓ quote: La Vigie'])
})

it('leaves stars to their own', () => {
  expect(doubtsOf('La Vigie lui donne quatre étoiles.')).toEqual([])
  expect(doubtsOf('4 ★ dans La Vigie.')).toEqual([])
  expect(doubtsOf('3 ★ dans La Vigie.')).toHaveLength(1)
})
