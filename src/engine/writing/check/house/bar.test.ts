import { expect, test } from 'vitest'
import { judged } from '../check-fixture.ts'

const house = (bar: string) => ({ name: 'Théâtre des Quatre-Vents', bar })
const open = house('Le bar ouvre une heure avant chaque représentation ; on y trouve une soupe et des tartines.')
const doubts = (text: string, home = open) =>
  judged(text, { house: home })
    .filter((line) => !line.startsWith('✓'))
    .map((line) => line.slice(0, 1) + line.slice(line.indexOf(':') + 1))

test.each([
  'Le bar ouvre une heure avant chaque représentation.',
  'Le bar est ouvert une heure avant.',
  'Retrouvez-nous au bar 1 h avant.',
  'Le bar ouvre soixante minutes avant.',
  'Le bar vous attend, soupe et tartines.',
  'Au bar, avant la représentation, une soupe.',
  'Le bar ferme après la soirée.',
])('« %s »: what the house says of its bar is right', (text) => {
  expect(doubts(text)).toEqual([])
})

test.each([
  ['Le bar ouvre deux heures avant.', ['✗ deux heures avant']],
  ['Le bar ouvre une demi-heure avant.', ['✗ une demi-heure avant']],
  ['Le bar ouvre une heure après le spectacle.', ['✗ une heure après']],
  ['Le bar est fermé.', ['✗ est fermé']],
])('« %s »: what it says otherwise is seen', (text, wrong) => {
  expect(doubts(text)).toEqual(wrong)
})

test('a day on which the bar is said to be closed is the house’s to say', () => {
  expect(doubts('Le bar est fermé le dimanche.')).toContain('? est fermé')
  const weekly = house('Le bar ouvre une heure avant, fermé le dimanche et le lundi.')
  expect(doubts('Le bar est fermé le dimanche.', weekly)).toEqual([])
  expect(doubts('Le bar est fermé le samedi.', weekly)).toContain('? est fermé')
})

test('a bar that has closed opens no more', () => {
  const closed = house('Le bar ferme ; plus de soupe.')
  expect(doubts('Le bar ferme.', closed)).toEqual([])
  expect(doubts('Le bar est ouvert.', closed)).toEqual(['✗ est ouvert'])
  expect(doubts('Le bar ouvre une heure avant chaque représentation.', closed)).toEqual([
    '✗ ouvre',
    '? une heure avant',
  ])
})

test('a house that says nothing of its bar is none of this', () => {
  expect(judged('Le bar ouvre deux heures avant.', { house: { name: 'Théâtre' } })).toHaveLength(1)
})
