import { expect, test } from 'vitest'
import { doubtsOf } from '../check-fixture.ts'

const said = (text: string, ageFrom: number): string[] => doubtsOf(text, { record: { ageFrom } })

test.each([
  ['Emmenez les petits !', 14, 4],
  ['Les enfants sont les bienvenus.', 14, 8],
  ['Théâtre | Tout public | 1 h 40', 14, 10],
  ['Un spectacle à voir en famille.', 14, 10],
  ['Pour les tout-petits.', 4, 3],
])('whom « %s » invites is too young from %i on, and not from %i', (text, tooOld, fitting) => {
  expect(said(text, tooOld)).toEqual([expect.stringMatching(/^✗ age/)])
  expect(said(text, fitting)).toEqual([])
})

test('an age in the sentence says whom it invites', () => {
  expect(said('Tout public, dès 14 ans.', 14)).toEqual([])
  expect(said('Une histoire de famille, à table.', 14)).toEqual([])
})

test('takes « tout public » for no invitation to children of what is advised from twelve', () => {
  expect(doubtsOf('Théâtre, tout public.', { record: { ageFrom: 12 } })).toEqual([])
  expect(doubtsOf('Théâtre, tout public.', { record: { ageFrom: 16 } })).toEqual(['✗ age: tout public'])
})
