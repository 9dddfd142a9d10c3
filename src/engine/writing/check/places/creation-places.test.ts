import { expect, it } from 'vitest'
import { doubtsOf, judged } from '../check-fixture.ts'

const texts = [{ kind: 'note' as const, text: 'Une pièce née à Kergoat, un soir de grand vent.', source: 'note' }]

it.each([
  ['Créé en 2024 à Avignon.', 'Avignon'],
  ['Créé au Festival d’Avignon.', 'Festival d’Avignon'],
  ['Création : Avignon, 2024.', 'Avignon'],
  ['La pièce a vu le jour à Avignon en 2024.', 'Avignon'],
])('asks where a show was made: %s', (text, place) => {
  expect(doubtsOf(text, { record: { awards: ['Prix du public Avignon 2025'] } })).toEqual([`? city: ${place}`])
})

it('takes the record’s own word, and who made it', () => {
  expect(doubtsOf('Créé en 2024 à Kergoat.', { record: { texts } })).toEqual([])
  expect(doubtsOf('Créé en 2024 à Valmer par la compagnie du Ponton.')).toEqual([])
  expect(doubtsOf('Création 2024 de la compagnie du Ponton.')).toEqual([])
  expect(judged('Création collective, 2024.')).toEqual(['✓ year: 2024'])
})

it('leaves where somebody was born to what is said of lives', () => {
  const awards = ['Prix du public Avignon 2025']
  expect(doubtsOf('Thibault Ménard est né à Avignon.', { record: { awards } }).join()).not.toContain('city')
})
