import { expect, test } from 'vitest'
import { doubtsOf } from '../check-fixture.ts'

const record = {
  title: 'Le Misanthrope, sans façon',
  performances: [{ startsAt: '2026-03-12T20:30', venue: 'Le Caveau de la Meuse', hall: 'Cave voûtée', city: 'Valmer' }],
}
const doubts = (text: string): string[] => doubtsOf(text, { record })

test.each([
  'Au Caveau, on joue dans la cave voûtée.',
  'Le Caveau vous attend le 12 mars.',
  'Le Misanthrope revient, débarrassé de ses rubans.',
  'Un Misanthrope sans façon et sans perruque.',
])('a house or a title called by its first words is meant: « %s »', (text) => {
  expect(doubts(text)).toEqual([])
})

test.each([
  ['Retrouvez-nous au Cellier le 12 mars.', '✗ hall: Cellier'],
  ['Rendez-vous au Caveau de l’Ourthe le 12 mars.', '✗ hall: Caveau de l’Ourthe'],
  ['On se retrouve devant la préfecture.', '? venue: préfecture'],
  ['On joue dans l’ancien marché.', '? venue: ancien marché'],
  ['Dans Alluvions, trois acteurs s’enlisent.', '? venue: Alluvions'],
])('another one is not: « %s »', (text, alarm) => {
  expect(doubts(text)).toEqual([alarm])
})
