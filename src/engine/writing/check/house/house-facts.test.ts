import { expect, test } from 'vitest'
import { doubtsOf, exampleRecord, judged } from '../check-fixture.ts'

const house = {
  name: 'La Cave aux Grues',
  street: '14 rue du Pressoir',
  access: 'À 200 mètres de l’église. Car ligne 7, arrêt Mairie.',
  boxOfficeHours: 'Le mercredi et le vendredi de 17 h à 19 h',
  bar: 'Bar et planches dès 19 h, paiement en espèces.',
  subscriptionRules: 'Un échange gratuit par spectacle, jusqu’à l’avant-veille.',
  optionRule: 'Une option de groupe est gardée trois semaines.',
}
const wrong = (text: string): string[] => doubtsOf(text, { house })

test('what the house writes of itself can be said again', () => {
  for (const text of [
    'C’est au 14 de la rue du Pressoir.',
    'Le car 7 te dépose à l’arrêt Mairie.',
    'L’église est à deux cents mètres.',
    'On paie en espèces au bar.',
    'Les planches sont prêtes dès 19 h.',
    'Échange gratuit jusqu’à l’avant-veille.',
    'Pour les groupes, une option est gardée trois semaines.',
    'Tu nous joins le mercredi et le vendredi, de 17 h à 19 h.',
  ])
    expect(wrong(text), text).toEqual([])
})

test('another number, line, distance, way of paying, hour or limit is seen', () => {
  for (const text of [
    'C’est au 41 de la rue du Pressoir.',
    'Le car 9 te dépose à l’arrêt Mairie.',
    'L’église est à 500 mètres.',
    'On accepte la carte bleue au bar.',
    'Les planches sont prêtes dès 18 h.',
    'Échange possible jusqu’à la veille.',
    'Pour les groupes, option de quinze jours.',
  ])
    expect(wrong(text), text).toHaveLength(1)
})

test('an article before a character changes nothing of who plays it', () => {
  const record = {
    credits: [
      { role: 'le Prince', name: 'Mikhaïl Orlov' },
      { role: 'Vodník', name: 'Barnabé Nguyen' },
      { role: 'saxophone ténor', name: 'Léonie Vauclair' },
    ],
  }
  const doubts = (text: string): string[] => doubtsOf(text, { record })
  for (const [before, after] of [
    ['Le Prince est chanté par ', '.'],
    ['Dans le rôle du Prince, ', '.'],
    ['Le rôle du Prince est tenu par ', '.'],
    ['', ' incarne le Prince.'],
  ]) {
    expect(doubts(`${before}Barnabé Nguyen${after}`)).toEqual(['✗ person: Barnabé Nguyen'])
    expect(doubts(`${before}Mikhaïl Orlov${after}`)).toEqual([])
  }
  expect(doubts('Léonie Vauclair joue du saxophone alto.')).toEqual(['✗ person: Léonie Vauclair'])
  expect(doubts('Léonie Vauclair joue du saxophone ténor.')).toEqual([])
})

test('a feast is its own day', () => {
  const performances = [{ startsAt: '2027-03-26T18:00' }]
  expect(judged('Le dimanche de Pâques, dernier concert.', { record: { performances } })[0]).toMatch(/^✗ date/)
  expect(judged('Le Vendredi saint, dernier concert.', { record: { performances } })[0]).toMatch(/^✓ date/)
})

test('days of the week, a part of the run and the company are counted', () => {
  const texts = [{ kind: 'note' as const, text: 'Nous sommes seize.', source: 'note' }]
  const record = { texts, performances: exampleRecord.performances }
  expect(judged('Deux samedis.', { record })).toContain('✗ count: Deux')
  expect(judged('Deux concerts sur trois sont complets.', { record })[0]).toBe('✓ count: Deux')
  expect(judged('Trois représentations sur deux week-ends.', { record })).toEqual(['✓ count: Trois'])
  expect(judged('Ils sont dix-huit.', { record })).toEqual(['✗ count: dix-huit'])
  expect(judged('Ils sont seize.', { record })).toEqual(['✓ count: seize'])
})
