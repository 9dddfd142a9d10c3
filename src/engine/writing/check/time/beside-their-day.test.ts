import { expect, test } from 'vitest'
import type { ShowRecord } from '../../../../contract/index.ts'
import { doubtsOf } from '../check-fixture.ts'

/** A run of one house, Thursday 14 to Saturday 23 January 2027; the 15th in audio description, the 22nd in signs. */
const run: Partial<ShowRecord> = {
  performances: [
    ['2027-01-14T19:00', ''],
    ['2027-01-15T20:00', 'audiodescription'],
    ['2027-01-16T18:00', ''],
    ['2027-01-21T19:00', ''],
    ['2027-01-22T20:00', 'langue des signes française'],
    ['2027-01-23T10:30', ''],
    ['2027-01-23T16:00', 'séance adaptée (Relax)'],
  ].map(([startsAt = '', service = '']) => ({
    startsAt,
    venue: 'Théâtre des Quatre-Vents',
    city: 'Valmer',
    accessibility: service === '' ? [] : [service],
  })),
}
const doubts = (text: string, asOf = '2026-12-15', record = run): string[] => doubtsOf(text, { record, asOf })

test('« celle du 22 » is a day of the run', () => {
  expect(
    doubts('Le vendredi 15 janvier, la séance est en audiodescription ; celle du 22 en langue des signes.'),
  ).toEqual([])
  expect(
    doubts('Le vendredi 15 janvier, la séance est en audiodescription ; celle du 21 en langue des signes.'),
  ).toEqual(['✗ accessibility: 21 en langue des signes'])
})

test('a run that goes on after a day need not begin there', () => {
  expect(doubts('Samedi 16 janvier à 18 h, puis du 21 au 23 janvier.')).toEqual([])
  expect(doubts('À l’affiche du 21 au 23 janvier.')).toEqual(['✗ date: 21'])
})

test('where the day has another service, the service alone is doubted', () => {
  expect(doubts('La séance du vendredi 22 janvier est en audiodescription.')).toEqual([
    '✗ accessibility: audiodescription',
  ])
})

test('a service against an hour is of that hour, or of its day where nobody plays then', () => {
  expect(doubts('Samedi 23 janvier, 10 h 30 et 16 h (Relax).')).toEqual([])
  expect(doubts('Samedi 23 janvier, 10 h 30 (Relax) et 16 h.')).toEqual([expect.stringContaining('Relax')])
  expect(doubts('Samedi 23 janvier, 10 h 30 et 17 h (Relax).')).toEqual(['✗ hour: 17 h'])
  expect(doubts('Relax à 16 h.')).toEqual([])
  expect(doubts('Relax à 10 h 30.')).toEqual(['✗ accessibility: Relax'])
})

test('a day told of the show is none of the box office’s, whatever opened the sentence', () => {
  expect(doubts('La billetterie est ouverte depuis septembre et la pièce se joue le samedi.')).toEqual([])
  expect(doubts('La billetterie est ouverte depuis septembre et la pièce se joue le lundi.')).toEqual([
    '? weekday: lundi',
  ])
})

test('of a tour, the last evening is that of the town just named', () => {
  const record: Partial<ShowRecord> = {
    performances: [
      { startsAt: '2027-04-20T19:30', venue: 'Comédie', city: 'Valmer' },
      { startsAt: '2027-04-21T19:30', venue: 'Comédie', city: 'Valmer', accessibility: ['boucle magnétique'] },
      { startsAt: '2027-04-27T20:30', venue: 'Château', city: 'Mortagne' },
      { startsAt: '2027-04-28T19:00', venue: 'Château', city: 'Mortagne' },
    ],
  }
  const text = (town: string): string =>
    `À Valmer les 20 et 21 avril, à Mortagne les 27 et 28. À ${town}, on joue deux fois ; le dernier soir, la salle a une boucle magnétique.`
  expect(doubts(text('Valmer'), '2027-03-01', record)).toEqual([])
  expect(doubts(text('Mortagne'), '2027-03-01', record)).toEqual([expect.stringContaining('boucle magnétique')])
})

test('« pour le réveillon » is a day, behind an hour', () => {
  const record = { performances: [{ startsAt: '2026-12-30T18:30' }, { startsAt: '2026-12-31T17:00' }] }
  expect(doubts('À 18 h 30 le 30 décembre ; à 17 h pour le réveillon.', '2026-12-01', record)).toEqual([])
  expect(doubts('À 18 h 30 le 30 décembre ; à 18 h 30 pour le réveillon.', '2026-12-01', record)).toEqual([
    '✗ hour: 18 h 30',
  ])
})

test('the higher end of a range stands behind what is said of the lower', () => {
  const prices = [
    { label: 'plein', cents: 3200 },
    { label: 'réduit', cents: 2400 },
    { label: 'jeune', cents: 1000 },
  ]
  const said = (low: string, high: string): string[] =>
    doubtsOf(`Les places vont de ${low} € pour les jeunes à ${high} € ; on réserve tôt.`, { record: { prices } })
  expect(said('10', '32')).toEqual([])
  expect(said('12', '32')).toEqual(['✗ price: 12 €'])
  expect(said('10', '34')).toEqual(['✗ price: 34 €'])
})

test('« première semaine » is that of the run, and a weekday of a tour that of the stop just named', () => {
  const performances = [
    ['2026-11-05T20:00', 'Valmer'],
    ['2026-11-06T20:00', 'Valmer'],
    ['2026-11-12T19:30', 'Mortagne'],
    ['2026-11-13T20:30', 'Mortagne'],
  ].map(([startsAt = '', city = '']) => ({ startsAt, venue: `Théâtre de ${city}`, city }))
  const said = (text: string): string[] => doubts(text, '2026-10-01', { performances })
  expect(said('Première semaine : 20 h le jeudi et le vendredi.')).toEqual([])
  expect(said('Deuxième semaine : 20 h le jeudi.')).toEqual([expect.stringContaining('20 h')])
  expect(said('On se pose à Mortagne les 12 et 13 novembre. On joue à 20 h 30, sauf le jeudi, à 19 h 30.')).toEqual([])
  expect(said('On se pose à Mortagne les 12 et 13 novembre. On joue à 20 h 30, sauf le jeudi, à 20 h.')).toEqual([
    expect.stringContaining('20 h'),
  ])
})

test('an age beside a sum in francs is whom a tariff is for', () => {
  const prices = [
    { label: 'plein (CHF)', cents: 5000 },
    { label: 'moins de 20 ans (CHF)', cents: 2000 },
  ]
  const said = (age: number): string[] =>
    doubtsOf(`Vous paierez 50 francs, ou 20 si vous avez moins de ${age} ans.`, { record: { prices } })
  expect(said(20)).toEqual([])
  expect(said(25)).toEqual(['✗ price: 25 ans'])
})

test('weekdays left out of a run are those on which nobody plays, and birthdays candles of a tariff', () => {
  expect(doubts('Du jeudi 14 au samedi 23 janvier, sauf le dimanche et le lundi.')).toEqual([])
  const prices = [
    { label: 'plein', cents: 2600 },
    { label: 'moins de 26 ans', cents: 1200 },
  ]
  const said = (age: number): string[] =>
    doubtsOf(`12 € pour qui n'a pas soufflé ses ${age} bougies.`, { record: { prices } })
  expect(said(26)).toEqual([])
  expect(said(28)).toHaveLength(1)
})

test('as many hours as days of the last list are each of its own day', () => {
  const performances = ['2027-06-11T20:00', '2027-06-12T18:00', '2027-06-18T20:00', '2027-06-19T18:00'].map(
    (startsAt) => ({
      startsAt,
    }),
  )
  const said = (hours: string): string[] =>
    doubts(`Vendredi 11 juin à 20 h, samedi 12 à 18 h ; puis les 18 et 19, ${hours}.`, '2027-05-01', { performances })
  expect(said('20 h et 18 h')).toEqual([])
  expect(said('18 h et 20 h')).toHaveLength(2)
})
