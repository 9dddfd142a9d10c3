import { expect, test } from 'vitest'
import { checkText } from './check-text.ts'

const record = {
  key: 'dehors',
  title: 'Le grand dehors',
  performances: [
    { startsAt: '2026-12-02T15:00', hall: 'Petite salle' },
    { startsAt: '2026-12-05T17:00', hall: 'Petite salle' },
  ],
}
const house = {
  name: 'Théâtre de l’Écluse-Neuve',
  shortName: 'L’Écluse-Neuve',
  access: 'À dix minutes de la gare ; bus, arrêt Écluse-Neuve.',
}
const faults = (text: string) =>
  checkText({ text, record, asOf: '2026-11-24' }, { house }).atoms.filter(({ status }) => status !== 'supported')

test('a title that ends in « dehors » does not make the date after it a day off', () => {
  expect(faults('Le grand dehors, mercredi 2 décembre')).toEqual([])
  expect(faults('Relâche mercredi 2 décembre').map(({ text }) => text)).toEqual(['mercredi 2 décembre'])
})

test('a line that opens with « Mer. » keeps the hour of its own day', () => {
  expect(faults('Mer. 2 déc. 15 h, sam. 5 déc. 17 h')).toEqual([])
  expect(faults('Mer. 2 déc. 17 h, sam. 5 déc. 17 h').map(({ text }) => text)).toEqual(['17 h'])
})

test('a stop that bears the venue’s name is written as the house writes it', () => {
  expect(faults('Bus, arrêt Écluse-Neuve.')).toEqual([])
  expect(faults('Rendez-vous à Écluse-Neuve.')).toHaveLength(1)
})
