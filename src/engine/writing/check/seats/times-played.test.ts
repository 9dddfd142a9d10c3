import { expect, test } from 'vitest'
import { judged } from '../check-fixture.ts'

const counts = (text: string): string[] => judged(text).filter((line) => line.includes('count'))

test.each([
  'Les Vents de brume passe NUMBER fois à Valmer.',
  'La pièce est programmée à NUMBER reprises.',
  'Le rideau se lèvera NUMBER fois.',
  'Le théâtre les affiche NUMBER fois.',
])('so many times is so many performances: « %s »', (turn) => {
  expect(counts(turn.replace('NUMBER', 'trois'))).toEqual(['✓ count: trois'])
  expect(counts(turn.replace('NUMBER', 'cinq'))).toEqual(['✗ count: cinq'])
})

test('as many times as the hours that are then listed, and no fewer', () => {
  const performances = [
    { startsAt: '2026-03-12T15:00' },
    { startsAt: '2026-03-12T18:00' },
    { startsAt: '2026-03-13T20:30' },
    { startsAt: '2026-03-14T20:30' },
  ]
  const said = (times: string): string[] =>
    judged(`On l'affiche ${times} fois : jeudi 12 à 15 h et 18 h, vendredi 13 et samedi 14 à 20 h 30.`, {
      record: { performances },
    })
  expect(said('quatre')).toContainEqual('✓ count: quatre')
  expect(said('trois')).toContainEqual('✗ count: trois')
})

test('what is done several times within the story counts nothing', () => {
  for (const text of ['Garance Thiriet change deux fois de costume.', 'Elle frappe deux fois à la porte.'])
    expect(counts(text), text).toEqual([])
})

test('those who dance are counted apart from those who play', () => {
  const record = {
    credits: [
      { role: 'danse', name: 'Garance Thiriet' },
      { role: 'danse', name: 'Sofiane Roux' },
      { role: 'piano', name: 'Éloïse Le Goff' },
    ],
  }
  expect(judged('Deux danseurs, un piano.', { record })).toContainEqual('✓ count: Deux')
  expect(judged('Trois danseurs, un piano.', { record })).toContainEqual('✗ count: Trois')
})
