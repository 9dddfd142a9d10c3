import { expect, it } from 'vitest'
import type { ShowRecord } from '../../../../contract/index.ts'
import { doubtsOf } from '../check-fixture.ts'

const circus: Partial<ShowRecord> = {
  credits: [
    { role: 'mise en scène', name: 'Geneviève Archambault' },
    { role: 'mise en scène', name: 'Bastien Oudard' },
    { role: 'acrobatie', name: 'Tomas Ferreira' },
    { role: 'danse', name: 'Alicia Monroe' },
    { role: 'musique', name: 'Jérémie Vaillancourt' },
  ],
}
const doubted = (text: string): string[] => doubtsOf(text, { record: circus })

it.each([
  'Geneviève Archambault met en scène Tomas Ferreira et Alicia Monroe.',
  'Geneviève Archambault a mis en piste Tomas Ferreira, acrobate.',
  'Geneviève Archambault confie sa partition à Tomas Ferreira et Alicia Monroe.',
  'Geneviève Archambault cosigne la mise en scène avec Bastien Oudard. Avec Tomas Ferreira et Alicia Monroe.',
])('whom a maker works with is not taken for the maker: « %s »', (text) => {
  expect(doubted(text)).toEqual([])
})

it('a trade given to another is still seen', () => {
  expect(doubted('La musique est confiée à Tomas Ferreira.')).toEqual(['✗ person: Tomas Ferreira'])
  expect(doubted('Une pièce que met en scène Tomas Ferreira.')).toEqual(['✗ person: Tomas Ferreira'])
  expect(doubted('Geneviève Archambault cosigne la mise en scène avec Jérémie Vaillancourt.')).toEqual([
    '✗ person: Jérémie Vaillancourt',
  ])
})
