import { expect, test } from 'vitest'
import { doubtsOf, judged } from '../check-fixture.ts'

/** On tour for two evenings, then at home; the record names no house for what is played at home (P21). */
const performances = [
  { startsAt: '2026-03-12T20:30', venue: 'Église Saint-Loup', city: 'Charnay-sur-Mor' },
  { startsAt: '2026-03-13T20:30', venue: 'Abbatiale de Vaux', city: 'Vaux-le-Moutier' },
  { startsAt: '2026-03-14T18:00', hall: 'Foyer Berlioz', availability: 'soldOut' as const },
]
const given = {
  record: { performances, availability: null },
  house: {
    name: 'Opéra de Morvelle',
    city: 'Morvelle',
    halls: [
      { name: 'Grand Théâtre', capacity: 1104 },
      { name: 'Foyer Berlioz', capacity: 180 },
    ],
  },
}

test('a hall of the house is none of a day played elsewhere, nor a church of a day played at home', () => {
  expect(judged('Jeudi 12 mars, Foyer Berlioz.', given)).toContain('✗ hall: Foyer Berlioz')
  expect(judged('Samedi 14 mars à 18 h à l’Abbatiale de Vaux.', given)).toContain('✗ venue: Abbatiale de Vaux')
  expect(judged('Samedi 14 mars, Charnay-sur-Mor.', given)).toContain('✗ city: Charnay-sur-Mor')
  expect(judged('Jeudi 12 mars à Morvelle.', given)).toContain('✗ city: Morvelle')
  expect(judged('Jeudi 12 mars à l’Opéra de Morvelle.', given)).toContain('✗ venue: Opéra de Morvelle')
})

test('each day with its own place is right, in whatever form', () => {
  for (const text of [
    'Jeudi 12 mars à 20 h 30, Église Saint-Loup, Charnay-sur-Mor ; vendredi 13 mars à 20 h 30, Abbatiale de Vaux, Vaux-le-Moutier ; samedi 14 mars à 18 h, Foyer Berlioz.',
    'Jeudi 12 mars à Charnay.',
    'Samedi 14 mars, Foyer Berlioz, à Morvelle.',
    'L’Opéra de Morvelle vous emmène à Charnay-sur-Mor le jeudi 12 mars.',
  ])
    expect(doubtsOf(text, given), text).toEqual([])
})

test('an evening that bears one place’s name is given there', () => {
  expect(judged('Le concert de Vaux est à Charnay-sur-Mor.', given)).toContain('✗ city: Charnay-sur-Mor')
  expect(judged('Le concert de Vaux est à Vaux-le-Moutier.', given)).toContain('✓ city: Vaux-le-Moutier')
})

test('the seats left of one date are not those of another', () => {
  expect(judged('Il reste des places à Charnay et à Vaux.', given)[0]).toBe('✓ availability: Il reste des places')
  expect(judged('Il reste des places pour le jeudi 12 mars.', given)[0]).toBe('✓ availability: Il reste des places')
  expect(judged('Il reste des places le samedi 14 mars.', given)[0]).toBe('✗ availability: Il reste des places')
  expect(judged('Les billets sont en vente.', given)).toEqual(['✓ availability: Les billets sont en vente'])
  expect(judged('Complet le jeudi 12 mars.', given)[0]).toBe('? availability: Complet')
  expect(judged('Tout est complet.', given)).toEqual(['✗ availability: Tout est complet'])
})

test('a hall has the seats that the house gives to it', () => {
  expect(judged('Le Grand Théâtre compte 1 200 places.', given)).toContain('✗ availability: 1 200 places')
  expect(judged('Le Foyer Berlioz compte 1 104 places.', given)).toContain('✗ availability: 1 104 places')
  expect(judged('Le Foyer Berlioz compte 180 places.', given)).toContain('✓ availability: 180 places')
})
