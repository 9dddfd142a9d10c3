import { expect, test } from 'vitest'
import { doubtsOf } from '../check-fixture.ts'

const alarms = (text: string, availability: 'available' | 'lastSeats' | 'soldOut'): string[] =>
  doubtsOf(text, { record: { availability } })

test.each([
  'Les tickets ? Envolés, mes amis.',
  'La salle ? Comble.',
  'Reste-t-il des fauteuils ? Plus un seul.',
  'Y a-t-il encore des places ? Hélas non.',
  'Vos sièges : tous pris.',
  'La jauge : pleine.',
  'Complet partout.',
  'La feuille de location est pleine.',
])('what answers a question about the seats says that none is left: « %s »', (text) => {
  expect(alarms(text, 'soldOut')).toEqual([])
  expect(alarms(text, 'available')).toEqual([expect.stringMatching(/availability/)])
})

test.each(['Des places ? Quelques-unes.', 'Des tickets ? Presque plus.', 'Ça sent le complet.'])(
  'or that few are: « %s »',
  (text) => {
    expect(alarms(text, 'lastSeats')).toEqual([])
    expect(alarms(text, 'available')).toEqual([expect.stringMatching(/availability/)])
  },
)

test.each([
  'Des places, il n’y en a plus.',
  'Des billets, vous n’en trouverez plus.',
  'Des fauteuils libres, il n’en reste aucun.',
])('a heading taken up behind a comma says it too: « %s »', (text) => {
  expect(alarms(text, 'soldOut')).toEqual([])
  expect(alarms(text, 'available')).toEqual([expect.stringMatching(/availability/)])
})

test('what is no seat, taken up so, says nothing', () => {
  expect(alarms('Des regrets, il n’y en a plus.', 'available')).toEqual([])
})

test.each(['Des places ? Il y en a.', 'Encore des places ? Oui, plein.', 'Les tickets ? Toujours en vente.'])(
  'or that there are some: « %s »',
  (text) => {
    expect(alarms(text, 'available')).toEqual([])
    expect(alarms(text, 'soldOut')).toEqual([expect.stringMatching(/availability/)])
  },
)

test.each([
  'Les rôles ? Pris au sérieux.',
  'La scène ? Pleine de vent.',
  'Ses rêves ? Envolés.',
  'La salle ? Pleine de souvenirs.',
])('an answer about something else, or of what fills it, says nothing: « %s »', (text) => {
  expect(alarms(text, 'available')).toEqual([])
})
