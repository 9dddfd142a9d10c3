import { expect, test } from 'vitest'
import { statementsOf } from './statements.ts'

test.each([
  ['Personne ne monte.', 'denied'],
  ['Le bus n’arrive jamais.', 'denied'],
  ['Elle ne dort guère.', 'denied'],
  ['Nul besoin de réserver : le placement compte peu.', 'affirmed'],
  ['Aucun bruit ne vient de la rue.', 'denied'],
  ['Il ne joue que le mardi.', 'limited'],
  ['Elle ne joue pas seulement le mardi.', 'limited'],
  ['La pièce ne dure pas moins de deux heures.', 'limited'],
  ['Une personne attend le bus.', 'affirmed'],
  ['Rien ne dure ici.', 'denied'],
])('a clause denies, limits or affirms: %s', (text, polarity) => {
  expect(statementsOf(text).at(-1)?.polarity).toBe(polarity)
})
