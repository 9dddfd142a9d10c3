import { expect, test } from 'vitest'
import { judged } from '../check-fixture.ts'

const free = { prices: [{ label: 'unique', cents: 0 }], freeUnderAge: null }
const paid = [
  'Spectacle payant.',
  "L'entrée est payante.",
  "Ce n'est pas gratuit, mais presque.",
  'Il faudra payer sa place.',
  'Tarif : payant.',
]
const unpaid = [
  'Cela ne vous coûtera rien.',
  'Entrée sans un sou.',
  'Nul besoin de payer, venez.',
  "Aucun droit d'entrée.",
  'Ça ne coûte pas un centime.',
]

test('what is to be paid is true where the record has a price, wrong where all is free', () => {
  for (const text of paid) {
    expect(judged(text), text).toEqual([expect.stringMatching(/^✓ free/)])
    expect(judged(text, { record: free }), text).toEqual([expect.stringMatching(/^✗ free/)])
  }
})

test('nothing to pay is wrong where the record has a price, true where all is free', () => {
  for (const text of unpaid) {
    expect(judged(text), text).toEqual([expect.stringMatching(/^✗ free/)])
    expect(judged(text, { record: free }), text).toEqual([expect.stringMatching(/^✓ free/)])
  }
})

test('nothing up to an age is the age under which one comes in free', () => {
  for (const [text, age] of [
    ['28 € pour un adulte, et rien du tout avant AGE ans.', 6],
    ['Pas un sou avant AGE ans.', 6],
    ['Tarif plein 28 €, et moins de AGE ans : zéro.', 6],
  ] as const) {
    const said = (years: number): string[] =>
      judged(text.replace('AGE', String(years))).filter((line) => /free|age/.test(line))
    expect(said(age), text).toEqual([expect.stringMatching(/^✓ free/)])
    expect(said(age + 3), text).toEqual([expect.stringMatching(/^✗ free/)])
  }
})

test('what is denied of the story, or pays in another way, is no price', () => {
  for (const text of ["Rien de tout cela n'est gratuit pour le héros.", 'Un pari payant pour cette troupe.'])
    expect(judged(text), text).toEqual([])
})

test('what pays without being sold is no entry', () => {
  for (const text of ['Le parking est payant.', 'La buvette est payante.', 'Tout se joue en payant de sa personne.'])
    expect(judged(text, { record: free }), text).toEqual([])
  for (const text of ['Trois soirées, payantes, sous les étoiles.', 'Un bal de rue payant mais généreux.'])
    expect(
      judged(text, { record: free }).filter((line) => /free/.test(line)),
      text,
    ).toEqual([expect.stringMatching(/^✗ free/)])
})

test('an age that asks is answered by what it pays', () => {
  for (const text of [
    "Moins de AGE ans ? C'est offert.",
    'Les moins de AGE ans ? Zéro euro.',
    "Avant AGE ans, c'est à l'œil.",
  ]) {
    const said = (years: number): string[] => judged(text.replace('AGE', String(years)))
    expect(said(6), text).toEqual([expect.stringMatching(/^✓ free/)])
    expect(said(9), text).toEqual([expect.stringMatching(/^✗ free/)])
  }
  expect(judged('À partir de 6 ans, on paie.')).toEqual([expect.stringMatching(/^✓ free/)])
})

test('what is done to a ticket once bought without charge says nothing of its price', () => {
  expect(judged('Un changement de date par spectacle, sans frais, jusqu’à la veille.')).toEqual([])
  expect(judged('Billets échangés sans frais.')).toEqual([])
  expect(judged('Le concert est sans frais.')).toEqual([expect.stringMatching(/^✗ free/)])
})
