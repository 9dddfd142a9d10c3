import { expect, test } from 'vitest'
import { doubtsOf } from '../check-fixture.ts'

const record = {
  author: null,
  credits: [
    { role: 'd’après', name: 'Miguel de Cervantès' },
    { role: 'mise en scène', name: 'Pilar Etxeberria' },
    { role: 'interprétation', name: 'Nuria Vidal' },
    { role: 'interprétation', name: 'Andreu Camps' },
    { role: 'guitare', name: 'Paco Lucena' },
    { role: 'lumières', name: 'Ombeline Carel' },
  ],
}

test.each([
  'Pilar Etxeberria éclaire Cervantès à la bougie.',
  'Pilar Etxeberria éclaire la fable d’un jour nouveau.',
  'Nuria Vidal est le chevalier, Andreu Camps l’écuyer.',
  'Pilar Etxeberria est le cerveau, Nuria Vidal la voix.',
])('light as one speaks of a reading, and what somebody is to the others, are no trade: « %s »', (text) => {
  expect(doubtsOf(text, { record })).toEqual([])
})

test.each([
  ['Pilar Etxeberria éclaire le plateau.', 'Pilar Etxeberria'],
  ['Pilar Etxeberria éclaire Les Vents de brume.', 'Pilar Etxeberria'],
  ['Paco Lucena est le chevalier, Andreu Camps l’écuyer.', 'Paco Lucena'],
  ['Nuria Vidal est la reine, Pilar Etxeberria le valet.', 'Pilar Etxeberria'],
])('who lights the stage, or has a part in the play, is who the record says: « %s »', (text, name) => {
  expect(doubtsOf(text, { record })).toEqual([`✗ person: ${name}`])
})
