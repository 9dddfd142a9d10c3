import { expect, it } from 'vitest'
import { judged } from '../check-fixture.ts'

it('doubts a run of capitals that the record does not have, since French keeps them for names', () => {
  expect(judged('Courez voir Le Bal des oubliés !')).toEqual(['? title: Le Bal des oubliés'])
  expect(judged('Les Marées sombres | compagnie du Ponton')).toEqual([
    '? title: Les Marées sombres',
    '✓ company: compagnie du Ponton',
  ])
})

it('leaves alone the words that open a sentence and what everybody knows', () => {
  expect(judged('Infos Pratiques. Venez Nombreux. Une histoire de Noël, en Europe et sur Instagram.')).toEqual([])
})

it('takes a longer name for another place', () => {
  expect(judged('En Petite salle.')).toEqual(['✓ hall: Petite salle'])
  expect(judged('En Petite salle Bleue.')).toEqual(['✗ hall: Petite salle Bleue'])
})

it('reads no hour in the name of a newspaper', () => {
  const record = { pressQuotes: [{ text: 'Vertigineux, au sens propre', source: '24 heures' }] }
  expect(judged('24 heures : « Vertigineux, au sens propre »', { record })).toEqual([
    '✓ quote: « Vertigineux, au sens propre »',
  ])
})
