import { expect, test } from 'vitest'
import { judged } from '../check-fixture.ts'

const record = { title: 'Ulysse, côté jardin' }
const titles = (text: string): string[] => judged(text, { record }).filter((line) => line.includes('title'))

test('a title whose comma stands where it does in the record is another one once a word is changed', () => {
  for (const other of ['Pénélope, côté jardin', 'Ulysse, côté cuisine'])
    expect(titles(`Avec ${other}, la compagnie du Ponton ouvre la saison.`)).toEqual([`✗ title: ${other}`])
  expect(titles('Avec Ulysse, côté jardin, la compagnie du Ponton ouvre la saison.')).toEqual([
    '✓ title: Ulysse, côté jardin',
  ])
})

test('where somebody stands on stage is no title', () => {
  expect(titles('Sofiane Roux, côté jardin, attend.')).toEqual([])
  expect(titles('Un banc, côté jardin, attend.')).toEqual([])
})
