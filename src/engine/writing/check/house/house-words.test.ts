import { expect, test } from 'vitest'
import { checkText } from '../check-text.ts'

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
  boxOfficeHours:
    'Du mardi au vendredi de 13 h à 18 h 30, le samedi de 10 h à 13 h, et une heure avant chaque représentation.',
  parking: 'Parking gratuit du quai, à deux minutes à pied.',
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

test.each([
  'La billetterie est ouverte le samedi de 10 h à 13 h.',
  'La billetterie est ouverte du mardi au vendredi de 13 h à 18 h 30.',
  'Réservations du mardi au samedi.',
  'Billetterie fermée le lundi.',
  'Parking gratuit sur le quai.',
  'Le bus s’arrête à l’arrêt Écluse-Neuve.',
])('« %s »: what the house says of its counter, its car park and its stop is right', (text) => {
  expect(faults(text)).toEqual([])
})

test.each([
  ['La billetterie est ouverte du lundi au vendredi.', 'lundi au vendredi'],
  ['La billetterie est ouverte le lundi.', 'lundi'],
  ['Réservations du lundi au samedi.', 'lundi au samedi'],
  ['Billetterie fermée le samedi.', 'samedi'],
  ['Stationnement payant sur le quai.', 'Stationnement'],
  ['Le bus s’arrête à l’arrêt Carmes.', 'Carmes'],
])('« %s »: what the house says otherwise is seen', (text, wrong) => {
  expect(faults(text)).toMatchObject([{ text: wrong, status: 'contradicted' }])
})

test('the day on which sales begin is not the counter’s', () => {
  const found = (text: string) =>
    checkText({ text, record: { ...record, onSaleFrom: '2026-09-02' }, asOf: '2026-08-24' }, { house }).atoms
  expect(found('La billetterie ouvre mercredi.')).toMatchObject([{ status: 'supported', fact: 'onSaleFrom' }])
  expect(found('La billetterie ouvre samedi.')).toMatchObject([{ status: 'contradicted', fact: 'onSaleFrom' }])
})
