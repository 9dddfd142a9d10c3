import { expect, test } from 'vitest'
import { doubtsOf, judged } from '../check-fixture.ts'

test('an hour behind a wrong day that nothing is played at is wrong too, whatever one is told to take out', () => {
  const text = 'Ce soir, 22h : sortez vos bonnets.'
  expect(judged(text, { asOf: '2026-03-11' })).toEqual(['✗ date: Ce soir', '✗ hour: 22h'])
  expect(doubtsOf('Vers 22 h 10, vous êtes dehors.')).toEqual([])
})

test.each(['Rideau final à', 'La dernière note tombe à', 'Le public sort donc à', 'On range les chaises vers'])(
  'an end follows from the hour and the length, however it is told: %s',
  (opening) => {
    expect(doubtsOf(`${opening} 22 h 10.`)).toEqual([])
    expect(doubtsOf(`${opening} 23 h 50.`)).toEqual(['✗ hour: 23 h 50'])
  },
)

test('a wrong year behind a list of days is told once, where it is written', () => {
  expect(judged('Les 12 et 13 mars 2027.')).toEqual(['✓ date: 12', '✗ date: 13 mars 2027'])
  expect(doubtsOf('Les 12 et 13 mars 2026.')).toEqual([])
})

test('which end of the run a day is of is judged before and behind it', () => {
  const said = (day: string): string[] => doubtsOf("C'est la dernière ce soir, on y va ?", { asOf: day })
  expect(said('2026-03-14')).toEqual([])
  expect(said('2026-03-13')).toEqual(['✗ date: ce soir'])
})

test('nights and hours that are left count to a day', () => {
  for (const text of ['Trois dodos avant Les Vents de brume.', 'Plus que 72 heures à tenir.']) {
    expect(doubtsOf(text, { asOf: '2026-03-09' }), text).toEqual([])
    expect(doubtsOf(text, { asOf: '2026-03-07' }), text).toHaveLength(1)
  }
  expect(doubtsOf('Plus que 48 heures pour réserver au tarif réduit.', { asOf: '2026-01-05' })).toEqual([])
})

test('an hour that is not of the beginning, or one of a list, is held to no evening', () => {
  for (const text of [
    '20 h 30 tous les soirs, à 18 h samedi.',
    'Le jeudi 12 mars à 20 h 30, venez attendre minuit avec nous.',
    'Chaque soir à son heure : 20 h 30, 20 h 30, 18 h.',
  ])
    expect(doubtsOf(text), text).toEqual([])
})

test('so many on one day and so many on another are counted apart', () => {
  const record = {
    performances: [
      { startsAt: '2026-03-11T10:00', venue: 'Théâtre des Quatre-Vents', city: 'Valmer' },
      { startsAt: '2026-03-11T15:00', venue: 'Théâtre des Quatre-Vents', city: 'Valmer' },
      { startsAt: '2026-03-14T11:00', venue: 'Théâtre des Quatre-Vents', city: 'Valmer' },
    ],
  }
  expect(judged('Deux séances mercredi, une samedi.', { record })).toContainEqual('✓ count: Deux')
  expect(judged('Quatre séances mercredi, une samedi.', { record })).toContainEqual('✗ count: Quatre')
  expect(doubtsOf('Un jour sur deux, le vent parle.', { record })).toEqual([])
})

test('which end of the run it is may be said at the other end of the sentence', () => {
  const said = (text: string, day: string): string[] => doubtsOf(text, { asOf: day })
  expect(said("C'est ce soir, c'est à 20 h 30, c'est la première.", '2026-03-12')).toEqual([])
  expect(said("C'est ce soir, c'est à 20 h 30, c'est la première.", '2026-03-13')).toEqual(['✗ date: ce soir'])
  expect(said('Dernière ce soir.', '2026-03-14')).toEqual([])
  expect(said('Dernière ce soir.', '2026-03-13')).toEqual(['✗ date: ce soir'])
  expect(said('À partir de jeudi, trois soirs durant.', '2026-03-10')).toEqual([])
  expect(said('À partir de vendredi, trois soirs durant.', '2026-03-10')).toEqual(['✗ weekday: vendredi'])
})
