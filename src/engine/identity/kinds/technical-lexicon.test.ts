import { expect, it } from 'vitest'
import { classifyRecord } from './classify-record.ts'
import { find, holdsTechnicalWord, technicalLexicon } from './technical-lexicon.ts'

const accounts = [
  'test',
  'carte cadeau',
  'cheque cadeaux',
  'bon cadeau',
  'caisse du soir',
  'vente directe',
  'client de passage',
  'sur place',
  'walk ins',
  'entree porte',
  'entrees a la porte',
  'tout venant',
  'anonymes',
  'sans nom',
  'non nominatif',
  'supprime rgpd',
  'france billet',
  'see tickets',
  'shotgun',
]

it('knows a word of every name that the lexicon knows, and none of people’s', () => {
  for (const account of accounts) {
    expect(find(technicalLexicon, account), account).not.toBeNull()
    expect(holdsTechnicalWord(account), account).toBe(true)
  }
  for (const name of ['marie', 'dupont', 'le goff', 'vasseur']) expect(holdsTechnicalWord(name), name).toBe(false)
})

it('finds an account whose name is parted over two cells', () => {
  const kindOf = (lastName: string, firstName: string) =>
    classifyRecord({ recordId: 'x', fields: { lastName, firstName } }, 200).organisationKind
  expect(kindOf('Carte', 'Cadeau')).toBe('giftCard')
  expect(kindOf('Caisse', 'du soir')).toBe('counter')
  expect(kindOf('Dupont', 'Marie')).toBeNull()
})
