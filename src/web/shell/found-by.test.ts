import { expect, it } from 'vitest'
import { isFoundBy } from './found-by.ts'

const collator = new Intl.Collator('fr', { sensitivity: 'base' })
const startsWith = (text: string, start: string) => collator.compare(text.slice(0, start.length), start) === 0
const found = (text: string, typed: string) => isFoundBy(text, typed, startsWith)

it('finds a title by the beginnings of its words, whatever their accents and apostrophes', () => {
  expect(found('Bérénice', 'ber')).toBe(true)
  expect(found('L’Île aux absents', 'ile abs')).toBe(true)
  expect(found('L’Île aux absents', 'l’île')).toBe(true)
})

it('finds nothing inside a word, nor by one word of two', () => {
  expect(found('Publics abonnes subscribers', 'ber')).toBe(false)
  expect(found('Le Bal des ombres', 'bal rires')).toBe(false)
})

it('lists everything as long as nothing is typed', () => {
  expect(found('Réglages', ' ')).toBe(true)
})

it('a question is led to what speaks of one of its words', () => {
  expect(found('Publics abonnes acheteurs', 'combien d’acheteurs avons-nous ?')).toBe(true)
  expect(found('Billets chiffre de la saison', 'Combien de billets cette saison ?')).toBe(true)
  expect(found('Contenus brouillons', 'combien d’acheteurs avons-nous ?')).toBe(false)
  expect(found('Publics', 'publics zzz')).toBe(false)
})
