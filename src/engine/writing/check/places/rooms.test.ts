import { expect, it } from 'vitest'
import { judged } from '../check-fixture.ts'

const house = { name: 'Théâtre des Quatre-Vents', bar: 'ouvert une heure avant' }

it('doubts a room of the house that no record has', () => {
  expect(judged('On se retrouve dans le hall.', { house })).toEqual(['? hall: hall'])
  expect(judged('Un verre au bar.')).toEqual(['? hall: bar'])
})

it('takes no room of where one’s heart is', () => {
  expect(judged('On danse les pieds dans l’eau et le cœur au bar.')).toEqual([])
})

it('knows the bar by the house record, its storey only when the record says it', () => {
  expect(judged('Un verre au bar.', { house })).toEqual(['✓ hall: bar'])
  expect(judged('Un verre au bar du premier étage.', { house })).toEqual(['? hall: bar du premier étage'])
  const upstairs = { ...house, bar: 'au premier étage, ouvert une heure avant' }
  expect(judged('Un verre au bar du premier étage.', { house: upstairs })).toEqual(['✓ hall: bar du premier étage'])
})

it('leaves the hall of a story and « dans la salle » alone', () => {
  expect(judged('Tout commence dans le hall d’un hôtel. Le reste se passe dans la salle.', { house })).toEqual([])
})
