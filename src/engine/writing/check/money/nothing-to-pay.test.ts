import { expect, test } from 'vitest'
import { doubtsOf, judged } from '../check-fixture.ts'

const turns = [
  "Les moins de AGE ans n'ouvrent pas leur tirelire.",
  'En dessous de AGE ans, on entre les mains dans les poches.',
  'Avant AGE ans, on laisse le porte-monnaie à la maison.',
  'Les moins de AGE ans ne sortent pas un centime.',
  "Pas un sou à sortir tant que l'on n'a pas AGE ans.",
  "Jusqu'à la veille de ses AGE ans, on ne vous demande rien.",
  'On paie à partir de AGE ans.',
]

test.each(turns)('who keeps their purse shut pays nothing, up to the age of the record: « %s »', (turn) => {
  expect(judged(turn.replace('AGE', '6'))).toEqual([expect.stringMatching(/^✓ free/)])
  expect(judged(turn.replace('AGE', '8'))).toEqual([expect.stringMatching(/^✗ free/)])
})

test('an age may be told by its birthday', () => {
  expect(judged("Gratuit jusqu'au sixième anniversaire.")).toEqual([expect.stringMatching(/^✓ free/)])
  expect(judged("Gratuit jusqu'à leur 8e anniversaire.")).toEqual([expect.stringMatching(/^✗ free/)])
})

test('whom the record has in free is asked nothing', () => {
  for (const text of [
    "Pour les petits qui n'ont pas encore 6 ans : 14,50 €.",
    '14,50 € pour les moins de 5 ans.',
    'Les moins de 6 ans paient 28 €.',
  ])
    expect(judged(text), text).toContainEqual(expect.stringMatching(/^✗ price/))
  for (const text of [
    'Gratuit avant 6 ans, 28 € au-delà.',
    'Entrée libre pour les moins de 6 ans : 28 € pour les autres.',
  ])
    expect(doubtsOf(text), text).toEqual([])
})

test('what all others pay needs no unit of its own', () => {
  for (const turn of [
    "14,50 € si vous n'avez pas 26 ans, SUM sinon.",
    '14,50 euros en tarif réduit, SUM pour les autres.',
    "14,50 € jusqu'à la fin du mois, puis SUM.",
  ]) {
    expect(judged(turn.replace('SUM', '28')), turn).toContainEqual('✓ price: 28')
    expect(judged(turn.replace('SUM', '31')), turn).toContainEqual('✗ price: 31')
  }
})

test('tickets on offer at a counter are on sale, and given to nobody', () => {
  expect(judged('Billets encore offerts au 02 00 00 00 04.')).not.toContainEqual(expect.stringMatching(/free/))
})
