import { expect, test } from 'vitest'
import { doubtsOf } from '../check-fixture.ts'

test.each([
  ['Bravo à NAME, bouleversante en fille prodigue.', 'Garance Thiriet', 'Ombeline Carel'],
  ['NAME, bouleversante, tient tête au vent.', 'Garance Thiriet', 'Ombeline Carel'],
  ['Sofiane Roux (le fils) et NAME (la mère).', 'Éloïse Le Goff', 'Thibault Ménard'],
  ['NAME réchauffe la salle.', 'Sofiane Roux', 'Thibault Ménard'],
])('« %s » is of one who plays', (text, player, maker) => {
  expect(doubtsOf(text.replace('NAME', player))).toEqual([])
  expect(doubtsOf(text.replace('NAME', maker))).toEqual([`✗ person: ${maker}`])
})

test.each([
  'Rencontre avec Léonore Vasseur et Thibault Ménard.',
  'Un bord plateau avec Thibault Ménard le 12 mars.',
  "C'est à Ombeline Carel que l'on doit cette immense nuit bleue.",
])('whom one meets, or owes something to, need not play: « %s »', (text) => {
  expect(doubtsOf(text).filter((line) => /person/.test(line))).toEqual([])
})

test('a character made a thing of is played by who plays it', () => {
  const record = {
    credits: [
      { role: 'Alceste', name: 'Sofiane Roux' },
      { role: 'Célimène', name: 'Garance Thiriet' },
    ],
  }
  for (const turn of ['Un Alceste en baskets (NAME).', 'Face à l’Alceste de NAME, personne ne tient.']) {
    expect(doubtsOf(turn.replace('NAME', 'Sofiane Roux'), { record }), turn).toEqual([])
    expect(doubtsOf(turn.replace('NAME', 'Garance Thiriet'), { record }), turn).toEqual(['✗ person: Garance Thiriet'])
  }
})

test('musicians are those who play or sing, whatever their instrument', () => {
  const record = {
    credits: [
      { role: 'chant', name: 'Ana Sow' },
      { role: 'kora', name: 'Sek Cissé' },
      { role: "n'goni", name: 'Issa Traoré' },
    ],
  }
  expect(doubtsOf('Trois musiciens sur scène.', { record })).toEqual([])
  expect(doubtsOf('Quatre musiciens sur scène.', { record })).toEqual(['✗ count: Quatre'])
})
