import { expect, test } from 'vitest'
import { doubtsOf } from '../check-fixture.ts'

const doubted = (text: string, record = {}): string[] => doubtsOf(text, { record })

test('an approved claim stays one when its article runs into a preposition', () => {
  const record = { approvedClaims: ['le seul chapiteau chauffé au bois de Bretagne'] }
  expect(doubted('Il s’agit du seul chapiteau chauffé au bois de Bretagne.', record)).toEqual([])
  expect(doubted('Il s’agit du seul chapiteau chauffé au bois de France.', record)).toHaveLength(1)
})

test('a first night, or the only one, at a place of the record is no rank', () => {
  for (const text of ['Jeudi 12 mars, 20 h 30, première à Valmer !', 'Concert unique au Théâtre des Quatre-Vents.'])
    expect(
      doubted(text).filter((line) => line.includes('superlative')),
      text,
    ).toEqual([])
})

test('a show that was born one year is no artist’s life', () => {
  expect(
    doubted('La compagnie du Ponton a obtenu pour ce spectacle né en 2024 le Prix des Rivages 2025.'),
  ).not.toContainEqual(expect.stringMatching(/person/))
})
