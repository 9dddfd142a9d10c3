import { expect, test } from 'vitest'
import { doubtsOf } from '../check-fixture.ts'

const record = {
  performances: [
    { startsAt: '2026-03-12T20:00' },
    { startsAt: '2026-03-13T20:30' },
    { startsAt: '2026-03-14T18:00', accessibility: ['audiodescription'] },
  ],
}
const doubts = (text: string): string[] => doubtsOf(text, { record })

test.each([
  ['On joue à 20 h le jeudi, une demi-heure plus tard le vendredi.', []],
  ['On joue à 20 h le jeudi, une heure plus tard le vendredi.', ['✗ hour: une heure plus tard']],
  ['Le samedi, deux heures plus tôt que le jeudi.', []],
  ['Le vendredi, une demi-heure plus tôt.', ['✗ hour: une demi-heure plus tôt']],
  ['Le vendredi, les portes ouvrent une heure plus tôt.', []],
])('a day told by its distance from another keeps to it: « %s »', (text, alarms) => {
  expect(doubts(text).filter((line) => /hour: (?!20)/.test(line))).toEqual(alarms)
})

test('the first and the last are the ends of the run, whatever ties them to their day', () => {
  for (const text of ['La dernière, c’est samedi.', 'La première, c’est le 12 mars.', 'La première, c’est jeudi.'])
    expect(doubts(text), text).toEqual([])
  for (const text of ['La dernière, c’est vendredi.', 'La première, c’est le 13 mars.', 'La première, c’est vendredi.'])
    expect(doubts(text), text).toHaveLength(1)
})

test('what is announced for a list of days is held on each', () => {
  expect(doubts('Audiodescription le samedi.')).toEqual([])
  expect(doubts('Audiodescription le samedi et le jeudi.')).toEqual([
    '✗ accessibility: Audiodescription le samedi et le jeudi',
  ])
  expect(doubts('Pour les aveugles, un casque vous souffle les gestes samedi.')).toEqual([])
  expect(doubts('Pour les aveugles, un casque vous souffle les gestes vendredi.')).toHaveLength(1)
  expect(doubts('Tarif réduit pour les personnes malvoyantes.')).toEqual([])
})
