import { expect, test } from 'vitest'
import { doubtsOf } from '../check-fixture.ts'

test.each([
  'Rendez-vous le 17 dans la Grande salle.',
  'Le 17, à 20 h 30, la compagnie jouera.',
  'On vous attend le 17 à Valmer.',
  'Le spectacle se donne le 17.',
  'Notez la date : le 17.',
])('a day of which no month is said is one of the run: « %s »', (text) => {
  expect(doubtsOf(text)).toEqual(['✗ date: 17'])
})

test.each([
  'Rendez-vous le 12 dans la Grande salle.',
  'Prenez le 17 jusqu’à l’arrêt Gare.',
  'Il habite au 17 dans la même rue.',
  'L’hiver 17 fut rude.',
])('a day that is played, or a number that is of no day, is left alone: « %s »', (text) => {
  expect(doubtsOf(text)).toEqual([])
})
