import { expect, test } from 'vitest'
import { doubtsOf } from '../check-fixture.ts'

const record = {
  performances: [
    { startsAt: '2026-11-12T20:30', venue: 'Le Triolet', hall: 'Salle Mozart', city: 'Annecy' },
    { startsAt: '2026-11-14T18:00', venue: 'Dôme des Sources', city: 'Chambéry' },
    { startsAt: '2026-11-17T19:30', venue: 'La Bobine haute', hall: 'Petit plateau', city: 'Grenoble' },
    { startsAt: '2026-11-22T15:00', venue: 'Théâtre de la Comète', hall: 'Salle Bel', city: 'Valence' },
  ],
}
const doubted = (text: string): string[] => doubtsOf(text, { record, asOf: '2026-10-01' })

test.each([
  'Deux dates : Annecy, Salle Mozart du Triolet, le jeudi 12 novembre, puis Chambéry, Dôme des Sources, le samedi 14 novembre.',
  'Il se joue au Triolet, puis à Chambéry le samedi 14 à 18 h.',
  'Le 12 novembre au Triolet, puis à Chambéry.',
  'Chambéry le 14 novembre à 18 h ; deux jours plus tôt, elle aura joué au Triolet.',
  'De la Salle Mozart d’Annecy, le 12 novembre, à la Salle Bel de Valence, le 22.',
  'Annecy (12 novembre), Chambéry (14), Grenoble (17), Valence (22).',
  'Rideau à 20 h 30 à Annecy, à 18 h à Chambéry et à 15 h à Valence.',
  'À Annecy, on joue Salle Mozart, à Grenoble sur le Petit plateau.',
  'À Annecy et Chambéry, les 12 et 14 novembre.',
  'Après un soir annécien (12 novembre), la tournée s’arrête à Valence.',
  'On passe par Chambéry le 14 novembre, on finit à Valence.',
  'À Grenoble, mardi 17 novembre, comme à Valence, elle se joue sans entracte.',
])('each place of a tour has its own day, hour and hall: « %s »', (text) => {
  expect(doubted(text)).toEqual([])
})

test.each([
  ['Chambéry, 12 novembre ; Annecy, 14 novembre.', ['✗ city: Chambéry', '✗ city: Annecy']],
  ['Rideau à 15 h à Annecy, à 18 h à Chambéry et à 20 h 30 à Valence.', ['✗ hour: 15 h', '✗ hour: 20 h 30']],
  [
    'À Annecy, on joue sur le Petit plateau, à Grenoble dans la Salle Mozart.',
    ['✗ hall: Petit plateau', '✗ hall: Salle Mozart'],
  ],
  ['Le samedi soir à Annecy, le dimanche après-midi à Chambéry.', ['✗ city: Annecy', '✗ city: Chambéry']],
  ['Chambéry d’abord, jeudi 12 novembre ; Annecy ensuite, samedi 14.', ['✗ city: Chambéry', '✗ city: Annecy']],
  ['La pièce ouvre la tournée le 12 novembre à 16 h au Triolet.', ['✗ hour: 16 h']],
  ['Annecy le 12, Chambéry le 15 à 20 h 30.', ['✗ date: 15', '✗ hour: 20 h 30']],
])('what is told of one place is not lent to another: « %s »', (text, expected) => {
  expect(doubted(text)).toEqual(expected)
})

test('a town of a list that the tour does not visit is seen', () => {
  expect(doubted('Annecy, 12 novembre ; Riom, 14 novembre ; Valence, 22 novembre.')).toEqual(['✗ city: Riom'])
})
