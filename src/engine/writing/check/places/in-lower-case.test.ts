import { expect, test } from 'vitest'
import type { ShowRecord } from '../../../../contract/index.ts'
import { doubtsOf } from '../check-fixture.ts'

const at = (venue: string, hall: string | null): Partial<ShowRecord> => ({
  performances: [{ startsAt: '2026-03-12T20:30', venue, hall, city: 'Valmer' }],
})
const places = (text: string, record: Partial<ShowRecord>): string[] =>
  doubtsOf(text, { record }).filter((line) => /venue|hall|city/.test(line))

test('a room in lower case is held against the halls of the house that it is said to be of', () => {
  const house = at('Hôtel de Brézolles', 'Cour d’honneur')
  for (const text of [
    'Concert dans la cour de l’Hôtel de Brézolles.',
    'Concert dans la cour d’honneur de l’Hôtel de Brézolles.',
    'Concert dans la salle de l’Hôtel de Brézolles.',
  ])
    expect(places(text, house), text).toEqual([])
  expect(places('Concert, jardin d’hiver de l’Hôtel de Brézolles.', house)).toEqual(['✗ hall: jardin d’hiver'])
  expect(places('Concert dans la cour carrée de l’Hôtel de Brézolles.', house)).toEqual(['✗ hall: cour carrée'])
  expect(places('Concert dans la vieille cour de l’Hôtel de Brézolles.', house)).toEqual([])
})

test('a tent of another colour is another tent, whoever puts it up', () => {
  const tent = at('Friche des Sauniers', 'Chapiteau bleu')
  expect(places('Le cirque monte son chapiteau bleu à la Friche des Sauniers.', tent)).toEqual([])
  expect(places('Le cirque monte son chapiteau rouge à la Friche des Sauniers.', tent)).toEqual([
    expect.stringContaining('chapiteau rouge'),
  ])
})

test('a house told by its kind and its town has its own name', () => {
  const museum = at('Musée des Antiques', null)
  expect(places('La visite revient au musée de Valmer.', museum)).toEqual([])
  expect(places('La visite revient au musée gallo-romain de Valmer.', museum)).toEqual([
    expect.stringContaining('musée gallo-romain'),
  ])
})

test('the town behind a house is held against the record’s, before a colon too', () => {
  const house = at('Impérial de la Basse-Ville', null)
  expect(places('À l’Impérial de la Basse-Ville de Valmer : on vous attend.', house)).toEqual([])
  expect(places('À l’Impérial de la Basse-Ville de Roquebaude : on vous attend.', house)).toEqual([
    '✗ city: Roquebaude',
  ])
})
