import { expect, test } from 'vitest'
import { doubtsOf } from '../check-fixture.ts'

const credits = [
  { role: 'Électre', name: 'Judith Alvarado' },
  { role: 'Oreste', name: 'Côme Beauverger' },
]

test('a word more before the title, which takes its capital, makes it another', () => {
  const record = { title: 'Vol de nuit' }
  expect(doubtsOf('Vol de nuit se pose à Valmer.', { record })).toEqual([])
  expect(doubtsOf('En vol de nuit se pose à Valmer.', { record })).toEqual(['✗ title: En vol de nuit'])
  expect(doubtsOf('En vol de nuit, tout paraît plus grand.', { record })).toEqual([])
})

test('of a title of two words and a mark, the second may be another where one speaks of a show', () => {
  const record = { title: 'Électre, encore', credits }
  expect(doubtsOf('Venez voir Électre, encore.', { record })).toEqual([])
  expect(doubtsOf('Venez voir Électre, toujours.', { record })).toEqual(['✗ title: Électre, toujours'])
  expect(doubtsOf('Électre, seule, attend son frère.', { record })).toEqual([])
  expect(doubtsOf('Judith Alvarado est Électre, Côme Beauverger Oreste.', { record })).toEqual([])
  expect(doubtsOf('Judith Alvarado porte Électre à bout de bras.', { record })).toEqual([])
  expect(doubtsOf('On lui a ajouté un seul mot, « encore ».', { record })).toEqual([])
})
