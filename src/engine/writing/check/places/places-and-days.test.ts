import { expect, test } from 'vitest'
import { doubtsOf, judged } from '../check-fixture.ts'

const record = {
  performances: [
    { startsAt: '2026-03-12T20:30', venue: 'Maison de la danse de Valmer', hall: 'Studio 4', city: 'Valmer' },
    { startsAt: '2026-03-13T17:00', venue: 'Le Tremplin', hall: 'Salle Molière', city: 'Brisance' },
  ],
}
const doubted = (text: string): string[] => doubtsOf(text, { record })

test.each([
  'Jeudi 12 mars à 20 h 30 au Studio 4 de la Maison de la danse de Valmer, vendredi 13 à 17 h au Tremplin de Brisance.',
  'D’abord Valmer, le 12, puis Brisance, le 13.',
  'On passe à Brisance le 13 ; d’ici là, on danse à Valmer.',
  'Un soir à Valmer, jeudi 12 mars à 20 h 30, puis une escale à Brisance, vendredi 13 à 17 h.',
])('a place is of the day beside it: « %s »', (text) => {
  expect(doubted(text)).toEqual([])
})

test('places that change their days are still seen', () => {
  expect(doubted('D’abord Brisance, le 12, puis Valmer, le 13.')).not.toEqual([])
  expect(
    doubted('Jeudi 12 mars à 20 h 30 au Tremplin, vendredi 13 à 17 h à la Maison de la danse de Valmer.'),
  ).not.toEqual([])
})

test('a house is known without its town, a show by the word that opens its title, a hall by a name that prizes bear', () => {
  expect(doubted('Rendez-vous à la Maison de la danse jeudi 12 mars.')).toEqual([])
  expect(doubted('Brisance, vendredi 13 mars, 17 h, salle Molière du Tremplin.')).toEqual([])
  const titled = { ...record, title: 'L’Éléphant de verre' }
  expect(doubtsOf('Plus une place pour l’Éléphant.', { record: { ...titled, availability: 'soldOut' } })).toEqual([])
})

test('where one carries a prize says nothing of which', () => {
  expect(doubted('La compagnie du Ponton revient avec un Prix des Rivages en poche.')).toEqual([])
  expect(doubted('La compagnie du Ponton revient avec un Prix des Falaises en poche.')).toHaveLength(1)
})

test('so many performances of the days that are listed behind them', () => {
  expect(judged('Les deux représentations des 12 et 13 mars.', { record })).toContainEqual('✓ count: deux')
  expect(judged('Les trois représentations des 12 et 13 mars.', { record })).toContainEqual('✗ count: trois')
})
