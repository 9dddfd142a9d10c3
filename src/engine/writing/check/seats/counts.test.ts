import { expect, test } from 'vitest'
import { exampleRecord, judged } from '../check-fixture.ts'

/** Three open to all, one of them in the afternoon; one for schools; the others do not say for whom they are. */
const performances = [
  ...exampleRecord.performances.slice(0, 2),
  { ...exampleRecord.performances[2], startsAt: '2026-03-15T15:00' },
  { ...exampleRecord.performances[0], startsAt: '2026-03-16T14:15', audience: 'school' as const },
]
const record = { performances }

test('a performance is open to all unless the record keeps it for schools', () => {
  for (const text of [
    'Trois représentations tout public.',
    'Trois séances tout public et une scolaire.',
    'Trois représentations publiques.',
    'Une seule séance scolaire.',
    'Trois séances pour les familles.',
    'Quatre représentations.',
  ])
    expect(judged(text, { record }), text).toEqual([expect.stringMatching(/^✓ count/)])
})

test('those for schools are not counted among those that are open to all', () => {
  expect(judged('Quatre représentations tout public.', { record })).toEqual(['✗ count: Quatre'])
  expect(judged('Deux séances tout public.', { record })).toEqual(['✗ count: Deux'])
  expect(judged('Deux séances scolaires.', { record })).toEqual(['✗ count: Deux'])
})

test('evenings and afternoons may be counted apart', () => {
  expect(judged('Deux soirées et un dimanche après-midi.', { record })).toEqual([
    '✓ count: Deux',
    '✓ weekday: dimanche',
  ])
  expect(
    judged('Trois soirées et un dimanche après-midi.', { record: { performances: performances.slice(0, 2) } })[0],
  ).toBe('✗ count: Trois')
})

test('dates that are said to be the only ones are all of them', () => {
  expect(judged('Deux dates seulement : les 12 et 13 mars.')[0]).toBe('✗ count: Deux')
  expect(judged('Trois dates seulement : les 12, 13 et 14 mars.')[0]).toBe('✓ count: Trois')
  expect(judged('Nous vous donnons deux rendez-vous hors de nos murs, les 12 et 13 mars.')).toEqual([
    '✓ count: deux',
    '✓ date: 12',
    '✓ date: 13 mars',
  ])
})

test('a day on which the box office is open is no day of a performance', () => {
  const house = { name: 'Théâtre des Quatre-Vents', boxOfficeHours: 'Du mardi au samedi de 12 h à 18 h 30' }
  expect(judged('Scolaires le mardi à 14 h 15.', { record, house })).toContain('✗ weekday: mardi')
})
