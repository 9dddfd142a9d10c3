import { expect, test } from 'vitest'
import { neededWord, neededWords, SignsOf } from './needed-words.ts'

test.each([
  [/\ble (\d+) mai\b/g, [' mai']],
  [/(?:tous|chaque) (?:soirs?|dimanches?)/g, ['soir', 'dimanche']],
  [/[Cc]ompagnie\.?/g, ['compagnie']],
  [/(?:spectacles?|pièces?)(?! de rue)/g, ['spectacle', 'pièce']],
  [/(?<=tarif )\d+/g, ['tarif ']],
  [/complet(?:ement)?|guichets ferm[eé]s/g, ['complet', 'guichets ferm']],
  [/GRATUIT/gi, ['gratuit']],
  [/(?:abc){2,}d/g, ['abc']],
  [/12\.50/g, ['12.50']],
])('of %s a text must have one of %j', (pattern, words) => {
  expect(neededWords(pattern)).toEqual(words)
})

test.each([
  ['may find what has no such word', /(?:gratuit)?\d+/g],
  ['finds so much without it in one of its ways', /gratuit|\d+/g],
  ['asks that the word be not there', /(?<!sans )\d+(?! euros)/g],
  ['needs two letters alone', /\d+ h/g],
  ['is not understood', /(mot)\1/g],
])('nothing is told of a pattern that %s', (_, pattern) => {
  expect(neededWords(pattern)).toBeNull()
})

test('a text that has one of the words, in capitals too, may hold it; one that has none does not', () => {
  const needed = ['guichets fermés', 'complet'].map(neededWord)
  for (const text of ['C’est complet', 'À GUICHETS FERMÉS ce soir', 'completement'])
    expect(new SignsOf(text).mayHold(needed), text).toBe(true)
  for (const text of ['', 'Il reste des places', 'compte-rendu'])
    expect(new SignsOf(text).mayHold(needed), text).toBe(false)
})
