import { expect, test } from 'vitest'
import { correctText } from './correct-text.ts'

const rulesOf = async (text: string) =>
  (await correctText(text, { tiers: ['sure', 'check'], slowSearches: 0 })).map(({ rule, tier }) => [rule, tier])

test('what is told apart by its sound alone is to be looked at, never sure', async () => {
  for (const text of [
    'Une fois pour toute.',
    'Un homme d’affaire.',
    'Un trajet de Rome à Vienne, ou il est nommé chef.',
  ])
    for (const [, tier] of await rulesOf(text)) expect(tier, text).toBe('check')
  expect(await rulesOf('Une fois pour toute.')).toEqual([['sound-alike', 'check']])
})

test('Latin of the trade, a number of an opus and an invitation are right as written: no key makes a fault of them', async () => {
  const right = [
    'Un concert a cappella dans la nef.',
    'Sonate nº 3 en la majeur.',
    'Le Conservatoire vous convie à cet après-midi.',
    'La ville vous convie à la fête.',
  ]
  for (const text of right) expect(await rulesOf(text), text).toEqual([])
})

test('an address spelt out, a query and a word cut short are no words of French', async () => {
  const written = [
    'Renseignements : billeterie [at] lieu-exemple.example.',
    'Du lundi 17 au vendredi 21 (hors vac. scol.).',
    'Voir le site ?q=eammanuel&editor=2 pour la suite.',
    'Œuvres de O. Fiorentini et de Leonhard Kestrel.',
  ]
  for (const text of written) expect(await rulesOf(text), text).toEqual([])
})

test('a day that opens a line of a list has its capital, and so has what is named after it', async () => {
  expect(await rulesOf('Séances :\n\n– Dimanche 9 mars\n– Mardi 11 mars')).toEqual([])
  expect(await rulesOf('En partenariat avec les Mardis de la danse.')).toEqual([])
  expect(await rulesOf('La fête aura lieu Dimanche 9 mars.')).toEqual([['capital', 'sure']])
})
